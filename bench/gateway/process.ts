import process from 'node:process';
import { Front } from './front.ts';
import { Load } from './load.ts';
import type { FromProcess, ToProcess } from './messages.ts';

// A process of the measurement: the subgraphs, or who asks. It is told what to do, and ends when whoever started it does.

const say = (message: FromProcess): void => void process.send?.(message);

let front: Front | undefined;

async function obey(message: ToProcess): Promise<FromProcess> {
  if ('front' in message) {
    front = new Front(message.front);
    await front.open(message.front);
    return { ready: true };
  }
  if ('load' in message) return { taken: await new Load(message.load).run() };
  return { fetches: front?.fetches ?? 0 };
}

process.on('message', async (message: ToProcess) => {
  try {
    say(await obey(message));
  } catch (error) {
    say({ failed: Error.isError(error) ? `${error.name}: ${error.message}` : String(error) });
  }
});
process.on('disconnect', () => process.exit());
