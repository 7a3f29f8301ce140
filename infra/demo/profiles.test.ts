import { describe, expect, it } from '@jest/globals';
import { organizations, people } from './community.ts';
import { organizationProfiles, profiles } from './profiles.ts';

const countBy = <T>(all: readonly T[], key: (one: T) => string) =>
  [...Map.groupBy(all, key)].map(([name, { length }]) => [name, length] as const);

describe('what the demo’s people say of themselves', () => {
  it('is there of everybody and of every organization, once', () => {
    expect(profiles.map(({ person }) => person).toSorted()).toEqual(people.map(({ key }) => key).toSorted());
    const told = organizationProfiles.map(({ organization }) => organization);
    expect(told.toSorted()).toEqual(organizations.map(({ key }) => key).toSorted());
  });

  it('is said of an organization by who owns a part of it', () => {
    for (const { organization, by } of organizationProfiles) {
      const owners = organizations.find(({ key }) => key === organization)?.owners ?? [];
      expect(owners.map(({ person }) => String(person))).toContain(by);
    }
  });

  it('has places and languages that several share and that tell them apart', () => {
    const cities = countBy(profiles, ({ place }) => place.city);
    const languages = countBy(
      profiles.flatMap((profile) => profile.languages),
      (language) => language,
    );
    for (const facet of [cities, languages]) {
      expect(facet.length).toBeGreaterThan(3);
      expect(facet.some(([, count]) => count > 2)).toBe(true);
      expect(facet.some(([, count]) => count === 1)).toBe(true);
    }
  });

  it('leads nowhere: links are of names that nobody can have', () => {
    for (const link of profiles.flatMap(({ links }) => links)) expect(new URL(link).hostname).toMatch(/\.example$/);
  });
});
