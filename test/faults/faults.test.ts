import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inheritedEnvironment, projectRoot } from '../../infra/local/config.ts';
import { readerSteps, relaySteps } from './schedule/schedule.ts';
import { findingKinds } from './verdict/facts.ts';

let driver: ChildProcess | undefined;
afterAll(async () => {
  if (!driver || driver.exitCode !== null || driver.signalCode !== null) return;
  driver.kill('SIGTERM');
  await once(driver, 'exit');
});

/** Runs the driver as `npm run faults` does; answers with what it said and its exit code. */
async function runDriver(...words: readonly string[]) {
  const { NODE_OPTIONS: _, ...env } = inheritedEnvironment();
  driver = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'infra/local/faults.ts', ...words], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let said = '';
  for (const stream of [driver.stdout, driver.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(driver, 'close');
  return { said, code };
}

const kinds = [
  ...['after-commit', ...relaySteps, ...readerSteps].map((step) => `SIGKILL at ${step}`),
  ...['SIGKILL of one replica', 'SIGKILL of both replicas', 'SIGSTOP of the active replica', 'FLUSHALL'],
  ...['Redis killed, comes back empty', 'Redis stopped', 'primary stepped down', 'primary killed'],
];

describe('two replicas of everything under load', () => {
  it('lose nothing, do nothing twice and keep the order, whatever is killed, stopped or wiped', async () => {
    const { said, code } = await runDriver('--short');
    // Whoever reads of a failure needs the seed and what was found.
    expect(said).toMatch(new RegExp(`^${findingKinds.map((kind) => `${kind} 0`).join(', ')}$`, 'm'));
    expect(said).toMatch(/\d+ faults, lost 0, twice 0, out of order 0, gaps 0\n/);
    for (const kind of kinds) expect(said).toMatch(new RegExp(`^${kind} +[1-9]`, 'm'));
    expect(code).toBe(0);
  }, 600_000);
});
