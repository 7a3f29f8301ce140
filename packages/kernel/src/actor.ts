import { isId, type PersonId } from './id.ts';

/** Who asks, as the gateway vouches for it. */
export interface Actor {
  /** Absent: nobody signed in. */
  readonly id: PersonId | undefined;
  /** What the token allows, e.g. `ledger:post`. */
  readonly scopes: ReadonlySet<string>;
  /** The sign-in that the token belongs to. */
  readonly sessionId: string | undefined;
  /** The service that acts by itself, such as its worker by the clock. No token makes such an actor. */
  readonly system?: string;
}

/** Nobody signed in. */
export const anonymous: Actor = { id: undefined, scopes: new Set(), sessionId: undefined };

/** A service that acts by itself: it bears no scope, and may what an access rule says that it may. */
export const systemActor = (service: string): Actor => ({ ...anonymous, system: service });

/** The actor's name in records: a person's id, `system:projects`, or undefined for somebody who is not signed in. */
export const actorName = ({ id, system }: Actor): string | undefined => id ?? (system && `system:${system}`);

/** Whether the actor's token bears `scope`. */
export const hasScope = (actor: Actor, scope: string): boolean => actor.scopes.has(scope);

/** An actor from a checked token's claims; a subject that is no person's id stays anonymous without scopes. */
export function actorOf(claims: { sub?: string | undefined; scope: string; sid?: string | undefined }): Actor {
  if (claims.sub === undefined || !isId(claims.sub, 'per')) return anonymous;
  return { id: claims.sub, scopes: new Set(claims.scope.split(' ').filter(Boolean)), sessionId: claims.sid };
}
