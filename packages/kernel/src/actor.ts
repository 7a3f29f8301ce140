import { type ClientId, isId, type PersonId } from './id.ts';

/** Who asks, as the gateway vouches for it. */
export interface Actor {
  /** Absent: nobody signed in. */
  readonly id: PersonId | undefined;
  /** What the token allows, e.g. `ledger:post`. */
  readonly scopes: ReadonlySet<string>;
  /** The sign-in that the token belongs to. */
  readonly sessionId: string | undefined;
  /**
   * The application by which a person acts, as it calls itself at the issuer: a partner's (`cli_…`), or one of the community's own. Absent
   * where that is not said.
   */
  readonly applicationId?: string;
  /** The partner application that acts by itself, for nobody in particular. What is said of people does not hold for it. */
  readonly clientId?: ClientId;
  /** The service that acts by itself, such as its worker by the clock. No token makes such an actor. */
  readonly system?: string;
}

/** Nobody signed in. */
export const anonymous: Actor = { id: undefined, scopes: new Set(), sessionId: undefined };

/** A service that acts by itself: it bears no scope, and may what an access rule says that it may. */
export const systemActor = (service: string): Actor => ({ ...anonymous, system: service });

/** The actor's name in records: a person's or an application's id, `system:projects`, or undefined for who is not signed in. */
export const actorName = ({ id, clientId, system }: Actor): string | undefined =>
  id ?? clientId ?? (system && `system:${system}`);

/** Whether the actor's token bears `scope`. */
export const hasScope = (actor: Actor, scope: string): boolean => actor.scopes.has(scope);

/**
 * What an application may be allowed that acts by itself. All other scopes are about what is somebody's own, and rules that ask for
 * one of them alone must not be met by who is nobody.
 */
export const applicationScopes: readonly string[] = ['events:read'];

/** What a checked token says of its bearer. */
interface Claims {
  readonly sub?: string | undefined;
  readonly scope: string;
  readonly sid?: string | undefined;
  /** To which application the token was issued (RFC 9068). */
  readonly client_id?: string | undefined;
}

/** The partner's application by which a person acts; undefined where they act by one of the community's own, or by a script of theirs. */
export const partnerOf = ({ id, applicationId }: Actor): ClientId | undefined =>
  id !== undefined && applicationId !== undefined && isId(applicationId, 'cli') ? applicationId : undefined;

/**
 * An actor from a checked token's claims: a person, or an application with {@link applicationScopes} at most; any other subject
 * stays anonymous without scopes.
 */
export function actorOf({ sub, scope, sid, client_id: applicationId }: Claims): Actor {
  const scopes = scope.split(' ').filter(Boolean);
  if (sub === undefined) return anonymous;
  if (isId(sub, 'per')) {
    const by = applicationId === undefined ? {} : { applicationId };
    return { id: sub, scopes: new Set(scopes), sessionId: sid, ...by };
  }
  if (!isId(sub, 'cli')) return anonymous;
  return { ...anonymous, clientId: sub, scopes: new Set(scopes.filter((one) => applicationScopes.includes(one))) };
}
