import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { documentStore } from './apollo.ts';

describe('the documents that Apollo Server remembers', () => {
  it('are fewer where they are long, comments included', async () => {
    const store = documentStore();
    const keep = async (prefix: string, comment: string) => {
      const keys = Array.from({ length: 100 }, (_, n) => `${prefix}${n}`);
      for (const key of keys) await store?.set(key, parse(`${comment}\n{ ${key} }`));
      const found = await Promise.all(keys.map((key) => store?.get(key)));
      return found.filter((document) => document !== undefined).length;
    };
    expect(await keep('short', '')).toBe(100);
    const kept = await keep('long', `#${'a'.repeat(100_000)}`);
    expect([kept > 20, kept < 50]).toEqual([true, true]);
  });
});
