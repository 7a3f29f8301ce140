import { readFile } from 'node:fs/promises';
import type { LocalConfig } from '../../infra/local/config.ts';
import type { Home } from '../../infra/local/home.ts';
import { type Ports, portsFrom } from '../../infra/local/ports.ts';
import { Problem } from '../../infra/local/problem.ts';
import { parseSecrets, type Secrets } from '../../infra/local/secrets.ts';
import { isRunning, readState } from '../../infra/local/state.ts';
import { Random } from '../faults/schedule/random.ts';
import type { Disturbed } from './disturb/disturb.ts';
import { planDisturbance } from './disturb/plan.ts';
import type { StoryOptions } from './options.ts';
import { playStory } from './play.ts';
import type { Theatre } from './stage.ts';
import { steps } from './steps/steps.ts';

/** Where the graph is found, when to end, and whom to tell. */
export interface StoryPlace {
  readonly config: LocalConfig;
  readonly home: Home;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const notThere = (what: string, cause?: unknown): Problem =>
  new Problem(what, {
    mend: 'Start the graph by `npm start` in another terminal, under the same PORT_BASE and MILLEPIANI_HOME.',
    ...(cause === undefined ? {} : { cause }),
  });

async function readSecrets({ secrets: path }: Home): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw notThere(`There is no graph in ${path}.`, cause);
  });
  return parseSecrets(text, path);
}

/** What the story is played on. */
export const theatreOf = (ports: Ports, { demoPassword }: Secrets, pace: number): Theatre => ({
  address: `http://127.0.0.1:${ports.gateway}`,
  mail: `http://127.0.0.1:${ports.mail}/`,
  administrator: { email: 'ada@aurora.example', password: demoPassword },
  pace,
});

async function expectReady({ address }: Theatre): Promise<void> {
  const response = await fetch(`${address}/health/ready`).catch((cause: unknown) => {
    throw notThere(`Nothing answers at ${address}.`, cause);
  });
  if (!response.ok) throw notThere(`The graph at ${address} is not ready (${response.status}).`);
}

/** Which processes the running start has, by its own state. @throws Problem where it runs nothing */
async function disturbedOf(home: Home, ports: Ports, { redisPassword }: Secrets): Promise<Disturbed> {
  const state = await readState(home.state);
  if (!(state.running && (await isRunning(state)))) throw notThere('No start is running here that could be disturbed.');
  const redisUrl = `redis://:${encodeURIComponent(redisPassword)}@127.0.0.1:${ports.redis}`;
  return { supervisor: state.running.pid, redisUrl };
}

/** Plays the story, as often as is asked for; true where all held each time. */
export async function playStories(options: StoryOptions, { config, home, signal, say }: StoryPlace): Promise<boolean> {
  const ports = portsFrom(config.portBase);
  const secrets = await readSecrets(home);
  const { running } = await readState(home.state);
  const theatre = theatreOf(ports, secrets, running?.timeCompression ?? config.timeCompression);
  await expectReady(theatre);
  const disturbed = options.isDisturbed ? await disturbedOf(home, ports, secrets) : undefined;
  const random = new Random(options.seed);
  if (disturbed) say(`seed ${options.seed}`);
  let held = 0;
  for (let time = 1; time <= options.times && !signal.aborted; time += 1) {
    const by = planDisturbance(random, steps.length);
    if (options.times > 1) say(`${time} of ${options.times}`);
    if (disturbed) say(`In step ${by.step}, after ${by.afterMs} ms, ${by.victim} is killed and Redis flushed.`);
    const playing = { theatre, signal, say, ...(disturbed ? { disturbed: { ...disturbed, by } } : {}) };
    if (await playStory(playing)) held += 1;
  }
  if (options.times > 1) say(`${held} of ${options.times} times all held`);
  return held === options.times;
}
