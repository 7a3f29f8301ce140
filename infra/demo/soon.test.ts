import { describe, expect, it } from '@jest/globals';
import { soon } from './soon.ts';

describe('what is to come soon', () => {
  it('is asked for until it is there', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return asked === 3 ? 'it' : undefined;
    };
    expect(await soon('it', ask)).toBe('it');
    expect(asked).toBe(3);
  });

  it('is not waited for when asking for it fails', async () => {
    await expect(soon('it', () => Promise.reject(new RangeError('refused')))).rejects.toThrow('refused');
  });
});
