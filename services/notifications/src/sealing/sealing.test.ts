import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CannotUnseal, Sealing } from './sealing.adapter.ts';

const [older, newer] = ['a'.repeat(43), 'b'.repeat(43)];
const [before, both, after, none] = [
  new Sealing([older]),
  new Sealing([newer, older]),
  new Sealing([newer]),
  new Sealing([]),
];

describe('what is sealed', () => {
  it('property: is the same once it is opened, shows nothing before, and is never twice the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), (text, of) => {
        const sealed = before.seal(text, of);
        expect(before.open(sealed, of)).toBe(text);
        expect(sealed).toMatch(/^sealed\.[\w-]{16}\.[\w-]+$/);
        expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes(text)).toBe(false);
        expect(before.seal(text, of)).not.toBe(sealed);
      }),
    );
  });

  it('is opened by an older secret beside a newer one, and by no other', () => {
    const sealed = before.seal('whsec_x', 'end_1');
    expect(both.open(sealed, 'end_1')).toBe('whsec_x');
    expect([before, both].map((one) => one.isCurrent(sealed))).toEqual([true, false]);
    for (const other of [after, none]) expect(() => other.open(sealed, 'end_1')).toThrow(CannotUnseal);
  });

  it('is not taken for another’s, nor when it was meddled with', () => {
    const sealed = before.seal('whsec_x', 'end_1');
    expect(() => before.open(sealed, 'end_2')).toThrow('end_2');
    const flipped = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
    for (const at of [0, 14, flipped.length - 1]) {
      const bent = Buffer.from(flipped);
      bent.writeUInt8(bent.readUInt8(at) ^ 1, at);
      const [word, id] = sealed.split('.');
      expect(() => before.open(`${word}.${id}.${bent.toString('base64url')}`, 'end_1')).toThrow(CannotUnseal);
    }
    for (const short of ['A', 'AAAA', 'A'.repeat(36)]) {
      expect(() => before.open(`sealed.${sealed.split('.')[1]}.${short}`, 'end_1')).toThrow(CannotUnseal);
    }
  });

  it('is as it was where nothing is configured, and what was kept so is read by any', () => {
    expect(none.seal('whsec_x', 'end_1')).toBe('whsec_x');
    expect(both.open('whsec_x', 'end_1')).toBe('whsec_x');
    expect([none, both].map((one) => one.isCurrent('whsec_x'))).toEqual([true, false]);
    expect([none, both].map((one) => one.isOn)).toEqual([false, true]);
  });
});
