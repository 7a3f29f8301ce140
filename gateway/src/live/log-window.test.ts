import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LogWindow } from './log-window.ts';
import type { LogEntry } from './topics/topic.ts';

const BOUNDS = { entries: 4, characters: 1_000 };
const entry = (cursor: string, change: Partial<LogEntry> = {}): LogEntry => ({
  cursor,
  event: { cursor, value: { id: cursor } },
  requires: [],
  changesAccess: false,
  ...change,
});
const part = (...cursors: string[]) => ({
  entries: cursors.map((cursor) => entry(cursor)),
  cursor: cursors.at(-1) ?? '',
  hasMore: false,
});
const behind = (window: LogWindow, cursor: string) => {
  const place = window.placeOf(cursor);
  const found = place === undefined ? undefined : window.behind(place);
  return found && { cursors: found.entries.map((one) => one.cursor), cursor: found.cursor, hasMore: found.hasMore };
};

describe('what is at hand of a log', () => {
  it('is nothing until it begins, and then whatever lies behind a cursor', () => {
    const window = new LogWindow(BOUNDS);
    expect([window.cursor, window.placeOf('a'), window.behind(0)]).toEqual([undefined, undefined, undefined]);
    window.beginAt('a');
    expect(behind(window, 'a')).toEqual({ cursors: [], cursor: 'a', hasMore: false });
    window.append(part('b', 'c'));
    expect(behind(window, 'a')).toEqual({ cursors: ['b', 'c'], cursor: 'c', hasMore: false });
    expect(behind(window, 'b')).toEqual({ cursors: ['c'], cursor: 'c', hasMore: false });
    expect(behind(window, 'c')).toEqual({ cursors: [], cursor: 'c', hasMore: false });
    expect(behind(window, 'd')).toBeUndefined();
  });

  it('goes as far as it was looked at, though nothing was found there', () => {
    const window = new LogWindow(BOUNDS);
    window.beginAt('a');
    window.append({ entries: [entry('b')], cursor: 'd', hasMore: false });
    expect(behind(window, 'a')).toEqual({ cursors: ['b', 'd'], cursor: 'd', hasMore: false });
    expect(behind(window, 'd')).toEqual({ cursors: [], cursor: 'd', hasMore: false });
  });

  it('lets go of the oldest, by number and by size, and of who stood there', () => {
    const window = new LogWindow(BOUNDS);
    window.beginAt('a');
    window.append(part('b', 'c', 'd', 'e', 'f'));
    expect([behind(window, 'a'), behind(window, 'b')?.cursors]).toEqual([undefined, ['c', 'd', 'e', 'f']]);
    window.append({
      entries: [entry('g', { event: { cursor: 'g', value: { text: 'x'.repeat(970) } } })],
      cursor: 'g',
      hasMore: false,
    });
    expect(behind(window, 'f')?.cursors).toEqual(['g']);
    expect(window.size).toBeLessThan(4);
    window.append({
      entries: [entry('h', { event: { cursor: 'h', value: { text: 'x'.repeat(2_000) } } })],
      cursor: 'h',
      hasMore: false,
    });
    // Too large to be kept: whoever stands before it reads for themselves.
    expect([behind(window, 'g'), behind(window, 'h')]).toEqual([
      undefined,
      { cursors: [], cursor: 'h', hasMore: false },
    ]);
  });

  it('is told in parts where it is long', () => {
    const window = new LogWindow({ entries: 200, characters: 100_000 });
    window.beginAt('0');
    window.append(part(...Array.from({ length: 120 }, (_, index) => String(index + 1))));
    expect(behind(window, '0')).toMatchObject({ cursor: '50', hasMore: true });
    expect(behind(window, '100')).toMatchObject({ cursor: '120', hasMore: false });
  });

  it('knows how often it had changed who is told, up to each place', () => {
    const window = new LogWindow(BOUNDS);
    window.beginAt('a');
    const before = window.epoch;
    window.append({
      entries: [entry('b'), entry('c', { changesAccess: true }), entry('d')],
      cursor: 'd',
      hasMore: false,
    });
    expect(window.behind((window.placeOf('b') ?? 0) - 1)?.epoch).toBe(before + 1);
    expect(window.epoch).toBe(before + 1);
    window.beginAt('z');
    // What happened between is not known.
    expect(window.epoch).toBe(before + 2);
    expect(behind(window, 'd')).toBeUndefined();
  });

  it('leaves nothing out between where one stands and its end, whatever was let go of', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.nat(60), (parts, stand) => {
        const window = new LogWindow(BOUNDS);
        window.beginAt('0');
        let end = 0;
        for (const size of parts) {
          const cursors = Array.from({ length: size }, (_, index) => String(end + index + 1));
          end += size;
          window.append({ ...part(...cursors), cursor: String(end) });
        }
        const found = behind(window, String(stand));
        const whole = Array.from({ length: Math.max(0, end - stand) }, (_, index) => String(stand + index + 1));
        if (stand >= Math.max(0, end - BOUNDS.entries) && stand <= end) expect(found?.cursors).toEqual(whole);
        else expect(found).toBeUndefined();
      }),
    );
  });
});
