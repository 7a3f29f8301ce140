import type { Id, OrganizationId } from '@millepiani/kernel/id';
import { wordsOf } from '../searching/words.ts';

/**
 * Something that one can look for, as the index has it. One list has tokens of all kinds, told apart by how they begin.
 */
export type Token = string & { readonly __token: true };

const token = (kind: string, what: string): Token => `${kind}:${what}` as Token;

/** The end of a skill's URI, by which skills are told apart. */
const skillKey = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** So long words are rarer than skills, as a rule; shorter ones begin much. */
const longWord = 5;

/** How common a token of a kind is, as a rule, 0 the least. */
function commonness(text: Token): number {
  const [kind, what] = [text.charAt(0), text.slice(2)];
  if (kind === 'a' || kind === 'o') return 0;
  if (kind === 'w') return what.length >= longWord ? 1 : 3;
  if (kind === 's') return 2;
  // A city, a country.
  if (kind === 'c') return what.includes(':') ? 4 : 5;
  return kind === 'l' ? 6 : 7;
}

/**
 * The tokens, what should be the rarest first: of two of a kind the longer word, the higher level. To count them would take longer than what
 * is spared.
 */
export const rarestFirst = (tokens: readonly Token[]): readonly Token[] =>
  tokens.toSorted((a, b) => commonness(a) - commonness(b) || b.length - a.length || (a > b ? -1 : 1));

/** What every entry has. */
export const anybody = token('k', '*');
/** An agent of a kind. */
export const kindToken = (kind: 'person' | 'organization'): Token => token('k', kind);
/** A word that something of the agent begins with, or is. */
export const wordToken = (word: string): Token => token('w', word);
/** A skill at a level, or above it. */
export const skillToken = (uri: string, level: number): Token => token('s', `${skillKey(uri)}#${level}`);
/** What no entry has: of a text without a word. */
export const nobody = token('w', '');
/** Taking part in an alliance. */
export const allianceToken = (id: Id<'ali'>): Token => token('a', id);
/** Owning a part of an organization. */
export const ownerToken = (id: OrganizationId): Token => token('o', id);
/** Working in a language. */
export const languageToken = (code: string): Token => token('l', code);
/** Being in a country. */
export const countryToken = (country: string): Token => token('c', country);
/** Being in a city of a country, however it is written. */
export const cityToken = (country: string, city: string): Token => token('c', `${country}:${wordsOf(city).join(' ')}`);
