import { describe, expect, it } from '@jest/globals';
import { javaSkill } from '../../test/given.ts';
import { aPublished, aThing } from '../../test/notices-given.ts';
import { askedTerms, termsOf, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it('are in lower case, without accents, each once', () => {
    expect(wordsOf('Più LUCE, più «luce» — 3D! naïve')).toEqual(['piu', 'luce', '3d', 'naive']);
    expect(wordsOf('  !?  ')).toEqual([]);
    expect(wordsOf('x'.repeat(90))).toEqual(['x'.repeat(40)]);
  });
});

describe('what a proposal is found by', () => {
  it('is its skills, and what it says: the title first, 150 words at most', () => {
    const notice = aPublished({
      title: 'Two desks',
      description: Array.from({ length: 400 }, (_, at) => `word${at}`).join(' '),
      intents: [aThing({ resource: 'Oak' }), ...aPublished().intents.map(({ id: _, rate: __, ...rest }) => rest)],
    });
    const terms = termsOf(notice);
    expect(terms).toEqual(
      expect.arrayContaining(['*', 's:19a8293b-8e95-4de3-983f-77484079c389', 'w:two', 'w:oak', 'w:java']),
    );
    expect(terms.filter((term) => term.startsWith('w:'))).toHaveLength(150);
  });

  it('is found by all of what is asked, whatever is asked', () => {
    const terms = termsOf(aPublished());
    const has = (asked: Parameters<typeof askedTerms>[0]) => askedTerms(asked).every((term) => terms.includes(term));
    expect([{}, { skill: javaSkill }, { text: 'STOCK help' }, { skill: javaSkill, text: 'backend' }].map(has)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([{ text: 'help gardening' }, { skill: `${javaSkill}0` }, { text: '!' }].map(has)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is looked for by the skill first, then by the longest word', () => {
    expect(askedTerms({ text: 'a backend of' })).toEqual(['w:backend', 'w:of', 'w:a']);
    expect(askedTerms({ text: 'help', skill: javaSkill })[0]).toMatch(/^s:/);
    expect(askedTerms({ text: Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ') })).toHaveLength(10);
  });
});
