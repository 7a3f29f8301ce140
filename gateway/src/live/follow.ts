import type { EventRead, EventRefusal } from './event-log.ts';
import type { Topic, TopicEvent, TopicPage } from './topics/topic.ts';

/** What a follower is told, in order. */
export type Followed =
  /** It stands here, before anything is told. */
  | { kind: 'begun'; cursor: string }
  /** What was read at once, in order; one at least. */
  | { kind: 'events'; events: readonly TopicEvent[] }
  /** Nothing comes any more. */
  | { kind: 'ended'; reason: EndReason };

export type EndReason =
  | { code: Topic['absent'] | 'ACCESS_REVOKED' }
  | { code: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_INVALID_RESPONSE' }
  | EventRefusal;

/** What following needs. */
export type FollowOptions = {
  /** Behind which cursor; undefined: where the log ends now. */
  after: string | undefined;
  read: (after: string | undefined) => Promise<EventRead>;
  /**
   * Waits until there may be more, or for a while. A call to read that was due since the last wait ends the next one at
   * once: that is what leaves no gap between a part that was read and what happens meanwhile.
   */
  wait: () => Promise<void>;
  /** Waits before the service is asked again that did not answer. */
  waitForService: () => Promise<void>;
  /** What is said where there is nothing to follow that the actor may see. */
  absent: Topic['absent'];
  signal: AbortSignal;
};

type Ending = Exclude<EventRead, { kind: 'page' }>;

function reasonOf(read: Ending, hasBegun: boolean, absent: Topic['absent']): EndReason {
  switch (read.kind) {
    case 'unseen':
      return { code: hasBegun ? 'ACCESS_REVOKED' : absent };
    case 'refused':
      return read.refusal;
    case 'away':
      return { code: read.code };
    default: {
      const unknown: never = read;
      return unknown;
    }
  }
}

/** What a part of the log says to somebody who stands at the cursor. */
function* tell(page: TopicPage, cursor: string | undefined, hasBegun: boolean): Generator<Followed, void> {
  if (!hasBegun) {
    yield { kind: 'begun', cursor: cursor ?? page.cursor };
  }
  if (page.events.length > 0) {
    yield { kind: 'events', events: page.events };
  }
}

/**
 * Follows a log: what lies behind the cursor first, then what comes, each once, in order and none left out. Whoever calls has
 * attached to the live tail before, which only ever says that it is time to read: each reading begins behind the last, so
 * that what was told twice, late, wrongly or not at all makes no difference but to when.
 */
export async function* follow(options: FollowOptions): AsyncGenerator<Followed, void> {
  const { read, wait, waitForService, absent, signal } = options;
  let cursor = options.after;
  let hasBegun = false;
  while (!signal.aborted) {
    const found = await read(cursor);
    if (signal.aborted) {
      return;
    }
    if (found.kind === 'page') {
      yield* tell(found.page, cursor, hasBegun);
      hasBegun = true;
      cursor = found.page.cursor;
      await (found.page.hasMore ? undefined : wait());
    } else if (found.kind === 'away' && hasBegun) {
      await waitForService();
    } else {
      yield { kind: 'ended', reason: reasonOf(found, hasBegun, absent) };
      return;
    }
  }
}
