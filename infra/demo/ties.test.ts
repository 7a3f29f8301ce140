import { describe, expect, it } from '@jest/globals';
import { returning } from './comings.ts';
import { organizations } from './community.ts';
import { offers } from './team.ts';
import { alliance, endorsements, relationships, taxProfiles } from './ties.ts';

const ownersOf = (key: string): readonly string[] =>
  organizations.find((organization) => organization.key === key)?.owners.map(({ person }) => person) ?? [];

describe('the demo’s ties', () => {
  it('grant something to guests alone', () => {
    const granted = relationships.filter((one) => 'grants' in one);
    expect(granted.map(({ person, kind }) => [person, kind])).toEqual([['marta', 'GUEST']]);
  });

  it('bind nobody who goes: they own nothing, offer nothing, and take part in nothing', () => {
    const { person, email } = returning;
    expect(email).toBe('ivo@ivo.example');
    expect(organizations.flatMap(({ owners }) => owners.map((owner) => owner.person))).not.toContain(person);
    expect(offers.map((offer) => offer.person)).not.toContain(person);
    expect(relationships.map((one) => one.person)).not.toContain(person);
  });

  it('are said by owners, and tie nobody who owns a part already', () => {
    for (const { organization, by, person } of relationships) {
      expect(ownersOf(organization)).toContain(by);
      expect(ownersOf(organization)).not.toContain(person);
    }
    expect(ownersOf(alliance.organization)).toContain(alliance.by);
    expect(ownersOf(alliance.partner)).toContain(alliance.agreedBy);
  });

  it('have everybody say how they are taxed themselves, once, or an owner', () => {
    for (const { agent, by } of taxProfiles) expect([agent, ...ownersOf(agent)]).toContain(by);
    expect(new Set(taxProfiles.map(({ agent }) => agent)).size).toBe(taxProfiles.length);
    for (const { key } of organizations) expect(taxProfiles.map(({ agent }) => agent)).toContain(key);
  });

  it('let those vouch for each other who work in one organization, for what the other claims', () => {
    const aurora = [...ownersOf('aurora'), ...relationships.map(({ person }) => person)];
    expect(endorsements).toHaveLength(5);
    for (const { by, person, skill } of endorsements) {
      expect(by).not.toBe(person);
      expect(aurora).toEqual(expect.arrayContaining([by, person]));
      expect(offers.find((offer) => offer.person === person)?.skills.map(([uri]) => uri)).toContain(skill);
    }
  });
});
