import { describe, expect, it } from '@jest/globals';
import type { Id } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { at } from '../../test/holds-given.ts';
import { weekdays } from '../../test/offers-given.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Person } from '../persons/person.ts';
import { emptyOrganizationProfile, emptyPersonProfile } from '../profiles/profile.ts';
import type { Skill } from '../skills/skill.ts';
import type { SkillClaim } from '../skills/skill-claim.ts';
import { organizationEntry, type PersonFacts, personEntry } from './directory-entry.ts';

const skillUri = 'http://data.europa.eu/esco/skill/0aa5d0a5-6d9d-4b1f-9d4c-d1f0d8d1b0c5';
const design: Skill = {
  ...{ uri: skillUri, field: 'DESIGN', kind: 'COMPETENCE', description: '' },
  labels: { EN: 'design graphics', IT: 'progettare grafica' },
  altLabels: { EN: ['create graphics'], IT: [] },
};
const ada: Person = { kind: 'person', id: newId('per'), name: 'Àda Lòvelace', registeredAt: at, version: 1 };
const claim = (level: number): SkillClaim => ({
  ...{ id: newId('clm'), personId: ada.id, skillUri, level, claimedAt: at, version: 1 },
  ...{ evidence: undefined, verification: undefined },
});
const facts = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{ person: ada, profile: emptyPersonProfile(ada.id), claims: [], organizationIds: [], allianceIds: [] },
  ...{ offers: [], holds: [], ...more },
});
const entryOf = (more?: Partial<PersonFacts>) =>
  personEntry(facts(more), (uri) => (uri === skillUri ? design : undefined), at);

describe('an entry', () => {
  it('given a name, then it is found by what its words begin with, and stands where the name does', () => {
    const entry = entryOf();
    expect(entry.tokens).toEqual([
      ...['k:*', 'k:person', 'w:a', 'w:ad', 'w:ada'],
      ...['w:l', 'w:lo', 'w:lov', 'w:love', 'w:lovel', 'w:lovela', 'w:lovelac', 'w:lovelace'],
    ]);
    expect(entry.byName).toBe(`ada lovelace ${ada.id}`);
    expect(entry.byTime).toBe(`2026-11-24T09:00:00.000Z ${ada.id}`);
  });

  it('given a claim at level 3, then it is found by the levels up to it, and by the words of the skill in both languages', () => {
    const { tokens, skillUris } = entryOf({ claims: [claim(3)] });
    const key = '0aa5d0a5-6d9d-4b1f-9d4c-d1f0d8d1b0c5';
    expect(tokens.filter((token) => token.startsWith('s:'))).toEqual([1, 2, 3].map((level) => `s:${key}#${level}`));
    expect(tokens).toEqual(expect.arrayContaining(['w:design', 'w:graphics', 'w:progettare', 'w:grafica']));
    expect(tokens).not.toContain('w:create');
    expect(skillUris).toEqual([skillUri]);
  });

  it('given a skill that the catalogue has no more, then it is found by it all the same', () => {
    const gone = { ...claim(1), skillUri: 'http://data.europa.eu/esco/skill/gone' };
    expect(entryOf({ claims: [gone] }).tokens).toContain('s:gone#1');
  });

  it('given a profile, then it is found by whole words of it, by the place, and by the languages', () => {
    const said = { bio: 'I restore FURNITURE.', languages: ['it'], place: { country: 'IT', city: 'San Donà' } };
    const { tokens } = entryOf({ profile: { ...emptyPersonProfile(ada.id), ...said } });
    expect(tokens).toEqual(
      expect.arrayContaining(['w:restore', 'w:furniture', 'l:it', 'c:IT', 'c:IT:san dona', 'w:san', 'w:dona']),
    );
    expect(tokens).not.toContain('w:furn');
  });

  it('has each token once, and tells of what is offered', () => {
    const entry = entryOf({ offers: [weekdays()], claims: [claim(2)], allianceIds: [newId('ali')] });
    expect(new Set(entry.tokens).size).toBe(entry.tokens.length);
    expect(entry.free?.firm.reduce((sum, minutes) => sum + minutes, 0)).toBe(25 * 360);
  });

  it('of an organization is where it is registered, unless it says to be elsewhere', () => {
    const id: Id<'org'> = newId('org');
    const organization: Organization = {
      ...{ kind: 'organization', state: 'registered', id, name: 'Studio', country: 'IT', registeredAt: at },
      ...{ version: 1, owners: [], proposal: undefined },
    };
    const profile = emptyOrganizationProfile(id);
    const made = organizationEntry({ organization, profile, allianceIds: [] });
    expect([made.place, made.free]).toEqual([{ country: 'IT', city: undefined }, undefined]);
    expect(made.tokens).toEqual(expect.arrayContaining(['k:organization', 'w:stud', 'c:IT']));
    const place = { country: 'DE', city: 'Berlin' };
    const moved = organizationEntry({ organization, profile: { ...profile, place }, allianceIds: [] });
    expect(moved.tokens).toContain('c:DE:berlin');
    expect(moved.tokens).not.toContain('c:IT');
  });
});
