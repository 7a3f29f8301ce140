/** Who asks: a signed-in agent or client, as their access token says. */
export type SignedInActor = {
  kind: 'signed-in';
  /** The token's subject: a member's or a partner application's id. */
  actorId: string;
  scopes: ReadonlySet<string>;
  sessionId?: string;
  /** The application that the token was issued to. */
  clientId?: string;
  /** When the token was issued, in milliseconds since the epoch. */
  issuedAt: number;
  /** When the token is over, in milliseconds since the epoch. */
  expiresAt: number;
};

/** Somebody who showed no token. */
export type AnonymousActor = { kind: 'anonymous' };

export type Actor = SignedInActor | AnonymousActor;

export const ANONYMOUS: AnonymousActor = { kind: 'anonymous' };
