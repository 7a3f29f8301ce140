import { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { entryLimits } from '../identity/limits.ts';
import type { Members } from '../members.ts';

const { Check, base } = interactionPolicy;

/** The standard policy lacks the prompt for signing in: a bug. */
class NoLoginPrompt extends TypeError {
  constructor() {
    super('The policy has no prompt to sign in.');
  }
}

/** What may be asked of a network before anybody is signed in. Counted before anything is kept. */
async function bound({ throttle, clock, entriesPerNetwork }: Members, ctx: KoaContextWithOIDC): Promise<false> {
  const isBeginning = ctx.oidc.route === 'authorization' && ctx.oidc.session?.accountId === undefined;
  if (isBeginning && !(await throttle.attempt(entryLimits(ctx.ip, entriesPerNetwork), clock.now()))) {
    throw new errors.TemporarilyUnavailable('too many sign-in pages were asked for from there');
  }
  return Check.NO_NEED_TO_PROMPT;
}

/**
 * When somebody has to sign in or to allow something: as the standard says, and where a browser is signed in as somebody who may not
 * enter, or is there no more.
 */
export function policy(members: Members): interactionPolicy.DefaultPolicy {
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
  login.checks.add(new Check('bound', 'too many at once', 'temporarily_unavailable', (ctx) => bound(members, ctx)));
  return standard;
}
