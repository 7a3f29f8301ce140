import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { milestonesOf } from './milestone-world.ts';
import { accepted } from './milestones.ts';
import { profiles } from './profiles.ts';
import { Teller } from './told.ts';

const database = freshDatabase('billing_milestones');
let service: OpenBilling;
const tell = new Teller(() => service);
const { given, billed, only, draftsOf } = milestonesOf(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const [org, per] = [() => newId('org'), () => newId('per')];

describe('a milestone that the client accepted', () => {
  it('has its invoice drafted, with what the milestone says, between invoicer and client', async () => {
    const milestone = await given(profiles.aurora(org()), profiles.lumen(org()), { number: 3, title: 'Handover' });
    await tell.accepted(milestone);
    const part = await only(milestone);
    expect(part).toMatchObject({ sellerId: milestone.invoicerId, net: 8_000_00n, missing: [] });
    expect(part?.invoice).toMatchObject({
      ...{ stage: 'draft', sellerId: milestone.invoicerId, buyerId: milestone.clientId },
      ...{ commissionId: milestone.commissionId, dueInDays: 30 },
      content: { lines: [{ description: 'Milestone 3: Handover', total: 8_000_00n }], totals: { toPay: 8_000_00n } },
    });
    expect(await billed(milestone)).toMatchObject({ state: 'DRAFTED' });
    expect(await service.billing.milestoneBillings.ofVersion(milestone.agreementVersionId)).toMatchObject([milestone]);
    expect(await service.billing.milestoneBillings.ofCommission(milestone.commissionId)).toMatchObject([milestone]);
  });

  it('is invoiced as who is on either side makes it: reverse charge, split payment, withholding, forfettario', async () => {
    const [aurora, greta, fabio] = [profiles.aurora(org()), profiles.greta(per()), profiles.fabio(per())];
    const [lumen, comune] = [profiles.lumen(org()), profiles.comune(org())];
    const contentOf = async (...sides: Parameters<typeof given>) => {
      const milestone = await given(...sides);
      await tell.accepted(milestone);
      return (await only(milestone))?.invoice?.content;
    };
    expect(await contentOf(aurora, lumen)).toMatchObject({ summaries: [{ treatment: { nature: 'N2.1' }, vat: 0n }] });
    expect(await contentOf(aurora, comune)).toMatchObject({ isSplit: true, totals: { splitVat: 1_760_00n } });
    expect(await contentOf(greta, comune)).toMatchObject({ isSplit: false, totals: { withheld: 1_664_00n } });
    expect(await contentOf(fabio, comune)).toMatchObject({
      ...{ summaries: [{ treatment: { nature: 'N2.2' } }], stampDuty: { amount: 200n, isRecharged: false } },
      totals: { vat: 0n, withheld: 0n, toPay: 8_320_00n },
    });
  });

  it('that is heard of twice is drafted once, even at the same time', async () => {
    const milestone = await given(profiles.aurora(org()), profiles.lumen(org()));
    await tell.accepted(milestone);
    const before = await billed(milestone);
    await tell.accepted(milestone);
    expect(await billed(milestone)).toEqual(before);
    const twin = await given(profiles.aurora(org()), profiles.lumen(org()));
    await Promise.all([tell.accepted(twin), tell.accepted(twin), tell.accepted(twin)]);
    expect([await draftsOf(milestone), await draftsOf(twin)]).toEqual([1, 1]);
  });

  it('is not billed under a version of which nothing was heard', async () => {
    const milestone = accepted();
    await expect(tell.accepted(milestone)).rejects.toThrow('of which nothing was heard');
    expect(await billed(milestone)).toBeUndefined();
  });
});

describe('what is missing for it', () => {
  it('is kept, and it is drafted as soon as both sides’ profiles are there, once', async () => {
    const [seller, buyer] = [profiles.aurora(org()), profiles.lumen(org())];
    const milestone = await given(undefined, undefined, { invoicerId: seller.agentId, clientId: buyer.agentId });
    await tell.accepted(milestone);
    expect(await billed(milestone)).toMatchObject({
      state: 'WAITING',
      parts: [{ missing: ['TAX_PROFILE_MISSING buyer', 'TAX_PROFILE_MISSING seller'] }],
    });
    await tell.profile(buyer);
    expect(await only(milestone)).toMatchObject({ missing: ['TAX_PROFILE_MISSING seller'], invoice: undefined });
    await tell.profile(seller);
    expect(await billed(milestone)).toMatchObject({ state: 'DRAFTED', parts: [{ missing: [] }] });
    await tell.profile({ ...seller, iban: undefined });
    await tell.profile(buyer);
    expect(await draftsOf(milestone)).toBe(1);
  });

  it('is seen by a profile that comes at the very same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const seller = profiles.aurora(org());
      const milestone = await given(undefined, profiles.lumen(org()), { invoicerId: seller.agentId });
      await Promise.all([tell.accepted(milestone), tell.profile(seller)]);
      expect([await billed(milestone), await draftsOf(milestone)]).toMatchObject([{ state: 'DRAFTED' }, 1]);
    }
  });

  it('is what the documents’ rules say of either side', async () => {
    const seller = profiles.aurora(org(), { vatNumber: '01234560166' });
    const milestone = await given(seller, profiles.lumen(org(), { vatNumber: undefined }));
    await tell.accepted(milestone);
    expect(await only(milestone)).toMatchObject({
      missing: ['INVALID_VAT_NUMBER seller.vatNumber', 'INVALID_VAT_NUMBER buyer.vatNumber'],
    });
    await tell.profile({ ...seller, vatNumber: '01234560165' });
    expect(await only(milestone)).toMatchObject({ missing: ['INVALID_VAT_NUMBER buyer.vatNumber'] });
  });

  it('is a seller who cannot invoice, a client nobody knows, another currency', async () => {
    const employee = await given(profiles.elisa(per()), profiles.lumen(org()));
    const [nobody, dollars] = [
      await given(profiles.aurora(org()), undefined, { clientId: undefined }),
      await given(profiles.aurora(org()), profiles.overseas(org()), { amount: { minor: 1n, currency: 'USD' } }),
    ];
    for (const milestone of [employee, nobody, dollars]) await tell.accepted(milestone);
    expect((await only(employee))?.missing).toEqual([
      'VAT_NUMBER_MISSING seller.vatNumber',
      'REGIME_MISSING seller.regime',
    ]);
    expect((await only(nobody))?.missing).toEqual(['CLIENT_UNKNOWN buyer']);
    expect((await only(dollars))?.missing).toEqual(['CURRENCY_NOT_SUPPORTED amount']);
  });

  it('is a profile that was erased, or is not valid today', async () => {
    const [seller, buyer] = [profiles.aurora(org()), profiles.lumen(org(), { validTo: '2024-06-01' })];
    const milestone = await given(seller, buyer);
    await tell.erased(seller);
    await tell.accepted(milestone);
    expect((await only(milestone))?.missing).toEqual(['TAX_PROFILE_MISSING buyer', 'TAX_PROFILE_MISSING seller']);
    // The next one begins where it ends.
    await tell.profile(profiles.lumen(buyer.agentId, { validFrom: '2024-06-01' }));
    expect((await only(milestone))?.missing).toEqual(['TAX_PROFILE_MISSING seller']);
  });
});
