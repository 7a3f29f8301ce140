import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { Community, freeBase, freshHome, removeHome } from './community.ts';
import { describeEndings, type Ending } from './endings.suite.ts';

/** The usual way, and the worst; `endings.long.test.ts` has the others. */
const endings: readonly Ending[] = [
  { name: 'Ctrl-C', end: ({ process: { pid = 0 } }) => void process.kill(-pid, 'SIGINT') },
  {
    name: 'SIGKILL to the supervisor itself',
    end: async (community) => {
      const supervisor = (await community.processes()).find(({ command }) => command.endsWith('infra/local/start.ts'));
      process.kill(supervisor?.pid ?? 0, 'SIGKILL');
    },
  },
  { name: 'Ctrl-C after that', end: ({ process: { pid = 0 } }) => void process.kill(-pid, 'SIGINT') },
];

describeEndings(endings);

describe('npm start', () => {
  it('says in one line that a port is taken, and how to mend it', async () => {
    const base = await freeBase();
    const home = await freshHome();
    const other = createServer().listen(base, '127.0.0.1');
    try {
      const community = new Community({ home, base });
      await waitFor('the start to give up', async () => community.process.exitCode !== null);
      expect(community.process.exitCode).not.toBe(0);
      expect(community.output).toMatch(new RegExp(`${base}`));
      expect(community.output).toMatch(/PORT_BASE=\d+ npm start/);
      expect(community.output).not.toMatch(/at .*\.ts:\d+/);
    } finally {
      other.close();
      await removeHome(home);
    }
  }, 60_000);
});
