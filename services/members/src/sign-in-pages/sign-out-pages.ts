import { html } from './html.ts';
import type { Language } from './language.ts';
import { page } from './page.ts';
import { textsIn } from './texts.ts';

/** What the sign-out page shows. */
export interface SignOutView {
  readonly language: Language;
  readonly action: string;
  readonly token: string;
}

/** Asks whether to sign out: that a link led here is no word of whoever followed it. Works without scripts. */
export function signOutPage({ language, action, token }: SignOutView): string {
  const texts = textsIn(language);
  return page(
    { language, title: texts.signOut },
    html`<h1>${texts.signOut}?</h1>
<p class="lead">${texts.signOutLead}</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${token}">
<div class="actions">
<button name="logout" value="yes">${texts.signOut}</button>
<button class="other">${texts.stayHere}</button>
</div>
</form>`,
  );
}

/** What the page shows on which somebody goes on to what comes after a sign-out. */
export interface GoOnView extends SignOutView {
  /** Whether somebody else is signed in, who is signed out by that; otherwise nobody is. */
  readonly isAnother: boolean;
}

/** Has somebody go on by a button, where there is nothing to be asked. Works without scripts. */
export function goOnPage({ language, action, token, isAnother }: GoOnView): string {
  const texts = textsIn(language);
  const title = isAnother ? texts.anotherIsIn : texts.nobodyIsIn;
  return page(
    { language, title },
    html`<h1>${title}</h1>
<p class="lead">${isAnother ? texts.anotherIsInLead : texts.nobodyIsInLead}</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${token}">
<div class="actions"><button name="logout" value="yes">${texts.goOn}</button></div>
</form>`,
  );
}

/** Says that one is signed out. */
export function signedOutPage(language: Language): string {
  const texts = textsIn(language);
  return page(
    { language, title: texts.signedOut },
    html`<h1>${texts.signedOut}</h1>
<p class="lead">${texts.signedOutLead}</p>`,
  );
}
