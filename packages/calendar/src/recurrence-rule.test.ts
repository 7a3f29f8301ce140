import { describe, expect, it } from '@jest/globals';
import { codesOf, local, newYork, rome, sydney, unwrap } from '../test/given.ts';
import { dayText } from './local-date-time.ts';
import { CorruptRule, daysOfRule, endingWith, parseRule, partsOf, type RuleText } from './recurrence-rule.ts';

const begins = { start: local('2027-01-04T09:00:00'), timeZone: rome };
const read = (text: string, change: Partial<typeof begins> = {}) => parseRule(text, { ...begins, ...change }, ['rule']);
const days = (text: string, change: Partial<typeof begins> = {}): string[] =>
  daysOfRule(unwrap(read(text, change)), { ...begins, ...change }).map(dayText);

describe('a rule', () => {
  it('is kept with the instant at which it ends, a day’s end by the clock of its zone', () => {
    expect(unwrap(read('FREQ=DAILY;UNTIL=20270106'))).toBe('FREQ=DAILY;UNTIL=20270106T225959Z');
    expect(unwrap(read('FREQ=DAILY;UNTIL=20270706'))).toBe('FREQ=DAILY;UNTIL=20270706T215959Z');
    expect(unwrap(read('FREQ=DAILY;UNTIL=20270106', { timeZone: sydney }))).toBe('FREQ=DAILY;UNTIL=20270106T125959Z');
    expect(unwrap(read('FREQ=DAILY;UNTIL=20270106T080000Z'))).toBe('FREQ=DAILY;UNTIL=20270106T080000Z');
  });

  it('ends with the occurrence that begins at its end, and not with one a second later', () => {
    expect(days('FREQ=DAILY;UNTIL=20270106T080000Z').at(-1)).toBe('2027-01-06');
    expect(days('FREQ=DAILY;UNTIL=20270106T075959Z').at(-1)).toBe('2027-01-05');
    // In New York it is still the 5th then.
    expect(days('FREQ=DAILY;UNTIL=20270106T020000Z', { timeZone: newYork }).at(-1)).toBe('2027-01-05');
  });

  it.each([
    ['FREQ=WEEKLY', 'ENDLESS_RULE'],
    ['FREQ=DAILY;INTERVAL=732', 'ENDLESS_RULE'],
    ['FREQ=SECONDLY', 'TOO_FREQUENT'],
    ['FREQ=DAILY;BYSECOND=0,1', 'TOO_FREQUENT'],
    ['FREQ=DAILY;COUNT=733', 'TOO_MANY_OCCURRENCES'],
    ['FREQ=DAILY;COUNT=9999', 'TOO_MANY_OCCURRENCES'],
    ['FREQ=DAILY;UNTIL=20271340', 'INVALID_RULE'],
    ['FREQ=DAILY;UNTIL=20270230T080000Z', 'INVALID_RULE'],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'START_NOT_IN_RULE'],
    ['FREQ=DAILY;UNTIL=20270103', 'START_NOT_IN_RULE'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', 'START_NOT_IN_RULE'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;UNTIL=20281231', 'START_NOT_IN_RULE'],
    ['FREQ=DAILY;UNTIL=20290105', 'ENDS_TOO_LATE'],
    ['FREQ=DAILY;UNTIL=99991231', 'ENDS_TOO_LATE'],
    ['FREQ=WEEKLY;COUNT=106', 'ENDS_TOO_LATE'],
    ['FREQ=YEARLY;COUNT=4', 'ENDS_TOO_LATE'],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=4;BYDAY=MO;COUNT=2', 'ENDS_TOO_LATE'],
  ])('is refused with what is wrong: %s', (text, code) => {
    expect(codesOf(read(text))).toEqual([`${code} rule`]);
  });

  it('may be of every day of two years', () => {
    expect(days('FREQ=DAILY;COUNT=732')).toHaveLength(732);
    expect(days('FREQ=DAILY;UNTIL=20290104').at(-1)).toBe('2029-01-04');
    expect(days('FREQ=WEEKLY;COUNT=105')).toHaveLength(105);
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR;COUNT=4', ['2027-01-04', '2027-01-29', '2027-02-01', '2027-02-26']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,2;COUNT=3', ['2027-01-04', '2027-01-29', '2027-02-02']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4', ['2027-01-04', '2027-01-10', '2027-01-18', '2027-01-24']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4', ['2027-01-04', '2027-01-17', '2027-01-18', '2027-01-31']],
    ['FREQ=YEARLY;BYWEEKNO=1,2;BYDAY=MO;COUNT=3', ['2027-01-04', '2027-01-11', '2028-01-03']],
    ['FREQ=YEARLY;BYYEARDAY=4,-1;COUNT=3', ['2027-01-04', '2027-12-31', '2028-01-04']],
    ['FREQ=DAILY;INTERVAL=30;BYMONTH=1,2;COUNT=2', ['2027-01-04', '2027-02-03']],
  ])('of the kinds that RFC 5545 has: %s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it('leaves out days that a month does not have', () => {
    const change = { start: local('2027-01-31T09:00:00') };
    expect(days('FREQ=MONTHLY;COUNT=4', change)).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31']);
    const leap = { start: local('2028-02-29T09:00:00') };
    expect(days('FREQ=YEARLY;UNTIL=20300101', leap)).toEqual(['2028-02-29']);
  });

  it('can end earlier than it did', () => {
    const rule = unwrap(read('FREQ=WEEKLY;COUNT=10'));
    const shorter = endingWith(rule, new Date('2027-01-18T08:00:00Z'));
    expect(shorter).toBe('FREQ=WEEKLY;UNTIL=20270118T080000Z');
    expect(daysOfRule(shorter, begins)).toHaveLength(3);
  });

  it('that nobody checked is a bug', () => {
    expect(() => partsOf('every day' as RuleText)).toThrow(CorruptRule);
  });
});
