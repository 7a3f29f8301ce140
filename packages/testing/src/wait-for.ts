/** What was waited for did not come. */
export class NeverCame extends Error {
  constructor(what: string, last: unknown) {
    super(`${what} did not come in time.`, { cause: last });
  }
}

/**
 * Asks until the answer is there (anything but undefined, null or false), and gives it. What throws counts as not there.
 * Throws {@link NeverCame} after `withinMs`.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  withinMs = 25_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    let last: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) throw new NeverCame(what, last);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
