import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a figure is measured. */
export interface LoopOptions {
  /** Each with its next question as soon as its last one is answered. */
  readonly clients: number;
  /** It ends with so many answers, or after so many seconds. */
  readonly requests: number;
  readonly seconds: number;
  /** For so many milliseconds a client thinks on average before it asks again, between none and twice that; 0: it asks at once. */
  readonly think: number;
}

/** One answer: how much was found. `ms` is for the asking alone, without looking at the answer. */
export interface Answered {
  readonly ms: number;
  readonly size: number;
}

/** What was measured. */
export interface Taken {
  readonly answers: readonly Answered[];
  /** From the first question to the last answer. */
  readonly ms: number;
}

/** Milliseconds of this process's clock, which never goes back. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Has clients ask, each waiting for its answer, until there are enough answers or the time is over. Throws what asking throws. */
export async function closedLoop(
  { clients, requests, seconds, think }: LoopOptions,
  ask: (client: number) => Promise<Answered>,
): Promise<Taken> {
  const answers: Answered[] = [];
  const begun = clock();
  const end = begun + seconds * 1_000;
  let asked = 0;
  const loop = async (client: number) => {
    while (asked < requests && clock() < end) {
      asked += 1;
      answers.push(await ask(client));
      if (think > 0) await sleep(2 * think * Math.random());
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)));
  return { answers, ms: clock() - begun };
}
