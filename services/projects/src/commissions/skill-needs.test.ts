import { describe, expect, it } from '@jest/globals';
import { design } from '../../test/formation-given.ts';
import { javaSkill } from '../../test/given.ts';
import { needsOf, needsText, parseFurtherNeeds, type RoleNeedText } from './skill-needs.ts';

const drawing = (change: Partial<RoleNeedText> = {}): RoleNeedText => ({
  ...{ skill: design, skillLabel: 'design', level: 2, percent: 30, isMandatory: false },
  ...change,
});
const numbered = (number: number) => javaSkill.replace(/.{2}$/, String(number).padStart(2, '0'));
const faults = (...texts: readonly RoleNeedText[]) => {
  const parsed = parseFurtherNeeds(texts, javaSkill);
  return parsed.ok ? parsed.value : parsed.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const java = { skill: javaSkill, skillLabel: 'Java', level: 4 };

describe('the skills that a role asks for', () => {
  it('are the first one, which is mandatory and counts for what the others leave, and the others', () => {
    expect(needsOf(java)).toEqual([{ ...java, percent: 100, isMandatory: true }]);
    expect(needsOf({ ...java, furtherNeeds: [drawing(), drawing({ skill: numbered(1), percent: 20 })] })).toEqual([
      { ...java, percent: 50, isMandatory: true },
      drawing(),
      drawing({ skill: numbered(1), percent: 20 }),
    ]);
  });

  it('are another text when anything of them is revised, but for their names', () => {
    const text = (...furtherNeeds: readonly RoleNeedText[]) => needsText({ ...java, furtherNeeds });
    expect(needsText(java)).toBe('');
    expect(text(drawing())).toBe(text(drawing({ skillLabel: 'drawing' })));
    const others = [{ level: 3 }, { percent: 31 }, { isMandatory: true }, { skill: numbered(1) }];
    expect(new Set([text(drawing()), ...others.map((change) => text(drawing(change)))]).size).toBe(5);
  });

  it.each<[string, readonly RoleNeedText[], unknown]>([
    ['may be none', [], []],
    ['are read', [drawing({ skillLabel: ' design ' })], [drawing()]],
    [
      'leave something for the first',
      [drawing({ percent: 50 }), drawing({ skill: numbered(1), percent: 49 })],
      expect.any(Array),
    ],
    [
      'leave it',
      [drawing({ percent: 50 }), drawing({ skill: numbered(1), percent: 50 })],
      ['PERCENTS_EXCEED_99 furtherNeeds'],
    ],
    ['are each another than the first', [drawing({ skill: javaSkill })], ['DUPLICATE_NEED furtherNeeds.0.skill']],
    ['are each named once', [drawing(), drawing()], ['DUPLICATE_NEED furtherNeeds.1.skill']],
    ['are ESCO skills', [drawing(), drawing({ skill: 'java' })], ['INVALID_SKILL furtherNeeds.1.skill']],
    ['have a name', [drawing({ skillLabel: '' })], ['TOO_SHORT furtherNeeds.0.skillLabel']],
    ['have a level', [drawing({ level: 6 })], ['LEVEL_OUT_OF_RANGE furtherNeeds.0.level']],
    ['have a part', [drawing({ percent: 0 })], ['PERCENT_OUT_OF_RANGE furtherNeeds.0.percent']],
    [
      'are eight in all',
      Array.from({ length: 8 }, (_, at) => drawing({ skill: numbered(at) })),
      ['TOO_MANY_NEEDS furtherNeeds'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(faults(...texts)).toEqual(expected);
  });
});
