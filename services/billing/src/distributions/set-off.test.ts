import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, collected, factsOf, fixed, ruleOf, runFacts, value, versionOf } from '../../test/distributions/given.ts';
import { nothingBefore } from './computing.ts';
import { type DistributionRun, evolve, type PaidRun, type PostedRun } from './distribution-run.ts';
import { decide } from './run-lifecycle.ts';
import { setOffsOf, standingAfter, totalsOf } from './set-off.ts';

const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const version = versionOf(
  [aurora, fabio, greta],
  ruleOf({ fee: { rate: '0' }, shares: fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']) }),
);
const [bea, carl] = [newId('per'), newId('per')];
const batchId = newId('pbt');

type Settled = PostedRun | PaidRun;
const isSettled = (run: DistributionRun): run is Settled => run.state === 'POSTED' || run.state === 'PAID';

/** A version's posted runs, one after the other. */
class Book {
  runs: Settled[] = [];

  /** Posts a run on so much cash, all told, with what it sets off. */
  post(cash: bigint): Settled {
    const last = this.runs.at(-1);
    const before = last ? standingAfter(last) : nothingBefore;
    const computed = evolve(undefined, {
      type: 'distribution.computed',
      facts: runFacts(factsOf(version, { ...collected(version, cash), before })),
    });
    const owing = this.runs.filter((run) => run.state === 'POSTED');
    const setOffs = setOffsOf(computed, owing);
    for (const { runId, agent: payeeId, amount } of setOffs) {
      this.#change(runId, (run) =>
        value(decide({ type: 'set-off', payeeId, amount, on: '2026-11-24' }, run)).reduce(evolve, run),
      );
    }
    const commands = [
      { type: 'review', by: bea, organizations: [], at },
      { type: 'approve', by: carl, at },
      { type: 'post', by: bea, at, isFinal: false, setOff: totalsOf(setOffs) },
    ] as const;
    const posted = commands.reduce((run, command) => value(decide(command, run)).reduce(evolve, run), computed);
    if (!isSettled(posted)) throw new TypeError('It is posted.');
    this.runs.push(posted);
    return posted;
  }

  /** A batch takes what an agent is to be paid. */
  order(agent: AgentId): void {
    for (const { id } of this.runs.filter((run) => run.state === 'POSTED')) {
      this.#change(id, (run) => evolve(run, { type: 'payments.ordered', batchId, payees: [agent] }));
    }
  }

  #change(id: Settled['id'], to: (run: DistributionRun) => DistributionRun): void {
    this.runs = this.runs.map((run) => {
      const after = run.id === id ? to(run) : run;
      if (!isSettled(after)) throw new TypeError('It stays posted.');
      return after;
    });
  }

  /** All that is to be paid to an agent, or was ordered. */
  left(agent: AgentId): bigint {
    return this.#total(agent, () => true);
  }

  /** What batches have of it. */
  ordered(agent: AgentId): bigint {
    return this.#total(agent, (batch) => batch !== undefined);
  }

  /** What an agent is entitled to by the last run. */
  share(agent: AgentId): bigint {
    return this.runs.at(-1)?.outcome.run.posted.members.find((one) => one.agent === agent)?.share ?? 0n;
  }

  /** What the next run will take for paid. */
  paidOnPaper(agent: AgentId): bigint {
    const last = this.runs.at(-1);
    const members = last ? standingAfter(last).posted.members : [];
    return members.find((one) => one.agent === agent)?.paid ?? 0n;
  }

  #total(agent: AgentId, counts: (batch: typeof batchId | undefined) => boolean): bigint {
    const payments = this.runs.flatMap((run) => run.payments);
    const own = payments.filter((one) => one.payeeId === agent && counts(one.batchId));
    return own.reduce((total, { amount }) => total + amount, 0n);
  }
}

describe('what a run takes off earlier payments', () => {
  it('is what its payee has too much, of payments that no batch has, the earliest first', () => {
    const book = new Book();
    book.post(400_00n);
    book.post(800_00n);
    expect([fabio, greta].map((agent) => book.left(agent))).toEqual([200_00n, 200_00n]);
    const third = book.post(240_00n);
    expect(third.setOff).toEqual([fabio, greta].map((agent) => ({ agent, amount: 140_00n })));
    expect(book.runs.map(({ payments }) => payments.map(({ amount }) => amount))).toEqual([[], [60_00n, 60_00n], []]);
    expect(book.runs.map(({ state }) => state)).toEqual(['PAID', 'POSTED', 'PAID']);
  });

  it('is nothing of what is ordered already: that is carried, and set off by later shares', () => {
    const book = new Book();
    book.post(400_00n);
    book.order(fabio);
    const second = book.post(240_00n);
    expect(second.setOff).toEqual([{ agent: greta, amount: 40_00n }]);
    expect(standingAfter(second).posted.members).toMatchObject([{}, { paid: 100_00n }, { paid: 60_00n }]);
    book.post(800_00n);
    // 200.00 each in the end: Fabio had 100.00 ordered, Greta 60.00 open.
    expect([fabio, greta].map((agent) => book.left(agent))).toEqual([200_00n, 200_00n]);
  });

  it('leaves exactly what each is entitled to, whatever came in and went back before, while nothing is ordered', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 4_000n), { minLength: 1, maxLength: 5 }), (cash) => {
        const book = new Book();
        for (const all of cash) book.post(all);
        const last = book.runs.at(-1);
        for (const { agent, expenses, minimum, share } of last?.outcome.run.posted.members ?? []) {
          if (agent !== aurora) expect(book.left(agent)).toBe(expenses + minimum + share);
        }
      }),
    );
  });

  it('and what was ordered meanwhile never leave less, and no more than was ordered', () => {
    const step = fc.record({ cash: fc.bigInt(0n, 4_000n), orders: fc.subarray<AgentId>([fabio, greta]) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (all) => {
        const book = new Book();
        for (const { cash, orders } of all) {
          book.post(cash);
          for (const agent of orders) book.order(agent);
        }
        for (const agent of [fabio, greta]) {
          // A quarter of what came in by the last run, or what was ordered before it fell.
          expect([book.ordered(agent), book.share(agent)]).toContain(book.left(agent));
          expect(book.left(agent) >= book.ordered(agent) && book.left(agent) >= book.share(agent)).toBe(true);
          expect(book.paidOnPaper(agent)).toBe(book.left(agent));
        }
      }),
    );
  });
});
