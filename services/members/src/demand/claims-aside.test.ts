import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type ClaimAside, lessBySkill, lessSupplies, lessVouched, peopleOf } from './claims-aside.ts';

const people = [newId('per'), newId('per'), newId('per')];
const claims = fc.array(
  fc.record({
    personId: fc.constantFrom(...people),
    skillUri: fc.constantFrom('a', 'b', 'c'),
    level: fc.integer({ min: 1, max: 5 }),
    isVerified: fc.boolean(),
    endorsedLevel: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  { maxLength: 30 },
);

/** The counts of some claims, as the stores count them. */
const bySkill = (all: readonly ClaimAside[]) =>
  new Map([...Map.groupBy(all, ({ skillUri }) => skillUri)].map(([uri, those]) => [uri, those.length]));
const supplies = (all: readonly ClaimAside[]) =>
  [...Map.groupBy(all, ({ skillUri, level }) => JSON.stringify([skillUri, level]))].map(([, those]) => ({
    ...{ skillUri: those[0]?.skillUri ?? '', level: those[0]?.level ?? 0 },
    ...{ people: those.length, verified: those.filter(({ isVerified }) => isVerified).length },
  }));
const vouched = (all: readonly ClaimAside[]) =>
  [
    ...Map.groupBy(
      all.filter(({ endorsedLevel }) => endorsedLevel !== undefined),
      ({ skillUri, endorsedLevel }) => JSON.stringify([skillUri, endorsedLevel]),
    ),
  ].map(([, those]) => ({
    ...{ skillUri: those[0]?.skillUri ?? '', level: those[0]?.endorsedLevel ?? 0, claims: those.length },
  }));

const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).toSorted();

describe('what is counted without those who are no members', () => {
  it('is what would be counted if they had never been', () => {
    fc.assert(
      fc.property(claims, claims, (members, aside) => {
        const all = [...members, ...aside];
        expect([...lessBySkill(bySkill(all), aside)].toSorted()).toEqual([...bySkill(members)].toSorted());
        const left = lessSupplies(supplies(all), aside).filter((one) => one.people > 0);
        expect(sorted(left)).toEqual(sorted(supplies(members)));
        const backed = lessVouched(vouched(all), aside).filter((one) => one.claims > 0);
        expect(sorted(backed)).toEqual(sorted(vouched(members)));
      }),
    );
  });

  it('is never less than nothing, where one read was ahead of the other', () => {
    const [ada] = people;
    if (!ada) throw new RangeError('Somebody.');
    const gone = { personId: ada, skillUri: 'a', level: 3, isVerified: true, endorsedLevel: 2 };
    expect(lessBySkill(new Map([['a', 1]]), [gone, gone])).toEqual(new Map());
    const supply = { skillUri: 'a', level: 3, people: 1, verified: 0 };
    expect(lessSupplies([supply], [gone, gone])).toEqual([{ ...supply, people: 0 }]);
    expect(lessVouched([{ skillUri: 'a', level: 2, claims: 1 }], [gone, gone])).toMatchObject([{ claims: 0 }]);
  });

  it('is of as many people as there are, however much each claims', () => {
    const [ada, bruno] = people;
    if (!(ada && bruno)) throw new RangeError('Two.');
    const of = (personId: typeof ada) => ({
      personId,
      skillUri: 'a',
      level: 1,
      isVerified: false,
      endorsedLevel: undefined,
    });
    expect([peopleOf([]), peopleOf([of(ada), of(ada), of(bruno)])]).toEqual([0, 2]);
  });
});
