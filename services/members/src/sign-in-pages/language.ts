/** A language that the pages are in. */
export type Language = 'en' | 'it';

const languages: readonly Language[] = ['en', 'it'];

const known = (tag: string): Language | undefined =>
  languages.find((language) => tag.toLowerCase().split('-')[0] === language);

/** `it;q=0.8, en` as tags, the best liked first; those that are not wanted are left out. */
function inOrder(acceptLanguage: string): readonly string[] {
  return acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => part.trim().split(';'))
    .map(([tag = '', quality = '']) => ({ tag: tag.trim(), liked: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) }))
    .filter(({ liked }) => liked > 0)
    .toSorted((one, other) => other.liked - one.liked)
    .map(({ tag }) => tag);
}

/** The language of a page: what the application asks for (`ui_locales`), else what the browser says it likes, else English. */
export const languageOf = (uiLocales: string | undefined, acceptLanguage: string | undefined): Language =>
  [...(uiLocales ?? '').slice(0, 500).split(' '), ...inOrder(acceptLanguage ?? '')]
    .map(known)
    .find((found) => found !== undefined) ?? 'en';
