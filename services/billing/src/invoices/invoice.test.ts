import { describe, expect, it } from '@jest/globals';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import fc from 'fast-check';
import { composed, line } from '../../test/documents/cases.ts';
import { buyers, sellers } from '../../test/documents/parties.ts';
import { formatCents } from '../documents/decimal.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { creditMovements, issueMovements, paymentMovements } from './books.ts';
import { decodeContent, encodeContent } from './content-codec.ts';
import { dueOf, type IssuedInvoice, receivedOf, stateOf } from './invoice.ts';
import { draftInvoice, issueInvoice, nextNumber } from './issuing.ts';
import { creditInvoice, netCollected, recordPayment } from './settling.ts';
import { markSent, recordOutcome, resend } from './transmitting.ts';

const at = new Date('2026-11-24T10:00:00Z');
const by = newId('per');
const greta = { seller: sellers.greta, buyer: buyers.agent, lines: [line('1000.00')] };

function value<T>(result: Result<T, Failures>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const codes = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));

const sequence = { vatNumber: '05554440163', year: 2026, last: 11, lastDate: '2026-11-20' };
const drafted = (content: object = greta) =>
  value(
    draftInvoice(
      {
        ...{ id: newId('inv'), sellerId: newId('per'), buyerId: newId('org'), dueInDays: 30, at },
        content: { ...greta, ...content },
      },
      identifierChecks,
    ),
  );
const issued = (content: object = greta): IssuedInvoice =>
  value(issueInvoice(drafted(content), value(nextNumber(sequence, '2026-11-24', at)), by));
const pay = (invoice: IssuedInvoice, cents: bigint, reference = `TRN-${cents}`) =>
  recordPayment(invoice, {
    ...{ amount: { amount: formatCents(cents), currency: 'EUR' }, paidOn: '2026-11-24', reference, at },
  });

describe('given a draft, when it is issued', () => {
  it('then it has the next number, and is due so many days later', () => {
    expect(issued()).toMatchObject({
      ...{ stage: 'issued', number: { year: 2026, sequence: 12 }, date: '2026-11-24', dueDate: '2026-12-24' },
      ...{ transmission: 'ISSUED', attempts: 0, version: 1 },
    });
  });

  it('then it is not issued again', () => {
    const numbered = value(nextNumber(sequence, '2026-11-24', at));
    expect(codes(issueInvoice(issued(), numbered, by))).toEqual(['ALREADY_ISSUED']);
  });

  it.each([
    ['2026-11-25', 'DATE_IN_FUTURE'],
    ['2026-11-11', 'ISSUED_TOO_LATE'],
    ['2026-11-19', 'DATE_BEFORE_PREVIOUS'],
  ])('then not of %s: %s', (date, code) => {
    expect(codes(nextNumber(sequence, date, at))).toEqual([code]);
  });

  it.each(['2026-11-20', '2026-11-24'])('then of %s, the last number’s day or later', (date) => {
    expect(value(nextNumber(sequence, date, at)).sequence).toEqual({ ...sequence, last: 12, lastDate: date });
  });

  it('then not beyond what a year has room for', () => {
    expect(codes(nextNumber({ ...sequence, last: 99_999 }, '2026-11-24', at))).toEqual(['SEQUENCE_FULL']);
  });
});

describe('given an issued invoice', () => {
  it('when it is sent twice, then it was sent once', () => {
    const sent = markSent(issued());
    expect(sent).toMatchObject({ transmission: 'SENT', attempts: 1, version: 2 });
    expect(sent && markSent(sent)).toBeUndefined();
  });

  it('when it is refused and sent again, then it goes as before, and nothing else does', () => {
    const sent = markSent(issued()) ?? issued();
    const refused = value(recordOutcome(sent, { kind: 'REJECTED', reason: '00311', codes: ['00311'] }));
    expect(refused).toMatchObject({ transmission: 'REJECTED', rejection: '00311', version: 3 });
    expect(codes(recordOutcome(refused, { kind: 'DELIVERED' }))).toEqual(['NOT_SENT']);
    const again = value(resend(refused));
    expect(again).toMatchObject({ transmission: 'ISSUED', number: sent.number, date: sent.date, attempts: 1 });
    expect(codes(resend(again))).toEqual(['NOT_REJECTED']);
    expect(codes(resend(sent))).toEqual(['NOT_REJECTED']);
  });

  it('when all is credited after some was paid, then it is credited, and more was paid than is due', () => {
    const paid = value(pay(issued(), 50_000n)).invoice;
    const credited = creditInvoice(paid, paid.content);
    expect(stateOf(credited)).toBe('CREDITED');
    expect(dueOf(credited)).toBe(-50_000n);
    expect(codes(pay(credited, 1n))).toEqual(['NOTHING_DUE']);
  });

  it('when it is paid in any parts, then withheld tax and what is shared come to the whole, and never past it (property)', () => {
    const anyParts = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(greta, { ...greta, seller: sellers.ada }, { ...greta, buyer: buyers.flat }),
        anyParts,
        (content, parts) => {
          const { withheld, toPay, lines } = issued(content).content.totals;
          let invoice = issued(content);
          for (const [index, part] of parts.entries()) {
            const paid = pay(invoice, BigInt(part), `T${index}`);
            if (paid.ok) ({ invoice } = paid.value);
            const kept = invoice.payments.reduce((sum, payment) => sum + payment.withheld, 0n);
            expect(kept >= 0n && kept <= withheld).toBe(true);
            expect(netCollected(invoice) <= lines).toBe(true);
          }
          const due = dueOf(invoice);
          const last = due > 0n ? value(pay(invoice, due, 'last')).invoice : invoice;
          expect(receivedOf(last)).toBe(toPay);
          expect(last.payments.reduce((sum, payment) => sum + payment.withheld, 0n)).toBe(withheld);
          expect(netCollected(last)).toBe(lines);
          expect(stateOf(last)).toBe('PAID');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what is written into the books', () => {
  it.each([
    ['a professional’s', greta],
    ['a company’s to a public body', { ...greta, seller: sellers.aurora, buyer: buyers.comune }],
    ['one abroad', { ...greta, seller: sellers.fabio, buyer: buyers.lumen }],
  ])('%s balances, and a credit note of all takes it back', (_what, text) => {
    const content = composed(text);
    const sum = (movements: readonly { cents: bigint }[]) => movements.reduce((all, { cents }) => all + cents, 0n);
    expect(sum(issueMovements(content))).toBe(0n);
    expect(sum([...issueMovements(content), ...creditMovements(content)])).toBe(0n);
    const payment = {
      kind: 'RECEIVED' as const,
      amount: 106_080n,
      withheld: 20_800n,
      paidOn: '2026-11-24',
      reference: 'x',
    };
    expect(sum(paymentMovements(payment))).toBe(0n);
    for (const { cents } of issueMovements(content)) expect(cents).not.toBe(0n);
  });
});

describe('a document’s content', () => {
  it('is the same when it was stored', () => {
    const content = composed({
      ...greta,
      lines: [line('33.33333333', { discountPercentage: '0.01', quantity: '0.00000001', unitPrice: '99999999999' })],
    });
    expect(decodeContent(encodeContent(content))).toEqual(content);
  });
});
