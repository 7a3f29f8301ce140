import { describe, expect, it } from '@jest/globals';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { begin, type Client, type ClientText, evolve, register, revoke, rotateSecret } from './client.ts';
import { canAdministerClients, canEndForRevoked } from './client-access.ts';
import { parseRedirectUri } from './redirect-uri.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const registration = () => ({ id: newId('cli'), secretHash: 'digest', by: newId('per'), at });
const text = (change: Partial<ClientText> = {}): ClientText => ({
  name: 'Terzo follows',
  grants: ['AUTHORIZATION_CODE'],
  redirectUris: ['https://terzo.example/callback'],
  scopes: ['projects:read'],
  ...change,
});
function registered(change: Partial<ClientText> = {}): Client {
  const decided = register(text(change), registration());
  const [happened] = decided.ok ? decided.value : [];
  if (happened?.type !== 'client.registered') throw new RangeError(JSON.stringify(decided));
  return begin(happened);
}
const faults = (change: Partial<ClientText>) => {
  const decided = register(text(change), registration());
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('registering an application', () => {
  it('keeps what it may, in one order, and the digest of its secret', () => {
    expect(
      registered({ scopes: ['projects:write', 'projects:read'], grants: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'] }),
    ).toMatchObject({
      ...{ name: 'Terzo follows', state: 'ACTIVE', version: 1, secretHash: 'digest', secretSince: at },
      grants: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'],
      scopes: ['projects:read', 'projects:write'],
    });
  });

  it.each([
    [{ name: '' }, ['TOO_SHORT name']],
    [{ name: 'x'.repeat(81) }, ['TOO_LONG name']],
    [{ name: 'Terzo\u202e' }, ['FORBIDDEN_CHARACTER name']],
    [{ name: 'Sign in at www.evil.example' }, ['LINK_IN_NAME name']],
    [{ grants: [], redirectUris: [], scopes: [] }, ['NO_GRANT grants']],
    [{ grants: ['AUTHORIZATION_CODE', 'AUTHORIZATION_CODE'] }, ['DUPLICATE_GRANT grants.1']],
    [{ redirectUris: [] }, ['REDIRECT_URI_MISSING redirectUris']],
    [{ grants: ['CLIENT_CREDENTIALS'], scopes: [] }, ['REDIRECT_URI_WITHOUT_USE redirectUris']],
    [
      { redirectUris: Array.from({ length: 11 }, (_, n) => `https://t.example/${n}`) },
      ['TOO_MANY_REDIRECT_URIS redirectUris'],
    ],
    [{ redirectUris: ['https://t.example/a', 'https://t.example/a'] }, ['DUPLICATE_REDIRECT_URI redirectUris.1']],
    [
      { redirectUris: ['https://t.example/a', 'http://t.example/a', 'javascript:alert(1)'] },
      ['INVALID_REDIRECT_URI redirectUris.1', 'INVALID_REDIRECT_URI redirectUris.2'],
    ],
    [{ scopes: ['projects:read', 'members:administer'] }, ['SCOPE_NOT_GRANTABLE scopes.1']],
    [{ scopes: ['account:write'] }, ['SCOPE_NOT_GRANTABLE scopes.0']],
    [{ scopes: ['ledger:post'] }, ['SCOPE_NOT_GRANTABLE scopes.0']],
    [
      { grants: ['CLIENT_CREDENTIALS'], redirectUris: [], scopes: ['projects:write'] },
      ['SCOPE_NOT_GRANTABLE scopes.0'],
    ],
    [{ scopes: ['projects:read', 'projects:read'] }, ['DUPLICATE_SCOPE scopes.1']],
    [
      { name: '', redirectUris: [], scopes: ['x'] },
      ['TOO_SHORT name', 'REDIRECT_URI_MISSING redirectUris', 'SCOPE_NOT_GRANTABLE scopes.0'],
    ],
  ] satisfies [Partial<ClientText>, string[]][])('refuses a faulty one (case %#)', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});

describe('where people are sent back to', () => {
  it.each([
    'https://terzo.example/callback',
    'https://terzo.example',
    'https://terzo.example:8443/a/b?c=d',
    'http://127.0.0.1:3000/callback',
    'http://[::1]/callback',
    'http://localhost:3000/',
  ])('may be %s', (uri) => {
    expect(parseRedirectUri(uri, [])).toEqual({ ok: true, value: uri });
  });

  it.each([
    'http://terzo.example/callback',
    'https://*.terzo.example/callback',
    'https://terzo.example/callback#here',
    'https://terzo.example/callback#',
    'https://ada:secret@terzo.example/',
    'https:terzo.example/callback',
    'https:\\\\terzo.example',
    'https://terzo.example/../callback',
    'https://TERZO.example/callback',
    'https://terzo.example:443/callback',
    'https://terzò.example/callback',
    'https://terzo.example/a b',
    ' https://terzo.example/',
    'https://terzo.example/\n',
    '//terzo.example/callback',
    '/callback',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://terzo.example/',
    'http://127.0.0.1.evil.example/',
    `https://terzo.example/${'x'.repeat(500)}`,
    '',
  ])('may not be %j', (uri) => {
    expect(parseRedirectUri(uri, ['redirectUris', 0])).toMatchObject({
      ok: false,
      error: [{ code: 'INVALID_REDIRECT_URI', path: ['redirectUris', 0] }],
    });
  });

  it('property: is read by a browser as it is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (uri) => {
        const parsed = parseRedirectUri(uri, []);
        if (parsed.ok) expect([uri, `${uri}/`]).toContain(new URL(uri).href);
      }),
    );
  });
});

describe('an application', () => {
  const by = newId('per');

  it('gets another secret, unless it was revoked', () => {
    const client = registered();
    const decided = rotateSecret(client, { secretHash: 'other', by, at });
    const [happened] = decided.ok ? decided.value : [];
    if (happened?.type !== 'client.secret-rotated') throw new RangeError('No other secret.');
    expect(evolve(client, happened)).toMatchObject({ secretHash: 'other', secretSince: at, version: 2 });
    const [end] = revoke(client, by, at);
    const revoked = end && end.type === 'client.revoked' ? evolve(client, end) : client;
    expect(revoked).toMatchObject({ state: 'REVOKED', revokedAt: at, version: 2 });
    expect(rotateSecret(revoked, { secretHash: 'other', by, at })).toMatchObject({
      ok: false,
      error: [{ code: 'CLIENT_REVOKED', path: ['clientId'] }],
    });
    expect(revoke(revoked, by, at)).toEqual([]);
  });

  it('is for administrators, and its sessions end by the service', () => {
    expect(canAdministerClients(actorOf({ sub: by, scope: 'members:administer' }))).toBe(true);
    expect(canAdministerClients(actorOf({ sub: by, scope: 'members:write' }))).toBe(false);
    expect(canAdministerClients(systemActor('members'))).toBe(false);
    expect(canEndForRevoked(systemActor('members'))).toBe(true);
    expect(canEndForRevoked(actorOf({ sub: by, scope: 'members:administer' }))).toBe(false);
  });
});
