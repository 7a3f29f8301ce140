import { beforeAll, describe, expect, it } from '@jest/globals';
import { aQuestion, aRole, on, somebody, weekdays } from '../../test/formation-given.ts';
import { javaSkill } from '../../test/given.ts';
import { formTeam } from './form-team.ts';
import type { Formation, FormationQuestion } from './formation.ts';
import { loadSolver } from './highs.adapter.ts';
import type { Solve } from './integer-program.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

type Found = Extract<Formation, { kind: 'FOUND' }>;
const form = (question: FormationQuestion) => formTeam(question, solve);
function found(question: FormationQuestion): Found {
  const formation = form(question);
  if (formation.kind === 'NONE') throw new TypeError(JSON.stringify(formation.problems));
  return formation;
}

describe('hours', () => {
  const kinds = (question: FormationQuestion) => {
    const formation = form(question);
    return formation.kind === 'NONE' ? formation.problems : formation.seats.map(({ personId }) => personId);
  };

  it('let one person have several roles, as far as they go', () => {
    const [able, other] = [somebody(), somebody({ share: 0.2 })];
    const slots = [aRole(), aRole(), aRole()];
    const all = (minutes: number) => slots.map((slot) => ({ ...slot, minutes }));
    expect(kinds(aQuestion({ slots: all(800), candidates: [able, other] }))).toEqual(slots.map(() => able.personId));
    const tight = found(aQuestion({ slots: all(801), candidates: [able, other] }));
    expect(tight.seats.filter(({ personId }) => personId === other.personId)).toHaveLength(1);
    expect(kinds(aQuestion({ slots: all(801), candidates: [able] }))).toEqual([{ code: 'NO_TEAM_TOGETHER' }]);
  });

  it('that are offered anywhere within days are given once, also to roles on different days', () => {
    // Ten hours within the week, and two roles of six, one before Wednesday and one after: enough for each, not for both.
    const week = [{ start: on(0), end: on(5), minutes: 600, firmness: 'FIRM' as const }];
    const slots = [aRole({ to: on(2), minutes: 360 }), aRole({ from: on(3), minutes: 360 })];
    const [able, other] = [somebody({ windows: week }), somebody({ share: 0.2 })];
    expect(found(aQuestion({ slots, candidates: [able, other] })).seats.map(({ personId }) => personId)).toContain(
      other.personId,
    );
    expect(kinds(aQuestion({ slots, candidates: [able] }))).toEqual([{ code: 'NO_TEAM_TOGETHER' }]);
  });

  it('that overlap in part are found out where totals would not see it', () => {
    // Days enough in all, but both roles want the first one.
    const slots = [
      aRole({ to: on(1), minutes: 300 }),
      aRole({ to: on(1), minutes: 300 }),
      aRole({ from: on(3), minutes: 60 }),
    ];
    expect(kinds(aQuestion({ slots, candidates: [somebody()] }))).toEqual([{ code: 'NO_TEAM_TOGETHER' }]);
    const [first, second] = [somebody(), somebody()];
    const { seats } = found(aQuestion({ slots, candidates: [first, second] }));
    expect(new Set(seats.slice(0, 2).map(({ personId }) => personId)).size).toBe(2);
  });

  it('are asked for tentatively of those alone who need that', () => {
    const windows = [...weekdays(1), ...weekdays(5, { firmness: 'TENTATIVE' }).slice(1)];
    const [firm, perhaps] = [somebody(), somebody({ windows })];
    const slots = [aRole({ minutes: 2_400 }), aRole({ minutes: 900 })];
    const { seats } = found(aQuestion({ slots, candidates: [firm, perhaps] }));
    expect(seats).toMatchObject([
      { personId: firm.personId, mayUseTentative: false, parts: { availability: 1 } },
      { personId: perhaps.personId, mayUseTentative: true, parts: { availability: (480 + 420 / 2) / 900 } },
    ]);
  });

  it('of seats that are kept are not given a second time', () => {
    const [kept, other] = [somebody(), somebody({ share: 0.2 })];
    const seat = { slotId: aRole().slotId, personId: kept.personId, from: on(0), to: on(5), minutes: 2_300 };
    expect(kinds(aQuestion({ candidates: [kept, other] }))).toEqual([kept.personId]);
    expect(kinds(aQuestion({ candidates: [kept, other], kept: [seat] }))).toEqual([other.personId]);
    // Who keeps a seat is in the team.
    expect(kinds(aQuestion({ candidates: [kept, other], kept: [seat], mustInclude: [kept.personId] }))).toEqual([
      other.personId,
    ]);
  });
});

describe('the bench', () => {
  it('leaves the others where they are, unless it is better otherwise', () => {
    const three = [somebody(), somebody({ share: 0.1 }), somebody({ share: 0.2 })];
    const slots = [aRole({ minutes: 1_500 }), aRole({ minutes: 1_500 })];
    for (const candidates of [three, three.toReversed()]) {
      const { seats, bench } = found(aQuestion({ slots, candidates }));
      expect(bench.map(({ without }) => without?.substitute.personId)).toEqual(
        [three[2], three[2]].map((one) => one?.personId),
      );
      expect(bench[0]?.without?.seats[1]).toEqual({ slotId: slots[1]?.slotId, personId: seats[1]?.personId });
    }
  });

  it('moves the others where that makes the better team', () => {
    // Without the expert, whoever did the easy role does the hard one better than the one who comes in.
    const needs = (level: number) => [{ skill: javaSkill, level, weight: 1, isMandatory: true }];
    const [hard, easy] = [aRole({ needs: needs(5), minutes: 1_500 }), aRole({ needs: needs(1), minutes: 1_500 })];
    const [expert, able, weak] = [5, 4, 1].map((level) => somebody({ levels: new Map([[javaSkill, level]]) }));
    if (!(expert && able && weak)) throw new TypeError('three people');
    const { seats, bench } = found(aQuestion({ slots: [hard, easy], candidates: [weak, able, expert] }));
    expect(seats[0]?.personId).toBe(expert.personId);
    expect(bench[0]?.without?.seats.map(({ personId }) => personId)).toEqual([able.personId, weak.personId]);
  });
});

describe('a year of 8 roles, and 40 people for each', () => {
  it('is formed, with its bench, in seconds', () => {
    const year = weekdays(200);
    const candidates = Array.from({ length: 320 }, (_, index) =>
      somebody({ windows: year, share: (index % 50) / 1_000 }),
    );
    const slots = Array.from({ length: 8 }, (_, index) =>
      aRole({ from: on(index * 7), to: on(index * 7 + 90), minutes: 10_800 }),
    );
    const began = performance.now();
    const { seats, bench } = found(aQuestion({ slots, candidates: candidates.slice(0, 40) }));
    expect(seats).toHaveLength(8);
    expect(bench.every(({ without }) => without !== undefined)).toBe(true);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
