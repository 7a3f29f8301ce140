import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import type { AcceptedMilestone } from '../../src/milestones/milestone-billing.ts';
import { startToldBilling, type ToldBilling } from '../billing-told.ts';
import { bookkeeper, member, nextKey } from '../billing-under-test.ts';
import { accepted, fixedRule, pointsRule } from './milestones.ts';
import { profiles } from './profiles.ts';

let told: ToldBilling;
beforeAll(async () => {
  told = await startToldBilling('billing_milestone_billing');
});
afterAll(() => told.close());

const fields = `number title state acceptedAt amount { amount currency } milestone { id }
  parts { seller { id } amount { amount } invoice { id state } missing { code path } }`;
const reader = () => ({ ...member(), id: newId('per') });

/** A milestone's billing, as somebody sees it by the milestone and by its commission. */
async function see({ milestoneId, commissionId }: AcceptedMilestone, actor: TestActor = bookkeeper) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Milestone { billing { ${fields} } } ... on Commission { milestoneBillings { ${fields} } } } }`;
  const of = [
    { __typename: 'Milestone', id: milestoneId },
    { __typename: 'Commission', id: commissionId },
  ];
  const { data, errors } = await told.service.ask(query, { of }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  const [{ billing }, { milestoneBillings }] = data._entities;
  expect(milestoneBillings).toEqual(billing ? [billing] : []);
  return billing;
}

async function retry(input: object, actor: TestActor = bookkeeper) {
  const query = `mutation ($input: RetryMilestoneBillingInput!) { retryMilestoneBilling(input: $input) {
    milestoneBilling { ${fields} } userErrors { code path } } }`;
  const { data, errors } = await told.service.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.retryMilestoneBilling;
}

/** A milestone that was accepted under an agreement that is in force. */
async function given(change: Partial<AcceptedMilestone> = {}) {
  const milestone = accepted(change);
  await told.tell.agreed(milestone, pointsRule);
  await told.tell.accepted(milestone);
  return milestone;
}

describe('a milestone’s billing', () => {
  it('says what is drafted of it and what is missing, to its sides and to auditors', async () => {
    const [aurora, officina, lumen] = [newId('org'), newId('org'), newId('org')];
    const [ada, olga, klara] = [reader(), reader(), reader()];
    const { tell } = told;
    for (const [organization, owner] of [
      [aurora, ada],
      [officina, olga],
      [lumen, klara],
    ] as const) {
      await tell.owned(organization, [owner.id]);
    }
    await tell.profile(profiles.aurora(aurora));
    await tell.profile(profiles.lumen(lumen));
    await tell.allied({
      ...{ id: newId('ali'), name: 'Allies', organizationIds: [aurora, officina] },
      mandate: { kind: 'WITHOUT_REPRESENTATION' },
    });
    const milestone = accepted({ invoicerId: aurora, clientId: lumen, amount: { minor: 100_00n, currency: 'EUR' } });
    const rule = fixedRule([
      [aurora, '2/3'],
      [officina, '1/3'],
    ]);
    await tell.agreed(milestone, rule, [aurora, officina]);
    await tell.accepted(milestone);
    const auroras = { seller: { id: aurora }, amount: { amount: '66.67' }, missing: [] };
    const officinas = {
      ...{ seller: { id: officina }, amount: { amount: '33.33' }, invoice: null },
      missing: [{ code: 'TAX_PROFILE_MISSING', path: ['seller'] }],
    };
    for (const actor of [bookkeeper, klara]) {
      expect(await see(milestone, actor)).toMatchObject({
        ...{ number: 1, title: 'Design', state: 'WAITING', acceptedAt: '2026-11-24T09:00:00.000Z' },
        ...{ amount: { amount: '100.00', currency: 'EUR' }, milestone: { id: milestone.milestoneId } },
        parts: [{ ...auroras, invoice: { state: 'DRAFT' } }, officinas],
      });
    }
    expect((await see(milestone, ada)).parts).toMatchObject([auroras]);
    expect((await see(milestone, olga)).parts).toMatchObject([officinas]);
    for (const stranger of [reader(), { ...ada, scopes: ['projects:read'] }]) {
      expect(await see(milestone, stranger)).toBeNull();
    }
  });

  it('is null of a milestone that was not accepted, and of what is none', async () => {
    expect(await see(accepted())).toBeNull();
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Milestone { id } } }';
    const of = [{ __typename: 'Milestone', id: newId('com') }];
    expect((await told.service.ask(query, { of }, bookkeeper)).data._entities).toEqual([null]);
  });
});

describe('trying again', () => {
  it('drafts once somebody says who the client is, and only once', async () => {
    const [aurora, lumen] = [newId('org'), newId('org')];
    await told.tell.profile(profiles.aurora(aurora));
    await told.tell.profile(profiles.lumen(lumen));
    const { milestoneId } = await given({ invoicerId: aurora, clientId: undefined });
    const still = await retry({ milestoneId });
    expect(still).toMatchObject({
      ...{ userErrors: [], milestoneBilling: { state: 'WAITING' } },
      milestoneBilling: { parts: [{ missing: [{ code: 'CLIENT_UNKNOWN', path: ['buyer'] }] }] },
    });
    const idempotencyKey = nextKey();
    const drafted = await retry({ milestoneId, clientId: lumen, idempotencyKey });
    expect(drafted.milestoneBilling).toMatchObject({ state: 'DRAFTED', parts: [{ invoice: { state: 'DRAFT' } }] });
    expect(await retry({ milestoneId, clientId: lumen, idempotencyKey })).toEqual(drafted);
    expect(await retry({ milestoneId, clientId: lumen })).toEqual(drafted);
    expect((await retry({ milestoneId, clientId: newId('org') })).userErrors).toEqual([
      { code: 'CLIENT_KNOWN', path: ['input', 'clientId'] },
    ]);
  });

  it('waits for the profile of the client who was named', async () => {
    const [aurora, lumen] = [newId('org'), newId('org')];
    await told.tell.profile(profiles.aurora(aurora));
    const milestone = await given({ invoicerId: aurora, clientId: undefined });
    const named = await retry({ milestoneId: milestone.milestoneId, clientId: lumen });
    expect(named.milestoneBilling.parts).toMatchObject([{ missing: [{ code: 'TAX_PROFILE_MISSING' }] }]);
    await told.tell.profile(profiles.lumen(lumen));
    expect(await see(milestone)).toMatchObject({ state: 'DRAFTED' });
  });

  it('drafts with the fund that somebody names', async () => {
    const [greta, lumen] = [newId('per'), newId('org')];
    await told.tell.profile(profiles.greta(greta, { socialFund: { kind: 'PROFESSIONAL', rate: '0.04' } }));
    await told.tell.profile(profiles.lumen(lumen));
    const { milestoneId } = await given({ invoicerId: greta, clientId: lumen });
    expect((await retry({ milestoneId })).milestoneBilling.parts).toMatchObject([
      { missing: [{ code: 'FUND_UNKNOWN', path: ['seller', 'fund'] }] },
    ]);
    expect(await retry({ milestoneId, fundCode: 'TC04' })).toMatchObject({ milestoneBilling: { state: 'DRAFTED' } });
  });

  it('is refused to others than bookkeepers, and of what is not there', async () => {
    const { milestoneId } = await given();
    const before = await told.service.database((db) => db.collection('milestone_billings').find().toArray());
    for (const [input, code, path, actor] of [
      [{ milestoneId }, 'FORBIDDEN', ['input'], reader()],
      [{ milestoneId: newId('com') }, 'INVALID_ID', ['input', 'milestoneId'], bookkeeper],
      [{ milestoneId: newId('mil') }, 'MILESTONE_NOT_BILLED', ['input', 'milestoneId'], bookkeeper],
      [{ milestoneId, clientId: 'lumen' }, 'INVALID_ID', ['input', 'clientId'], bookkeeper],
      [{ milestoneId, fundCode: 'TC22' }, 'UNKNOWN_FUND', ['input', 'fundCode'], bookkeeper],
      [{ milestoneId, idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY', ['input', 'idempotencyKey'], bookkeeper],
    ] as const) {
      expect(await retry(input, actor)).toEqual({ milestoneBilling: null, userErrors: [{ code, path }] });
    }
    expect(await told.service.database((db) => db.collection('milestone_billings').find().toArray())).toEqual(before);
  });
});
