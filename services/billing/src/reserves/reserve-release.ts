import type { Currency } from '@millepiani/kernel/currency';
import { dayOf } from '@millepiani/kernel/day';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { isApproved, type ReleaseNeed, type ReleasePlan } from '@millepiani/sharing/release';
import { heardApart } from './heard-apart.ts';
import type { Reserve, ReservedFor, ReserveId } from './reserve.ts';

export type ReleaseId = Id<'rrl'>;

/** Somebody who is named by a rule approves. */
export interface ReleaseApproval {
  readonly agentId: AgentId;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What was taken of one commission's portion; of what is of none, where there is no commission. */
export interface ReleasedPortion {
  readonly commissionId: CommissionId | undefined;
  /** Minor units. */
  readonly amount: bigint;
}

/** What a release was used for. */
export interface ReserveSpending {
  /** Minor units. */
  readonly amount: bigint;
  /** ISO 8601. */
  readonly on: string;
  readonly reference: string;
  readonly by: PersonId;
}

/** Where a release stands. */
export type ReleaseState = 'PROPOSED' | 'RELEASED' | 'WITHDRAWN';

/** Something that is to leave a reserve, or surplus, or has left it. */
export interface ReserveRelease {
  readonly id: ReleaseId;
  readonly reserveId: ReserveId;
  readonly ownerId: AgentId;
  readonly purpose: ReservedFor;
  readonly currency: Currency;
  /** Minor units, more than nothing. */
  readonly amount: bigint;
  readonly reason: string;
  readonly state: ReleaseState;
  /** Who has to approve, as it was when somebody last did something about it. */
  readonly needs: readonly ReleaseNeed[];
  readonly approvals: readonly ReleaseApproval[];
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  /** What it took of which portion, once it is released. */
  readonly portions: readonly ReleasedPortion[];
  readonly releasedAt: Instant | undefined;
  readonly withdrawnBy: PersonId | undefined;
  readonly spendings: readonly ReserveSpending[];
}

/** What of it was used, in minor units. */
export const spentOf = ({ spendings }: Pick<ReserveRelease, 'spendings'>): bigint =>
  spendings.reduce((total, { amount }) => total + amount, 0n);

/** To propose that something leaves a reserve. */
export interface ProposeRelease {
  readonly id: ReleaseId;
  readonly amount: bigint;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Reads an amount in a reserve's currency. Fails with `CURRENCY_MISMATCH`, `ZERO_AMOUNT` and what amounts fail with. */
export function readAmount(
  currency: Currency,
  text: MoneyText,
  path: FailurePath = ['amount'],
): Result<bigint, Failures> {
  const amount = parseMoney(text, path);
  if (!amount.ok) return amount;
  if (amount.value.currency !== currency) return fail('CURRENCY_MISMATCH', `It is in ${currency}.`, path);
  return amount.value.minor > 0n ? ok(amount.value.minor) : fail('ZERO_AMOUNT', 'Expected more than nothing.', path);
}

/** A proposal, for which others are to approve. */
export function proposed(
  { id: reserveId, ownerId, purpose, currency }: Reserve,
  { id, amount, reason, by: proposedBy, at: proposedAt }: ProposeRelease,
  { needs }: ReleasePlan,
): ReserveRelease {
  return {
    ...{ id, reserveId, ownerId, purpose, currency, amount, reason, state: 'PROPOSED', needs, approvals: [] },
    ...{ proposedBy, proposedAt, portions: [], releasedAt: undefined, withdrawnBy: undefined, spendings: [] },
  };
}

/** Somebody approves, in the name of whom they speak for. */
export interface Approve {
  readonly by: PersonId;
  /** In whose name the person may act. */
  readonly agents: readonly AgentId[];
  readonly at: Instant;
}

/**
 * Decides on an approval, in the name of all whom the person speaks for and who are named. It counts once for a rule, whomever they speak
 * for: where two have to approve, two people do. Where that is enough it is released. Fails with `WRONG_STATE`, `SAME_PERSON` (who proposed
 * it does not approve it), `NOT_NAMED` and `ALREADY_APPROVED`.
 */
export function approve(
  release: ReserveRelease,
  plan: ReleasePlan,
  { by, agents, at }: Approve,
): Result<ReserveRelease, Failures> {
  if (release.state !== 'PROPOSED') return wrongState(release, 'PROPOSED');
  if (by === release.proposedBy) {
    return fail('SAME_PERSON', 'Who proposed it does not approve it: somebody else is to look at it.', ['releaseId']);
  }
  const named = agents.filter((agent) => plan.needs.some((need) => need.by.includes(agent)));
  if (named.length === 0) return fail('NOT_NAMED', 'The rules by which it was set aside name others.', ['releaseId']);
  const fresh = named.filter((agent) => !release.approvals.some((one) => one.agentId === agent && one.by === by));
  if (fresh.length === 0) return fail('ALREADY_APPROVED', 'You have approved it.', ['releaseId']);
  const approvals = [...release.approvals, ...fresh.map((agentId) => ({ agentId, by, at }))];
  const heard = { ...release, approvals, needs: plan.needs };
  if (!plan.needs.every((need) => isApproved({ needs: [need] }, heardApart(need.by, approvals)))) return ok(heard);
  return ok({ ...heard, state: 'RELEASED', releasedAt: at });
}

/** Gives a proposal up. Fails with `WRONG_STATE`. */
export const withdraw = (release: ReserveRelease, by: PersonId): Result<ReserveRelease, Failures> =>
  release.state === 'PROPOSED'
    ? ok({ ...release, state: 'WITHDRAWN', withdrawnBy: by })
    : wrongState(release, 'PROPOSED');

const wrongState = ({ state }: ReserveRelease, wanted: ReleaseState) =>
  fail('WRONG_STATE', `The release is ${state}, not ${wanted}.`, ['releaseId']);

/** A payment out of what was released, as a bookkeeper tells it. */
export interface Spend {
  readonly amount: MoneyText;
  readonly spentOn: string;
  readonly reference: string;
  readonly by: PersonId;
  readonly at: Instant;
}

const mostSpendings = 100;

/**
 * Records what was paid out of a release. Fails with `WRONG_STATE`, `ABOVE_RELEASED`, `DATE_IN_FUTURE`, `DATE_BEFORE_RELEASE`, `PAYMENT_RECORDED` (there is
 * one with this reference), `TOO_MANY_SPENDINGS`, and what amounts and texts fail with.
 */
export function spend(release: ReserveRelease, command: Spend): Result<ReserveRelease, Failures> {
  if (release.state !== 'RELEASED' || !release.releasedAt) return wrongState(release, 'RELEASED');
  const first = dayOf(release.releasedAt);
  const parts = gather({
    amount: readAmount(release.currency, command.amount),
    on: readDay(command.spentOn, first, dayOf(command.at)),
    reference: parseText(command.reference, { max: 140 }, ['reference']),
  });
  if (!parts.ok) return parts;
  const { amount, on, reference } = parts.value;
  if (release.spendings.some((known) => known.reference === reference)) {
    return fail('PAYMENT_RECORDED', 'There is a payment with this reference.', ['reference']);
  }
  if (release.spendings.length >= mostSpendings) {
    return fail('TOO_MANY_SPENDINGS', `At most ${mostSpendings} of one release.`, ['releaseId']);
  }
  if (amount > release.amount - spentOf(release)) {
    return fail('ABOVE_RELEASED', 'There is not so much left of what was released.', ['amount']);
  }
  return ok({ ...release, spendings: [...release.spendings, { amount, on, reference, by: command.by }] });
}

function readDay(spentOn: string, first: string, today: string): Result<string, Failures> {
  if (spentOn > today) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['spentOn']);
  return spentOn < first ? fail('DATE_BEFORE_RELEASE', `It was released on ${first}.`, ['spentOn']) : ok(spentOn);
}
