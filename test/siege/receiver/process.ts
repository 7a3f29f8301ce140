import { once } from 'node:events';
import type { Server } from 'node:net';
import process from 'node:process';
import { Webhook } from 'standardwebhooks';
import { Random } from '../../faults/schedule/random.ts';
import { headerOf, leanServer, type Post } from './lean-server.ts';
import { type FromReceiver, monotonic, type ReceiverOptions, type ToReceiver } from './messages.ts';
import { numberOf } from './numbers.ts';
import { Tally } from './tally.ts';

// The partners' side, in a process of its own: an endpoint a port. It ends with whoever started it.

const say = (message: FromReceiver): void => void process.send?.(message);

class Receiver {
  readonly #options: ReceiverOptions;
  readonly #random: Random;
  readonly #tally: Tally;
  #webhooks: readonly Webhook[] = [];
  readonly #events: number[] = [];
  readonly #endpoints: number[] = [];
  readonly #at: number[] = [];
  #posts = 0;
  #refused = 0;
  #unknown = 0;
  #checked = 0;
  #wrong = 0;

  constructor(options: ReceiverOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#tally = new Tally(options.endpoints, options.events);
  }

  async listen(): Promise<readonly number[]> {
    const ports: number[] = [];
    for (let endpoint = 0; endpoint < this.#options.endpoints; endpoint += 1) {
      const server: Server = leanServer((post) => this.#take(endpoint, post));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      ports.push(typeof address === 'object' && address ? address.port : 0);
    }
    return ports;
  }

  trust(secrets: readonly string[]): void {
    this.#webhooks = secrets.map((secret) => new Webhook(secret));
  }

  get progress() {
    return { distinct: this.#tally.distinct, posts: this.#posts };
  }

  get report() {
    return {
      ...this.progress,
      endpoints: this.#tally.counts.map((counts, at) => ({ ...counts, missing: this.#tally.missing(at) })),
      refused: this.#refused,
      unknown: this.#unknown,
      signatures: { checked: this.#checked, wrong: this.#wrong },
    };
  }

  get moments() {
    return {
      events: Uint32Array.from(this.#events),
      endpoints: Uint16Array.from(this.#endpoints),
      at: Float64Array.from(this.#at),
    };
  }

  #take(endpoint: number, post: Post): number {
    this.#posts += 1;
    const { refusesOneIn, checksOneIn, isTimed } = this.#options;
    if (this.#random.chance(1 / checksOneIn)) this.#check(endpoint, post);
    if (refusesOneIn > 0 && this.#random.chance(1 / refusesOneIn)) {
      this.#refused += 1;
      return 500;
    }
    const numbered = numberOf(post.body.toString('latin1'));
    const isFirst = numbered !== undefined && isTimed && !this.#tally.has(endpoint, numbered.event);
    if (!(numbered && this.#tally.note(endpoint, numbered))) this.#unknown += 1;
    else if (isFirst) {
      this.#events.push(numbered.event);
      this.#endpoints.push(endpoint);
      this.#at.push(monotonic());
    }
    return 204;
  }

  #check(endpoint: number, { head, body }: Post): void {
    this.#checked += 1;
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    const headers = Object.fromEntries(names.map((name) => [name, headerOf(head, name) ?? '']));
    try {
      this.#webhooks[endpoint]?.verify(body.toString('utf8'), headers);
      if (!this.#webhooks[endpoint]) this.#wrong += 1;
    } catch {
      this.#wrong += 1;
    }
  }
}

let receiver: Receiver | undefined;

process.on('message', async (message: ToReceiver) => {
  if ('open' in message) {
    receiver = new Receiver(message.open);
    say({ ports: await receiver.listen() });
  } else if ('trust' in message) {
    receiver?.trust(message.trust);
    say({ trusted: true });
  } else if (receiver) {
    if (message.ask === 'progress') say({ progress: receiver.progress });
    else if (message.ask === 'report') say({ report: receiver.report });
    else say({ moments: receiver.moments });
  }
});
process.on('disconnect', () => process.exit());
