import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayText, epochDay, epochDayOf, localAt, localDateTimeForm, readLocal, wallMs } from './local-date-time.ts';

describe('a local time', () => {
  it('is read and written without loss', () => {
    const range = { min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31) };
    fc.assert(
      fc.property(fc.integer(range), (ms) => {
        const text = localAt(ms);
        expect(text).toMatch(localDateTimeForm);
        expect(readLocal(text)).toBe(text);
        expect(wallMs(text)).toBe(ms);
        expect(epochDay(text.slice(0, 10))).toBe(epochDayOf(ms));
        expect(dayText(epochDayOf(ms))).toBe(text.slice(0, 10));
      }),
    );
  });

  it('is in order as a text', () => {
    const range = { min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) };
    const second = fc.integer(range).map((ms) => Math.floor(ms / 1_000) * 1_000);
    fc.assert(fc.property(second, second, (a, b) => expect(localAt(a) < localAt(b)).toBe(a < b)));
  });

  it.each([
    '2027-02-29T09:00:00',
    '2027-04-31T09:00:00',
    '2027-13-01T09:00:00',
    '2027-01-01T24:00:00',
    '2027-01-01',
    '2027-01-01T09:00',
    '2027-01-01T09:00:00Z',
    '2027-01-01T09:00:60',
    '',
  ])('is not %j', (text) => {
    expect(readLocal(text)).toBeUndefined();
  });

  it('loses milliseconds that are none', () => {
    expect(readLocal('2027-01-01T09:00:00.000')).toBe('2027-01-01T09:00:00');
    expect(readLocal('2027-01-01T09:00:00.120')).toBe('2027-01-01T09:00:00.120');
  });
});
