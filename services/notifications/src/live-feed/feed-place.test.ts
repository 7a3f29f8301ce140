import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOf, positionAt } from '../feed/position.ts';
import { readFeedCursor, toFeedCursor } from './feed-cursor.adapter.ts';
import { type FeedLogEvent, type FeedPart, type FeedPlace, markOf, readFeed, seenBy } from './feed-place.ts';

const start = Date.parse('2026-11-27T09:00:00Z');
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const minutes = (count: number) => new Date(start + count * 60_000);
const made = (version: number, at: Date): FeedLogEvent => ({
  ...{ version, id: `evt_${uuid(version)}` },
  made: positionAt(at.toISOString(), `ntf_${uuid(version)}`),
});
const happened = (version: number): FeedLogEvent => ({ ...made(version, minutes(0)), made: undefined });
const beginning = (now: Date): FeedPlace => ({ version: 0, mark: '', seen: endOf(now) });

describe('a cursor', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const seen = fc.oneof(
    instant.map(endOf),
    fc.tuple(instant, fc.uuid({ version: 7 })).map(([at, id]) => positionAt(at.toISOString(), `ntf_${id}`)),
  );

  it('property: is read as the place that it was written for, and is short enough for a header', () => {
    fc.assert(
      fc.property(fc.nat(), seen, (version, place) => {
        const mark = version === 0 ? '' : markOf(uuid(version));
        const cursor = toFeedCursor({ version, mark, seen: place });
        expect(readFeedCursor(cursor)).toEqual({ ok: true, value: { version, mark, seen: place } });
        expect(cursor.length).toBeLessThan(200);
      }),
    );
  });

  it.each([
    '',
    'nonsense',
    Buffer.from('feed.0..').toString('base64url'),
    Buffer.from(`feed.1..${endOf(minutes(0))}`).toString('base64url'),
    Buffer.from(`feed.0.0123456789ab.${endOf(minutes(0))}`).toString('base64url'),
    Buffer.from(`feed.-1.0123456789ab.${endOf(minutes(0))}`).toString('base64url'),
    Buffer.from(`feed.9007199254740993.0123456789ab.${endOf(minutes(0))}`).toString('base64url'),
    Buffer.from('projects.1.0123456789ab').toString('base64url'),
    `${toFeedCursor(beginning(minutes(0)))}=`,
  ])('is refused where it was not given out here (case %#)', (cursor) => {
    expect(readFeedCursor(cursor)).toMatchObject({ ok: false, error: [{ code: 'CURSOR_INVALID', path: ['after'] }] });
  });
});

describe('what comes to a feed', () => {
  const part = (log: readonly FeedLogEvent[], rows: readonly FeedLogEvent[], now: Date, limit = 10): FeedPart => ({
    ...{ log, now, limit },
    rows: rows.map((row) => row.made ?? ''),
  });

  it('is told as it is delivered, with what was made late first, and one stands behind all of it', () => {
    const late = made(1, minutes(-1));
    const next = made(2, minutes(3));
    const { told, place, hasMore } = readFeed(beginning(minutes(0)), part([late, next], [next], minutes(5)));
    expect(told.map(({ position }) => position)).toEqual([late.made, next.made]);
    expect(told.map((one) => one.place)).toEqual([
      { version: 1, mark: markOf(late.id), seen: endOf(minutes(0)) },
      { version: 2, mark: markOf(next.id), seen: next.made },
    ]);
    expect(place).toEqual({ version: 2, mark: markOf(next.id), seen: endOf(minutes(5)) });
    expect(hasMore).toBe(false);
  });

  it('is not told while it is held back, and then is, though nothing is made any more', () => {
    const held = made(1, minutes(60));
    const first = readFeed(beginning(minutes(0)), part([held], [], minutes(5)));
    expect(first.told).toEqual([]);
    const then = readFeed(first.place, part([], [held], minutes(61)));
    expect(then.told.map(({ position }) => position)).toEqual([held.made]);
  });

  it('is news where something happened that there is nothing to tell of', () => {
    const read = readFeed(beginning(minutes(0)), part([happened(1)], [], minutes(0)));
    expect(read).toMatchObject({ told: [], isNews: true });
    expect(readFeed(read.place, part([], [], minutes(1)))).toMatchObject({ told: [], isNews: false });
  });

  it('is seen no less far by a clock that is behind', () => {
    expect(seenBy(endOf(minutes(5)), minutes(3))).toBe(endOf(minutes(5)));
  });
});

type Step =
  | { readonly kind: 'make'; readonly delay: number }
  | { readonly kind: 'happen' | 'read' | 'cut-off' }
  | { readonly kind: 'clock'; readonly by: number };

const steps = fc.array(
  fc.oneof(
    // Most at once; some were begun earlier than they are committed, some are held back.
    { weight: 5, arbitrary: fc.integer({ min: -3, max: 40 }).map((delay): Step => ({ kind: 'make', delay })) },
    { weight: 2, arbitrary: fc.constant<Step>({ kind: 'happen' }) },
    { weight: 5, arbitrary: fc.constantFrom<Step>({ kind: 'read' }, { kind: 'cut-off' }) },
    // Another replica's clock may be a little behind.
    { weight: 4, arbitrary: fc.integer({ min: -2, max: 15 }).map((by): Step => ({ kind: 'clock', by })) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** A feed with its log, and somebody who follows it. */
class World {
  readonly log: FeedLogEvent[] = [];
  readonly told: string[] = [];
  minute = 0;
  place: FeedPlace;

  constructor(before: readonly number[]) {
    for (const delay of before) this.make(delay);
    const last = this.log.at(-1);
    this.place = { version: last?.version ?? 0, mark: last ? markOf(last.id) : '', seen: endOf(minutes(0)) };
  }

  make(delay: number): void {
    this.log.push(made(this.log.length + 1, minutes(this.minute + delay)));
  }

  /** Lets something happen; answers whether somebody was cut off before they had all of it. */
  happen(step: Step, limit: number): boolean {
    switch (step.kind) {
      case 'make':
        this.make(step.delay);
        return false;
      case 'happen':
        this.log.push(happened(this.log.length + 1));
        return false;
      case 'clock':
        this.minute += step.by;
        return false;
      case 'cut-off':
        return this.read(limit, 1);
      default:
        this.read(limit);
        return false;
    }
  }

  /** Reads until there is nothing more, when all is delivered. */
  readOn(limit: number): void {
    this.minute += 10_000;
    for (let rounds = 0; rounds < 500 && this.read(limit); rounds += 1);
  }

  /** What is to be told from here on, once all of it is delivered. */
  expecting(): () => readonly string[] {
    const { version: begun, seen } = this.place;
    return () =>
      this.log.flatMap(({ version, made: position }) =>
        position === undefined || (version <= begun && position <= seen) ? [] : [position],
      );
  }

  /** Reads a part; of what it tells the first `most` arrive. */
  read(limit: number, most = Number.POSITIVE_INFINITY): boolean {
    const now = minutes(this.minute);
    const log = this.log.filter(({ version }) => version > this.place.version).slice(0, limit);
    const places = this.log.flatMap((event) => event.made ?? []).toSorted();
    const behind = places.filter((one) => one > this.place.seen && one < seenBy(this.place.seen, now));
    const rows = log.length < limit ? behind.slice(0, limit) : [];
    const found = readFeed(this.place, { log, rows, now, limit });
    const arrived = found.told.slice(0, most);
    this.told.push(...arrived.map(({ position }) => position));
    const isAll = arrived.length === found.told.length;
    this.place = isAll ? found.place : (arrived.at(-1)?.place ?? this.place);
    return found.hasMore || !isAll;
  }
}

describe('whoever follows a feed', () => {
  it('property: is told each once and none left out, whatever falls together and wherever they are cut off', () => {
    let [cuts, held] = [0, 0];
    const before = fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(before, steps, fc.integer({ min: 1, max: 4 }), (already, happening, limit) => {
        const world = new World(already);
        const expected = world.expecting();
        for (const step of happening) cuts += world.happen(step, limit) ? 1 : 0;
        held += happening.filter((step) => step.kind === 'make' && step.delay > 0).length;
        world.readOn(limit);
        expect(world.told.toSorted()).toEqual(expected().toSorted());
      }),
      { numRuns: 2_000 },
    );
    // The property would hold of a world in which nothing is ever cut off or held back.
    expect([cuts > 100, held > 100]).toEqual([true, true]);
  });
});
