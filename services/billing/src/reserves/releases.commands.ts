import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { formatAmount, type MoneyText, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { floorOf, planRelease, type ReleasePlan } from '@millepiani/sharing/release';
import { agentsOf, type Standing } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { stirLead } from '../distributions/stirring.commands.ts';
import { book } from '../ledger/booking.commands.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { portionsOf, type ReservePortion, unknownPortion } from './portion.ts';
import { accountOf, type Reserve, told } from './reserve.ts';
import { canApprove, canPropose, canSeeRelease, canSpend, canWithdraw } from './reserve-access.ts';
import {
  approve,
  proposed,
  type ReleaseId,
  type ReserveRelease,
  readAmount,
  spend,
  withdraw,
} from './reserve-release.ts';
import { takeOut } from './reserves.commands.ts';
import { toldProposed } from './reserves.events.ts';

type ReleaseAnswered = Promise<Result<{ releaseId: ReleaseId }, Failures>>;

/** What is to leave a reserve, and what for. */
export type ProposeInput = { readonly reserveId: string; readonly amount: MoneyText; readonly reason: string };

/**
 * Proposes that something leaves a reserve, or surplus. Bookkeepers may, who speaks for its owner, and whom its rules name. Fails with `RESERVE_NOT_FOUND`,
 * `ABOVE_BALANCE`, `BELOW_FLOOR`, and what amounts and texts fail with.
 */
export const proposeReserveRelease = (billing: Billing, call: CallWith<ProposeInput>): ReleaseAnswered =>
  billing.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const { reserveId, amount: text, reason: why } = call.input;
    if (!actor.id) return fail('FORBIDDEN', 'Sign in first.', ['reserveId']);
    const id = parseId(reserveId, ['rsv'], ['reserveId']);
    if (!id.ok) return id;
    const reserve = await billing.reserves.find(id.value, session);
    const standing = await standingIn(billing, transaction);
    const named = await billing.portions.namedIn(id.value, session);
    const isAllowed = reserve && canPropose(standing, reserve, named);
    if (!reserve || !(isAllowed || canSeeAccountsOf(standing, reserve.ownerId))) {
      return fail('RESERVE_NOT_FOUND', 'There is none with this id.', ['reserveId']);
    }
    if (!isAllowed)
      return fail('FORBIDDEN', 'Who speaks for the owner proposes it, whom the rules name, or a bookkeeper.', [
        'reserveId',
      ]);
    const parts = gather({
      amount: readAmount(reserve.currency, text),
      reason: parseText(why, { max: 500 }, ['reason']),
    });
    if (!parts.ok) return parts;
    const { amount, reason } = parts.value;
    const plan = planned(amount, reserve, await portionsIn(billing, transaction, reserve));
    if (!plan.ok) return plan;
    const release = proposed(reserve, { id: newId('rrl'), amount, reason, by: actor.id, at: now }, plan.value);
    const after = told(reserve);
    await billing.releases.insert(session, release);
    await billing.reserves.save(session, after);
    await transaction.emit([toldProposed(after, release)]);
    return ok({ releaseId: release.id });
  });

/** How an amount leaves a reserve; where there is not so much, how much there is. */
function planned(
  amount: bigint,
  { balance, currency }: Pick<Reserve, 'balance' | 'currency'>,
  portions: Parameters<typeof planRelease>[2],
): Result<ReleasePlan, Failures> {
  const plan = planRelease(amount, balance, portions);
  if (plan.ok || plan.error[0]?.code !== 'ABOVE_BALANCE') return plan;
  return fail('ABOVE_BALANCE', `There is ${formatAmount(money(balance, currency))} ${currency} in it.`, ['amount']);
}

/** What a command of a release names. */
export type OnRelease = { readonly releaseId: string };

/**
 * Approves a proposal in the name of all whom the rules name and for whom the person speaks, of each rule for one of them. Where that is enough, it leaves the reserve:
 * booked, told, or nothing of it. What it takes, and whom it needs, is reckoned anew each time. Fails with `WRONG_STATE`, `SAME_PERSON`, `NOT_NAMED`,
 * `ALREADY_APPROVED`, `ABOVE_BALANCE`, `BELOW_FLOOR` and `BALANCE_OUT_OF_RANGE`.
 */
export const approveReserveRelease = (billing: Billing, call: CallWith<OnRelease>): ReleaseAnswered =>
  onRelease(billing, call, async ({ release, standing, by }, transaction) => {
    if (!canApprove(standing)) return fail('FORBIDDEN', 'Those whom the rules name approve it.', ['releaseId']);
    const { session, now } = transaction;
    const reserve = await billing.reserves.find(release.reserveId, session);
    if (!reserve) return fail('RESERVE_NOT_FOUND', 'Its reserve is not there.', ['releaseId']);
    const known = await billing.portions.ofReserve(reserve.id, session);
    const portions = portionsOf(reserve, known);
    const plan: Result<ReleasePlan, Failures> =
      release.state === 'PROPOSED'
        ? planned(release.amount, reserve, portions)
        : ok({ lines: [], needs: release.needs, isBelowFloor: false });
    if (!plan.ok) return plan;
    const approved = approve(release, plan.value, { by, agents: agentsOf(standing), at: now });
    if (!approved.ok) return approved;
    if (approved.value.state !== 'RELEASED') {
      await billing.releases.replace(session, approved.value);
      return ok({ releaseId: release.id });
    }
    const taken = approved.value;
    const after = { ...taken, portions: linesOf(plan.value, known) };
    await billing.releases.replace(session, after);
    await lessen(billing, transaction, plan.value, known);
    await takeOut(billing, transaction, { reserve, amount: release.amount, floor: floorOf(portions), release: after });
    if (reserve.purpose !== 'surplus') await stirLead(billing, transaction, reserve.ownerId);
    return bookRelease(billing, transaction, { release: after, by });
  });

/** Gives a proposal up that is not released. Who made it may, bookkeepers, and who speaks for the owner. */
export const withdrawReserveRelease = (billing: Billing, call: CallWith<OnRelease>): ReleaseAnswered =>
  onRelease(billing, call, async ({ release, standing, by }, { session }) => {
    if (!canWithdraw(standing, release))
      return fail('FORBIDDEN', 'Who proposed it gives it up, or who speaks for its owner.', ['releaseId']);
    const withdrawn = withdraw(release, by);
    if (!withdrawn.ok) return withdrawn;
    await billing.releases.replace(session, withdrawn.value);
    return ok({ releaseId: release.id });
  });

/** A payment out of a release. */
export type SpendInput = OnRelease & {
  readonly amount: MoneyText;
  readonly spentOn: string;
  readonly reference: string;
};

/** Records a payment out of what was released, and writes it into the owner's books. Bookkeepers may. Fails with what {@link spend} fails with. */
export const recordReserveSpending = (billing: Billing, call: CallWith<SpendInput>): ReleaseAnswered =>
  onRelease(billing, call, async ({ release, standing, by }, transaction) => {
    if (!canSpend(standing)) return fail('FORBIDDEN', 'Bookkeepers record what was paid.', ['releaseId']);
    const { amount: text, spentOn, reference } = call.input;
    const spent = spend(release, { amount: text, spentOn, reference, by, at: transaction.now });
    if (!spent.ok) return spent;
    await billing.releases.replace(transaction.session, spent.value);
    const minor = spent.value.spendings.at(-1)?.amount ?? 0n;
    const { ownerId, currency, id } = release;
    const booked = await book(billing, transaction, {
      ...{ by, commissionId: undefined, date: spentOn, currency, description: `Paid out of a reserve: ${id}` },
      movements: [
        { ownerId, purpose: 'EXPENSE', minor },
        { ownerId, purpose: 'BANK', minor: -minor },
      ],
    });
    return booked.ok ? ok({ releaseId: id }) : booked;
  });

const portionsIn = async (billing: Billing, { session }: Transaction, reserve: Reserve) =>
  portionsOf(reserve, await billing.portions.ofReserve(reserve.id, session));

const linesOf = ({ lines }: ReleasePlan, known: readonly ReservePortion[]): ReserveRelease['portions'] =>
  lines.map(({ id, amount }) => ({
    commissionId: known.find(({ commissionId }) => commissionId === id)?.commissionId,
    amount,
  }));

async function lessen(
  billing: Billing,
  { session }: Transaction,
  { lines }: ReleasePlan,
  known: readonly ReservePortion[],
): Promise<void> {
  for (const { id, amount } of lines) {
    if (id === unknownPortion) continue;
    const portion = known.find(({ commissionId }) => commissionId === id);
    if (!portion) throw new TypeError(`A release takes of ${id}, of which nothing is set aside.`);
    await billing.portions.save(session, { ...portion, released: portion.released + amount });
  }
}

/** What was set aside of income is income again, to be used. */
async function bookRelease(
  billing: Billing,
  transaction: Transaction,
  { release, by }: { readonly release: ReserveRelease; readonly by: PersonId },
): ReleaseAnswered {
  const { id, ownerId, currency, amount } = release;
  const booked = await book(billing, transaction, {
    ...{
      by,
      commissionId: undefined,
      date: dayOf(transaction.now),
      currency,
      description: `Release of a reserve: ${id}`,
    },
    movements: [
      { ownerId, purpose: accountOf(release), minor: amount },
      { ownerId, purpose: 'INCOME', minor: -amount },
    ],
  });
  return booked.ok ? ok({ releaseId: id }) : booked;
}

interface Asking {
  readonly release: ReserveRelease;
  readonly standing: Standing;
  readonly by: PersonId;
}

async function onRelease(
  billing: Billing,
  call: CallWith<OnRelease>,
  work: (asking: Asking, transaction: Transaction) => ReleaseAnswered,
): ReleaseAnswered {
  const { releaseId } = call.input;
  const known = isId(releaseId, 'rrl') ? await billing.releases.find(releaseId) : undefined;
  // Who posts into the same books goes one behind the other.
  const lanes = known ? [`books of ${known.ownerId}`, `reserves of ${known.ownerId}`] : [];
  return billing.lanes.run(lanes, () =>
    billing.commands.run(call, async (transaction) => {
      const by = transaction.actor.id;
      if (!by) return fail('FORBIDDEN', 'Sign in first.', ['releaseId']);
      const id = parseId(releaseId, ['rrl'], ['releaseId']);
      if (!id.ok) return id;
      const release = await billing.releases.find(id.value, transaction.session);
      const standing = await standingIn(billing, transaction);
      // One that the actor may not see is not there.
      if (!(release && (canSpend(standing) || canSeeRelease(standing, release)))) {
        return fail('RELEASE_NOT_FOUND', 'There is none with this id.', ['releaseId']);
      }
      return work({ release, standing, by }, transaction);
    }),
  );
}
