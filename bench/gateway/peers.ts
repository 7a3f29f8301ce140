import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inheritedEnvironment } from '../../infra/local/config.ts';
import { Problem } from '../../infra/local/problem.ts';
import { describeExit, startLeashed } from '../../infra/local/processes/leashed.ts';
import { PNPM } from '../../infra/local/setup/install.mjs';
import { installDigest, isInstalled, markInstalled } from '../../infra/local/setup/stamp.mjs';
import { peersFolder } from './contenders.ts';

/** Makes what is installed of the peers fit their lockfile; takes milliseconds when it does. @throws Problem */
export async function ensurePeers(logs: string, say: (line: string) => void): Promise<void> {
  const digest = installDigest(peersFolder);
  if (isInstalled(peersFolder, digest)) return;
  say('Getting the gateways to measure beside ours (some minutes the first time) …');
  const log = join(logs, 'peers.log');
  const installing = await startLeashed({
    command: 'npx',
    args: ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    // CI=true keeps pnpm from asking questions that nobody could answer.
    ...{ env: { ...inheritedEnvironment(), CI: 'true' }, cwd: peersFolder, log },
  });
  const exit = await installing.exited;
  if (exit.code !== 0) {
    const lines = (await readFile(log, 'utf8')).trim().split('\n').slice(-8).join('\n');
    throw new Problem(`The peers cannot be installed (${describeExit(exit)}):\n${lines}`, {
      mend: 'Connect to the network (or set npm’s registry or proxy), then start again.',
    });
  }
  markInstalled(peersFolder, digest);
}
