import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Id } from '@millepiani/kernel/id';
import { type Money, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { treatmentOf } from '../documents/vat.ts';
import { type FeeInterval, later } from './billing-period.ts';

export type PlanId = Id<'mpl'>;

/** What a plan asks for from a day on. */
export interface PlanTerms {
  /** 1, 2, … within its plan. */
  readonly number: number;
  /** The first day, ISO 8601; to where the next terms begin. A period bears the terms of its first day. */
  readonly validFrom: string;
  readonly interval: FeeInterval;
  /** For a whole period, without VAT; in euros, as all documents are. */
  readonly price: Money;
  /** How its documents say it stands to VAT: `22`, `N4`; undefined: as their rules say. */
  readonly vat: string | undefined;
  /** Days for nothing, once for each person. */
  readonly trialDays: number;
}

/** What members may pay for. */
export interface MembershipPlan {
  readonly id: PlanId;
  readonly name: string;
  readonly description: string;
  /** By the days on which they begin; at least one. */
  readonly terms: readonly [PlanTerms, ...PlanTerms[]];
  /** Whether it can be chosen; who has it keeps it. */
  readonly isOffered: boolean;
  readonly version: number;
}

/** Terms as somebody says them. */
export interface TermsText {
  readonly validFrom?: string | null | undefined;
  readonly interval: FeeInterval;
  readonly price: MoneyText;
  readonly vat?: string | null | undefined;
  readonly trialDays?: number | null | undefined;
}

/** A plan as somebody says it. */
export type PlanText = {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly terms: TermsText;
};

/** A million euros: beyond it somebody has counted in cents. */
const highestPrice = 1_000_000_00n;
const longestTrial = 366;

/**
 * Decides on a new plan. Fails with `DATE_PASSED` (nothing is asked for afterwards), `ZERO_AMOUNT`, `AMOUNT_OUT_OF_RANGE`,
 * `CURRENCY_NOT_SUPPORTED`, `UNKNOWN_VAT`, `INVALID_TRIAL`, and what amounts and texts fail with.
 */
export function newPlan(id: PlanId, text: PlanText, today: string): Result<MembershipPlan, Failures> {
  const parts = gather({
    name: parseText(text.name, { max: 80 }, ['name']),
    description: parseText(text.description ?? '', { min: 0, max: 1_000, multiline: true }, ['description']),
    terms: parseTerms(text.terms, { number: 1, today, earliest: today }),
  });
  if (!parts.ok) return parts;
  const { name, description, terms } = parts.value;
  return ok({ id, name, description, terms: [terms], isOffered: true, version: 1 });
}

/**
 * Decides on a plan's next terms. They begin tomorrow at the earliest: what was called for stays as it was. Terms that have not begun
 * and would begin then or later are replaced. Fails as {@link newPlan} does, and with `STALE_VERSION`.
 */
export function reviseTerms(
  plan: MembershipPlan,
  text: TermsText,
  { expectedVersion, today }: { readonly expectedVersion: number; readonly today: string },
): Result<MembershipPlan, Failures> {
  const current = isCurrent(plan, expectedVersion);
  if (!current.ok) return current;
  const [first, ...others] = plan.terms;
  const number = Math.max(...plan.terms.map((terms) => terms.number)) + 1;
  const terms = parseTerms(text, { number, today, earliest: plusDays(today, 1) });
  if (!terms.ok) return terms;
  const { validFrom } = terms.value;
  // The first ones are replaced as well, where they have not begun.
  const kept = [first, ...others].filter((one) => one.validFrom < validFrom);
  const [earliest, ...rest] = [...kept, terms.value];
  return ok({ ...plan, terms: [earliest ?? terms.value, ...rest], version: plan.version + 1 });
}

/** Decides whether a plan can be chosen from now on. Fails with `STALE_VERSION`. */
export function offer(
  plan: MembershipPlan,
  isOffered: boolean,
  expectedVersion: number,
): Result<MembershipPlan, Failures> {
  const current = isCurrent(plan, expectedVersion);
  return current.ok ? ok({ ...plan, isOffered, version: plan.version + 1 }) : current;
}

function isCurrent({ version }: MembershipPlan, expected: number): Result<undefined, Failures> {
  if (version === expected) return ok(undefined);
  return fail('STALE_VERSION', `The plan is at version ${version} meanwhile.`, ['expectedVersion']);
}

interface Frame {
  readonly number: number;
  readonly today: string;
  readonly earliest: string;
}

function parseTerms(text: TermsText, { number, today, earliest }: Frame): Result<PlanTerms, Failures> {
  const path = ['terms'];
  const parts = gather({
    validFrom: parseFrom(text.validFrom ?? later(today, earliest), earliest, path),
    price: parsePrice(text.price, path),
    vat: parseVat(text.vat ?? undefined, path),
    trialDays: parseTrial(text.trialDays ?? 0, path),
  });
  return parts.ok ? ok({ number, interval: text.interval, ...parts.value }) : parts;
}

function parseFrom(day: string, earliest: string, path: readonly string[]): Result<string, Failures> {
  if (day >= earliest) return ok(day);
  return fail('DATE_PASSED', `From ${earliest} on at the earliest.`, [...path, 'validFrom']);
}

function parsePrice(text: MoneyText, path: readonly string[]): Result<Money, Failures> {
  const price = parseMoney(text, [...path, 'price']);
  if (!price.ok) return price;
  const { minor, currency } = price.value;
  if (currency !== 'EUR') {
    return fail('CURRENCY_NOT_SUPPORTED', 'Fees are invoiced in EUR.', [...path, 'price', 'currency']);
  }
  const at = [...path, 'price', 'amount'];
  if (minor <= 0n) return fail('ZERO_AMOUNT', 'More than nothing: who pays nothing needs no plan.', at);
  return minor <= highestPrice ? price : fail('AMOUNT_OUT_OF_RANGE', 'At most a million.', at);
}

function parseVat(key: string | undefined, path: readonly string[]): Result<string | undefined, Failures> {
  if (key === undefined || treatmentOf(key) !== undefined) return ok(key);
  return fail('UNKNOWN_VAT', 'Expected a rate (22, 10, 5, 4) or a reason for none, such as N4.', [...path, 'vat']);
}

function parseTrial(days: number, path: readonly string[]): Result<number, Failures> {
  if (Number.isInteger(days) && days >= 0 && days <= longestTrial) return ok(days);
  return fail('INVALID_TRIAL', `0 to ${longestTrial} days.`, [...path, 'trialDays']);
}

/** The terms of a plan on a day; undefined before its first ones. */
export const termsOn = ({ terms }: Pick<MembershipPlan, 'terms'>, day: string): PlanTerms | undefined =>
  terms.findLast(({ validFrom }) => validFrom <= day);
