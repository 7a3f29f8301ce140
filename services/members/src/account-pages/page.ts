import { escapeHtml } from '@millepiani/mail/escape-html';
import type { Locale } from '../contacts/contact.ts';
import { pageWords } from './page-words.ts';

/** How the pages look: all of it, so that nothing is fetched. */
export const style = `:root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;margin:0;display:grid;min-height:100vh;place-items:center}
main{width:min(26rem,100% - 2rem)}h1{font-size:1.4rem;line-height:1.25}label{display:block;margin:1rem 0 .25rem}
input{box-sizing:border-box;width:100%;font:inherit;padding:.5rem}button{font:inherit;margin-top:1.25rem;padding:.55rem 1.1rem}
.wrong{border-left:4px solid #b3261e;padding-left:.75rem}`;

/** A field that somebody fills in. */
interface Field {
  readonly name: 'password' | 'email';
  readonly label: string;
  /** What a browser's own password manager goes by. */
  readonly autocomplete: 'current-password' | 'new-password' | 'username';
}

interface Form {
  readonly button: string;
  readonly field: Field | undefined;
  /** The link's token, where there is one: the form bears it on. */
  readonly token: string | undefined;
}

interface Shown {
  readonly locale: Locale;
  readonly title: string;
  readonly text?: string | undefined;
  /** What is wrong, by its code. */
  readonly wrong?: string | undefined;
  readonly form?: Form | undefined;
  /** Where else one may go. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
}

function fieldHtml({ name, label, autocomplete }: Field): string {
  const type = name === 'password' ? 'password' : 'email';
  return `<label for="${name}">${escapeHtml(label)}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="1000" required>`;
}

function formHtml({ button, field, token }: Form): string {
  const hidden = token === undefined ? '' : `<input type="hidden" name="token" value="${escapeHtml(token)}">`;
  const fields = field === undefined ? '' : fieldHtml(field);
  return `<form method="post">${hidden}${fields}<button>${escapeHtml(button)}</button></form>`;
}

/** A whole page. Nothing that somebody wrote is markup in it. */
export function pageHtml({ locale, title, text, wrong, form, link }: Shown): string {
  const { wrong: words, otherwise } = pageWords[locale];
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    text === undefined ? '' : `<p>${escapeHtml(text)}</p>`,
    wrong === undefined ? '' : `<p class="wrong" role="alert">${escapeHtml(words[wrong] ?? otherwise)}</p>`,
    form === undefined ? '' : formHtml(form),
    link === undefined ? '' : `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>`,
  ];
  return `<!doctype html><html lang="${locale.toLowerCase()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Millepiani</title><style>${style}</style></head><body><main>${parts.join('')}</main></body></html>`;
}

/** Which link somebody came by, and in which language they read. */
interface Came {
  readonly locale: Locale;
  readonly token: string;
  /** What was wrong with what they sent, by its code. */
  readonly wrong?: string | undefined;
}

/** Where somebody shows that an address is theirs; who signed up, by the password too. */
export function verifyPage({ locale, token, wrong }: Came, isSignUp: boolean): string {
  const { verify, signUp } = pageWords[locale];
  const field = isSignUp
    ? ({ name: 'password', label: signUp.password, autocomplete: 'current-password' } as const)
    : undefined;
  const text = isSignUp ? signUp.text : undefined;
  return pageHtml({ locale, title: verify.title, text, wrong, form: { button: verify.button, field, token } });
}

/** What comes of it. */
export const verifiedPage = (locale: Locale, isSignUp: boolean): string => {
  const { verify, signUp } = pageWords[locale];
  return pageHtml({ locale, title: 'Millepiani', text: isSignUp ? signUp.done : verify.done });
};

/** Where somebody chooses a new password. */
export function resetPage({ locale, token, wrong }: Came): string {
  const { title, password, button } = pageWords[locale].reset;
  const field = { name: 'password', label: password, autocomplete: 'new-password' } as const;
  return pageHtml({ locale, title, wrong, form: { button, field, token } });
}

/** What comes of it. */
export const resetDonePage = (locale: Locale): string =>
  pageHtml({ locale, title: 'Millepiani', text: pageWords[locale].reset.done });

/** Where somebody asks for a link by which to choose a new password. */
export function forgotPage(locale: Locale, wrong?: string): string {
  const { title, email, button } = pageWords[locale].forgot;
  const field = { name: 'email', label: email, autocomplete: 'username' } as const;
  return pageHtml({ locale, title, wrong, form: { button, field, token: undefined } });
}

/** What is said then: the same whether or not there is an account. */
export const forgotDonePage = (locale: Locale): string =>
  pageHtml({ locale, title: 'Millepiani', text: pageWords[locale].forgot.done });

/** What is said of a link that is good for nothing; `forgot` is where one asks for another, if that helps. */
export function deadLinkPage(locale: Locale, wrong: string, forgot: string | undefined): string {
  const link = forgot === undefined ? undefined : { href: forgot, text: pageWords[locale].forgot.link };
  return pageHtml({ locale, title: 'Millepiani', wrong, link });
}
