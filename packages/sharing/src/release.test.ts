import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ada, agents, bruno, carla } from '../test/community.ts';
import { total } from '../test/sharing-case.ts';
import { countOf, floorOf, isApproved, type Portion, planRelease } from './release.ts';
import { approvalCounts, belowFloors } from './rule.ts';

const portion = (id: string, left: bigint, change: Partial<Portion> = {}): Portion => ({
  ...{ id, left, by: [ada], approvals: 'any', belowFloor: 'refused', ...change },
});
const codes = (...of: Parameters<typeof planRelease>) => {
  const plan = planRelease(...of);
  return plan.ok ? [] : plan.error.map(({ code }) => code);
};
const plan = (...of: Parameters<typeof planRelease>) => {
  const made = planRelease(...of);
  if (!made.ok) throw new TypeError(JSON.stringify(made.error));
  return made.value;
};

describe('a release', () => {
  it('takes first what was set aside first, and needs those whom the rules of that name', () => {
    const portions = [
      portion('one', 100n, { by: [bruno, ada], approvals: 'all' }),
      portion('two', 100n, { by: [carla] }),
      portion('three', 100n),
    ];
    expect(plan(150n, 300n, portions)).toEqual({
      lines: [
        { id: 'one', amount: 100n },
        { id: 'two', amount: 50n },
      ],
      needs: [
        { by: [ada, bruno], count: 2 },
        { by: [carla], count: 1 },
      ],
      isBelowFloor: false,
    });
  });

  it('stops at the highest floor, also of what it does not touch', () => {
    const portions = [portion('one', 100n), portion('two', 100n, { floor: 120n })];
    expect(floorOf(portions)).toBe(120n);
    expect(plan(80n, 200n, portions).isBelowFloor).toBe(false);
    expect(codes(81n, 200n, portions)).toEqual(['BELOW_FLOOR']);
  });

  it('goes below the floor where all agree whom that rule names', () => {
    const portions = [
      portion('one', 100n),
      portion('two', 100n, { floor: 120n, by: [bruno, carla], approvals: 'any', belowFloor: 'all' }),
    ];
    expect(plan(100n, 200n, portions)).toMatchObject({
      needs: [
        { by: [ada], count: 1 },
        { by: [bruno, carla], count: 2 },
      ],
      isBelowFloor: true,
    });
  });

  it('has no floor of what is used up', () => {
    const portions = [portion('one', 0n, { floor: 120n }), portion('two', 100n)];
    expect(floorOf(portions)).toBe(0n);
    expect(plan(100n, 100n, portions).lines).toEqual([{ id: 'two', amount: 100n }]);
  });

  it('takes no more than there is: what a run took back of a portion is missing of all', () => {
    const portions = [portion('one', -40n), portion('two', 100n)];
    expect(codes(61n, 60n, portions)).toEqual(['ABOVE_BALANCE']);
    expect(plan(60n, 60n, portions).lines).toEqual([{ id: 'two', amount: 60n }]);
    expect(codes(50n, 60n, [])).toEqual(['ABOVE_BALANCE']);
  });

  it.each([
    ['any', 1],
    ['majority', 2],
    ['all', 3],
  ] as const)('of three needs %s: %d', (approvals, count) => {
    expect(countOf({ by: [ada, bruno, carla], approvals })).toBe(count);
    expect(countOf({ by: [ada, bruno], approvals: 'majority' })).toBe(2);
  });
});

const portions = fc
  .array(
    fc.record({
      left: fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt(0n, 5_000n)),
      floor: fc.option(fc.bigInt(0n, 4_000n), { nil: undefined }),
      by: fc.subarray([...agents], { minLength: 1 }),
      approvals: fc.constantFrom(...approvalCounts),
      belowFloor: fc.constantFrom(...belowFloors),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((one, at): Portion => ({ id: `com${at}`, ...one })));
const amount = fc.bigInt(1n, 6_000n);
const thousand = { numRuns: 1000 };

describe('whatever was set aside', () => {
  const balanceOf = (list: readonly Portion[]): bigint => total(list.map(({ left }) => left));

  it('a release takes exactly its amount, of each portion no more than is left, of a later one only once the earlier are used up', () => {
    fc.assert(
      fc.property(portions, amount, (list, wanted) => {
        const made = planRelease(wanted, balanceOf(list), list);
        if (!made.ok) return;
        const taken = new Map(made.value.lines.map((line) => [line.id, line.amount]));
        expect(total([...taken.values()])).toBe(wanted);
        const last = list.findLastIndex(({ id }) => taken.has(id));
        const there = list.map(({ id, left }, at) => ({ at, own: taken.get(id) ?? 0n, left: left > 0n ? left : 0n }));
        expect(there.filter(({ own, left }) => own < 0n || own > left)).toEqual([]);
        expect(there.filter(({ at, own, left }) => at < last && own !== left)).toEqual([]);
      }),
      thousand,
    );
  });

  it('never leaves less than a floor unless every rule that has it agrees by all whom it names', () => {
    fc.assert(
      fc.property(portions, amount, fc.subarray([...agents]), (list, wanted, approved) => {
        const balance = balanceOf(list);
        const made = planRelease(wanted, balance, list);
        if (!(made.ok && isApproved(made.value, new Set(approved)))) return;
        const under = list.filter(({ left, floor = 0n }) => left > 0n && balance - wanted < floor);
        expect(made.value.isBelowFloor).toBe(under.length > 0);
        for (const { belowFloor, by } of under) {
          expect(belowFloor).toBe('all');
          expect(by.every((agent) => approved.includes(agent))).toBe(true);
        }
      }),
      thousand,
    );
  });

  it('more approvals never undo one, and nobody who is not named counts', () => {
    fc.assert(
      fc.property(portions, amount, fc.subarray([...agents]), (list, wanted, approved) => {
        const made = planRelease(wanted, balanceOf(list), list);
        if (!made.ok) return;
        const before = isApproved(made.value, new Set(approved));
        if (before) expect(isApproved(made.value, new Set(agents))).toBe(true);
        const named = new Set(made.value.needs.flatMap(({ by }) => by));
        expect(isApproved(made.value, new Set(approved.filter((agent) => named.has(agent))))).toBe(before);
      }),
      thousand,
    );
  });

  it('what fits above every floor is never refused', () => {
    fc.assert(
      fc.property(portions, amount, (list, wanted) => {
        const balance = balanceOf(list);
        expect(planRelease(wanted, balance, list).ok).toBe(
          wanted <= balance &&
            list.every(
              ({ left, floor = 0n, belowFloor }) => left <= 0n || balance - wanted >= floor || belowFloor === 'all',
            ),
        );
      }),
      thousand,
    );
  });
});
