import { connect } from 'node:net';
import { Problem } from '../problem.ts';
import { until } from '../wait.ts';

/** Whether something listens on 127.0.0.1 there. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => finish(true));
    socket.on('timeout', () => finish(false)).on('error', () => finish(false));
  });
}

/** Waits for a server of ours, which may first have to recover a lot of data. @throws Problem */
export async function untilUp(
  port: number,
  signal: AbortSignal,
  answers = (): Promise<boolean> => accepts(port),
): Promise<void> {
  if (await until(answers, { timeoutMs: 120_000, signal })) return;
  throw new Problem(`Nothing answers on port ${port}.`, { mend: 'See the logs folder for why.' });
}
