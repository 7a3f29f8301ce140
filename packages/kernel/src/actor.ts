import { isId, type PersonId } from './id.ts';

/** Who asks, as the gateway vouches for it. */
export interface Actor {
  /** Absent: nobody signed in. */
  readonly id: PersonId | undefined;
  /** What the token allows, e.g. `ledger:post`. */
  readonly scopes: ReadonlySet<string>;
  /** The sign-in that the token belongs to. */
  readonly sessionId: string | undefined;
}

/** Nobody signed in. */
export const anonymous: Actor = { id: undefined, scopes: new Set(), sessionId: undefined };

/** Whether the actor's token bears `scope`. */
export const hasScope = (actor: Actor, scope: string): boolean => actor.scopes.has(scope);

/** An actor from a checked token's claims; a subject that is no person's id stays anonymous without scopes. */
export function actorOf(claims: { sub?: string | undefined; scope: string; sid?: string | undefined }): Actor {
  if (claims.sub === undefined || !isId(claims.sub, 'per')) return anonymous;
  return { id: claims.sub, scopes: new Set(claims.scope.split(' ').filter(Boolean)), sessionId: claims.sid };
}
