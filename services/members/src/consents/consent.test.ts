import { describe, expect, it } from '@jest/globals';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type Consent, covers, evolve, give } from './consent.ts';
import { canKeepConsents, canManageConsents, canSeeConsents } from './consent-access.ts';

const [personId, clientId] = [newId('per'), newId('cli')];
const day = (number: number) => new Date(Date.UTC(2026, 2, number));
/** Given a consent, or none, what it is once some scopes were allowed. */
function after(before: Consent | undefined, scopes: readonly string[], at = day(1)): Consent | undefined {
  const events = give(before, { id: newId('con'), personId, clientId, scopes, at });
  return events.reduce((now, happened) => (happened.type === 'consent.given' ? evolve(now, happened) : now), before);
}

describe('a consent', () => {
  it('grows by what is allowed, and keeps its id and its day', () => {
    const first = after(undefined, ['projects:read']);
    const second = after(first, ['openid', 'projects:read'], day(2));
    expect(second).toEqual({ ...first, scopes: ['openid', 'projects:read'], changedAt: day(2), version: 2 });
    expect(second?.since).toEqual(day(1));
  });

  it('has nothing happen to it where all was allowed already', () => {
    const first = after(undefined, ['openid', 'profile']);
    expect(give(first, { id: newId('con'), personId, clientId, scopes: ['profile'], at: day(2) })).toEqual([]);
  });

  it('of nothing is one, too: that somebody was asked', () => {
    expect(after(undefined, [])).toMatchObject({ scopes: [], version: 1 });
    expect(covers(undefined, [])).toBe(false);
  });

  it('property: covers exactly what was allowed at some time', () => {
    const scopes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(scopes, { minLength: 1 }), scopes, (allowed, asked) => {
        const consent = allowed.reduce<Consent | undefined>((now, some) => after(now, some), undefined);
        expect(covers(consent, asked)).toBe(asked.every((scope) => allowed.flat().includes(scope)));
        expect(consent?.scopes).toEqual([...new Set(allowed.flat())].toSorted());
      }),
    );
  });
});

describe('who may', () => {
  it('take it back: whose it is; keep it: the issuer', () => {
    expect(canManageConsents(actorOf({ sub: personId, scope: 'account:write' }), personId)).toBe(true);
    expect(canManageConsents(actorOf({ sub: personId, scope: 'members:write' }), personId)).toBe(false);
    expect(canManageConsents(actorOf({ sub: newId('per'), scope: 'account:write' }), personId)).toBe(false);
    const who = ['account:read', 'account:write', 'members:write'].map((scope) => actorOf({ sub: personId, scope }));
    expect(who.map((actor) => canSeeConsents(actor, personId))).toEqual([true, true, false]);
    expect(canManageConsents(actorOf({ sub: personId, scope: 'account:read' }), personId)).toBe(false);
    expect(canKeepConsents(systemActor('members'))).toBe(true);
    expect(canKeepConsents(actorOf({ sub: personId, scope: 'account:write' }))).toBe(false);
  });
});
