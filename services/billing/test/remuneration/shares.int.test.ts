import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { stateOf } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { issueCreditNote, receivePayment } from '../../src/invoices/settling.commands.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import {
  approvePaymentBatch,
  cancelPaymentBatch,
  recordPaymentBatchExecuted,
} from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { approveRemuneration, declineRemuneration } from '../../src/remuneration/approving.commands.ts';
import { drawUpRemuneration } from '../../src/remuneration/drawing-up.commands.ts';
import { recordEmployment } from '../../src/remuneration/employing.commands.ts';
import { drawUpWorker } from '../../src/remuneration/remuneration.worker.ts';
import type { RemunerationDocument } from '../../src/remuneration/remuneration-document.ts';
import { voidRemuneration } from '../../src/remuneration/voiding.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, carl, codesOf, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

const database = freshDatabase('billing_remuneration');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const everyMember = 'ledger:read ledger:approve';
/** Speaks for Aurora. */
const ada = newId('per');
const year = today().slice(0, 4);

/**
 * Aurora owes somebody a quarter of 4,000.00, and keeps the rest. Its invoice to Lumen is of 8,000.00, and bears stamp duty of 2.00: so
 * much more than what is told of shares its books hold.
 */
async function owed(profile: ((id: AgentId) => TaxProfile) | undefined, payeeId: PersonId = newId('per')) {
  const aurora = newId('org');
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.owned(aurora, [ada]);
  if (profile) await world.tell.profile(profile(payeeId));
  const shares = fixed([aurora, '3/4'], [payeeId, '1/4']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId]);
  await world.pay(deal.milestone, '4000.00');
  const run = await world.posted(deal);
  return { aurora, payeeId, deal, run };
}

type Owed = Awaited<ReturnType<typeof owed>>;

/** What the worker draws up. */
async function drawnUp({ run }: Pick<Owed, 'run'>): Promise<RemunerationDocument> {
  await drawUpWorker(() => service.billing).run({ runId: run.id });
  const documents = await service.billing.remunerations.ofRunLoader().load(run.id);
  const [document] = documents.toReversed();
  if (!document) throw new Error('Nothing was drawn up.');
  return document;
}
const find = async (id: RemunerationDocument['id']) => {
  const found = await service.billing.remunerations.find(id);
  if (!found) throw new Error(`${id} is not there.`);
  return found;
};
const approve = (documentId: string, by: PersonId, more: object = {}, scopes = everyMember) =>
  approveRemuneration(service.billing, world.call({ documentId, ...more }, by, scopes));
const take = (documentId: string, by = bea, scopes?: string) =>
  voidRemuneration(service.billing, world.call({ documentId, reason: 'Wrong' }, by, scopes));
const again = (runId: string, more: object = {}) => drawUpRemuneration(service.billing, world.call({ runId, ...more }));
const paymentsOf = async ({ run }: Pick<Owed, 'run'>) => {
  const now = await world.run(run.id);
  return now.state === 'POSTED' || now.state === 'PAID' ? now.payments : [];
};
async function batch({ aurora }: Pick<Owed, 'aurora'>) {
  const made = value(await createPaymentBatch(service.billing, world.call({ payerId: aurora, executeOn: today() })));
  return made.batchId;
}
async function paid(of: Pick<Owed, 'aurora'>) {
  const batchId = await batch(of);
  value(await approvePaymentBatch(service.billing, world.call({ batchId }, carl)));
  value(await recordPaymentBatchExecuted(service.billing, world.call({ batchId, paidOn: today() })));
}
const withIban = (id: AgentId) => ({ ...profiles.elisa(id), iban: 'IT76U0503401600000000777001' });

describe('a share of somebody without a VAT number', () => {
  it('is a receipt that they approve: a fifth is withheld, the rest is paid, and both sides’ books say so', async () => {
    const given = await owed(withIban);
    const { aurora, payeeId } = given;
    const document = await drawnUp(given);
    expect(document).toMatchObject({ state: 'DRAWN_UP', fee: 100_000n, expenses: 0n, payeeId, payerId: aurora });
    expect(document).toMatchObject({
      paper: {
        kind: 'OCCASIONAL_RECEIPT',
        receipt: { gross: 100_000n, withheld: { amount: 20_000n }, net: 80_000n, stampDuty: 200n },
      },
    });
    value(await approve(document.id, payeeId, { earnedElsewhere: { amount: '3500.00', currency: 'EUR' } }));
    expect(await find(document.id)).toMatchObject({
      ...{ state: 'ISSUED', number: { year: Number(year), sequence: 1 }, date: today(), approvedBy: payeeId },
      settlement: { restated: -20_000n, owedBack: 0n },
      paper: { receipt: { inps: { before: 0n, elsewhere: 350_000n, above: 0n } } },
    });
    expect(await paymentsOf(given)).toMatchObject([{ payeeId, amount: 80_000n }]);
    expect(await world.books(payeeId)).toEqual({ INCOME: '-1000.00', RECEIVABLE: '800.00', TAX_CREDIT: '200.00' });
    await paid(given);
    expect(await world.books(payeeId)).toEqual({ BANK: '800.00', INCOME: '-1000.00', TAX_CREDIT: '200.00' });
    // What is left of what the payer owes is the state's.
    expect(await world.books(aurora)).toMatchObject({ PAYABLE: '-202.00', BANK: '3200.00' });
    expect(await world.trialBalance()).toBe(0n);
    const told = await world.told({ subject: document.id });
    expect(told.map(({ type, version }) => [type, version])).toEqual([
      ['remuneration.drawn-up.v1', 1],
      ['remuneration.issued.v1', 2],
    ]);
    expect(told[1]?.data).toMatchObject({ number: `1/${year}`, withheld: { amount: '200.00' }, approverId: payeeId });
  });

  it('is numbered in their own year without holes, and the threshold of INPS is reckoned over all of it', async () => {
    const payeeId = newId('per');
    const seen = [];
    for (const elsewhere of ['0.00', '3500.00', '3500.00']) {
      const document = await drawnUp(await owed(withIban, payeeId));
      value(await approve(document.id, payeeId, { earnedElsewhere: { amount: elsewhere, currency: 'EUR' } }));
      const after = await find(document.id);
      const receipt =
        after.state === 'ISSUED' && after.paper.kind === 'OCCASIONAL_RECEIPT' ? after.paper.receipt : undefined;
      seen.push([after.state === 'ISSUED' && after.number?.sequence, receipt?.inps?.before, receipt?.inps?.above]);
    }
    expect(seen).toEqual([
      [1, 0n, 0n],
      [2, 100_000n, 50_000n],
      [3, 200_000n, 100_000n],
    ]);
  });

  it('is approved by nobody for them, once, and its number is given back where it is refused', async () => {
    const given = await owed(withIban);
    const { id } = await drawnUp(given);
    expect(codesOf(await approve(id, bea, {}, 'ledger:read ledger:audit ledger:post ledger:approve'))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codesOf(await approve(id, newId('per')))).toEqual(['DOCUMENT_NOT_FOUND']);
    expect(codesOf(await approve(id, given.payeeId, {}, 'ledger:read'))).toEqual(['FORBIDDEN']);
    for (const [more, code] of [
      [{ date: '2099-01-01' }, 'DATE_IN_FUTURE'],
      [{ date: '2020-01-01' }, 'ISSUED_TOO_LATE'],
      [{ earnedElsewhere: { amount: '-1.00', currency: 'EUR' } }, 'NEGATIVE_AMOUNT'],
      [{ earnedElsewhere: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
      [{ earnedElsewhere: { amount: '1.001', currency: 'EUR' } }, 'TOO_MANY_DECIMALS'],
      [{ month: '2026-13' }, 'INVALID_MONTH'],
    ] as const) {
      expect(codesOf(await approve(id, given.payeeId, more))).toEqual([code]);
    }
    expect(await find(id)).toMatchObject({ state: 'DRAWN_UP' });
    value(await approve(id, given.payeeId));
    expect(await find(id)).toMatchObject({ number: { sequence: 1 } });
    expect(codesOf(await approve(id, given.payeeId))).toEqual(['WRONG_STATE']);
  });

  it('that they decline is drawn up anew when a bookkeeper asks, and not before', async () => {
    const given = await owed(withIban);
    const { id } = await drawnUp(given);
    const decline = (by: PersonId, reason = 'Not my hours') =>
      declineRemuneration(service.billing, world.call({ documentId: id, reason }, by, everyMember));
    expect(codesOf(await decline(given.payeeId, ' '))).toEqual(['TOO_SHORT']);
    expect(codesOf(await decline(newId('per')))).toEqual(['DOCUMENT_NOT_FOUND']);
    value(await decline(given.payeeId));
    expect(codesOf(await approve(id, given.payeeId))).toEqual(['WRONG_STATE']);
    expect(codesOf(await again(newId('dst')))).toEqual(['DISTRIBUTION_NOT_FOUND']);
    value(await again(given.run.id));
    const documents = await service.billing.remunerations.ofRunLoader().load(given.run.id);
    expect(documents.map(({ state }) => state)).toEqual(['DECLINED', 'DRAWN_UP']);
    value(await again(given.run.id));
    expect(await service.billing.remunerations.ofRunLoader().load(given.run.id)).toHaveLength(2);
  });

  it('that was paid in full before owes the withheld tax back', async () => {
    const given = await owed(withIban);
    const { id } = await drawnUp(given);
    await paid(given);
    value(await approve(id, given.payeeId));
    expect(await find(id)).toMatchObject({ settlement: { restated: 0n, owedBack: 20_000n } });
    expect(await world.books(given.payeeId)).toEqual({
      ...{ BANK: '1000.00', INCOME: '-1000.00', PAYABLE: '-200.00', TAX_CREDIT: '200.00' },
    });
    expect(await world.books(given.aurora)).toMatchObject({
      RECEIVABLE: '4200.00',
      PAYABLE: '-202.00',
      BANK: '3000.00',
    });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('that is taken back leaves books and payment as before, and its number taken', async () => {
    const given = await owed(withIban);
    const before = await world.books(given.payeeId);
    const first = await drawnUp(given);
    value(await approve(first.id, given.payeeId));
    expect(codesOf(await take(first.id, given.payeeId, everyMember))).toEqual(['FORBIDDEN']);
    value(await take(first.id));
    expect(await world.books(given.payeeId)).toEqual(before);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    expect(codesOf(await take(first.id))).toEqual(['WRONG_STATE']);
    value(await again(given.run.id));
    const second = await drawnUp(given);
    value(await approve(second.id, given.payeeId));
    const after = await find(second.id);
    expect(after).toMatchObject({ number: { sequence: 2 } });
    // What was taken back counts no more.
    expect(after).toMatchObject({ paper: { receipt: { inps: { before: 0n } } } });
    const batchId = await batch(given);
    expect(codesOf(await take(second.id))).toEqual(['PAYMENT_ORDERED']);
    value(await cancelPaymentBatch(service.billing, world.call({ batchId })));
    value(await take(second.id));
  });
});

describe('a share of somebody with a VAT number', () => {
  it('is their own invoice: a professional’s with fund, VAT and withholding, paid by the distribution', async () => {
    const given = await owed(profiles.greta);
    const { aurora, payeeId: greta } = given;
    const document = await drawnUp(given);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    if (!invoiceId) throw new Error('No invoice.');
    expect(document).toMatchObject({ paper: { toPay: 106_080n } });
    expect(codesOf(await issue(service.billing, world.call({ invoiceId })))).toEqual(['AWAITS_APPROVAL']);
    value(await approve(document.id, greta));
    const invoice = await service.billing.invoices.find(invoiceId);
    expect(invoice).toMatchObject({
      ...{ stage: 'issued', sellerId: greta, buyerId: aurora, commissionId: undefined, remunerates: document.id },
      content: { totals: { total: 126_880n, withheld: 20_800n, toPay: 106_080n } },
    });
    expect(await paymentsOf(given)).toMatchObject([{ payeeId: greta, amount: 106_080n }]);
    expect(await world.books(greta)).toEqual({
      ...{ INCOME: '-1040.00', PAYABLE: '-228.80', RECEIVABLE: '1060.80', TAX_CREDIT: '208.00' },
    });
    await paid(given);
    const after = await service.billing.invoices.find(invoiceId);
    expect(after && stateOf(after)).toBe('PAID');
    expect(await world.books(greta)).toEqual({
      ...{ BANK: '1060.80', INCOME: '-1040.00', PAYABLE: '-228.80', TAX_CREDIT: '208.00' },
    });
    // Aurora bears the fund, gets the VAT back, and owes the state what it withheld.
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '2939.20', INCOME: '-7000.00', RECEIVABLE: '4000.00', EXPENSE: '42.00', PAYABLE: '18.80' },
    });
    expect(await world.trialBalance()).toBe(0n);
    // What clients paid is collected once, whoever invoices their share of it.
    const sum = await service.connection.collection('invoices').findOne({ _id: invoiceId as never });
    expect(sum?.issued.netCollected).toEqual(0n);
    expect(codesOf(await issueCreditNote(service.billing, world.call({ invoiceId, reason: 'x' })))).toEqual([
      'FOR_A_SHARE',
    ]);
  });

  it('in forfettario bears stamp duty and no VAT, and its payer gets none back', async () => {
    const given = await owed(profiles.fabio);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 104_000n }]);
    expect(await world.books(given.payeeId)).toEqual({
      ...{ INCOME: '-1040.00', RECEIVABLE: '1040.00', EXPENSE: '2.00', PAYABLE: '-2.00' },
    });
    expect(await world.books(given.aurora)).toMatchObject({ EXPENSE: '42.00', PAYABLE: '-1042.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('that is taken back is credited as a whole, and the share is owed as before', async () => {
    const given = await owed(profiles.greta);
    const [before, payers] = [await world.books(given.payeeId), await world.books(given.aurora)];
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    value(await take(document.id));
    expect(await world.books(given.payeeId)).toEqual(before);
    expect(await world.books(given.aurora)).toEqual(payers);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    const invoice = invoiceId ? await service.billing.invoices.find(invoiceId) : undefined;
    expect(invoice && stateOf(invoice)).toBe('CREDITED');
    value(await again(given.run.id));
    expect(await drawnUp(given)).toMatchObject({ state: 'DRAWN_UP', fee: 100_000n });
  });

  it('whose batch had the bare share is owed the rest, which is paid by hand in both sides’ books', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const batchId = await batch(given);
    value(await approve(document.id, given.payeeId));
    expect(await find(document.id)).toMatchObject({ settlement: { restated: 0n, owedBack: 0n } });
    value(await approvePaymentBatch(service.billing, world.call({ batchId }, carl)));
    value(await recordPaymentBatchExecuted(service.billing, world.call({ batchId, paidOn: today() })));
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    if (!invoiceId) throw new Error('No invoice.');
    const rest = { invoiceId, amount: { amount: '60.80', currency: 'EUR' }, paidOn: today(), reference: 'TRN-9' };
    value(await receivePayment(service.billing, world.call(rest)));
    const after = await service.billing.invoices.find(invoiceId);
    expect(after && stateOf(after)).toBe('PAID');
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '1060.80', TAX_CREDIT: '208.00' });
    expect(await world.books(given.aurora)).toMatchObject({ BANK: '2939.20', PAYABLE: '18.80' });
  });

  it('waits for what is missing, and is drawn up once that is there', async () => {
    const given = await owed(undefined);
    expect(await drawnUp(given)).toMatchObject({ state: 'WAITING', missing: [{ code: 'TAX_PROFILE_MISSING' }] });
    await world.tell.profile({ ...profiles.greta(given.payeeId), socialFund: { kind: 'PROFESSIONAL', rate: '0.04' } });
    value(await again(given.run.id));
    expect(await drawnUp(given)).toMatchObject({ state: 'WAITING', missing: [{ code: 'FUND_UNKNOWN' }] });
    value(await again(given.run.id, { funds: [{ payeeId: given.payeeId, code: 'TC04' }] }));
    const document = await drawnUp(given);
    expect(document).toMatchObject({ state: 'DRAWN_UP', paper: { kind: 'INVOICE', toPay: 106_880n } });
    expect(await service.billing.remunerations.ofRunLoader().load(given.run.id)).toHaveLength(1);
  });
});

describe('other shares', () => {
  it('of an employee go by their wages: the employer approves, and no batch pays them', async () => {
    const payeeId = newId('per');
    const given = await owed(profiles.elisa, payeeId);
    const employ = (change: object, by: PersonId = ada, scopes = everyMember) => {
      const input = { employerId: given.aurora, employeeId: payeeId, from: '2026-01-01', ...change };
      return recordEmployment(service.billing, world.call(input, by, scopes));
    };
    expect(codesOf(await employ({}, payeeId))).toEqual(['FORBIDDEN']);
    expect(codesOf(await employ({ to: '2025-12-31' }))).toEqual(['ENDS_BEFORE_START']);
    expect(codesOf(await employ({ employeeId: newId('org') }))).toEqual(['INVALID_ID']);
    expect(codesOf(await employ({ employerId: payeeId }))).toEqual(['OWN_EMPLOYER']);
    value(await employ({}));
    const { id } = await drawnUp(given);
    expect(codesOf(await approve(id, payeeId))).toEqual(['FORBIDDEN']);
    value(await approve(id, ada, { month: '2026-12' }));
    expect(await find(id)).toMatchObject({
      ...{ state: 'ISSUED', number: { sequence: 1 }, settlement: { restated: -100_000n } },
      paper: { kind: 'PAYROLL_INSTRUCTION', instruction: { month: '2026-12', fee: 100_000n } },
    });
    expect(await paymentsOf(given)).toEqual([]);
    expect(await world.run(given.run.id)).toMatchObject({ state: 'PAID' });
    // Owed until the wages are paid, which a bookkeeper posts.
    expect(await world.books(payeeId)).toEqual({ INCOME: '-1000.00', RECEIVABLE: '1000.00' });
  });

  it('of an employee that a batch has are not paid by their wages too', async () => {
    const payeeId = newId('per');
    const given = await owed(withIban, payeeId);
    const input = { employerId: given.aurora, employeeId: payeeId, from: '2026-01-01' };
    value(await recordEmployment(service.billing, world.call(input)));
    const { id } = await drawnUp(given);
    await batch(given);
    expect(codesOf(await approve(id, ada))).toEqual(['PAYMENT_ORDERED']);
  });

  it('of who lives abroad are documented by their own law, under their own number', async () => {
    const given = await owed((id) => ({ ...profiles.elisa(id), address: { ...profiles.lumen(id).address } }));
    const { id } = await drawnUp(given);
    expect(codesOf(await approve(id, given.payeeId))).toEqual(['OWN_NUMBER_MISSING']);
    value(await approve(id, given.payeeId, { ownNumber: 'R-2026-7' }));
    expect(await find(id)).toMatchObject({ state: 'ISSUED', ownNumber: 'R-2026-7' });
    expect(await find(id)).not.toHaveProperty('number');
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
  });

  it('of a second run are documented by what it adds, and what it takes back by less of the next', async () => {
    const [aurora, payeeId] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(withIban(payeeId));
    const shares = fixed([aurora, '3/4'], [payeeId, '1/4']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId]);
    await world.pay(deal.milestone, '4000.00');
    const first = await drawnUp({ run: await world.posted(deal) });
    value(await approve(first.id, payeeId));
    await world.pay(deal.milestone, '2000.00');
    const second = await drawnUp({ run: await world.posted(deal) });
    expect([first.fee, second.fee]).toEqual([100_000n, 50_000n]);
    value(await approve(second.id, payeeId));
    expect(await world.books(payeeId)).toEqual({ INCOME: '-1500.00', RECEIVABLE: '1200.00', TAX_CREDIT: '300.00' });
  });
});
