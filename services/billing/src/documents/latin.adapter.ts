import anyAscii from 'any-ascii';

/** Writes a text in a smaller set of characters. */
export type Transliterate = (text: string) => string;

/** Leaves Latin-1 as it is, which FatturaPA takes, and writes everything else in ASCII; blanks of any kind become one. */
export const toLatin1: Transliterate = (text) =>
  [...text.replaceAll(/\s+/g, ' ')]
    .map((character) => (isLatin1(character) ? character : anyAscii(character) || '?'))
    .join('');

const isLatin1 = (character: string): boolean => /^[\x20-\x7e\xa0-\xff]$/.test(character);

/** Writes everything in ASCII; blanks of any kind become one, and what has no reading a question mark. */
export const toAscii: Transliterate = (text) =>
  [...text.replaceAll(/\s+/g, ' ')].map((character) => anyAscii(character) || '?').join('');

/** Leaves the scripts that the printed documents' font has, and writes all others in ASCII. */
export const toPrintable: Transliterate = (text) =>
  text.replaceAll(
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/gu,
    (character) => anyAscii(character) || '?',
  );
