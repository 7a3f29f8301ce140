import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { canAudit, canPost, canSeeAccountsOf, canSeeEntry, sightOf } from './ledger-access.ts';

const owner = newId('per');
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
  parties: [owner, newId('org')],
};

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
      accounts: canSeeAccountsOf(who, owner),
      entry: canSeeEntry(who, entry),
    };
    expect(Object.entries(may).flatMap(([what, allowed]) => (allowed ? [what] : []))).toEqual(expected);
  });

  it('a list holds everybody’s entries for auditors, one’s own for others, nothing for strangers', () => {
    expect(sightOf(actor(owner, 'ledger:audit'))).toEqual({ of: 'everybody' });
    expect(sightOf(actor(owner, 'ledger:read'))).toEqual({ of: 'party', party: owner });
    expect(sightOf(actor(owner))).toBeUndefined();
    expect(sightOf(anonymous)).toBeUndefined();
  });
});
