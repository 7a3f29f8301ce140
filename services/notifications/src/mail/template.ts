import type { Locale } from '../preferences/kinds.ts';

/** What a mail is made of. */
export interface MailContent {
  readonly locale: Locale;
  /** Whom it is for, as the community calls them. */
  readonly name: string;
  readonly items: readonly { readonly subject: string; readonly body: string; readonly link: string | undefined }[];
  /** Where one says that no more of it is to come. */
  readonly unsubscribe: string;
}

/** A mail as people read it. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail would lack what it is made of: a bug of whoever made it. */
export class MissingVariable extends TypeError {
  constructor(what: string) {
    super(`A mail without ${what}.`);
  }
}

interface Words {
  readonly greeting: (name: string) => string;
  readonly digest: (count: number) => string;
  readonly open: string;
  readonly why: string;
  readonly stop: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    digest: (count) => `${count} news of your community`,
    open: 'Open',
    why: 'You get this because you take part in it.',
    stop: 'No more mail like this',
  },
  it: {
    greeting: (name) => `Ciao ${name},`,
    digest: (count) => `${count} novità dalla tua comunità`,
    open: 'Apri',
    why: 'Ricevi questo messaggio perché ne fai parte.',
    stop: 'Non voglio più messaggi come questo',
  },
};

/** A part of a mail, of which both its forms are made. */
type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** The one template: what a mail says, in order. Throws {@link MissingVariable}. */
function blocksOf({ locale, name, items, unsubscribe }: MailContent): readonly Block[] {
  const { greeting, open, why, stop } = words[locale];
  if (name === '') throw new MissingVariable('a name');
  if (unsubscribe === '') throw new MissingVariable('a way to unsubscribe');
  return [
    { kind: 'line', text: greeting(name) },
    ...items.flatMap(({ subject, body, link }): readonly Block[] => [
      { kind: 'heading', text: subject },
      ...body.split('\n').map((text) => ({ kind: 'line', text }) as const),
      ...(link === undefined ? [] : [{ kind: 'link', text: open, href: link } as const]),
    ]),
    { kind: 'small', text: why },
    { kind: 'link', text: stop, href: unsubscribe },
  ];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function toHtml(block: Block): string {
  const text = escaped(block.text);
  switch (block.kind) {
    case 'line':
      return `<p>${text}</p>`;
    case 'heading':
      return `<h2 style="font-size:1.1em;margin:1.5em 0 0">${text}</h2>`;
    case 'small':
      return `<p style="color:#666;font-size:.85em;margin-top:2em">${text}</p>`;
    case 'link':
      return `<p><a href="${escaped(block.href)}">${text}</a></p>`;
    default:
      return block satisfies never;
  }
}

function toText(block: Block): string {
  switch (block.kind) {
    case 'line':
      return block.text;
    case 'heading':
      return `\n${block.text}`;
    case 'small':
      return `\n-- \n${block.text}`;
    case 'link':
      return `${block.text}: ${block.href}`;
    default:
      return block satisfies never;
  }
}

/** Renders a mail as HTML and as plain text. Throws {@link MissingVariable}. */
export function renderMail(content: MailContent): RenderedMail {
  const [first, ...others] = content.items;
  if (!first) throw new MissingVariable('anything to tell');
  const blocks = blocksOf(content);
  const { locale } = content;
  return {
    // A subject is one line, whatever was written into it.
    subject: (others.length === 0 ? first.subject : words[locale].digest(content.items.length)).replace(/\s+/g, ' '),
    text: `${blocks.map(toText).join('\n')}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif">${blocks.map(toHtml).join('')}</body></html>`,
  };
}
