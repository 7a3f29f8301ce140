import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { type AgentId, parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import type { RoleSlot } from '../commissions/role-slot.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { Seat, Team } from '../teams/team.ts';
import type { AgreedSeat, Agreement, AgreementContent, AgreementId } from './agreement.ts';
import { parseSharingRule } from './sharing-rule.ts';

/** A version as the edge hands it over. */
export type AgreementText = {
  /** The sharing rule, as JSON text. */
  readonly rule: string;
  readonly invoicerId?: string | null | undefined;
  /** Roles for which another time is to be agreed than what is held or committed. */
  readonly hours?: readonly { readonly slotId: string; readonly minutes: number }[] | null | undefined;
};

/** To propose a version. */
export interface ProposeAgreement {
  /** Of the agreement, in case that it is new. */
  readonly newId: AgreementId;
  /** The agreement's; 0 when there is none yet. */
  readonly expectedVersion: number;
  readonly text: AgreementText;
}

/** What a version is proposed for. */
export interface Proposing {
  readonly commission: Commission;
  readonly agreement: Agreement | undefined;
  readonly team: Team | undefined;
  /** All commitments that the commission has. */
  readonly commitments: readonly Commitment[];
}

const mostMinutes = 600_000;

/**
 * Composes what is to be signed: by everybody in the confirmed team, and the lead. Fails with `VERSION_CONFLICT`, `WRONG_STATE` (the
 * commission is neither `WON` nor `RUNNING`), `TEAM_NOT_CONFIRMED`, `INVOICER_NOT_PARTY`, `INVALID_ID`, of hours with `SLOT_NOT_FOUND`,
 * `DUPLICATE_SLOT`, `MINUTES_OUT_OF_RANGE` and `BELOW_APPROVED`, and below `rule` with what {@link parseSharingRule} fails with.
 */
export function compose(command: ProposeAgreement, on: Proposing): Result<AgreementContent, Failures> {
  const { commission, agreement, team } = on;
  const version = agreement?.version ?? 0;
  if (command.expectedVersion !== version) {
    return fail('VERSION_CONFLICT', `The agreement is at version ${version}: read it again.`, ['expectedVersion']);
  }
  if (commission.state !== 'WON' && commission.state !== 'RUNNING') {
    return wrongState({
      is: `The commission is ${commission.state}`,
      allowed: ['WON', 'RUNNING'],
      path: 'commissionId',
    });
  }
  if (team?.state !== 'CONFIRMED') {
    return fail('TEAM_NOT_CONFIRMED', 'Its team is to be confirmed first.', ['commissionId']);
  }
  return composeWith(command, on, team);
}

function composeWith(
  { newId, text }: ProposeAgreement,
  { commission, agreement, commitments }: Proposing,
  team: Team,
): Result<AgreementContent, Failures> {
  const { id: commissionId, clientId, leadId, price } = commission;
  const parties = [...new Set<AgentId>([leadId, ...team.seats.map(({ personId }) => personId)])].toSorted();
  const rule = parseSharingRule(text.rule, new Set(parties));
  const parsed = gather({
    rule: rule.ok ? ok(JSON.stringify(rule.value)) : err(within(['rule'], rule.error)),
    invoicerId: parseInvoicer(text.invoicerId ?? leadId, parties),
    seats: agreedSeats(text, { commission, commitments, seats: team.seats }),
  });
  if (!parsed.ok) return parsed;
  return ok({
    agreementId: agreement?.id ?? newId,
    commissionId,
    number: (agreement?.lastNumber ?? 0) + 1,
    clientId,
    leadId,
    parties,
    currency: price.currency,
    ...parsed.value,
  });
}

function parseInvoicer(invoicerId: string, parties: readonly AgentId[]): Result<AgentId, Failures> {
  const parsed = parseId(invoicerId, ['per', 'org'], ['invoicerId']);
  if (!parsed.ok || parties.includes(parsed.value)) return parsed;
  return fail('INVOICER_NOT_PARTY', 'A party invoices the client.', ['invoicerId']);
}

interface Seating {
  readonly commission: Commission;
  readonly commitments: readonly Commitment[];
  readonly seats: readonly Seat[];
}

function agreedSeats({ hours }: AgreementText, seating: Seating): Result<readonly AgreedSeat[], Failures> {
  const amended = parseHours(hours ?? [], seating);
  if (!amended.ok) return amended;
  return ok(
    seating.seats.map((seat) => {
      const { slotId, personId, holdId } = seat;
      const { rate, from, to } = slotOf(seating.commission, seat);
      const minutes = amended.value.get(slotId) ?? boundTo(seat, seating.commitments)?.minutes ?? seat.minutes;
      return { slotId, personId, holdId, minutes, rate, from, to };
    }),
  );
}

function slotOf({ id, slots }: Commission, { slotId }: Seat): RoleSlot {
  const slot = slots.find((one) => one.id === slotId);
  if (!slot) throw new SeatWithoutSlot(id, slotId);
  return slot;
}

/** The commitment by which the person in a seat is bound already. */
const boundTo = ({ slotId, personId }: Seat, commitments: readonly Commitment[]): Commitment | undefined =>
  commitments.find((one) => one.state === 'ACCEPTED' && one.slotId === slotId && one.personId === personId);

function parseHours(
  hours: NonNullable<AgreementText['hours']>,
  { seats, commitments }: Seating,
): Result<ReadonlyMap<string, number>, Failures> {
  const failures = hours.flatMap(({ slotId, minutes }, at) => {
    const place = ['hours', at];
    const seat = seats.find((one) => one.slotId === slotId);
    const checks: readonly Result<unknown, Failures>[] = [
      seat ? ok(true) : fail('SLOT_NOT_FOUND', 'The team has no seat for this slot.', ['slotId']),
      hours.findIndex((other) => other.slotId === slotId) === at
        ? ok(true)
        : fail('DUPLICATE_SLOT', 'This slot is named twice.', ['slotId']),
      checkMinutes(minutes, (seat && boundTo(seat, commitments))?.approvedMinutes ?? 0),
    ];
    return checks.flatMap((check) => (check.ok ? [] : within(place, check.error)));
  });
  return failures.length > 0 ? err(failures) : ok(new Map(hours.map(({ slotId, minutes }) => [slotId, minutes])));
}

function checkMinutes(minutes: number, approved: number): Result<true, Failures> {
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes)) {
    return fail('MINUTES_OUT_OF_RANGE', `A whole number from 1 to ${mostMinutes}.`, ['minutes']);
  }
  if (minutes < approved) return fail('BELOW_APPROVED', `${approved} minutes are approved already.`, ['minutes']);
  return ok(true);
}

/** A team sits in a role that its commission does not have: the store was written by something else. */
export class SeatWithoutSlot extends TypeError {
  constructor(commissionId: string, slotId: string) {
    super(`The commission ${commissionId} has no slot ${slotId}, in which somebody sits.`);
  }
}
