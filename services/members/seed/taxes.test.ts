import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDocument, toDocument } from '../src/tax/tax-profile-document.store.ts';
import { organizationOf, organizationsIn } from './organizations.ts';
import { personOf, standingOf } from './people.ts';
import { taxesOf, taxesOfOrganization } from './taxes.ts';
import { anyPerson, worldOf } from './world-given.suite.ts';

const world = worldOf(2_000);
const count = (length: number) => Array.from({ length }, (_, number) => number);

describe('seeded taxes', () => {
  it('property: of a person never overlap, are the person’s, and are what is stored of them', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number }) => {
        const { person } = personOf(any, number);
        const timeline = taxesOf(any, { number, person });
        for (const [at, profile] of timeline.entries()) {
          expect(profile.agentId).toBe(person.id);
          expect(profile.validTo).toBe(timeline[at + 1]?.validFrom);
          expect(profile.setAt <= any.at).toBe(true);
          expect(fromDocument(toDocument(profile))).toEqual(profile);
        }
      }),
    );
  });

  it('are said by most active members, and by nobody else', () => {
    const taxed = count(2_000).map((number) => ({ number, timeline: taxesOf(world, personOf(world, number)) }));
    const saying = taxed.filter(({ timeline }) => timeline.length > 0);
    expect(saying.every(({ number }) => standingOf(world, number) === 'ACTIVE')).toBe(true);
    expect(saying.length).toBeGreaterThan(1_150);
    expect(saying.length).toBeLessThan(1_450);
    const all = saying.flatMap(({ timeline }) => timeline);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const regimes = Map.groupBy(all, ({ facts }) => facts.regime ?? 'none');
    expect(regimes.get('RF19')?.length).toBeGreaterThan(regimes.get('RF01')?.length ?? 0);
    expect(regimes.get('none')?.length).toBeGreaterThan(50);
  });

  it('are said by most organizations, with a VAT number each', () => {
    const all = count(organizationsIn(world)).flatMap((number) => {
      const { organization, ownerNumber } = organizationOf(world, number);
      return taxesOfOrganization(world, { organization, number, ownerNumber });
    });
    expect(all.length).toBeGreaterThan(190);
    expect(all.length).toBeLessThan(240);
    expect(new Set(all.map(({ facts }) => facts.vatNumber)).size).toBe(all.length);
  });
});
