import { type Block, type RenderedMail, renderMail } from '@millepiani/mail/render';
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

/** The mail would lack what it is made of: it is not sent. */
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

/** What a mail cannot do without: blank is as good as missing. Throws {@link MissingVariable}. */
function present(text: string, what: string): string {
  if (text.trim() === '') throw new MissingVariable(what);
  return text;
}

/** The one template: what a mail says, in order. Throws {@link MissingVariable}. */
function blocksOf({ locale, name, items, unsubscribe }: MailContent): readonly Block[] {
  const { greeting, open, why, stop } = words[locale];
  return [
    { kind: 'line', text: greeting(present(name, 'a name')) },
    ...items.flatMap(({ subject, body, link }): readonly Block[] => [
      { kind: 'heading', text: present(subject, 'a subject') },
      ...present(body, 'a text')
        .split('\n')
        .map((text) => ({ kind: 'line', text }) as const),
      ...(link === undefined ? [] : [{ kind: 'link', text: open, href: present(link, 'where to go') } as const]),
    ]),
    { kind: 'small', text: why },
    { kind: 'link', text: stop, href: present(unsubscribe, 'a way to unsubscribe') },
  ];
}

/** Renders a mail as HTML and as plain text. Throws {@link MissingVariable}. */
export function renderNews(content: MailContent): RenderedMail {
  const [first, ...others] = content.items;
  if (!first) throw new MissingVariable('anything to tell');
  const { locale, items } = content;
  const subject = others.length === 0 ? first.subject : words[locale].digest(items.length);
  return renderMail({ locale, subject, blocks: blocksOf(content) });
}
