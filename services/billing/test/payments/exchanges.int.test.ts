import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { importEcbRates, recordExchange, recordFxRate } from '../../src/exchange-rates/fx-rates.commands.ts';
import { reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { base64 } from '../bank-statements/camt.ts';
import { nextKey } from '../billing-under-test.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { settlingWorld } from './settling-world.ts';

const on = settlingWorld('billing_exchanges');
const { world, euros, given, pay } = on;
beforeAll(on.open);
afterAll(on.close);

const usd = (amount: string) => ({ amount, currency: 'USD' });
async function rated(perEuro: string, source: 'AGREED' | 'BANK' = 'AGREED') {
  const rate = { currency: 'USD', on: today(), perEuro, source, note: '' };
  return value(await recordFxRate(on.service().billing, world.call(rate))).rateId;
}
async function booksOf(owner: string) {
  const accounts = await on
    .service()
    .billing.accounts.ofOwnerLoader()
    .load(owner as never);
  return Object.fromEntries(
    accounts
      .filter(({ balance }) => balance.minor !== 0n)
      .map((one) => [`${one.purpose} ${one.currency}`, one.balance.minor]),
  );
}
const exchanged = (ownerId: string, change: object = {}) => {
  const input = { ownerId, given: usd('1000.00'), got: euros('900.00'), on: today(), reference: nextKey(), ...change };
  return recordExchange(on.service().billing, world.call(input));
};

/** 1,000.00 USD that were worth 800.00, and as many that were worth 1,000.00. */
async function twoPayments() {
  const all = await given();
  for (const [reference, perEuro] of [
    ['first', '1.25'],
    ['second', '1'],
  ] as const) {
    value(await pay(all.invoiceId, '0', { reference, amount: usd('1000.00'), rateId: await rated(perEuro) }));
  }
  const position = () => on.service().billing.fxRates.position(all.aurora, 'USD');
  const reverse = (reference: string) =>
    reverseInvoicePayment(on.service().billing, world.call({ invoiceId: all.invoiceId, reference }));
  return { ...all, position, reverse };
}

describe('money in another currency that never came', () => {
  it('after part of all was exchanged leaves no cost behind, and what was gained on that part is posted', async () => {
    const { aurora, position, reverse } = await twoPayments();
    expect(value(await exchanged(aurora)).gain).toBe('0');
    value(await reverse('second'));
    expect(await position()).toMatchObject({ held: 0n, cost: 0n });
    // 1,000.00 USD that had counted 800.00 gave 900.00.
    expect(await booksOf(aurora)).toMatchObject({
      ...{ 'BANK EUR': 900_00n, 'EXCHANGE EUR': -100_00n, 'RECEIVABLE EUR': 7_200_00n, 'INCOME EUR': -8_000_00n },
    });
    expect(await booksOf(aurora)).not.toHaveProperty('CONVERSION EUR');
    expect(codesOf(await reverse('first'))).toEqual(['NOT_HELD']);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('before anything was exchanged leaves the rest at what that was worth', async () => {
    const { aurora, position, reverse } = await twoPayments();
    value(await reverse('second'));
    expect(await position()).toMatchObject({ held: 1_000_00n, cost: 800_00n });
    expect(await booksOf(aurora)).toMatchObject({ 'CONVERSION EUR': 800_00n, 'CONVERSION USD': -1_000_00n });
    expect(await booksOf(aurora)).not.toHaveProperty('EXCHANGE EUR');
  });
});

describe('an exchange', () => {
  it('is recorded once by the bank’s reference, and for about what it is worth', async () => {
    const { aurora } = await twoPayments();
    const other = await twoPayments();
    const wrong = await exchanged(aurora, { given: usd('0.01'), got: euros('90000.00') });
    expect(wrong).toMatchObject({ error: [{ code: 'EXCHANGE_DIFFERENCE_TOO_LARGE', path: ['got', 'amount'] }] });
    // Without a rate of the day it is held against what it cost: 900.00.
    expect(codesOf(await exchanged(aurora, { got: euros('1081.00') }))).toEqual(['EXCHANGE_DIFFERENCE_TOO_LARGE']);
    await rated('0.925', 'BANK');
    value(await exchanged(aurora, { got: euros('1081.00'), reference: 'N-1' }));
    const before = await booksOf(aurora);
    expect(codesOf(await exchanged(aurora, { got: euros('1081.00'), reference: 'N-1' }))).toEqual([
      'EXCHANGE_RECORDED',
    ]);
    expect(await booksOf(aurora)).toEqual(before);
    // Another's bank may have the same one.
    value(await exchanged(other.aurora, { got: euros('1081.00'), reference: 'N-1' }));
    expect(codesOf(await exchanged(aurora, { on: '1900-01-01' }))).toEqual(['DATE_TOO_EARLY']);
    const [twice, also] = await Promise.all(
      [1, 2].map(() => exchanged(aurora, { given: usd('1.00'), got: euros('1.00'), reference: 'N-2' })),
    );
    expect([twice?.ok, also?.ok].toSorted()).toEqual([false, true]);
  });

  it('says how much there is, and of which days a rate is missing', async () => {
    const { aurora, invoiceId } = await twoPayments();
    expect(await exchanged(aurora, { given: usd('2000.01') })).toMatchObject({
      error: [
        { code: 'NOT_HELD', path: ['given', 'amount'], message: 'There is not so much of it. 2000.00 USD is held.' },
      ],
    });
    expect(await pay(invoiceId, '0', { amount: { amount: '5.00', currency: 'GBP' } })).toMatchObject({
      error: [
        {
          code: 'RATE_MISSING',
          message: `No rate of the ECB of GBP of ${plusDays(today(), -7)} to ${today()} is known: name one.`,
        },
      ],
    });
    expect(await pay(invoiceId, '6200.01')).toMatchObject({
      error: [{ code: 'PAYMENT_EXCEEDS_DUE', message: 'There is 6200.00 EUR left to be paid.' }],
    });
  });
});

describe('a file of rates', () => {
  it('with a day that is none is refused, and the list of rates can be read', async () => {
    const file = `<Envelope xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time="2025-99-99"><Cube currency="USD" rate="1.1"/></Cube></Cube></Envelope>`;
    const entered = (xml: string) => importEcbRates(on.service().billing, world.call({ base64: base64(xml) }));
    expect(codesOf(await entered(file))).toEqual(['INVALID_IN_FILE']);
    const other = file.replace('2025-99-99', '2025-10-10').replace('eurofxref', 'other');
    expect(codesOf(await entered(other))).toEqual(['UNKNOWN_FORMAT']);
  });
});
