import { authenticate } from '../identity/sign-in.commands.ts';
import { signInPage } from '../sign-in-pages/sign-in-page.ts';
import type { SignInProblem } from '../sign-in-pages/texts.ts';
import type { Form } from './form.ts';
import { type Answer, nameOf, type PageAnswer, type Step, tokenOf } from './step.adapter.ts';

const longestEmail = 254;

function ask(step: Step, asking: { email?: string | undefined; problem?: SignInProblem; status?: number }): PageAnswer {
  const { email, problem, status = 200 } = asking;
  const { language, action } = step;
  const view = { language, action, application: nameOf(step.client), token: tokenOf(step), email, problem };
  return { kind: 'page', status, body: signInPage(view) };
}

/** Asks who somebody is. */
export function showSignIn(step: Step): Promise<PageAnswer> {
  const { login_hint: hint } = step.entry.params;
  return Promise.resolve(ask(step, { email: typeof hint === 'string' ? hint.slice(0, longestEmail) : undefined }));
}

const problems: Readonly<Record<string, { readonly problem: SignInProblem; readonly status: number }>> = {
  TOO_MANY_ATTEMPTS: { problem: 'TOO_MANY_ATTEMPTS', status: 429 },
  MEMBERSHIP_SUSPENDED: { problem: 'MAY_NOT_ENTER', status: 403 },
  MEMBERSHIP_ENDED: { problem: 'MAY_NOT_ENTER', status: 403 },
};
const wrong = { problem: 'INVALID_CREDENTIALS', status: 401 } as const;

/** Takes what somebody says who is asked who they are. */
export async function answerSignIn(step: Step, form: Form): Promise<Answer> {
  switch (form.text('action')) {
    case 'sign-in':
      return tried(step, form);
    case 'cancel':
      return { kind: 'done', result: { error: 'access_denied', error_description: 'the person did not sign in' } };
    default:
      return { kind: 'refused' };
  }
}

/** Looks at address and password, within the limits and in the time that the `signIn` mutation keeps. */
async function tried(step: Step, form: Form): Promise<Answer> {
  const email = form.text('email') ?? '';
  const credentials = { email, password: form.text('password') ?? '', address: step.address };
  const account = await authenticate(step.members, credentials);
  if (!account.ok) {
    const problem = problems[account.error[0]?.code ?? ''] ?? wrong;
    return ask(step, { email: email.slice(0, longestEmail), ...problem });
  }
  const remember = form.text('stay') === 'yes';
  return { kind: 'done', result: { login: { accountId: account.value.account.personId, remember, amr: ['pwd'] } } };
}
