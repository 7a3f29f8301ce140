import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import {
  at,
  collected,
  factsOf,
  fixed,
  invoiceOf,
  paid,
  ruleOf,
  runFacts,
  value,
  versionOf,
} from '../../test/distributions/given.ts';
import { composed, line } from '../../test/documents/cases.ts';
import { buyers, sellers } from '../../test/documents/parties.ts';
import { creditInvoice } from '../invoices/settling.ts';
import { compute } from './computing.ts';
import { type ComputedRun, evolve } from './distribution-run.ts';
import { isAllCollected, isCurrent, isVoid, needOf } from './need.ts';

const [aurora, fabio] = [newId('org'), newId('per')];
const rule = (cap: string) =>
  ruleOf({
    shares: fixed([aurora, '1/2'], [fabio, '1/2']),
    reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.10', cap }],
  });
const roomy = versionOf([aurora, fabio], rule('100000.00'));
const tight = versionOf([aurora, fabio], rule('500.00'));
const staff = (balance: bigint) => ({ reserves: new Map([['staff', balance]] as const) });
const on = (version: typeof roomy, cents: bigint, change: object = {}) =>
  value(compute(factsOf(version, { ...collected(version, cents), ...change })));

/** An open run of these facts. */
function open(version: typeof roomy, cents: bigint, change: object = {}): ComputedRun {
  const facts = runFacts(factsOf(version, { ...collected(version, cents), ...change }));
  const run = evolve(undefined, { type: 'distribution.computed', facts });
  if (run.state !== 'COMPUTED') throw new TypeError('It was just computed.');
  return run;
}
/** What is computed on the same once all of that is posted. */
function afterPosting(version: typeof roomy, cents: bigint) {
  const { basis, outcome } = on(version, cents);
  return on(version, cents, { before: { posted: outcome.run.posted, collected: basis.collected } });
}

describe('whether a run is current', () => {
  it('is a matter of what it is computed from', () => {
    const run = open(roomy, 1000_00n);
    expect(isCurrent(run, on(roomy, 1000_00n))).toBe(true);
    expect(isCurrent(run, on(roomy, 1000_01n))).toBe(false);
  });

  it('and of what others have set aside only where that changes a cent', () => {
    expect(isCurrent(open(roomy, 1000_00n), on(roomy, 1000_00n, staff(300_00n)))).toBe(true);
    expect(isCurrent(open(tight, 1000_00n), on(tight, 1000_00n, staff(400_00n)))).toBe(true);
    expect(isCurrent(open(tight, 1000_00n), on(tight, 1000_00n, staff(450_00n)))).toBe(false);
  });
});

describe('what a computation calls for', () => {
  const nothing = { open: undefined, last: undefined };

  it('is a run where something is to be posted or paid, in the place of one that is not current', () => {
    expect(needOf(on(roomy, 1000_00n), nothing, false)).toBe('new-run');
    expect(needOf(on(roomy, 1000_01n), { ...nothing, open: open(roomy, 1000_00n) }, false)).toBe('new-run');
  });

  it('is nothing where the open run is current, or nothing would change', () => {
    expect(needOf(on(roomy, 1000_00n), { ...nothing, open: open(roomy, 1000_00n) }, true)).toBe('nothing');
    const done = afterPosting(roomy, 1000_00n);
    expect(isVoid(done)).toBe(true);
    expect(needOf(done, nothing, false)).toBe('nothing');
  });

  it('is giving up an open run that would change nothing any more', () => {
    expect(needOf(afterPosting(roomy, 1000_00n), { ...nothing, open: open(roomy, 1200_00n) }, false)).toBe('discard');
  });

  it('is a run without postings where it must tell that all is shared', () => {
    expect(needOf(afterPosting(roomy, 1000_00n), nothing, true)).toBe('new-run');
  });
});

describe('whether all of a commission has come in', () => {
  const invoice = invoiceOf({ seller: 'aurora', buyer: 'lumen', sellerId: aurora });
  const whole = paid(invoice, 1000_00n);
  const note = composed({ seller: sellers.aurora, buyer: buyers.lumen, lines: [line('1000.00')] });
  const { number: _, ...draftFacts } = invoice;
  const draft = { ...draftFacts, stage: 'draft' as const, draftedAt: at };

  it.each([
    ['nothing is accepted', [], false],
    ['the last milestone is paid', [{ isLast: true, invoices: [whole] }], true],
    ['it was credited instead', [{ isLast: true, invoices: [creditInvoice(invoice, note)] }], true],
    ['there are more to come', [{ isLast: false, invoices: [whole] }], false],
    [
      'an earlier one is not paid',
      [
        { isLast: false, invoices: [invoice] },
        { isLast: true, invoices: [whole] },
      ],
      false,
    ],
    ['one of two sellers is not paid', [{ isLast: true, invoices: [whole, paid(invoice, 1n)] }], false],
    ['an invoice waits to be issued', [{ isLast: true, invoices: [draft] }], false],
    ['an invoice waits to be drafted', [{ isLast: true, invoices: [whole, undefined] }], false],
  ])('where %s: %#', (_what, milestones, expected) => {
    expect(isAllCollected(milestones)).toBe(expected);
  });
});
