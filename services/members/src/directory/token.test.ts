import { describe, expect, it } from '@jest/globals';
import { anybody, cityToken, countryToken, kindToken, languageToken, wordToken } from './token.ts';

describe('tokens', () => {
  it('of different kinds are different, whatever they are of', () => {
    const all = [
      wordToken('it'),
      languageToken('it'),
      countryToken('IT'),
      cityToken('IT', 'it'),
      kindToken('person'),
      anybody,
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(cityToken('IT', 'Forlì')).toBe(cityToken('IT', ' FORLI '));
    expect(cityToken('IT', 'Roma')).not.toBe(cityToken('US', 'Roma'));
  });
});
