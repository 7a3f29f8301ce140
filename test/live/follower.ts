import { pause } from '@millepiani/spine/wake-up';
import { partsOf } from '../../gateway/test/support/multipart.ts';
import { SseClient } from '../../gateway/test/support/sse-client.ts';
import { WsClient } from '../../gateway/test/support/ws-client.ts';

/** How a client is told what happens. */
export type TransportName = 'sse' | 'ws' | 'multipart';

/** What a client follows. */
export interface FollowerOptions {
  readonly address: string;
  readonly commissionId: string;
  readonly transport: TransportName;
  /** A token that is good now. */
  readonly token: () => Promise<string>;
  /** What it selects besides the event's id. */
  readonly selection?: string;
  /** Where it begins; undefined: where the log ends. */
  readonly after?: string | undefined;
}

/** One thing that a client was told. */
export interface ToldOf {
  readonly id: string;
  readonly cursor: string;
  /** When it had it, in milliseconds since the epoch. */
  readonly at: number;
}

type Result = {
  data?: { projectEvents: { id: string } };
  errors?: { extensions: { code: string; cursor?: string } }[];
};

/** Codes with which one does not come back. */
const final = new Set([
  'ACCESS_REVOKED',
  'COMMISSION_NOT_FOUND',
  'CURSOR_EXPIRED',
  'CURSOR_INVALID',
  'GRAPHQL_VALIDATION_FAILED',
]);
/** How long it waits until it comes back; twice as long each time that it is told nothing, up to some seconds, and never just so long. */
const retryMs = 100;
const mostRetryMs = 6_400;

/** A client as a careful one is written: cut off, by whom ever, it comes back with the cursor of what it had last. */
export class Follower {
  readonly told: ToldOf[] = [];
  /** How often it was cut off. */
  cuts = 0;
  /** Why it does not come back; undefined as long as it does. */
  ended: string | undefined;
  readonly #options: FollowerOptions;
  readonly #stop = new AbortController();
  #cursor: string | undefined;
  #hangUp: () => void = () => undefined;
  #running: Promise<void> | undefined;
  readonly #begun = Promise.withResolvers<void>();

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#cursor = options.after;
  }

  /** Resolves once it stands somewhere: from there on it misses nothing. */
  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  /** Where it stands. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  start(): this {
    this.#running = this.#run();
    return this;
  }

  /** Cuts its connection. */
  cut(): void {
    this.cuts += 1;
    this.#hangUp();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#hangUp();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    let waitMs = retryMs;
    while (!signal.aborted && this.ended === undefined) {
      const before = this.#cursor;
      try {
        await this.#connect();
      } catch {
        // Nobody is there, or it was cut.
      }
      waitMs = this.#cursor === before ? Math.min(mostRetryMs, waitMs * 2) : retryMs;
      await pause(waitMs * (0.5 + Math.random() / 2), signal);
    }
  }

  #connect(): Promise<void> {
    switch (this.#options.transport) {
      case 'sse':
        return this.#overEvents();
      case 'ws':
        return this.#overSocket();
      case 'multipart':
        return this.#overParts();
      default:
        return this.#options.transport satisfies never;
    }
  }

  get #query(): string {
    return `subscription ($id: ID!, $after: String) { projectEvents(commissionId: $id, after: $after) { id ${this.#options.selection ?? ''} } }`;
  }

  get #variables(): Record<string, unknown> {
    return { id: this.#options.commissionId, after: this.#cursor ?? null };
  }

  #stand(cursor: string | undefined): void {
    this.#cursor = cursor ?? this.#cursor;
    if (this.#cursor !== undefined) this.#begun.resolve();
  }

  #take({ data, errors }: Result, cursor: string | undefined): void {
    const code = errors?.[0]?.extensions.code;
    if (data?.projectEvents && cursor !== undefined) {
      this.told.push({ id: data.projectEvents.id, cursor, at: Date.now() });
      this.#stand(cursor);
    } else if (code !== undefined && final.has(code)) {
      this.ended = code;
    }
  }

  async #overEvents(): Promise<void> {
    const { address, token } = this.#options;
    const client = await SseClient.open(address, {
      ...{ query: this.#query, variables: this.#variables, token: await token() },
      lastEventId: this.#cursor,
    });
    this.#hangUp = () => client.close();
    if (this.#stop.signal.aborted) client.close();
    if (!client.response.ok) return client.close();
    await client.begun();
    this.#stand(client.lastEventId);
    for (let event = await client.next(); event !== undefined; event = await client.next()) {
      if (event.event === 'next') this.#take(event.data, event.id);
    }
  }

  async #overParts(): Promise<void> {
    const { address, token } = this.#options;
    const abort = new AbortController();
    this.#hangUp = () => abort.abort();
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed;subscriptionSpec=1.0, application/json',
        authorization: `Bearer ${await token()}`,
      },
      body: JSON.stringify({ query: this.#query, variables: this.#variables }),
      signal: abort.signal,
    });
    this.#stand(undefined);
    for await (const { payload, errors } of partsOf(response)) {
      if (payload !== undefined) this.#take(payload ?? { errors }, payload?.extensions?.cursor);
    }
  }

  async #overSocket(): Promise<void> {
    const { address, token } = this.#options;
    const client = await WsClient.open(address, await token());
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#hangUp = () => client.cut();
    client.subscribe(this.#query, this.#variables, {
      next: (result) => this.#take(result as Result, result.extensions?.cursor),
      place: (cursor) => this.#stand(cursor),
      end: (extensions) => {
        if (extensions !== undefined) this.#take({ errors: [{ extensions }] }, undefined);
        resolve();
      },
    });
    if (this.#stop.signal.aborted) client.cut();
    await promise;
    client.cut();
  }
}
