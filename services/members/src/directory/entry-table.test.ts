import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { entryOf, shown } from '../../test/entries-given.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { EntryTable } from './entry-table.ts';

const alliance = newId('ali');
const minutes = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 30 }).map((all) => Uint16Array.from(all));
const across = fc.record({
  ...{ first: fc.nat(30_000), last: fc.nat(30_000), minutes: fc.nat(3_000) },
  firmness: fc.constantFrom('FIRM' as const, 'TENTATIVE' as const),
});
const holds = fc.record({
  ...{ from: fc.date({ noInvalidDate: true }), to: fc.date({ noInvalidDate: true }) },
  ...{ minutes: fc.nat(3_000), mayUseTentative: fc.boolean() },
});
const free = fc.record({
  ...{ since: fc.nat(30_000), firm: minutes, tentative: minutes },
  ...{ across: fc.array(across, { maxLength: 2 }), holds: fc.array(holds, { maxLength: 2 }) },
  until: fc.option(fc.nat(30_000), { nil: undefined }),
});
const entries = fc.record({
  number: fc.nat(500),
  ...{ name: fc.string(), skillUris: fc.subarray(['w', 'x', 'y', 'z']), languages: fc.subarray(['it', 'en', 'de']) },
  allianceIds: fc.subarray([alliance]),
  place: fc.option(
    fc.record({
      country: fc.constantFrom('IT', 'DE'),
      city: fc.option(fc.constantFrom('Lodi', 'LODI'), { nil: undefined }),
    }),
    { nil: undefined },
  ),
  free: fc.option(free, { nil: undefined }),
});

describe('a table of entries', () => {
  it('property: shows of each slot what was put there last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.option(entries)), { maxLength: 40 }), (steps) => {
        const table = new EntryTable();
        const each = new Map<number, DirectoryEntry>();
        for (const [slot, given] of steps) {
          if (given === null) {
            table.clear(slot);
            each.delete(slot);
            continue;
          }
          const { number, ...more } = given;
          const entry = entryOf(number, more);
          table.set(slot, entry);
          each.set(slot, entry);
        }
        for (const [slot, entry] of each) expect(shown(table.view(slot))).toEqual(shown(entry));
      }),
      { numRuns: 200 },
    );
  });

  it('has nobody in a slot that was left', () => {
    const table = new EntryTable();
    table.set(1, entryOf(1, {}));
    table.clear(1);
    expect(() => table.view(1).id).toThrow(RangeError);
  });
});
