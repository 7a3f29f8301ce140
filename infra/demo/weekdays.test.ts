import { describe, expect, it } from '@jest/globals';
import { clockAt, firstOf } from './weekdays.ts';

describe('the demo’s regular hours', () => {
  it.each([
    ['2027-01-04', 'MO', '2027-01-04'],
    ['2027-01-05', 'MO', '2027-01-11'],
    ['2027-01-10', 'MO', '2027-01-11'],
    ['2027-01-10', 'SU', '2027-01-10'],
    ['2027-01-10', 'SA', '2027-01-16'],
  ])('begin, from %s on, with the first %s, %s', (day, weekday, first) => {
    expect(firstOf(weekday, day)).toBe(first);
    expect(new Date(`${first}T00:00:00Z`).getUTCDay()).toBe({ SU: 0, MO: 1, SA: 6 }[weekday]);
  });

  it('are by the clock of their zone', () => {
    expect(clockAt('2027-01-11', '09:00', 'Europe/Rome')).toBe('2027-01-11T08:00:00.000Z');
    expect(clockAt('2027-07-12', '09:00', 'Europe/Rome')).toBe('2027-07-12T07:00:00.000Z');
    expect(() => clockAt('2027-02-30', '09:00', 'Europe/Rome')).toThrow(TypeError);
    expect(() => clockAt('2027-02-01', '09:00', 'Rome')).toThrow(TypeError);
  });
});
