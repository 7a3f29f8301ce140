import { describe, expect, it } from '@jest/globals';
import { checkInTime, dayFor, lastDayToSend } from './supply-days.ts';

describe('when a document is to be sent', () => {
  it.each([
    ['TD01', '2026-11-24', '2026-12-06'],
    ['TD01', '2026-12-25', '2027-01-06'],
    ['TD06', '2028-02-20', '2028-03-03'],
    ['TD24', '2026-10-01', '2026-11-15'],
    ['TD24', '2026-10-31', '2026-11-15'],
    ['TD24', '2026-12-31', '2027-01-15'],
    ['TD25', '2026-10-02', '2026-11-30'],
    ['TD25', '2027-01-31', '2027-02-28'],
    ['TD25', '2028-01-31', '2028-02-29'],
    ['TD25', '2026-11-30', '2026-12-31'],
  ] as const)('%s about what was done on %s: by %s', (documentType, suppliedOn, last) => {
    expect(lastDayToSend(documentType, suppliedOn)).toBe(last);
    const nature = { documentType, suppliedOn };
    expect(checkInTime(nature, last, false)).toMatchObject({ ok: true });
    const tooLate = `${last}x`;
    expect(checkInTime(nature, tooLate, false)).toMatchObject({
      ok: false,
      error: [{ code: 'SUPPLIED_TOO_LONG_AGO' }],
    });
    expect(checkInTime(nature, tooLate, true)).toMatchObject({ ok: true });
  });

  it('at any time, where nobody says when it was done', () => {
    expect(checkInTime({ documentType: 'TD01', suppliedOn: undefined }, '2099-01-01', false)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['on which it was done', '2026-11-20', '2026-11-20'],
    ['today, where that is yet to come', '2026-12-20', '2026-11-24'],
    ['today, where that is too long ago', '2026-11-11', '2026-11-24'],
    ['of twelve days ago', '2026-11-12', '2026-11-12'],
    ['today, where nobody says it', undefined, '2026-11-24'],
  ])('is of the day %s', (_what, suppliedOn, day) => {
    expect(dayFor({ suppliedOn }, '2026-11-24')).toBe(day);
  });
});
