import type { InternalActor } from '@millepiani/internal-token/claims';
import { GraphQLError } from 'graphql';

/** One event of the fixture's log. */
export type FixtureEvent = {
  commissionId: string;
  type: string;
  actorId: string | null;
  data: Record<string, unknown>;
};

type Asked = { commissionId: string; after?: string | null; types?: string[] | null; first: number };
type Viewers = { scopes: string[]; actorIds: (string | null)[] };

/**
 * The log of the fixture's projects service: of it alone come live events. A cursor is a number of events; nobody who is not
 * signed in sees what happens to `com_2`.
 */
class FixtureEventLog {
  #events: FixtureEvent[] = [];
  /** Commissions that nobody sees any more. */
  readonly hidden = new Set<string>();
  /** People who see no commission any more. */
  readonly shutOut = new Set<string>();
  /** How often it was read, and on whose behalf. */
  readonly reads: (string | undefined)[] = [];
  /** How often it was read for all at once. */
  sharedReads = 0;
  /** About whom it was asked, call by call. */
  readonly askedAbout: (string | null)[][] = [];

  /** Adds an event. */
  tell(event: Partial<FixtureEvent> = {}): void {
    this.#events.push({ commissionId: 'com_1', type: 'commission.won.v1', actorId: 'per_ada', data: {}, ...event });
  }

  /** Begins anew. */
  clear(): void {
    this.#events = [];
    this.hidden.clear();
    this.shutOut.clear();
    this.reads.length = 0;
    this.sharedReads = 0;
    this.askedAbout.length = 0;
  }

  /** The fixture's resolver of what one sees. */
  readonly after = (asked: Asked, actorId: string | undefined) => {
    this.reads.push(actorId);
    if (!this.#isSeen(asked.commissionId, actorId)) {
      return null;
    }
    const { part, end } = this.#part(asked);
    const told = part.filter((event) => isTold(event, asked) && event.type !== 'access.revoked.v1');
    return { events: told.map(toEvent), ...end };
  };

  /** The fixture's resolver of all that there is. */
  readonly logAfter = (asked: Asked, { isGateway }: InternalActor) => {
    requireGateway(isGateway);
    this.sharedReads += 1;
    const { part, end } = this.#part(asked);
    const entries = part.map((event) => {
      const isInternal = event.type === 'access.revoked.v1';
      return {
        cursor: String(event.position),
        event: isTold(event, asked) && !isInternal ? toEvent(event) : null,
        requires: ['VIEWER'],
        changesAccess: isInternal,
      };
    });
    return asked.commissionId === 'com_none' ? null : { entries, ...end };
  };

  /** The fixture's resolver of who is what. */
  readonly audiences = (
    { commissionId, viewers }: { commissionId: string; viewers: Viewers[] },
    { isGateway }: InternalActor,
  ) => {
    requireGateway(isGateway);
    const asked = viewers.flatMap(({ actorIds }) => actorIds);
    this.askedAbout.push(asked);
    return asked.map((id) => (this.#isSeen(commissionId, id ?? undefined) ? ['VIEWER'] : []));
  };

  #isSeen(commissionId: string, actorId: string | undefined): boolean {
    const isThere = commissionId !== 'com_none' && !this.hidden.has(commissionId);
    return isThere && (commissionId !== 'com_2' || actorId !== undefined) && !this.shutOut.has(actorId ?? '');
  }

  #part({ after, first }: Asked) {
    const from = after === undefined || after === null ? this.#events.length : Number(after);
    if (Number.isNaN(from)) {
      throw new GraphQLError('No cursor.', { extensions: { code: 'CURSOR_INVALID' } });
    }
    if (from > this.#events.length) {
      throw new GraphQLError('Too old.', { extensions: { code: 'CURSOR_EXPIRED' } });
    }
    const part = this.#events
      .slice(from, from + first)
      .map((event, index) => ({ ...event, position: from + index + 1 }));
    return { part, end: { cursor: String(from + part.length), hasMore: from + part.length < this.#events.length } };
  }
}

const isTold = (event: FixtureEvent, { commissionId, types }: Asked): boolean =>
  event.commissionId === commissionId && (!types || types.includes(event.type));

function requireGateway(isGateway: boolean | undefined): void {
  if (isGateway !== true) {
    throw new GraphQLError('The gateway asks this for itself.', { extensions: { code: 'FORBIDDEN' } });
  }
}

const toEvent = ({ commissionId, type, actorId, data, position }: FixtureEvent & { position: number }) => ({
  cursor: String(position),
  id: `evt_${position}`,
  type,
  time: '2026-11-24T09:00:00.000Z',
  subject: commissionId,
  actorId,
  data: JSON.stringify(data),
});

/** The log of the fixture's projects service, in this process. */
export const eventLog = new FixtureEventLog();
