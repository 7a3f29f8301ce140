/** A text made ready for comparing. */
export interface Label {
  readonly folded: string;
  readonly words: readonly string[];
}

/** Without case, accents and what stands between words, so that "Citta" finds "città". C++ and C# stay apart from C. */
export function labelOf(text: string): Label {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);
  return { folded: words.join(' '), words };
}

/** From so many letters on a typo in a word is forgiven. */
export const shortestForgiven = 5;

/**
 * Whether what was typed begins a word, but for one typo: a letter too many, too few, another one, or two that changed places. The
 * first letter is right: hardly anybody mistypes it, and it keeps what is not meant out.
 */
export function beginsButForOne(typed: string, word: string): boolean {
  if (typed.length < shortestForgiven || typed[0] !== word[0]) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at);
  return (
    word.startsWith(rest.slice(1), at + 1) || // another letter
    word.startsWith(rest.slice(1), at) || // one too many
    word.startsWith(rest, at + 1) || // one too few
    (rest.length > 1 && word.startsWith(swapped(rest), at))
  );
}

const swapped = (text: string): string => `${text.charAt(1)}${text.charAt(0)}${text.slice(2)}`;
