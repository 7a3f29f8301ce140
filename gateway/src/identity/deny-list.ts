import type { SignedInActor } from './actor.ts';

/** Something whose tokens are good for nothing although their time is not over. */
export type Denial = {
  /** A session (`ses_…`) or an application (`cli_…`): all its tokens. A person (`per_…`): those of sessions that had begun by then. */
  subject: string;
  /** Milliseconds since the epoch. */
  at: number;
};

/** How long a denial is remembered, in milliseconds: longer than any token is taken for good. */
export const DENIED_FOR_MS = 900_000;

const SESSION = /^ses_([\da-f]{8})-([\da-f]{4})-7/;
const HEX = 16;

/** When a session began: its id says so (UUIDv7). */
function beginningOf(sessionId: string | undefined): number | undefined {
  const [, high, low] = SESSION.exec(sessionId ?? '') ?? [];
  return high === undefined || low === undefined ? undefined : Number.parseInt(high + low, HEX);
}

/** Who is shut out although the token is good. */
export class DenyList {
  /** By subject, when it was denied. */
  readonly #denied = new Map<string, number>();
  readonly #now: () => number;

  /** `now`: milliseconds since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get size(): number {
    return this.#denied.size;
  }

  /** Takes in what was denied; told twice it is all the same. */
  add(denials: readonly Denial[]): void {
    for (const { subject, at } of denials) {
      this.#denied.set(subject, Math.max(at, this.#denied.get(subject) ?? 0));
    }
    const past = this.#now() - DENIED_FOR_MS;
    for (const [subject, at] of this.#denied) {
      if (at < past) {
        this.#denied.delete(subject);
      }
    }
  }

  /** Whether somebody is shut out. */
  readonly isDenied = ({ actorId, sessionId, clientId, issuedAt }: SignedInActor): boolean => {
    const isOut = (subject: string | undefined) => subject !== undefined && this.#denied.has(subject);
    if (isOut(sessionId) || isOut(clientId)) {
      return true;
    }
    const at = this.#denied.get(actorId);
    // Who signs in anew is let in at once, in the very same second, too.
    return at !== undefined && (beginningOf(sessionId) ?? issuedAt) <= at;
  };
}
