import { describe, expect, it } from '@jest/globals';
import { type Actor, actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, given, opened } from '../../test/given.ts';
import type { Commission, Visibility } from './commission.ts';
import { can, canOpen, isParty, lookerOf, partiesOf } from './commission-access.ts';

const [greta, lumen, aurora] = [newId('per'), newId('per'), newId('org')];
const signedIn = (sub: string, scope = 'projects:write'): Actor => actorOf({ sub, scope });
const commissionOf = (visibility: Visibility): Commission =>
  given(opened({ visibility, clientId: lumen, leadId: aurora }));

describe('seeing a commission', () => {
  it.each<[Visibility, Record<string, boolean>]>([
    ['PUBLIC', { anybody: true, opener: true, client: true, stranger: true }],
    ['COMMUNITY', { anybody: false, opener: true, client: true, stranger: true }],
    ['PARTIES', { anybody: false, opener: true, client: true, stranger: false }],
  ])('that is for %s', (visibility, expected) => {
    const commission = commissionOf(visibility);
    const sees = (actor: Actor) => can(actor, 'see', commission);
    expect({
      anybody: sees(anonymous),
      opener: sees(signedIn(ada, '')),
      client: sees(signedIn(lumen, '')),
      stranger: sees(signedIn(greta)),
    }).toEqual(expected);
  });

  it('is as whom the token lets one look', () => {
    for (const scope of ['projects:read', 'projects:write', 'openid projects:read'])
      expect(lookerOf(signedIn(ada, scope)).id).toBe(ada);
    for (const scope of ['', 'openid', 'members:join', 'members:write ledger:read events:read'])
      expect(lookerOf(signedIn(ada, scope))).toBe(anonymous);
    expect(lookerOf(anonymous)).toBe(anonymous);
  });

  it('names each party once', () => {
    expect(partiesOf({ openedBy: ada, leadId: ada, clientId: undefined })).toEqual([ada]);
    expect(partiesOf({ openedBy: ada, leadId: ada, clientId: lumen })).toEqual([ada, lumen]);
  });

  it('is for whoever speaks for a party, too', () => {
    const commission = commissionOf('PARTIES');
    const sees = (organizations: readonly OrganizationId[]) => can(signedIn(greta), 'see', commission, organizations);
    expect([sees([]), sees([newId('org')]), sees([newId('org'), aurora])]).toEqual([false, false, true]);
    expect(can(anonymous, 'see', commission, [aurora])).toBe(false);
    const isOne = (id: PersonId, organizations: readonly OrganizationId[] = []) =>
      isParty({ actor: signedIn(id), organizations }, commission);
    expect([isOne(ada), isOne(lumen), isOne(greta), isOne(greta, [aurora])]).toEqual([true, true, false, true]);
  });

  it('is the rule as it is written, whoever asks', () => {
    const people = fc.constantFrom(ada, greta, lumen, undefined);
    const visibilities = fc.constantFrom<Visibility[]>('PUBLIC', 'COMMUNITY', 'PARTIES');
    fc.assert(
      fc.property(people, visibilities, fc.option(people), (id, visibility, client) => {
        const commission = given(opened({ visibility, clientId: client ?? null }));
        const isParty = id !== undefined && [ada, client].includes(id);
        const expected = visibility === 'PUBLIC' || (visibility === 'COMMUNITY' && id !== undefined) || isParty;
        return can(id ? signedIn(id) : anonymous, 'see', commission) === expected;
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('changing a commission', () => {
  it('is for whoever opened it, with a token that may write', () => {
    const commission = commissionOf('PUBLIC');
    expect(can(signedIn(ada), 'manage', commission)).toBe(true);
    expect(can(signedIn(ada, 'projects:read'), 'manage', commission)).toBe(false);
    for (const other of [signedIn(greta), signedIn(lumen), anonymous, systemActor('projects')]) {
      expect(can(other, 'manage', commission)).toBe(false);
    }
  });

  it('by the clock is for the service itself', () => {
    const commission = commissionOf('PUBLIC');
    expect(can(systemActor('projects'), 'expire', commission)).toBe(true);
    for (const other of [systemActor('billing'), signedIn(ada), anonymous]) {
      expect(can(other, 'expire', commission)).toBe(false);
    }
  });

  it('begins with opening one, which every member may who may write', () => {
    expect(
      [signedIn(greta), signedIn(greta, ''), anonymous, systemActor('projects')].map((actor) => canOpen(actor)),
    ).toEqual([true, false, false, false]);
  });
});
