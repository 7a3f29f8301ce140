import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginsButForOne, labelOf } from './label.ts';
import { type Fit, LabelIndex } from './label-index.ts';

const texts = [
  'design user interface',
  'design',
  'interface design',
  'use software',
  'software',
  'progettare interfacce',
];
const index = new LabelIndex(texts.map(labelOf));
const found = (typed: string, fit: Fit = 'as-typed') => index.find(labelOf(typed).words, fit).map((at) => texts[at]);

describe('an index of labels', () => {
  it('finds those of which each typed word begins a word, in the order of the labels', () => {
    expect(found('des')).toEqual(['design user interface', 'design', 'interface design']);
    expect(found('interf des')).toEqual(['design user interface', 'interface design']);
    expect(found('interf')).toEqual(['design user interface', 'interface design', 'progettare interfacce']);
    expect(found('xyz')).toEqual([]);
    expect(found('design xyz')).toEqual([]);
  });

  it('finds nothing for no word, and nothing where there are no labels', () => {
    expect(found('')).toEqual([]);
    expect(new LabelIndex([]).find(['a'], 'as-typed')).toEqual([]);
    expect(new LabelIndex([]).find(['abcde'], 'but-for-a-typo')).toEqual([]);
  });

  it('takes a word that was typed twice for one', () => {
    expect(found('design design design')).toEqual(found('design'));
  });

  it('forgives a typo where that is asked for, and finds what was typed right as well', () => {
    expect(found('desgin')).toEqual([]);
    expect(found('desgin', 'but-for-a-typo')).toEqual(found('design'));
    expect(found('softwre use', 'but-for-a-typo')).toEqual(['use software']);
    expect(found('des', 'but-for-a-typo')).toEqual(found('des'));
  });

  it('property: finds just what a look at every label finds, in whatever script', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'и', '#'), minLength: 1, maxLength: 7 });
    const label = fc.array(word, { maxLength: 5 }).map((words) => labelOf(words.join(' ')));
    const fit = fc.constantFrom<Fit>('as-typed', 'but-for-a-typo');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), label, fit, (labels, { words: typed }, by) => {
        const begins = (sought: string, has: string) =>
          has.startsWith(sought) || (by === 'but-for-a-typo' && beginsButForOne(sought, has));
        const fits = labels.flatMap(({ words }, at) =>
          typed.length > 0 && typed.every((sought) => words.some((has) => begins(sought, has))) ? [at] : [],
        );
        expect(new LabelIndex(labels).find(typed, by)).toEqual(fits);
      }),
    );
  });
});
