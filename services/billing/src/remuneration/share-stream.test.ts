import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import type { RunPayment } from '../distributions/distribution-run.ts';
import type { IssuedInvoice, Payment } from '../invoices/invoice.ts';
import type { Paper } from './remuneration-document.ts';
import type { Posted } from './share-claims.ts';
import {
  beyondOf,
  type Cash,
  certifiedOn,
  goneNotes,
  type Issued,
  isNote,
  levelOf,
  missingNotes,
  type ShareStream,
  settlementsOf,
} from './share-stream.ts';

const [payeeId, payerId, versionId] = [newId('per'), newId('org'), newId('agv')];
const [batchId, today] = [newId('pbt'), '2026-03-01'];

/** A run that gave so much to be paid, altogether. */
function runOf(paid: bigint, payments: readonly Partial<RunPayment>[], more: { carried?: bigint; off?: bigint } = {}) {
  const { carried = 0n, off = 0n } = more;
  const run = {
    ...{ id: newId('dst'), versionId, basis: { payerId, collected: [] } },
    setOff: off > 0n ? [{ agent: payeeId, amount: off }] : [],
    outcome: { run: { posted: { members: [{ agent: payeeId, paid }] }, settlements: [{ agent: payeeId, carried }] } },
    payments: payments.map((one) => ({ payeeId, batchId: undefined, paidOn: undefined, ...one })),
  };
  // What is asked of a run.
  return run as unknown as Posted;
}

function issued(run: Posted, fee: bigint, paper: Paper): Issued {
  return {
    ...{ id: newId('rmd'), runId: run.id, versionId, commissionId: newId('com'), payeeId, payerId, fee, expenses: 0n },
    ...{ state: 'ISSUED', paper, drawnUpAt: new Date(0), version: 2, number: undefined, ownNumber: undefined },
    ...{ date: '2026-02-01', approvedBy: payeeId, approvedAt: new Date(0), isWritten: true },
    settlement: { restated: 0n, owedBack: 0n },
  };
}

function receipt(run: Posted, fee: bigint): Issued {
  const amount = fee / 5n;
  // What is asked of a receipt.
  return issued(run, fee, { kind: 'OCCASIONAL_RECEIPT', receipt: { withheld: { amount } } } as unknown as Paper);
}

const invoice = (run: Posted, fee: bigint): Issued =>
  issued(run, fee, { kind: 'INVOICE', invoiceId: newId('inv'), toPay: 0n });

function streamOf(runs: readonly Posted[], documents: readonly Issued[] = [], cash: readonly Cash[] = []): ShareStream {
  const invoices = documents.flatMap((document): [Issued['id'], IssuedInvoice][] =>
    document.paper.kind === 'INVOICE' ? [[document.id, paper(document.fee + document.fee / 10n, [])]] : [],
  );
  return { versionId, payeeId, runs, documents, invoices: new Map(invoices), cash };
}

/** What is asked of an invoice: a tenth more than the share, nothing withheld. */
function paper(toPay: bigint, payments: readonly Payment[]): IssuedInvoice {
  const content = { totals: { toPay, withheld: 0n } };
  return { content, payments, credited: { toPay: 0n, withheld: 0n } } as unknown as IssuedInvoice;
}

const cashOf = (run: Posted, amount: bigint, at = 0): Cash => ({
  ...{ reference: `${newId('evt').slice(4).replaceAll('-', '')}${at}`, amount, on: '2026-02-10', run },
});
const paidBy = (amount: bigint) => ({ amount, batchId, paidOn: '2026-02-10' });

describe('what is to be paid of a share', () => {
  it('is what the run gave, and what its document adds', () => {
    const run = runOf(1_000n, [{ amount: 1_000n }]);
    expect(levelOf(streamOf([run]))).toMatchObject({ open: 1_000n, toPay: 1_000n });
    expect(levelOf(streamOf([run], [receipt(run, 1_000n)]))).toMatchObject({ open: 1_000n, toPay: 800n });
    expect(levelOf(streamOf([run], [invoice(run, 1_000n)]))).toMatchObject({ open: 1_000n, toPay: 1_100n });
  });

  it('is less what a batch has, what was paid, and what was set off', () => {
    const [first, second] = [runOf(500n, [paidBy(500n)]), runOf(1_000n, [{ amount: 300n, batchId }, { amount: 200n }])];
    const cash = [cashOf(first, 500n), { ...cashOf(second, 150n), reference: newId('stl') }];
    expect(levelOf(streamOf([first, second], [], cash))).toMatchObject({ open: 200n, ordered: 300n, toPay: 50n });
  });

  it('is nothing of what a later run finds too much, once no batch has it any more', () => {
    const [first, ordered] = [runOf(1_000n, [{ amount: 1_000n, batchId }]), runOf(1_000n, [], { carried: 600n })];
    expect(levelOf(streamOf([first, ordered]))).toMatchObject({ carriedLess: 0n, toPay: 0n, carried: 600n });
    const released = runOf(1_000n, [{ amount: 1_000n }]);
    expect(levelOf(streamOf([released, ordered]))).toMatchObject({ carriedLess: 600n, toPay: 400n, carried: 0n });
  });
});

describe('what is owed back of withheld tax', () => {
  it('is what was paid out already, of the latest document first', () => {
    const run = runOf(1_000n, [paidBy(1_000n)]);
    const documents = [receipt(run, 500n), receipt(run, 500n)];
    const stream = streamOf([run], documents, [cashOf(run, 950n)]);
    const [first, second] = documents.map(({ id }) => settlementsOf(stream, levelOf(stream)).get(id));
    expect(second).toEqual({ restated: 0n, owedBack: 100n });
    expect(first).toEqual({ restated: -50n, owedBack: 50n });
  });

  it('is nothing of an invoice that adds more than is withheld', () => {
    const run = runOf(1_000n, [paidBy(1_000n)]);
    const stream = streamOf([run], [invoice(run, 1_000n)], [cashOf(run, 2_000n)]);
    expect([...settlementsOf(stream, levelOf(stream)).values()]).toEqual([{ restated: 100n, owedBack: 0n }]);
  });
});

describe('what was paid beyond', () => {
  it('is what a batch paid more than the run and its documents say, and is no tax that is owed back', () => {
    const run = runOf(1_000n, [paidBy(1_100n)]);
    const stream = (documents: readonly Issued[]) => streamOf([run], documents, [cashOf(run, 1_100n)]);
    expect(beyondOf(stream([]))).toBe(100n);
    expect(beyondOf(stream([invoice(run, 1_000n)]))).toBe(0n);
    expect(beyondOf(stream([receipt(run, 1_000n)]))).toBe(100n);
    expect(beyondOf(streamOf([runOf(1_000n, [{ amount: 1_000n }])]))).toBe(0n);
  });
});

describe('a payroll instruction', () => {
  it('leaves to the wages what no claim has cleared', () => {
    const run = runOf(1_000n, [{ amount: 700n }]);
    const wages = (cleared?: bigint): Issued => {
      const instruction = { fee: 1_000n, expenses: 0n, ...(cleared === undefined ? {} : { cleared }) };
      // What is asked of an instruction.
      return issued(run, 1_000n, { kind: 'PAYROLL_INSTRUCTION', instruction } as unknown as Paper);
    };
    const setOff = { ...cashOf(run, 300n), reference: newId('stl') };
    expect(levelOf(streamOf([run], [wages(300n)], [setOff])).toPay).toBe(0n);
    expect(levelOf(streamOf([run], [wages()], [])).toPay).toBe(0n);
  });
});

describe('a receipt', () => {
  const settled = (document: Issued): Issued => ({
    ...document,
    settlement: { restated: -document.fee / 5n, owedBack: 0n },
  });

  it('is certified by the day on which the last of it was paid', () => {
    const run = runOf(1_000n, [paidBy(800n)]);
    const document = settled(receipt(run, 1_000n));
    expect(certifiedOn(document, streamOf([run], [document], [cashOf(run, 800n)]), today)).toBe('2026-02-10');
    const open = runOf(1_000n, [{ amount: 800n }]);
    const waiting = { ...document, runId: open.id };
    expect(certifiedOn(waiting, streamOf([open], [waiting]), today)).toBeUndefined();
  });

  it('is certified by today where a later run took the rest off, and stays so', () => {
    const run = runOf(1_000n, [], { off: 800n, carried: 1_000n });
    const document = settled(receipt(run, 1_000n));
    expect(certifiedOn(document, streamOf([run], [document]), today)).toBe(today);
    const before = { ...document, certifiedOn: '2026-02-20' };
    expect(certifiedOn(before, streamOf([run], [before]), today)).toBe('2026-02-20');
  });
});

describe('what is noted on invoices', () => {
  /** After all of it is noted. */
  function noted(stream: ShareStream): ShareStream {
    const invoices = new Map(stream.invoices);
    for (const { id, ...note } of missingNotes(stream)) {
      const before = invoices.get(id);
      const payment: Payment = { kind: 'RECEIVED', withheld: 0n, paidOn: note.on, ...note };
      if (before) invoices.set(id, { ...before, payments: [...before.payments, payment] });
    }
    return { ...stream, invoices };
  }

  it('is each payment once, on what was issued for its run first, and never what a receipt has', () => {
    const runs = [runOf(1_000n, [paidBy(800n)]), runOf(2_000n, [paidBy(1_100n)])] as const;
    const documents = [receipt(runs[0], 1_000n), invoice(runs[1], 1_000n)];
    const cash = [cashOf(runs[0], 800n), cashOf(runs[1], 1_100n, 1)];
    const stream = { ...streamOf(runs, documents, cash), documents };
    const restated = documents.map((one, at) => ({
      ...one,
      settlement: { restated: at === 0 ? -200n : 100n, owedBack: 0n },
    }));
    expect(missingNotes({ ...stream, documents: restated })).toMatchObject([
      { id: documents[1]?.id, reference: cash[1]?.reference, amount: 1_100n },
    ]);
  });

  it('is gone with its payment, and has another reference the next time', () => {
    const run = runOf(1_000n, [paidBy(1_000n)]);
    const cash = cashOf(run, 1_000n);
    const before = noted(streamOf([run], [invoice(run, 1_000n)], [cash]));
    expect(goneNotes(before)).toEqual([]);
    expect(goneNotes({ ...before, cash: [] })).toMatchObject([{ reference: cash.reference }]);
    const [[id, one] = []] = [...before.invoices];
    const [payment] = one?.payments ?? [];
    if (!(id && one && payment)) throw new Error('Nothing is noted.');
    const back: Payment = {
      ...payment,
      kind: 'REVERSAL',
      amount: -payment.amount,
      reference: 'back',
      reverses: payment.reference,
    };
    const again = { ...before, invoices: new Map([[id, { ...one, payments: [...one.payments, back] }]]) };
    expect(missingNotes(again)).toMatchObject([{ reference: `${cash.reference}/2`, amount: 1_000n }]);
    expect([cash.reference, `${cash.reference}/2`, newId('stl'), 'TRN-7'].map(isNote)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is neither more than is due nor than was paid, and all of it at once (property)', () => {
    const cents = fc.bigInt(1n, 1_000n);
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 4 }), fc.array(cents, { maxLength: 4 }), (fees, amounts) => {
        const run = runOf(9_999n, []);
        const documents = fees.map((fee) => invoice(run, fee));
        const cash = amounts.map((amount, at) => cashOf(run, amount, at));
        const after = noted(streamOf([run], documents, cash));
        expect(missingNotes(after)).toEqual([]);
        const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n);
        const all = [...after.invoices.values()].flatMap(({ payments }) => payments.map(({ amount }) => amount));
        const due = sum(fees.map((fee) => fee + fee / 10n));
        expect([due, sum(amounts)]).toContain(sum(all));
        expect(sum(all) <= due && sum(all) <= sum(amounts)).toBe(true);
      }),
    );
  });
});
