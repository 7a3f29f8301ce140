/** Where the time comes from. Commands take the time from a clock once and hand it to the domain as an argument. */
export interface Clock {
  /** The present instant, to the millisecond. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
