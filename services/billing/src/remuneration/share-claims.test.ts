import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import type { RemunerationDocument } from './remuneration-document.ts';
import { claimsOn, type Posted, type SharePayment } from './share-claims.ts';

const [payeeId, payerId, versionId] = [newId('per'), newId('org'), newId('agv')];
const runs = [newId('dst'), newId('dst')] as const;

const payment = (runId: Posted['id'], amount: bigint, more: Partial<SharePayment['payment']> = {}): SharePayment => ({
  // What is asked of a run: whose it is.
  run: { id: runId, versionId, commissionId: newId('com'), basis: { payerId } } as Posted,
  payment: { payeeId, amount, batchId: undefined, paidOn: undefined, ...more },
});
function document(runId: Posted['id'], fee: bigint, restated?: bigint): RemunerationDocument {
  const facts = { id: newId('rmd'), runId, versionId, commissionId: newId('com'), payeeId, payerId, fee };
  const drawn = {
    ...{ ...facts, expenses: 0n, drawnUpAt: new Date(0), version: 1 },
    paper: { kind: 'INVOICE', invoiceId: newId('inv'), toPay: fee } as const,
  };
  if (restated === undefined) return { ...drawn, state: 'DRAWN_UP' };
  const issued = { number: undefined, ownNumber: undefined, date: '2026-01-01', isWritten: true };
  const approved = { approvedBy: newId('per'), approvedAt: new Date(0), settlement: { restated, owedBack: 0n } };
  return { ...drawn, ...issued, ...approved, state: 'ISSUED' };
}

describe('what documents claim of runs', () => {
  it('is their own run’s payment, with what they changed of it', () => {
    const { claims, unclaimed } = claimsOn([payment(runs[0], 106_080n)], [document(runs[0], 100_000n, 6_080n)]);
    expect(claims).toMatchObject([{ open: 106_080n, ordered: 0n, paid: 0n }]);
    expect(unclaimed).toMatchObject([{ left: 0n }]);
  });

  it('is apart what a batch has, and what was paid', () => {
    const batchId = newId('pbt');
    const ordered = claimsOn([payment(runs[0], 100n, { batchId })], [document(runs[0], 100n)]);
    expect(ordered.claims).toMatchObject([{ ordered: 100n }]);
    const paid = claimsOn([payment(runs[0], 100n, { batchId, paidOn: '2026-02-01' })], [document(runs[0], 100n)]);
    expect(paid.claims).toMatchObject([{ paid: 100n, paidOn: '2026-02-01' }]);
  });

  it('is of an earlier run what was left over by it, and never what another has', () => {
    const payments = [payment(runs[0], 100n), payment(runs[1], 50n)];
    expect(claimsOn(payments, [document(runs[1], 150n)]).claims).toMatchObject([{ open: 150n }]);
    const both = claimsOn(payments, [document(runs[1], 150n), document(runs[0], 100n)]);
    expect(both.claims).toMatchObject([{ open: 50n }, { open: 100n }]);
  });

  it('is none of a document that does not count', () => {
    const declined = { ...document(runs[0], 100n), state: 'DECLINED' } as RemunerationDocument;
    const { claims, unclaimed } = claimsOn([payment(runs[0], 100n)], [declined]);
    expect(claims).toEqual([]);
    expect(unclaimed).toMatchObject([{ left: 100n }]);
  });

  it('is with what nobody claims all that there is', () => {
    const cents = fc.array(fc.bigInt(1n, 1_000n), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(cents, fc.array(fc.bigInt(1n, 1_000n), { maxLength: 2 }), (amounts, fees) => {
        const payments = amounts.map((amount, at) => payment(runs[at === 0 ? 0 : 1], amount));
        const documents = fees.map((fee, at) => document(runs[at === 0 ? 0 : 1], fee));
        const { claims, unclaimed } = claimsOn(payments, documents);
        const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n);
        expect(sum(claims.map(({ open }) => open)) + sum(unclaimed.map(({ left }) => left))).toBe(sum(amounts));
      }),
    );
  });
});
