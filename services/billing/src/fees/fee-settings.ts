import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type OrganizationId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { PlanId } from './membership-plan.ts';

/** Who the community is, and how it asks for its fees. */
export interface FeeSettings {
  /** The organization that is the community before the law: it invoices fees, and owes credit for what is done for it. */
  readonly organizationId: OrganizationId;
  /** The plan of who is admitted and never chose; undefined: none. */
  readonly defaultPlanId: PlanId | undefined;
  /** The day from which admissions come to it: nobody is asked to pay for what was before. */
  readonly defaultSince: string;
  /** Days from an invoice's date to the day by which it is to be paid. */
  readonly dueInDays: number;
  /** Days after that before a fee is overdue. */
  readonly graceDays: number;
  readonly version: number;
}

/** Settings as somebody says them. */
export type SettingsText = {
  readonly organizationId: string;
  readonly defaultPlanId?: string | null | undefined;
  readonly dueInDays: number;
  readonly graceDays: number;
  /** 0 before there are any. */
  readonly expectedVersion: number;
};

/** Decides on the settings. Fails with `INVALID_ID`, `INVALID_TERM` and `STALE_VERSION`. */
export function newSettings(
  before: FeeSettings | undefined,
  text: SettingsText,
  today: string,
): Result<FeeSettings, Failures> {
  const version = before?.version ?? 0;
  if (text.expectedVersion !== version) {
    return fail('STALE_VERSION', `They are at version ${version} meanwhile.`, ['expectedVersion']);
  }
  const parts = gather({
    organizationId: parseId(text.organizationId, ['org'], ['organizationId']),
    defaultPlanId: text.defaultPlanId ? parseId(text.defaultPlanId, ['mpl'], ['defaultPlanId']) : ok(undefined),
    dueInDays: parseDays(text.dueInDays, ['dueInDays']),
    graceDays: parseDays(text.graceDays, ['graceDays']),
  });
  if (!parts.ok) return parts;
  const isSame = before !== undefined && before.defaultPlanId === parts.value.defaultPlanId;
  return ok({ ...parts.value, defaultSince: isSame ? before.defaultSince : today, version: version + 1 });
}

function parseDays(days: number, path: readonly string[]): Result<number, Failures> {
  if (Number.isInteger(days) && days >= 0 && days <= 365) return ok(days);
  return fail('INVALID_TERM', '0 to 365 days.', path);
}
