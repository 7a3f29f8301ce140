/** How a push service that does not answer is left alone, by a clock of milliseconds. */
export interface Rest {
  /** How often in a row it did not answer. */
  readonly silences: number;
  /** How often it was left alone since it answered last. */
  readonly rests: number;
  /** Until then nothing is sent there. */
  readonly until: number;
}

/** Nothing is held against a push service. */
export const noRest: Rest = { silences: 0, rests: 0, until: 0 };

const mostSilences = 3;
const shortestMs = 60_000;
const longestMs = 3_600_000;

/** It did not answer, once more: after three times it is left alone for a minute, then for twice as long each time, an hour at most. */
export function afterSilence(before: Rest, now: number, pace: number): Rest {
  // What was on its way when its rest began says nothing new.
  if (before.until > now) return before;
  const silences = before.silences + 1;
  if (silences < mostSilences) return { ...before, silences };
  const ms = Math.min(longestMs, shortestMs * 2 ** before.rests) / pace;
  return { silences, rests: before.rests + 1, until: now + ms };
}

/** Whether it has to answer once before more is sent there. */
export const isOnTrial = ({ rests }: Rest): boolean => rests > 0;
