import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import {
  at,
  codes,
  collected,
  factsOf,
  fixed,
  ruleOf,
  runFacts,
  value,
  versionOf,
} from '../../test/distributions/given.ts';
import { type DistributionRun, evolve, type RunEvent } from './distribution-run.ts';
import { decide, paymentsOf, type RunCommand } from './run-lifecycle.ts';

const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const [bea, carl] = [newId('per'), newId('per')];
const shares = fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']);
const version = versionOf([aurora, fabio, greta], ruleOf({ shares }));
const facts = runFacts(factsOf(version, collected(version, 1000_00n)));

/** What comes of commands that must not fail. */
function given(...commands: readonly RunCommand[]): DistributionRun {
  const start: RunEvent = { type: 'distribution.computed', facts };
  return commands.reduce((run, command) => value(decide(command, run)).reduce(evolve, run), evolve(undefined, start));
}
const review = { type: 'review', by: bea, organizations: [], at } as const;
const approve = { type: 'approve', by: carl, at } as const;
const post = { type: 'post', by: bea, at, isFinal: false, setOff: [] } as const;
const [batchId, other] = [newId('pbt'), newId('pbt')];
const order = (payees: readonly AgentId[], to = batchId) => ({ type: 'order', batchId: to, payees }) as const;
const execute = (paidOn: string, of = batchId) => ({ type: 'execute', batchId: of, paidOn }) as const;

describe('a run', () => {
  it('is computed, reviewed, approved by another, posted, and owes the others, not the payer itself', () => {
    const run = given(review, approve, post);
    expect(run).toMatchObject({ state: 'POSTED', reviewedBy: bea, approvedBy: carl, postedBy: bea, told: 3 });
    // 1000.00 less 5 %: a quarter of 950.00 each.
    expect(run).toMatchObject({
      payments: [
        { payeeId: fabio, amount: 237_50n, batchId: undefined, paidOn: undefined },
        { payeeId: greta, amount: 237_50n },
      ],
    });
  });

  it('is not approved by who reviewed it', () => {
    expect(codes(decide({ ...approve, by: bea }, given(review)))).toEqual(['SAME_PERSON']);
  });

  it('is not reviewed by who has a share in it, nor by who speaks for one that has', () => {
    const organizations = [newId('org'), aurora];
    for (const own of [{ by: fabio }, { by: greta }, { organizations }]) {
      expect(codes(decide({ ...review, ...own }, given()))).toEqual(['OWN_SHARE']);
    }
    expect(codes(decide({ ...review, organizations: [newId('org')] }, given()))).toEqual([]);
  });

  it('is not reviewed by a party whose share comes to nothing, either', () => {
    const none = versionOf([aurora, fabio, greta], ruleOf({ shares: fixed([aurora, '1/2'], [fabio, '1/2']) }));
    const start: RunEvent = {
      type: 'distribution.computed',
      facts: runFacts(factsOf(none, collected(none, 1000_00n))),
    };
    expect(codes(decide({ ...review, by: greta }, evolve(undefined, start)))).toEqual(['OWN_SHARE']);
  });

  it('is approved by who has a share in it, once somebody unconcerned has reviewed it', () => {
    expect(given(review, { ...approve, by: fabio })).toMatchObject({ reviewedBy: bea, approvedBy: fabio });
  });

  it('is posted once, and not before it is approved', () => {
    for (const run of [given(), given(review), given(review, approve, post)]) {
      expect(codes(decide(post, run))).toEqual(['WRONG_STATE']);
    }
  });

  it('is given up before it is posted, and never after', () => {
    const discard = { type: 'discard', for: newId('dst'), at } as const;
    for (const run of [given(), given(review), given(review, approve)]) {
      expect(value(decide(discard, run)).reduce(evolve, run)).toMatchObject({ state: 'DISCARDED', told: run.told });
    }
    expect(codes(decide(discard, given(review, approve, post)))).toEqual(['WRONG_STATE']);
    expect(codes(decide(review, given(discard)))).toEqual(['WRONG_STATE']);
  });

  it('is paid with the last of its payments, on the latest day', () => {
    const posted = given(review, approve, post);
    const half = [order([fabio]), execute('2026-12-02')].reduce(
      (run, command) => value(decide(command, run)).reduce(evolve, run),
      posted,
    );
    expect(half).toMatchObject({ state: 'POSTED', payments: [{ paidOn: '2026-12-02' }, { paidOn: undefined }] });
    const events = value(
      decide(execute('2026-12-01', other), value(decide(order([greta], other), half)).reduce(evolve, half)),
    );
    expect(events).toEqual([
      { type: 'payments.executed', batchId: other, paidOn: '2026-12-01' },
      { type: 'distribution.paid', paidOn: '2026-12-02' },
    ]);
  });

  it('is paid with its posting where nothing is to be paid', () => {
    const nobody = runFacts(factsOf(version, collected(version, 0n)));
    const start = evolve(undefined, { type: 'distribution.computed', facts: nobody });
    const run = [review, approve, post].reduce(
      (before, command) => value(decide(command, before)).reduce(evolve, before),
      start,
    );
    expect(run).toMatchObject({ state: 'PAID', payments: [], paidOn: '2026-11-24', told: 4 });
  });

  it('has each payment in one batch, and in another once that was given up', () => {
    const ordered = given(review, approve, post, order([fabio, greta]));
    expect(codes(decide(order([greta], other), ordered))).toEqual(['ALREADY_ORDERED']);
    const released = value(decide({ type: 'release', batchId }, ordered)).reduce(evolve, ordered);
    expect(value(decide(order([greta], other), released))).toHaveLength(1);
  });

  it('pays so much less as a later run sets off, of what no batch has', () => {
    const posted = given(review, approve, post);
    const setOff = (payeeId: AgentId, amount: bigint) =>
      ({ type: 'set-off', payeeId, amount, on: '2026-12-03' }) as const;
    const less = value(decide(setOff(fabio, 100_00n), posted)).reduce(evolve, posted);
    expect(less).toMatchObject({
      state: 'POSTED',
      payments: [{ payeeId: fabio, amount: 137_50n }, { amount: 237_50n }],
    });
    expect(codes(decide(setOff(fabio, 137_51n), less))).toEqual(['NOT_OPEN']);
    const gone = [setOff(fabio, 137_50n), setOff(greta, 237_50n)].reduce<DistributionRun>(
      (run, command) => value(decide(command, run)).reduce(evolve, run),
      less,
    );
    expect(gone).toMatchObject({ state: 'PAID', payments: [], paidOn: '2026-12-03' });
    const ordered = value(decide(order([greta]), posted)).reduce(evolve, posted);
    expect(codes(decide(setOff(greta, 1n), ordered))).toEqual(['NOT_OPEN']);
  });

  it('pays what the payee’s document says, as long as no batch has it', () => {
    const posted = given(review, approve, post);
    const restate = (payeeId: AgentId, amount: bigint) =>
      ({ type: 'restate', payeeId, amount, on: '2026-12-03' }) as const;
    const run = [restate(fabio, 190_00n), restate(greta, 251_94n)].reduce<DistributionRun>(
      (before, command) => value(decide(command, before)).reduce(evolve, before),
      posted,
    );
    expect(run).toMatchObject({
      ...{ state: 'POSTED', told: posted.told },
      payments: expect.arrayContaining([
        expect.objectContaining({ payeeId: fabio, amount: 190_00n }),
        expect.objectContaining({ payeeId: greta, amount: 251_94n }),
      ]),
    });
    const ordered = value(decide(order([greta]), run)).reduce(evolve, run);
    expect(codes(decide(restate(greta, 1n), ordered))).toEqual(['NOT_OPEN']);
    expect(codes(decide(restate(aurora, 1n), run))).toEqual(['NOT_OPEN']);
    // Wages pay one, nothing is left of the other: the run is paid.
    const gone = [restate(fabio, 0n), restate(greta, 0n)].reduce<DistributionRun>(
      (before, command) => value(decide(command, before)).reduce(evolve, before),
      run,
    );
    expect(gone).toMatchObject({ state: 'PAID', payments: [], paidOn: '2026-12-03' });
  });

  it('owes again what a document lowered that was taken back: one open payment to each, beside what a batch has', () => {
    const after = (run: DistributionRun, ...commands: readonly RunCommand[]) =>
      commands.reduce((before, command) => value(decide(command, before)).reduce(evolve, before), run);
    const restate = (payeeId: AgentId, amount: bigint) =>
      ({ type: 'restate', payeeId, amount, on: '2026-12-03' }) as const;
    const reopen = (payeeId: AgentId, amount: bigint) => ({ type: 'reopen', payeeId, amount }) as const;
    const posted = given(review, approve, post);
    const wages = after(posted, restate(fabio, 0n), restate(greta, 0n));
    const again = after(wages, reopen(fabio, 100_00n), reopen(fabio, 37_50n));
    expect(again).toMatchObject({ state: 'POSTED', told: wages.told, payments: [{ amount: 137_50n }] });
    expect(again).not.toHaveProperty('paidOn');
    const paid = after(posted, restate(fabio, 190_00n), order([fabio, greta]), execute('2026-12-02'));
    const more = after(paid, reopen(fabio, 47_50n));
    const mine = (run: DistributionRun) =>
      ('payments' in run ? run.payments : []).filter(({ payeeId }) => payeeId === fabio);
    expect(mine(more)).toMatchObject([
      { amount: 190_00n, batchId, paidOn: '2026-12-02' },
      { amount: 47_50n, batchId: undefined },
    ]);
    const second = after(more, order([fabio], other));
    expect(mine(second).map((one) => one.batchId)).toEqual([batchId, other]);
    expect(codes(decide(order([fabio], other), second))).toEqual(['ALREADY_ORDERED']);
    expect(mine(after(more, restate(fabio, 7_00n))).map(({ amount }) => amount)).toEqual([190_00n, 7_00n]);
    expect(after(second, execute('2026-12-04', other))).toMatchObject({ state: 'PAID', paidOn: '2026-12-04' });
    // What comes back joins what is open.
    const back = after(more, { type: 'fail', batchId, payeeId: fabio });
    expect(mine(back)).toEqual([{ payeeId: fabio, amount: 237_50n, batchId: undefined, paidOn: undefined }]);
    expect(codes(decide(reopen(fabio, 1n), given(review)))).toEqual(['WRONG_STATE']);
  });

  it('has the payments of its settlements, whoever they are, but the payer’s own', () => {
    expect(paymentsOf(facts).map(({ payeeId }) => payeeId)).not.toContain(aurora);
    expect(facts.outcome.run.settlements.map(({ agent }) => agent)).toContain(aurora);
  });

  it('takes no event that cannot follow', () => {
    expect(() => evolve(undefined, { type: 'distribution.reviewed', by: bea, at })).toThrow('not there');
    expect(() => evolve(given(), { type: 'distribution.paid', paidOn: '2026-12-01' })).toThrow('COMPUTED');
    expect(() => evolve(given(), { type: 'distribution.computed', facts })).toThrow('COMPUTED');
  });
});
