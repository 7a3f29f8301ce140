const longest = 160;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * How a text begins, in one line of at most 160 characters: cut between words where there is a gap in the last third,
 * never within what people see as one character.
 */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (fits(line, longest)) return line;
  let head = '';
  for (const { segment } of graphemes.segment(line)) {
    if (!fits(head + segment, longest - 1)) break;
    head += segment;
  }
  const gap = head.lastIndexOf(' ');
  return `${(gap > head.length * (2 / 3) ? head.slice(0, gap) : head).trimEnd()}…`;
}

/** Whether the text has at most `most` code points. */
const fits = (text: string, most: number): boolean => text.length <= most || [...text].length <= most;
