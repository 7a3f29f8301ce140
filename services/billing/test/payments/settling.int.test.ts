import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { freshDatabase } from '@millepiani/testing/databases';
import { registerBankAccount } from '../../src/bank-statements/bank-accounts.commands.ts';
import { importBankFile } from '../../src/bank-statements/importing.commands.ts';
import { pauseDunning } from '../../src/dunning/dunning.commands.ts';
import { dueReminders, dunningWorker } from '../../src/dunning/dunning.worker.ts';
import { importEcbRates, recordExchange, recordFxRate } from '../../src/exchange-rates/fx-rates.commands.ts';
import type { InvoiceId } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { issueCreditNote, receivePayment } from '../../src/invoices/settling.commands.ts';
import {
  cancelRefund,
  moveOverpayment,
  requestRefund,
  reverseInvoicePayment,
  setOffClientCredit,
} from '../../src/payments/client-credits.commands.ts';
import { recordCertification } from '../../src/payments/withholding-credits.commands.ts';
import {
  approvePaymentBatch,
  cancelPaymentBatch,
  recordPaymentBatchExecuted,
  recordPaymentsFailed,
} from '../../src/payouts/paying.commands.ts';
import { type BatchInput, createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { sha256Of } from '../../src/payouts/payment-file.adapter.ts';
import type { PaymentProvider } from '../../src/providers/provider.adapter.ts';
import { base64 } from '../bank-statements/camt.ts';
import { nextIban } from '../bank-statements/ibans.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { nextKey } from '../billing-under-test.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, carl, codesOf, World } from '../distributions/world.ts';
import { line } from '../documents/cases.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

const database = freshDatabase('billing_settling');
let service: OpenBilling;
let clock = () => new Date();
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri, { now: () => clock() });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const euros = (amount: string) => ({ amount, currency: 'EUR' });
/** Aurora has an invoice of 8,000.00 to Lumen; Fabio has half of what comes in. */
async function given(clientId = newId('org')) {
  const [aurora, fabio] = [newId('org'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profiles.fabio(fabio));
  await world.tell.profile(profiles.lumen(clientId, { iban: 'DE89370400440532013000' }));
  const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio], { clientId });
  const invoiceId = await world.invoiceOf(deal.milestone);
  value(await issue(service.billing, world.call({ invoiceId })));
  return { aurora, fabio, lumen: clientId, deal, invoiceId };
}
/** Another invoice of the same two. */
async function another({ aurora, fabio, lumen }: Awaited<ReturnType<typeof given>>): Promise<InvoiceId> {
  const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio], { clientId: lumen });
  const invoiceId = await world.invoiceOf(deal.milestone);
  value(await issue(service.billing, world.call({ invoiceId })));
  return invoiceId;
}

const pay = (invoiceId: string, amount: string, change: object = {}) => {
  const input = { invoiceId, amount: euros(amount), paidOn: today(), reference: nextKey(), ...change };
  return receivePayment(service.billing, world.call(input));
};
async function issuedIn(id: InvoiceId) {
  const invoice = await service.billing.invoices.find(id);
  if (invoice?.stage !== 'issued') throw new Error('It is not issued.');
  return invoice;
}
/** The credit that the last payment left. */
async function creditOf(id: InvoiceId) {
  const last = (await issuedIn(id)).payments.at(-1);
  return last?.excess?.creditId ?? last?.creditId ?? '';
}
const make = (input: Partial<BatchInput>, by = bea) =>
  createPaymentBatch(service.billing, world.call({ executeOn: today(), ...input }, by));
const approve = (batchId: string, by = carl) => approvePaymentBatch(service.billing, world.call({ batchId }, by));
const execute = (batchId: string) =>
  recordPaymentBatchExecuted(service.billing, world.call({ batchId, paidOn: today() }));
const refund = (creditId: string, change: object = {}) =>
  requestRefund(service.billing, world.call({ creditId, reason: 'Paid twice', ...change }));

describe('what a client paid beyond what they owed', () => {
  it('is theirs: set off against another invoice, and the rest refunded by a batch of two people', async () => {
    const all = await given();
    const { aurora, invoiceId, lumen } = all;
    value(await pay(invoiceId, '9000.00', { keepExcess: true }));
    expect(await world.books(aurora)).toEqual({ BANK: '9000.00', CLIENT_CREDIT: '-1000.00', INCOME: '-8000.00' });
    const creditId = await creditOf(invoiceId);
    const second = await another(all);
    const set = (input: object) =>
      setOffClientCredit(service.billing, world.call({ creditId, invoiceId: second, ...input }));
    value(await set({ amount: euros('400.00') }));
    expect(await world.books(aurora)).toMatchObject({ CLIENT_CREDIT: '-600.00', RECEIVABLE: '7600.00' });
    expect((await world.told({ subject: second })).at(-1)).toMatchObject({
      type: 'payment.received.v1',
      data: { due: { amount: '7600.00' } },
    });

    const { refundId } = value(await refund(creditId));
    expect(codesOf(await set({}))).toEqual(['NOTHING_LEFT']);
    const { batchId } = value(await make({ payerId: aurora }));
    expect(codesOf(await make({ refundIds: [refundId] }))).toEqual(['WRONG_STATE']);
    expect(codesOf(await approve(batchId, bea))).toEqual(['SAME_PERSON']);
    value(await approve(batchId));
    const xml = (await service.billing.paymentBatches.fileOf(batchId))?.content.toString() ?? '';
    expect(xml).toContain('DE89370400440532013000');
    expect(xml).toContain('Refund: Paid twice');
    value(await execute(batchId));
    expect(await world.books(aurora)).toMatchObject({ BANK: '8400.00', RECEIVABLE: '7600.00' });
    expect(await world.told({ subject: refundId })).toMatchObject([
      { type: 'refund.sent.v1', version: 1, data: { payeeId: lumen, amount: { amount: '600.00' }, batchId } },
    ]);
    // A bank gives it back: it may be ordered again.
    const batch = await service.billing.paymentBatches.find(batchId);
    const payments = [{ reference: batch?.payments[0]?.reference ?? '', reason: 'AC01' }];
    value(await recordPaymentsFailed(service.billing, world.call({ batchId, on: today(), payments })));
    expect(await world.books(aurora)).toMatchObject({ BANK: '9000.00', CLIENT_CREDIT: '-600.00' });
    expect(await service.billing.refunds.findMany([refundId])).toMatchObject([
      { state: 'REQUESTED', batchId: undefined },
    ]);
    value(await make({ refundIds: [refundId] }));
    expect(await world.trialBalance()).toBe(0n);
  });

  it('goes to another account where that is said, and is theirs again where it is given up', async () => {
    const { aurora, invoiceId } = await given();
    value(await pay(invoiceId, '8050.00', { keepExcess: true }));
    const creditId = await creditOf(invoiceId);
    const to = { name: 'Lumen Holding', iban: 'IT60 P050 3401 6000 0000 0654 321' };
    const { refundId } = value(await refund(creditId, { amount: euros('20.00'), to }));
    const { batchId } = value(await make({ refundIds: [refundId] }));
    expect(await service.billing.paymentBatches.find(batchId)).toMatchObject({
      transfers: {
        transfers: [{ creditor: { name: 'Lumen Holding', account: { iban: 'IT60P0503401600000000654321' } } }],
      },
    });
    expect(codesOf(await cancelRefund(service.billing, world.call({ refundId })))).toEqual(['WRONG_STATE']);
    value(await cancelPaymentBatch(service.billing, world.call({ batchId })));
    value(await cancelRefund(service.billing, world.call({ refundId })));
    expect(codesOf(await refund(creditId, { amount: euros('50.01') }))).toEqual(['CREDIT_EXCEEDED']);
    value(await refund(creditId, { amount: euros('50.00') }));
    expect(await world.books(aurora)).toMatchObject({ CLIENT_CREDIT: '-50.00' });
  });

  it('by a credit note goes back too, and what is shared is less', async () => {
    const { aurora, fabio, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8000.00'));
    value(await world.posted(deal).then((run) => ok(run)));
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '4000.00' });
    const note = { invoiceId, reason: 'Less was delivered', lines: [line('1000.00')] };
    value(await issueCreditNote(service.billing, world.call(note)));
    const moved = value(await moveOverpayment(service.billing, world.call({ invoiceId })));
    expect(await world.books(aurora)).toMatchObject({ CLIENT_CREDIT: '-1000.00', BANK: '8000.00' });
    expect(codesOf(await moveOverpayment(service.billing, world.call({ invoiceId })))).toEqual(['NOT_OVERPAID']);
    expect((await world.told({ subject: invoiceId })).at(-1)).toMatchObject({
      type: 'payment.reversed.v1',
      data: {
        reason: 'MOVED_TO_CREDIT',
        amount: { amount: '1000.00' },
        due: { amount: '0.00' },
        netCollected: { amount: '7000.00' },
      },
    });
    const run = await world.posted(deal);
    expect(run.outcome.distribution.cash).toBe(7_000_00n);
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '3500.00' });
    value(await refund(moved.creditId ?? ''));
  });

  it('is not what it is not: what is wrong is said, and the ledger is as it was', async () => {
    const all = await given();
    const { aurora, invoiceId } = all;
    value(await pay(invoiceId, '8010.00', { keepExcess: true }));
    const [creditId, foreign] = [await creditOf(invoiceId), await given()];
    const before = await world.books(aurora);
    const set = (input: object) => setOffClientCredit(service.billing, world.call({ creditId, invoiceId, ...input }));
    expect(codesOf(await set({ creditId: newId('ccr') }))).toEqual(['CREDIT_NOT_FOUND']);
    expect(codesOf(await set({ creditId: 'x' }))).toEqual(['INVALID_ID']);
    expect(codesOf(await set({ invoiceId: foreign.invoiceId }))).toEqual(['CREDIT_OF_OTHERS']);
    expect(codesOf(await set({ amount: euros('0.00') }))).toEqual(['ZERO_AMOUNT']);
    expect(codesOf(await set({ amount: euros('-1.00') }))).toEqual(['ZERO_AMOUNT']);
    expect(codesOf(await set({ amount: euros('10.01') }))).toEqual(['CREDIT_EXCEEDED']);
    expect(codesOf(await set({ amount: { amount: '1.00', currency: 'USD' } }))).toEqual(['CURRENCY_MISMATCH']);
    expect(codesOf(await set({ amount: euros('5.00') }))).toEqual(['NOTHING_DUE']);
    expect(codesOf(await refund(creditId, { reason: '' }))).toEqual(['TOO_SHORT']);
    expect(codesOf(await refund(creditId, { to: { name: 'x', iban: 'IT00X' } }))).toEqual(['INVALID_IBAN']);
    expect(codesOf(await refund(creditId, { to: { name: 'x', iban: 'AE070331234567890123456' } }))).toEqual([
      'IBAN_OUTSIDE_SEPA',
    ]);
    expect(codesOf(await make({ refundIds: [newId('rfd')] }))).toEqual(['REFUND_NOT_FOUND']);
    expect(codesOf(await make({ refundIds: [], payerId: aurora }))).toEqual(['RUNS_OR_PAYER']);
    const stranger = world.call({ creditId, reason: 'x' }, newId('per'), 'ledger:read');
    expect(codesOf(await requestRefund(service.billing, stranger))).toEqual(['FORBIDDEN']);
    expect(await world.books(aurora)).toEqual(before);
  });
});

describe('a payment that was recorded by mistake', () => {
  const reverse = (invoiceId: string, reference: string) =>
    reverseInvoicePayment(service.billing, world.call({ invoiceId, reference }));

  it('is taken back with the credit that it left, and what is shared is nothing', async () => {
    const { aurora, fabio, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8500.00', { reference: 'wrong', keepExcess: true }));
    await world.posted(deal);
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '4000.00' });
    value(await reverse(invoiceId, 'wrong'));
    expect(codesOf(await reverse(invoiceId, 'wrong'))).toEqual(['ALREADY_REVERSED']);
    expect((await world.told({ subject: invoiceId })).slice(-1)).toMatchObject([
      { type: 'payment.reversed.v1', data: { reason: 'RECORDED_BY_MISTAKE', netCollected: { amount: '0.00' } } },
    ]);
    await world.posted(deal);
    expect(await world.books(aurora)).toEqual({ INCOME: '-8000.00', RECEIVABLE: '8000.00' });
    expect(await world.books(fabio)).toEqual({});
    value(await pay(invoiceId, '8000.00'));
    expect((await world.posted(deal)).outcome.distribution.cash).toBe(8_000_00n);
  });

  it('stays where its credit is used', async () => {
    const { invoiceId } = await given();
    value(await pay(invoiceId, '8500.00', { reference: 'wrong', keepExcess: true }));
    value(await refund(await creditOf(invoiceId), { amount: euros('1.00') }));
    expect(codesOf(await reverse(invoiceId, 'wrong'))).toEqual(['CREDIT_USED']);
    expect(codesOf(await reverse(invoiceId, 'nobody'))).toEqual(['PAYMENT_NOT_FOUND']);
  });

  it('and its withheld tax are what the client is to certify', async () => {
    const greta = newId('per');
    await world.tell.profile(profiles.greta(greta));
    const clientId = newId('org');
    await world.tell.profile(profiles.aurora(clientId));
    const deal = await world.deal(ruleOf({ shares: fixed([greta, '1']), fee: { rate: '0' } }), [greta], { clientId });
    const invoiceId = await world.invoiceOf(deal.milestone);
    value(await issue(service.billing, world.call({ invoiceId })));
    const { toPay, withheld } = (await issuedIn(invoiceId)).content.totals;
    value(await pay(invoiceId, `${toPay / 100n}.${String(toPay % 100n).padStart(2, '0')}`, { reference: 'one' }));
    const year = Number(today().slice(0, 4));
    const page = { sellerId: greta, year, limit: 5, after: undefined };
    const [credit] = await service.billing.withholdings.pageOf(page);
    expect(credit).toMatchObject({ clientId, withheld, certification: undefined });
    const certify = (change: object) => {
      const input = {
        creditId: credit?.id ?? '',
        amount: euros('1.00'),
        receivedOn: `${year + 1}-03-10`,
        document: 'CU',
        ...change,
      };
      return recordCertification(service.billing, world.call(input));
    };
    expect(codesOf(await certify({ receivedOn: today() }))).toEqual(['YEAR_NOT_OVER']);
    expect(codesOf(await certify({}))).toEqual(['DATE_IN_FUTURE']);
    expect(codesOf(await certify({ amount: euros('-1.00'), receivedOn: today() }))).toEqual([
      'NEGATIVE_AMOUNT',
      'YEAR_NOT_OVER',
    ]);
    value(await reverse(invoiceId, 'one'));
    expect(await service.billing.withholdings.pageOf(page)).toMatchObject([{ withheld: 0n }]);
  });
});

describe('another bank account of a payee', () => {
  it('waits for 48 hours, and whose it is is told', async () => {
    const { aurora, fabio, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8000.00'));
    await world.posted(deal);
    const id = newId('tax');
    const iban = nextIban();
    await world.tell.profile({ ...profiles.fabio(fabio), id, iban });
    expect(await world.told({ subject: fabio })).toMatchObject([
      { type: 'payout-account.changed.v1', version: 1, data: { agentId: fabio, changes: 1 } },
    ]);
    expect(JSON.stringify(await world.told({ subject: fabio }))).not.toContain(iban);
    const refused = await make({ payerId: aurora });
    expect(refused).toMatchObject({ error: [{ code: 'IBAN_ON_HOLD', path: ['payees', fabio] }] });
    expect(codesOf(await make({ payerId: aurora, leaveOut: true }))).toEqual(['NOTHING_TO_PAY']);
    // Told again it is no change.
    await world.tell.profile({ ...profiles.fabio(fabio), id, iban });
    expect(await world.told({ subject: fabio })).toHaveLength(1);
    const [now, day] = [Date.now(), 86_400_000];
    try {
      clock = () => new Date(now + 2 * day + 1_000);
      value(await make({ payerId: aurora, executeOn: plusDays(today(), 3) }));
    } finally {
      clock = () => new Date();
    }
  });
});

describe('money in another currency', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const file = (rate: string) =>
    `<Envelope xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time="${plusDays(today(), -2)}"><Cube currency="USD" rate="${rate}"/></Cube></Cube></Envelope>`;
  const rates = (xml: string) => importEcbRates(service.billing, world.call({ base64: base64(xml) }));

  it('counts by the ECB’s rate or one that is named, and what is gained is posted', async () => {
    const { aurora, invoiceId } = await given();
    expect(codesOf(await pay(invoiceId, '1', { amount: usd('1100.00') }))).toEqual(['RATE_MISSING']);
    value(await rates(file('1.1')));
    expect(value(await rates(file('1.1'))).rateIds).toBe('');
    expect(codesOf(await rates(file('1.2')))).toEqual(['RATE_DIFFERS']);
    value(await pay(invoiceId, '1', { amount: usd('1100.00') }));
    const rate = { currency: 'USD', on: today(), perEuro: '1.25', source: 'AGREED' as const, note: 'By mail' };
    const { rateId } = value(await recordFxRate(service.billing, world.call(rate)));
    value(
      await pay(invoiceId, '1', { amount: usd('1250.00'), rateId, settles: euros('1010.00'), reference: 'second' }),
    );
    const position = () => service.billing.fxRates.position(aurora, 'USD');
    expect(await position()).toMatchObject({ held: 2_350_00n, cost: 2_000_00n });
    const books = async () => {
      const accounts = await service.billing.accounts.ofOwnerLoader().load(aurora);
      return Object.fromEntries(
        accounts.map(({ purpose, currency, balance }) => [`${purpose} ${currency}`, balance.minor]),
      );
    };
    expect(await books()).toMatchObject({
      ...{ 'BANK USD': 2_350_00n, 'CONVERSION USD': -2_350_00n, 'CONVERSION EUR': 2_000_00n },
      ...{ 'EXCHANGE EUR': 10_00n, 'RECEIVABLE EUR': 5_990_00n },
    });
    const exchanged = (change: object = {}) => {
      const input = {
        ownerId: aurora,
        given: usd('1175.00'),
        got: euros('1050.00'),
        on: today(),
        reference: 'FX',
        ...change,
      };
      return recordExchange(service.billing, world.call(input));
    };
    expect(value(await exchanged()).gain).toBe('5000');
    expect(await books()).toMatchObject({
      ...{ 'BANK USD': 1_175_00n, 'CONVERSION USD': -1_175_00n, 'CONVERSION EUR': 1_000_00n },
      ...{ 'EXCHANGE EUR': -40_00n, 'BANK EUR': 1_050_00n },
    });
    expect(codesOf(await exchanged({ given: usd('1175.01') }))).toEqual(['NOT_HELD']);
    expect(codesOf(await exchanged({ given: euros('1.00') }))).toEqual(['CURRENCY_MISMATCH']);
    expect(codesOf(await exchanged({ got: usd('1.00') }))).toEqual(['CURRENCY_MISMATCH']);
    // What it came to be is gone: the payment cannot be taken back.
    const reverse = { invoiceId, reference: 'second' };
    expect(codesOf(await reverseInvoicePayment(service.billing, world.call(reverse)))).toEqual(['NOT_HELD']);
    expect(codesOf(await pay(invoiceId, '1', { amount: usd('1.00'), rateId: newId('fxr') }))).toEqual([
      'RATE_NOT_FOUND',
    ]);
    expect(codesOf(await pay(invoiceId, '1', { amount: { amount: '1.00', currency: 'GBP' }, rateId }))).toEqual([
      'RATE_CURRENCY_MISMATCH',
    ]);
    expect(await position()).toMatchObject({ held: 1_175_00n, cost: 1_000_00n });
  });
});

describe('an invoice that nobody pays', () => {
  it('is told to be overdue, then reminded of, until it is paid; never while somebody said not to', async () => {
    const { invoiceId } = await given();
    const { dueDate } = await issuedIn(invoiceId);
    const worker = dunningWorker(() => service.billing);
    const goOn = async (days: number) => {
      clock = () => new Date(`${plusDays(dueDate, days)}T12:00:00Z`);
      const jobs = (await dueReminders(service.billing)).filter(({ payload }) =>
        JSON.stringify(payload).includes(invoiceId),
      );
      for (const { payload } of [...jobs, ...jobs]) await worker.run(payload);
    };
    const told = async () =>
      (await world.told({ subject: invoiceId })).slice(1).map(({ type, data }) => [type, data.level]);
    try {
      await goOn(0);
      expect(await told()).toEqual([]);
      await goOn(1);
      expect(await told()).toEqual([['invoice.overdue.v1', undefined]]);
      const pause = { invoiceId, until: plusDays(dueDate, 20), reason: 'Disputed' };
      value(await pauseDunning(service.billing, world.call(pause)));
      await goOn(8);
      expect(await told()).toHaveLength(1);
      await goOn(22);
      expect((await told()).at(-1)).toEqual(['invoice.reminded.v1', 2]);
      value(await pay(invoiceId, '8000.00', { paidOn: plusDays(dueDate, 22) }));
      await goOn(90);
      expect((await told()).map(([type]) => type)).toEqual([
        ...['invoice.overdue.v1', 'invoice.reminded.v1', 'payment.received.v1', 'invoice.paid.v1'],
      ]);
      const versions = (await world.told({ subject: invoiceId })).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    } finally {
      clock = () => new Date();
    }
  });
});

/** A provider that is no bank: it takes orders, and tells what happened, in a form of its own. */
const otherProvider: PaymentProvider = {
  orderOf: ({ id, transfers }) => {
    const content = Buffer.from(
      transfers.transfers.map(({ endToEndId, amount }) => `${endToEndId};${amount}`).join('\n'),
    );
    return { name: `${id}.csv`, mediaType: 'text/csv', sha256: sha256Of(content), content };
  },
  read: (content) => {
    const [iban = '', day = '', opening = '', ...rows] = Buffer.from(content).toString().split('\n');
    const lines = rows.map((row, at) => {
      const [endToEndId, amount = '0'] = row.split(';');
      return {
        ...{ entry: at + 1, detail: 1, amount: BigInt(amount), bookedOn: day, valueOn: day, isReversal: false },
        ...{ bankReference: `p-${at}`, endToEndId, batchReference: undefined, remittance: '', line: at + 4 },
        ...{
          creditorReference: undefined,
          returnReason: undefined,
          counterparty: { name: undefined, iban: undefined },
        },
      };
    });
    const closing = lines.reduce((sum, { amount }) => sum + amount, BigInt(opening));
    const told = { entries: undefined, credits: undefined, debits: undefined };
    const facts = {
      reference: `${iban} ${day}`,
      messageId: `${day} ${rows.length}`,
      sequence: undefined,
      told,
      line: 1,
    };
    const balances = { currency: 'EUR' as const, from: day, to: day, opening: BigInt(opening), closing };
    return ok({ kind: 'STATEMENTS', statements: [{ ...facts, ...balances, iban, entries: lines.length, lines }] });
  },
};

describe('another provider', () => {
  it('is put in without a change of what it serves', async () => {
    const { aurora, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8000.00'));
    await world.posted(deal);
    const billing = { ...service.billing, provider: otherProvider };
    const iban = nextIban();
    const account = { ownerId: aurora, iban, currency: 'EUR', name: 'Wallet' };
    value(await registerBankAccount(billing, world.call(account)));
    const { batchId } = value(await make({ payerId: aurora }));
    value(await approvePaymentBatch(billing, world.call({ batchId }, carl)));
    const reference = (await billing.paymentBatches.find(batchId))?.payments[0]?.reference ?? '';
    expect((await billing.paymentBatches.fileOf(batchId))?.content.toString()).toBe(`${reference};400000`);
    const report = [iban, today(), '0', `${reference};-400000`].join('\n');
    value(await importBankFile(billing, world.call({ base64: base64(report) })));
    expect(await world.books(aurora)).toMatchObject({ BANK: '4000.00', CLEARING: '4000.00', PAYABLE: '-4000.00' });
    expect(codesOf(await importBankFile(billing, world.call({ base64: base64(report) })))).toEqual([
      'STATEMENT_IMPORTED',
    ]);
  });
});
