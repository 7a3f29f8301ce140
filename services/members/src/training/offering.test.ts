import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type Course, evolve, ImpossibleCourseEvent, titleIn } from './course.ts';
import { mostCourses, type OfferCourse, offer, retire } from './offering.ts';

const at = new Date('2026-11-26T09:00:00.000Z');
const uri = (digit: number) => `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${digit}`;
const command: OfferCourse = {
  ...{ id: newId('crs'), providerId: newId('org'), by: newId('per'), at, today: '2026-11-26' },
  ...{ titleEn: ' Interfaces ', titleIt: 'Interfacce', hours: 24, certificate: 'ASSESSMENT' },
  skills: [
    { skillUri: uri(1), level: 4 },
    { skillUri: uri(2), level: 2 },
  ],
  link: 'https://aurora.example/corsi',
  since: '2026-09-01',
};
const fresh = { isKnown: (skillUri: string) => skillUri !== uri(9), count: 0 };
const given = (change: Partial<OfferCourse> = {}, state: Partial<typeof fresh> = {}) =>
  offer({ ...command, ...change }, { ...fresh, ...state });
const codes = (result: ReturnType<typeof offer>) =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const offered = (change: Partial<OfferCourse> = {}): Course => {
  const result = given(change);
  const [event] = result.ok ? result.value : [];
  if (!event) throw new TypeError('The offer was refused.');
  return evolve(undefined, event);
};

describe('offering a course', () => {
  it('says what it is, trimmed, at version 1', () => {
    const { id, providerId, hours, certificate, skills, since } = command;
    expect(offered()).toEqual({
      ...{ id, providerId, hours, certificate, skills, since, offeredBy: command.by, offeredAt: at },
      ...{ titles: { EN: 'Interfaces', IT: 'Interfacce' }, link: 'https://aurora.example/corsi' },
      ...{ state: 'OFFERED', version: 1 },
    });
  });

  it('wants a title in one language, no link and no day', () => {
    const course = offered({ titleEn: null, link: null, since: null, providerId: undefined });
    expect(course).toMatchObject({ titles: { IT: 'Interfacce' }, link: undefined, since: '2026-11-26' });
    expect([titleIn(course, 'EN'), titleIn(course, 'IT')]).toEqual(['Interfacce', 'Interfacce']);
    expect(titleIn(offered(), 'EN')).toBe('Interfaces');
  });

  it.each<[string, Partial<OfferCourse>, string[]]>([
    ['no title', { titleEn: null, titleIt: undefined }, ['NO_TITLE titleEn']],
    ['an empty title', { titleEn: ' ' }, ['TOO_SHORT titleEn']],
    ['a title of 121 characters', { titleIt: 'x'.repeat(121) }, ['TOO_LONG titleIt']],
    ['a title that turns', { titleIt: 'corso \u202Eoslaf' }, ['FORBIDDEN_CHARACTER titleIt']],
    ['no skill', { skills: [] }, ['NO_SKILL skills']],
    [
      'eleven skills',
      { skills: Array.from({ length: 11 }, () => ({ skillUri: uri(1), level: 1 })) },
      ['TOO_MANY_SKILLS skills'],
    ],
    ['a skill that nobody knows', { skills: [{ skillUri: uri(9), level: 1 }] }, ['UNKNOWN_SKILL skills.0.skillUri']],
    [
      'a skill twice, and levels that there are not',
      {
        skills: [
          { skillUri: uri(1), level: 0 },
          { skillUri: uri(1), level: 6 },
        ],
      },
      ['LEVEL_OUT_OF_RANGE skills.0.level', 'DUPLICATE_SKILL skills.1.skillUri', 'LEVEL_OUT_OF_RANGE skills.1.level'],
    ],
    ['no hours', { hours: 0 }, ['HOURS_OUT_OF_RANGE hours']],
    ['half an hour', { hours: 0.5 }, ['HOURS_OUT_OF_RANGE hours']],
    ['2,001 hours', { hours: 2_001 }, ['HOURS_OUT_OF_RANGE hours']],
    ['a script for a link', { link: 'javascript:alert(1)' }, ['INVALID_LINK link']],
    ['a day to come', { since: '2026-11-27' }, ['DAY_OUT_OF_RANGE since']],
    ['a day of the last century but one', { since: '1949-12-31' }, ['DAY_OUT_OF_RANGE since']],
    [
      'all at once',
      { titleEn: '', titleIt: null, skills: [], hours: -1, link: 'x', since: '2030-01-01' },
      [
        ...['TOO_SHORT titleEn', 'NO_SKILL skills', 'HOURS_OUT_OF_RANGE hours', 'INVALID_LINK link'],
        'DAY_OUT_OF_RANGE since',
      ],
    ],
  ])('refuses %s', (_title, change, expected) => {
    expect(codes(given(change))).toEqual(expected);
  });

  it('is one of at most five hundred of a provider', () => {
    expect(codes(given({}, { count: mostCourses - 1 }))).toEqual([]);
    expect(codes(given({}, { count: mostCourses }))).toEqual(['TOO_MANY_COURSES']);
  });
});

describe('retiring a course', () => {
  it('is done once, and keeps what it was', () => {
    const before = offered();
    const [event] = retire(before, at);
    const after = event && evolve(before, event);
    expect(after).toEqual({ ...before, state: 'RETIRED', retiredAt: at, version: 2 });
    expect(after && retire(after, at)).toEqual([]);
  });

  it('follows on an offer alone, and an offer on nothing', () => {
    const before = offered();
    expect(() => evolve(undefined, { type: 'course.retired', at })).toThrow(ImpossibleCourseEvent);
    const again = given();
    const [event] = again.ok ? again.value : [];
    expect(() => event && evolve(before, event)).toThrow(ImpossibleCourseEvent);
  });
});
