import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { compose, type LinkFacts } from './account-mail.ts';
import { AccountTokens } from './account-token.adapter.ts';

const tokens = new AccountTokens('a key of the tests’ own, long enough');
const now = new Date('2026-11-26T09:00:00Z');
const facts = (change: Partial<LinkFacts> = {}): LinkFacts => ({
  ...compose({ id: newId('aml'), purpose: 'RESET_PASSWORD', personId: newId('per'), address: 'ada@c.example' }, now),
  ...change,
});

describe('the token of a link', () => {
  it('is the same however often it is made, and is its mail’s', () => {
    const mail = facts();
    const token = tokens.of(mail);
    expect(token).toMatch(/^[\w-]{64}$/);
    expect(tokens.of({ ...mail })).toBe(token);
    expect(tokens.idIn(token)).toBe(mail.id);
    expect(tokens.isOf(token, mail)).toBe(true);
  });

  it.each<[string, Partial<LinkFacts>]>([
    ['of another mail', { id: newId('aml') }],
    ['for another purpose', { purpose: 'VERIFY_EMAIL' }],
    ['of another person', { personId: newId('per') }],
    ['of nobody', { personId: undefined }],
    ['for another address', { address: 'eve@c.example' }],
    ['that is good for longer', { expiresAt: plusMs(now, 86_400_000) }],
  ])('is none %s', (_what, change) => {
    const mail = facts();
    expect(tokens.isOf(tokens.of(mail), { ...mail, ...change })).toBe(false);
  });

  it('is none under another key: whoever has the database alone has no link', () => {
    const mail = facts();
    expect(tokens.isOf(new AccountTokens('another key, of somebody who guesses').of(mail), mail)).toBe(false);
  });

  it('property: with any character another it is no token of the mail', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    fc.assert(
      fc.property(fc.nat(63), fc.constantFrom(...alphabet), (at, character) => {
        const mail = facts();
        const token = tokens.of(mail);
        fc.pre(token[at] !== character);
        expect(tokens.isOf(`${token.slice(0, at)}${character}${token.slice(at + 1)}`, mail)).toBe(false);
      }),
    );
  });

  it('property: what is no token names no mail, and throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
        expect(tokens.isOf(text, facts())).toBe(false);
        if (!/^[\w-]{64}$/.test(text)) expect(tokens.idIn(text)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'x', '='.repeat(64), 'A'.repeat(64), 'é'.repeat(64)])('is not %j', (text) => {
    expect(tokens.idIn(text)).toBeUndefined();
  });
});
