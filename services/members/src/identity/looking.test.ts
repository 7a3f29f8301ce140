import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import type { Membership } from '../membership/membership.ts';
import { knows } from '../membership/membership-access.ts';
import { looksAtAccounts, looksAtCommunity, looksAtOwn, looksAtTaxes } from './looking.ts';
import { everyScope, scopesAllowed } from './roles.ts';

const [ada, bruno] = [newId('per'), newId('per')];
const as = (...scopes: readonly string[]) => actorOf({ sub: ada, scope: scopes.join(' ') });

/** The scopes each of which alone opens something. */
const openedBy = (opens: (actor: ReturnType<typeof as>) => boolean) => everyScope.filter((scope) => opens(as(scope)));

describe('what a token opens for looking', () => {
  it('is what it was asked for, by reading or by changing it, and nothing else', () => {
    expect(openedBy(looksAtAccounts)).toEqual(['account:read', 'account:write']);
    expect(openedBy(looksAtCommunity)).toEqual(['members:administer', 'members:read', 'members:write']);
    expect(openedBy(looksAtOwn)).toEqual(['members:administer', 'members:join', 'members:read', 'members:write']);
    expect(openedBy(looksAtTaxes)).toEqual(['members:write', 'taxes:read']);
  });

  it('is nothing without a scope, or without a token', () => {
    for (const actor of [as(), as('openid', 'profile', 'email'), anonymous])
      expect([looksAtAccounts, looksAtCommunity, looksAtOwn, looksAtTaxes].map((opens) => opens(actor))).toEqual(
        Array(4).fill(false),
      );
  });

  it('is not the community for who is no member, whatever their roles', () => {
    const applicant = as(...scopesAllowed({ roles: ['ADMINISTRATOR', 'BOOKKEEPER'], isMember: false }));
    expect([looksAtAccounts, looksAtOwn, looksAtCommunity, looksAtTaxes].map((opens) => opens(applicant))).toEqual([
      ...[true, true],
      ...[false, false],
    ]);
  });
});

describe('who knows somebody', () => {
  const being = (state: Membership['state']) => ({ state, personId: bruno }) as Membership;
  const states = ['REGISTERED', 'APPLIED', 'ADMITTED', 'ACTIVE', 'SUSPENDED', 'LEFT', 'REFUSED'] as const;
  const knownBy = (actor: ReturnType<typeof as>) => states.filter((state) => knows(actor, bruno, being(state)));

  it('are members, while it is a member, early ones too, and administrators always', () => {
    expect(knownBy(as('members:read'))).toEqual(['ACTIVE']);
    expect(knownBy(as('members:administer'))).toEqual(states);
    expect(knows(as('members:read'), bruno, undefined)).toBe(true);
  });

  it('are not those who only applied, or whose token does not open the community', () => {
    for (const scope of ['members:join', 'account:write', 'taxes:read', 'openid', ''])
      expect(knownBy(as(scope))).toEqual([]);
  });

  it('is oneself, with a token for that', () => {
    const scopes = ['members:join', 'members:read', 'members:write', 'account:write', 'openid'];
    expect(scopes.map((scope) => knows(as(scope), ada, undefined))).toEqual([true, true, true, false, false]);
  });
});
