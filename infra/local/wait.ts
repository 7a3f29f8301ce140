import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until `holds` is true, the time is over or it is told to stop; the last answer is returned. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  options: { timeoutMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<boolean> {
  const deadline = performance.now() + options.timeoutMs;
  while (performance.now() < deadline && options.signal?.aborted !== true) {
    if (await holds()) return true;
    await sleep(options.everyMs ?? 50);
  }
  return await holds();
}
