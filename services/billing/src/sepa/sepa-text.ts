/** Everything outside SEPA's set of characters, which every bank takes (EPC217-08). */
const foreign = /[^A-Za-z0-9/\-?:().,'+ ]/g;

/** What has a better likeness within the set than a full stop. */
const alike: Readonly<Record<string, string>> = {
  '&': '+',
  _: '-',
  '"': "'",
  '`': "'",
  '@': '(at)',
  ';': ',',
  '#': '-',
};

/**
 * A text in SEPA's set of characters, at most so long. `toAscii` brings it into ASCII first. Slashes that banks take for marks of
 * their own (at either end, or two together) go.
 */
export function sepaText(text: string, most: number, toAscii: (text: string) => string): string {
  const written = toAscii(text)
    .replaceAll(foreign, (character) => alike[character] ?? '.')
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/ {2,}/g, ' ');
  const tidy = (rest: string) => rest.replaceAll(/^[/ ]+|[/ ]+$/g, '');
  const cut = tidy(tidy(written).slice(0, most));
  return cut === '' ? 'NOTPROVIDED' : cut;
}

/** Whether a text can be an identifier in a payment file: SEPA's set without blanks, 1 to 35 characters. */
export const isSepaId = (text: string): boolean =>
  /^[A-Za-z0-9\-?:().,'+/]{1,35}$/.test(text) && !text.startsWith('/') && !text.endsWith('/') && !text.includes('//');
