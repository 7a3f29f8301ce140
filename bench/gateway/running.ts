import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { minimalEnvironment } from '../../infra/local/config.ts';
import { Problem } from '../../infra/local/problem.ts';
import { describeExit, type Exit, type Leashed, startLeashed } from '../../infra/local/processes/leashed.ts';
import { until } from '../../infra/local/wait.ts';
import { onCores } from './cores.ts';
import type { Start } from './place.ts';

/** A question as one client asks it. */
export interface Asked {
  /** The request's body. */
  readonly body: string;
  readonly token: string | undefined;
}

/** A gateway that runs. */
export interface Running {
  readonly name: string;
  readonly port: number;
  readonly process: Leashed;
  /** How it ended, if it has. */
  readonly exit: () => Exit | undefined;
  readonly log: string;
}

/** Where and how a gateway is run. */
export interface RunOptions {
  readonly name: string;
  readonly port: number;
  readonly cores: string | undefined;
  /** Whatever it says. */
  readonly log: string;
  /** The folder that is removed where nobody else does, since this process was killed. */
  readonly scratch: string;
}

const upWithinMs = 60_000;

/** Starts a gateway; it may not answer yet. */
export async function run(start: Start, { name, port, cores, log, scratch }: RunOptions): Promise<Running> {
  const [command, ...args] = onCores(cores, [process.execPath, '--disable-warning=ExperimentalWarning', ...start.args]);
  const here = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) };
  const leashed = await startLeashed({
    ...{ command, args, log, cwd: start.cwd, sweep: scratch },
    // Apollo's packages report to their makers otherwise.
    env: { ...minimalEnvironment(), APOLLO_TELEMETRY_DISABLED: '1', ...start.env, ...here },
  });
  let ended: Exit | undefined;
  void leashed.exited.then((exit) => {
    ended = exit;
  });
  return { name, port, process: leashed, exit: () => ended, log };
}

async function post(port: number, { body, token }: Asked): Promise<string> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    ...{ method: 'POST', body, signal: AbortSignal.timeout(15_000) },
    headers: token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` },
  });
  return await answer.text();
}

/** An answer with data and without errors. */
function isGood(text: string): boolean {
  const answer: unknown = JSON.parse(text);
  return (
    typeof answer === 'object' && answer !== null && 'data' in answer && answer.data !== null && !('errors' in answer)
  );
}

/** Asks until the gateway gives a good answer: that one. @throws Problem where it ends, or gives none in time */
export async function firstAnswer(running: Running, asked: () => Promise<Asked>): Promise<string> {
  let text = '';
  const holds = async () => {
    if (running.exit()) return true;
    try {
      text = await post(running.port, await asked());
      return isGood(text);
    } catch {
      return false;
    }
  };
  const isThere = await until(holds, { timeoutMs: upWithinMs, everyMs: 200 });
  const exit = running.exit();
  if (isThere && !exit) return text;
  const lines = (await readFile(running.log, 'utf8')).trim().split('\n').slice(-5).join('\n');
  const how = exit ? `ended (${describeExit(exit)})` : `gave no good answer: ${text.slice(0, 500)}`;
  throw new Problem(`${running.name} ${how}\n${lines}`, { mend: `See ${running.log}.` });
}
