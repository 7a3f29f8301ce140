import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '@millepiani/testing/wait-for';
import { minimalEnvironment, projectRoot } from '../../infra/local/config.ts';
import { type Leashed, startLeashed } from '../../infra/local/processes/leashed.ts';
import { freePorts } from '../faults/processes/free-ports.ts';

/** A service does not come up; its log is in the message. */
class NotUp extends Error {}

/** A service, or the gateway, as a process of its own, which may be killed and started again at the same address. */
export async function serviceProcess(name: 'members' | 'projects' | 'gateway', env: Readonly<Record<string, string>>) {
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const main = name === 'gateway' ? 'gateway/src/main.ts' : `services/${name}/src/main.ts`;
  const log = join(tmpdir(), `millepiani-${name}-${port}.log`);
  let running: Leashed | undefined;
  const start = async () => {
    running = await startLeashed({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=768', main],
      env: { ...minimalEnvironment(), ...env, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: String(port) },
      cwd: projectRoot,
      log,
    });
    await waitFor(name, async () => (await fetch(`${url}/health/live`)).ok, 60_000).catch(async () => {
      throw new NotUp(`${name}: ${await readFile(log, 'utf8')}`);
    });
  };
  await start();
  return {
    url,
    start,
    /** Undefined while it does not run. */
    pid: () => running?.pid,
    /** SIGKILL; answers when it is gone. */
    kill: async () => void (await running?.kill()),
    end: async () => {
      await running?.end(10_000);
      await rm(log, { force: true });
    },
  };
}
