import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AccountSeries, type StoredPlace } from './account-series.ts';

/** An account's postings as the ledger writes them: by entries, each of a day and of some movements. */
const drawn = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    minors: fc.array(
      fc.bigInt({ min: -99n, max: 99n }).filter((m) => m !== 0n),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function written(entries: readonly { day: number; minors: readonly bigint[] }[]) {
  let [sequence, balance] = [0n, 0n];
  const days = new Map<string, { debits: bigint; credits: bigint; last: bigint }>();
  const places = entries.flatMap(({ day, minors }, at): StoredPlace[] => {
    const date = `2026-11-0${day}`;
    const after = minors.reduce((sum, minor) => sum + minor, balance);
    balance = after;
    return minors.map((minor) => {
      sequence += 1n;
      const kept = days.get(date) ?? { debits: 0n, credits: 0n, last: 0n };
      if (minor > 0n) kept.debits += minor;
      else kept.credits -= minor;
      kept.last = sequence;
      days.set(date, kept);
      const ofDay = { debits: String(kept.debits), credits: String(kept.credits) };
      return { entryId: `jnl_${at}`, sequence, minor, balanceAfter: after, date, ofDay };
    });
  });
  let closing = 0n;
  const stored = [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { debits, credits, last }]) => {
      closing += debits - credits;
      return { date, figures: [debits, credits, closing, last].map(String) };
    });
  return { places, days: stored, count: sequence };
}

function faultOf({ places, days, count }: ReturnType<typeof written>) {
  const series = new AccountSeries();
  for (const place of places) series.add(place);
  return series.finish(count, days);
}

describe('the postings of an account in their places', () => {
  it('property: have no fault as they were written', () => {
    fc.assert(
      fc.property(drawn, (entries) => {
        expect(faultOf(written(entries))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  const plus = (number: unknown) => (typeof number === 'bigint' ? number + 1n : number);
  const changes: readonly ((place: StoredPlace) => StoredPlace)[] = [
    (place) => ({ ...place, sequence: plus(place.sequence) }),
    (place) => ({ ...place, minor: plus(place.minor) }),
    (place) => ({ ...place, balanceAfter: plus(place.balanceAfter) }),
    (place) => ({ ...place, date: '2020-01-01' }),
    (place) => ({ ...place, ofDay: { ...place.ofDay, debits: `${place.ofDay.debits}1` } }),
    (place) => ({ ...place, ofDay: { ...place.ofDay, credits: `${place.ofDay.credits}1` } }),
  ];

  it('property: have one wherever a figure of a posting was changed', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.constantFrom(...changes), (entries, at, change) => {
        const books = written(entries);
        const places = books.places.map((place, which) => (which === at % books.places.length ? change(place) : place));
        expect(faultOf({ ...books, places })).toBeDefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it('property: have one wherever a figure of a day was changed', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.nat(3), (entries, at, which) => {
        const books = written(entries);
        const days = books.days.map((day, place) =>
          place === at % books.days.length
            ? { ...day, figures: day.figures.map((figure, one) => (one === which ? `${figure}1` : figure)) }
            : day,
        );
        expect(faultOf({ ...books, days })).toBe('DAY');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [
      'a place without a posting',
      ({ places, ...rest }: ReturnType<typeof written>) => ({ ...rest, places: places.slice(1) }),
      'PLACE',
    ],
    [
      'one fewer than the account says',
      (books: ReturnType<typeof written>) => ({ ...books, count: books.count + 1n }),
      'PLACE',
    ],
    ['a day that is missing', (books: ReturnType<typeof written>) => ({ ...books, days: [] }), 'DAY'],
    [
      'a day on which there is nothing',
      (books: ReturnType<typeof written>) => ({ ...books, days: [...books.days, { date: '2027-01-01', figures: [] }] }),
      'DAY',
    ],
  ])('have a fault for %s', (_what, change, fault) => {
    const books = written([
      { day: 1, minors: [5n] },
      { day: 2, minors: [-2n, 1n] },
    ]);
    expect(faultOf(change(books))).toBe(fault);
  });
});
