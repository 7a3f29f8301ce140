/** Letters that no accent makes of another one. */
const unaccented: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
};

/**
 * A text without accents, as somebody types it on another keyboard. What other scripts write by marks (vowels of
 * Devanagari, points of Hebrew) stays: there it is no decoration.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Script=Inherited}/gu, '')
    .normalize('NFC')
    .replaceAll(/[ßæœøłđðþħı]/giu, (letter) => unaccented[letter.toLowerCase()] ?? letter);

/** What people write for a letter: each of a line is taken for its first. */
const classes = ['a4@', 'b8', 'c(', 'e3€', 'g69', 'il1!|', 'o0', 's5$', 't7+', 'z2'].flatMap((alike) =>
  [...alike].map((character) => [character, alike.charAt(0)] as const),
);
const firstOf: ReadonlyMap<string, string> = new Map(classes);

/** The small letter as which a character may be meant: `4` as `a`, and `1`, `l` and `!` alike, so that there is one reading of each. */
export function lookOf(character: string): string {
  const small = character.toLowerCase();
  return firstOf.get(small) ?? small;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether a character is one of a word: a letter or a digit, of any script. */
export const isOfWord = (character: string): boolean => wordCharacter.test(character);

/** Whether a mark may be meant as a letter, as `@` and `$` are. */
export const isLetterToo = (character: string): boolean => firstOf.has(character);
