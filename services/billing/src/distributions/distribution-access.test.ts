import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { canSeeBatch } from '../payouts/payment-batch-access.ts';
import { canKeepRuns, canStandFor, showsAgent, sightOfRun } from './distribution-access.ts';

const [aurora, officina, fabio, greta, bea, ada] = [
  ...[newId('org'), newId('org')],
  ...[newId('per'), newId('per'), newId('per'), newId('per')],
] as [OrganizationId, OrganizationId, PersonId, PersonId, PersonId, PersonId];
const run = { basis: { payerId: aurora, parties: [aurora, officina, fabio] }, outcome: { run: { settlements: [] } } };
const as = (sub: PersonId, scope: string, organizations: readonly OrganizationId[] = []) => ({
  actor: actorOf({ sub, scope }),
  organizations,
});
const nobody = { actor: anonymous, organizations: [aurora] };
const everyMember = 'ledger:read ledger:approve';

describe('who sees of a run', () => {
  it('all: auditors, and who speaks for the payer', () => {
    expect(sightOfRun(as(bea, 'ledger:audit'), run)).toEqual({ of: 'everybody' });
    expect(sightOfRun(as(ada, everyMember, [aurora]), run)).toEqual({ of: 'everybody' });
  });

  it('their own: parties, and who speaks for them', () => {
    const sight = sightOfRun(as(fabio, everyMember, [officina]), run);
    expect(sight).toEqual({ of: 'some', agents: [fabio, officina] });
    expect([fabio, officina, aurora].map((agent) => showsAgent(sight, agent))).toEqual([true, true, false]);
  });

  it('their own: makers of know-how that was cited, though they are no parties', () => {
    const royalty = { agent: greta, difference: 5n, withheld: 0n, payment: 5n, carried: 0n };
    const paying = { ...run, outcome: { run: { settlements: [royalty] } } };
    expect(sightOfRun(as(greta, everyMember), paying)).toEqual({ of: 'some', agents: [greta] });
    expect(sightOfRun(as(bea, everyMember), paying)).toEqual({ of: 'nobody' });
  });

  it('nothing: whoever is no party, has no scope for it, or is not signed in', () => {
    for (const standing of [as(greta, everyMember), as(fabio, 'projects:read'), nobody]) {
      expect(sightOfRun(standing, run)).toEqual({ of: 'nobody' });
      expect(canSeeBatch(standing, { payerId: aurora })).toBe(false);
    }
  });
});

describe('who stands for what an agent pays', () => {
  it('is a bookkeeper, or who speaks for the agent and may approve', () => {
    expect(canStandFor(as(bea, 'ledger:post'), aurora)).toBe(true);
    expect(canStandFor(as(ada, everyMember, [aurora]), aurora)).toBe(true);
    expect(canStandFor(as(fabio, everyMember), fabio)).toBe(true);
    expect(canStandFor(as(ada, 'ledger:read', [aurora]), aurora)).toBe(false);
    expect(canStandFor(as(ada, everyMember, [officina]), aurora)).toBe(false);
    expect(canStandFor(nobody, aurora)).toBe(false);
  });

  it('and bookkeepers alone keep runs', () => {
    expect([as(bea, 'ledger:post'), as(ada, everyMember, [aurora])].map(canKeepRuns)).toEqual([true, false]);
  });
});
