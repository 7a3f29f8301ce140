import { describe, expect, it } from '@jest/globals';
import { offsetAt } from '@millepiani/calendar/zone-clock';
import { parseTimeZone } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { unwrap } from '../../test/offers-given.ts';
import { vtimezone } from './vtimezone.ts';

const linesOf = (name: string, year = 2027) =>
  vtimezone(unwrap(parseTimeZone(name, [])), {
    from: new Date(`${year}-01-11T08:00:00Z`),
    to: new Date(`${year}-06-11T08:00:00Z`),
  }).split('\r\n');
/** Each observance in a line. */
const observances = (name: string, year?: number) =>
  linesOf(name, year)
    .join(' ')
    .matchAll(/BEGIN:(STANDARD|DAYLIGHT) DTSTART:(\S+) TZOFFSETFROM:(\S+) TZOFFSETTO:(\S+) END:\1/g)
    .map(([, kind, start, before, after]) => `${kind} ${start} ${before} ${after}`)
    .toArray();

const offsetOf = (text: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
/** How far clocks are ahead at an instant, as who reads the file alone knows it. */
function offsetBy(text: string, at: number): number | undefined {
  const onsets = text
    .replaceAll('\r\n', ' ')
    .matchAll(/DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d) TZOFFSETFROM:(\S+) TZOFFSETTO:(\S+)/g)
    .map(([, year, month, day, hour, minute, second, before = '', after = '']) => ({
      at: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - offsetOf(before),
      offset: offsetOf(after),
    }))
    .toArray();
  return onsets.filter((onset) => onset.at <= at).at(-1)?.offset;
}

describe('the clocks of a zone', () => {
  it('are put forward and back at the hours that they show before', () => {
    expect(linesOf('Europe/Rome').slice(0, 2)).toEqual(['BEGIN:VTIMEZONE', 'TZID:Europe/Rome']);
    expect(observances('Europe/Rome')).toEqual([
      'STANDARD 20261025T030000 +0200 +0100',
      'DAYLIGHT 20270328T020000 +0100 +0200',
      'STANDARD 20271031T030000 +0200 +0100',
      'DAYLIGHT 20280326T020000 +0100 +0200',
    ]);
  });

  it('are those of the west and the south as well, and of half hours', () => {
    expect(observances('America/New_York')).toContain('DAYLIGHT 20270314T020000 -0500 -0400');
    expect(observances('America/St_Johns')).toContain('STANDARD 20271107T020000 -0230 -0330');
    expect(observances('Australia/Lord_Howe')).toContain('DAYLIGHT 20271003T020000 +1030 +1100');
    // In January it is summer there: the first change is the one to daylight time.
    expect(observances('Australia/Sydney').at(0)).toBe('DAYLIGHT 20261004T020000 +1000 +1100');
  });

  it('stand still where they never change', () => {
    expect(observances('Asia/Tokyo')).toEqual(['STANDARD 19700101T000000 +0900 +0900']);
  });

  // RFC 5545, 3.6.5: of all onsets that are not after a time, the latest says how far clocks are ahead.
  it.each([
    ...['Europe/Rome', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Australia/Sydney', 'Asia/Tokyo'],
    ...['Africa/Casablanca', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Chatham', 'Europe/Dublin', 'Etc/UTC'],
  ])('property: of %s are read as they are, whenever', (name) => {
    const zone = unwrap(parseTimeZone(name, []));
    const between = { min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) };
    fc.assert(
      fc.property(
        fc.integer(between),
        fc.integer(between),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, part) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const text = vtimezone(zone, { from: new Date(from), to: new Date(to) });
          const at = new Date(Math.floor(from + part * (to - from)));
          expect(offsetBy(text, at.getTime())).toBe(offsetAt(at, zone));
        },
      ),
    );
  });
});
