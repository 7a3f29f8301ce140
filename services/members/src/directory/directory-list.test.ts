import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { entryOf, idAt } from '../../test/entries-given.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { DirectoryList, keyOf, type Walk } from './directory-list.ts';
import { anybody, type Token, wordToken } from './token.ts';

const words = ['a', 'b', 'c', 'd'].map(wordToken);
const namesOf = (list: DirectoryList, walk: Partial<Walk>): string[] =>
  list
    .walk({ tokens: [anybody], order: 'NAME', after: undefined, ...walk })
    .map(({ name }) => name)
    .toArray();

describe('the list', () => {
  const list = new DirectoryList();
  for (const [number, name] of ['Dora', 'Ada', 'Carla', 'Bruno'].entries())
    list.put(entryOf(number, { name, tokens: [wordToken(name.slice(-1)), wordToken(name)] }));

  it('gives those who have a token by their names, or those who came last first', () => {
    expect(namesOf(list, {})).toEqual(['Ada', 'Bruno', 'Carla', 'Dora']);
    expect(namesOf(list, { order: 'NEWEST' })).toEqual(['Bruno', 'Carla', 'Ada', 'Dora']);
    expect(namesOf(list, { tokens: [wordToken('a')] })).toEqual(['Ada', 'Carla', 'Dora']);
    expect(namesOf(list, { tokens: [wordToken('a'), wordToken('Dora')] })).toEqual(['Dora']);
  });

  it('gives nobody where nobody has all of them, or nothing is asked for', () => {
    expect(namesOf(list, { tokens: [wordToken('Ada'), wordToken('Dora')] })).toEqual([]);
    expect(namesOf(list, { tokens: [anybody, wordToken('nobody')] })).toEqual([]);
    expect(namesOf(list, { tokens: [] })).toEqual([]);
  });

  it('goes on behind a place, whether somebody is in it or not', () => {
    const [, , carla] = list.walk({ tokens: [anybody], order: 'NAME', after: undefined });
    const after = carla && keyOf('NAME', carla);
    expect(namesOf(list, { after })).toEqual(['Dora']);
    expect(namesOf(list, { after: 'bz' })).toEqual(['Carla', 'Dora']);
    expect(namesOf(list, { after: 'z' })).toEqual([]);
  });

  it('has an entry in the place of the former one, and none that was taken out', () => {
    const changing = new DirectoryList();
    changing.put(entryOf(1, { name: 'Ada', tokens: [wordToken('old'), wordToken('kept')] }));
    changing.put(entryOf(1, { name: 'Ada', tokens: [wordToken('new'), wordToken('kept')] }));
    expect(['old', 'kept', 'new'].map((word) => namesOf(changing, { tokens: [wordToken(word)] }))).toEqual([
      [],
      ['Ada'],
      ['Ada'],
    ]);
    changing.put(entryOf(1, { name: 'Zoe' }));
    expect(namesOf(changing, {})).toEqual(['Zoe']);
    expect(changing.get(idAt(1))?.name).toBe('Zoe');
    changing.remove(idAt(1));
    changing.remove(idAt(1));
    expect([changing.size, changing.get(idAt(1)), namesOf(changing, {})]).toEqual([0, undefined, []]);
  });
});

const put = fc.record({
  number: fc.nat(20),
  name: fc.constantFrom('Ada', 'Bruno', 'Carla', 'Àda', '🌱'),
  tokens: fc.subarray(words),
});
const step = fc.oneof({ weight: 3, arbitrary: put }, { weight: 1, arbitrary: fc.record({ gone: fc.nat(20) }) });
const question = fc.record({
  tokens: fc.subarray<Token>([...words, anybody], { minLength: 1 }),
  order: fc.constantFrom('NAME', 'NEWEST'),
  behind: fc.option(fc.nat(20)),
});

/** The same, by looking at each. */
function byLooking(entries: ReadonlyMap<AgentId, DirectoryEntry>, { tokens, order, after }: Walk): readonly AgentId[] {
  const isLess = order === 'NAME' ? (a: string, b: string) => a < b : (a: string, b: string) => a > b;
  return [...entries.values()]
    .filter((entry) => tokens.every((token) => entry.tokens.includes(token)))
    .filter((entry) => after === undefined || isLess(after, keyOf(order, entry)))
    .toSorted((a, b) => (isLess(keyOf(order, a), keyOf(order, b)) ? -1 : 1))
    .map(({ id }) => id);
}

describe('whatever is put in and taken out', () => {
  it('property: whoever is asked for is found, nobody else, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, question), { maxLength: 60 }), (steps) => {
        const list = new DirectoryList();
        const entries = new Map<AgentId, DirectoryEntry>();
        for (const [one, { tokens, order, behind }] of steps) {
          if ('gone' in one) {
            list.remove(idAt(one.gone));
            entries.delete(idAt(one.gone));
          } else {
            const entry = entryOf(one.number, { name: one.name, tokens: one.tokens });
            list.put(entry);
            entries.set(entry.id, entry);
          }
          const after = behind === null ? undefined : keyOf(order, entryOf(behind, {}));
          const walk = { tokens, order, after };
          expect(
            list
              .walk(walk)
              .map(({ id }) => id)
              .toArray(),
          ).toEqual(byLooking(entries, walk));
          expect(list.size).toBe(entries.size);
        }
      }),
      { numRuns: 300 },
    );
  });
});
