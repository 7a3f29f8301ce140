import { GraphQLError } from 'graphql';

type Asked = { after?: string | null; first: number; onlyCount?: boolean | null };
type Told = { id: string; recipientId: string; subject: string };

/** The feeds of the fixture's notifications service. A cursor is a number of notifications of all people; all are unread. */
class FixtureFeedLog {
  #told: Told[] = [];

  /** Tells somebody something. */
  tell(subject: string, recipientId = 'per_ada'): void {
    this.#told.push({ id: `ntf_${this.#told.length + 1}`, recipientId, subject });
  }

  /** Begins anew. */
  clear(): void {
    this.#told = [];
  }

  /** A notification. */
  readonly find = (id: string): Told | null => this.#told.find((one) => one.id === id) ?? null;

  /** The fixture's resolver. */
  readonly after = ({ after, first, onlyCount }: Asked, actorId: string | undefined) => {
    // Applications have no feed.
    if (!actorId?.startsWith('per_')) {
      return null;
    }
    const isFirst = after === undefined || after === null;
    const from = isFirst ? this.#told.length : Number(after);
    if (Number.isNaN(from)) {
      throw new GraphQLError('No cursor.', { extensions: { code: 'CURSOR_INVALID' } });
    }
    const part = this.#told.slice(from, from + first);
    const unreadCount = this.#told.filter(({ recipientId }) => recipientId === actorId).length;
    const cursor = String(from + part.length);
    const own = part.flatMap(({ id, recipientId }, index) =>
      recipientId === actorId ? [{ cursor: String(from + index + 1), notificationId: id, unreadCount }] : [],
    );
    const count = isFirst || own.length > 0 ? [{ cursor, notificationId: null, unreadCount }] : [];
    return { events: onlyCount ? count : own, cursor, hasMore: from + part.length < this.#told.length };
  };
}

/** The feeds of the fixture's notifications service, in this process. */
export const feedLog = new FixtureFeedLog();
