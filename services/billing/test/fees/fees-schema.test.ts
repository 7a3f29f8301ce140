import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberAdmitted } from '@millepiani/events/members/membership.events';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { keepMemberships } from '../../src/reactions/keep-memberships.reaction.ts';
import { startToldBilling, type ToldBilling } from '../billing-told.ts';
import { bookkeeper, member, nextKey } from '../billing-under-test.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

let told: ToldBilling;
const community = newId('org');
const administrator: TestActor = { id: newId('per'), scopes: ['ledger:read', 'members:administer'] };
beforeAll(async () => {
  told = await startToldBilling('billing_fees_schema');
  await told.tell.profile(profiles.aurora(community));
});
afterAll(() => told.close());

async function ask(query: string, variables: object, actor: TestActor) {
  const { data, errors } = await told.service.ask(query, variables, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
async function mutate(mutation: string, fields: string, input: object, actor: TestActor = bookkeeper) {
  const [type, key] = [`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`, nextKey()];
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code path } } }`;
  return (await ask(query, { input: { idempotencyKey: key, ...input } }, actor))[mutation];
}
/** The codes with their places, without `input`. */
const faults = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
  userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`.trim());

const terms = { interval: 'MONTHLY', price: { amount: '120.00', currency: 'EUR' } };
const planFields = `plan { id name isOffered version terms { number validFrom interval price { amount } vat trialDays }
  allTerms { number } }`;
const create = (change: object = {}, actor?: TestActor) =>
  mutate('createMembershipPlan', planFields, { name: 'Desk', terms: { ...terms, ...change } }, actor);
const settings = (change: object = {}, actor?: TestActor) =>
  mutate(
    'setFeeSettings',
    'settings { organization { id } dueInDays graceDays version defaultPlan { id } }',
    { organizationId: community, dueInDays: 14, graceDays: 7, expectedVersion: 0, ...change },
    actor,
  );
const subscriptionFields = `subscription { isMember plan { id } payer { id } nextFeeOn chargedTo credit { amount }
  fees { edges { node { id } } } }`;
const choose = (input: object, actor: TestActor) => mutate('chooseMembershipPlan', subscriptionFields, input, actor);

/** Somebody was admitted just now. */
async function admitted(): Promise<TestActor & { id: ReturnType<typeof newPerson> }> {
  const { id, ...actor } = member();
  const personId = id as ReturnType<typeof newPerson>;
  const event = exampleEvent(memberAdmitted);
  const whole = { ...event, time: new Date().toISOString(), data: { ...event.data, personId } };
  const { react, billing } = told.store;
  await react((transaction) => keepMemberships(() => billing).handle(whole, transaction));
  return { ...actor, id: personId };
}
const newPerson = () => newId('per');

describe('membership plans and fees, in the graph', () => {
  it('are set by administrators and bookkeepers, chosen by members, called for by the worker, and seen by who may', async () => {
    const early = await admitted();
    const { plan } = await create({ trialDays: 0, vat: '22' }, administrator);
    expect(plan).toMatchObject({ name: 'Desk', isOffered: true, version: 1, terms: { validFrom: today(), vat: '22' } });
    expect(faults(await choose({ planId: plan.id }, early))).toEqual(['COMMUNITY_NOT_SET']);
    expect(await settings({}, administrator)).toMatchObject({
      settings: { organization: { id: community }, dueInDays: 14, graceDays: 7, version: 1, defaultPlan: null },
    });
    await told.tell.profile(profiles.elisa(early.id));
    const chosen = await choose({ planId: plan.id }, early);
    expect(chosen.subscription).toMatchObject({ isMember: true, plan: { id: plan.id }, payer: { id: early.id } });

    const fees = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { membershipSubscription {
      nextFeeOn fees(first: 1) { edges { node { id state from amount { amount } price { amount } toCredit { amount }
        missing { code } person { id } plan { id } invoice { id state } dueOn } } pageInfo { hasNextPage } } } } } }`;
    const of = [{ __typename: 'Agent', id: early.id }];
    const seen = async (actor: TestActor) => (await ask(fees, { of }, actor))._entities[0].membershipSubscription;
    await waitFor('the fee', async () => (await seen(early))?.fees.edges.length === 1);
    const { node } = (await seen(early)).fees.edges[0];
    expect(node).toMatchObject({
      ...{ state: 'DUE', from: today(), price: { amount: '120.00' }, toCredit: { amount: '0.00' }, missing: [] },
      ...{ person: { id: early.id }, plan: { id: plan.id }, invoice: { state: 'DRAFT' }, dueOn: null },
    });
    expect(await seen(bookkeeper)).toMatchObject({ fees: { edges: [{ node: { id: node.id } }] } });
    expect(await seen(await admitted())).toBeNull();
    const toPay =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { feesToPay(first: 1) { edges { node { id } } } } } }';
    const asked = async (actor: TestActor) => (await ask(toPay, { of }, actor))._entities[0].feesToPay;
    expect(await asked(early)).toEqual({ edges: [{ node: { id: node.id } }] });
    expect(await asked(member())).toBeNull();
    // Plans are for those who may look at all.
    const plans = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on MembershipPlan { name } } }';
    const ofPlan = [{ __typename: 'MembershipPlan', id: plan.id }];
    expect((await ask(plans, { of: ofPlan }, early))._entities).toEqual([{ name: 'Desk' }]);
    expect((await told.service.ask(plans, { of: ofPlan })).data._entities).toEqual([null]);
    const one = 'query ($id: ID!) { membershipFee(id: $id) { id } }';
    expect((await ask(one, { id: node.id }, early)).membershipFee).toEqual({ id: node.id });
    expect((await ask(one, { id: node.id }, member())).membershipFee).toBeNull();
    const all = 'query ($state: MembershipFeeState) { membershipFees(state: $state) { edges { node { id } } } }';
    expect((await ask(all, { state: 'DUE' }, bookkeeper)).membershipFees.edges).toEqual([{ node: { id: node.id } }]);
    expect((await ask(all, { state: 'OVERDUE' }, bookkeeper)).membershipFees.edges).toEqual([]);

    const waived = await mutate('waiveMembershipFee', 'fee { state invoice { id } }', {
      feeId: node.id,
      reason: 'Kind',
    });
    expect(waived).toMatchObject({ fee: { state: 'WAIVED', invoice: null } });
  });

  it('are refused with what is wrong and where, and nothing is stored', async () => {
    const somebody = await admitted();
    const plans = () => told.store.connection.collection('membership_plans').countDocuments();
    const { plan } = await create();
    const before = await plans();
    const { id: planId } = plan;
    const revise = (change: object) =>
      mutate('reviseMembershipPlan', planFields, { planId, expectedVersion: 1, terms, ...change });
    const past = { validFrom: today() };
    const money = (amount: string, currency = 'EUR') => ({ price: { amount, currency } });
    for (const [refused, fault] of [
      [create({}, somebody), 'FORBIDDEN'],
      [create(money('0.00')), 'ZERO_AMOUNT terms.price.amount'],
      [create(money('-5.00')), 'ZERO_AMOUNT terms.price.amount'],
      [create(money('1.001')), 'TOO_MANY_DECIMALS terms.price.amount'],
      [create(money('92233720368547758.08')), 'AMOUNT_OUT_OF_RANGE terms.price.amount'],
      [create(money('1.00', 'USD')), 'CURRENCY_NOT_SUPPORTED terms.price.currency'],
      [create({ vat: '23' }), 'UNKNOWN_VAT terms.vat'],
      [create({ trialDays: 1_000 }), 'INVALID_TRIAL terms.trialDays'],
      [create({ validFrom: '2020-01-01' }), 'DATE_PASSED terms.validFrom'],
      [revise({ terms: { ...terms, ...past } }), 'DATE_PASSED terms.validFrom'],
      [revise({ expectedVersion: 9 }), 'STALE_VERSION expectedVersion'],
      [revise({ planId: newId('mpl') }), 'PLAN_NOT_FOUND planId'],
      [revise({ planId: 'mpl_1' }), 'INVALID_ID planId'],
      [settings({ expectedVersion: 7 }), 'STALE_VERSION expectedVersion'],
      [settings({ expectedVersion: 1, organizationId: newId('per') }), 'INVALID_ID organizationId'],
      [settings({ expectedVersion: 1, dueInDays: 366 }), 'INVALID_TERM dueInDays'],
      [settings({ expectedVersion: 1, graceDays: -1 }), 'INVALID_TERM graceDays'],
      [settings({ expectedVersion: 1, defaultPlanId: newId('mpl') }), 'PLAN_NOT_FOUND defaultPlanId'],
      [settings({ expectedVersion: 1 }, somebody), 'FORBIDDEN'],
      [choose({ planId: newId('mpl') }, somebody), 'PLAN_NOT_FOUND planId'],
      [choose({ planId, personId: newId('per') }, somebody), 'FORBIDDEN personId'],
      [choose({ planId, payerId: newId('org') }, somebody), 'NOT_YOUR_PAYER payerId'],
      [choose({ planId, personId: newId('per') }, administrator), 'NOT_A_MEMBER personId'],
      [choose({ planId: 'x' }, somebody), 'INVALID_ID planId'],
    ] as const) {
      expect(faults(await refused)).toEqual([fault]);
    }
    expect(await plans()).toBe(before);
    const retired = await mutate('offerMembershipPlan', planFields, { planId, expectedVersion: 1, isOffered: false });
    expect(retired.plan).toMatchObject({ isOffered: false, version: 2 });
    expect(faults(await choose({ planId }, somebody))).toEqual(['PLAN_NOT_OFFERED planId']);
    const later = await create({ validFrom: '2999-01-01' });
    expect(later.plan.terms).toBeNull();
    expect(faults(await choose({ planId: later.plan.id }, somebody))).toEqual(['PLAN_NOT_VALID_YET planId']);
  });

  it('answer the same key once, and show a forecast to whom the figures belong', async () => {
    const key = { idempotencyKey: nextKey(), name: 'Room', terms };
    const [one, two] = [
      await mutate('createMembershipPlan', planFields, key),
      await mutate('createMembershipPlan', planFields, key),
    ];
    expect(two.plan.id).toBe(one.plan.id);
    expect(faults(await mutate('createMembershipPlan', planFields, { ...key, name: 'Other' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ]);
    const fabio = await admitted();
    await told.tell.profile(profiles.fabio(fabio.id));
    const query = `query ($of: [_Any!]!, $until: Date!, $adding: MoneyInput) { _entities(representations: $of) { ... on Agent {
      revenueForecast(adding: $adding) { collected { amount } isForfettario expectedLevel room { amount } }
      cashAhead(until: $until) { opening { amount } closing { amount } days { on } } } } }`;
    const variables = {
      of: [{ __typename: 'Agent', id: fabio.id }],
      ...{ until: today(), adding: { amount: '86000.00', currency: 'EUR' } },
    };
    const [entity] = (await ask(query, variables, fabio))._entities;
    expect(entity).toEqual({
      revenueForecast: {
        ...{ collected: { amount: '0.00' }, isForfettario: true, expectedLevel: 'EXCEEDS_FOR_NEXT_YEAR' },
        room: { amount: '-1000.00' },
      },
      cashAhead: { opening: { amount: '0.00' }, closing: { amount: '0.00' }, days: [] },
    });
    expect((await ask(query, variables, member()))._entities[0]).toEqual({ revenueForecast: null, cashAhead: null });
    const { errors } = await told.service.ask(query, { ...variables, until: '2020-01-01' }, fabio);
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_DAY');
    const dollars = { ...variables, adding: { amount: '1.00', currency: 'USD' } };
    const wrong = await told.service.ask(query, dollars, fabio);
    expect(wrong.errors?.[0]?.extensions?.code).toBe('CURRENCY_NOT_SUPPORTED');
  });
});
