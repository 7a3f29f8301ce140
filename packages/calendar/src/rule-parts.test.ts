import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRule, codesOf, unwrap } from '../test/given.ts';
import { formatParts, parseParts } from './rule-parts.ts';

const read = (text: string) => parseParts(text, ['rule']);

describe('what a rule says', () => {
  it('is read part by part', () => {
    expect(unwrap(read('FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR,SU;BYMONTH=1,6;WKST=SU;COUNT=12'))).toEqual({
      frequency: 'MONTHLY',
      interval: 2,
      count: 12,
      byMonth: [1, 6],
      byWeekNo: [],
      byYearDay: [],
      byMonthDay: [],
      byDay: [{ weekday: 'MO', ordinal: 1 }, { weekday: 'FR', ordinal: -1 }, { weekday: 'SU' }],
      bySetPos: [],
      weekStart: 'SU',
    });
  });

  it.each([
    ['rrule:freq=daily;count=3', 'FREQ=DAILY;COUNT=3'],
    [' FREQ=DAILY;INTERVAL=1;WKST=MO;COUNT=3 ', 'FREQ=DAILY;COUNT=3'],
    ['COUNT=3;BYDAY=+1MO;FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3'],
    [
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;UNTIL=20271231T235959Z',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;UNTIL=20271231T235959Z',
    ],
    ['FREQ=YEARLY;BYYEARDAY=100,-1;UNTIL=20271231', 'FREQ=YEARLY;BYYEARDAY=100,-1;UNTIL=20271231'],
  ])('is kept in one form: %s', (text, kept) => {
    expect(formatParts(unwrap(read(text)))).toBe(kept);
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(aRule, ({ pattern }) => {
        const parts = unwrap(read(pattern));
        expect(unwrap(read(formatParts(parts)))).toEqual(parts);
      }),
    );
  });

  it.each([
    'FREQ=HOURLY;COUNT=3',
    'FREQ=MINUTELY;UNTIL=20271231',
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYHOUR=9,10;COUNT=2',
    'FREQ=DAILY;BYMINUTE=0;COUNT=2',
    'FREQ=WEEKLY;BYSECOND=0,1,2,3;COUNT=2',
  ])('is refused where it is finer than a day: %s', (text) => {
    expect(codesOf(read(text))).toEqual(['TOO_FREQUENT rule']);
  });

  it.each([
    ['nothing', ''],
    ['no rule', 'every Monday'],
    ['no frequency', 'COUNT=3'],
    ['an unknown frequency', 'FREQ=FORTNIGHTLY;COUNT=3'],
    ['an unknown part', 'FREQ=DAILY;COUNT=3;X-FOO=1'],
    ['another calendar', 'FREQ=DAILY;RSCALE=HEBREW;COUNT=3'],
    ['a part twice', 'FREQ=DAILY;COUNT=3;COUNT=4'],
    ['an empty part', 'FREQ=DAILY;;COUNT=3'],
    ['an empty value', 'FREQ=DAILY;COUNT='],
    ['both ends', 'FREQ=DAILY;COUNT=3;UNTIL=20271231'],
    ['a count of none', 'FREQ=DAILY;COUNT=0'],
    ['a negative count', 'FREQ=DAILY;COUNT=-1'],
    ['half a count', 'FREQ=DAILY;COUNT=1.5'],
    ['a huge count', 'FREQ=DAILY;COUNT=99999'],
    ['an interval of none', 'FREQ=DAILY;INTERVAL=0;COUNT=3'],
    ['a huge interval', 'FREQ=DAILY;INTERVAL=733;COUNT=3'],
    ['an end of another form', 'FREQ=DAILY;UNTIL=2027-12-31'],
    ['an end by no zone', 'FREQ=DAILY;UNTIL=20271231T090000'],
    ['month 13', 'FREQ=YEARLY;BYMONTH=13;COUNT=3'],
    ['a month from the end', 'FREQ=YEARLY;BYMONTH=-1;COUNT=3'],
    ['day 32', 'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3'],
    ['day 0', 'FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3'],
    ['week 54', 'FREQ=YEARLY;BYWEEKNO=54;COUNT=3'],
    ['day 367', 'FREQ=YEARLY;BYYEARDAY=367;COUNT=3'],
    ['no day', 'FREQ=WEEKLY;BYDAY=XX;COUNT=3'],
    ['a day with a comma too many', 'FREQ=WEEKLY;BYDAY=MO,;COUNT=3'],
    ['a day twice', 'FREQ=WEEKLY;BYDAY=MO,MO;COUNT=3'],
    ['day 0 of a month', 'FREQ=MONTHLY;BYDAY=0MO;COUNT=3'],
    ['the first Monday of a week', 'FREQ=WEEKLY;BYDAY=1MO;COUNT=3'],
    ['a Monday counted beside weeks', 'FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO;COUNT=3'],
    ['a Monday counted beside days of a month', 'FREQ=MONTHLY;BYMONTHDAY=3;BYDAY=1MO;COUNT=3'],
    ['a Monday counted beside days of a year', 'FREQ=YEARLY;BYYEARDAY=3;BYDAY=1MO;COUNT=3'],
    ['weeks of a month', 'FREQ=MONTHLY;BYWEEKNO=3;COUNT=3'],
    ['days of a year, by month', 'FREQ=MONTHLY;BYYEARDAY=3;COUNT=3'],
    ['days of a month, by week', 'FREQ=WEEKLY;BYMONTHDAY=3;COUNT=3'],
    ['a choice of nothing', 'FREQ=MONTHLY;BYSETPOS=1;COUNT=3'],
    ['a week that starts nowhere', 'FREQ=WEEKLY;WKST=XX;COUNT=3'],
    ['two lines', 'FREQ=DAILY;COUNT=3\nRRULE:FREQ=DAILY;COUNT=3'],
    ['a right-to-left override', 'FREQ=DAILY;COUNT=\u202e3'],
    ['a zero width space', 'FREQ=DAILY\u200b;COUNT=3'],
    ['full-width digits', 'FREQ=DAILY;COUNT=３'],
    ['NUL', 'FREQ=DAILY;COUNT=3\0'],
    ['a rule of 10,000 characters', `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 3_000 }, () => 1).join()};COUNT=3`],
  ])('is refused as %s', (_, text) => {
    expect(codesOf(read(text))).toEqual(['INVALID_RULE rule']);
  });

  it('is refused or read, and never throws', () => {
    const bits = [
      'FREQ=',
      'DAILY',
      ';',
      'BYDAY=',
      'MO',
      ',',
      '-1',
      'COUNT=',
      'UNTIL=',
      '20271231',
      '=',
      'RRULE:',
      'BYSETPOS=',
      'T',
      'Z',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (any) => expect(typeof read(any).ok).toBe('boolean')),
      { numRuns: 2_000 },
    );
  });
});
