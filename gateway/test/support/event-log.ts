import { GraphQLError } from 'graphql';

/** One event of the fixture's log. */
export type FixtureEvent = {
  commissionId: string;
  type: string;
  actorId: string | null;
  data: Record<string, unknown>;
};

type Asked = { commissionId: string; after?: string | null; types?: string[] | null; first: number };

/**
 * The log of the fixture's projects service: of it alone come live events. A cursor is a number of events; nobody who is not
 * signed in sees what happens to `com_2`.
 */
class FixtureEventLog {
  #events: FixtureEvent[] = [];
  /** Commissions that nobody sees any more. */
  readonly hidden = new Set<string>();
  /** How often it was read, and on whose behalf. */
  readonly reads: (string | undefined)[] = [];

  /** Adds an event. */
  tell(event: Partial<FixtureEvent> = {}): void {
    this.#events.push({ commissionId: 'com_1', type: 'commission.won.v1', actorId: 'per_ada', data: {}, ...event });
  }

  /** Begins anew. */
  clear(): void {
    this.#events = [];
    this.hidden.clear();
    this.reads.length = 0;
  }

  /** The fixture's resolver. */
  readonly after = ({ commissionId, after, types, first }: Asked, actorId: string | undefined) => {
    this.reads.push(actorId);
    if (commissionId === 'com_none' || this.hidden.has(commissionId) || (commissionId === 'com_2' && !actorId)) {
      return null;
    }
    const from = after === undefined || after === null ? this.#events.length : Number(after);
    if (Number.isNaN(from)) {
      throw new GraphQLError('No cursor.', { extensions: { code: 'CURSOR_INVALID' } });
    }
    if (from > this.#events.length) {
      throw new GraphQLError('Too old.', { extensions: { code: 'CURSOR_EXPIRED' } });
    }
    const part = this.#events.slice(from, from + first);
    const numbered = part.map((event, index) => ({ ...event, position: from + index + 1 }));
    return {
      events: numbered
        .filter((event) => event.commissionId === commissionId && (!types || types.includes(event.type)))
        .map(({ type, actorId: by, data, position }) => ({
          cursor: String(position),
          id: `evt_${position}`,
          type,
          time: '2026-11-24T09:00:00.000Z',
          subject: commissionId,
          actorId: by,
          data: JSON.stringify(data),
        })),
      cursor: String(from + part.length),
      hasMore: from + part.length < this.#events.length,
    };
  };
}

/** The log of the fixture's projects service, in this process. */
export const eventLog = new FixtureEventLog();
