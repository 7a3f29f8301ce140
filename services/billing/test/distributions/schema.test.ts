import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { bookkeeper, member, nextKey, startBillingUnderTest } from '../billing-under-test.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { fixed, ruleOf } from './given.ts';
import { type Deal, World } from './world.ts';

/** The service itself, and beside it what tells it of others' events. */
const database = freshDatabase('billing_distributions');
let billing: ServiceUnderTest;
let beside: OpenBilling;
const world = new World(() => beside);
beforeAll(async () => {
  billing = await startBillingUnderTest({
    ...{ MONGODB_URI: database.uri, JOBS_PREFIX: database.name, JOBS_RECONCILE_EVERY: '500ms' },
    EVENTS_PREFIX: database.name,
  });
  beside = await openBillingOn(database.uri);
});
afterAll(async () => {
  await beside.close();
  await billing.close();
  await database.drop();
});

const carl: TestActor = { id: newId('per'), scopes: ['ledger:read', 'ledger:audit', 'ledger:post'] };
const everyMember = ['ledger:read', 'ledger:approve'];
const as = (id: string): TestActor => ({ id, scopes: everyMember });

const runFields = `id state versionNumber commission { id } agreementVersion { id } payer { id } lead { id }
  collected { amount currency }
  tiers { expenses { amount } fee { amount } reserve { purpose amount { amount } } minimums { amount } shares { amount } surplus { amount } }
  shares { agent { id } expenses { amount } minimum { amount } share { amount } entitlement { amount } amount { amount }
    inHand { amount } payment { amount } carried { amount } missing { amount } explanation { depth kind value arithmetic inputs at } }
  leftOut { contribution { id } agent { id } reason }
  terms(language: EN) payments { payee { id } amount { amount } batch { id } paidOn } lent { amount } isFinal computedAt
  computedBy { id } reviewedBy { id } approvedBy { id } postedBy { id } postedAt paidOn discardedFor { id }`;
const batchFields = `id payer { id } state executeOn total { amount } payments { run { id } payee { id } payeeName iban amount { amount } reference }
  leftOut { payee { id } reason } madeBy { id } madeAt approvedBy { id } approvedAt paidOn file { name mediaType size sha256 base64 }`;

/** Asks for a mutation. */
async function mutate(name: string, type: string, input: object, actor: TestActor = bookkeeper) {
  const fields = type.includes('Batch') ? `batch { ${batchFields} }` : `run { ${runFields} }`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  const { data, errors } = await billing.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}
const onRun = (name: string, runId: string, actor?: TestActor) =>
  mutate(name, 'DistributionRunInput', { runId }, actor);
async function ask(query: string, variables: object, actor: TestActor) {
  const { data, errors } = await billing.ask(query, variables, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
const see = async (id: string, actor: TestActor) =>
  (await ask(`query ($id: ID!) { distributionRun(id: $id) { ${runFields} } }`, { id }, actor)).distributionRun;
/** What somebody sees of a commission, and of an agent. */
const about = async ({ commissionId }: Deal, agentId: AgentId, actor: TestActor) => {
  const of = [
    { __typename: 'Commission', id: commissionId },
    { __typename: 'Agent', id: agentId },
  ];
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Commission { distributions { id } }
    ... on Agent { reserves { id owner { id } purpose balance { amount } } paymentBatches { edges { node { id } } } } } }`;
  return (await ask(query, { of }, actor))._entities;
};

describe('a distribution, from what came in to what was paid', () => {
  const [aurora, fabio, greta, ada] = [newId('org'), newId('per'), newId('per'), newId('per')];
  const reserve = [{ purpose: 'staff', currency: 'EUR', rate: '0.10' }];
  let deal: Deal;
  let runId = '';

  it('is computed by the service when a payment comes in', async () => {
    for (const profile of [profiles.aurora(aurora), profiles.fabio(fabio), profiles.greta(greta)])
      await world.tell.profile(profile);
    await world.tell.owned(aurora, [ada]);
    const shares = fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']);
    deal = await world.deal(ruleOf({ shares, reserve }), [aurora, fabio, greta]);
    await world.pay(deal.milestone, '8000.00');
    const found = await waitFor('the run', async () => (await about(deal, aurora, bookkeeper))[0].distributions[0]);
    runId = found.id;
    expect(await see(runId, bookkeeper)).toMatchObject({
      ...{ id: runId, state: 'COMPUTED', versionNumber: 1, commission: { id: deal.commissionId }, computedBy: null },
      ...{ payer: { id: aurora }, lead: { id: aurora }, collected: { amount: '8000.00', currency: 'EUR' } },
      ...{ agreementVersion: { id: deal.milestone.agreementVersionId }, payments: null, isFinal: null },
      tiers: {
        ...{ expenses: { amount: '0.00' }, fee: { amount: '400.00' }, minimums: { amount: '0.00' } },
        reserve: [{ purpose: 'STAFF', amount: { amount: '760.00' } }],
        ...{ shares: { amount: '6840.00' }, surplus: { amount: '0.00' } },
      },
    });
  });

  it('is reviewed by a bookkeeper, approved by who speaks for the payer, posted and paid', async () => {
    expect((await onRun('reviewDistribution', runId)).run).toMatchObject({
      state: 'REVIEWED',
      reviewedBy: { id: bookkeeper.id },
    });
    expect(await onRun('approveDistribution', runId)).toMatchObject({
      ...{ run: null, userErrors: [{ code: 'SAME_PERSON', path: ['input', 'runId'] }] },
    });
    expect((await onRun('approveDistribution', runId, as(ada))).run).toMatchObject({ approvedBy: { id: ada } });
    expect((await onRun('postDistribution', runId)).run).toMatchObject({
      ...{ state: 'POSTED', isFinal: true, postedBy: { id: bookkeeper.id }, paidOn: null },
      payments: expect.arrayContaining([
        { payee: { id: fabio }, amount: { amount: '1710.00' }, batch: null, paidOn: null },
      ]),
    });
    const input = { payerId: aurora, executeOn: today() };
    const { batch, userErrors } = await mutate('createPaymentBatch', 'CreatePaymentBatchInput', input);
    expect(userErrors).toEqual([]);
    expect(batch).toMatchObject({
      state: 'MADE',
      total: { amount: '3420.00' },
      file: null,
      madeBy: { id: bookkeeper.id },
      payments: expect.arrayContaining([
        expect.objectContaining({ payee: { id: fabio }, iban: 'IT76U0503401600000000777001' }),
      ]),
    });
    // Who is to approve it sees where the money goes before, and who is paid does not see the others' accounts.
    const whereTo = 'query ($id: ID!) { paymentBatch(id: $id) { payments { payee { id } payeeName iban } } }';
    const { paymentBatch } = await ask(whereTo, { id: batch.id }, as(ada));
    expect(paymentBatch.payments).toEqual(
      batch.payments.map(({ payee, payeeName, iban }: Record<string, unknown>) => ({ payee, payeeName, iban })),
    );
    expect(await ask(whereTo, { id: batch.id }, as(fabio))).toEqual({ paymentBatch: null });
    const approved = await mutate('approvePaymentBatch', 'PaymentBatchInput', { batchId: batch.id }, as(ada));
    const { file } = approved.batch;
    const bytes = Buffer.from(file.base64, 'base64');
    expect([file.mediaType, file.size]).toEqual(['application/xml', bytes.byteLength]);
    for (const { iban } of batch.payments) expect(bytes.toString()).toContain(`<IBAN>${iban}</IBAN>`);
    const executed = await mutate('recordPaymentBatchExecuted', 'RecordPaymentBatchExecutedInput', {
      ...{ batchId: batch.id, paidOn: today() },
    });
    expect(executed.batch).toMatchObject({ state: 'EXECUTED', paidOn: today() });
    expect(await see(runId, as(ada))).toMatchObject({
      ...{ state: 'PAID', paidOn: today() },
      payments: [{ batch: { id: batch.id }, paidOn: today() }, { batch: { id: batch.id } }],
    });
  });

  it('shows all to auditors and who speaks for the payer, to parties their own, and to others nothing', async () => {
    for (const actor of [bookkeeper, carl, as(ada)]) {
      const shares: { agent: { id: string } }[] = (await see(runId, actor)).shares;
      expect(shares.map(({ agent }) => agent.id).toSorted()).toEqual([aurora, fabio, greta].toSorted());
    }
    const own = await see(runId, as(fabio));
    expect(own).toMatchObject({
      shares: [
        {
          agent: { id: fabio },
          share: { amount: '1710.00' },
          amount: { amount: '1710.00' },
          payment: { amount: '1710.00' },
        },
      ],
      payments: [{ payee: { id: fabio }, batch: null, paidOn: today() }],
      tiers: { fee: { amount: '400.00' } },
    });
    for (const actor of [member(), { id: fabio, scopes: ['projects:read'] }])
      expect(await see(runId, actor)).toBeNull();
    expect(await about(deal, aurora, as(fabio))).toEqual([
      { distributions: [{ id: runId }] },
      { reserves: null, paymentBatches: null },
    ]);
    expect(await about(deal, aurora, member())).toEqual([
      { distributions: [] },
      { reserves: null, paymentBatches: null },
    ]);
    const [, { reserves, paymentBatches }] = await about(deal, aurora, as(ada));
    expect(reserves).toMatchObject([{ owner: { id: aurora }, purpose: 'STAFF', balance: { amount: '760.00' } }]);
    const of = { id: paymentBatches.edges[0].node.id, reserve: reserves[0].id };
    const query = 'query ($id: ID!, $reserve: ID!) { paymentBatch(id: $id) { id } reserve(id: $reserve) { id } }';
    expect(await ask(query, of, as(ada))).toEqual({ paymentBatch: { id: of.id }, reserve: { id: of.reserve } });
    expect(await ask(query, of, as(fabio))).toEqual({ paymentBatch: null, reserve: null });
  });

  it('explains each share, step by step, to whom it is', async () => {
    const steps: { depth: number; kind: string; value: string; at: string }[] = (await see(runId, as(fabio))).shares[0]
      .explanation;
    expect(steps[0]).toMatchObject({ depth: 0, kind: 'entitlement', value: '1710.00' });
    // Each step lies at most one deeper than the one before it: a tree, told in order.
    expect(
      steps.every(({ depth }, place) => place === 0 || (depth > 0 && depth <= (steps[place - 1]?.depth ?? 0) + 1)),
    ).toBe(true);
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'agreed', at: 'shares', value: '0.25' }));
    const query = 'query ($id: ID!, $of: ID!) { distributionRun(id: $id) { explanation(agentId: $of) { kind } } }';
    const explained = async (of: string, actor: TestActor) =>
      (await ask(query, { id: runId, of }, actor)).distributionRun.explanation;
    expect(await explained(fabio, as(fabio))).toHaveLength(steps.length);
    expect(await explained(greta, as(fabio))).toBeNull();
    expect(await explained(greta, as(ada))).not.toBeNull();
    expect(await explained('nobody', bookkeeper)).toBeNull();
  });

  it('is told of every wrong step by a code', async () => {
    const unknown = newId('dst');
    expect((await onRun('reviewDistribution', unknown)).userErrors).toMatchObject([{ code: 'DISTRIBUTION_NOT_FOUND' }]);
    expect((await onRun('reviewDistribution', 'x')).userErrors).toMatchObject([{ code: 'INVALID_ID' }]);
    expect((await onRun('postDistribution', runId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await onRun('postDistribution', runId, as(ada))).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const query = `mutation ($input: ComputeDistributionInput!) { computeDistribution(input: $input) { runs { id } userErrors { code } } }`;
    const compute = async (commissionId: string, actor: TestActor) =>
      (await ask(query, { input: { idempotencyKey: nextKey(), commissionId } }, actor)).computeDistribution;
    expect(await compute(deal.commissionId, bookkeeper)).toEqual({ runs: [], userErrors: [] });
    expect(await compute(deal.commissionId, as(ada))).toEqual({ runs: null, userErrors: [{ code: 'FORBIDDEN' }] });
    const cancelled = await mutate('cancelPaymentBatch', 'PaymentBatchInput', { batchId: newId('pbt') });
    expect(cancelled.userErrors).toMatchObject([{ code: 'BATCH_NOT_FOUND' }]);
  });

  it('hands no file of a batch out that was cancelled, though it was approved', async () => {
    const owing = await world.deal(ruleOf({ shares: fixed([aurora, '1/2'], [fabio, '1/2']) }), [aurora, fabio]);
    await world.pay(owing.milestone, '1000.00');
    const { id } = await world.posted(owing);
    const input = { runIds: [id], executeOn: today() };
    const { batch } = await mutate('createPaymentBatch', 'CreatePaymentBatchInput', input);
    const approved = await mutate('approvePaymentBatch', 'PaymentBatchInput', { batchId: batch.id }, carl);
    expect(approved.batch).toMatchObject({ state: 'APPROVED', file: { mediaType: 'application/xml' } });
    const cancelled = await mutate('cancelPaymentBatch', 'PaymentBatchInput', { batchId: batch.id });
    expect(cancelled.batch).toMatchObject({ state: 'CANCELLED', file: null });
    const query = 'query ($id: ID!) { paymentBatch(id: $id) { state file { base64 } } }';
    expect(await ask(query, { id: batch.id }, as(ada))).toEqual({ paymentBatch: { state: 'CANCELLED', file: null } });
  });

  it('leaves a ledger that is sound', async () => {
    const query = 'mutation ($input: CheckLedgerInput!) { checkLedger(input: $input) { pending } }';
    const before = Date.now();
    await ask(query, { input: { idempotencyKey: nextKey() } }, bookkeeper);
    const check = await waitFor('the check', async () => {
      const { latestLedgerCheck } = await ask('{ latestLedgerCheck { isSound checkedAt entries } }', {}, bookkeeper);
      return latestLedgerCheck && Date.parse(latestLedgerCheck.checkedAt) >= before - 1_000
        ? latestLedgerCheck
        : undefined;
    });
    expect(check).toMatchObject({ isSound: true });
  });
});

it('every query of distributions has its index', async () => {
  const scans = await billing.database(async (db) => {
    await db.command({ profile: 2 });
    const [aurora, fabio, ada] = [newId('org'), newId('per'), newId('per')];
    for (const profile of [profiles.aurora(aurora), profiles.fabio(fabio)]) await world.tell.profile(profile);
    await world.tell.owned(aurora, [ada]);
    const deal = await world.deal(ruleOf({ shares: fixed([aurora, '1/2'], [fabio, '1/2']) }), [aurora, fabio]);
    await world.pay(deal.milestone, '1000.00');
    const { id } = await world.posted(deal);
    const input = { payerId: aurora, executeOn: today() };
    const { batch } = await mutate('createPaymentBatch', 'CreatePaymentBatchInput', input);
    await mutate('approvePaymentBatch', 'PaymentBatchInput', { batchId: batch.id }, carl);
    await mutate('recordPaymentBatchExecuted', 'RecordPaymentBatchExecutedInput', {
      batchId: batch.id,
      paidOn: today(),
    });
    for (const actor of [bookkeeper, as(fabio), as(ada)]) {
      await see(id, actor);
      await about(deal, aurora, actor);
    }
    await db.command({ profile: 0 });
    const profile = await db.collection('system.profile').find().toArray();
    const own = profile.filter(({ ns }) => /\.(distribution|sharing|reserves|payment_|agreed|approved_)/.test(ns));
    expect(own.some(({ planSummary }) => /IXSCAN/.test(planSummary))).toBe(true);
    return own.filter(({ planSummary, hasSortStage }) => /COLLSCAN/.test(planSummary) || hasSortStage);
  });
  expect(scans.map(({ ns, planSummary, command }) => ({ ns, planSummary, filter: command.filter }))).toEqual([]);
});
