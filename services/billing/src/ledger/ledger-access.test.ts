import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { canAudit, canPost, canSeeAccountsOf, canSeeEntry, sightOf } from './ledger-access.ts';

const [owner, speaker, aurora] = [newId('per'), newId('per'), newId('org')];
const actor = (id: typeof owner | undefined, ...scopes: string[]): Actor => ({
  id,
  scopes: new Set(scopes),
  sessionId: undefined,
});
const entry = {
  id: newId('jnl'),
  description: 'x',
  date: '2026-11-24',
  about: undefined,
  postedAt: new Date(0),
  postedBy: newId('per'),
  reverses: undefined,
  bookedBy: undefined,
  parties: [owner, aurora],
};

const standing = (who: Actor, ...organizations: (typeof aurora)[]) => ({ actor: who, organizations });

describe('who may do what with the ledger', () => {
  it.each([
    ['nobody', anonymous, []],
    ['nobody with scopes', actor(undefined, 'ledger:audit', 'ledger:post', 'ledger:read'), []],
    ['the owner without a scope', actor(owner), []],
    ['the owner', actor(owner, 'ledger:read'), ['accounts', 'entry']],
    ['somebody else', actor(newId('per'), 'ledger:read', 'projects:read'), []],
    ['who posts', actor(newId('per'), 'ledger:post', 'ledger:read'), ['post']],
    ['an auditor', actor(newId('per'), 'ledger:audit'), ['audit', 'accounts', 'entry']],
  ])('%s', (_who, who, expected) => {
    const may = {
      post: canPost(who),
      audit: canAudit(who),
      accounts: canSeeAccountsOf(standing(who), owner),
      entry: canSeeEntry(standing(who), entry),
    };
    expect(Object.entries(may).flatMap(([what, allowed]) => (allowed ? [what] : []))).toEqual(expected);
  });

  it('an organization’s books are seen by who speaks for it, with a token that may read', () => {
    const may = (who: ReturnType<typeof standing>) => [canSeeAccountsOf(who, aurora), canSeeEntry(who, entry)];
    expect(may(standing(actor(speaker, 'ledger:read'), aurora))).toEqual([true, true]);
    expect(may(standing(actor(speaker, 'ledger:read'), newId('org')))).toEqual([false, false]);
    expect(may(standing(actor(speaker, 'projects:read'), aurora))).toEqual([false, false]);
    expect(may(standing(anonymous, aurora))).toEqual([false, false]);
    // To speak for one says nothing of the other parties' books.
    expect(canSeeAccountsOf(standing(actor(speaker, 'ledger:read'), aurora), owner)).toBe(false);
  });

  it('a list holds everybody’s entries for auditors, one’s own and one’s organizations’ for others, nothing for strangers', () => {
    expect(sightOf(standing(actor(owner, 'ledger:audit')))).toEqual({ of: 'everybody' });
    expect(sightOf(standing(actor(owner, 'ledger:read')))).toEqual({ of: 'parties', parties: [owner] });
    const speaks = standing(actor(speaker, 'ledger:read'), aurora);
    expect(sightOf(speaks)).toEqual({ of: 'parties', parties: [speaker, aurora] });
    expect(sightOf(standing(actor(owner)))).toBeUndefined();
    expect(sightOf(standing(anonymous, aurora))).toBeUndefined();
  });
});
