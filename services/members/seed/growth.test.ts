import { describe, expect, it } from '@jest/globals';
import { Growth } from './growth.ts';

const at = (text: string) => new Date(`${text}Z`);

describe('how a community grew', () => {
  const growth = new Growth();
  growth.add(at('2026-01-01T10:00'), { what: 'person' });
  growth.add(at('2026-01-01T10:00'), { what: 'person with skills' });
  growth.add(at('2026-01-01T11:00'), { what: 'claim', skillUri: 'a' });
  growth.add(at('2026-11-25T10:00'), { what: 'person' });
  growth.add(at('2026-11-25T10:00'), { what: 'person with skills' });
  growth.add(at('2026-11-25T11:00'), { what: 'claim', skillUri: 'b' });
  growth.add(at('2026-11-25T11:30'), { what: 'endorsed claim', skillUri: 'b' });
  growth.add(at('2026-11-25T12:00'), { what: 'organization' });
  growth.add(at('2026-11-25T12:00'), { what: 'shared organization' });
  // In Rome it is the next day already.
  growth.add(at('2026-11-25T23:30'), { what: 'alliance' });
  growth.add(at('2026-11-27T10:00'), { what: 'person' });

  it('is told by a report a day, each of all that there was by then', () => {
    const reports = growth.reports('2026-11-27', 3);
    expect(
      reports.map(({ day, persons, organizations, alliances }) => [day, persons, organizations, alliances]),
    ).toEqual([
      ['2026-11-24', 1, 0, 0],
      ['2026-11-25', 2, 1, 0],
      ['2026-11-26', 2, 1, 1],
    ]);
    expect(reports[0]?.pool).toMatchObject({
      people: 1,
      claims: 1,
      skills: 1,
      endorsedClaims: 0,
      specificity: undefined,
    });
    expect(reports[2]?.pool).toMatchObject({
      people: 2,
      claims: 2,
      skills: 2,
      endorsedClaims: 1,
      specificity: 1,
      diversity: 2,
    });
  });

  it('was counted in the night after each day', () => {
    expect(growth.reports('2026-11-27', 1)[0]?.countedAt).toEqual(at('2026-11-26T23:00'));
  });

  it('is nothing before there was anybody', () => {
    expect(new Growth().reports('2026-11-27', 2).map(({ persons }) => persons)).toEqual([0, 0]);
  });
});
