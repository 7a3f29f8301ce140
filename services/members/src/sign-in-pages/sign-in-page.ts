import { html } from './html.ts';
import type { Language } from './language.ts';
import { page } from './page.ts';
import { type SignInProblem, textsIn } from './texts.ts';

/** What the sign-in page shows. */
export interface SignInView {
  readonly language: Language;
  /** The application's name. */
  readonly application: string;
  /** Where the form goes to. */
  readonly action: string;
  /** Shows that the form is from here. */
  readonly token: string;
  /** What was typed before, or what the application says of who is to sign in. */
  readonly email: string | undefined;
  readonly problem: SignInProblem | undefined;
}

/** Address and password, or back to the application. Works without scripts. */
export function signInPage({ language, application, action, token, email, problem }: SignInView): string {
  const texts = textsIn(language);
  const fault = problem && html`<p class="fault" id="fault" role="alert">${texts.problems[problem]}</p>`;
  const marks = problem ? html` aria-invalid="true" aria-describedby="fault"` : undefined;
  // What is known already is not typed again.
  const [atEmail, atPassword] = [email ? undefined : html` autofocus`, email ? html` autofocus` : undefined];
  return page(
    { language, title: texts.signIn },
    html`<h1>${texts.signIn}</h1>
<p class="lead">${texts.signInTo(application)}</p>
${fault}
<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}">
<label for="email">${texts.email}</label>
<input id="email" name="email" type="email" autocomplete="username" maxlength="254" required value="${email ?? ''}"${marks}${atEmail}>
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1000" required${marks}${atPassword}>
<label class="choice"><input type="checkbox" name="stay" value="yes"><span>${texts.stay}<span class="hint">${texts.stayHint}</span></span></label>
<div class="actions"><button name="action" value="sign-in">${texts.signIn}</button></div>
<button class="plain" name="action" value="cancel" formnovalidate>${texts.goBack}</button>
</form>`,
  );
}
