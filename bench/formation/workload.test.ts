import { describe, expect, it } from '@jest/globals';
import { readOffer } from '@millepiani/calendar/offer-record';
import { randomFrom } from '../spine/load.ts';
import { personBy, rolesBy } from './workload.ts';

const community = { today: '2026-11-27', skills: 60 };

describe('what is measured', () => {
  it('is people whose time is offered by rules that are known, with skills, holds and outcomes', () => {
    const random = randomFrom(1);
    const people = Array.from({ length: 300 }, () => personBy(random, community));
    const offers = people.flatMap(({ pool_availability: [time] }) => time?.offers ?? []);
    for (const offer of offers) {
      const firmness = offer.firmness === 'FIRM' ? 'FIRM' : 'TENTATIVE';
      expect(readOffer({ ...offer, firmness })).toMatchObject({ ok: true });
    }
    expect(offers.length).toBeGreaterThan(300);
    const skills = people.flatMap((one) => one.pool_skills);
    expect(skills.length).toBeGreaterThan(900);
    expect(new Set(skills.map(({ level }) => level)).size).toBe(5);
    const holds = people.flatMap((one) => one.pool_holds);
    expect(Math.min(holds.length, people.flatMap((one) => one.pool_outcomes).length)).toBeGreaterThan(100);
    for (const { from, to } of holds) expect(from < to).toBe(true);
  });

  it('is asked for roles of days to come', () => {
    const roles = rolesBy(randomFrom(2), 8, community);
    expect(roles).toHaveLength(8);
    for (const { from, to } of roles) expect([from > community.today, from < to]).toEqual([true, true]);
  });
});
