import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { profiles } from '../milestones/profiles.ts';
import { cite, fixed, ruleOf } from './given.ts';
import { World } from './world.ts';

const database = freshDatabase('billing_royalties');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** A quarter of what comes in goes to the makers of what is cited; one asset counts three times. */
async function given() {
  const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  const asset = newId('kha');
  const parts = [
    { weight: '3/4', component: fixed([aurora, '1']) },
    { weight: '1/4', component: { kind: 'royalties', weights: [{ asset, weight: '3' }] } },
  ];
  const deal = await world.deal(ruleOf({ fee: { rate: '0' }, shares: { kind: 'mix', parts } }), [aurora, fabio]);
  const { commissionId } = deal;
  const cited = (contributionId: ReturnType<typeof cite>['id'], of: object = {}) => ({
    ...{ id: newId('cit'), contributionId, commissionId, assetId: asset, number: 1 },
    ...{ makers: [{ agentId: greta, basisPoints: 10_000 }], ...of },
  });
  return { aurora, fabio, greta, deal, cited };
}
const sharesOf = ({ outcome }: Awaited<ReturnType<World['computed']>>) =>
  new Map<string, bigint>(outcome.run.settlements.map(({ agent, difference }) => [agent, difference]));

describe('royalties', () => {
  it('are shared among the makers, party or not, by weight and part, whichever is heard first', async () => {
    const { aurora, fabio, greta, deal, cited } = await given();
    const [first, second] = [cite(fabio), cite(fabio)];
    const makers = [
      { agentId: fabio, basisPoints: 2_500 },
      { agentId: greta, basisPoints: 7_500 },
    ];
    await world.tell.cited(cited(first.id, { makers }));
    await world.put(deal, first);
    await world.put(deal, second);
    await world.pay(deal.milestone, '8000.00');
    // Whose the second is has not been heard.
    const early = await world.computed(deal);
    expect(early.leftOut).toEqual([{ contributionId: second.id, agentId: fabio, reason: 'NOT_WEIGHTED' }]);
    expect(sharesOf(early)).toEqual(
      new Map<string, bigint>([
        [aurora, 6000_00n],
        [fabio, 500_00n],
        [greta, 1500_00n],
      ]),
    );
    await world.tell.cited(cited(second.id, { assetId: newId('kha') }));
    const run = await world.posted(deal);
    expect(run.leftOut).toEqual([]);
    // Three of the one asset, one of the other: Fabio has a quarter of three in four.
    expect(sharesOf(run)).toEqual(
      new Map<string, bigint>([
        [aurora, 6000_00n],
        [fabio, 375_00n],
        [greta, 1625_00n],
      ]),
    );
    expect(await world.books(greta)).toEqual({ RECEIVABLE: '1625.00', INCOME: '-1625.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('are taken back when the citation counts no more, and given again when it does', async () => {
    const { aurora, fabio, greta, deal, cited } = await given();
    const one = cite(fabio);
    const citation = cited(one.id);
    await world.put(deal, one);
    await world.tell.cited(citation);
    await world.pay(deal.milestone, '8000.00');
    expect(sharesOf(await world.posted(deal)).get(greta)).toBe(2000_00n);
    await world.tell.uncited(citation);
    const back = await world.posted(deal);
    // An empty component leaves its part to the others.
    expect(sharesOf(back)).toEqual(
      new Map<string, bigint>([
        [aurora, 2000_00n],
        [greta, -2000_00n],
      ]),
    );
    await world.tell.cited(citation);
    expect(sharesOf(await world.posted(deal)).get(greta)).toBe(2000_00n);
    expect(await world.trialBalance()).toBe(0n);
  });
});
