import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { aQuestion, aRole, design, on, somebody, weekdays } from '../../test/formation-given.ts';
import { javaSkill } from '../../test/given.ts';
import type { FormationQuestion } from './formation.ts';
import { optionsOf } from './options.ts';

const role = aRole();
const { slotId } = role;
const able = somebody();
const problems = (change: Partial<FormationQuestion>) =>
  optionsOf(aQuestion({ slots: [role], candidates: [able], ...change })).problems;

describe('the options', () => {
  it('are all who can fill a role, each with every part of the score', () => {
    const busy = somebody({ holds: [{ from: on(0), to: on(5), minutes: 2_400, mayUseTentative: false }] });
    const weak = somebody({ levels: new Map([[javaSkill, 1]]), share: 0.25 });
    const unskilled = somebody({ levels: new Map([[design, 5]]) });
    const { options } = optionsOf(aQuestion({ slots: [role], candidates: [able, busy, weak, unskilled] }));
    expect(options.map(({ candidate, parts }) => [candidate.personId, parts])).toEqual([
      [able.personId, { skillFit: 1, availability: 1, trackRecord: expect.closeTo(0.8), diversification: 1 }],
      [weak.personId, { skillFit: 1 / 3, availability: 1, trackRecord: expect.closeTo(0.8), diversification: 0.8 }],
    ]);
  });

  it.each<[string, Partial<FormationQuestion>, object[]]>([
    ['nobody is known', { candidates: [] }, [{ code: 'NOBODY_SKILLED', slotId }]],
    ['nobody has the skill', { candidates: [somebody({ levels: new Map() })] }, [{ code: 'NOBODY_SKILLED', slotId }]],
    ['all who have it are left out', { exclude: [able.personId] }, [{ code: 'ALL_EXCLUDED', slotId }]],
    [
      'all who have it turned the role down',
      { turnedDown: [{ slotId, personId: able.personId }] },
      [{ code: 'ALL_EXCLUDED', slotId }],
    ],
    [
      'all who have it lack the time',
      { candidates: [somebody({ windows: weekdays(5, { minutes: 60 }) })] },
      [{ code: 'NOBODY_AVAILABLE', slotId }],
    ],
    ['its days are over', { at: on(5) }, [{ code: 'SLOT_OVER', slotId }]],
  ])('are none, and it is said why, where %s', (_, change, wanted) => {
    expect(problems(change)).toEqual(wanted);
  });

  it('count the time that is still to come alone', () => {
    expect(problems({ at: on(4, 8) })).toEqual([]);
    expect(problems({ at: on(4, 9) })).toEqual([{ code: 'NOBODY_AVAILABLE', slotId }]);
  });

  it('bring back who turned a role down where they must be in the team, and never who must not', () => {
    const { personId } = able;
    const turnedDown = [{ slotId, personId }];
    expect(problems({ turnedDown, mustInclude: [personId] })).toEqual([]);
    expect(problems({ turnedDown: [{ slotId: newId('slt'), personId }] })).toEqual([]);
    expect(problems({ turnedDown, mustInclude: [personId], exclude: [personId] })).toEqual([
      { code: 'ALL_EXCLUDED', slotId },
      { code: 'MUST_INCLUDE_UNFIT', personId },
    ]);
  });

  it('name who must be in the team and can do nothing in it', () => {
    const personId = newId('per');
    expect(problems({ mustInclude: [personId, able.personId] })).toEqual([{ code: 'MUST_INCLUDE_UNFIT', personId }]);
  });
});
