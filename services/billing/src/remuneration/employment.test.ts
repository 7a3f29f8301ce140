import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { confirmed, type Employment, holdsOn, type SaidEmployment, saidAnew } from './employment.ts';

const [employerId, employeeId] = [newId('org'), newId('per')];
const at = new Date('2026-11-24T10:00:00Z');
const said = (from: string, to?: string): SaidEmployment => ({ employerId, employeeId, from, to });
const year = said('2026-01-01', '2026-12-31');
const before: Employment = { ...year, confirmedAt: at };

describe('an employment', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('holds on %s: %s, once it is confirmed and not before', (day, holds) => {
    expect(holdsOn(before, day)).toBe(holds);
    expect(holdsOn({ ...year, confirmedAt: undefined }, day)).toBe(false);
  });

  it('without a last day holds on', () => {
    expect(holdsOn({ ...said('2026-01-01'), confirmedAt: at }, '2099-01-01')).toBe(true);
  });

  it.each([
    ['the same', year, before, true],
    ['an earlier end', said('2026-01-01', '2026-06-30'), before, true],
    ['a later start', said('2026-02-01', '2026-12-31'), before, true],
    ['an end where none was', said('2026-01-01', '2026-06-30'), { ...said('2026-01-01'), confirmedAt: at }, true],
    ['an earlier start', said('2025-12-31', '2026-12-31'), before, false],
    ['a later end', said('2026-01-01', '2027-01-01'), before, false],
    ['no end', said('2026-01-01'), before, false],
    ['what nobody confirmed', year, { ...year, confirmedAt: undefined }, false],
    ['what nobody said before', year, undefined, false],
  ])('said anew with %s stays confirmed only as far as the employee confirmed it', (_what, anew, known, stays) => {
    expect(saidAnew(anew, known)).toEqual({ ...anew, confirmedAt: stays ? at : undefined });
  });

  it('is confirmed for the days that were said, and for no others', () => {
    const open: Employment = { ...year, confirmedAt: undefined };
    expect(confirmed(open, { from: '2026-01-01', to: '2026-12-31', at })).toEqual({ ok: true, value: before });
    for (const [known, from, to] of [
      [open, '2026-01-01', undefined],
      [open, '2026-01-02', '2026-12-31'],
      [undefined, '2026-01-01', '2026-12-31'],
    ] as const) {
      const decided = confirmed(known, { from, to, at });
      expect(decided.ok ? [] : decided.error.map(({ code }) => code)).toEqual(['EMPLOYMENT_NOT_FOUND']);
    }
  });
});
