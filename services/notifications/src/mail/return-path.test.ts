import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ReturnPath } from './return-path.adapter.ts';

const paths = new ReturnPath({ domain: 'Bounces.C.example', key: 'k'.repeat(32) });

describe('where a mail comes back to', () => {
  it('names the mail, whatever servers on the way did to its case', () => {
    const id = newId('msg');
    const address = paths.of(id);
    expect(address).toMatch(/^bounces\+[0-9a-f]{32}\.[0-9a-f]{20}@bounces\.c\.example$/);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(paths.read(address)).toBe(id);
    expect(paths.read(address.toUpperCase())).toBe(id);
  });

  it('is another one by another key', () => {
    const other = new ReturnPath({ domain: 'bounces.c.example', key: 'x'.repeat(32) });
    expect(other.read(paths.of(newId('msg')))).toBeUndefined();
  });

  it.each(['', 'post@c.example', 'bounces@bounces.c.example', 'bounces+x.y@bounces.c.example'])(
    'is not %j',
    (address) => expect(paths.read(address)).toBeUndefined(),
  );

  it('property: no address that differs in one character is one', () => {
    const address = paths.of(newId('msg'));
    const hex = fc.constantFrom(...'0123456789abcdef');
    fc.assert(
      fc.property(fc.nat({ max: address.length - 1 }), hex, (at, character) => {
        fc.pre(address[at] !== character);
        expect(paths.read(`${address.slice(0, at)}${character}${address.slice(at + 1)}`)).toBeUndefined();
      }),
    );
  });

  it('is not that of another domain, nor of another kind of thing', () => {
    const address = paths.of(newId('msg'));
    expect(paths.read(address.replace('bounces.c', 'c'))).toBeUndefined();
    expect(paths.read(`${address}.evil.example`)).toBeUndefined();
  });
});
