import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change } from '../distributions/computing.commands.ts';
import type { BatchId, PostedRun, RunId } from '../distributions/distribution-run.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { type BatchFacts, evolve } from './payment-batch.ts';
import { canKeepBatches } from './payment-batch-access.ts';
import { makeBatch } from './payout.ts';

/** What a batch is to pay: some runs, or all that a payer has to pay. */
export type BatchInput = {
  readonly runIds?: readonly string[] | null | undefined;
  readonly payerId?: string | null | undefined;
  readonly executeOn: string;
  readonly leaveOut?: boolean | null | undefined;
};

/**
 * Makes a batch of what runs have to be paid. Bookkeepers may who are not paid by it. Fails with `RUNS_OR_PAYER`, `TOO_MANY_RUNS`, `DISTRIBUTION_NOT_FOUND`,
 * `WRONG_STATE`, and with what {@link makeBatch} fails with: then none is made.
 */
export const createPaymentBatch = (
  billing: Billing,
  call: CallWith<BatchInput>,
): Promise<Result<{ batchId: BatchId }, Failures>> =>
  billing.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const standing = await standingIn(billing, transaction);
    if (!(actor.id && canKeepBatches(standing))) {
      return fail('FORBIDDEN', 'Bookkeepers make payment batches.');
    }
    const runs = await runsFor(billing, transaction, call.input);
    if (!runs.ok) return runs;
    const id = newId('pbt');
    const { executeOn, leaveOut } = call.input;
    const { organizations } = standing;
    const made = makeBatch(
      {
        ...{ id, by: actor.id, organizations, at: now, executeOn, runs: runs.value, leaveOut: leaveOut ?? false },
        accounts: await accountsOf(billing, transaction, runs.value),
      },
      identifierChecks,
    );
    if (!made.ok) return made;
    await billing.paymentBatches.insert(session, evolve(undefined, { type: 'payment-batch.made', facts: made.value }));
    const ordered = await order(billing, transaction, runs.value, made.value);
    return ordered.ok ? ok({ batchId: id }) : ordered;
  });

/** Has the runs know which batch pays what of them. */
async function order(
  billing: Billing,
  transaction: Transaction,
  runs: readonly PostedRun[],
  { id: batchId, payments }: BatchFacts,
): Promise<Result<undefined, Failures>> {
  const byRun = Map.groupBy(payments, ({ runId }) => runId);
  for (const run of runs) {
    const payees = (byRun.get(run.id) ?? []).map(({ payeeId }) => payeeId);
    if (payees.length === 0) continue;
    const ordered = await change(billing, transaction, run, { type: 'order', batchId, payees });
    if (!ordered.ok) return ordered;
  }
  return ok(undefined);
}

const mostRuns = 100;

async function runsFor(
  billing: Billing,
  { session }: Transaction,
  { runIds, payerId }: BatchInput,
): Promise<Result<readonly PostedRun[], Failures>> {
  if (runIds && !payerId) {
    if (runIds.length > mostRuns) return fail('TOO_MANY_RUNS', `At most ${mostRuns}.`, ['runIds']);
    return namedRuns(billing, session, runIds);
  }
  if (!payerId || runIds) return fail('RUNS_OR_PAYER', 'Say which runs, or whose: one of the two.', ['runIds']);
  const id = parseId(payerId, ['per', 'org'], ['payerId']);
  return id.ok ? ok(await billing.distributions.owingOf(id.value, session)) : id;
}

async function namedRuns(
  billing: Billing,
  session: Transaction['session'],
  texts: readonly string[],
): Promise<Result<readonly PostedRun[], Failures>> {
  const parsed = texts.map((text, at) => parseId(text, ['dst'], ['runIds', at]));
  const failures = parsed.flatMap((id) => (id.ok ? [] : [...id.error]));
  if (failures.length > 0) return err(failures);
  const ids: readonly RunId[] = [...new Set(parsed.flatMap((id) => (id.ok ? [id.value] : [])))];
  const found = new Map((await billing.distributions.findMany(ids, session)).map((run) => [run.id, run]));
  const runs = ids.map((id, at): Result<PostedRun, Failures> => {
    const run = found.get(id);
    if (!run) return fail('DISTRIBUTION_NOT_FOUND', 'There is none with this id.', ['runIds', at]);
    if (run.state === 'POSTED') return ok(run);
    return fail('WRONG_STATE', `The run is ${run.state}, not POSTED.`, ['runIds', at]);
  });
  const wrong = runs.flatMap((run) => (run.ok ? [] : [...run.error]));
  return wrong.length > 0 ? err(wrong) : ok(runs.flatMap((run) => (run.ok ? [run.value] : [])));
}

/** Names and bank accounts by the tax profiles that are valid today. */
async function accountsOf({ taxProfiles }: Billing, { session, now }: Transaction, runs: readonly PostedRun[]) {
  const agents = runs.flatMap(({ basis, payments }) => [basis.payerId, ...payments.map(({ payeeId }) => payeeId)]);
  return taxProfiles.ofMany(agents, dayOf(now), session);
}
