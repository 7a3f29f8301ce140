import type { Transaction } from '@millepiani/commands/command-runner';
import type { Billing } from '../billing.ts';
import type { BatchId, DistributionRun, RunId } from '../distributions/distribution-run.ts';
import type { IssuedInvoice } from '../invoices/invoice.ts';
import type { PaymentBatch } from '../payouts/payment-batch.ts';
import type { RemunerationDocument, StreamKey } from './remuneration-document.ts';
import type { Posted } from './share-claims.ts';
import type { Cash, ShareStream } from './share-stream.ts';

type Reading = Pick<Transaction, 'session'>;

/** Reads payees' streams in a transaction: what several have in common, their runs and batches, once. */
export class StreamReader {
  readonly #billing: Billing;
  readonly #reading: Reading;
  readonly #runs = new Map<RunId, Posted>();
  readonly #batches = new Map<BatchId, PaymentBatch | undefined>();

  constructor(billing: Billing, reading: Reading) {
    this.#billing = billing;
    this.#reading = reading;
  }

  /** Each once. */
  async read(keys: readonly StreamKey[]): Promise<readonly ShareStream[]> {
    const found: ShareStream[] = [];
    for (const [versionId, own] of Map.groupBy(keys, (key) => key.versionId)) {
      const { session } = this.#reading;
      const runs = await this.#billing.distributions.postedOf(versionId, session);
      for (const run of runs) this.keep(run);
      const payeeIds = [...new Set(own.map(({ payeeId }) => payeeId))];
      const documents = await this.#billing.remunerations.ofPayees({ versionId, payeeIds }, session);
      const byPayee = Map.groupBy(documents, ({ payeeId }) => payeeId);
      const setOffs = await this.#setOffs(runs);
      for (const payeeId of payeeIds) {
        const of = byPayee.get(payeeId) ?? [];
        const invoices = await this.#invoicesOf(of);
        const paid = await this.#paidBy(runs, payeeId, invoices.size > 0);
        const off = setOffs.flatMap(({ debtorId, cash }) => (debtorId === payeeId ? [cash] : []));
        const cash = [...paid, ...off].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
        found.push({ versionId, payeeId, runs, documents: of, invoices, cash });
      }
    }
    return found;
  }

  /** One stream. */
  async one(key: StreamKey): Promise<ShareStream> {
    const [stream] = await this.read([key]);
    if (!stream) throw new NoStream(key);
    return stream;
  }

  /** A run, as the last command has left it. */
  run(id: RunId): Posted {
    const run = this.#runs.get(id);
    if (!run) throw new NoStream({ id });
    return run;
  }

  /** The last run of each version that was read. */
  lastRuns(): readonly Posted[] {
    const last = new Map([...this.#runs.values()].map((run) => [run.versionId, run]));
    return [...last.values()];
  }

  /** What has become of a run. */
  keep(run: DistributionRun): void {
    if (run.state === 'POSTED' || run.state === 'PAID') this.#runs.set(run.id, run);
  }

  /** The stream with its runs as the last commands have left them. */
  again = (stream: ShareStream): ShareStream => ({ ...stream, runs: stream.runs.map(({ id }) => this.run(id)) });

  async #invoicesOf(
    documents: readonly RemunerationDocument[],
  ): Promise<ReadonlyMap<RemunerationDocument['id'], IssuedInvoice>> {
    const found = new Map<RemunerationDocument['id'], IssuedInvoice>();
    for (const document of documents) {
      if (document.state !== 'ISSUED' || document.paper.kind !== 'INVOICE') continue;
      const invoice = await this.#billing.invoices.find(document.paper.invoiceId, this.#reading.session);
      if (invoice?.stage === 'issued') found.set(document.id, invoice);
    }
    return found;
  }

  /** What banks have executed; by what each is called is asked for where it is noted somewhere. */
  async #paidBy(runs: readonly Posted[], payeeId: string, isNoted: boolean): Promise<readonly Cash[]> {
    const cash: Cash[] = [];
    for (const run of runs) {
      for (const { payeeId: of, amount, paidOn: on, batchId } of run.payments) {
        if (of !== payeeId || on === undefined || batchId === undefined) continue;
        const called = isNoted ? await this.#referenceOf(batchId, { runId: run.id, payeeId }) : undefined;
        cash.push({ reference: called ?? `${batchId} ${run.id}`, amount, on, run });
      }
    }
    return cash;
  }

  async #referenceOf(
    id: BatchId,
    { runId, payeeId }: { readonly runId: RunId; readonly payeeId: string },
  ): Promise<string | undefined> {
    const batch = this.#batches.get(id) ?? (await this.#billing.paymentBatches.find(id, this.#reading.session));
    this.#batches.set(id, batch);
    return batch?.payments.find((one) => one.runId === runId && one.payeeId === payeeId)?.reference;
  }

  /** Claims that were set off against what runs have to be paid, in the order in which they were. */
  async #setOffs(runs: readonly Posted[]): Promise<readonly { readonly debtorId: string; readonly cash: Cash }[]> {
    const { settlements, claims } = this.#billing;
    const found: { readonly debtorId: string; readonly cash: Cash }[] = [];
    for (const run of runs) {
      for (const { id: reference, claimId, amount, on } of await settlements.against(this.#reading.session, run.id)) {
        const claim = await claims.find(claimId, this.#reading.session);
        if (claim) found.push({ debtorId: claim.debtorId, cash: { reference, amount, on, run } });
      }
    }
    return found;
  }
}

/** A stream without its parts: a bug. */
class NoStream extends TypeError {
  constructor(what: object) {
    super(`There is no stream: ${JSON.stringify(what)}.`);
  }
}
