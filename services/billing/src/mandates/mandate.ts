import { dayOf, plusDays } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { Claim } from '../claims/claim.ts';
import { paidMovements } from '../claims/claim-postings.ts';
import type { PaidRun, PostedRun } from '../distributions/distribution-run.ts';
import type { RunMovement } from '../distributions/run-postings.ts';
import { standingAfter } from '../distributions/set-off.ts';
import { formatCents } from '../documents/decimal.ts';
import { longestBefore } from '../invoices/settling.ts';

/** Money that an ally handed over to who pays the others. */
export interface HandedOver {
  /** In cents. */
  readonly amount: bigint;
  readonly paidOn: string;
  readonly reference: string;
}

/** What was settled between a member and who pays, beside what batches pay: cumulative, in cents. */
export interface MandateSettlement {
  readonly versionId: VersionId;
  readonly agentId: AgentId;
  /** What each owed the other and both wrote off against it. */
  readonly offset: bigint;
  readonly received: readonly HandedOver[];
}

/** What a member handed over altogether, in cents. */
export const receivedBy = (settlements: readonly MandateSettlement[], agentId: AgentId): bigint =>
  settlements
    .filter((one) => one.agentId === agentId)
    .flatMap(({ received }) => received)
    .reduce((total, { amount }) => total + amount, 0n);

/** Before anything was settled. */
export const unsettled = (versionId: VersionId, agentId: AgentId): MandateSettlement => ({
  ...{ versionId, agentId, offset: 0n, received: [] },
});

/** How a member stands to who pays under a version, by the books: in cents, net of VAT. */
export interface MemberStanding {
  readonly agentId: AgentId;
  readonly isPayer: boolean;
  /** What came in on invoices of their own, tax that clients withheld included. */
  readonly collected: bigint;
  /** Their part of all that came in. */
  readonly entitled: bigint;
  /** What of what they collected and still have is their own part: each owes the other so much. */
  readonly toOffset: bigint;
  /** What of that both have written off. */
  readonly offset: bigint;
  /** What runs said to pay them. */
  readonly paid: bigint;
  /** What they handed over in money, but for what they paid of claims. */
  readonly received: bigint;
  /** What they owe who pays: what they collected beyond their part, and have neither handed over nor cleared by claims. */
  readonly owes: bigint;
  /**
   * What who pays owes them beyond what runs said to pay and what they claim back: what they handed over, and a later run made their own,
   * or did not come in after all.
   */
  readonly owed: bigint;
}

/** What a version's mandate is seen from. */
export interface MandateFacts {
  /** The last run that was posted. */
  readonly run: Pick<PostedRun | PaidRun, 'basis' | 'outcome' | 'setOff'>;
  readonly settlements: readonly MandateSettlement[];
  /** What is owed since the version has ended. */
  readonly claims: readonly Claim[];
}

/** How every member stands after the last run that was posted, by the bytes of their ids; and who pays always. */
export function standingsOf({ run, settlements, claims }: MandateFacts): readonly MemberStanding[] {
  const { posted, collected } = standingAfter(run);
  const { payerId } = run.basis;
  const agents = new Set([
    payerId,
    ...posted.members.map(({ agent }) => agent),
    ...collected.map(({ agent }) => agent),
    // Whose client was paid back may have collected nothing, and be no member of the last run.
    ...settlements.map(({ agentId }) => agentId),
  ]);
  return [...agents].toSorted(compareUtf8).map((agentId) => {
    const member = posted.members.find(({ agent }) => agent === agentId);
    const own = collected.find(({ agent }) => agent === agentId);
    const figures = {
      entitled: member ? member.expenses + member.minimum + member.share : 0n,
      collected: own?.net ?? 0n,
      paid: member?.paid ?? 0n,
      offset: settlements.find((one) => one.agentId === agentId)?.offset ?? 0n,
      received: receivedBy(settlements, agentId),
    };
    return standingOf(agentId, agentId === payerId, { figures, claimed: claimedOf(agentId, claims) });
  });
}

/** What claims have to do with what a member holds, in cents. */
interface Claimed {
  /** What the member paid of such claims, set off, or was let off. */
  readonly cleared: bigint;
  /** What the member claims back of that. */
  readonly back: bigint;
}

function claimedOf(agentId: AgentId, claims: readonly Claim[]): Claimed {
  const held = claims.filter(({ isHeld }) => isHeld);
  const sum = (of: (claim: Claim) => bigint, own: readonly Claim[]): bigint =>
    own.reduce((total, claim) => total + of(claim), 0n);
  const ofThem = held.filter(({ debtorId }) => debtorId === agentId);
  const byThem = held.filter(({ creditorId }) => creditorId === agentId);
  return {
    cleared: sum(({ cleared, givenUp }) => cleared + givenUp, ofThem),
    back: sum(({ amount, corrected }) => amount - corrected, byThem),
  };
}

/** The amount, at most `most` and not below nothing. */
function within(amount: bigint, most: bigint): bigint {
  if (amount <= 0n || most <= 0n) return 0n;
  return amount > most ? most : amount;
}

type Figures = Pick<MemberStanding, 'entitled' | 'collected' | 'paid' | 'offset' | 'received'>;

function standingOf(
  agentId: AgentId,
  isPayer: boolean,
  { figures, claimed }: { readonly figures: Figures; readonly claimed: Claimed },
): MemberStanding {
  // Who pays keeps their own part: they owe themselves nothing.
  if (isPayer) return { agentId, isPayer, ...figures, toOffset: 0n, owes: 0n, owed: 0n };
  const { collected, paid, received } = figures;
  // What claims have cleared is no more in hand; and what of it is claimed back is asked for by that claim alone.
  const inHand = collected - received - claimed.cleared;
  const entitled = figures.entitled - claimed.back;
  const toOffset = within(entitled, inHand);
  const owes = inHand - toOffset;
  // Who handed over more than they have collected since has less than nothing in hand.
  const owed = entitled - paid - inHand;
  return {
    ...{ agentId, isPayer, ...figures, toOffset },
    ...{ owes: owes > 0n ? owes : 0n, owed: owed > 0n ? owed : 0n },
  };
}

/** What somebody says that an ally handed over. */
export interface HandOverText {
  readonly amount: MoneyText;
  readonly paidOn: string;
  readonly reference: string;
}

/** What is to be settled with a member. */
export interface Settling {
  readonly settlement: MandateSettlement;
  readonly standing: MemberStanding;
  readonly payerId: AgentId;
  readonly handedOver: HandOverText | undefined;
  /** The day on which the version came into force: ISO 8601. */
  readonly inForceOn: string;
  readonly at: Instant;
}

/** What is settled moves in both sides' books on a day: what was written off today, what was handed over when it was. */
export interface SettledEntry {
  /** ISO 8601. */
  readonly date: string;
  readonly movements: readonly RunMovement[];
}

/** A settlement, and what it moves in both sides' books. */
export interface Settled {
  readonly settlement: MandateSettlement;
  readonly entries: readonly SettledEntry[];
}

/**
 * Decides to write off what a member and who pays owe each other, and to book what the member handed over. Where a correction has
 * lowered what each owes, so much is written back. Fails with `NOTHING_TO_SETTLE`, `IS_PAYER`, `EXCEEDS_OWED`, `PAYMENT_RECORDED`,
 * `DATE_IN_FUTURE`, `DATE_TOO_EARLY` (more than two years before the version came into force), `ZERO_AMOUNT`, `CURRENCY_MISMATCH`, and what
 * amounts and texts fail with.
 */
export function settle(settling: Settling): Result<Settled, Failures> {
  const { settlement, standing, payerId, handedOver, at } = settling;
  if (standing.isPayer) return fail('IS_PAYER', 'Who pays the others owes themselves nothing.', ['agentId']);
  const received = handedOver ? parseHandOver(handedOver, settling) : ok(undefined);
  if (!received.ok) return received;
  const offset = standing.toOffset - settlement.offset;
  const paid = received.value?.amount ?? 0n;
  if (offset === 0n && paid === 0n) return fail('NOTHING_TO_SETTLE', 'Neither owes the other anything to settle.', []);
  const { agentId } = standing;
  const writtenOff = [
    { ownerId: agentId, purpose: 'PAYABLE', minor: offset },
    { ownerId: agentId, purpose: 'RECEIVABLE', minor: -offset },
    { ownerId: payerId, purpose: 'PAYABLE', minor: offset },
    { ownerId: payerId, purpose: 'RECEIVABLE', minor: -offset },
  ] as const satisfies readonly RunMovement[];
  const { paidOn } = received.value ?? { paidOn: dayOf(at) };
  const entries: readonly SettledEntry[] = [
    { date: dayOf(at), movements: writtenOff },
    { date: paidOn, movements: paidMovements({ debtorId: agentId, creditorId: payerId }, paid) },
  ];
  return ok({
    entries: entries.filter(({ movements }) => movements.some(({ minor }) => minor !== 0n)),
    settlement: {
      ...settlement,
      offset: standing.toOffset,
      received: [...settlement.received, ...(received.value ? [received.value] : [])],
    },
  });
}

function parseHandOver(
  text: HandOverText,
  { settlement, standing, inForceOn, at }: Settling,
): Result<HandedOver, Failures> {
  const path = ['handedOver'];
  const parts = gather({
    amount: parseAmount(text.amount, standing.owes, [...path, 'amount']),
    paidOn: checkDay(text.paidOn, { inForceOn, at }, [...path, 'paidOn']),
    reference: parseText(text.reference, { max: 140 }, [...path, 'reference']),
  });
  if (!parts.ok) return parts;
  if (settlement.received.some(({ reference }) => reference === parts.value.reference)) {
    return fail('PAYMENT_RECORDED', 'It is recorded already.', [...path, 'reference']);
  }
  return parts;
}

/** What is agreed is written down soon, as what is paid before its invoice is invoiced soon: what is of longer before is a slip of the pen. */
function checkDay(
  paidOn: string,
  { inForceOn, at }: Pick<Settling, 'inForceOn' | 'at'>,
  path: readonly string[],
): Result<string, Failures> {
  if (paidOn > dayOf(at)) return fail('DATE_IN_FUTURE', 'Today in Europe/Rome, or earlier.', path);
  const first = plusDays(inForceOn, -longestBefore);
  if (paidOn >= first) return ok(paidOn);
  return fail('DATE_TOO_EARLY', `The version is in force since ${inForceOn}: not before ${first}.`, path);
}

function parseAmount(text: MoneyText, owes: bigint, path: readonly string[]): Result<bigint, Failures> {
  const amount = parseMoney(text, path);
  if (!amount.ok) return amount;
  const { minor, currency } = amount.value;
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'What is shared is in EUR.', [...path, 'currency']);
  if (minor <= 0n) return fail('ZERO_AMOUNT', 'More than nothing.', [...path, 'amount']);
  if (minor <= owes) return ok(minor);
  return fail('EXCEEDS_OWED', `The member owes ${formatCents(owes)}.`, [...path, 'amount']);
}

/** Who invoices under a version, by the milestones that were accepted under it. */
export type MandateKind = 'ONE_FOR_ALL' | 'EACH_THEIR_PART' | 'CHANGED';

/** Which it is, of who invoices each milestone. One milestone of the payer alone is one for all; `CHANGED`: some so, some so. */
export function kindOf(sellersOfMilestones: readonly (readonly AgentId[])[], payerId: AgentId): MandateKind {
  const apart = sellersOfMilestones.filter((sellers) => sellers.some((seller) => seller !== payerId)).length;
  if (apart === 0) return 'ONE_FOR_ALL';
  return apart === sellersOfMilestones.length ? 'EACH_THEIR_PART' : 'CHANGED';
}
