import { html } from './html.ts';
import type { Language } from './language.ts';
import { page } from './page.ts';
import { scopeText } from './scope-texts.ts';
import { textsIn } from './texts.ts';

/** What the consent page shows. */
export interface ConsentView {
  readonly language: Language;
  readonly application: string;
  /** Who is asked. */
  readonly person: string;
  /** What the application asks for that it was not allowed before. */
  readonly scopes: readonly string[];
  /** Where the person is sent to, by its host. */
  readonly host: string;
  readonly action: string;
  readonly token: string;
}

/** Asks whether an application may act for somebody. Works without scripts. */
export function consentPage({ language, application, person, scopes, host, action, token }: ConsentView): string {
  const texts = textsIn(language);
  const list =
    scopes.length === 0
      ? html`<p>${texts.allowNothing(application)}</p>`
      : html`<p>${texts.itMay}</p>
<ul>${scopes.map((scope) => html`<li>${scopeText(scope, language)}</li>`)}</ul>`;
  return page(
    { language, title: texts.allowTitle(application) },
    html`<h1>${texts.allowTitle(application)}</h1>
<p class="lead">${texts.allowLead(application, person)}</p>
${list}
<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}">
<div class="actions">
<button name="action" value="allow">${texts.allow}</button>
<button class="other" name="action" value="deny">${texts.deny}</button>
</div>
<button class="plain" name="action" value="other">${texts.otherPerson}</button>
</form>
<small>${texts.sentTo(host)}</small>`,
  );
}
