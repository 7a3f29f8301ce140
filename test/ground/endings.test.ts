import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { isFree, portsFrom } from '../../infra/local/ports.ts';
import { Community, freeBase, freshHome, removeHome } from './community.ts';
import { ask, signIn } from './graph-client.ts';
import { stillRunning } from './process-tree.ts';

let home = '';
let base = 0;
beforeAll(async () => {
  home = await freshHome();
  base = await freeBase();
});
afterAll(() => removeHome(home));

/** A terminal of its own, as a window is; Python comes with one. */
const inTerminal = ['python3', '-c', 'import pty; pty.spawn(["npm", "start"])'] as const;

/** Every way in which somebody ends it. Each is told of the process that was started, at the head of its group. */
const endings: readonly {
  readonly name: string;
  readonly command?: readonly [string, ...string[]];
  readonly end: (community: Community) => void | Promise<void>;
}[] = [
  { name: 'Ctrl-C', end: ({ process: { pid = 0 } }) => void process.kill(-pid, 'SIGINT') },
  { name: 'SIGTERM to npm', end: ({ process: { pid = 0 } }) => void process.kill(pid, 'SIGTERM') },
  {
    name: 'a closed terminal',
    command: inTerminal,
    end: ({ process: { pid = 0 } }) => void process.kill(pid, 'SIGKILL'),
  },
  { name: 'SIGKILL to npm', end: ({ process: { pid = 0 } }) => void process.kill(pid, 'SIGKILL') },
  {
    name: 'SIGKILL to the supervisor itself',
    end: async (community) => {
      const supervisor = (await community.processes()).find(({ command }) => command.endsWith('infra/local/start.ts'));
      process.kill(supervisor?.pid ?? 0, 'SIGKILL');
    },
  },
];

describe('npm start', () => {
  it.each(endings)(
    'ended by $name leaves nothing running and no port taken within 10 s, and the next start finds the data',
    async ({ command, end }) => {
      const community = new Community({ home, base, ...(command ? { command } : {}) });
      await community.ready();
      const running = (await community.processes()).map(({ pid }) => pid);
      // npm, the entry, the supervisor, five parts and two databases, each with what holds it.
      expect(running.length).toBeGreaterThanOrEqual(10);
      const { demoPassword } = await community.secrets();
      const token = await signIn(community.address, 'ada@aurora.example', demoPassword);
      const kept = '{ viewer { id organizations { edges { node { id } } } accounts { id } } }';
      const seen = await ask(community.address, kept, { token });
      expect(seen.errors).toBeUndefined();
      firstSeen ??= seen.data;
      expect(seen.data).toEqual(firstSeen);

      await end(community);
      await waitFor('the end of everything', async () => (await stillRunning(running)).length === 0, 10_000);
      for (const port of Object.values(portsFrom(base)))
        expect({ port, free: await isFree(port) }).toEqual({ port, free: true });
    },
    180_000,
  );

  it('says in one line that a port is taken, and how to mend it', async () => {
    const first = new Community({ home, base });
    await first.ready();
    const other = await freshHome();
    try {
      const second = new Community({ home: other, base });
      await waitFor('the second start to give up', async () => second.process.exitCode !== null);
      expect(second.process.exitCode).not.toBe(0);
      expect(second.output).toMatch(new RegExp(`${base}`));
      expect(second.output).toMatch(/PORT_BASE=\d+ npm start/);
      expect(second.output).not.toMatch(/at .*\.ts:\d+/);
    } finally {
      await first.end();
      await removeHome(other);
    }
  }, 180_000);
});

let firstSeen: object | undefined;
