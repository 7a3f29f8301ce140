import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDocument, toDocument } from '../src/membership/membership-document.store.ts';
import { claimsOf } from './claims.ts';
import { personIdOf, personOf, registeredAt, standingOf } from './people.ts';
import { anyPerson, worldOf } from './world-given.suite.ts';

const world = worldOf(2_000);
const everybody = Array.from({ length: 2_000 }, (_, number) => number);
const part = (holds: (number: number) => boolean): number => everybody.filter(holds).length / everybody.length;

describe('seeded people', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(personOf(worldOf(50), 7)).toEqual(personOf(worldOf(50), 7));
    expect(personOf(worldOf(50), 7)).not.toEqual(personOf(worldOf(50, 2), 7));
    expect(claimsOf(worldOf(50), 7)).toEqual(claimsOf(worldOf(50), 7));
  });

  it('property: are accepted by the service’s own rules, whoever they are and whenever they are seeded', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number }) => {
        const { person, membership, account, profile } = personOf(any, number);
        expect(person.registeredAt <= any.at).toBe(true);
        expect([membership.personId, account.personId, profile.id]).toEqual([person.id, person.id, person.id]);
        expect(fromDocument(toDocument(membership))).toEqual(membership);
        expect(membership.state).toBe(standingOf(any, number));
        for (const claim of claimsOf(any, number)) expect(claim.claimedAt <= any.at).toBe(true);
      }),
    );
  });

  it('sign up one after the other, and have identifiers of their own in that order', () => {
    const ids = everybody.map((number) => personIdOf(world, number));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(registeredAt(world, 1_999) < world.at).toBe(true);
    // The community grows faster and faster.
    const middle = (registeredAt(world, 0).getTime() + world.at.getTime()) / 2;
    expect(part((number) => registeredAt(world, number).getTime() > middle)).toBeGreaterThan(0.6);
  });

  it('are mostly active members; the first is the administrator', () => {
    expect(part((number) => standingOf(world, number) === 'ACTIVE')).toBeGreaterThan(0.9);
    for (const standing of ['APPLIED', 'SUSPENDED', 'LEFT']) {
      expect(part((number) => standingOf(world, number) === standing)).toBeGreaterThan(0.005);
    }
    expect(personOf(world, 0).account.roles).toEqual(['ADMINISTRATOR']);
    expect(personOf(world, 0).membership).toMatchObject({ state: 'ACTIVE' });
  });

  it('claim three to nine skills, some far more often than others', () => {
    const claims = everybody.map((number) => claimsOf(world, number));
    const counts = claims.map((some) => some.length).filter((count) => count > 0);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 9]);
    const all = claims.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ personId, skillUri }) => `${personId} ${skillUri}`)).size).toBe(all.length);
    const bySkill = [...Map.groupBy(all, ({ skillUri }) => skillUri).values()].map((some) => some.length);
    expect(bySkill.length).toBeGreaterThan(1_000);
    const commonest = bySkill.toSorted((a, b) => b - a).slice(0, 50);
    expect(commonest.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(all.length * 0.2);
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('claim nothing before they are members', () => {
    const applied = everybody.filter((number) => standingOf(world, number) === 'APPLIED');
    expect(applied.flatMap((number) => claimsOf(world, number))).toEqual([]);
  });

  it('live mostly in Italy, in some towns more than in others, and say something of themselves', () => {
    const profiles = everybody.map((number) => personOf(world, number).profile);
    const places = profiles.flatMap(({ place }) => (place ? [place] : []));
    expect(places.filter(({ country }) => country === 'IT').length / places.length).toBeGreaterThan(0.85);
    const towns = Map.groupBy(places, ({ city }) => city);
    expect(towns.size).toBeGreaterThan(40);
    expect(towns.get('Milano')?.length).toBeGreaterThan((towns.get('Pavia')?.length ?? 0) * 4);
    const words = profiles.flatMap(({ bio }) => (bio ? [bio.split(' ').length] : []));
    expect([Math.min(...words), Math.max(...words)]).toEqual([5, 25]);
  });
});
