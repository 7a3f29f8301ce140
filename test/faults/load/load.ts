import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, type Client, GivenUp } from './client.ts';
import type { Ledger } from './ledger.ts';
import { claimSkill, offerAvailability, offerYear, signUp, withdrawAvailability } from './members-orders.ts';
import { Pace } from './pace.ts';
import { idAt } from './payload.ts';
import { acceptSeat, changeCommission, chooseTeam, openCommission } from './projects-orders.ts';

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
/**
 * As many clients as commands a second, up to this: enough for the rate where an answer takes 300 ms. With 48 of them, after an
 * outage, each waited so long for the others that it asked again, and a fifth of all transactions met another's writes in vain.
 */
const mostWorkers = 16;
const signUpsAtOnce = 6;
/** Behind by less than this, the load is as it should be. */
const behindMs = 500;
const lookEveryMs = 100;

// Members hold nobody for more than 200 things, and each hold is weighed against the others.
const teamsOfOne = 30;

/** Members and commissions, as busy as the rate says. */
export class Load {
  readonly #options: LoadOptions;
  readonly #people: Caller[] = [];
  readonly #teams = new Map<Caller, number>();
  readonly #end = new AbortController();
  #newcomers = 0;
  #turns = 0;
  #windows = 0;
  #running: Promise<unknown> = Promise.resolve();
  #pace: Pace | undefined;

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
    this.#pace = pace;
    const work = async () => {
      while (!this.#end.signal.aborted) await this.#scene(() => this.#turn(pace));
    };
    this.#running = Promise.all(Array.from({ length: Math.min(mostWorkers, this.#options.rate) }, work));
  }

  /** Waits until all that was due by now is sent, so that the rate is kept over any time; not longer than `withinMs`. */
  async untilCaughtUp(withinMs: number): Promise<void> {
    const giveUpAt = performance.now() + withinMs;
    while ((this.#pace?.behindMs ?? 0) > behindMs && performance.now() < giveUpAt) await sleep(lookEveryMs);
  }

  /** Sends nothing more; resolves when all that was sent is answered. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  /** @throws GivenUp at the end: with as many workers as there are, whole scenes would take a minute to play out. */
  async #turn(pace: Pace): Promise<void> {
    await pace.next();
    if (this.#end.signal.aborted) throw new GivenUp('What was next');
  }

  /**
   * What a client does one after the other, each step when it is its turn. A team is a dozen events that go to members and come
   * back: one in twelve scenes has one, or the machine has no time left for making up after a fault.
   */
  async #scene(turn: () => Promise<void>): Promise<void> {
    this.#turns += 1;
    const nth = this.#turns;
    const caller = this.#people[nth % this.#people.length];
    if (!caller) return;
    try {
      if (nth % 40 === 0) await turn().then(() => this.#signUp());
      else if (nth % 6 === 0) await this.#commission(caller, turn, nth % 12 === 0);
      else if (nth % 6 <= 2) await this.#window(caller, turn);
      else await this.#claims(caller, nth, turn);
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
    }
  }

  async #signUp(): Promise<void> {
    this.#newcomers += 1;
    const { client } = this.#options;
    const id = idAt(await client.send(signUp(`Person ${this.#newcomers}`)), 'person');
    if (!id) return;
    const caller = { id, scopes };
    await client.send(offerYear(caller));
    this.#people.push(caller);
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
    const offerId = idAt(await client.send(offerAvailability(caller, nth)), 'offer');
    await turn();
    if (offerId) await client.send(withdrawAvailability(caller, offerId, nth));
  }

  async #commission(caller: Caller, turn: () => Promise<void>, hasTeam: boolean): Promise<void> {
    const { client, ledger } = this.#options;
    await turn();
    const opened = await client.send(openCommission(caller, ledger.nextKey()));
    const [commissionId, slotId] = [idAt(opened, 'commission'), idAt(opened, 'commission', 'slots', '0')];
    if (!(commissionId && slotId)) return;
    let expectedVersion = 1;
    for (const mutation of ['qualifyCommission', 'bidForCommission', 'winCommission'] as const) {
      await turn();
      if (!(await client.send(changeCommission(caller, mutation, { commissionId, expectedVersion })))) return;
      expectedVersion += 1;
    }
    const teams = this.#teams.get(caller) ?? 0;
    if (!hasTeam || teams >= teamsOfOne) return;
    this.#teams.set(caller, teams + 1);
    await turn();
    const chosen = await client.send(
      chooseTeam(caller, { commissionId, slotId, personId: caller.id }, expectedVersion),
    );
    const teamId = idAt(chosen, 'team');
    await turn();
    if (teamId) await client.send(acceptSeat(caller, teamId, slotId));
  }
}
