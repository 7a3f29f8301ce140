import { actorOf } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import type { ApprovedContribution } from '../../src/contributions/approved-contribution.ts';
import type { DistributionRun, RunId } from '../../src/distributions/distribution-run.ts';
import {
  approveDistribution,
  computeDistribution,
  reviewDistribution,
} from '../../src/distributions/distributions.commands.ts';
import { postDistribution } from '../../src/distributions/posting.commands.ts';
import type { InvoiceId } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import type { AcceptedMilestone } from '../../src/milestones/milestone-billing.ts';
import type { OpenBilling } from '../billing-on-database.ts';
import { nextKey } from '../billing-under-test.ts';
import { today } from '../invoices/invoicing.ts';
import { accepted } from '../milestones/milestones.ts';
import { profiles } from '../milestones/profiles.ts';
import { Teller } from '../milestones/told.ts';
import { value } from './given.ts';

/** Two who keep the books. */
export const [bea, carl] = [newId('per'), newId('per')];
const scope = 'ledger:read ledger:audit ledger:post';

/** A commission whose milestones bring something in. */
export interface Deal {
  readonly commissionId: CommissionId;
  readonly payerId: AgentId;
  readonly milestone: AcceptedMilestone;
}

/** What happens around distributions, of a service without its server. */
export class World {
  readonly #service: () => OpenBilling;
  readonly tell: Teller;

  constructor(service: () => OpenBilling) {
    this.#service = service;
    this.tell = new Teller(service);
  }

  get #billing() {
    return this.#service().billing;
  }

  /** A call of somebody; a bookkeeper's unless said otherwise. */
  call<I extends object>(input: I, by: PersonId = bea, scopes = scope, idempotencyKey = nextKey()) {
    return { actor: actorOf({ sub: by, scope: scopes }), mutation: 'test', input: { ...input, idempotencyKey } };
  }

  /** An agreement in force, with a milestone that the client accepted: its invoice is drafted. */
  async deal(rule: object, parties: readonly AgentId[], change: Partial<AcceptedMilestone> = {}): Promise<Deal> {
    const deal = await this.agreed(rule, parties, { clientId: newId('org'), isLast: true, ...change });
    const { clientId } = deal.milestone;
    // Who the client is decides how it is invoiced: Lumen, unless the test has told of another.
    if (clientId && !change.clientId) await this.tell.profile(profiles.lumen(clientId));
    await this.tell.accepted(deal.milestone);
    return deal;
  }

  /** An agreement in force, without anything accepted under it. */
  async agreed(rule: object, parties: readonly AgentId[], change: Partial<AcceptedMilestone> = {}): Promise<Deal> {
    const [payerId = newId('org')] = parties;
    const milestone = accepted({ invoicerId: payerId, leadId: payerId, ...change });
    await this.tell.agreed(milestone, rule, parties);
    return { commissionId: milestone.commissionId, payerId, milestone };
  }

  /** The invoice of a milestone; of one of its sellers, where there are several. */
  async invoiceOf({ milestoneId }: AcceptedMilestone, sellerId?: AgentId): Promise<InvoiceId> {
    const parts = (await this.#billing.milestoneBillings.find(milestoneId))?.parts;
    const part = parts?.find((one) => sellerId === undefined || one.sellerId === sellerId);
    if (part?.stage !== 'drafted') throw new Error(JSON.stringify(part));
    return part.invoiceId;
  }

  /** So much comes in for a milestone; its invoice is issued where it is not yet. */
  pay(milestone: AcceptedMilestone, amount: string): Promise<void> {
    return this.payPart(milestone, undefined, amount);
  }

  /** So much comes in on one seller's invoice. */
  async payPart(milestone: AcceptedMilestone, sellerId: AgentId | undefined, amount: string): Promise<void> {
    const invoiceId = await this.invoiceOf(milestone, sellerId);
    if ((await this.#billing.invoices.find(invoiceId))?.stage === 'draft') {
      value(await issue(this.#billing, this.call({ invoiceId })));
    }
    const input = { invoiceId, amount: { amount, currency: 'EUR' }, paidOn: today(), reference: nextKey() };
    value(await receivePayment(this.#billing, this.call(input)));
  }

  /** Somebody put something in, and it was approved. */
  put({ commissionId, milestone }: Deal, of: ApprovedContribution): Promise<void> {
    return this.tell.contributed({ ...of, commissionId, versionId: milestone.agreementVersionId });
  }

  /** The run of a deal that is open, computed now. */
  async computed({ commissionId }: Deal): Promise<DistributionRun> {
    value(await computeDistribution(this.#billing, this.call({ commissionId })));
    const [run] = await this.#billing.distributions.ofCommissionLoader().load(commissionId);
    if (!run) throw new Error('Nothing was computed.');
    return run;
  }

  /** The run that is called for, if one is. */
  async openRun({ commissionId }: Deal): Promise<DistributionRun | undefined> {
    value(await computeDistribution(this.#billing, this.call({ commissionId })));
    const runs = await this.#billing.distributions.ofCommissionLoader().load(commissionId);
    return runs.find(({ state }) => state === 'COMPUTED');
  }

  /** A run by its id. */
  async run(id: RunId): Promise<DistributionRun> {
    const run = await this.#billing.distributions.find(id);
    if (!run) throw new Error(`${id} is not there.`);
    return run;
  }

  review = (runId: RunId, by = bea) => reviewDistribution(this.#billing, this.call({ runId }, by));
  approve = (runId: RunId, by = carl, scopes = scope) =>
    approveDistribution(this.#billing, this.call({ runId }, by, scopes));
  post = (runId: RunId, by = bea, key = nextKey()) =>
    postDistribution(this.#billing, this.call({ runId }, by, scope, key));

  /** A run, computed, reviewed and approved. */
  async approved(deal: Deal): Promise<RunId> {
    const { id } = await this.computed(deal);
    value(await this.review(id));
    value(await this.approve(id));
    return id;
  }

  /** A run, all the way to the books. */
  async posted(deal: Deal): Promise<DistributionRun> {
    const id = await this.approved(deal);
    value(await this.post(id));
    return this.run(id);
  }

  /** An owner's balances in euros, by purpose; those at nothing left out. */
  async books(ownerId: AgentId): Promise<Readonly<Record<string, string>>> {
    const accounts = await this.#billing.accounts.ofOwnerLoader().load(ownerId);
    const told = accounts
      .filter(({ balance }) => balance.minor !== 0n)
      .map(({ purpose, balance }) => [purpose, (Number(balance.minor) / 100).toFixed(2)]);
    return Object.fromEntries(told.toSorted());
  }

  /** The same, without the stamp duty of so many invoices that bear no VAT: 2.00 each, spent, and owed to the state. */
  async booksApart(ownerId: AgentId, invoices = 1): Promise<Readonly<Record<string, string>>> {
    const minor = new Map(await this.minorBooks(ownerId));
    const duty = 2_00n * BigInt(invoices);
    minor.set('EXPENSE', (minor.get('EXPENSE') ?? 0n) - duty);
    minor.set('PAYABLE', (minor.get('PAYABLE') ?? 0n) + duty);
    const told = [...minor].filter(([, cents]) => cents !== 0n);
    return Object.fromEntries(told.map(([purpose, cents]) => [purpose, (Number(cents) / 100).toFixed(2)]).toSorted());
  }

  /** An owner's balances in cents, by purpose. */
  async minorBooks(ownerId: AgentId): Promise<ReadonlyMap<string, bigint>> {
    const accounts = await this.#billing.accounts.ofOwnerLoader().load(ownerId);
    return new Map(accounts.map(({ purpose, balance }) => [purpose, balance.minor]));
  }

  /** The sum of all balances, which is nothing in a ledger that is right; and whether its check finds anything. */
  async trialBalance(): Promise<bigint> {
    const sums = await this.#billing.onSnapshot((session) =>
      this.#billing.accounts.sums(session, { currencies: ['EUR'] }),
    );
    return sums.reduce((total, sum) => total + sum.total, 0n);
  }

  /** What was told about something, by short types. */
  async told(filter: Readonly<Record<string, string>>) {
    const rows = await this.#service()
      .connection.collection('outbox')
      .find(filter)
      .sort({ aggregateversion: 1 })
      .toArray();
    return rows.map(({ type, aggregateversion, data }) => ({
      ...{ type: String(type).replace('millepiani.billing.', ''), version: Number(aggregateversion), data },
    }));
  }
}

/** The codes of what failed. */
export const codesOf = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));
