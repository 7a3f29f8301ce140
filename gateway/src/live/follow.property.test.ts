import { describe, expect, it } from '@jest/globals';
import { WakeUp } from '@millepiani/spine/wake-up';
import fc from 'fast-check';
import type { EventRead } from './event-log.ts';
import { follow } from './follow.ts';
import type { TopicEvent } from './topics/topic.ts';

/** What happens to the world in one step. */
type Step = 'append-shown' | 'append-hidden' | 'tell' | 'tell-nothing' | 'poll' | 'go-away' | 'come-back' | 'cut-off';

const PAGE = 3;

const event = (position: number): TopicEvent => ({
  cursor: String(position),
  value: { id: `evt_${position}` },
});

/** A log that grows, a tail that says so or does not, and a service that comes and goes. */
class World {
  readonly #shown: boolean[] = [];
  isAway = false;

  append(isShown: boolean): void {
    this.#shown.push(isShown);
  }

  get length(): number {
    return this.#shown.length;
  }

  /** The positions behind a place that a follower is to be told. */
  behind(place: number): number[] {
    return this.#shown.flatMap((isShown, index) => (isShown && index + 1 > place ? [index + 1] : []));
  }

  read(after: string | undefined): EventRead {
    if (this.isAway) {
      return { kind: 'away', code: 'SUBGRAPH_UNAVAILABLE' };
    }
    const from = after === undefined ? this.length : Number(after);
    const to = after === undefined ? from : Math.min(from + PAGE, this.length);
    const events = this.behind(from)
      .filter((position) => position <= to)
      .map(event);
    return { kind: 'page', page: { events, cursor: String(to), hasMore: to - from === PAGE } };
  }
}

/** One client, which is cut off now and then and comes back with the last id that it had. */
class Client {
  readonly got: number[] = [];
  begunAt: number | undefined;
  #last: string | undefined;
  #due = new WakeUp();
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  readonly #world: World;
  readonly #between: () => Promise<void>;

  constructor(world: World, between: () => Promise<void>) {
    this.#world = world;
    this.#between = between;
  }

  connect(): void {
    this.#stop = new AbortController();
    // The tail is attached to before anything is read.
    this.#due = new WakeUp();
    this.#running = this.#run(this.#due, this.#stop.signal);
  }

  async #run(due: WakeUp, signal: AbortSignal): Promise<void> {
    // Refused by a service that is away before it began, it comes again.
    while (!signal.aborted) {
      await this.#follow(due, signal);
      await this.#between();
    }
  }

  async #follow(due: WakeUp, signal: AbortSignal): Promise<void> {
    const followed = follow({
      after: this.#last,
      read: async (after) => {
        await this.#between();
        const found = this.#world.read(after);
        // What was read is on its way while other things happen.
        await this.#between();
        return found;
      },
      wait: () => due.sleep(60_000, signal),
      waitForService: this.#between,
      absent: 'COMMISSION_NOT_FOUND',
      signal,
    });
    for await (const told of followed) {
      if (told.kind === 'begun') {
        this.begunAt ??= Number(told.cursor);
        this.#last = told.cursor;
      } else if (told.kind === 'events') {
        this.got.push(...told.events.map(({ cursor }) => Number(cursor)));
        this.#last = told.events.at(-1)?.cursor;
      }
    }
  }

  wake(): void {
    this.#due.wake();
  }

  async cutOff(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }
}

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Step>('append-shown') },
    { weight: 2, arbitrary: fc.constant<Step>('append-hidden') },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Step>('tell', 'tell-nothing', 'poll', 'go-away', 'come-back', 'cut-off'),
    },
  ),
  { minLength: 5, maxLength: 60 },
);

/** Lets whatever is ready go on for a number of turns. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

async function happen(step: Step, world: World, client: Client): Promise<void> {
  switch (step) {
    case 'append-shown':
    case 'append-hidden':
      world.append(step === 'append-shown');
      return;
    case 'go-away':
    case 'come-back':
      world.isAway = step === 'go-away';
      return;
    case 'cut-off':
      await client.cutOff();
      client.connect();
      return;
    default:
      // Told truly, in vain, or by the clock: it is all the same.
      client.wake();
  }
}

describe('a follower', () => {
  it('is told each event once, in order and none left out, whatever falls together', async () => {
    let [runs, cuts] = [0, 0];
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat(9)), fc.nat(5), async (happening, paces, before) => {
        const pace = () => turns(1 + (paces.next().value ?? 0));
        const world = new World();
        for (let n = 0; n < before; n += 1) world.append(true);
        const client = new Client(world, pace);
        client.connect();
        for (const step of happening) {
          await pace();
          cuts += step === 'cut-off' && client.got.length > 0 ? 1 : 0;
          await happen(step, world, client);
        }
        // In the end the service is there, and somebody says so or the clock does.
        world.isAway = false;
        for (let round = 0; round < 40; round += 1) {
          client.wake();
          await turns(60);
        }
        await client.cutOff();
        runs += 1;
        expect(client.got).toEqual(world.behind(client.begunAt ?? Number.NaN));
      }),
      { numRuns: 300 },
    );
    // The property would hold of a world in which nothing is ever cut off.
    expect([runs >= 300, cuts > 30]).toEqual([true, true]);
  });
});
