import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../identity/actor.ts';
import type { Condition } from './condition.ts';
import { lackingText } from './lacking.ts';

const anonymous = { kind: 'anonymous' } as Actor;
const signedIn = { kind: 'signed-in', scopes: new Set(['projects:read']) } as unknown as Actor;
const scopes = (...anyOf: readonly (readonly string[])[]): Condition => ({ kind: 'scopes', anyOf });

describe('what is said of what somebody lacks', () => {
  it('is to sign in, for nobody, whatever is asked', () => {
    expect(lackingText([], anonymous)).toBe('sign in.');
    expect(lackingText([{ kind: 'authenticated' }, scopes(['a'])], anonymous)).toBe('sign in.');
  });

  it.each([
    [[scopes(['a'])], 'it wants a token with the scope a.'],
    [[scopes(['a'], ['b', 'c'])], 'it wants a token with the scope a or b and c.'],
    [[scopes(['a'], ['b'], ['c'])], 'it wants a token with the scope a, b or c.'],
  ])('names the scopes of %j', (requirement, text) => {
    expect(lackingText(requirement, signedIn)).toBe(text);
  });

  it('passes over what is there', () => {
    expect(lackingText([scopes(['projects:read']), scopes(['b'])], signedIn)).toBe(
      'it wants a token with the scope b.',
    );
  });

  it('does not name policies', () => {
    expect(lackingText([{ kind: 'policies', anyOf: [['secret']] }], signedIn)).toBe('the token does not allow it.');
  });
});
