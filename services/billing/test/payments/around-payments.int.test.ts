import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { registerBankAccount } from '../../src/bank-statements/bank-accounts.commands.ts';
import { importBankFile } from '../../src/bank-statements/importing.commands.ts';
import { pauseDunning } from '../../src/dunning/dunning.commands.ts';
import { dueReminders, dunningWorker } from '../../src/dunning/dunning.worker.ts';
import { importEcbRates, recordExchange, recordFxRate } from '../../src/exchange-rates/fx-rates.commands.ts';
import { reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { approvePaymentBatch } from '../../src/payouts/paying.commands.ts';
import { sha256Of } from '../../src/payouts/payment-file.adapter.ts';
import type { PaymentProvider } from '../../src/providers/provider.adapter.ts';
import { base64 } from '../bank-statements/camt.ts';
import { nextIban } from '../bank-statements/ibans.ts';
import { nextKey } from '../billing-under-test.ts';
import { value } from '../distributions/given.ts';
import { carl, codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

import { settlingWorld } from './settling-world.ts';

const on = settlingWorld('billing_around_payments');
const { world, time, euros, given, pay, issuedIn, make } = on;
beforeAll(on.open);
afterAll(on.close);

describe('another bank account of a payee', () => {
  it('waits for 48 hours, and whose it is is told', async () => {
    const { aurora, fabio, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8000.00'));
    await world.posted(deal);
    const id = newId('tax');
    const iban = nextIban();
    // It takes the place of the one before.
    const changed = { ...profiles.fabio(fabio), id, iban, validFrom: '2020-01-01' };
    await world.tell.profile(changed);
    expect(await world.told({ subject: fabio })).toMatchObject([
      { type: 'payout-account.changed.v1', version: 1, data: { agentId: fabio, changes: 1 } },
    ]);
    expect(JSON.stringify(await world.told({ subject: fabio }))).not.toContain(iban);
    const refused = await make({ payerId: aurora });
    expect(refused).toMatchObject({ error: [{ code: 'IBAN_ON_HOLD', path: ['payees', fabio] }] });
    expect(codesOf(await make({ payerId: aurora, leaveOut: true }))).toEqual(['NOTHING_TO_PAY']);
    // Told again it is no change.
    await world.tell.profile(changed);
    expect(await world.told({ subject: fabio })).toHaveLength(1);
    const [now, day] = [Date.now(), 86_400_000];
    try {
      time.now = () => new Date(now + 2 * day + 1_000);
      value(await make({ payerId: aurora, executeOn: plusDays(today(), 3) }));
    } finally {
      time.now = () => new Date();
    }
  });
});

describe('a thief with one more tax profile', () => {
  const known = async () => {
    const all = await given();
    value(await pay(all.invoiceId, '8000.00'));
    await world.posted(all.deal);
    const id = newId('tax');
    const changed = { ...profiles.fabio(all.fabio), id, iban: nextIban(), validFrom: '2020-01-01' };
    return { ...all, changed };
  };
  const another = (fabio: Awaited<ReturnType<typeof given>>['fabio'], change: object) =>
    world.tell.profile({ ...profiles.fabio(fabio), id: newId('tax'), iban: nextIban(), ...change });

  it.each([
    ['to come', { validFrom: '2031-01-01' }],
    ['of the past', { validFrom: '2001-01-01', validTo: '2001-12-31' }],
  ])('%s is not paid sooner', async (_when, change) => {
    const { aurora, fabio, changed } = await known();
    await world.tell.profile(changed);
    await another(fabio, change);
    expect(codesOf(await make({ payerId: aurora }))).toEqual(['IBAN_ON_HOLD']);
    // Neither where the other profile is told first, nor where it is told again.
    await another(fabio, change);
    await world.tell.profile({ ...changed, iban: nextIban() });
    await another(fabio, change);
    expect(codesOf(await make({ payerId: aurora }))).toEqual(['IBAN_ON_HOLD']);
  });
});

describe('money in another currency', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const file = (rate: string) =>
    `<Envelope xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time="${plusDays(today(), -2)}"><Cube currency="USD" rate="${rate}"/></Cube></Cube></Envelope>`;
  const rates = (xml: string) => importEcbRates(on.service().billing, world.call({ base64: base64(xml) }));

  it('counts by the ECB’s rate or one that is named, and what is gained is posted', async () => {
    const { aurora, invoiceId } = await given();
    expect(codesOf(await pay(invoiceId, '1', { amount: usd('1100.00') }))).toEqual(['RATE_MISSING']);
    value(await rates(file('1.1')));
    expect(value(await rates(file('1.1'))).rateIds).toBe('');
    expect(codesOf(await rates(file('1.2')))).toEqual(['RATE_DIFFERS']);
    value(await pay(invoiceId, '1', { amount: usd('1100.00') }));
    const rate = { currency: 'USD', on: today(), perEuro: '1.25', source: 'AGREED' as const, note: 'By mail' };
    const { rateId } = value(await recordFxRate(on.service().billing, world.call(rate)));
    value(
      await pay(invoiceId, '1', { amount: usd('1250.00'), rateId, settles: euros('1010.00'), reference: 'second' }),
    );
    const position = () => on.service().billing.fxRates.position(aurora, 'USD');
    expect(await position()).toMatchObject({ held: 2_350_00n, cost: 2_000_00n });
    const books = async () => {
      const accounts = await on.service().billing.accounts.ofOwnerLoader().load(aurora);
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
        reference: nextKey(),
        ...change,
      };
      return recordExchange(on.service().billing, world.call(input));
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
    expect(codesOf(await reverseInvoicePayment(on.service().billing, world.call(reverse)))).toEqual(['NOT_HELD']);
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
    const worker = dunningWorker(() => on.service().billing);
    const goOn = async (days: number) => {
      time.now = () => new Date(`${plusDays(dueDate, days)}T12:00:00Z`);
      const jobs = (await dueReminders(on.service().billing)).filter(({ payload }) =>
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
      value(await pauseDunning(on.service().billing, world.call(pause)));
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
      time.now = () => new Date();
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
    const billing = { ...on.service().billing, provider: otherProvider };
    const iban = nextIban();
    const account = { ownerId: aurora, iban, currency: 'EUR', name: 'Wallet' };
    value(await registerBankAccount(billing, world.call(account)));
    const { batchId } = value(await make({ payerId: aurora }));
    value(await approvePaymentBatch(billing, world.call({ batchId }, carl)));
    const reference = (await billing.paymentBatches.find(batchId))?.payments[0]?.reference ?? '';
    expect((await billing.paymentBatches.fileOf(batchId))?.content.toString()).toBe(`${reference};400000`);
    const report = [iban, today(), '0', `${reference};-400000`].join('\n');
    value(await importBankFile(billing, world.call({ base64: base64(report) })));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '4000.00', CLEARING: '4000.00', PAYABLE: '-4000.00' });
    expect(codesOf(await importBankFile(billing, world.call({ base64: base64(report) })))).toEqual([
      'STATEMENT_IMPORTED',
    ]);
  });
});
