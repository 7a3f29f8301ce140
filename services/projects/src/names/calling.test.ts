import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { calling } from './calling.ts';

const person = (number: number) => `per_00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as AgentId;
const [ada, bruno, other] = [person(1), person(2), person(3)];
const names = new Map([
  [ada, 'Ada'],
  [bruno, 'Bruno'],
  [other, 'Ada'],
]);

describe('what agents are called', () => {
  it('is their names', () => {
    const nameOf = calling([ada, bruno], names);
    expect([ada, bruno].map(nameOf)).toEqual(['Ada', 'Bruno']);
  });

  it('given two of one name in one text, then the ends of their ids tell them apart', () => {
    expect([ada, bruno, other].map(calling([ada, bruno, other, ada], names))).toEqual([
      'Ada (…000001)',
      'Bruno',
      'Ada (…000003)',
    ]);
  });

  it.each([
    ['Bruno 60%; Ada', '“Bruno 60%; Ada” (…000002)'],
    ['Вruno', '“Вruno” (…000002)'],
    ['x” 90 %; “Ada', "“x' 90 %; 'Ada” (…000002)"],
    ['Anna-Maria D’Angelo', 'Anna-Maria D’Angelo'],
    ['Ольга', 'Ольга'],
  ])('given %j, which may pass for more than a name, then it is quoted', (name, called) => {
    expect(calling([ada, bruno], new Map([[bruno, name]]))(bruno)).toBe(called);
  });

  it('given somebody whose name was erased or never told, then it is the id', () => {
    expect(calling([ada], new Map())(ada)).toBe(ada);
  });

  it('property: no two in one text are called alike', () => {
    const agents = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }).map(person), { minLength: 1, maxLength: 20 });
    const bearing = fc.array(fc.option(fc.constantFrom('Ada', 'Bruno'), { nil: undefined }), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(agents, bearing, (all, given) => {
        const known = new Map(
          all.flatMap((agent, at) => (given[at] === undefined ? [] : [[agent, given[at]] as const])),
        );
        expect(new Set(all.map(calling(all, known))).size).toBe(all.length);
      }),
    );
  });
});
