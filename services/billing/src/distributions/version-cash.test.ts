import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { invoiceOf, paid, value } from '../../test/distributions/given.ts';
import { composed, line } from '../../test/documents/cases.ts';
import { buyers, sellers } from '../../test/documents/parties.ts';
import { creditInvoice, netCollected } from '../invoices/settling.ts';
import { collectedBySeller, invoiceCash } from './version-cash.ts';

const sellerId = newId('per');
const greta = () => invoiceOf({ seller: 'greta', buyer: 'agent', sellerId });
const note = (price: string) => composed({ seller: sellers.greta, buyer: buyers.agent, lines: [line(price)] });
const cashOf = (...invoices: Parameters<typeof collectedBySeller>[0]) => value(collectedBySeller(invoices));

describe('what was collected on an invoice', () => {
  it('is its price in proportion: without VAT and the fund, with what the client withheld', () => {
    // 1000.00 + 40.00 INPS + 228.80 VAT = 1268.80, of which 208.00 are withheld: 1060.80 to pay.
    const half = paid(greta(), 530_40n);
    expect(invoiceCash({ invoice: half, notes: [] })).toMatchObject({
      ...{ net: 1000_00n, gross: 1268_80n, received: 530_40n, withheld: 104_00n, refunded: 0n },
    });
    expect(cashOf({ invoice: half, notes: [] })).toEqual([{ agent: sellerId, net: 500_00n, withheld: 104_00n }]);
    const whole = paid(half, 530_40n);
    expect(cashOf({ invoice: whole, notes: [] })).toEqual([{ agent: sellerId, net: 1000_00n, withheld: 208_00n }]);
  });

  it('is nothing of VAT that a public client pays to the treasury itself, nor of recharged stamp duty', () => {
    const split = invoiceOf({ seller: 'aurora', buyer: 'comune', sellerId }, [line('3000.00')]);
    expect(invoiceCash({ invoice: paid(split, 3000_00n), notes: [] })).toMatchObject({
      net: 3000_00n,
      gross: 3000_00n,
    });
    const stamped = invoiceOf({ seller: 'fabio', buyer: 'agent', sellerId }, [line('500.00')], {
      rechargeStampDuty: true,
    });
    const due = stamped.content.totals.toPay;
    expect(cashOf({ invoice: paid(stamped, due), notes: [] })).toMatchObject([{ net: 500_00n }]);
  });

  it('is lowered by credit notes, to what is left, and by what was paid beyond that', () => {
    const [half, whole] = [paid(greta(), 530_40n), paid(paid(greta(), 530_40n), 530_40n)];
    // A tenth is taken back: 900.00 of 1141.92 are left.
    expect(cashOf({ invoice: half, notes: [note('100.00')] })).toMatchObject([{ net: 500_00n }]);
    expect(invoiceCash({ invoice: whole, notes: [note('100.00')] })).toMatchObject({ refunded: 126_88n });
    expect(cashOf({ invoice: whole, notes: [note('100.00')] })).toMatchObject([{ net: 900_00n }]);
    expect(cashOf({ invoice: whole, notes: [note('400.00'), note('600.00')] })).toMatchObject([{ net: 0n }]);
  });

  it('is nothing of an invoice that was taken back whole, however its VAT was rounded', () => {
    const price = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(price, price, (one, other) => {
        const whole = ((one + other) / 100).toFixed(2);
        const invoice = invoiceOf({ seller: 'greta', buyer: 'agent', sellerId }, [line(whole)]);
        const notes = [one, other].map((cents) => note((cents / 100).toFixed(2)));
        const received = paid(invoice, invoice.content.totals.toPay);
        const [cash] = cashOf({ invoice: notes.reduce(creditInvoice, received), notes });
        expect(cash?.net).toBe(0n);
      }),
    );
  });

  it('is what is told with each payment, where nothing is credited', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1060_79n), (cents) => {
        const once = paid(greta(), cents);
        expect(cashOf({ invoice: once, notes: [] })[0]?.net).toBe(netCollected(once));
        const all = paid(once, 1060_80n - cents);
        expect(cashOf({ invoice: all, notes: [] })).toEqual([{ agent: sellerId, net: 1000_00n, withheld: 208_00n }]);
      }),
    );
  });

  it('is what is told, of what credit notes have left: no VAT of another rate is shared', () => {
    const lines = [line('1000.00'), line('1000.00', { vat: '4' })];
    const of = (...own: typeof lines) => composed({ seller: sellers.aurora, buyer: buyers.flat, lines: own });
    const whole = () => invoiceOf({ seller: 'aurora', buyer: 'flat', sellerId }, lines);
    for (const [credited, price] of [
      [of(line('1000.00', { vat: '4' })), 1000_00n],
      [of(line('1000.00')), 1000_00n],
      [of(line('500.00')), 1500_00n],
    ] as const) {
      const after = creditInvoice(paid(whole(), 2260_00n), credited);
      expect(netCollected(after)).toBe(price);
      expect(cashOf({ invoice: after, notes: [credited] })[0]?.net).toBe(price);
      // Of what was credited before it was kept how much of it is shared, that is not known.
      const { net: _, ...unkept } = after.credited;
      expect(netCollected({ ...after, credited: unkept })).toBeGreaterThan(0n);
      const half = creditInvoice(paid(whole(), 600_00n), credited);
      expect(cashOf({ invoice: half, notes: [credited] })[0]?.net).toBe(netCollected(half));
    }
    expect(netCollected(creditInvoice(paid(whole(), 2260_00n), of(...lines)))).toBe(0n);
  });

  it('is told by seller, rounded once an invoice', () => {
    const other = newId('org');
    const invoices = [
      { invoice: paid(invoiceOf({ seller: 'aurora', buyer: 'agent', sellerId: other }), 610_00n), notes: [] },
      { invoice: paid(greta(), 1060_80n), notes: [] },
      { invoice: greta(), notes: [] },
    ];
    const bySeller = new Map<AgentId, object>(cashOf(...invoices).map((cash) => [cash.agent, cash]));
    expect(bySeller.get(sellerId)).toEqual({ agent: sellerId, net: 1000_00n, withheld: 208_00n });
    expect(bySeller.get(other)).toEqual({ agent: other, net: 500_00n, withheld: 0n });
    expect(bySeller.size).toBe(2);
  });
});
