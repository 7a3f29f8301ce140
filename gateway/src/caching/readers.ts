import type { Callers } from '../fetching/callers.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { Author } from './kept-answers.ts';
import type { CacheScope } from './policy.ts';

/** Whoever changes something, however they are signed in; without a token by their address. */
export function authorOf({ actor, clientAddress }: GatewayContext): Author {
  return actor.kind === 'anonymous' ? `@${clientAddress}` : actor.actorId;
}

/** The circle that an answer is kept for; undefined where nothing is: who is not signed in shares with nobody. */
export function circleOf(scope: CacheScope, context: GatewayContext, callers: Callers): string | undefined {
  const { actor, mustBeFresh } = context;
  if (mustBeFresh) {
    return;
  }
  if (scope === 'PUBLIC') {
    return '';
  }
  return actor.kind === 'anonymous' ? undefined : callers.key(actor);
}
