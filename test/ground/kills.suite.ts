import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type PartName, serviceNames } from '../../infra/local/services.ts';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';

/** One question of which each service answers a part. */
const query = `{
  viewer {
    name
    commissions(first: 1) { edges { node { title client { name } } } }
    accounts { name }
    notifications(first: 1) { unreadCount }
  }
  commissions(first: 1) { edges { node { title } } }
  communityReport { day }
}`;

/** The fields that each service answers, and no other. */
const parts: Readonly<Record<(typeof serviceNames)[number], readonly string[]>> = {
  members: ['viewer', 'communityReport'],
  projects: ['viewer.commissions', 'commissions'],
  billing: ['viewer.accounts'],
  notifications: ['viewer.notifications'],
};

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, data);

/** Any one of the five processes may die. */
export function describeKills(community: () => Community): void {
  let token = '';
  beforeAll(async () => {
    const { demoPassword } = await community().secrets();
    token = await signIn(community().address, 'ada@aurora.example', demoPassword);
  });

  const pidOf = async (part: PartName): Promise<number> => {
    const entry = part === 'gateway' ? 'gateway/src/main.ts' : `services/${part}/src/main.ts`;
    const found = (await community().processes()).find(
      ({ command }) => command.endsWith(` ${entry}`) && !command.includes('leash'),
    );
    if (!found) throw new RangeError(`${part} does not run`);
    return found.pid;
  };
  const allFields = Object.values(parts).flat();

  describe.each([...serviceNames])('when %s is killed', (name) => {
    it('its fields alone are missing, the error says so, and it comes back', async () => {
      const before = await pidOf(name);
      process.kill(before, 'SIGKILL');
      const { status, data, errors } = await ask(community().address, query, { token });
      expect(status).toBe(200);
      const missing = allFields.filter((path) => at(data, path) === null);
      const expected =
        name === 'members'
          ? [...parts.members, 'viewer.commissions', 'viewer.accounts', 'viewer.notifications']
          : parts[name];
      expect(missing.toSorted()).toEqual([...expected].toSorted());
      expect(new Set(errors?.map(({ extensions }) => extensions.service))).toEqual(new Set([name]));
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));

      await waitFor(
        `${name} back`,
        async () => {
          const after = await ask(community().address, query, { token });
          return after.errors === undefined && allFields.every((path) => at(after.data, path) !== null);
        },
        60_000,
      );
      expect(await pidOf(name)).not.toBe(before);
      expect(community().output).toContain(name);
    }, 90_000);
  });

  describe('when the gateway is killed', () => {
    it('it comes back and answers in full', async () => {
      const before = await pidOf('gateway');
      process.kill(before, 'SIGKILL');
      await waitFor(
        'the gateway back',
        async () => {
          const after = await ask(community().address, query, { token });
          return after.errors === undefined && at(after.data, 'viewer.accounts') !== null;
        },
        30_000,
      );
      expect(await pidOf('gateway')).not.toBe(before);
    }, 60_000);
  });
}
