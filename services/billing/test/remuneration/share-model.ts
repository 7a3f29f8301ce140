import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { type ClaimId, owedBy } from '../../src/claims/claim.ts';
import { setOffClaims } from '../../src/claims/set-off.commands.ts';
import type { BatchId, DistributionRun } from '../../src/distributions/distribution-run.ts';
import { dueOf, type IssuedInvoice, standing } from '../../src/invoices/invoice.ts';
import { issueCreditNote, receivePayment } from '../../src/invoices/settling.commands.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import { moveOverpayment } from '../../src/payments/client-credits.commands.ts';
import {
  approvePaymentBatch,
  cancelPaymentBatch,
  recordPaymentBatchExecuted,
  recordPaymentsFailed,
} from '../../src/payouts/paying.commands.ts';
import { livePayments } from '../../src/payouts/payment-batch.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { approveRemuneration, declineRemuneration } from '../../src/remuneration/approving.commands.ts';
import { drawUpRemuneration } from '../../src/remuneration/drawing-up.commands.ts';
import { drawUpWorker } from '../../src/remuneration/remuneration.worker.ts';
import type { RemunerationDocument } from '../../src/remuneration/remuneration-document.ts';
import { voidRemuneration } from '../../src/remuneration/voiding.commands.ts';
import type { OpenBilling } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, carl, codesOf, type Deal, type World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { everyMember, type ShareDesk } from './share-desk.ts';
import type { Standing } from './share-standing.ts';

/** What is done next, and to which of those there are: `which` picks, `at` is the process that does it. */
export interface Step {
  readonly what: (typeof whatIsDone)[number];
  readonly which: number;
  readonly at: 0 | 1;
}

/** What can be done with a payee's share. */
export const whatIsDone = [
  ...(['pay', 'pay', 'post', 'post', 'draw', 'draw', 'approve', 'approve', 'approve', 'decline', 'void'] as const),
  ...(['batch', 'batch', 'cancel', 'execute', 'execute', 'fail', 'byHand', 'setOff', 'giveBack'] as const),
] as const;

/** What was done in any history, and not refused: a test in which nothing happens shows nothing. */
export const done = new Set<Step['what']>();

const euros = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);
const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)];
type Posted = Extract<DistributionRun, { readonly state: 'POSTED' | 'PAID' }>;

/** What a step has at hand. */
interface AtHand {
  readonly billing: OpenBilling['billing'];
  readonly which: number;
  readonly deal: Deal;
  readonly named: (state: RemunerationDocument['state']) => RemunerationDocument | undefined;
  readonly batchId: BatchId | undefined;
}

/** One payee's share of one agreement, to which anything is done in any order, by two processes. */
export class ShareModel {
  readonly #desk: ShareDesk;
  readonly #services: readonly [OpenBilling, OpenBilling];
  readonly #aurora: AgentId = newId('org');
  readonly #payeeId: PersonId = newId('per');
  readonly #runIds: DistributionRun['id'][] = [];
  readonly #batchIds: BatchId[] = [];
  #deal: Deal | undefined;
  #claimId: ClaimId | undefined;
  #before = { bank: 0n, receivable: 0n, taxCredit: 0n };
  readonly log: string[] = [];

  constructor(desk: ShareDesk, services: readonly [OpenBilling, OpenBilling]) {
    this.#desk = desk;
    this.#services = services;
  }

  get #world(): World {
    return this.#desk.world;
  }

  /** Aurora shares with somebody, who owes it something of another agreement where `isIndebted`. */
  async open(profile: (id: AgentId) => TaxProfile, isIndebted: boolean): Promise<void> {
    const world = this.#world;
    await world.tell.profile(profiles.aurora(this.#aurora));
    await world.tell.profile(profile(this.#payeeId));
    const owing = { aurora: this.#aurora, payeeId: this.#payeeId };
    if (isIndebted) this.#claimId = (await this.#desk.indebted(owing)).id;
    const shares = fixed([this.#aurora, '3/4'], [this.#payeeId, '1/4']);
    this.#deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [this.#aurora, this.#payeeId]);
    this.#before = await this.#books();
    await world.pay(this.#deal.milestone, '2000.00');
  }

  async #books() {
    const minor = await this.#world.minorBooks(this.#payeeId);
    const of = (purpose: string) => minor.get(purpose) ?? 0n;
    return { bank: of('BANK'), receivable: of('RECEIVABLE'), taxCredit: of('TAX_CREDIT') };
  }

  async #documents(): Promise<readonly RemunerationDocument[]> {
    const run = this.#runIds[0] && (await this.#world.run(this.#runIds[0]));
    if (!run) return [];
    const all = await this.#services[0].billing.remunerations.ofVersions([run.versionId]);
    return all.filter(({ payeeId }) => payeeId === this.#payeeId);
  }

  async #runs(): Promise<readonly Posted[]> {
    const all = await Promise.all(this.#runIds.toSorted().map((id) => this.#world.run(id)));
    return all.filter((run): run is Posted => run.state === 'POSTED' || run.state === 'PAID');
  }

  async #invoiceOf(document: RemunerationDocument): Promise<IssuedInvoice | undefined> {
    if (document.state !== 'ISSUED' || document.paper.kind !== 'INVOICE') return undefined;
    const invoice = await this.#services[0].billing.invoices.find(document.paper.invoiceId);
    return invoice?.stage === 'issued' ? invoice : undefined;
  }

  /** Does it, and says what came of it. */
  async does(step: Step): Promise<void> {
    const said = await this.#do(step);
    if (said === undefined) return;
    this.log.push(`${step.what} ${said}`);
    if (!/[A-Z]{2}/.test(said)) done.add(step.what);
  }

  /** All that is left is shared, documented, approved and paid. */
  async finish(): Promise<void> {
    const does = (what: Step['what']) => this.does({ what, which: 0, at: 0 });
    for (const what of ['post', 'draw', 'approve', 'approve', 'approve'] as const) await does(what);
    const { billing } = this.#services[0];
    for (const batchId of this.#batchIds) await cancelPaymentBatch(billing, this.#world.call({ batchId }));
    for (const what of ['batch', 'execute'] as const) await does(what);
  }

  /** All of it has come in, is shared, and the commission is settled: what by claims the payee owes. */
  async end(): Promise<bigint> {
    const deal = this.#deal;
    if (!deal) return 0n;
    const { billing } = this.#services[0];
    const invoiceId = await this.#world.invoiceOf(deal.milestone);
    const invoice = await billing.invoices.find(invoiceId);
    const due = invoice?.stage === 'issued' ? dueOf(invoice) : 0n;
    if (due > 0n) await this.#world.pay(deal.milestone, euros(due));
    if (due < 0n) value(await moveOverpayment(billing, this.#world.call({ invoiceId })));
    await this.does({ what: 'post', which: 0, at: 0 });
    await this.#world.tell.settled(deal.commissionId);
    await this.#world.openRun(deal);
    const claims = await billing.claims.ofCommissionLoader().load(deal.commissionId);
    return sum(claims.map((one) => (one.debtorId === this.#payeeId && one.reason === 'LENT' ? owedBy(one) : 0n)));
  }

  async #do({ what, which, at }: Step): Promise<string | undefined> {
    const deal = this.#deal;
    if (!deal) return undefined;
    const documents = await this.#documents();
    const named = (state: RemunerationDocument['state']) =>
      pick(
        documents.filter((one) => one.state === state),
        which,
      );
    const batchId = pick(this.#batchIds, which);
    return this.#ways[what]({ billing: this.#services[at].billing, which, deal, named, batchId });
  }

  /** What each does. */
  readonly #ways: Readonly<Record<Step['what'], (at: AtHand) => Promise<string | undefined>>> = {
    pay: async ({ billing, which, deal }) => {
      const cents = BigInt(1 + (which % 9)) * 100_00n + BigInt(which % 100);
      const amount = { amount: euros(cents), currency: 'EUR' };
      const invoiceId = await this.#world.invoiceOf(deal.milestone);
      const input = { invoiceId, amount, paidOn: today(), reference: newId('evt') };
      return `${euros(cents)} ${codesOf(await receivePayment(billing, this.#world.call(input)))}`;
    },
    giveBack: async ({ billing, deal }) => {
      const invoiceId = await this.#world.invoiceOf(deal.milestone);
      const lines = [{ description: 'Less', quantity: '1', unitPrice: '3500.00' }];
      const credited = await issueCreditNote(billing, this.#world.call({ invoiceId, reason: 'Less', lines }));
      return `${codesOf(credited)} ${codesOf(await moveOverpayment(billing, this.#world.call({ invoiceId })))}`;
    },
    post: async ({ deal }) => {
      const run = await this.#world.openRun(deal);
      if (!run) return undefined;
      const { review, approve, post } = this.#world;
      const answers = [await review(run.id), await approve(run.id), await post(run.id)];
      const { state } = await this.#world.run(run.id);
      // Of two at once each may have done a part.
      if ((state === 'POSTED' || state === 'PAID') && !this.#runIds.includes(run.id)) this.#runIds.push(run.id);
      return `${run.id} ${answers.flatMap((one) => codesOf(one))}`;
    },
    draw: async ({ billing, which }) => {
      const runId = pick(this.#runIds, which);
      if (!runId) return undefined;
      if (which % 2 === 0) await drawUpWorker(() => billing).run({ runId });
      else value(await drawUpRemuneration(billing, this.#world.call({ runId })));
      return runId;
    },
    approve: async ({ billing, named }) => {
      const document = named('DRAWN_UP');
      const call = document && this.#world.call({ documentId: document.id }, this.#payeeId, everyMember);
      return call && `${document.fee} ${codesOf(await approveRemuneration(billing, call))}`;
    },
    decline: async ({ billing, named }) => {
      const document = named('DRAWN_UP');
      const input = { documentId: document?.id ?? '', reason: 'Wrong' };
      const call = this.#world.call(input, this.#payeeId, everyMember);
      return document && `${document.fee} ${codesOf(await declineRemuneration(billing, call))}`;
    },
    void: async ({ billing, named }) => {
      const document = named('ISSUED');
      const call = this.#world.call({ documentId: document?.id ?? '', reason: 'Wrong' }, bea);
      return document && `${document.fee} ${codesOf(await voidRemuneration(billing, call))}`;
    },
    batch: async ({ billing }) => {
      const made = await createPaymentBatch(billing, this.#world.call({ payerId: this.#aurora, executeOn: today() }));
      if (!made.ok) return undefined;
      this.#batchIds.push(made.value.batchId);
      return made.value.batchId;
    },
    cancel: async ({ billing, batchId }) =>
      batchId && `${codesOf(await cancelPaymentBatch(billing, this.#world.call({ batchId })))}`,
    execute: async ({ billing, which }) => {
      // The latest first: the others are mostly done with.
      const latest = pick(this.#batchIds.toReversed(), which % 3);
      if (!latest) return undefined;
      const approved = await approvePaymentBatch(billing, this.#world.call({ batchId: latest }, carl));
      const input = { batchId: latest, paidOn: today() };
      return `${codesOf(approved)} ${codesOf(await recordPaymentBatchExecuted(billing, this.#world.call(input)))}`;
    },
    fail: async ({ billing, which, batchId }) => {
      const batch = batchId && (await billing.paymentBatches.find(batchId));
      const payment = batch && pick(livePayments(batch), which);
      if (!payment) return undefined;
      const payments = [{ reference: payment.reference, reason: 'AC04' }];
      return `${codesOf(await recordPaymentsFailed(billing, this.#world.call({ batchId, on: today(), payments })))}`;
    },
    byHand: async ({ billing, named }) => {
      const document = named('ISSUED');
      const invoice = document && (await this.#invoiceOf(document));
      if (!invoice || dueOf(invoice) <= 0n) return undefined;
      const amount = { amount: euros(dueOf(invoice)), currency: 'EUR' };
      const input = { invoiceId: invoice.id, amount, paidOn: today(), reference: newId('evt') };
      return `${codesOf(await receivePayment(billing, this.#world.call(input)))}`;
    },
    setOff: async ({ billing, which }) => {
      const againstId = pick(this.#runIds, which);
      if (!(this.#claimId && againstId)) return undefined;
      return `${codesOf(await setOffClaims(billing, this.#world.call({ claimId: this.#claimId, againstId })))}`;
    },
  };

  /** What it has come to, by the stores and the ledger, and not by what reckons it. */
  async standing(): Promise<Standing> {
    const { billing } = this.#services[0];
    const [runs, documents, now] = [await this.#runs(), await this.#documents(), await this.#books()];
    const member = runs.at(-1)?.outcome.run.posted.members.find(({ agent }) => agent === this.#payeeId);
    const issued = documents.filter((one) => one.state === 'ISSUED');
    const figures = { added: 0n, withheld: 0n, noted: 0n, due: 0n };
    for (const { paper, fee, expenses, ...document } of issued) {
      const invoice = await this.#invoiceOf({ ...document, paper, fee, expenses });
      if (invoice) {
        const { toPay, withheld } = invoice.content.totals;
        figures.added += toPay - fee - expenses;
        figures.withheld += withheld;
        figures.noted += sum(standing(invoice).map(({ amount }) => amount));
        figures.due += dueOf(invoice);
      } else if (paper.kind === 'OCCASIONAL_RECEIPT') {
        figures.added -= paper.receipt.withheld?.amount ?? 0n;
        figures.withheld += paper.receipt.withheld?.amount ?? 0n;
      }
    }
    const payments = runs.flatMap((run) => run.payments).filter(({ payeeId }) => payeeId === this.#payeeId);
    const amounts = (some: typeof payments) => sum(some.map(({ amount }) => amount));
    const year = Number(today().slice(0, 4));
    const of = { sellerId: this.#payeeId, year, limit: 5, after: undefined };
    const setOff = this.#claimId ? (await billing.claims.find(this.#claimId))?.cleared : 0n;
    return {
      ...figures,
      share: member ? member.expenses + member.minimum + member.share : 0n,
      issued: sum(issued.map(({ fee, expenses }) => fee + expenses)),
      drawnUp: sum(documents.flatMap((one) => (one.state === 'DRAWN_UP' ? one.fee + one.expenses : []))),
      owedBack: sum(issued.map(({ settlement }) => settlement.owedBack)),
      open: amounts(payments.filter(({ batchId }) => batchId === undefined)),
      ordered: amounts(payments.filter(({ batchId, paidOn }) => batchId !== undefined && paidOn === undefined)),
      paid: amounts(payments.filter(({ paidOn }) => paidOn !== undefined)),
      setOff: setOff ?? 0n,
      certified: sum((await billing.withholdings.pageOf(of)).map((one) => one.withheld)),
      books: {
        bank: now.bank - this.#before.bank,
        receivable: now.receivable - this.#before.receivable,
        taxCredit: now.taxCredit - this.#before.taxCredit,
      },
      trialBalance: await this.#world.trialBalance(),
    };
  }
}
