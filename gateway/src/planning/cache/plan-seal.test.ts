import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seal, sealingKey, unseal } from './plan-seal.ts';

const key = sealingKey('a secret');

describe('a sealed plan', () => {
  it('is read back, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, name) => {
        expect(unseal(key, name, seal(key, name, text))).toBe(text);
      }),
    );
  });

  it('is not, where anything of it is changed', () => {
    const sealed = seal(key, 'name', '{"plan":{}}');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('x', '{', '='), (at, character) => {
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        fc.pre(changed !== sealed);
        expect(unseal(key, 'name', changed)).toBeUndefined();
      }),
    );
    for (const other of ['', sealed.slice(1), `${sealed} `]) expect(unseal(key, 'name', other)).toBeUndefined();
  });

  it('is not under another name, or with another key', () => {
    const sealed = seal(key, 'name', '{}');
    expect(unseal(key, 'other', sealed)).toBeUndefined();
    expect(unseal(sealingKey('another secret'), 'name', sealed)).toBeUndefined();
  });
});
