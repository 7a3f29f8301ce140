import { describe, expect, it } from '@jest/globals';
import { parseTimeZone } from '@millepiani/kernel/time-zone';
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

describe('the clocks of a zone', () => {
  it('are put forward and back at the hours that they show before', () => {
    expect(linesOf('Europe/Rome').slice(0, 2)).toEqual(['BEGIN:VTIMEZONE', 'TZID:Europe/Rome']);
    expect(observances('Europe/Rome')).toEqual([
      'STANDARD 20250109T090000 +0100 +0100',
      'DAYLIGHT 20260329T020000 +0100 +0200',
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
    expect(observances('Australia/Sydney').at(0)).toMatch(/^STANDARD \d{8}T\d{6} \+1100 \+1100$/);
  });

  it('stand still where they never change', () => {
    expect(observances('Asia/Tokyo')).toEqual(['STANDARD 20250109T170000 +0900 +0900']);
  });
});
