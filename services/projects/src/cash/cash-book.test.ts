import { describe, expect, it } from '@jest/globals';
import { type Money, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { book, type CashBook, type CashFact, emptyBook, isToClient, totalsOf } from './cash-book.ts';

const euros = (minor: bigint): Money => money(minor, 'EUR');
const [first, second] = [newId('inv'), newId('inv')];
const issued = (invoiceId = first, total = 1_000n): CashFact => ({
  ...{ type: 'issued', invoiceId, number: '12/2026', dueDate: '2026-12-24' },
  ...{ taxable: euros(total), total: euros(total), toPay: euros(total) },
});
const received = (amount: bigint, withheld = 0n): CashFact => ({
  ...{ type: 'received', invoiceId: first, amount: euros(amount), withheld: euros(withheld) },
});
const paid: CashFact = { type: 'paid', invoiceId: first, paidOn: '2026-12-20' };
const credited: CashFact = { type: 'credited', invoiceId: first, total: euros(400n) };
const run = newId('dst');
const shared: CashFact = {
  ...{ type: 'shared', agreementVersionId: newId('agv'), isFinal: false },
  run: { id: run, shared: euros(700n), fee: euros(50n), reserve: euros(150n), surplus: euros(100n) },
};
function after(...facts: readonly CashFact[]) {
  const told: string[] = [];
  let one: CashBook = emptyBook(newId('com'));
  for (const fact of facts) {
    const { after: next, event } = book(one, fact);
    if (event) told.push(event.type);
    one = next;
  }
  return { book: one, told, totals: totalsOf(one, 'EUR') };
}
const minors = ({ invoiced, paid: came, outstanding }: ReturnType<typeof totalsOf>) => [
  invoiced.minor,
  came.minor,
  outstanding.minor,
];

describe('a commission’s money', () => {
  it('is invoiced, comes in, and is shared', () => {
    const { told, totals, book: now } = after(issued(), received(600n, 100n), received(300n), paid, shared);
    expect(told).toEqual(['issued', 'paid', 'shared']);
    expect(now.told).toBe(3);
    expect(minors(totals)).toEqual([1_000n, 1_000n, 0n]);
    expect([totals.shared, totals.fee, totals.reserve, totals.surplus].map(({ minor }) => minor)).toEqual([
      700n,
      50n,
      150n,
      100n,
    ]);
  });

  it('is less by what was credited, and may have been paid before', () => {
    expect(minors(after(issued(), received(1_000n), paid, credited).totals)).toEqual([600n, 1_000n, -400n]);
  });

  it('is less by a payment that was a mistake, and paid anew once it comes; and by what became the client’s credit', () => {
    const takenBack = (amount: bigint, isMistake: boolean): CashFact => ({
      ...{ type: 'taken-back', invoiceId: first, amount: euros(amount), withheld: euros(0n), isMistake },
    });
    const mistaken = after(issued(), received(1_000n), paid, takenBack(1_000n, true));
    expect(minors(mistaken.totals)).toEqual([1_000n, 0n, 1_000n]);
    expect(after(issued(), received(1_000n), paid, takenBack(1_000n, true), received(1_000n), paid).told).toEqual([
      ...['issued', 'paid', 'paid'],
    ]);
    const moved = after(issued(), received(1_000n), paid, credited, takenBack(400n, false), paid);
    expect(minors(moved.totals)).toEqual([600n, 600n, 0n]);
    expect(moved.told).toEqual(['issued', 'paid']);
  });

  it('is told once, whatever is heard again, and of no invoice that was never heard of', () => {
    const all = [issued(), received(1_000n), paid, shared] as const;
    const again = after(...all, issued(), paid, shared);
    expect([again.told, minors(again.totals)]).toEqual([
      ['issued', 'paid', 'shared'],
      [1_000n, 1_000n, 0n],
    ]);
    const never = after(received(5n), paid, credited);
    expect([never.told, never.book.invoices, minors(never.totals)]).toEqual([[], [], [0n, 0n, 0n]]);
  });

  it('adds up in one currency alone', () => {
    const dollars: CashFact = { ...issued(second), total: money(5n, 'USD') } as CashFact;
    expect(minors(after(issued(), dollars).totals)).toEqual([1_000n, 0n, 1_000n]);
  });

  it('is what came in of what was asked for, whatever comes in whatever order', () => {
    const facts = fc.constantFrom<CashFact>(issued(), received(7n, 3n), credited, paid, shared, issued(second, 20n));
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), (all) => {
        const { totals, told, book: now } = after(...all);
        expect(totals.outstanding.minor).toBe(totals.invoiced.minor - totals.paid.minor);
        expect([now.told, new Set(now.invoices.map(({ id }) => id)).size]).toEqual([told.length, now.invoices.length]);
      }),
    );
  });
});

describe('an invoice', () => {
  const [client, lead, other] = [newId('org'), newId('per'), newId('org')];

  it('is the client’s where the client is asked, or, without one here, who takes part otherwise not', () => {
    expect(isToClient(client, { clientId: client }, [lead, client])).toBe(true);
    expect(isToClient(lead, { clientId: client }, [lead, client])).toBe(false);
    expect(isToClient(other, { clientId: undefined }, [lead])).toBe(true);
    expect(isToClient(lead, { clientId: undefined }, [lead])).toBe(false);
  });
});
