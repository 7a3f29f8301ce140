/** One block of an event stream: an event, or where it stands; comments are counted apart. */
export type SseEvent = {
  event: string;
  id: string | undefined;
  // Tests look into results by hand; a type here would only restate them.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any;
};

/** How a stream is asked for. */
export type SubscribeOptions = {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  token?: string | undefined;
  lastEventId?: string | undefined;
  headers?: Record<string, string>;
};

function readBlock(block: string): SseEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [name = '', value = ''] = line.split(/: ?(.*)/s);
    if (name !== '') {
      fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value);
    }
  }
  if (fields.size === 0) {
    return;
  }
  const data = fields.get('data');
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id'),
    data: data === undefined || data === '' ? data : JSON.parse(data),
  };
}

/** A client of live events: plain fetch, and the format's own reading. */
export class SseClient {
  readonly response: Response;
  /** The last event's id, as a browser remembers it. */
  lastEventId: string | undefined;
  heartbeats = 0;
  readonly #abort: AbortController;
  readonly #blocks: AsyncGenerator<SseEvent, void>;

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    this.#blocks = this.#read();
  }

  /** Opens a stream. */
  static async open(address: string, options: SubscribeOptions): Promise<SseClient> {
    const { token, lastEventId, headers, ...body } = options;
    const abort = new AbortController();
    const response = await fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        ...headers,
      },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    return new SseClient(response, abort);
  }

  /** The next event; undefined at the end. */
  async next(): Promise<SseEvent | undefined> {
    for (;;) {
      const { value } = await this.#blocks.next();
      if (value === undefined || value.event !== 'message') {
        return value ?? undefined;
      }
    }
  }

  /** So many results. */
  async take(count: number): Promise<SseEvent[]> {
    const events: SseEvent[] = [];
    while (events.length < count) {
      const event = await this.next();
      if (event === undefined) {
        break;
      }
      events.push(event);
    }
    return events;
  }

  /** All that still comes until the end. */
  rest(): Promise<SseEvent[]> {
    return this.take(Number.POSITIVE_INFINITY);
  }

  /** Waits until it is known where this client stands: from there on it misses nothing. */
  async begun(): Promise<void> {
    while (this.lastEventId === undefined && (await this.#blocks.next()).value !== undefined) {
      // Whatever comes first says it.
    }
  }

  /** Hangs up. */
  close(): void {
    this.#abort.abort();
  }

  async *#read(): AsyncGenerator<SseEvent, void> {
    let text = '';
    try {
      for await (const chunk of this.response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = readBlock(block);
          this.heartbeats += event === undefined ? 1 : 0;
          this.lastEventId = event?.id ?? this.lastEventId;
          if (event !== undefined) {
            yield event;
          }
        }
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) {
        throw error;
      }
    }
  }
}
