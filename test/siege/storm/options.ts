/** How hard a storm is. */
export interface StormOptions {
  readonly events: number;
  readonly endpoints: number;
  /** Chooses who is killed and when, which posts are refused, and which are looked at closely. */
  readonly seed: number;
}

/** What a storm is made of, by how hard it is. */
export interface StormPlan {
  readonly commissions: number;
  /** Of every so many commissions one has somebody who is told of it, in feed and by mail. */
  readonly toldEvery: number;
  readonly people: number;
  /** Told at most, a second. */
  readonly eventsPerSecond: number;
  /** From one kill to the next, from when all answer again. */
  readonly calmMs: readonly [from: number, to: number];
  /** Of so many posts one is refused by its receiver. */
  readonly refusesOneIn: number;
  readonly checksOneIn: number;
  /** It ends by then, whatever has come. */
  readonly limitMs: number;
}

/** All is told in no less than this: what is over at once is disturbed by nobody. */
const leastTellingSeconds = 10;
/** A slower service than this has not passed. */
const leastPerSecond = 1_400;
const mostTold = 500;

/** What a storm is made of. */
export function planOf({ events, endpoints }: StormOptions): StormPlan {
  const commissions = Math.floor(events / 4);
  const deliveries = events * endpoints;
  const isLarge = deliveries > 200_000;
  return {
    commissions,
    toldEvery: Math.max(8, Math.ceil(commissions / mostTold)),
    people: 8,
    eventsPerSecond: Math.min(500, Math.ceil(events / leastTellingSeconds)),
    calmMs: isLarge ? [10_000, 40_000] : deliveries > 20_000 ? [1_500, 5_000] : [500, 3_000],
    refusesOneIn: 2_000,
    checksOneIn: isLarge ? 100 : 10,
    limitMs: 300_000 + Math.ceil(deliveries / leastPerSecond) * 1_000,
  };
}
