import { type Caller, type Client, GivenUp, type Payload } from './client.ts';
import type { Ledger } from './ledger.ts';
import { claimSkill, offerAvailability, signUp, withdrawAvailability } from './members-orders.ts';
import { Pace } from './pace.ts';
import { changeCommission, openCommission } from './projects-orders.ts';

/** How the load is. */
export interface LoadOptions {
  readonly client: Client;
  readonly ledger: Ledger;
  /** Commands a second. */
  readonly rate: number;
  /** On how many people's partitions most of it falls; fewer make more conflicts. */
  readonly people: number;
}

const scopes = ['members:write', 'projects:read', 'projects:write'];
const workers = 48;
const signUpsAtOnce = 6;

/** The id of what a payload has under `field`; undefined where there is none. */
function idIn(payload: Payload | undefined, field: string): string | undefined {
  const found = payload?.[field];
  return typeof found === 'object' && found !== null && 'id' in found ? String(found.id) : undefined;
}

/** Members and commissions, as busy as the rate says. */
export class Load {
  readonly #options: LoadOptions;
  readonly #people: Caller[] = [];
  readonly #end = new AbortController();
  #newcomers = 0;
  #turns = 0;
  #windows = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  /** Has people sign up: the load needs some to begin with. */
  async prepare(): Promise<void> {
    while (this.#people.length < this.#options.people) {
      await Promise.all(Array.from({ length: signUpsAtOnce }, () => this.#signUp()));
    }
  }

  /** Somebody who does nothing else. */
  async somebody(): Promise<Caller> {
    await this.#signUp();
    return this.#people.pop() ?? { id: '', scopes };
  }

  start(): void {
    const pace = new Pace(this.#options.rate);
    const work = async () => {
      while (!this.#end.signal.aborted) await this.#scene(() => pace.next());
    };
    this.#running = Promise.all(Array.from({ length: workers }, work));
  }

  /** Ends what is begun; resolves when all of it was answered. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  /** What a client does one after the other, each step when it is its turn. */
  async #scene(turn: () => Promise<void>): Promise<void> {
    this.#turns += 1;
    const nth = this.#turns;
    const caller = this.#people[nth % this.#people.length];
    if (!caller) return;
    try {
      if (nth % 40 === 0) await turn().then(() => this.#signUp());
      else if (nth % 3 === 0) await this.#commission(caller, turn);
      else if (nth % 3 === 1) await this.#window(caller, turn);
      else await this.#claims(caller, nth, turn);
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
    }
  }

  async #signUp(): Promise<void> {
    this.#newcomers += 1;
    const id = idIn(await this.#options.client.send(signUp(`Person ${this.#newcomers}`)), 'person');
    if (id) this.#people.push({ id, scopes });
  }

  async #claims(caller: Caller, nth: number, turn: () => Promise<void>): Promise<void> {
    const { client, ledger } = this.#options;
    for (let at = 0; at < 3; at += 1) {
      await turn();
      await client.send(claimSkill(caller, ledger.nextKey(), nth + at));
    }
  }

  async #window(caller: Caller, turn: () => Promise<void>): Promise<void> {
    const { client } = this.#options;
    this.#windows += 1;
    const nth = this.#windows;
    await turn();
    const offerId = idIn(await client.send(offerAvailability(caller, nth)), 'offer');
    await turn();
    if (offerId) await client.send(withdrawAvailability(caller, offerId, nth));
  }

  async #commission(caller: Caller, turn: () => Promise<void>): Promise<void> {
    const { client, ledger } = this.#options;
    await turn();
    const commissionId = idIn(await client.send(openCommission(caller, ledger.nextKey())), 'commission');
    if (!commissionId) return;
    let expectedVersion = 1;
    for (const mutation of ['qualifyCommission', 'bidForCommission', 'winCommission'] as const) {
      await turn();
      if (!(await client.send(changeCommission(caller, mutation, { commissionId, expectedVersion })))) return;
      expectedVersion += 1;
    }
  }
}
