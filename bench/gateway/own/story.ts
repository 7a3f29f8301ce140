import process from 'node:process';
import type { Member } from '../../../infra/demo/member.ts';
import { readConfig } from '../../../infra/local/config.ts';
import { homeAt } from '../../../infra/local/home.ts';
import { type Ports, portsFrom } from '../../../infra/local/ports.ts';
import { Problem } from '../../../infra/local/problem.ts';
import type { Secrets } from '../../../infra/local/secrets.ts';
import { readState } from '../../../infra/local/state.ts';
import { Community, freeBase, freshHome, removeHome } from '../../../test/ground/community.ts';
import { people } from '../../../test/story/cast/cast.ts';
import { theatreOf } from '../../../test/story/run.ts';
import { Stage } from '../../../test/story/stage.ts';
import { steps } from '../../../test/story/steps/steps.ts';
import { type Recorded, Recording, subjectOf } from './recording.ts';

/** The project's whole graph, with the story played on it. */
export interface PlayedGraph {
  readonly address: string;
  readonly ports: Ports;
  readonly secrets: Secrets;
  /** What was asked in the story. */
  readonly recorded: readonly Recorded[];
  /** A token that is good for some minutes yet, of who is called so; undefined for nobody. */
  tokenOf(subject: string | undefined): Promise<string | undefined>;
  /** All processes but the caller's. */
  pids(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Plays all steps; each builds on those before. @throws Problem that names the step that does not hold */
async function playAll(stage: Stage, recording: Recording, signal: AbortSignal): Promise<void> {
  for (const [at, { title, play }] of steps.entries()) {
    signal.throwIfAborted();
    recording.step = at + 1;
    await play(stage).catch((cause: unknown) => {
      const why = Error.isError(cause) ? cause.message : String(cause);
      throw new Problem(`The story’s step ${at + 1} (${title}) does not hold: ${why}`, {
        mend: 'Play it: npm run story.',
      });
    });
  }
}

/** By a token's subject who it is. */
async function cast(stage: Stage): Promise<ReadonlyMap<string, Member>> {
  const members = [...people.map(({ key }) => stage.as(key)), stage.administrator];
  const entries = members.map(async (member) => [subjectOf((await member.token()) ?? ''), member] as const);
  return new Map(await Promise.all(entries));
}

/** Without npm between, it ends when this process does, however this one ends. */
const start = [process.execPath, '--disable-warning=ExperimentalWarning', 'infra/local/run.mjs', 'start'] as const;

/** The story on a community that has just been started. */
async function play(community: Community, signal: AbortSignal): Promise<Omit<PlayedGraph, 'close'>> {
  await community.ready();
  const secrets = await community.secrets();
  const ports = portsFrom(community.base);
  const { running } = await readState(homeAt(community.home).state);
  const stage = new Stage(theatreOf(ports, secrets, running?.timeCompression ?? readConfig().timeCompression));
  try {
    const recording = new Recording(stage.graph);
    await playAll(stage, recording, signal);
    const recorded = recording.all;
    const members = await cast(stage);
    return {
      ...{ address: community.address, ports, secrets, recorded },
      tokenOf: async (subject) => (subject === undefined ? undefined : await members.get(subject)?.token()),
      pids: async () => (await community.processes()).map(({ pid }) => pid),
    };
  } finally {
    // Nobody listens any more; who has signed in stays so.
    await stage.close();
  }
}

/** Rejects when it is to break off. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** Starts everything, on databases of its own, and plays the story. @throws Problem */
export async function playedGraph(signal: AbortSignal): Promise<PlayedGraph> {
  const community = new Community({ home: await freshHome(), base: await freeBase(), command: start });
  const close = async () => {
    await community.end();
    await removeHome(community.home);
  };
  try {
    return { ...(await Promise.race([play(community, signal), aborted(signal)])), close };
  } catch (error) {
    await close();
    throw error;
  }
}
