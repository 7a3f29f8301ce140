import { setTimeout as sleep } from 'node:timers/promises';

/** What one service was to do when another told it something did not come. */
class NeverCame extends Error {
  override readonly name = 'NeverCame';

  constructor(what: string) {
    super(`${what} did not come in time.`);
  }
}

const [patienceMs, everyMs] = [120_000, 200];

/** Asks until the answer is there: services hear of each other by events, a moment later. @throws NeverCame */
export async function soon<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new NeverCame(what);
    await sleep(everyMs);
  }
}
