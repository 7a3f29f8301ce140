import type { ClientId, PersonId, SessionId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';

/** Why a session is over before its time. */
export type EndReason =
  | 'SIGNED_OUT'
  | 'ENDED_BY_OWNER'
  | 'PASSWORD_RESET'
  | 'SUSPENDED'
  | 'LEFT'
  | 'ERASED'
  | 'TOKEN_REUSED'
  | 'CLIENT_REVOKED';

/** The community's own applications have names for ids, partners' have ids. */
export type AnyClientId = ClientId | (string & {});

/** A person who is signed in, by one application in one place. */
export interface Session {
  readonly id: SessionId;
  readonly personId: PersonId;
  readonly clientId: AnyClientId;
  /** The browser that the person signed in with, as the issuer tells browsers apart; undefined where there was none. */
  readonly browserId: string | undefined;
  /** From where, coarsely. */
  readonly network: string;
  /** With what, coarsely: `Firefox on Linux`. */
  readonly device: string | undefined;
  readonly startedAt: Instant;
  readonly lastUsedAt: Instant;
  /** When it is over by itself, if it is not used before. */
  readonly expiresAt: Instant;
  /** Absent while it goes on. */
  readonly ended?: { readonly at: Instant; readonly reason: EndReason };
}

/** What a session begins with. */
export interface Beginning extends Pick<Session, 'id' | 'personId' | 'clientId' | 'browserId' | 'network' | 'device'> {
  readonly at: Instant;
  /** Whether it goes on beyond its first access token. */
  readonly isRefreshable: boolean;
}

/** What happens to a session. */
export interface SessionEnded {
  readonly type: 'session.ended';
  readonly reason: EndReason;
  readonly at: Instant;
}

const dayMs = 86_400_000;

/** Lifetimes, in milliseconds. */
export const lifetimes = {
  /** An access token's: what it says may be that old. */
  accessTokenMs: 300_000,
  /** For so long a session may lie unused: as long as a refresh token lives. */
  idleMs: 14 * dayMs,
  /** After so long one signs in again, however often a session was used. */
  sessionMs: 90 * dayMs,
} as const;

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

const expiry = (startedAt: Instant, usedAt: Instant): Instant =>
  earlier(plusMs(startedAt, lifetimes.sessionMs), plusMs(usedAt, lifetimes.idleMs));

/** A session that begins. One that cannot be refreshed is over with its access token. */
export const begin = ({ at, isRefreshable, ...facts }: Beginning): Session => ({
  ...facts,
  startedAt: at,
  lastUsedAt: at,
  expiresAt: isRefreshable ? expiry(at, at) : plusMs(at, lifetimes.accessTokenMs),
});

/** Whether it goes on. */
export const isOpen = ({ ended, expiresAt }: Pick<Session, 'ended' | 'expiresAt'>, now: Instant): boolean =>
  ended === undefined && now < expiresAt;

/** The session once it was used again, which prolongs it. */
export const use = (session: Session, at: Instant): Session => ({
  ...session,
  lastUsedAt: at,
  expiresAt: expiry(session.startedAt, at),
});

/** Decides to end it; nothing happens to one that is over. */
export const end = (session: Session, reason: EndReason, at: Instant): readonly SessionEnded[] =>
  isOpen(session, at) ? [{ type: 'session.ended', reason, at }] : [];

/** The session after an event. */
export const evolve = (session: Session, { at, reason }: SessionEnded): Session => ({
  ...session,
  ended: { at, reason },
});
