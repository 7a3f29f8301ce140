import { createHash } from 'node:crypto';

/** What is known of a request, as far as it says who asks. */
export type Asking = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** Where people are with a browser: pages about accounts, those to sign in and out, and that of events. Everywhere else programs ask. */
const PEOPLES = /^\/(?:account|oidc|events)(?:[/?]|$)/;
/** More than any browser sends. */
const MAX_HEADER_CHARACTERS = 500;

const text = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value.slice(0, MAX_HEADER_CHARACTERS) : '';

/** How much each range of a header is liked, by its name in lower case; 0 where it is not wanted. */
function liked(header: string): ReadonlyMap<string, number> {
  const ranges = header.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return [name, quality === undefined ? 1 : Number(quality) || 0] as const;
  });
  return new Map(ranges);
}

/** Whether a person asks, who has use of a page: HTML is wanted (RFC 9110, 12.5.1), and more than JSON. */
export function wantsPage({ url, headers }: Asking): boolean {
  if (!PEOPLES.test(url)) {
    return false;
  }
  const types = liked(text(headers.accept));
  const html = types.get('text/html') ?? 0;
  return html > 0 && html >= (types.get('application/json') ?? 0);
}

type Language = 'en' | 'it';

function languageOf({ headers }: Asking): Language {
  const tags = [...liked(text(headers['accept-language']))].filter(([, quality]) => quality > 0);
  const best = tags.toSorted(([, one], [, other]) => other - one).map(([tag]) => tag.split('-')[0]);
  return best.find((tag) => tag === 'en' || tag === 'it') === 'it' ? 'it' : 'en';
}

type Words = { title: string; notFound: string; away: string; refused: string };

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'This did not work',
    notFound: 'There is no such page here. Is the address all of it, as you were sent it?',
    away: 'Something is away just now. Try again in a minute.',
    refused: 'That could not be taken. Go back, and begin again.',
  },
  it: {
    title: 'Non ha funzionato',
    notFound: 'Qui non c’è nessuna pagina così. L’indirizzo è intero, come ti è stato mandato?',
    away: 'In questo momento qualcosa non risponde. Riprova tra un minuto.',
    refused: 'Questo non si può accettare. Torna indietro e ricomincia.',
  },
};

/** As the pages of members look, of which this stands in the place. */
const STYLE = `:root{color-scheme:light dark;--ground:#eef2ef;--card:#fff;--text:#16221e;--muted:#4d625a;--line:#b9c8c1}
@media(prefers-color-scheme:dark){:root{--ground:#0d1614;--card:#15221f;--text:#e9f1ed;--muted:#a9c4bb;--line:#41645b}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
header{padding:12px 20px;background:#16302b;color:#f3f7f5;font-size:18px;font-weight:700}main{width:100%;max-width:27rem;margin:auto;padding:24px 16px 48px}
div{padding:28px;border:1px solid var(--line);border-radius:12px;background:var(--card)}h1{margin:0;font-size:26px;line-height:1.2}p{margin:8px 0 0;color:var(--muted)}`;

/** The page runs nothing and fetches nothing. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const HTTP_NOT_FOUND = 404;
const HTTP_SERVER_ERROR = 500;

/** What a person is told, in the language of their browser, whose request was refused with this status. Nothing that was asked is in it. */
export function personPage(status: number, asking: Asking): string {
  const language = languageOf(asking);
  const { title, notFound, away, refused } = WORDS[language];
  const said = status === HTTP_NOT_FOUND ? notFound : status >= HTTP_SERVER_ERROR ? away : refused;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Millepiani</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><header>Millepiani</header><main><div><h1>${title}</h1><p>${said}</p></div></main></body></html>`;
}
