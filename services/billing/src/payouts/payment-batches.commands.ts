import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, isId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change } from '../distributions/computing.commands.ts';
import type { BatchId, PostedRun, RunId } from '../distributions/distribution-run.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { formatNumber } from '../documents/document.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { changeRefund, type Refund } from '../payments/client-credit.ts';
import type { RemunerationDocument } from '../remuneration/remuneration-document.ts';
import { streamsOf } from '../remuneration/settling-streams.commands.ts';
import { type BatchFacts, evolve } from './payment-batch.ts';
import { canKeepBatches } from './payment-batch-access.ts';
import { makeBatch, type Payable } from './payout.ts';
import { heldUntil } from './payout-account.ts';
import type { ShareAbout } from './remittance.ts';

/** What a batch is to pay: some runs, or all that a payer has to pay. */
export type BatchInput = {
  readonly runIds?: readonly string[] | null | undefined;
  readonly refundIds?: readonly string[] | null | undefined;
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
    const found = await owedBy(billing, transaction, call.input);
    if (!found.ok) return found;
    const { runs, refunds } = found.value;
    const id = newId('pbt');
    const { executeOn, leaveOut } = call.input;
    const { organizations } = standing;
    const made = makeBatch(
      {
        ...{ id, by: actor.id, organizations, at: now, executeOn, runs, refunds, leaveOut: leaveOut ?? false },
        accounts: await accountsOf(billing, transaction, found.value),
        about: await aboutOf(billing, transaction, runs),
      },
      identifierChecks,
    );
    if (!made.ok) return made;
    await billing.paymentBatches.insert(session, evolve(undefined, { type: 'payment-batch.made', facts: made.value }));
    await billing.remunerations.meet(session, await streamsOf(billing, transaction, made.value.payments));
    const ordered = await order(billing, transaction, found.value, made.value);
    return ordered.ok ? ok({ batchId: id }) : ordered;
  });

/** Has the runs know which batch pays what of them. */
async function order(
  billing: Billing,
  transaction: Transaction,
  { runs, refunds }: Owed,
  { id: batchId, payments }: BatchFacts,
): Promise<Result<undefined, Failures>> {
  const byRun = Map.groupBy(payments, ({ runId }) => runId);
  for (const run of runs) {
    const payees = (byRun.get(run.id) ?? []).map(({ payeeId }) => payeeId);
    if (payees.length === 0) continue;
    const ordered = await change(billing, transaction, run, { type: 'order', batchId, payees });
    if (!ordered.ok) return ordered;
  }
  const inBatch = new Set(payments.flatMap(({ refundId }) => refundId ?? []));
  for (const refund of refunds.filter(({ id }) => inBatch.has(id))) {
    const ordered = changeRefund(refund, { type: 'order', batchId });
    if (!ordered.ok) return ordered;
    await billing.refunds.save(transaction.session, ordered.value);
  }
  return ok(undefined);
}

/** What a batch may pay. */
interface Owed {
  readonly runs: readonly PostedRun[];
  readonly refunds: readonly Refund[];
}

/** Some runs and refunds, or all that a payer has to pay. */
async function owedBy(billing: Billing, transaction: Transaction, input: BatchInput): Promise<Result<Owed, Failures>> {
  const { runIds, refundIds, payerId } = input;
  if (refundIds && payerId)
    return fail('RUNS_OR_PAYER', 'Say which runs or refunds, or whose: one of the two.', ['refundIds']);
  const named = await refundsFor(billing, transaction, refundIds ?? []);
  if (!named.ok) return named;
  if (refundIds && !runIds) return ok({ runs: [], refunds: named.value });
  const runs = await runsFor(billing, transaction, input);
  if (!runs.ok) return runs;
  const payer = payerId && isId(payerId, 'per', 'org') ? payerId : undefined;
  const all = payer ? await billing.refunds.requestedOf(payer, transaction.session) : named.value;
  return ok({ runs: runs.value, refunds: all });
}

async function refundsFor(
  { refunds }: Billing,
  { session }: Transaction,
  texts: readonly string[],
): Promise<Result<readonly Refund[], Failures>> {
  if (texts.length > mostRuns) return fail('TOO_MANY_REFUNDS', `At most ${mostRuns}.`, ['refundIds']);
  const parsed = texts.map((text, at) => parseId(text, ['rfd'], ['refundIds', at]));
  const failures = parsed.flatMap((id) => (id.ok ? [] : [...id.error]));
  if (failures.length > 0) return err(failures);
  const ids = [...new Set(parsed.flatMap((id) => (id.ok ? [id.value] : [])))];
  const found = new Map((await refunds.findMany(ids, session)).map((refund) => [refund.id, refund]));
  const wrong = ids.flatMap((id, at): Failures => {
    const refund = found.get(id);
    if (refund?.state === 'REQUESTED') return [];
    const path = ['refundIds', at];
    if (!refund) return [{ code: 'REFUND_NOT_FOUND', message: 'There is none with this id.', path }];
    return [{ code: 'WRONG_STATE', message: `The refund is ${refund.state}, not REQUESTED.`, path }];
  });
  return wrong.length > 0 ? err(wrong) : ok([...found.values()]);
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
  if (!payerId || runIds)
    return fail('RUNS_OR_PAYER', 'Say which runs or refunds, or whose: one of the two.', ['runIds']);
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

/** What payments of runs are for: which paper is issued for each, and of which commission. */
async function aboutOf(
  { remunerations, titles }: Billing,
  { session }: Transaction,
  runs: readonly PostedRun[],
): Promise<readonly ShareAbout[]> {
  const called = await titles.of(
    runs.map(({ commissionId }) => commissionId),
    session,
  );
  const about: ShareAbout[] = [];
  for (const { id: runId, versionId, commissionId, payments } of runs) {
    const payeeIds = payments.map(({ payeeId }) => payeeId);
    const documents = (await remunerations.ofPayees({ versionId, payeeIds }, session)).filter(
      ({ state }) => state === 'ISSUED',
    );
    for (const { payeeId } of payments) {
      const own = documents.filter((one) => one.payeeId === payeeId);
      // One that was drawn up with a later run is for this one's payment too.
      const document = own.find((one) => one.runId === runId) ?? own.find((one) => one.runId > runId);
      about.push({ runId, payeeId, title: called.get(commissionId), paper: document && paperOf(document) });
    }
  }
  return about;
}

function paperOf(document: RemunerationDocument): ShareAbout['paper'] {
  if (document.state !== 'ISSUED') return undefined;
  const number = document.number ? formatNumber(document.number) : document.ownNumber;
  return number === undefined ? undefined : { kind: document.paper.kind, number };
}

/** Names and bank accounts by the tax profiles that are valid today; an account that was changed may have to wait. */
async function accountsOf(
  { taxProfiles, payoutAccounts }: Billing,
  { session, now }: Transaction,
  { runs, refunds }: Owed,
): Promise<ReadonlyMap<AgentId, Payable>> {
  const payers = [...runs.map(({ basis }) => basis.payerId), ...refunds.map(({ payerId }) => payerId)];
  const payees = [
    ...runs.flatMap(({ payments }) => payments.map(({ payeeId }) => payeeId)),
    ...refunds.map(({ payeeId }) => payeeId),
  ];
  const profiles = await taxProfiles.ofMany([...payers, ...payees], dayOf(now), session);
  const known = await payoutAccounts.ofMany(payees, session);
  // The payer's own account is where the money comes from: nothing can be led astray by it.
  const isPaid = new Set(payees);
  return new Map(
    [...profiles].map(([agent, { name, iban, address }]): [AgentId, Payable] => {
      const held = isPaid.has(agent) ? heldUntil(known.get(agent), iban, now) : undefined;
      return [agent, { name, iban, heldUntil: held, language: address.country === 'IT' ? 'it' : 'en' }];
    }),
  );
}
