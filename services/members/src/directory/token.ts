import type { Id } from '@millepiani/kernel/id';
import { wordsOf } from '../searching/words.ts';

/**
 * Something that one can look for, as the index has it. One list has tokens of all kinds, told apart by how they begin.
 */
export type Token = string & { readonly __token: true };

const token = (kind: string, what: string): Token => `${kind}:${what}` as Token;

/** The end of a skill's URI, by which skills are told apart. */
const skillKey = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

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
/** Working in a language. */
export const languageToken = (code: string): Token => token('l', code);
/** Being in a country. */
export const countryToken = (country: string): Token => token('c', country);
/** Being in a city of a country, however it is written. */
export const cityToken = (country: string, city: string): Token => token('c', `${country}:${wordsOf(city).join(' ')}`);
