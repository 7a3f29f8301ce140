import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { aConfirmedTeam } from '../../test/work-given.ts';
import { openSlots, trainingGaps } from './training-gaps.ts';

const role = (skill: string, level: number) => ({ skill, skillLabel: `The skill ${skill}`, level });
const people = (skill: string, level: number, count: number) => ({ skill, level, people: count });

describe('what the community lacks', () => {
  it('is what nobody can do', () => {
    expect(trainingGaps([role('a', 3)], [])).toEqual([
      { skill: 'a', skillLabel: 'The skill a', level: 3, roles: 1, people: 0 },
    ]);
  });

  it('is nothing where there is somebody for each role, of its level or above', () => {
    expect(trainingGaps([role('a', 3), role('a', 2)], [people('a', 3, 1), people('a', 5, 1)])).toEqual([]);
    expect(trainingGaps([], [people('a', 3, 1)])).toEqual([]);
  });

  it('is said of the level at which most are missing', () => {
    const roles = [role('a', 5), role('a', 4), role('a', 1), role('a', 1)];
    expect(trainingGaps(roles, [people('a', 2, 9)])).toMatchObject([{ level: 4, roles: 2, people: 0 }]);
    expect(trainingGaps(roles, [people('a', 5, 1)])).toMatchObject([{ level: 1, roles: 4, people: 1 }]);
  });

  it('has the worst first, in one order always', () => {
    const roles = [role('b', 1), role('a', 1), role('c', 1), role('c', 1), role('d', 1), role('d', 1)];
    const order = trainingGaps(roles, [people('d', 1, 1)]).map(({ skill }) => skill);
    expect(order).toEqual(['c', 'd', 'a', 'b']);
    expect(trainingGaps(roles.toReversed(), [people('d', 1, 1)]).map(({ skill }) => skill)).toEqual(order);
  });

  it('property: as many are missing as stay without somebody when all are placed, the most skilled roles first', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(levels, levels, (asked, had) => {
        const free = had.toSorted((a, b) => a - b);
        let without = 0;
        for (const level of asked.toSorted((a, b) => b - a)) {
          const at = free.findLastIndex((one) => one >= level);
          if (at < 0) without += 1;
          else free.splice(at, 1);
        }
        const [gap] = trainingGaps(
          asked.map((level) => role('a', level)),
          had.map((level) => people('a', level, 1)),
        );
        expect((gap?.roles ?? 0) - (gap?.people ?? 0)).toBe(without);
      }),
    );
  });
});

describe('open roles', () => {
  const team = aConfirmedTeam([newId('per'), newId('per')]);
  const slots = team.seats.map(({ slotId }) => ({ id: slotId, ...role('a', 1) }));

  it('are all where there is no team, or none any more, and none where everybody is there', () => {
    expect(openSlots(slots, undefined)).toEqual(slots);
    expect(openSlots(slots, team)).toEqual([]);
  });

  it('are those that somebody left', () => {
    const [first, ...others] = team.seats;
    if (!first || team.state !== 'CONFIRMED') throw new TypeError('Not a confirmed team with seats.');
    const left = { ...team, state: 'INCOMPLETE' as const, seats: [{ ...first, state: 'VACATED' as const }, ...others] };
    expect(openSlots(slots, left).map(({ id }) => id)).toEqual([first.slotId]);
  });
});
