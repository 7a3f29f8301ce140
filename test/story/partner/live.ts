import { SseClient } from '../../../gateway/test/support/sse-client.ts';
import { NotHeld } from '../proof/hold.ts';

/** What a stream is of, and who reads it. */
export interface Watching {
  /** The gateway's address. */
  readonly address: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** A token that is good now. */
  readonly token: () => Promise<string | undefined>;
}

/** What came live. */
export interface LiveEvent {
  readonly id: string;
  readonly type: string;
}

const pauseMs = 300;

/**
 * A live subscription that is read all the time. Where the stream ends, since its token or its server does, it goes on from the last cursor,
 * as every client does.
 */
export class LiveEvents {
  readonly #watching: Watching;
  readonly #events: LiveEvent[] = [];
  #client: SseClient | undefined;
  #isOver = false;
  #reading: Promise<void> | undefined;
  /** How often it went on from a cursor. */
  resumed = 0;

  private constructor(watching: Watching) {
    this.#watching = watching;
  }

  /** Begins to watch: from then on nothing is missed. */
  static async begin(watching: Watching): Promise<LiveEvents> {
    const live = new LiveEvents(watching);
    const client = await live.#connect(undefined);
    await client.begun();
    live.#client = client;
    live.#reading = live.#read(client);
    return live;
  }

  /** What came so far, in order. */
  get events(): readonly LiveEvent[] {
    return [...this.#events];
  }

  /** Hangs up, as a line that breaks does; it goes on from where it was. */
  breakOff(): void {
    this.#client?.close();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#client?.close();
    await this.#reading;
  }

  async #connect(lastEventId: string | undefined): Promise<SseClient> {
    const { address, query, variables, token } = this.#watching;
    return await SseClient.open(address, { query, variables, token: await token(), lastEventId });
  }

  async #read(first: SseClient): Promise<void> {
    let client = first;
    let cursor = first.lastEventId;
    while (!this.#isOver) {
      try {
        for (let event = await client.next(); event?.event === 'next'; event = await client.next()) {
          const happened: LiveEvent | undefined = event.data?.data?.projectEvents;
          if (happened) this.#events.push({ id: happened.id, type: happened.type });
          cursor = client.lastEventId ?? cursor;
        }
      } catch {
        // The line broke.
      }
      cursor = client.lastEventId ?? cursor;
      client = await this.#again(client, cursor);
    }
  }

  /** Another stream from the cursor on. */
  async #again(before: SseClient, cursor: string | undefined): Promise<SseClient> {
    before.close();
    while (!this.#isOver) {
      await new Promise((wake) => setTimeout(wake, pauseMs));
      const client = await this.#connect(cursor).catch(() => undefined);
      if (client?.response.ok) {
        this.resumed += 1;
        this.#client = client;
        return client;
      }
      client?.close();
    }
    return before;
  }
}

/** Holds that one list has exactly what another has, in one order. @throws NotHeld that names what is missing or too much */
export function expectSameEvents(what: string, seen: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((id) => !seen.includes(id));
  const more = seen.filter((id) => !expected.includes(id));
  if (missing.length + more.length > 0) throw new NotHeld(what, { expected: { missing: [] }, seen: { missing, more } });
  if (seen.join() !== expected.join()) throw new NotHeld(`the order of ${what}`, { expected, seen });
}
