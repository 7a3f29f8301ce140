import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aQuestion, aRole, on, somebody, weekdays } from '../../test/formation-given.ts';
import { javaSkill } from '../../test/given.ts';
import { optionsOf } from '../formation/options.ts';
import { shortened } from './short-list.ts';

const people = (question: ReturnType<typeof aQuestion>) => question.candidates.map(({ personId }) => personId);
const at = (level: number) => ({ levels: new Map([[javaSkill, level]]) });

describe('a short list', () => {
  it('has those who master a role best, and of equals who came first by lot', () => {
    const [weak, able, expert, other] = [somebody(at(1)), somebody(at(3)), somebody(at(5)), somebody(at(4))];
    const question = aQuestion({ candidates: [weak, able, expert, other] });
    expect(people(shortened(question, 2))).toEqual([able.personId, expert.personId]);
    expect(people(shortened(question, 4))).toEqual(people(question));
  });

  it('has nobody without the skill or without the hours, for each role by itself', () => {
    const idle = somebody({ windows: weekdays(1, { minutes: 60 }) });
    const [early, late] = [somebody({ windows: weekdays(1) }), somebody({ windows: weekdays(10).slice(5) })];
    const slots = [aRole({ to: on(1) }), aRole({ from: on(5), to: on(10) })];
    const candidates = [somebody({ levels: new Map() }), idle, early, late];
    expect(people(shortened(aQuestion({ slots, candidates })))).toEqual([early.personId, late.personId]);
  });

  it('keeps who must be in the team, and somebody where nobody has the time, so that it can be told apart', () => {
    const idle = [somebody({ windows: [] }), somebody({ windows: [] })];
    const question = aQuestion({ candidates: idle });
    expect(people(shortened(question))).toEqual([idle[0]?.personId]);
    expect(optionsOf(shortened(question)).problems).toMatchObject([{ code: 'NOBODY_AVAILABLE' }]);
    const mustInclude = idle.slice(1).map(({ personId }) => personId);
    expect(people(shortened({ ...question, mustInclude }))).toEqual(people(question));
    expect(people(shortened(aQuestion({ candidates: idle, slots: [aRole({ to: on(-30), from: on(-31) })] })))).toEqual(
      [],
    );
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
        expect(optionsOf(shortened(question, 100)).options).toEqual(optionsOf(question).options);
      }),
    );
  });
});
