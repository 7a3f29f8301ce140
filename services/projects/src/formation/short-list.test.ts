import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { aQuestion, aRole, now, on, somebody, weekdays } from '../../test/formation-given.ts';
import { javaSkill } from '../../test/given.ts';
import type { FormationQuestion, TeamCandidate } from './formation.ts';
import { optionsOf } from './options.ts';
import { ShortList } from './short-list.ts';

const at = (level: number) => ({ levels: new Map([[javaSkill, level]]) });

/** The question with those alone who come on the list, and of whom it was asked when they are free. */
function shortened(question: FormationQuestion, most?: number) {
  const list = new ShortList({ ...question, commissionId: newId('com'), lot: '' }, question.candidates, most);
  const asked: string[][] = [];
  for (let next = list.next(); next.length > 0; next = list.next()) {
    asked.push([...next]);
    const theirs = question.candidates.filter(({ personId }) => next.includes(personId));
    list.tell(new Map(theirs.map(({ personId, windows }) => [personId, windows])));
  }
  return { question: { ...question, candidates: list.candidates() }, asked, lacking: list.lacking() };
}
const listed = (question: FormationQuestion, most?: number) =>
  shortened(question, most).question.candidates.map(({ personId }) => personId);
const ids = (people: readonly TeamCandidate[]) => people.map(({ personId }) => personId);

describe('a short list', () => {
  it('has those who master a role best, and of equals who came first by lot', () => {
    const [weak, able, expert, other] = [somebody(at(1)), somebody(at(3)), somebody(at(5)), somebody(at(4))];
    const question = aQuestion({ candidates: [weak, able, expert, other] });
    expect(listed(question, 2)).toEqual(ids([able, expert]));
    expect(listed(question, 4)).toEqual(ids(question.candidates));
  });

  it('has of those who master it alike who kept their word before, and who has less of the work', () => {
    const failed = somebody({ outcomes: [{ at: on(-30), value: 0 }] });
    const [busy, free] = [somebody({ share: 0.5 }), somebody()];
    const done = somebody({ outcomes: [{ at: on(-30), value: 1 }] });
    const question = aQuestion({ candidates: [failed, busy, free, done] });
    expect(listed(question, 1)).toEqual(ids([done]));
    expect(listed(question, 2)).toEqual(ids([free, done]));
  });

  it('has nobody without the skill or without the hours, what is held of them counted, for each role by itself', () => {
    const idle = somebody({ windows: weekdays(1, { minutes: 60 }) });
    const held = somebody({
      windows: weekdays(1),
      holds: [{ from: on(0), to: on(1), minutes: 60, mayUseTentative: false }],
    });
    const [early, late] = [somebody({ windows: weekdays(1) }), somebody({ windows: weekdays(10).slice(5) })];
    const slots = [aRole({ to: on(1) }), aRole({ from: on(5), to: on(10) })];
    const candidates = [somebody({ levels: new Map() }), idle, held, early, late];
    expect(listed(aQuestion({ slots, candidates }))).toEqual(ids([early, late]));
  });

  it('asks when somebody is free of the best alone, some at a time, until they are enough', () => {
    const candidates = [somebody(at(2)), somebody({ windows: [] }), somebody(), somebody(), somebody()];
    const [weak, idle, first, second, third] = ids(candidates);
    const { asked, lacking } = shortened(aQuestion({ candidates }), 2);
    expect(asked).toEqual([
      [idle, first],
      [second, third],
    ]);
    expect(asked.flat()).not.toContain(weak);
    expect(lacking).toEqual([]);
  });

  it('says for which roles there are too few', () => {
    const [many, few] = [aRole(), aRole({ minutes: 40 * 60 })];
    const candidates = [somebody({ windows: weekdays(2) }), somebody()];
    expect(shortened(aQuestion({ slots: [many, few], candidates }), 2).lacking).toEqual([few]);
    const over = aRole({ from: on(-31), to: on(-30) });
    expect(shortened(aQuestion({ slots: [over], candidates }), 2)).toMatchObject({ lacking: [over], asked: [] });
  });

  it('keeps who must be in the team, and somebody where nobody can, so that it can be told why', () => {
    const idle = [somebody({ windows: [] }), somebody({ windows: [] })];
    const question = aQuestion({ candidates: idle });
    expect(listed(question)).toEqual([idle[0]?.personId]);
    expect(optionsOf(shortened(question).question).problems).toMatchObject([{ code: 'NOBODY_AVAILABLE' }]);
    const mustInclude = idle.slice(1).map(({ personId }) => personId);
    expect(listed({ ...question, mustInclude })).toEqual(ids(idle));
    const barred = aQuestion({ candidates: [somebody()] });
    const exclude = ids(barred.candidates);
    expect(optionsOf(shortened({ ...barred, exclude }).question).problems).toMatchObject([{ code: 'ALL_EXCLUDED' }]);
    const over = shortened(aQuestion({ at: now, slots: [aRole({ to: on(-30), from: on(-31) })] }));
    expect(optionsOf(over.question).problems).toMatchObject([{ code: 'SLOT_OVER' }]);
  });

  it('is not filled by whom it must be without', () => {
    const [out, other] = [somebody(), somebody(at(1))];
    expect(listed(aQuestion({ candidates: [out, other], exclude: [out.personId] }), 1)).toEqual(ids([other]));
  });

  it('of all leaves out nobody who could fill a role', () => {
    const windows = fc.integer({ min: 0, max: 5 }).map((days) => weekdays(days));
    const level = fc.integer({ min: 0, max: 5 });
    const candidate = fc
      .record({ windows, level })
      .map((one) => somebody({ windows: one.windows, levels: new Map(one.level > 0 ? [[javaSkill, one.level]] : []) }));
    const roles = fc.array(
      fc
        .record({ day: fc.integer({ min: 0, max: 4 }), hours: fc.integer({ min: 1, max: 20 }) })
        .map(({ day, hours }) => aRole({ from: on(day), minutes: hours * 60 })),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 6 }), roles, (candidates, slots) => {
        const question = aQuestion({ candidates, slots });
        expect(optionsOf(shortened(question, 100).question).options).toEqual(optionsOf(question).options);
      }),
    );
  });
});
