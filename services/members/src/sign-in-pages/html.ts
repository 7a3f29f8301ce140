/** HTML that may stand in a page as it is. {@link html} alone makes it, so that no text gets there unescaped. */
export interface Html {
  readonly markup: string;
}

/** What can stand in a template: text is escaped, HTML is not, and nothing is nothing. */
type Part = string | number | Html | readonly Html[] | undefined | false;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

const isHtml = (part: Part): part is Html => typeof part === 'object' && 'markup' in part;

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (isHtml(part)) return part.markup;
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
  return escapeHtml(String(part));
}

/** A template of HTML. Attributes' values must be quoted in it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((all, text, at) => all + written(parts[at - 1]) + text) };
}
