import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Claim } from '../../src/claims/claim.ts';
import type { DistributionRun } from '../../src/distributions/distribution-run.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import { approvePaymentBatch, recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { approveRemuneration } from '../../src/remuneration/approving.commands.ts';
import { drawUpRemuneration } from '../../src/remuneration/drawing-up.commands.ts';
import { confirmEmployment, recordEmployment } from '../../src/remuneration/employing.commands.ts';
import { drawUpWorker } from '../../src/remuneration/remuneration.worker.ts';
import type { RemunerationDocument } from '../../src/remuneration/remuneration-document.ts';
import { voidRemuneration } from '../../src/remuneration/voiding.commands.ts';
import type { OpenBilling } from '../billing-on-database.ts';
import { fixed, hourly, ruleOf, value, work } from '../distributions/given.ts';
import { bea, carl, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

/** What every member may. */
export const everyMember = 'ledger:read ledger:approve';
/** Speaks for Aurora. */
export const ada = newId('per');
/** A person without a VAT number, who has a bank account. */
export const withIban = (id: AgentId): TaxProfile => ({ ...profiles.elisa(id), iban: 'IT76U0503401600000000777001' });

type OfRun = { readonly run: Pick<DistributionRun, 'id'> };
type OfPayer = { readonly aurora: AgentId };

/** What is done with documents for shares, in few words. */
export class ShareDesk {
  readonly #service: () => OpenBilling;
  readonly world: World;

  constructor(service: () => OpenBilling) {
    this.#service = service;
    this.world = new World(service);
  }

  get #billing() {
    return this.#service().billing;
  }

  /**
   * Aurora owes somebody a quarter of 4,000.00, and keeps the rest. Its invoice to Lumen is of 8,000.00, and bears stamp duty of 2.00: so
   * much more than what is told of shares its books hold.
   */
  owed = async (profile: ((id: AgentId) => TaxProfile) | undefined, payeeId: PersonId = newId('per')) => {
    const { world } = this;
    const aurora = newId('org');
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.owned(aurora, [ada]);
    if (profile) await world.tell.profile(profile(payeeId));
    const shares = fixed([aurora, '3/4'], [payeeId, '1/4']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId]);
    await world.pay(deal.milestone, '4000.00');
    const run = await world.posted(deal);
    return { aurora, payeeId, deal, run };
  };

  /** Somebody owes Aurora 2,000.00 of another agreement, since hours that were paid were none: the claim for it. */
  indebted = async ({ aurora, payeeId }: { readonly aurora: AgentId; readonly payeeId: PersonId }): Promise<Claim> => {
    const { world } = this;
    const fabio = newId('per');
    const rule = ruleOf({ fee: { rate: '0' }, ...hourly([payeeId, '50'], [fabio, '50']) });
    await world.tell.profile({ ...profiles.fabio(fabio), iban: withIban(fabio).iban });
    const deal = await world.deal(rule, [aurora, fabio, payeeId], { amount: { minor: 6000_00n, currency: 'EUR' } });
    const mistake = work(payeeId, 30);
    for (const one of [work(payeeId, 10), mistake, work(fabio, 20)]) await world.put(deal, one);
    await world.pay(deal.milestone, '6000.00');
    const run = await world.posted(deal);
    const input = { runIds: [run.id], executeOn: today() };
    await this.execute(value(await createPaymentBatch(this.#billing, world.call(input))).batchId);
    await world.tell.takenBack({ ...mistake, commissionId: deal.commissionId });
    await world.posted(deal);
    await world.tell.settled(deal.commissionId);
    await world.openRun(deal);
    const claims = await this.#billing.claims.ofCommissionLoader().load(deal.commissionId);
    const claim = claims.find(({ debtorId, creditorId }) => debtorId === payeeId && creditorId === aurora);
    if (!claim) throw new Error(JSON.stringify(claims.map(({ reason }) => reason)));
    return claim;
  };

  /** What the worker draws up. */
  drawnUp = async ({ run }: OfRun): Promise<RemunerationDocument> => {
    await drawUpWorker(() => this.#billing).run({ runId: run.id });
    const documents = await this.ofRun(run.id);
    const [document] = documents.toReversed();
    if (!document) throw new Error('Nothing was drawn up.');
    return document;
  };

  ofRun = (runId: DistributionRun['id']) => this.#billing.remunerations.ofRunLoader().load(runId);

  find = async (id: RemunerationDocument['id']): Promise<RemunerationDocument> => {
    const found = await this.#billing.remunerations.find(id);
    if (!found) throw new Error(`${id} is not there.`);
    return found;
  };

  approve = (documentId: string, by: PersonId, more: object = {}, scopes = everyMember) =>
    approveRemuneration(this.#billing, this.world.call({ documentId, ...more }, by, scopes));
  take = (documentId: string, by = bea, scopes?: string) =>
    voidRemuneration(this.#billing, this.world.call({ documentId, reason: 'Wrong' }, by, scopes));
  again = (runId: string, more: object = {}) => drawUpRemuneration(this.#billing, this.world.call({ runId, ...more }));

  /** The payee is on Aurora's payroll. */
  employed = async ({ aurora: employerId, payeeId: employeeId }: { aurora: AgentId; payeeId: PersonId }) => {
    const employment = { employerId, employeeId, from: '2026-01-01' };
    value(await recordEmployment(this.#billing, this.world.call(employment, ada, everyMember)));
    value(await confirmEmployment(this.#billing, this.world.call(employment, employeeId, everyMember)));
  };

  /** What the run has to be paid. */
  paymentsOf = async ({ run }: OfRun) => {
    const now = await this.world.run(run.id);
    return now.state === 'POSTED' || now.state === 'PAID' ? now.payments : [];
  };

  /** A batch of all that Aurora has to pay. */
  batch = async ({ aurora }: OfPayer) => {
    const input = { payerId: aurora, executeOn: today() };
    return value(await createPaymentBatch(this.#billing, this.world.call(input))).batchId;
  };

  /** A batch is approved, and the bank executes it. */
  execute = async (batchId: string) => {
    value(await approvePaymentBatch(this.#billing, this.world.call({ batchId }, carl)));
    value(await recordPaymentBatchExecuted(this.#billing, this.world.call({ batchId, paidOn: today() })));
  };

  paid = async (of: OfPayer) => this.execute(await this.batch(of));
}
