import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change } from '../distributions/computing.commands.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import type { RunCommand } from '../distributions/run-lifecycle.ts';
import { stirEnded } from '../distributions/stirring.commands.ts';
import { book } from '../ledger/booking.commands.ts';
import { noteOn, takeNotesBack } from './noting.commands.ts';
import { StreamReader } from './reading-streams.commands.ts';
import type { RemunerationDocument, StreamKey } from './remuneration-document.ts';
import { owedBackMovements } from './settling-share.ts';
import type { Posted } from './share-claims.ts';
import { certifiedOn, type Issued, issuedOf, levelOf, type ShareStream, settlementsOf } from './share-stream.ts';
import { certify } from './withheld-by-receipt.commands.ts';

type Done = Promise<Result<undefined, Failures>>;

/** Who did what streams are settled after, and on which day. */
export interface Settling {
  readonly by: PersonId;
  /** ISO 8601; today where left out. */
  readonly on?: string;
}

/**
 * Brings what is open, noted, certified and owed back of payees' streams up to what is documented and paid, after anything was done with them: run
 * posted, document issued or taken back, batch given up, executed or failed, claim set off. Whoever comes here has met the streams.
 */
export async function settleStreams(
  billing: Billing,
  transaction: Transaction,
  keys: readonly StreamKey[],
  settling: Settling,
): Done {
  await billing.remunerations.meet(transaction.session, keys);
  const reader = new StreamReader(billing, transaction);
  for (const stream of await reader.read(keys)) {
    const settled = await settleOne(billing, transaction, { stream, reader, ...settling });
    if (!settled.ok) return settled;
  }
  // What was paid beyond a version that has ended is a claim.
  for (const last of reader.lastRuns()) await stirEnded(billing, transaction, last);
  return ok(undefined);
}

/** The streams that runs' payments are of. */
export async function streamsOf(
  { distributions }: Billing,
  { session }: Pick<Transaction, 'session'>,
  payments: readonly { readonly runId?: RunId | undefined; readonly payeeId: StreamKey['payeeId'] }[],
): Promise<readonly StreamKey[]> {
  const ids = new Set(payments.flatMap(({ runId }) => runId ?? []));
  const runs = ids.size === 0 ? [] : await distributions.findMany([...ids], session);
  const versions = new Map(runs.map(({ id, versionId }) => [id, versionId]));
  return payments.flatMap(({ runId, payeeId }) => {
    const versionId = runId && versions.get(runId);
    return versionId ? [{ versionId, payeeId }] : [];
  });
}

interface Work extends Settling {
  readonly stream: ShareStream;
  readonly reader: StreamReader;
}

async function settleOne(billing: Billing, transaction: Transaction, work: Work): Done {
  const { reader, stream, on = dayOf(transaction.now) } = work;
  const level = levelOf(stream);
  const moved = await payWhatIsLeft(billing, transaction, work);
  if (!moved.ok) return moved;
  const documents = await restate(billing, transaction, work, settlementsOf(stream, level));
  if (!documents.ok) return documents;
  const after = { ...reader.again(stream), documents: documents.value };
  const noted = await noteOn(billing, transaction, await takeNotesBack(billing, transaction, after, on));
  const today = dayOf(transaction.now);
  for (const document of issuedOf(noted)) {
    await certify(billing, transaction, document, certifiedOn(document, noted, today));
  }
  return ok(undefined);
}

/** Has the runs' open payments come to what is to be paid. */
async function payWhatIsLeft(
  billing: Billing,
  transaction: Transaction,
  { stream, reader, on = dayOf(transaction.now) }: Work,
): Done {
  const { payeeId } = stream;
  const { open, toPay, carriedLess } = levelOf(stream);
  const last = stream.runs.at(-1);
  if (!last) return ok(undefined);
  const commands: (readonly [RunId, RunCommand])[] = [];
  if (carriedLess > 0n) commands.push([last.id, { type: 'carry-less', payeeId, amount: carriedLess }]);
  const wanted = toPay > 0n ? toPay : 0n;
  if (wanted > open) commands.push([last.id, { type: 'reopen', payeeId, amount: wanted - open }]);
  let less = open - wanted;
  for (const run of less > 0n ? stream.runs.toReversed() : []) {
    const own = openIn(run, payeeId);
    const amount = own < less ? own : less;
    if (amount <= 0n) continue;
    less -= amount;
    commands.push([run.id, { type: 'restate', payeeId, amount: own - amount, on }]);
  }
  for (const [runId, command] of commands) {
    const changed = await change(billing, transaction, reader.run(runId), command);
    if (!changed.ok) return changed;
    reader.keep(changed.value);
  }
  // What ended by it left a claim for what is not owed any more.
  if (carriedLess > 0n) await billing.sharing.stir(transaction.session, last.commissionId);
  return ok(undefined);
}

const openIn = ({ payments }: Posted, payeeId: string): bigint =>
  payments.find((one) => one.payeeId === payeeId && one.batchId === undefined)?.amount ?? 0n;

/** Keeps what documents change of what is paid, and books what is owed back otherwise than before. Answers with the documents after it. */
async function restate(
  billing: Billing,
  transaction: Transaction,
  { stream, by, on = dayOf(transaction.now) }: Work,
  settlements: ReturnType<typeof settlementsOf>,
): Promise<Result<readonly RemunerationDocument[], Failures>> {
  const after: RemunerationDocument[] = [];
  for (const document of stream.documents) {
    const settlement = settlements.get(document.id);
    if (document.state !== 'ISSUED' || !settlement || isSame(document, settlement)) {
      after.push(document);
      continue;
    }
    const changed = { ...document, settlement };
    await billing.remunerations.replace(transaction.session, changed);
    after.push(changed);
    const { id, payerId, payeeId, commissionId } = document;
    const movements = owedBackMovements({ payerId, payeeId }, settlement.owedBack - document.settlement.owedBack);
    if (movements.length === 0) continue;
    const booked = await book(billing, transaction, {
      ...{ by, commissionId, date: on, currency: 'EUR', movements },
      description: `Owed back of what was withheld: ${id}`,
    });
    if (!booked.ok) return booked;
  }
  return ok(after);
}

const isSame = ({ settlement: one }: Issued, other: Issued['settlement']): boolean =>
  one.restated === other.restated && one.owedBack === other.owedBack;
