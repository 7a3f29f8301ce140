import { describe, expect, it } from '@jest/globals';
import { equals, rational, sum } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { fromDocument, toDocument } from '../src/alliances/alliance-document.store.ts';
import { ownersOf, proposalOf } from '../src/organizations/organization.ts';
import { allianceOf, alliancesIn } from './alliances.ts';
import { claimsOf } from './claims.ts';
import { endorsementsOf } from './endorsements.ts';
import { organizationOf, organizationsIn } from './organizations.ts';
import { personIdOf, standingOf } from './people.ts';
import { anyPerson, worldOf } from './world-given.suite.ts';

const world = worldOf(4_000);
const count = (length: number) => Array.from({ length }, (_, number) => number);
const activeIds = new Set(
  count(4_000).flatMap((number) => (standingOf(world, number) === 'ACTIVE' ? [personIdOf(world, number)] : [])),
);

describe('seeded organizations', () => {
  it('property: owners’ shares total exactly the whole, and each owns a part once', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number }) => {
        const { organization, profile } = organizationOf(any, Math.floor(number / 8));
        const owners =
          ownersOf(organization).length > 0 ? ownersOf(organization) : (proposalOf(organization)?.owners ?? []);
        expect(equals(sum(owners.map(({ share }) => share)), rational(1n))).toBe(true);
        expect(new Set(owners.map(({ personId }) => personId)).size).toBe(owners.length);
        expect(profile.id).toBe(organization.id);
        expect(organization.registeredAt <= any.at).toBe(true);
      }),
    );
  });

  it('are one for eight people, owned by active members, a few of them proposed still', () => {
    const all = count(organizationsIn(world)).map((number) => organizationOf(world, number).organization);
    expect(all).toHaveLength(500);
    expect(new Set(all.map(({ id }) => id)).size).toBe(500);
    expect(all.flatMap(ownersOf).every(({ personId }) => activeIds.has(personId))).toBe(true);
    const states = Map.groupBy(all, ({ state }) => state);
    expect(states.get('registered')?.length).toBeGreaterThan(450);
    expect(states.get('proposed')?.length).toBeGreaterThan(0);
  });

  it('are the same for the same seed', () => {
    expect(organizationOf(worldOf(4_000), 9)).toEqual(organizationOf(world, 9));
    expect(allianceOf(worldOf(4_000), 3)).toEqual(allianceOf(world, 3));
  });

  it('ally, two to four of them, each once', () => {
    const alliances = count(alliancesIn(world)).flatMap((number) => allianceOf(world, number) ?? []);
    expect(alliances.length).toBe(14);
    for (const alliance of alliances) {
      expect(fromDocument(toDocument(alliance))).toEqual(alliance);
      expect(new Set(alliance.organizationIds).size).toBe(alliance.organizationIds.length);
      expect(alliance.organizationIds.length).toBeGreaterThan(1);
    }
    expect(alliances.some(({ state }) => state === 'ACTIVE')).toBe(true);
  });

  it('ally nowhere where there is but one', () => {
    expect(allianceOf(worldOf(1), 0)).toBeUndefined();
  });
});

describe('seeded endorsements', () => {
  it('property: are of claims that there are, by others than the claimant, after both were there, and once each', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number }) => {
        const claims = new Map(claimsOf(any, number).map((claim) => [claim.id, claim]));
        const { endorsements, pairs } = endorsementsOf(any, number);
        for (const { claimId, endorsedBy, personId, endorsedAt, level } of endorsements) {
          const claim = claims.get(claimId);
          expect(claim).toMatchObject({ personId, level });
          expect(endorsedBy).not.toBe(personId);
          expect(endorsedAt >= (claim?.claimedAt ?? any.at)).toBe(true);
          expect(pairs.some(({ pair, since }) => pair.includes(endorsedBy) && since <= endorsedAt)).toBe(true);
        }
        const once = endorsements.map(({ claimId, endorsedBy }) => `${claimId} ${endorsedBy}`);
        expect(new Set(once).size).toBe(once.length);
      }),
    );
  });

  it('are there for a part of all claims, each with an identifier of its own', () => {
    const all = count(1_000).flatMap((number) => endorsementsOf(world, number).endorsements);
    expect(all.length).toBeGreaterThan(300);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
