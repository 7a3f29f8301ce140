/** On whose behalf the gateway asks a subgraph. */
export type InternalActor = {
  /** The signed-in agent's or client's id; absent for an anonymous caller. */
  actorId?: string;
  scopes: readonly string[];
  /** The session that the caller's own token belongs to. */
  sessionId?: string;
  /** The gateway asks for itself: it tells many what it is answered, each as far as they may know. No client's token says so. */
  isGateway?: true;
};

export const ISSUER = 'millepiani-gateway';
/** The JOSE header's `typ`: a caller's access token (`at+jwt`) can never pass for an internal one, nor the reverse. */
export const TOKEN_TYPE = 'internal+jwt';
export const ALGORITHM = 'EdDSA';
export const LIFETIME_SECONDS = 30;
/** What the clocks of two hosts may differ by. */
export const LEEWAY_SECONDS = 5;
