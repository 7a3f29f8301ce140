import { until } from '../wait.ts';

const ANSWER_MS = 2000;

/** Whether `GET /health/ready` answers 200 there. */
export async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** How long one waits before saying that one still waits. */
const PATIENCE_MS = 30_000;

/** Waits for a part as long as it takes, and says so now and then. Ends early only when told. */
export async function untilReady(port: number, signal: AbortSignal, stillWaiting: () => void): Promise<boolean> {
  while (!signal.aborted) {
    if (await until(() => isReady(port), { timeoutMs: PATIENCE_MS, everyMs: 100, signal })) return true;
    if (!signal.aborted) stillWaiting();
  }
  return false;
}
