import { interactionPolicy } from 'oidc-provider';

const { Check, base } = interactionPolicy;

/** The standard policy lacks the prompt for signing in: a bug. */
class NoLoginPrompt extends TypeError {
  constructor() {
    super('The policy has no prompt to sign in.');
  }
}

/**
 * When somebody has to sign in or to allow something: as the standard says, and where a browser is signed in as somebody who may not
 * enter, or is there no more.
 */
export function policy(): interactionPolicy.DefaultPolicy {
  const standard = base();
  const login = standard.get('login');
  if (!login) throw new NoLoginPrompt();
  login.checks.add(
    new Check('account_away', 'End-User authentication is required', 'login_required', ({ oidc }) =>
      oidc.session?.accountId !== undefined && oidc.account === undefined
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT,
    ),
  );
  return standard;
}
