import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { codesOf, unwrap } from '../../test/offers-given.ts';
import { type DirectoryFilterText, parseQuestion } from './directory-question.ts';
import { daysAhead } from './free-days.ts';

const today = 20_781; // 24 November 2026.
const skillUri = 'http://data.europa.eu/esco/skill/known';
const read = (filter: DirectoryFilterText) => parseQuestion(filter, { isSkill: (uri) => uri === skillUri, today });
const tokens = (filter: DirectoryFilterText) => unwrap(read(filter)).tokens;
const free = (more: object = {}) => ({ free: { from: '2026-12-01', to: '2026-12-15', hours: '20', ...more } });
const day = (ahead: number) => new Date((today + ahead) * 86_400_000).toISOString().slice(0, 10);

describe('a question', () => {
  it('given nothing, then it asks for anybody', () => {
    expect(unwrap(read({}))).toEqual({ tokens: ['k:*'], free: undefined });
    const nothing = { text: null, kind: null, skills: null, free: null, allianceId: null, place: null, language: null };
    expect(tokens(nothing)).toEqual(['k:*']);
    expect(tokens({ text: '  ', skills: [] })).toEqual(['k:*']);
  });

  it('asks for each word, each skill at its level, the place, the alliance, the language and the kind', () => {
    const allianceId = newId('ali');
    const all = { text: 'Àda lov ada', skills: [{ skillUri, level: 3 }, { skillUri }], allianceId, language: 'IT' };
    expect(tokens({ ...all, kind: 'PERSON', place: { country: 'IT', city: 'MILANO' } })).toEqual([
      ...['w:ada', 'w:lov', 's:known#3', 's:known#1', `a:${allianceId}`, 'c:IT:milano', 'l:it', 'k:person'],
    ]);
    expect(tokens({ place: { country: 'IT' }, kind: 'ORGANIZATION' })).toEqual(['c:IT', 'k:organization']);
  });

  it('given a text without a word, then it asks for what nobody has', () => {
    expect(tokens({ text: ' … ', kind: 'PERSON' })).toEqual(['w:', 'k:person']);
  });

  it('asks for time between two days', () => {
    expect(unwrap(read(free())).free).toEqual({ from: 20_788, to: 20_802, minutes: 1_200, mayUseTentative: false });
    expect(unwrap(read(free({ mayUseTentative: true, hours: '0.5' }))).free).toMatchObject({
      ...{ minutes: 30, mayUseTentative: true },
    });
    expect(read(free({ from: day(-10), to: day(1) })).ok).toBe(true);
    expect(read(free({ to: day(daysAhead) })).ok).toBe(true);
  });

  it.each<[DirectoryFilterText, readonly string[]]>([
    [{ text: 'a'.repeat(101) }, ['TOO_LONG filter.text']],
    [{ text: 'a b c d e f g h i j k l m' }, ['TOO_MANY_WORDS filter.text']],
    [{ text: 'ada\u202elov' }, ['FORBIDDEN_CHARACTER filter.text']],
    [{ skills: Array.from({ length: 11 }, () => ({ skillUri })) }, ['TOO_MANY filter.skills']],
    [{ skills: [{ skillUri }, { skillUri: 'x' }] }, ['UNKNOWN_SKILL filter.skills.1.skillUri']],
    [{ skills: [{ skillUri, level: 0 }] }, ['INVALID_LEVEL filter.skills.0.level']],
    [{ skills: [{ skillUri, level: 6 }] }, ['INVALID_LEVEL filter.skills.0.level']],
    [
      { skills: [{ skillUri: 'x', level: -1 }] },
      ['UNKNOWN_SKILL filter.skills.0.skillUri', 'INVALID_LEVEL filter.skills.0.level'],
    ],
    [{ allianceId: newId('org') }, ['INVALID_ID filter.allianceId']],
    [{ place: { country: 'it' } }, ['UNKNOWN_COUNTRY filter.place.country']],
    [
      { place: { country: 'XX', city: 'x'.repeat(61) } },
      ['UNKNOWN_COUNTRY filter.place.country', 'TOO_LONG filter.place.city'],
    ],
    [{ place: { country: 'IT', city: '' } }, ['TOO_SHORT filter.place.city']],
    [{ language: 'italian' }, ['UNKNOWN_LANGUAGE filter.language']],
    [{ language: 'ita' }, ['UNKNOWN_LANGUAGE filter.language']],
    [free({ to: '2026-12-01' }), ['ENDS_BEFORE_START filter.free.to']],
    [free({ from: day(-9), to: day(0) }), ['IN_THE_PAST filter.free.to']],
    [free({ to: day(daysAhead + 1) }), ['TOO_FAR_AHEAD filter.free.to']],
    [free({ hours: '0' }), ['INVALID_HOURS filter.free.hours']],
    [free({ hours: '1.25' }), ['INVALID_HOURS filter.free.hours']],
    [free({ hours: '-1', to: '2026-01-01' }), ['ENDS_BEFORE_START filter.free.to', 'INVALID_HOURS filter.free.hours']],
    [
      { text: 'a'.repeat(500), allianceId: 'x', language: '' },
      ['TOO_LONG filter.text', 'INVALID_ID filter.allianceId', 'UNKNOWN_LANGUAGE filter.language'],
    ],
  ])('%j is refused', (filter, codes) => {
    expect(codesOf(read(filter))).toEqual(codes);
  });
});
