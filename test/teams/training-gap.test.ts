import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startTwoServices, type TwoServices } from './two-services.ts';

// Two whole services, their spines and several hops a test: a busy machine takes its time.
jest.setTimeout(120_000);

let community: TwoServices;
beforeAll(async () => {
  community = await startTwoServices();
});
afterAll(() => community.close());

/** What members knows of it, by what projects has told: nothing where nothing is missing. */
const gap = async () => {
  const query = '{ trainingGap { edges { node { level asked people missing } } } }';
  return (await community.members.ask(query)).data.trainingGap.edges.map(({ node }: { node: object }) => node)[0];
};
const gapOnce = (what: string, expected: object | undefined) =>
  waitFor(what, async () => JSON.stringify(await gap()) === JSON.stringify(expected), 30_000);

describe('what the community lacks', () => {
  it('follows commissions and teams: asked for when qualified, filled by who accepts, open when the team falls through', async () => {
    const [ada, bruno, carla] = [
      await community.somebody('Ada'),
      await community.somebody('Bruno'),
      await community.somebody('Carla'),
    ];
    await community.claim(bruno, 4);
    const commission = await community.qualified(ada, 3);
    await gapOnce('three roles are asked for, and one can', { level: 3, asked: 3, people: 1, missing: 2 });
    for (const person of [ada, carla] satisfies TestActor[]) await community.claim(person, 3);
    await gapOnce('three can', undefined);

    const other = await community.qualified(ada, 1);
    await gapOnce('four are asked for', { level: 3, asked: 4, people: 3, missing: 1 });
    const { team } = await community.choose(ada, other, [bruno]);
    await community.teamOnce('HELD', other.id, ada);
    await gapOnce('of one the time is held', undefined);
    await community.dissolve(ada, team.id);
    await gapOnce('it is open again', { level: 3, asked: 4, people: 3, missing: 1 });
    const losing = await community.read(other.id, ada);
    await community.mutate(
      community.projects,
      ['loseCommission', 'commission { state }'],
      { commissionId: other.id, expectedVersion: losing.version, reason: 'WITHDRAWN' },
      { actor: ada },
    );
    await gapOnce('it is lost', undefined);
    expect(commission.id).not.toBe(other.id);
  });
});
