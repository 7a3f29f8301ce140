import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import {
  allianceToken,
  anybody,
  cityToken,
  countryToken,
  kindToken,
  languageToken,
  rarestFirst,
  skillToken,
  type Token,
  wordToken,
} from './token.ts';

const skill = (level: number): Token => skillToken('http://data.europa.eu/esco/skill/0aa5d0a5', level);

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

  it('that are rare come first, by their kind, and the longer and the higher of two of a kind', () => {
    const alliance = allianceToken(newId('ali'));
    const ordered = [
      ...[alliance, wordToken('zuzanna'), wordToken('marco'), skill(4), skill(2), wordToken('mar'), wordToken('a')],
      ...[cityToken('IT', 'Lodi'), countryToken('IT'), languageToken('it'), kindToken('person'), anybody],
    ];
    expect(rarestFirst(ordered.toReversed())).toEqual(ordered);
    expect(rarestFirst(ordered.toSorted())).toEqual(ordered);
  });
});
