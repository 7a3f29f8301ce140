import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { javaSkill } from '../../test/given.ts';
import { anIntent, aThing } from '../../test/notices-given.ts';
import { type Intent, type IntentText, isWork, MissingIntentId, parseIntents, skillsOf } from './intent.ts';

const parse = (texts: readonly IntentText[], present: readonly Intent[] = []) =>
  parseIntents(texts, { present, newIds: texts.map(() => newId('int')) });
function parsed(texts: readonly IntentText[]): readonly Intent[] {
  const read = parse(texts);
  if (!read.ok) throw new RangeError(JSON.stringify(read.error));
  return read.value;
}
const failuresOf = (texts: readonly IntentText[], present: readonly Intent[] = []) => {
  const read = parse(texts, present);
  return read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('reading intents', () => {
  it('gives work all that a role has, and other things their words', () => {
    const [work, use, cite] = parsed([
      anIntent(),
      aThing({ action: 'USE', resource: ' The laser cutter ', hours: 8, from: '2027-01-11', to: '2027-01-11' }),
      aThing({ action: 'CITE', resource: 'How to bend oak', share: 'A tenth of what it earns' }),
    ]);
    expect(work && isWork(work) && work.skill).toBe(javaSkill);
    expect(work).toMatchObject({ level: 3, hours: 40, rate: { minor: 4_500n, currency: 'EUR' }, share: undefined });
    expect(use).toMatchObject({ action: 'USE', resource: 'The laser cutter', hours: 8, skill: undefined });
    expect(cite).toMatchObject({ share: 'A tenth of what it earns', from: undefined, rate: undefined });
    expect(skillsOf(parsed([anIntent(), anIntent({ hours: 3 }), aThing()]))).toEqual([javaSkill]);
  });

  it.each<[string, readonly IntentText[], readonly string[]]>([
    ['none', [], ['NO_INTENT intents']],
    ['too many', Array.from({ length: 21 }, () => aThing()), ['TOO_MANY_INTENTS intents']],
    [
      'work without what it needs',
      [{ action: 'WORK' }],
      ['skill', 'skillLabel', 'level', 'hours', 'from', 'to'].map((field) => `FIELD_MISSING intents.0.${field}`),
    ],
    ['work with words of a thing', [anIntent({ resource: 'A desk' })], ['NOT_FOR_ACTION intents.0.resource']],
    [
      'a thing with a skill',
      [aThing({ skill: javaSkill, level: 2 })],
      ['NOT_FOR_ACTION intents.0.skill', 'NOT_FOR_ACTION intents.0.level'],
    ],
    ['a thing without words', [{ action: 'CITE' }], ['FIELD_MISSING intents.0.resource']],
    ['use without days', [aThing({ action: 'USE' })], ['FIELD_MISSING intents.0.from', 'FIELD_MISSING intents.0.to']],
    ['one day alone', [aThing({ to: '2027-01-31' })], ['FIELD_MISSING intents.0.from']],
    ['the other alone', [anIntent(), aThing({ from: '2027-01-31' })], ['FIELD_MISSING intents.1.to']],
    ['hours of what takes none', [aThing({ hours: 3 })], ['NOT_FOR_ACTION intents.0.hours']],
    ['a rate and a share', [anIntent({ share: 'A fifth' })], ['RATE_AND_SHARE intents.0.share']],
    ['a skill of another form', [anIntent({ skill: 'http://example.com/java' })], ['INVALID_SKILL intents.0.skill']],
    ['a level under 1', [anIntent({ level: 0 })], ['LEVEL_OUT_OF_RANGE intents.0.level']],
    ['a level over 5', [anIntent({ level: 6 })], ['LEVEL_OUT_OF_RANGE intents.0.level']],
    ['no hours', [anIntent({ hours: 0 })], ['HOURS_OUT_OF_RANGE intents.0.hours']],
    ['hours under 0', [anIntent({ hours: -1 })], ['HOURS_OUT_OF_RANGE intents.0.hours']],
    ['too many hours', [anIntent({ hours: 10_001 })], ['HOURS_OUT_OF_RANGE intents.0.hours']],
    ['an end before its start', [anIntent({ to: '2027-01-10' })], ['ENDS_BEFORE_START intents.0.to']],
    [
      'an amount of 0',
      [anIntent({ rate: { amount: '0.00', currency: 'EUR' } })],
      ['AMOUNT_NOT_POSITIVE intents.0.rate.amount'],
    ],
    ['an id of nothing', [anIntent({ id: newId('int') })], ['INTENT_NOT_FOUND intents.0.id']],
  ])('refuses %s', (_what, texts, failures) => {
    expect(failuresOf(texts)).toEqual(failures);
  });

  it('keeps the id of one that stays, once', () => {
    const present = parsed([anIntent()]);
    const [id] = present.map((intent) => intent.id);
    const kept = parse([anIntent({ id, hours: 7 }), anIntent()], present);
    expect(kept.ok && kept.value.map((intent) => intent.id === id)).toEqual([true, false]);
    expect(failuresOf([anIntent({ id }), anIntent({ id })], present)).toEqual(['DUPLICATE_INTENT intents.1.id']);
  });

  it('needs an id for each, which is the caller’s to give', () => {
    expect(() => parseIntents([anIntent()], { present: [], newIds: [] })).toThrow(MissingIntentId);
  });
});
