import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A POST that arrived. */
export interface Arrived {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a receiver answers. */
export type Answer = (response: ServerResponse, arrived: Arrived) => void;

const accept: Answer = (response) => void response.writeHead(204).end();

/** A partner's receiver: a real HTTP server, which a test can stop, and start again where it was. */
export class Receiver {
  readonly arrived: Arrived[] = [];
  connections = 0;
  answer: Answer = accept;
  #port = 0;
  #server = createServer();

  get url(): string {
    return `http://127.0.0.1:${this.#port}/events`;
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<this> {
    this.#server = createServer((request, response) => void this.#take(request, response));
    this.#server.on('connection', () => {
      this.connections += 1;
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** The ids of what arrived, in order. */
  get ids(): readonly string[] {
    return this.arrived.map(({ headers }) => headers['webhook-id'] ?? '');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const one = { headers, body: Buffer.concat(chunks).toString() };
    this.arrived.push(one);
    this.answer(response, one);
  }
}
