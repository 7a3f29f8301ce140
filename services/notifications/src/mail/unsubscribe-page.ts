import { escapeHtml } from '@millepiani/mail/escape-html';
import type { Locale, NotificationKind } from '../preferences/kinds.ts';

/** What somebody may choose who wants less mail. */
export const unsubscribeChoices = ['KINDS', 'DAILY', 'ALL'] as const;

/** No more mail of a mail's kinds, all of it once a day, or none at all. */
export type UnsubscribeChoice = (typeof unsubscribeChoices)[number];

/** Reads what a form says. A mail program that does it by one click (RFC 8058) says nothing of a choice: the mail's kinds. */
export const parseChoice = (text: string | undefined): UnsubscribeChoice =>
  unsubscribeChoices.find((choice) => choice === text) ?? 'KINDS';

const kindWords: Readonly<Record<Locale, Readonly<Record<NotificationKind, string>>>> = {
  en: {
    ANNOUNCEMENT: 'announcements',
    COMMISSION: 'commissions',
    TEAM: 'teams',
    ORGANIZATION: 'membership and organizations',
    AGREEMENT: 'agreements',
    WORK: 'work',
    MONEY: 'money',
    ENDPOINT: 'webhooks',
  },
  it: {
    ANNOUNCEMENT: 'annunci',
    COMMISSION: 'commesse',
    TEAM: 'squadre',
    ORGANIZATION: 'adesione e organizzazioni',
    AGREEMENT: 'accordi',
    WORK: 'lavoro',
    MONEY: 'denaro',
    ENDPOINT: 'webhook',
  },
};

const words = {
  en: {
    title: 'Less mail',
    lead: 'This is about mail alone: your feed stays as it is.',
    choices: {
      KINDS: (kinds: string) => `No more mail about ${kinds}`,
      DAILY: () => 'All mail once a day, together',
      ALL: () => 'No more mail at all',
    },
    button: 'Save my choice',
    done: 'Done',
    afterwards: {
      KINDS: (kinds: string) => `You get no more mail about ${kinds}.`,
      DAILY: () => 'You get one mail a day, in the morning.',
      ALL: () => 'You get no more mail.',
    },
    back: 'You can change your mind in your preferences.',
    missing: 'There is no such mail',
    missingLead:
      'The link is not whole, or the mail is not kept any more. Choose in your preferences what you are told.',
  },
  it: {
    title: 'Meno messaggi',
    lead: 'Riguarda solo i messaggi di posta: le tue notifiche restano come sono.',
    choices: {
      KINDS: (kinds: string) => `Niente più messaggi su: ${kinds}`,
      DAILY: () => 'Tutti i messaggi insieme, una volta al giorno',
      ALL: () => 'Niente più messaggi',
    },
    button: 'Salva la scelta',
    done: 'Fatto',
    afterwards: {
      KINDS: (kinds: string) => `Non ricevi più messaggi su: ${kinds}.`,
      DAILY: () => 'Ricevi un messaggio al giorno, la mattina.',
      ALL: () => 'Non ricevi più messaggi.',
    },
    back: 'Puoi cambiare idea nelle tue preferenze.',
    missing: 'Questo messaggio non esiste',
    missingLead:
      'Il link non è intero, o il messaggio non è più conservato. Scegli nelle preferenze che cosa ricevere.',
  },
} as const;

const style = `:root{color-scheme:light dark;--ground:#eef2ef;--card:#fff;--text:#16221e;--muted:#4d625a;--line:#b9c8c1;--focus:#0f6b57}
@media(prefers-color-scheme:dark){:root{--ground:#0d1614;--card:#15221f;--text:#e9f1ed;--muted:#a9c4bb;--line:#41645b;--focus:#f2b544}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
header{padding:12px 20px;background:#16302b;color:#f3f7f5;font-weight:700;font-size:18px}
main{width:100%;max-width:27rem;margin:auto;padding:24px 16px 48px}.card{padding:28px;border:1px solid var(--line);border-radius:12px;background:var(--card)}
@media(max-width:24rem){main{padding:0 0 32px;margin-top:0}.card{border-width:0 0 1px;border-radius:0;padding:24px 16px}}
h1{margin:0;font-size:26px;line-height:1.2}p{margin:8px 0 0;color:var(--muted);overflow-wrap:anywhere}
label{display:flex;gap:10px;align-items:flex-start;margin-top:16px}input{flex:none;width:18px;height:18px;margin:3px 0 0;accent-color:var(--focus)}
button{width:100%;min-height:44px;margin-top:24px;border:0;border-radius:8px;background:#f2b544;color:#1d1503;font:inherit;font-weight:600;cursor:pointer}
input:focus-visible,button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}`;

const page = (locale: Locale, title: string, content: string): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)} – Millepiani</title><link rel="icon" href="data:,"><style>${style}</style></head><body><header>Millepiani</header><main><div class="card"><h1>${escapeHtml(title)}</h1>${content}</div></main></body></html>`;

const line = (text: string): string => `<p>${escapeHtml(text)}</p>`;

const joined = (locale: Locale, kinds: readonly NotificationKind[]): string =>
  kinds.map((kind) => kindWords[locale][kind]).join(', ');

/** Where somebody chooses what mail they want less of. */
export function unsubscribePage(locale: Locale, kinds: readonly NotificationKind[]): string {
  const { title, lead, choices, button } = words[locale];
  const inputs = unsubscribeChoices.map((choice, at) => {
    const label = escapeHtml(choices[choice](joined(locale, kinds)));
    return `<label><input type="radio" name="choice" value="${choice}"${at === 0 ? ' checked' : ''}>${label}</label>`;
  });
  return page(
    locale,
    title,
    `${line(lead)}<form method="post">${inputs.join('')}<button>${escapeHtml(button)}</button></form>`,
  );
}

/** What was chosen holds. */
export function unsubscribedPage(
  locale: Locale,
  kinds: readonly NotificationKind[],
  choice: UnsubscribeChoice,
): string {
  const { done, afterwards, back } = words[locale];
  return page(locale, done, line(afterwards[choice](joined(locale, kinds))) + line(back));
}

/** There is no mail with the link's token. */
export const noSuchMailPage = (locale: Locale): string =>
  page(locale, words[locale].missing, line(words[locale].missingLead));
