import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { milestonesOf } from './milestone-world.ts';
import { accepted, fixedRule, pointsRule } from './milestones.ts';
import { profiles } from './profiles.ts';
import { Teller } from './told.ts';

const database = freshDatabase('billing_allies');
let service: OpenBilling;
const tell = new Teller(() => service);
const { billed, draftsOf } = milestonesOf(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('allies', () => {
  const [aurora, officina] = [newId('org'), newId('org')];
  const fabio = newId('per');
  const thirds = fixedRule([
    [aurora, '1/2'],
    [officina, '1/3'],
    [fabio, '1/6'],
  ]);
  const lumen = profiles.lumen(newId('org'));
  const among = async (rule: object) => {
    const milestone = accepted({
      ...{ invoicerId: aurora, clientId: lumen.agentId, amount: { minor: 1_000_00n, currency: 'EUR' } },
    });
    await tell.agreed(milestone, rule, [aurora, officina, fabio]);
    await tell.accepted(milestone);
    return milestone;
  };
  const alliance = { id: newId('ali'), name: 'Allies', organizationIds: [aurora, officina] };

  it('without representation each invoice their own part, by what is agreed, to the cent', async () => {
    for (const profile of [profiles.aurora(aurora), profiles.fabio(fabio), lumen]) await tell.profile(profile);
    await tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const milestone = await among(thirds);
    const waiting = await billed(milestone);
    expect(waiting).toMatchObject({
      state: 'WAITING',
      parts: [
        { sellerId: aurora, net: 500_00n, missing: [] },
        { sellerId: officina, net: 333_33n, missing: ['TAX_PROFILE_MISSING seller'], invoice: undefined },
        { sellerId: fabio, net: 166_67n, missing: [] },
      ],
    });
    await tell.profile(profiles.officina(officina));
    const drafted = await billed(milestone);
    expect(drafted?.state).toBe('DRAFTED');
    // Fabio adds INPS's 4 %.
    expect(drafted?.parts.map(({ invoice }) => [invoice?.sellerId, invoice?.content.totals.lines])).toEqual([
      [aurora, 500_00n],
      [officina, 333_33n],
      [fabio, 166_67n],
    ]);
    expect(await draftsOf(milestone)).toBe(3);
  });

  it('without fixed shares leave it to whom the agreement names', async () => {
    expect((await billed(await among(pointsRule)))?.parts).toMatchObject([{ sellerId: aurora, net: 1_000_00n }]);
  });

  it('who are represented, or part, leave it to whom the agreement names', async () => {
    await tell.allied({ ...alliance, mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora } });
    expect((await billed(await among(thirds)))?.parts).toMatchObject([{ sellerId: aurora, net: 1_000_00n }]);
    await tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    await tell.parted({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    expect((await billed(await among(thirds)))?.parts).toMatchObject([{ sellerId: aurora, net: 1_000_00n }]);
  });
});
