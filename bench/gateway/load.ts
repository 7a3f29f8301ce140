import { connect, type Socket } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { percentile } from '../spine/figures.ts';
import type { LoadOrder, LoadTaken } from './messages.ts';
import { graphqlRequest, type Message, MessageReader, statusOf } from './wire.ts';

/** An answer that does not come within this time counts as a broken connection. */
const patienceMs = 20_000;

/** A GraphQL answer is there to be read: its status, and what it says. */
const ok = 200;

/** Clients of one gateway, each with a connection, a token and the same question. */
export class Load {
  readonly #order: LoadOrder;
  readonly #expected: Buffer;
  readonly #data: unknown;
  readonly #times: number[] = [];
  #different = 0;
  #firstDifferent: string | undefined;
  #broken = 0;
  #end = 0;

  constructor(order: LoadOrder) {
    this.#order = order;
    this.#expected = Buffer.from(order.expected);
    this.#data = dataOf(order.expected);
  }

  /** Asks for the time that was said; resolves when all that was asked is answered. */
  async run(): Promise<LoadTaken> {
    const begun = performance.now();
    this.#end = begun + this.#order.seconds * 1_000;
    await Promise.all(this.#order.tokens.map((token) => this.#client(token)));
    const ms = performance.now() - begun;
    const times = this.#times;
    const part = (share: number) => percentile(times, share);
    return {
      ...{ answers: times.length, ms, p50: part(0.5), p95: part(0.95), p99: part(0.99), max: part(1) },
      ...{ different: this.#different, firstDifferent: this.#firstDifferent, broken: this.#broken },
    };
  }

  async #client(token: string | undefined): Promise<void> {
    const { port, body } = this.#order;
    const request = graphqlRequest(`127.0.0.1:${port}`, body, token);
    while (performance.now() < this.#end) {
      await this.#connection(request);
    }
  }

  /** Asks over one connection until the time is over or the connection breaks. */
  #connection(request: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect({ port: this.#order.port, host: '127.0.0.1', noDelay: true });
      const reader = new MessageReader();
      let asked = 0;
      let isWaiting = false;
      const ask = () => {
        if (performance.now() >= this.#end) {
          socket.destroy();
          return;
        }
        asked = performance.now();
        isWaiting = true;
        socket.write(request);
      };
      socket.setTimeout(patienceMs, () => socket.destroy());
      socket.on('connect', ask);
      socket.on('error', () => socket.destroy());
      socket.on('data', (part) => {
        for (const message of reader.push(part)) {
          isWaiting = false;
          this.#times.push(performance.now() - asked);
          this.#look(message);
          ask();
        }
      });
      socket.on('close', () => {
        if (isWaiting || asked === 0) this.#broken += 1;
        // Whoever refuses at once is not asked without end.
        if (asked === 0) setTimeout(resolve, 50);
        else resolve();
      });
      closeAfter(socket, this.#end - performance.now() + patienceMs);
    });
  }

  /** Most are the same to the byte; in what is not, the order of fields may differ, and what is beside the data. */
  #look(message: Message): void {
    if (statusOf(message) === ok && message.body.equals(this.#expected)) return;
    const text = message.body.toString();
    if (statusOf(message) === ok && isDeepStrictEqual(dataOf(text), this.#data)) return;
    this.#different += 1;
    this.#firstDifferent ??= `${message.head.split('\r\n')[0]} ${text.slice(0, 500)}`;
  }
}

/** Nobody waits for ever for the end. */
function closeAfter(socket: Socket, ms: number): void {
  const timer = setTimeout(() => socket.destroy(), ms);
  socket.once('close', () => clearTimeout(timer));
}

/** An answer's data, where it has no errors; itself otherwise. */
function dataOf(text: string): unknown {
  try {
    const { data, errors } = JSON.parse(text);
    return errors === undefined ? data : text;
  } catch {
    return text;
  }
}
