import { describe, expect, it } from '@jest/globals';
import type { AgentId, OrganizationId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { fixedRule, pointsRule } from '../../test/milestones/milestones.ts';
import type { Alliance, Mandate } from '../parties/alliance.ts';
import { CorruptRule, partsOf } from './parts.ts';

const [aurora, officina] = [newId('org'), newId('org')];
const fabio = newId('per');
const parties: readonly AgentId[] = [aurora, officina, fabio];
const euros = (minor: bigint) => ({ minor, currency: 'EUR' }) as const;
const milestone = (minor: bigint) => ({ amount: euros(minor), invoicerId: aurora });
const agreed = (rule: object, of: readonly AgentId[] = parties) => ({
  ...{ id: newId('agv'), parties: of },
  rule: JSON.stringify(rule),
});
const alliance = (mandate: Mandate, organizationIds: readonly OrganizationId[] = [aurora, officina]): Alliance => ({
  ...{ id: newId('ali'), name: 'Allies', organizationIds, mandate },
});
const apart = alliance({ kind: 'WITHOUT_REPRESENTATION' });
const thirds = fixedRule([
  [aurora, '1/3'],
  [officina, '1/3'],
  [fabio, '1/3'],
]);

describe('who invoices how much of a milestone', () => {
  it.each([
    ['there is no alliance', [], thirds],
    ['one is represented', [alliance({ kind: 'WITH_REPRESENTATION', invoicerId: officina })], thirds],
    ['allies without representation agreed on no fixed shares', [apart], pointsRule],
    ['the allies are others', [alliance({ kind: 'WITHOUT_REPRESENTATION' }, [aurora, newId('org')])], thirds],
  ])('is whom the agreement names, all of it, where %s', (_where, alliances, rule) => {
    expect(partsOf(milestone(9_000_00n), { agreed: agreed(rule), alliances })).toEqual([
      { sellerId: aurora, net: euros(9_000_00n) },
    ]);
  });

  it('is each party by its share, where allies without representation agreed on fixed ones', () => {
    const [first, second, third] = partsOf(milestone(100_00n), { agreed: agreed(thirds), alliances: [apart] });
    expect([first?.sellerId, second?.sellerId, third?.sellerId]).toEqual(parties);
    // The cent over goes to the smallest id.
    expect([first, second, third].map((part) => part?.net.minor).toSorted()).toEqual([33_33n, 33_33n, 33_34n]);
    const smallest = [...parties].toSorted()[0];
    expect([first, second, third].find((part) => part?.sellerId === smallest)?.net.minor).toBe(33_34n);
  });

  it('leaves out those to whom nothing falls', () => {
    const rule = fixedRule([
      [aurora, '0.999'],
      [officina, '0.001'],
    ]);
    expect(partsOf(milestone(1n), { agreed: agreed(rule), alliances: [apart] })).toEqual([
      { sellerId: aurora, net: euros(1n) },
    ]);
  });

  it('is not guessed from a rule that is none', () => {
    expect(() => partsOf(milestone(1n), { agreed: agreed({ version: '7' }), alliances: [apart] })).toThrow(CorruptRule);
  });

  it('adds up to the milestone’s amount to the cent, each less than a cent off its share (property)', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.bigInt(1n, 10n ** 13n), (parts, minor) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const others = parts.slice(2).map(() => newId('per'));
        const agents = [aurora, officina, ...others];
        const rates = agents.map((agent, at) => [agent, `${parts[at]}/${total}`] as const);
        const given = { agreed: agreed(fixedRule(rates), agents), alliances: [apart] };
        const divided = partsOf(milestone(minor), given);
        expect(divided.reduce((sum, { net }) => sum + net.minor, 0n)).toBe(minor);
        const inOrder = agents.filter((agent) => divided.some(({ sellerId }) => sellerId === agent));
        expect(divided.map(({ sellerId }) => sellerId)).toEqual(inOrder);
        expect(divided.every(({ net }) => net.minor > 0n && net.currency === 'EUR')).toBe(true);
        for (const [at, agent] of agents.entries()) {
          const net = divided.find(({ sellerId }) => sellerId === agent)?.net.minor ?? 0n;
          const off = net * BigInt(total) - minor * BigInt(parts[at] ?? 0);
          expect(off < BigInt(total) && off > -BigInt(total)).toBe(true);
        }
        expect(partsOf(milestone(minor), given)).toEqual(divided);
      }),
      { numRuns: 500 },
    );
  });
});
