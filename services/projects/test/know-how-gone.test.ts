import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { startVenturesUnderTest, type VenturesUnderTest } from './ventures-under-test.ts';
import { faults } from './work-under-test.ts';

let ventures: VenturesUnderTest;
beforeAll(async () => {
  ventures = await startVenturesUnderTest();
});
afterAll(() => ventures.close());

const klara = member();
const share = (agent: TestActor, basisPoints: number) => ({ agentId: agent.id, basisPoints });
const said = (change: object = {}) => ({
  title: 'A joint without glue',
  description: 'Two boards, one wedge.',
  kind: 'DESIGN',
  visibility: 'COMMUNITY',
  ...change,
});
const register = async (change: object): Promise<Payload> =>
  (await ventures.act('registerKnowHow', said(change), klara)).knowHow;
const on = (name: string, { id, version }: Payload, actor: TestActor, change: object = {}) =>
  ventures.act(name, { assetId: id, expectedVersion: version, ...change }, actor);

describe('know-how of which a maker is gone', () => {
  it('is retired by those of its makers who are there, and by all once the others are back', async () => {
    const hugo = member();
    const gone = (person: TestActor) =>
      ventures.database((db) => db.collection<{ _id: string }>('gone_people').insertOne({ _id: person.id }));
    const shared = async (change: object = {}) => {
      const asset = await register({ makers: [share(klara, 5_000), share(hugo, 5_000)], ...change });
      return (await on('confirmKnowHow', asset, hugo)).knowHow;
    };
    const [first, second, third] = [await shared(), await shared(), await shared()];
    await gone(hugo);
    expect((await on('retireKnowHow', first, klara)).knowHow).toMatchObject({ state: 'RETIRED', proposal: null });
    const wider = said({ visibility: 'PUBLIC' });
    expect((await on('reviseKnowHow', second, klara, wider)).knowHow).toMatchObject({
      ...{ visibility: 'PUBLIC', number: 2, proposal: null },
      makers: [klara, hugo].map(({ id }) => ({ basisPoints: 5_000, agent: { id } })),
    });
    const mine = said({ makers: [share(klara, 10_000)] });
    expect(faults(await on('reviseKnowHow', third, klara, mine))).toEqual(['MAKER_GONE input.makers']);
    const withHim = said({ makers: [share(klara, 1), share(hugo, 9_999)] });
    expect(faults(await ventures.act('registerKnowHow', withHim, klara))).toEqual(['MAKER_GONE input.makers']);
    await ventures.database((db) => db.collection<{ _id: string }>('gone_people').deleteOne({ _id: hugo.id }));
    expect((await on('retireKnowHow', third, klara)).knowHow).toMatchObject({
      ...{ state: 'REGISTERED', proposal: { what: 'RETIRE' } },
    });
  });
});
