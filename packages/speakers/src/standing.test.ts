import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { guestGrants, isGuestGrant } from './guest-grant.ts';
import { agentsOf, looking, speaksFor } from './standing.ts';

const [ada, bruno, aurora, lumen] = [newId('per'), newId('per'), newId('org'), newId('org')];
const standing = { actor: actorOf({ sub: ada, scope: '' }), organizations: [aurora] };

describe('who acts for whom', () => {
  it('is a person for themselves and for the organizations for which they speak', () => {
    expect(agentsOf(standing)).toEqual([ada, aurora]);
    expect([ada, aurora, bruno, lumen, undefined].map((agent) => speaksFor(standing, agent))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is more for who looks as a guest: at what was granted, and at nothing else', () => {
    const guest = { ...standing, granted: { LEDGER: [lumen, aurora], INVOICES: [] } };
    expect(agentsOf(looking(guest, 'LEDGER'))).toEqual([ada, aurora, lumen]);
    for (const grant of guestGrants.filter((one) => one !== 'LEDGER')) {
      expect(agentsOf(looking(guest, grant))).toEqual([ada, aurora]);
    }
    // Whoever acts is no guest.
    expect(speaksFor(guest, lumen)).toBe(false);
    expect(looking(looking(guest, 'LEDGER'), 'INVOICES').organizations).toEqual([aurora, lumen]);
    expect(looking(standing, 'LEDGER')).toEqual(standing);
  });

  it('knows the grants that there are', () => {
    expect(guestGrants.every(isGuestGrant)).toBe(true);
    for (const text of ['', 'ledger', 'EVERYTHING', 'toString']) expect(isGuestGrant(text)).toBe(false);
  });

  it('is nobody where nobody signed in, whatever the organizations', () => {
    for (const actor of [anonymous, systemActor('projects')]) {
      expect(agentsOf({ actor, organizations: [aurora] })).toEqual([]);
      expect(speaksFor({ actor, organizations: [aurora] }, aurora)).toBe(false);
      expect(agentsOf(looking({ actor, organizations: [], granted: { LEDGER: [lumen] } }, 'LEDGER'))).toEqual([]);
    }
  });
});
