import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { bookkeeper, member, nextKey, startBillingUnderTest } from '../billing-under-test.ts';
import { fixed, ruleOf } from '../distributions/given.ts';
import { type Deal, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

/** The service itself, and beside it what tells it of others' events. */
const database = freshDatabase('billing_claims_schema');
let billing: ServiceUnderTest;
let beside: OpenBilling;
const world = new World(() => beside);
const [aurora, fabio, greta, ada] = [newId('org'), newId('per'), newId('per'), newId('per')];
let deal: Deal;
beforeAll(async () => {
  billing = await startBillingUnderTest({
    ...{ MONGODB_URI: database.uri, JOBS_PREFIX: database.name, JOBS_RECONCILE_EVERY: '500ms' },
    EVENTS_PREFIX: database.name,
  });
  beside = await openBillingOn(database.uri);
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.owned(aurora, [ada]);
  const amounts = [fabio, greta].map((agent) => ({ agent, amount: '5000.00', currency: 'EUR' }));
  const release = { by: [fabio, greta], approvals: 'majority', belowFloor: 'refused', atEnd: 'kept' };
  const rule = ruleOf({
    ...{ fee: { rate: '0' }, shares: fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']) },
    minimums: { mode: 'additive', shortfall: 'proportional', amounts },
    reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.10', floor: '100.00', topUp: false, release }],
  });
  deal = await world.deal(rule, [aurora, fabio, greta]);
  await world.pay(deal.milestone, '8000.00');
  await world.posted(deal);
});
afterAll(async () => {
  await beside.close();
  await billing.close();
  await database.drop();
});

const as = (id: string): TestActor => ({ id, scopes: ['ledger:read', 'ledger:approve'] });
const euros = (amount: string) => ({ amount, currency: 'EUR' });
async function ask(query: string, variables: object, actor: TestActor) {
  const { data, errors } = await billing.ask(query, variables, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
const claimFields = `id commission { id } agreementVersion { id } run { id } reason tier debtor { id } creditor { id }
  amount { amount currency } open { amount } returned { amount } state raisedAt
  settlements { id claim { id } kind amount { amount } on by { id } reference against { id } }`;
const releaseFields = `id reserve { id } owner { id } purpose amount { amount } reason state needs { of { id } count }
  approvals { agent { id } by { id } at } portions { commission { id } amount { amount } } proposedBy { id } proposedAt
  releasedAt withdrawnBy { id } spent { amount } spendings { amount { amount } on reference by { id } }`;
const reserveFields = `id purpose balance { amount } floor { amount }
  setAside { edges { node { commission { id } agreementVersion { id } credited { amount } released { amount } left { amount }
    named { id } approvals floor { amount } mayFallBelow endsInSurplus } } }
  releases { edges { node { id } } }`;

async function mutate(name: string, type: string, input: object, actor: TestActor) {
  const fields = type.includes('Claim') ? `claim { ${claimFields} }` : `release { ${releaseFields} }`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`;
  return (await ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor))[name];
}
const claimsOf = async (id: string, actor: TestActor, onlyOpen = false) => {
  const query = `query ($of: [_Any!]!, $onlyOpen: Boolean) { _entities(representations: $of) {
    ... on Agent { claims(first: 10, onlyOpen: $onlyOpen) { edges { cursor node { ${claimFields} } } pageInfo { hasNextPage } } } } }`;
  const { _entities } = await ask(query, { of: [{ __typename: 'Agent', id }], onlyOpen }, actor);
  return _entities[0].claims?.edges.map(({ node }: { node: object }) => node) ?? null;
};
const entities = async (of: readonly object[], actor: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Claim { id } ... on Settlement { id amount { amount } } ... on ReserveRelease { id }
    ... on Commission { claims { id } } ... on Agent { reserves { ${reserveFields} } reserveReleasesToApprove { edges { node { id } } } } } }`;
  return (await ask(query, { of }, actor))._entities;
};

describe('claims, through the graph', () => {
  it('are made by the service itself once the commission is settled, and seen by the two and by auditors', async () => {
    await world.tell.settled(deal.commissionId);
    await waitFor('the claims', async () => (await claimsOf(fabio, as(fabio))).length > 0);
    const [claim, ...others] = await claimsOf(fabio, as(fabio));
    expect(others).toEqual([]);
    // 7,200.00 for 10,000.00.
    expect(claim).toMatchObject({
      ...{ commission: { id: deal.commissionId }, agreementVersion: { id: deal.milestone.agreementVersionId } },
      ...{ reason: 'MISSING', tier: 'MINIMUM', debtor: { id: aurora }, creditor: { id: fabio }, state: 'OPEN' },
      ...{ amount: euros('1400.00'), open: { amount: '1400.00' }, settlements: [] },
    });
    expect(await claimsOf(aurora, as(ada))).toHaveLength(2);
    expect(await claimsOf(aurora, bookkeeper)).toHaveLength(2);
    expect(await claimsOf(fabio, as(greta))).toBeNull();
    const commission = { __typename: 'Commission', id: deal.commissionId };
    expect(await entities([commission], as(fabio))).toEqual([{ claims: [{ id: claim.id }] }]);
    expect(await entities([commission], member())).toEqual([{ claims: [] }]);
    const single = `query ($id: ID!) { claim(id: $id) { id } }`;
    expect((await ask(single, { id: claim.id }, as(greta))).claim).toBeNull();
    expect((await ask(single, { id: claim.id }, as(ada))).claim).toEqual({ id: claim.id });
  });

  it('are paid and given up', async () => {
    const [{ id: claimId }] = await claimsOf(fabio, as(fabio));
    const payment = { claimId, amount: euros('400.00'), paidOn: today(), reference: 'TRN-9' };
    const paid = await mutate('recordClaimPayment', 'RecordClaimPaymentInput', payment, bookkeeper);
    expect(paid).toMatchObject({
      userErrors: [],
      claim: {
        ...{ state: 'PARTLY_SETTLED', open: { amount: '1000.00' } },
        settlements: [{ kind: 'PAYMENT', amount: { amount: '400.00' }, reference: 'TRN-9', by: { id: bookkeeper.id } }],
      },
    });
    const above = await mutate(
      'recordClaimPayment',
      'RecordClaimPaymentInput',
      { ...payment, amount: euros('1000.01'), reference: 'x' },
      bookkeeper,
    );
    expect(above).toEqual({ claim: null, userErrors: [{ code: 'ABOVE_OPEN', path: ['input', 'amount'] }] });
    const refused = await mutate('giveUpClaim', 'GiveUpClaimInput', { claimId }, as(ada));
    expect(refused.userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input', 'claimId'] }]);
    const given = await mutate('giveUpClaim', 'GiveUpClaimInput', { claimId }, as(fabio));
    expect(given.claim).toMatchObject({ state: 'SETTLED', open: { amount: '0.00' } });
    expect(await claimsOf(fabio, as(fabio), true)).toEqual([]);
    expect(await claimsOf(fabio, as(fabio))).toHaveLength(1);
    const settlementId = paid.claim.settlements[0].id;
    const of = [
      { __typename: 'Claim', id: claimId },
      { __typename: 'Settlement', id: settlementId },
    ];
    expect(await entities(of, as(fabio))).toEqual([
      { id: claimId },
      { id: settlementId, amount: { amount: '400.00' } },
    ]);
    expect(await entities(of, as(greta))).toEqual([null, null]);
    const off = await mutate('setOffClaims', 'SetOffClaimsInput', { claimId, againstId: claimId }, bookkeeper);
    expect(off.userErrors).toEqual([{ code: 'SAME_CLAIM', path: ['input', 'againstId'] }]);
  });
});

describe('releases, through the graph', () => {
  it('are proposed, approved by those who are named, and used', async () => {
    const [{ reserves }] = await entities([{ __typename: 'Agent', id: aurora }], as(ada));
    expect(reserves).toMatchObject([
      {
        ...{ purpose: 'STAFF', balance: { amount: '800.00' }, floor: { amount: '100.00' } },
        setAside: {
          edges: [
            {
              node: {
                ...{
                  commission: { id: deal.commissionId },
                  credited: { amount: '800.00' },
                  left: { amount: '800.00' },
                },
                ...{ named: [{ id: fabio }, { id: greta }], approvals: 'MAJORITY', floor: { amount: '100.00' } },
                ...{ mayFallBelow: false, endsInSurplus: false },
              },
            },
          ],
        },
      },
    ]);
    const reserveId = reserves[0].id;
    const input = { reserveId, amount: euros('700.01'), reason: 'A machine' };
    const below = await mutate('proposeReserveRelease', 'ProposeReserveReleaseInput', input, as(ada));
    expect(below.userErrors).toEqual([{ code: 'BELOW_FLOOR', path: ['input', 'amount'] }]);
    const fitting = { ...input, amount: euros('700.00') };
    const proposed = await mutate('proposeReserveRelease', 'ProposeReserveReleaseInput', fitting, as(ada));
    const { id: releaseId } = proposed.release;
    expect(proposed.release).toMatchObject({ state: 'PROPOSED', needs: [{ count: 2 }], proposedBy: { id: ada } });
    const [{ reserveReleasesToApprove }] = await entities([{ __typename: 'Agent', id: fabio }], as(fabio));
    expect(reserveReleasesToApprove.edges).toEqual([{ node: { id: releaseId } }]);
    await mutate('approveReserveRelease', 'ReserveReleaseInput', { releaseId }, as(fabio));
    const released = await mutate('approveReserveRelease', 'ReserveReleaseInput', { releaseId }, as(greta));
    // Greta sees the release, and not Aurora's reserve.
    expect(released.release).toMatchObject({
      ...{ state: 'RELEASED', reserve: null, approvals: [{ agent: { id: fabio } }, { agent: { id: greta } }] },
      portions: [{ commission: { id: deal.commissionId }, amount: { amount: '700.00' } }],
    });
    const spending = { releaseId, amount: euros('650.00'), spentOn: today(), reference: 'machine' };
    const spent = await mutate('recordReserveSpending', 'RecordReserveSpendingInput', spending, bookkeeper);
    expect(spent.release).toMatchObject({ spent: { amount: '650.00' }, spendings: [{ reference: 'machine' }] });
    const late = await mutate('withdrawReserveRelease', 'ReserveReleaseInput', { releaseId }, as(ada));
    expect(late.userErrors).toEqual([{ code: 'WRONG_STATE', path: ['input', 'releaseId'] }]);
    const of = [{ __typename: 'ReserveRelease', id: releaseId }];
    expect(await entities(of, as(greta))).toEqual([{ id: releaseId }]);
    expect(await entities(of, member())).toEqual([null]);
    const [after] = await entities([{ __typename: 'Agent', id: aurora }], as(ada));
    expect(after.reserves[0]).toMatchObject({
      ...{ balance: { amount: '100.00' }, releases: { edges: [{ node: { id: releaseId } }] } },
    });
  });
});
