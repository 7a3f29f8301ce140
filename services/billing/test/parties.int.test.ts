import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forget } from '@millepiani/erasure/forgetting';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { forgetting } from '../src/erasure/forgetting.commands.ts';
import type { Alliance } from '../src/parties/alliance.ts';
import { type OpenBilling, openBillingOn } from './billing-on-database.ts';
import { profiles } from './milestones/profiles.ts';
import { Teller } from './milestones/told.ts';

const database = freshDatabase('billing_parties');
let service: OpenBilling;
const tell = new Teller(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const today = '2026-11-26';

describe('billing’s copy of how agents are taxed', () => {
  it.each(Object.entries(profiles))('has all that is told, of each kind: %s', async (_name, profileOf) => {
    const profile = profileOf(newId('per'));
    await tell.profile(profile);
    expect(await service.billing.taxProfiles.at(profile.agentId, today)).toEqual(profile);
  });

  it('has an empty postal code, of a country without any', async () => {
    const profile = profiles.overseas(newId('org'));
    const hongKong = { ...profile, address: { ...profile.address, postalCode: '', country: 'HK' } };
    await tell.profile(hongKong);
    expect(await service.billing.taxProfiles.at(profile.agentId, today)).toEqual(hongKong);
  });

  it('has one by the day, the last word on each, and none that was erased', async () => {
    const { taxProfiles } = service.billing;
    const agentId = newId('per');
    const first = profiles.greta(agentId);
    const second = profiles.greta(agentId, { regime: 'RF19', validFrom: '2026-01-01' });
    // The end of the one before comes first.
    await tell.profile(first);
    await tell.profile({ ...first, validTo: '2026-01-01' });
    await tell.profile(second);
    await tell.profile(second);
    expect(await taxProfiles.at(agentId, '2023-12-31')).toBeUndefined();
    expect(await taxProfiles.at(agentId, '2025-12-31')).toEqual({ ...first, validTo: '2026-01-01' });
    expect(await taxProfiles.at(agentId, '2026-01-01')).toEqual(second);
    await tell.erased(second);
    expect(await taxProfiles.at(agentId, today)).toBeUndefined();
    expect(await taxProfiles.at(agentId, '2025-12-31')).toBeDefined();
    await tell.erased(first);
    const stored = await service.connection.collection<{ _id: string }>('tax_profiles').findOne({ _id: agentId });
    expect(JSON.stringify(stored)).not.toContain('Greta');
  });

  it('has none of who was erased, on no day, and hears of the others all the same', async () => {
    const { billing } = service;
    const [gretaId, fabioId] = [newId('per'), newId('per')];
    await tell.profile(profiles.greta(gretaId, { validTo: '2026-01-01' }));
    await tell.profile(profiles.greta(gretaId, { validFrom: '2026-01-01' }));
    await tell.profile(profiles.fabio(fabioId));
    await tell.gone(gretaId);
    for (const day of ['2025-06-01', today]) expect(await billing.taxProfiles.at(gretaId, day)).toBeUndefined();
    expect(await billing.taxProfiles.at(fabioId, today)).toBeDefined();
    const stored = await service.connection.collection<{ _id: string }>('tax_profiles').findOne({ _id: gretaId });
    expect(JSON.stringify(stored)).not.toMatch(/Greta|CNTGRT|Mercato/);
    expect(await forget(forgetting(billing), gretaId)).toBe(true);
    expect((await billing.erased.among([gretaId, fabioId])).size).toBe(1);
  });

  it('answers for many at once, without those of whom nothing is known', async () => {
    const [greta, fabio, unknown] = [newId('per'), newId('per'), newId('org')];
    await tell.profile(profiles.greta(greta));
    await tell.profile(profiles.fabio(fabio, { validTo: '2026-01-01' }));
    const found = await service.billing.taxProfiles.ofMany([greta, unknown, fabio, greta], today);
    expect([...found.keys()]).toEqual([greta]);
    expect(await service.billing.taxProfiles.ofMany([], today)).toEqual(new Map());
  });
});

describe('billing’s copy of alliances', () => {
  it('finds those among agents that are formed and not dissolved, with their mandates', async () => {
    const [aurora, officina, verde, fabio] = [newId('org'), newId('org'), newId('org'), newId('per')];
    const pair: Alliance = {
      ...{ id: newId('ali'), name: 'Pair', organizationIds: [aurora, officina] },
      mandate: { kind: 'WITHOUT_REPRESENTATION' },
    };
    const three: Alliance = {
      ...{ id: newId('ali'), name: 'Three', organizationIds: [aurora, officina, verde] },
      mandate: { kind: 'WITH_REPRESENTATION', invoicerId: verde },
    };
    await tell.allied(pair);
    await tell.allied(three);
    const { alliances } = service.billing;
    expect(await alliances.among([aurora, officina, fabio])).toEqual([pair, three]);
    expect(await alliances.among([verde, aurora])).toEqual([three]);
    expect(await alliances.among([aurora, fabio])).toEqual([]);
    await tell.parted(pair);
    await tell.parted(pair);
    expect(await alliances.among([aurora, officina])).toEqual([three]);
  });

  it('is asked by an index', async () => {
    const { queryPlanner } = await service.connection
      .collection('alliances')
      .find({ organizationIds: { $in: [newId('org')] } })
      .explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('organizationIds_1');
  });
});
