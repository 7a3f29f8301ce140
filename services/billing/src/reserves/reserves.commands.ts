import type { Transaction } from '@millepiani/commands/command-runner';
import type { Currency } from '@millepiani/kernel/currency';
import { dayOf } from '@millepiani/kernel/day';
import type { Failures } from '@millepiani/kernel/failure';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { least } from '@millepiani/kernel/whole';
import { floorOf } from '@millepiani/sharing/release';
import type { SharingRule } from '@millepiani/sharing/rule';
import type { Billing } from '../billing.ts';
import { readRule } from '../distributions/computing.ts';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import { book } from '../ledger/booking.commands.ts';
import { leftOf, portionsOf, type ReservePortion, termsOf } from './portion.ts';
import { changed, emptyReserve, fallsBelow, type Reserve, type ReservedFor, told } from './reserve.ts';
import { toldBelowFloor, toldCredited, toldReleased } from './reserves.events.ts';

type Writing = Pick<Transaction, 'session' | 'emit' | 'now'>;

/** What a run adds to a reserve. */
interface Credit {
  readonly purpose: ReservedFor;
  /** Minor units; below nothing where it takes back. */
  readonly minor: bigint;
}

/**
 * Sets aside what a run credits to its lead's reserves and leaves to surplus, in the posting's own transaction, and keeps by which terms that leaves
 * them again. Answers whether it credits any reserve of the rule.
 */
export async function creditReserves(
  billing: Pick<Billing, 'reserves' | 'portions'>,
  writing: Writing,
  run: DistributionRun,
  postedBy: PersonId,
): Promise<boolean> {
  const { leadId: ownerId, outcome, basis } = run;
  const { currency } = outcome.run;
  const credits = creditsOf(run);
  if (credits.length === 0) return false;
  const rule = readRule(basis.rule, basis.parties);
  const known = await billing.reserves.ofOwner(ownerId, writing.session);
  for (const { purpose, minor } of credits) {
    const found = known.find((one) => one.purpose === purpose && one.currency === currency);
    const before = found ?? emptyReserve(newId('rsv'), { ownerId, purpose, currency });
    const portions = await billing.portions.ofReserve(before.id, writing.session);
    const after = changed(before, minor);
    await keepPortion(billing, writing, {
      reserve: after,
      run,
      minor,
      postedBy,
      rule: rule.ok ? rule.value : undefined,
    });
    const floor = floorOf(portionsOf(before, portions));
    await tell(billing, writing, { before, after, floor, credited: { minor, run } });
  }
  return credits.some(({ purpose }) => purpose !== 'surplus');
}

const creditsOf = ({ outcome }: DistributionRun): readonly Credit[] =>
  outcome.run.postings.flatMap(({ account, minor }): Credit[] => {
    if (account.kind === 'reserve') return [{ purpose: account.purpose, minor }];
    return account.kind === 'surplus' ? [{ purpose: 'surplus', minor }] : [];
  });

interface KeepPortion {
  readonly reserve: Reserve;
  readonly run: DistributionRun;
  readonly minor: bigint;
  readonly postedBy: PersonId;
  /** Undefined where it cannot be read, which no run that was posted has. */
  readonly rule: SharingRule | undefined;
}

/** The latest version's terms hold for all that its commission has set aside: its parties have agreed on them in place of the others. */
async function keepPortion(
  { portions }: Pick<Billing, 'portions'>,
  { session, now }: Writing,
  { reserve, run, minor, postedBy, rule }: KeepPortion,
): Promise<void> {
  const { commissionId, versionId, versionNumber } = run;
  const { id: reserveId, purpose, currency } = reserve;
  const before = await portions.find({ reserveId, commissionId }, session);
  if (before && before.versionNumber > versionNumber) {
    return portions.save(session, { ...before, credited: before.credited + minor, postedBy });
  }
  const terms = rule ? termsOf(rule, purpose, currency) : before?.terms;
  if (!terms) throw new TypeError(`${run.id} was posted by a rule that cannot be read.`);
  return portions.save(session, {
    ...{ reserveId, commissionId, versionId, versionNumber, terms, postedBy },
    ...{ credited: (before?.credited ?? 0n) + minor, released: before?.released ?? 0n, since: before?.since ?? now },
  });
}

interface Change {
  readonly before: Reserve;
  readonly after: Reserve;
  /** Minor units. */
  readonly floor: bigint;
  readonly credited: { readonly minor: bigint; readonly run: DistributionRun } | undefined;
}

/** Keeps a reserve, and tells what came into it, and where it falls below its floor. What is left over, the run itself tells. */
async function tell(
  { reserves }: Pick<Billing, 'reserves'>,
  { session, emit }: Writing,
  { before, after, floor, credited }: Change,
): Promise<Reserve> {
  let state = after;
  const { purpose } = after;
  if (credited && purpose !== 'surplus') {
    state = told(state);
    await emit([toldCredited({ ...state, purpose }, credited.minor, credited.run)]);
  }
  if (fallsBelow(floor, before, state)) {
    state = told(state);
    await emit([toldBelowFloor(state, floor)]);
  }
  await reserves.save(session, state);
  return state;
}

/** To take something out of a reserve. */
export interface TakeOut {
  readonly reserve: Reserve;
  /** Minor units, more than nothing. */
  readonly amount: bigint;
  /** The highest floor while it was all there, in minor units. */
  readonly floor: bigint;
  readonly release: Parameters<typeof toldReleased>[2];
}

/** Takes something out of a reserve in a command's own transaction, and tells of it; its portions are the caller's to lessen. */
export async function takeOut(
  billing: Pick<Billing, 'reserves'>,
  writing: Writing,
  { reserve, amount, floor, release }: TakeOut,
): Promise<Reserve> {
  const after = told(changed(reserve, -amount));
  await writing.emit([toldReleased(after, amount, release)]);
  return tell(billing, writing, { before: reserve, after, floor, credited: undefined });
}

/**
 * What a commission that closed has left in reserves goes to surplus where its rule says so, as far as other commissions' floors let it; else it
 * stays. Doing it again changes nothing. Fails with `BALANCE_OUT_OF_RANGE`.
 */
export async function endReserves(
  billing: Billing,
  transaction: Transaction,
  commissionId: CommissionId,
): Promise<Result<undefined, Failures>> {
  const { session } = transaction;
  const { isClosed } = await billing.sharing.endingOf(session, commissionId);
  if (!isClosed) return ok(undefined);
  for (const portion of await billing.portions.ofCommission(commissionId, session)) {
    if (portion.terms.atEnd !== 'surplus' || leftOf(portion) <= 0n) continue;
    const reserve = await billing.reserves.find(portion.reserveId, session);
    if (!reserve) continue;
    const ended = await toSurplus(billing, transaction, reserve, portion);
    if (!ended.ok) return ended;
  }
  return ok(undefined);
}

async function toSurplus(
  billing: Billing,
  transaction: Transaction,
  reserve: Reserve,
  portion: ReservePortion,
): Promise<Result<undefined, Failures>> {
  const { session, now } = transaction;
  const portions = await billing.portions.ofReserve(reserve.id, session);
  const others = portions.filter((one) => one.commissionId !== portion.commissionId);
  // Its own floor has ended with it.
  const floor = floorOf(portionsOf({ ...reserve, balance: reserve.balance - leftOf(portion) }, others));
  const amount = least(leftOf(portion), reserve.balance - floor);
  if (amount <= 0n) return ok(undefined);
  const { ownerId, currency } = reserve;
  const { commissionId, postedBy: by } = portion;
  await billing.portions.save(session, { ...portion, released: portion.released + amount });
  await takeOut(billing, transaction, { reserve, amount, floor, release: undefined });
  await addToSurplus(billing, transaction, { ownerId, currency, portion, amount });
  return book(billing, transaction, {
    ...{
      by,
      commissionId,
      date: dayOf(now),
      currency,
      description: `Reserve of a commission that closed: ${reserve.id}`,
    },
    movements: [
      { ownerId, purpose: 'RESERVE', minor: amount },
      { ownerId, purpose: 'SURPLUS', minor: -amount },
    ],
  });
}

interface AddToSurplus {
  readonly ownerId: Reserve['ownerId'];
  readonly currency: Currency;
  readonly portion: ReservePortion;
  readonly amount: bigint;
}

/** By the terms of the same rule, as far as they are known: otherwise the owner's to release. */
async function addToSurplus(
  billing: Billing,
  { session, now }: Transaction,
  { ownerId, currency, portion, amount }: AddToSurplus,
): Promise<void> {
  const known = await billing.reserves.ofOwner(ownerId, session);
  const purpose = 'surplus';
  const found = known.find((one) => one.purpose === purpose && one.currency === currency);
  const surplus = found ?? emptyReserve(newId('rsv'), { ownerId, purpose, currency });
  await billing.reserves.save(session, changed(surplus, amount));
  const { commissionId, versionId, versionNumber, postedBy } = portion;
  const own = await billing.portions.find({ reserveId: surplus.id, commissionId }, session);
  const version = await billing.agreements.find(versionId, session);
  const rule = version && readRule(version.rule, version.parties);
  const unsaid = { floor: undefined, by: [], approvals: 'any', belowFloor: 'refused', atEnd: 'kept' } as const;
  const terms = rule?.ok ? termsOf(rule.value, purpose, currency) : unsaid;
  await billing.portions.save(session, {
    ...(own ?? { ...{ commissionId, versionId, versionNumber, postedBy, terms, released: 0n, since: now } }),
    ...{ reserveId: surplus.id, credited: (own?.credited ?? 0n) + amount },
  });
}
