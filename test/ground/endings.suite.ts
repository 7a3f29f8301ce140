import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { isFree, portsFrom } from '../../infra/local/ports.ts';
import { Community, freeBase, freshHome, removeHome } from './community.ts';
import { ask, signIn } from './graph-client.ts';
import { stillRunning } from './process-tree.ts';

/** A way in which somebody ends it; told of the process that was started, at the head of its group. */
export interface Ending {
  readonly name: string;
  readonly command?: readonly [string, ...string[]];
  readonly end: (community: Community) => void | Promise<void>;
}

/** Starts in one home, each ended in its way: nothing may stay behind, and the next one has to find the data. */
export function describeEndings(endings: readonly Ending[]): void {
  let home = '';
  let base = 0;
  let firstSeen: object | undefined;
  beforeAll(async () => {
    home = await freshHome();
    base = await freeBase();
  });
  afterAll(() => removeHome(home));

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
  });
}
