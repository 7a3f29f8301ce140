import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What one subscription over a WebSocket hears. */
export type WsListener = {
  next: (payload: { data?: unknown; errors?: unknown; extensions?: { cursor: string } }) => void;
  /** Where it stands as long as it had nothing. */
  place?: (cursor: string) => void;
  /** It has ended: the first error's extensions, or undefined where the connection went. */
  end: (extensions: { code: string; cursor?: string } | undefined) => void;
};

type Message = { type: string; id?: string; payload?: never };

/** A WebSocket with any number of subscriptions, by the protocol's own words: as little as many at once can be. */
export class WsClient {
  readonly #socket: WebSocket;
  readonly #listeners = new Map<string, WsListener>();
  #count = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as Message));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const listener of this.#listeners.values()) {
        listener.end(undefined);
      }
      this.#listeners.clear();
    });
  }

  /** Opens a connection, and says who it is; rejects where it is refused. */
  static async open(address: string, token: string | undefined): Promise<WsClient> {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, GRAPHQL_TRANSPORT_WS_PROTOCOL);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: token === undefined ? {} : { token } })),
    );
    socket.once('message', () => resolve());
    socket.once('error', reject);
    socket.once('close', (code) => reject(new RangeError(`closed with ${code}`)));
    await promise;
    return new WsClient(socket);
  }

  /** Subscribes; the answer leaves. */
  subscribe(query: string, variables: Record<string, unknown>, listener: WsListener): () => void {
    this.#count += 1;
    const id = String(this.#count);
    this.#listeners.set(id, listener);
    this.#socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query, variables } }));
    return () => {
      if (this.#listeners.delete(id) && this.#socket.readyState === WebSocket.OPEN) {
        this.#socket.send(JSON.stringify({ type: 'complete', id }));
      }
    };
  }

  /** Hangs up without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  #hear(message: Message): void {
    const { type, id = '', payload } = message as { type: string; id?: string; payload?: unknown };
    switch (type) {
      case 'ping': {
        const place = payload as { id: string; cursor: string } | undefined;
        this.#socket.send('{"type":"pong"}');
        this.#listeners.get(place?.id ?? '')?.place?.(place?.cursor ?? '');
        break;
      }
      case 'next':
        this.#listeners.get(id)?.next(payload as never);
        break;
      case 'error': {
        const [error] = payload as [{ extensions: { code: string; cursor?: string } }];
        const listener = this.#listeners.get(id);
        this.#listeners.delete(id);
        listener?.end(error.extensions);
        break;
      }
      default:
    }
  }
}
