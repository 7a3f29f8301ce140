import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cashNetOfVat, type InvoiceCash } from './cash.ts';

const invoice = (changes: Partial<InvoiceCash> = {}): InvoiceCash => ({
  id: 'inv',
  net: 1000_00n,
  gross: 1220_00n,
  received: 0n,
  withheld: 0n,
  refunded: 0n,
  ...changes,
});
const cashOf = (...invoices: readonly InvoiceCash[]) => {
  const cash = cashNetOfVat(invoices);
  return cash.ok ? cash.value : cash.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('cash net of VAT', () => {
  it.each([
    ['nothing came in', {}, 0n],
    ['all came in', { received: 1220_00n }, 1000_00n],
    ['half came in', { received: 610_00n }, 500_00n],
    ['the client withheld a fifth of the price', { received: 1020_00n, withheld: 200_00n }, 1000_00n],
    ['some was refunded', { received: 1220_00n, refunded: 122_00n }, 900_00n],
    // With a surcharge of 4 % for the social fund, inside the bases of VAT and withholding: 1268.80, of which 1000 are price.
    ['a surcharge stays with who invoiced', { gross: 1268_80n, received: 1060_80n, withheld: 208_00n }, 1000_00n],
    ['half a cent is rounded up', { net: 1n, gross: 2n, received: 1n }, 1n],
    ['an invoice of nothing', { net: 0n, gross: 0n }, 0n],
  ])('%s', (_, changes, expected) => {
    expect(cashOf(invoice(changes))).toBe(expected);
  });

  it('is rounded per invoice', () => {
    const cent = { net: 1n, gross: 2n, received: 1n };
    expect(cashOf(invoice({ ...cent, id: 'a' }), invoice({ ...cent, id: 'b' }))).toBe(2n);
  });

  it('is the whole price once all came in, in however many parts, and never falls while more comes in', () => {
    const amount = fc.bigInt(0n, 10n ** 9n);
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { maxLength: 5 }), (net, more, parts) => {
        const gross = net + more;
        let [received, before] = [0n, 0n];
        for (const part of [...parts, gross]) {
          received += part;
          if (received > gross) received = gross;
          const cash = cashOf(invoice({ net, gross, received }));
          expect(typeof cash === 'bigint' && cash >= before).toBe(true);
          before = typeof cash === 'bigint' ? cash : before;
        }
        expect(before).toBe(gross === 0n ? 0n : net);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['NEGATIVE_AMOUNT 0.received', { received: -1n }],
    ['NET_ABOVE_GROSS 0.net', { net: 1221_00n }],
    ['REFUNDED_ABOVE_COLLECTED 0.refunded', { received: 1n, refunded: 2n }],
    ['COLLECTED_ABOVE_GROSS 0', { received: 1220_00n, withheld: 1n }],
    ['AMOUNT_OUT_OF_RANGE ', { net: 2n ** 63n, gross: 2n ** 63n, received: 2n ** 63n }],
  ])('refuses %s', (expected, changes) => {
    expect(cashOf(invoice(changes))).toEqual([expected]);
  });

  it('refuses an invoice that is there twice', () => {
    expect(cashOf(invoice(), invoice())).toEqual(['DUPLICATE_ID 1.id']);
  });
});
