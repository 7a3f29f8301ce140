import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Commission, CommissionState } from '../commissions/commission.ts';
import type { SlotId } from '../commissions/role-slot.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import { isCurrent, type Team } from '../teams/team.ts';
import type { AgreementText } from './proposing.ts';
import { parseSharingRule } from './sharing-rule.ts';

/** What is to be proposed, as long as it is written: of whoever manages the commission alone, and nobody is bound by it. */
export interface AgreementDraft {
  readonly commissionId: Commission['id'];
  /** The sharing rule, as JSON text. */
  readonly rule: string;
  readonly invoicerId: AgentId | undefined;
  readonly hours: readonly { readonly slotId: SlotId; readonly minutes: number }[];
  readonly draftedBy: PersonId;
  readonly draftedAt: Instant;
  /** Rises with each revision. */
  readonly version: number;
}

/** To write a draft, or another in its place. */
export interface WriteDraft {
  /** The draft's; 0 where there is none yet. */
  readonly expectedVersion: number;
  readonly text: AgreementText;
  readonly by: PersonId;
  readonly at: Instant;
}

const draftedIn: readonly CommissionState[] = ['QUALIFIED', 'BID', 'WON', 'RUNNING'];
const mostMinutes = 600_000;

/**
 * Decides to write a draft. It may name who is in the team so far, and need not fit one that is confirmed: that is asked when it is
 * proposed. Fails with `VERSION_CONFLICT`, `WRONG_STATE`, `INVOICER_NOT_PARTY`, `INVALID_ID`, `SLOT_NOT_FOUND`, `DUPLICATE_SLOT`,
 * `MINUTES_OUT_OF_RANGE`, and below `rule` with what {@link parseSharingRule} fails with.
 */
export function writeDraft(
  { expectedVersion, text, by, at }: WriteDraft,
  {
    commission,
    team,
    present,
  }: {
    readonly commission: Commission;
    readonly team: Team | undefined;
    readonly present: AgreementDraft | undefined;
  },
): Result<AgreementDraft, Failures> {
  const version = present?.version ?? 0;
  if (expectedVersion !== version) {
    return fail('VERSION_CONFLICT', `The draft is at version ${version}: read it again.`, ['expectedVersion']);
  }
  if (!draftedIn.includes(commission.state)) {
    return wrongState({ is: `The commission is ${commission.state}`, allowed: draftedIn, path: 'commissionId' });
  }
  const seated = team && isCurrent(team) ? team.seats.map(({ personId }) => personId) : [];
  const parties = new Set<AgentId>([commission.leadId, ...seated]);
  const rule = parseSharingRule(text.rule, parties);
  const parsed = gather({
    rule: rule.ok ? ok(JSON.stringify(rule.value)) : err(within(['rule'], rule.error)),
    invoicerId: parseInvoicer(text.invoicerId, parties),
    hours: parseHours(text.hours ?? [], commission),
  });
  if (!parsed.ok) return parsed;
  return ok({
    commissionId: commission.id,
    ...parsed.value,
    draftedBy: by,
    draftedAt: at,
    version: version + 1,
  });
}

/** The draft as what is proposed. */
export const textOf = ({ rule, invoicerId, hours }: AgreementDraft): AgreementText => ({ rule, invoicerId, hours });

function parseInvoicer(
  invoicerId: string | null | undefined,
  parties: ReadonlySet<AgentId>,
): Result<AgentId | undefined, Failures> {
  if (invoicerId === undefined || invoicerId === null) return ok(undefined);
  const parsed = parseId(invoicerId, ['per', 'org'], ['invoicerId']);
  if (!parsed.ok || parties.has(parsed.value)) return parsed;
  return fail('INVOICER_NOT_PARTY', 'A party invoices the client.', ['invoicerId']);
}

function parseHours(
  hours: NonNullable<AgreementText['hours']>,
  { slots }: Commission,
): Result<AgreementDraft['hours'], Failures> {
  const parsed = hours.map(({ slotId, minutes }, at) => {
    const slot = slots.find(({ id }) => id === slotId);
    const isTwice = hours.findIndex((other) => other.slotId === slotId) < at;
    const checked = gather({
      slotId: isTwice
        ? fail('DUPLICATE_SLOT', 'This slot is named twice.', ['slotId'])
        : slot
          ? ok(slot.id)
          : fail('SLOT_NOT_FOUND', 'The commission has no such slot.', ['slotId']),
      minutes:
        Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
          ? ok(minutes)
          : fail('MINUTES_OUT_OF_RANGE', `A whole number from 1 to ${mostMinutes}.`, ['minutes']),
    });
    return checked.ok ? checked : err(within(['hours', at], checked.error));
  });
  const failures = parsed.flatMap((one) => (one.ok ? [] : one.error));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}
