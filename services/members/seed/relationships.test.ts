import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownersOf } from '../src/organizations/organization.ts';
import { fromDocument, toDocument } from '../src/relationships/relationship-document.store.ts';
import { endOf } from '../src/relationships/relationship-lifecycle.ts';
import { organizationOf, organizationsIn } from './organizations.ts';
import { relationshipsOf } from './relationships.ts';
import { anyPerson, worldOf } from './world-given.suite.ts';

const world = worldOf(4_000);
const all = Array.from({ length: organizationsIn(world) }, (_, number) => number).flatMap((number) =>
  relationshipsOf(world, { organization: organizationOf(world, number).organization, number }),
);

describe('seeded relationships', () => {
  it('property: are of others than the owners, once each, and none is in force whose time is over', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number: person }) => {
        const number = Math.floor(person / 8);
        const { organization } = organizationOf(any, number);
        const relationships = relationshipsOf(any, { organization, number });
        const owners = ownersOf(organization).map(({ personId }) => personId);
        const people = relationships.map(({ personId }) => personId);
        expect(new Set([...owners, ...people]).size).toBe(owners.length + people.length);
        for (const one of relationships) {
          expect(fromDocument(toDocument(one))).toEqual(one);
          expect(one.invitedAt <= any.at).toBe(true);
          if (one.state === 'ACTIVE') expect((endOf(one) ?? new Date(any.at.getTime() + 1)) > any.at).toBe(true);
        }
      }),
    );
  });

  it('are some of each kind and state, most of them of collaborators who take part', () => {
    expect(all.length).toBeGreaterThan(700);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const states = Map.groupBy(all, ({ state }) => state);
    expect(states.get('ACTIVE')?.length).toBeGreaterThan(all.length / 2);
    for (const state of ['INVITED', 'DECLINED', 'ENDED'] as const) expect(states.get(state)?.length).toBeGreaterThan(5);
    const guests = all.filter(({ kind }) => kind === 'GUEST');
    expect(guests.some(({ grants }) => grants.length > 0)).toBe(true);
    expect(all.filter(({ kind }) => kind === 'COLLABORATOR').length).toBeGreaterThan(all.length / 2);
  });
});
