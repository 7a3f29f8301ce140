import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** A delivery as it came. */
export interface Received {
  /** The `webhook-id`: the event's. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** The CloudEvent. */
  readonly event: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A partner's own server for webhooks: takes what is signed, by Standard Webhooks, and can be away for a while. */
export class Receiver {
  readonly port: number;
  readonly #deliveries: Received[] = [];
  #webhook: Webhook | undefined;
  #server: Server | undefined;
  /** How many requests came that nobody had signed for it. */
  refused = 0;

  private constructor(port: number, server: Server) {
    this.port = port;
    this.#server = server;
    this.#serve(server);
  }

  /** Starts one, on a port of loopback that is free. */
  static async start(): Promise<Receiver> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return new Receiver(typeof address === 'object' ? (address?.port ?? 0) : 0, server);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/events`;
  }

  /** What it verifies signatures by: shown when the endpoint is registered. Until then it takes nothing. */
  trust(secret: string): void {
    this.#webhook = new Webhook(secret);
  }

  /** What came, first to last, each event once: one that is delivered again bears its id. */
  get received(): readonly Received[] {
    return [...new Map(this.#deliveries.map((one) => [one.id, one])).values()];
  }

  /** How many deliveries there were, those that came again included. */
  get deliveries(): number {
    return this.#deliveries.length;
  }

  /** Is away: connections to it are refused. */
  async goDown(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** Is back, on the same port. */
  async comeUp(): Promise<void> {
    const server = createServer();
    this.#server = server;
    this.#serve(server);
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
  }

  close(): Promise<void> {
    return this.goDown();
  }

  #serve(server: Server): void {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#take(request).then(
        (status) => response.writeHead(status).end(),
        () => response.destroy(),
      );
    });
  }

  async #take(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString('utf8');
    const event = this.#verified(body, request);
    if (!event) {
      this.refused += 1;
      return 401;
    }
    const id = text(request.headers['webhook-id']);
    this.#deliveries.push({ id, type: text(event.type), subject: text(event.subject), event });
    return 204;
  }

  /** The event in a body that is signed; undefined where it is not. */
  #verified(body: string, { headers }: IncomingMessage): Readonly<Record<string, unknown>> | undefined {
    const signed = {
      'webhook-id': text(headers['webhook-id']),
      'webhook-timestamp': text(headers['webhook-timestamp']),
      'webhook-signature': text(headers['webhook-signature']),
    };
    try {
      const event: unknown = this.#webhook?.verify(body, signed);
      return typeof event === 'object' && event !== null ? { ...event } : undefined;
    } catch {
      return undefined;
    }
  }
}
