import { describe, expect, it } from '@jest/globals';
import { everyScope } from '../identity/roles.ts';
import { firstRefused, scopesFor } from './asked.ts';
import { isOwnForm, readForm } from './form.ts';
import { isFormToken, makeFormToken } from './form-token.adapter.ts';
import { deriveSecrets } from './issuer-secrets.adapter.ts';
import { factsOf, isRecordKind, isSecret } from './record.ts';

describe('what an application may ask for', () => {
  const partner = { isFirstParty: false, scopes: ['events:read', 'projects:write', 'members:administer'] };

  it('for people: what it was registered for, and of that what is granted to partners at all', () => {
    expect(scopesFor(partner, false)).toEqual(['events:read', 'projects:write']);
    expect(scopesFor({ isFirstParty: true, scopes: [] }, false)).toEqual(everyScope);
  });

  it('for itself: what is about nobody', () => {
    expect(scopesFor(partner, true)).toEqual(['events:read']);
    expect(scopesFor({ isFirstParty: true, scopes: ['events:read'] }, true)).toEqual([]);
  });

  it('is refused by its first scope that is none, or not for it', () => {
    expect(firstRefused(['openid', 'profile', 'email', 'offline_access', 'a'], ['a'])).toBeUndefined();
    expect(firstRefused(['openid', 'a', 'b'], ['a'])).toBe('b');
    expect(firstRefused([], [])).toBeUndefined();
  });
});

describe('what the provider keeps', () => {
  it('is asked for by its grant, its browser and whose that is', () => {
    const payload = { jti: 'ses_1', uid: 'b', accountId: 'per_1', grantId: 'ses_2' };
    expect(factsOf('Grant', payload)).toEqual({ grantId: 'ses_1', browserId: undefined, accountId: 'per_1' });
    // What ends by it is another's: the entry goes on.
    expect(factsOf('Interaction', { ...payload, session: { accountId: 'per_1' } })).toEqual({
      ...{ grantId: undefined, browserId: undefined, accountId: 'per_1' },
    });
    expect(factsOf('RefreshToken', payload)).toEqual({ grantId: 'ses_2', browserId: undefined, accountId: 'per_1' });
    expect(factsOf('Session', { ...payload, grantId: 7 })).toEqual({
      ...{ grantId: undefined, browserId: 'b', accountId: 'per_1' },
    });
  });

  it('is kept as a digest where its id is all that it takes to use it', () => {
    expect(
      ['AuthorizationCode', 'RefreshToken', 'Session', 'Grant', 'Interaction'].filter(isRecordKind).map(isSecret),
    ).toEqual([true, true, false, false, false]);
    expect(isRecordKind('DeviceCode')).toBe(false);
  });
});

describe('a form', () => {
  const secrets = deriveSecrets(['x'.repeat(43)]);
  const older = deriveSecrets(['y'.repeat(43), 'x'.repeat(43)]);
  const subject = { uid: 'u', prompt: 'login', cid: 'c' };

  it('has each field once', () => {
    const form = readForm('email=ada%40example.org&password=a+b%2Bc&action=x&action=y');
    expect(['email', 'password', 'action', 'token'].map(form.text)).toEqual([
      'ada@example.org',
      'a b+c',
      undefined,
      undefined,
    ]);
  });

  it('is taken from who was shown it, for this step alone', () => {
    const token = makeFormToken(subject, secrets);
    expect(isFormToken(token, subject, secrets)).toBe(true);
    expect(isFormToken(token, subject, older)).toBe(true);
    for (const other of [{ uid: 'v' }, { prompt: 'consent' }, { cid: 'd' }]) {
      expect(isFormToken(token, { ...subject, ...other }, secrets)).toBe(false);
    }
    for (const forged of [undefined, '', 'x', `${token}A`, token.slice(1)]) {
      expect(isFormToken(forged, subject, secrets)).toBe(false);
    }
    expect(isFormToken(makeFormToken(subject, deriveSecrets(['z'.repeat(43)])), subject, secrets)).toBe(false);
  });

  it('comes from a page of ours, as far as the browser says', () => {
    const own = 'https://millepiani.example';
    const from = (origin?: string, fetchSite?: string) => isOwnForm({ origin, fetchSite }, own);
    expect([from(own, 'same-origin'), from(own), from(undefined, 'same-origin'), from()]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([from('https://evil.example'), from('null'), from(own, 'cross-site'), from(undefined, 'none')]).toEqual([
      ...[false, false, false, false],
    ]);
  });
});
