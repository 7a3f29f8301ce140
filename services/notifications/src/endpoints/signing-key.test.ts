import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kindOf, newestOnly, replaced, type SigningKey, validAt } from './signing-key.ts';

const start = new Date('2026-11-27T09:00:00Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const made: readonly SigningKey[] = ['whsec_1', 'whsk_1'].map((key) => ({ key, madeAt: start, validUntil: undefined }));
const keysOf = (keys: readonly SigningKey[]) => keys.map(({ key }) => key);

describe('keys of an endpoint', () => {
  it('are told apart by their prefix', () => {
    expect(['whsec_1', 'whsk_1'].map(kindOf)).toEqual(['HMAC_SHA256', 'ED25519']);
  });

  it('given both kinds, when both are replaced, then all four are valid for a while, the new ones first', () => {
    const after = replaced(made, ['whsec_2', 'whsk_2'], hours(1), hours(25));
    expect(keysOf(validAt(after, hours(1)))).toEqual(['whsec_2', 'whsk_2', 'whsec_1', 'whsk_1']);
    expect(keysOf(validAt(after, hours(25)))).toEqual(['whsec_2', 'whsk_2']);
    expect(keysOf(newestOnly(after))).toEqual(['whsec_2', 'whsk_2']);
  });

  it('given both kinds, when one is replaced, then the other stays as it is', () => {
    const after = replaced(made, ['whsk_2'], hours(1), hours(25));
    expect(after.find(({ key }) => key === 'whsec_1')).toEqual(made[0]);
    expect(keysOf(validAt(after, hours(25)))).toEqual(['whsk_2', 'whsec_1']);
  });

  it('property: of each kind there is one that stays, and one before it at most', () => {
    const change = fc.record({ kinds: fc.subarray(['whsec', 'whsk']), gap: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let [at, keys] = [0, made];
        for (const [number, { kinds, gap }] of changes.entries()) {
          at += gap;
          const fresh = kinds.map((kind) => `${kind}_n${number}`);
          keys = replaced(keys, fresh, hours(at), hours(at + 24));
          for (const key of fresh) expect(keysOf(validAt(keys, hours(at)))).toContain(key);
          for (const kind of ['HMAC_SHA256', 'ED25519']) {
            const ofKind = keys.filter(({ key }) => kindOf(key) === kind);
            expect(newestOnly(ofKind)).toHaveLength(1);
            expect(ofKind.length).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });
});
