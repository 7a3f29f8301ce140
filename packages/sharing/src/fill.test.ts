import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { compare, equals, multiply, type Rational, rational, sum } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { ada, agents, bruno, carla, exact } from '../test/community.ts';
import { fill, type Vessel } from './fill.ts';

const vessel = (agent: AgentId, weight: string, low = 0n, high?: bigint): Vessel => ({
  agent,
  weight: exact(weight),
  low,
  high,
});

/** What a pool fills in, as numbers that the cases below all divide without rest. */
const filled = (pool: bigint, ...vessels: readonly Vessel[]) => {
  const { exact: contents, level, rest } = fill(pool, vessels);
  return {
    level,
    rest,
    contents: [...contents.values()].map(({ numerator, denominator }) => `${numerator}/${denominator}`),
  };
};

describe('filling', () => {
  it('goes by weight', () => {
    expect(filled(60n, vessel(ada, '1'), vessel(bruno, '2'))).toEqual({
      level: rational(20n),
      rest: 0n,
      contents: ['20/1', '40/1'],
    });
  });

  it('gives what is above a bound to the others', () => {
    const { contents } = filled(60n, vessel(ada, '3', 0n, 15n), vessel(bruno, '2', 0n, 30n), vessel(carla, '1'));
    expect(contents).toEqual(['15/1', '30/1', '15/1']);
  });

  it('takes what a lower bound needs from the others', () => {
    expect(filled(60n, vessel(ada, '1', 40n), vessel(bruno, '2')).contents).toEqual(['40/1', '20/1']);
  });

  it('leaves a rest when all are full, and then has no level', () => {
    expect(filled(60n, vessel(ada, '1', 0n, 10n), vessel(bruno, '5', 0n, 20n))).toEqual({
      level: undefined,
      rest: 30n,
      contents: ['10/1', '20/1'],
    });
  });

  it('does not fill who weighs nothing above the lower bound, whatever the upper', () => {
    expect(filled(60n, vessel(ada, '0', 10n, 50n), vessel(bruno, '1', 0n, 20n))).toMatchObject({
      rest: 30n,
      contents: ['10/1', '20/1'],
    });
  });

  it('is exact where the level is no whole number', () => {
    expect(filled(100n, vessel(ada, '1'), vessel(bruno, '1'), vessel(carla, '1')).contents).toEqual([
      '100/3',
      '100/3',
      '100/3',
    ]);
  });

  it('stands where all are at a bound between two levels', () => {
    // Ada is full at 1, Bruno begins at 10: any level between the two fills 30.
    expect(filled(30n, vessel(ada, '10', 0n, 10n), vessel(bruno, '2', 20n))).toMatchObject({
      rest: 0n,
      contents: ['10/1', '20/1'],
    });
  });

  it('of nothing is nothing, and into nobody leaves all', () => {
    expect(filled(0n, vessel(ada, '1'), vessel(bruno, '2', 0n, 5n))).toMatchObject({
      rest: 0n,
      contents: ['0/1', '0/1'],
    });
    expect(filled(7n)).toEqual({ level: undefined, rest: 7n, contents: [] });
  });
});

const some = fc
  .array(
    fc.record({
      weight: fc.tuple(fc.bigInt(0n, 9n), fc.bigInt(1n, 7n)).map(([a, b]) => rational(a, b)),
      low: fc.bigInt(0n, 30n),
      room: fc.option(fc.bigInt(0n, 30n), { nil: undefined }),
    }),
    { maxLength: agents.length },
  )
  .map((list) =>
    list.flatMap(({ weight, low, room }, at): Vessel[] => {
      const agent = agents[at];
      return agent === undefined ? [] : [{ agent, weight, low, high: room === undefined ? undefined : low + room }];
    }),
  );

/** What a pool may be: no less than all lower bounds. */
const filling = fc.tuple(some, fc.bigInt(0n, 200n)).map(([vessels, more]) => ({
  vessels,
  pool: vessels.reduce((total, { low }) => total + low, more),
}));

const clamped = (level: Rational, { weight, low, high }: Vessel): Rational => {
  const due = multiply(level, weight);
  if (compare(due, rational(low)) < 0) return rational(low);
  return high !== undefined && compare(due, rational(high)) > 0 ? rational(high) : due;
};

describe('whatever is filled', () => {
  it('gives out the pool, and leaves a rest only where nobody can take more', () => {
    fc.assert(
      fc.property(filling, ({ vessels, pool }) => {
        const { exact: contents, rest } = fill(pool, vessels);
        expect(equals(sum([...contents.values(), rational(rest)]), rational(pool))).toBe(true);
        if (rest === 0n) return;
        for (const { agent, weight, high } of vessels) {
          if (weight.numerator > 0n) expect(contents.get(agent)).toEqual(rational(high ?? -1n));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is the clamp of one level for all', () => {
    fc.assert(
      fc.property(filling, ({ vessels, pool }) => {
        const { exact: contents, level } = fill(pool, vessels);
        if (level === undefined) return;
        for (const one of vessels) expect(contents.get(one.agent)).toEqual(clamped(level, one));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes from nobody when there is more', () => {
    fc.assert(
      fc.property(filling, fc.bigInt(1n, 50n), ({ vessels, pool }, more) => {
        const [before, after] = [fill(pool, vessels).exact, fill(pool + more, vessels).exact];
        for (const { agent } of vessels) {
          const [less, now] = [before.get(agent), after.get(agent)];
          expect(less && now && compare(now, less)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
