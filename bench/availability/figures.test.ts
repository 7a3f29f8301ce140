import { describe, expect, it } from '@jest/globals';
import { windowsOf } from '@millepiani/calendar/offer';
import { unmet } from '@millepiani/kernel/capacity';
import { measure, table } from './figures.ts';
import { holdsBy, peopleBy, year } from './workload.ts';

describe('what is measured', () => {
  it('is a year of weekdays, with holds that fit', () => {
    const windows = windowsOf([year(0)]);
    expect(windows).toHaveLength(260);
    for (const count of [20, 200]) expect(unmet(holdsBy(1, count), windows).length).toBeLessThan(count / 10);
  });

  it('is the same for the same seed', () => {
    expect(holdsBy(7, 30)).toEqual(holdsBy(7, 30));
    expect(holdsBy(7, 30)).not.toEqual(holdsBy(8, 30));
    expect(peopleBy(1, 5)).toEqual(peopleBy(1, 5));
  });

  it('takes the time that it takes', () => {
    let times = 0;
    const measured = measure(['count', () => (times += 1)], 9);
    expect(times).toBe(18);
    expect(measured.worst).toBeGreaterThanOrEqual(measured.median);
    expect(table([{ what: 'count', median: 1.234, worst: 5 }])).toContain('| count | 1.23 | 5.00 |');
  });
});
