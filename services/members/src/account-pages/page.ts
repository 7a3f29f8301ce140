import type { Locale } from '../contacts/contact.ts';
import { type Html, html } from '../sign-in-pages/html.ts';
import type { Language } from '../sign-in-pages/language.ts';
import { page } from '../sign-in-pages/page.ts';
import { pageWords } from './page-words.ts';

/** A field that somebody fills in. */
interface Field {
  readonly name: 'password' | 'email';
  readonly label: string;
  /** What it takes, before anybody has to be told that it was not that. */
  readonly hint?: string;
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

const languages: Readonly<Record<Locale, Language>> = { EN: 'en', IT: 'it' };

function fieldHtml({ name, label, hint, autocomplete }: Field, isWrong: boolean): Html {
  const described = [...(isWrong ? ['fault'] : []), ...(hint === undefined ? [] : ['hint'])].join(' ');
  return html`<label for="${name}">${label}</label>
${hint !== undefined && html`<span class="hint" id="hint">${hint}</span>`}
<input id="${name}" name="${name}" type="${name}" autocomplete="${autocomplete}" maxlength="1000" required autofocus${
    isWrong && html` aria-invalid="true"`
  }${described !== '' && html` aria-describedby="${described}"`}>`;
}

const formHtml = ({ button, field, token }: Form, isWrong: boolean): Html => html`<form method="post">
${token !== undefined && html`<input type="hidden" name="token" value="${token}">`}
${field && fieldHtml(field, isWrong)}
<div class="actions"><button>${button}</button></div>
</form>`;

/** A whole page. Nothing that somebody wrote is markup in it. */
export function pageHtml({ locale, title, text, wrong, form, link }: Shown): string {
  const { wrong: words, otherwise } = pageWords[locale];
  const said = wrong === undefined ? undefined : (words[wrong] ?? otherwise);
  return page(
    { language: languages[locale], title },
    html`<h1>${title}</h1>
${text !== undefined && html`<p class="lead">${text}</p>`}
${said !== undefined && html`<p class="fault" id="fault" role="alert">${said}</p>`}
${form && formHtml(form, said !== undefined)}
${link && html`<p class="after"><a href="${link.href}">${link.text}</a></p>`}`,
  );
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
  const text = isSignUp ? signUp.text : verify.text;
  return pageHtml({ locale, title: verify.title, text, wrong, form: { button: verify.button, field, token } });
}

/** What comes of it. */
export const verifiedPage = (locale: Locale, isSignUp: boolean): string => {
  const { verify, signUp } = pageWords[locale];
  return pageHtml({ locale, ...(isSignUp ? signUp.done : verify.done) });
};

/** Where somebody chooses a new password. */
export function resetPage({ locale, token, wrong }: Came): string {
  const { title, password, hint, button } = pageWords[locale].reset;
  const field = { name: 'password', label: password, hint, autocomplete: 'new-password' } as const;
  return pageHtml({ locale, title, wrong, form: { button, field, token } });
}

/** What comes of it. */
export const resetDonePage = (locale: Locale): string => pageHtml({ locale, ...pageWords[locale].reset.done });

/** Where somebody asks for a link by which to choose a new password. */
export function forgotPage(locale: Locale, wrong?: string): string {
  const { title, text, email, button } = pageWords[locale].forgot;
  const field = { name: 'email', label: email, autocomplete: 'username' } as const;
  return pageHtml({ locale, title, text, wrong, form: { button, field, token: undefined } });
}

/** What is said then: the same whether or not there is an account. */
export const forgotDonePage = (locale: Locale): string => pageHtml({ locale, ...pageWords[locale].forgot.done });

/** What is said of a link that is good for nothing; `forgot` is where one asks for another, if that helps. */
export function deadLinkPage(locale: Locale, wrong: string, forgot: string | undefined): string {
  const link = forgot === undefined ? undefined : { href: forgot, text: pageWords[locale].forgot.link };
  return pageHtml({ locale, title: pageWords[locale].dead, wrong, link });
}
