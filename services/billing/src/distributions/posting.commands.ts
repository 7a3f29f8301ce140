import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { book } from '../ledger/booking.commands.ts';
import { settleStreams } from '../remuneration/settling-streams.commands.ts';
import { creditReserves } from '../reserves/reserves.commands.ts';
import { change, computeAll } from './computing.commands.ts';
import { outcomeOf } from './computing.ts';
import { canKeepRuns } from './distribution-access.ts';
import type { DistributionRun, PaidRun, PostedRun, RunId } from './distribution-run.ts';
import { type OnRun, seenRun } from './distributions.commands.ts';
import { atHand } from './facts.commands.ts';
import { isAllCollected, isCurrent, isSameOutcome, isVoid } from './need.ts';
import { entriesOf } from './run-postings.ts';
import { setOffsOf, totalsOf } from './set-off.ts';
import { stirEnded, stirTogether } from './stirring.commands.ts';

/**
 * Posts a run to the ledger: everybody's entries, the reserves, and what is to be paid, or nothing of it. Bookkeepers may. Fails with
 * `WRONG_STATE`, `STALE` (what it was computed from has changed: it is to be computed anew), `NOT_REPRODUCED` (the same figures give
 * another result than was stored) and `BALANCE_OUT_OF_RANGE`.
 */
export async function postDistribution(
  billing: Billing,
  call: CallWith<OnRun>,
): Promise<Result<{ runId: RunId }, Failures>> {
  const { runId } = call.input;
  const known = isId(runId, 'dst') ? await billing.distributions.find(runId) : undefined;
  // Who posts into the same books goes one behind the other.
  const lanes = known ? [`books of ${known.basis.payerId}`, `reserves of ${known.leadId}`] : [];
  return billing.lanes.run(lanes, () => billing.commands.run(call, (transaction) => post(billing, transaction, runId)));
}

async function post(
  billing: Billing,
  transaction: Transaction,
  runId: string,
): Promise<Result<{ runId: RunId }, Failures>> {
  const found = await seenRun(billing, transaction, runId);
  if (!found.ok) return found;
  const { run, standing, by } = found.value;
  if (!canKeepRuns(standing)) return fail('FORBIDDEN', 'Bookkeepers post runs.', ['runId']);
  if (run.state !== 'APPROVED') return fail('WRONG_STATE', `The run is ${run.state}, not APPROVED.`, ['runId']);
  const verified = await verify(billing, transaction, run);
  if (!verified.ok) return verified;
  const earlier = await billing.distributions.owingOfVersion(run.versionId, transaction.session);
  const setOffs = setOffsOf(run, earlier);
  const { isFinal } = verified.value;
  const at = transaction.now;
  const posted = await change(billing, transaction, run, { type: 'post', by, at, isFinal, setOff: totalsOf(setOffs) });
  if (!posted.ok) return posted;
  const after = await takeOff(billing, transaction, earlier, setOffs);
  if (!after.ok) return after;
  const booked = await bookRun(billing, transaction, run, by);
  if (!booked.ok) return booked;
  if (await creditReserves(billing, transaction, run, by)) await stirTogether(billing, transaction, run);
  await stirEnded(billing, transaction, run);
  const { versionId, basis, outcome } = run;
  const others = outcome.run.posted.members.filter(({ agent }) => agent !== basis.payerId);
  const streams = others.map(({ agent: payeeId }) => ({ versionId, payeeId }));
  const settled = await settleStreams(billing, transaction, streams, { by });
  if (!settled.ok) return settled;
  // What its payees' regimes need is drawn up afterwards.
  await billing.remunerations.noteRun(transaction.session, run.id);
  return ok({ runId: run.id });
}

/** Whether a run is still what would be computed now, and the same again by what it was computed from; and whether it is the last. */
async function verify(
  billing: Billing,
  transaction: Transaction,
  run: DistributionRun,
): Promise<Result<{ isFinal: boolean }, Failures>> {
  const again = outcomeOf(run.basis);
  if (!(again.ok && isSameOutcome(again.value, run.outcome))) {
    return fail('NOT_REPRODUCED', 'Its own figures do not give it again: have it computed anew.', ['runId']);
  }
  const { versions, milestones, isDisputed } = await atHand(billing, transaction, run.commissionId);
  const all = computeAll(versions);
  const now = all.ok ? all.value.find(({ at }) => at.facts.version.id === run.versionId) : undefined;
  if (!(all.ok && now && isCurrent(run, now.computation))) {
    return fail('STALE', 'What it was computed from has changed: have it computed anew.', ['runId']);
  }
  const others = all.value.filter((one) => one !== now);
  const isFinal = !isDisputed && isAllCollected(milestones) && others.every(({ computation }) => isVoid(computation));
  return ok({ isFinal });
}

/** Who has too much with this run gets so much less of what earlier ones had to be paid. */
async function takeOff(
  billing: Billing,
  transaction: Transaction,
  earlier: readonly PostedRun[],
  setOffs: ReturnType<typeof setOffsOf>,
): Promise<Result<undefined, Failures>> {
  for (const run of earlier) {
    let state: DistributionRun | PostedRun | PaidRun = run;
    for (const { agent: payeeId, amount } of setOffs.filter(({ runId }) => runId === run.id)) {
      const on = dayOf(transaction.now);
      const changed = await change(billing, transaction, state, { type: 'set-off', payeeId, amount, on });
      if (!changed.ok) return changed;
      state = changed.value;
    }
  }
  return ok(undefined);
}

async function bookRun(
  billing: Billing,
  transaction: Transaction,
  { id, commissionId, leadId, basis, outcome: { run } }: DistributionRun,
  by: PersonId,
): Promise<Result<undefined, Failures>> {
  const [date, currency] = [dayOf(transaction.now), run.currency];
  for (const { movements } of entriesOf({ basis, run, leadId })) {
    const description = `Distribution of what was collected: ${id}`;
    const entry = { by, commissionId, date, description, currency, movements };
    const booked = await book(billing, transaction, entry);
    if (!booked.ok) return booked;
  }
  return ok(undefined);
}
