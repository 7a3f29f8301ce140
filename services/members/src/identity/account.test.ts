import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type Account, evolve, grantRole, parseCredentials, revokeRoles } from './account.ts';
import { CorruptHash, hashPassword, verifyPassword } from './password.adapter.ts';
import { everyScope, grantScopes, type Role, scopesAllowed } from './roles.ts';

const account: Account = {
  personId: newId('per'),
  email: 'ada@example.org',
  passwordHash: '',
  roles: [],
  version: 1,
  emailVerifiedAt: undefined,
  contact: undefined,
};

describe('credentials', () => {
  it('are normalised', () => {
    expect(parseCredentials({ email: ' Ada@Example.org', password: 'correct horse battery' })).toEqual({
      ok: true,
      value: { email: 'ada@example.org', password: 'correct horse battery' },
    });
  });

  it('need an address', () => {
    expect(parseCredentials({ email: 'nobody', password: 'correct horse battery' })).toMatchObject({
      ok: false,
      error: [{ code: 'INVALID_EMAIL', path: ['email'] }],
    });
  });

  it('need a password that is text', () => {
    expect(parseCredentials({ email: 'ada@example.org', password: 'correct horse \ud800' })).toMatchObject({
      ok: false,
      error: [{ code: 'WEAK_PASSWORD', path: ['password'] }],
    });
  });

  it('counts a password by characters, not by bytes', () => {
    const eleven = '🔑'.repeat(11);
    expect(parseCredentials({ email: 'ada@example.org', password: eleven }).ok).toBe(false);
    expect(parseCredentials({ email: 'ada@example.org', password: `${eleven}🔑` }).ok).toBe(true);
  });
});

describe('passwords', () => {
  it('are kept as argon2id by the parameters of OWASP, salted', async () => {
    const [first, second] = await Promise.all([
      hashPassword('correct horse battery'),
      hashPassword('correct horse battery'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await verifyPassword('correct horse battery', first)).toBe(true);
    expect(await verifyPassword('correct horse batterz', first)).toBe(false);
  });

  it('match in whichever Unicode form they are typed', async () => {
    const parsed = parseCredentials({ email: 'ada@example.org', password: 'perche\u0301 perche\u0301' });
    const kept = await hashPassword(parsed.ok ? parsed.value.password : '');
    expect(await verifyPassword('perch\u00e9 perch\u00e9', kept)).toBe(true);
  });

  it('are not compared with what is no hash', async () => {
    await expect(verifyPassword('x', 'plain')).rejects.toThrow(CorruptHash);
  });
});

describe('roles', () => {
  it('are given once', () => {
    const [event] = grantRole(account, 'BOOKKEEPER');
    const after = event ? evolve(account, event) : account;
    expect(after).toMatchObject({ roles: ['BOOKKEEPER'], version: 2 });
    expect(grantRole(after, 'BOOKKEEPER')).toEqual([]);
  });

  it('are all taken from who goes', () => {
    const both: Account = { ...account, roles: ['ADMINISTRATOR', 'BOOKKEEPER'], version: 3 };
    const after = revokeRoles(both).reduce(evolve, both);
    expect(after).toMatchObject({ roles: [], version: 5 });
    expect(revokeRoles(after)).toEqual([]);
  });

  const member = (...roles: Role[]) => ({ roles, isMember: true });

  it('add to what every member may', () => {
    expect(scopesAllowed(member())).not.toContain('ledger:post');
    const bookkeepers = scopesAllowed(member('BOOKKEEPER'));
    expect(bookkeepers).toEqual(expect.arrayContaining([...scopesAllowed(member()), 'ledger:post']));
    expect(bookkeepers).not.toContain('members:administer');
    expect(new Set(bookkeepers).size).toBe(bookkeepers.length);
    expect(new Set(everyScope).size).toBe(everyScope.length);
  });

  it('count for nothing while one is no member: then one says how one is written to, applies, and is told', () => {
    const outside = ['account:read', 'account:write', 'members:join', 'notifications:read', 'notifications:write'];
    expect(scopesAllowed({ roles: ['ADMINISTRATOR'], isMember: false })).toEqual(outside);
    expect(scopesAllowed(member())).toEqual(expect.arrayContaining(outside));
  });

  it('are all that a sign-in can ask for', () => {
    expect(grantScopes(member(), ['projects:read', 'projects:read'])).toEqual({ ok: true, value: ['projects:read'] });
    expect(grantScopes(member(), [])).toEqual({ ok: true, value: [] });
    expect(grantScopes(member(), ['ledger:read', 'members:administer'])).toMatchObject({
      ok: false,
      error: [{ code: 'UNKNOWN_SCOPE', path: ['scopes', 1] }],
    });
  });

  it('are told to who asks for another, and why one of OpenID Connect is none of them', () => {
    const saidOf = (scope: string) => {
      const granted = grantScopes({ roles: [], isMember: false }, [scope]);
      return granted.ok ? '' : granted.error.map(({ message }) => message).join();
    };
    const those =
      'This account may ask for account:read, account:write, members:join, notifications:read, notifications:write.';
    expect(saidOf('members:administer')).toBe(`The account cannot have this scope. ${those}`);
    for (const scope of ['openid', 'profile', 'email']) {
      expect(saidOf(scope)).toMatch(/^This scope is about an ID token, .* This account may ask for account:read, /);
    }
  });
});
