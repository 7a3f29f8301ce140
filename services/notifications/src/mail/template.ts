import { type Block, type RenderedMail, renderMail } from '@millepiani/mail/render';
import type { Locale, NotificationKind } from '../preferences/kinds.ts';

/** What a mail is made of. */
export interface MailContent {
  readonly locale: Locale;
  /** Whom it is for, as the community calls them. */
  readonly name: string;
  readonly items: readonly { readonly subject: string; readonly body: string; readonly link: string | undefined }[];
  /** How many more came than a mail tells of. */
  readonly more: number;
  /** What it is about: that says why somebody gets it. */
  readonly kinds: readonly NotificationKind[];
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
  readonly more: (count: number) => string;
  /** Why one gets what is of a kind. */
  readonly why: Readonly<Record<NotificationKind, string>>;
  readonly stop: string;
}

const partIn = { en: 'You get this because you take part in it.', it: 'Ricevi questo messaggio perché ne fai parte.' };

const words: Readonly<Record<Locale, Words>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    digest: (count) => `${count} news of your community`,
    open: 'Open',
    more: (count) => `And ${count} more in your feed.`,
    why: {
      ANNOUNCEMENT: 'You get this because it was announced to you.',
      COMMISSION: partIn.en,
      TEAM: partIn.en,
      ORGANIZATION: 'You get this because it is about your membership, or an organization of yours.',
      AGREEMENT: partIn.en,
      WORK: partIn.en,
      MONEY: 'You get this because it is about money of yours, or that you look after.',
      ENDPOINT: 'You get this because it is about a webhook of yours.',
    },
    stop: 'No more mail like this',
  },
  it: {
    greeting: (name) => `Ciao ${name},`,
    digest: (count) => `${count} novità dalla tua comunità`,
    open: 'Apri',
    more: (count) => (count === 1 ? 'E un’altra fra le tue notifiche.' : `E altre ${count} fra le tue notifiche.`),
    why: {
      ANNOUNCEMENT: 'Ricevi questo messaggio perché è un annuncio anche per te.',
      COMMISSION: partIn.it,
      TEAM: partIn.it,
      ORGANIZATION: 'Ricevi questo messaggio perché riguarda la tua adesione o una tua organizzazione.',
      AGREEMENT: partIn.it,
      WORK: partIn.it,
      MONEY: 'Ricevi questo messaggio perché riguarda denaro tuo o di cui ti occupi.',
      ENDPOINT: 'Ricevi questo messaggio perché riguarda un tuo webhook.',
    },
    stop: 'Non voglio più messaggi come questo',
  },
};

/** What a mail cannot do without: blank is as good as missing. Throws {@link MissingVariable}. */
function present(text: string, what: string): string {
  if (text.trim() === '') throw new MissingVariable(what);
  return text;
}

/** The one template: what a mail says, in order. Throws {@link MissingVariable}. */
function blocksOf({ locale, name, items, more, kinds, unsubscribe }: MailContent): readonly Block[] {
  const { greeting, open, more: andMore, why, stop } = words[locale];
  // Of several reasons none is said: each would be wrong for some of it.
  const [reason, ...others] = new Set(kinds.map((kind) => why[kind]));
  return [
    { kind: 'line', text: greeting(present(name, 'a name')) },
    ...items.flatMap(({ subject, body, link }): readonly Block[] => [
      { kind: 'heading', text: present(subject, 'a subject') },
      ...present(body, 'a text')
        .split('\n')
        .map((text) => ({ kind: 'line', text }) as const),
      ...(link === undefined ? [] : [{ kind: 'link', text: open, href: present(link, 'where to go') } as const]),
    ]),
    ...(more > 0 ? [{ kind: 'line', text: andMore(more) } as const] : []),
    ...(reason !== undefined && others.length === 0 ? [{ kind: 'small', text: reason } as const] : []),
    { kind: 'link', text: stop, href: present(unsubscribe, 'a way to unsubscribe') },
  ];
}

/** Renders a mail as HTML and as plain text. Throws {@link MissingVariable}. */
export function renderNews(content: MailContent): RenderedMail {
  const [first, ...others] = content.items;
  if (!first) throw new MissingVariable('anything to tell');
  const { locale, items, more } = content;
  const subject = others.length + more === 0 ? first.subject : words[locale].digest(items.length + more);
  return renderMail({ locale, subject, blocks: blocksOf(content) });
}
