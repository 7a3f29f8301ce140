import { setTimeout as sleep } from 'node:timers/promises';
import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import { createMint, type Mint, type MintOptions } from '@millepiani/internal-token/mint';
import { Pool } from 'undici';
import type { Source } from '../witness/effects.ts';
import type { Command, Ledger } from './ledger.ts';

/** Who asks. */
export interface Caller {
  readonly id: string;
  readonly scopes: readonly string[];
}

/** A command, as it is sent. */
export interface Order {
  readonly service: Source;
  readonly mutation: string;
  /** The fields asked of the payload, besides `userErrors`. */
  readonly selection: string;
  /** Without its key. */
  readonly input: object;
  readonly mark: string;
  readonly caller?: Caller | undefined;
  /** When another than a new one. */
  readonly key?: string;
}

/** What a mutation answered: its payload, whose form is the selection's. */
export type Payload = Readonly<Record<string, unknown>>;

interface Answer {
  readonly data?: Readonly<Record<string, (Payload & { userErrors: readonly { code: string }[] }) | null>> | null;
}

/** The client was told to stop before there was an answer. */
export class GivenUp extends Error {
  constructor(mutation: string) {
    super(`${mutation} was not answered.`);
  }
}

// A replica that stands still is given up for the other one.
const attemptMs = 3_000;
const maxPauseMs = 500;

/** A careful client: it asks again, at any replica, with the same key, until it is answered. */
export class Client {
  readonly #pools: Readonly<Record<Source, readonly Pool[]>>;
  readonly #mint: Mint;
  readonly #ledger: Ledger;
  readonly #signal: AbortSignal;
  #turn = 0;

  constructor(options: {
    urls: Readonly<Record<Source, readonly string[]>>;
    privateJwk: MintOptions['privateJwk'];
    ledger: Ledger;
    /** Aborted when there is no more waiting for answers. */
    signal: AbortSignal;
  }) {
    const poolTo = (url: string) =>
      new Pool(url, { connections: 48, headersTimeout: attemptMs, bodyTimeout: attemptMs });
    this.#pools = { members: options.urls.members.map(poolTo), projects: options.urls.projects.map(poolTo) };
    this.#mint = createMint({ privateJwk: options.privateJwk });
    this.#ledger = options.ledger;
    this.#signal = options.signal;
  }

  /** Sends a command; undefined when it was refused. @throws GivenUp */
  async send(order: Order): Promise<Payload | undefined> {
    const key = order.key ?? this.#ledger.nextKey();
    const command = this.#ledger.begin({ ...order, key });
    while (!this.#signal.aborted) {
      command.tries += 1;
      const payload = await this.#try(order, key).catch(() => undefined);
      if (payload) return settle(command, payload);
      await sleep(Math.min(maxPauseMs, 20 * 2 ** command.tries) * (0.5 + Math.random() / 2));
    }
    throw new GivenUp(order.mutation);
  }

  /** Closes all connections, whatever is under way on them. */
  async close(): Promise<void> {
    await Promise.all(
      Object.values(this.#pools)
        .flat()
        .map((pool) => pool.destroy()),
    );
  }

  async #try({ service, mutation, selection, input, caller }: Order, key: string) {
    this.#turn += 1;
    const pools = this.#pools[service];
    const pool = pools[this.#turn % pools.length];
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code } } }`;
    const token = await this.#mint(
      { scopes: caller?.scopes ?? [], ...(caller ? { actorId: caller.id } : {}) },
      service,
    );
    const response = await pool?.request({
      path: '/graphql',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        // As the gateway tells it: by it callers are kept apart who are not signed in.
        [CLIENT_ADDRESS_HEADER]: '127.0.0.1',
      },
      body: JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: key } } }),
    });
    const answer = (await response?.body.json()) as Answer | undefined;
    return answer?.data?.[mutation];
  }
}

function settle(command: Command, payload: Payload & { userErrors: readonly { code: string }[] }): Payload | undefined {
  command.answeredAt = performance.now();
  command.codes = payload.userErrors.map(({ code }) => code);
  command.state = command.codes.length === 0 ? 'done' : 'refused';
  return command.state === 'done' ? payload : undefined;
}
