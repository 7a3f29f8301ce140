import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, member, nextKey, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
beforeAll(async () => {
  billing = await startBillingUnderTest();
});
afterAll(() => billing.close());

const accountsOf = async (ids: readonly string[], actor?: TestActor) => {
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Agent { id accounts { purpose currency owner { id } } } }
  }`;
  const of = ids.map((id) => ({ __typename: 'Agent', id }));
  return (await billing.ask(query, { of }, actor)).data._entities;
};

describe('opening an account', () => {
  it('gives an account with nothing on it, and tells the others', async () => {
    const ownerId = newId('org');
    const { account, userErrors } = await desk.open({ ownerId, name: ' Banca di Borgo ' });
    expect(userErrors).toEqual([]);
    expect(account).toEqual({
      id: expect.stringMatching(/^acc_/),
      owner: { id: ownerId },
      purpose: 'BANK',
      currency: 'EUR',
      name: 'Banca di Borgo',
      openedAt: expect.stringMatching(/Z$/),
      balance: { amount: '0.00', currency: 'EUR' },
    });
    const event = await billing.database((db) => db.collection('outbox').findOne({ subject: account.id }));
    expect(event).toMatchObject({
      type: 'millepiani.billing.account.opened.v1',
      aggregateversion: 1,
      partitionkey: account.id,
      visibility: 'internal',
      actor: bookkeeper.id,
      data: { accountId: account.id, ownerId, purpose: 'BANK', currency: 'EUR' },
    });
  });

  it('is done once for an owner, a purpose and a currency, of many at once too', async () => {
    const ownerId = newId('per');
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.open({ ownerId })));
    expect(answers.filter(({ account }) => account)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 5 }, () => expect.objectContaining({ code: 'ACCOUNT_EXISTS', path: ['input', 'purpose'] })),
    );
    expect((await desk.open({ ownerId, currency: 'CHF' })).userErrors).toEqual([]);
    expect((await desk.open({ ownerId, purpose: 'INCOME' })).userErrors).toEqual([]);
  });

  it('answers the same key with the same account, and refuses it for something else', async () => {
    const input = { idempotencyKey: nextKey(), ownerId: newId('org') };
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.open(input)));
    expect(new Set(answers.map(({ account }) => account?.id)).size).toBe(1);
    expect((await desk.open({ ...input, purpose: 'FEE' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] },
    ]);
  });

  it.each([
    [{ ownerId: 'org_1' }, 'INVALID_ID', 'ownerId'],
    [{ ownerId: newId('com') }, 'INVALID_ID', 'ownerId'],
    [{ currency: 'XYZ' }, 'UNKNOWN_CURRENCY', 'currency'],
    [{ name: '' }, 'TOO_SHORT', 'name'],
    [{ name: 'a'.repeat(121) }, 'TOO_LONG', 'name'],
    [{ name: 'Bank\u0000' }, 'FORBIDDEN_CHARACTER', 'name'],
    [{ idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
  ])('is refused with %j', async (change, code, field) => {
    const { account, userErrors } = await desk.open(change);
    expect(account).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: ['input', field] }]);
  });

  it('refuses a purpose that is none', async () => {
    const input = { idempotencyKey: nextKey(), ownerId: newId('org'), purpose: 'GOLD', currency: 'EUR', name: 'x' };
    const query = 'mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { id } } }';
    expect((await billing.ask(query, { input }, bookkeeper)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['a member', member()],
    ['an auditor', { ...bookkeeper, scopes: ['ledger:read', 'ledger:audit'] }],
    ['nobody', { id: 'org_no-person', scopes: ['ledger:post'] }],
  ])('is not for %s', async (_who, actor) => {
    expect(await desk.open({}, actor)).toMatchObject({ account: null, userErrors: [{ code: 'FORBIDDEN' }] });
  });
});

describe('an account', () => {
  it('is seen by its owner and by auditors, and is not there for others', async () => {
    const owner = member();
    const id = await desk.account({ ownerId: owner.id });
    const query = `query ($id: ID!, $of: [_Any!]!) {
      account(id: $id) { id }
      _entities(representations: $of) { ... on LedgerAccount { id } }
    }`;
    const see = async (actor?: TestActor) =>
      (await billing.ask(query, { id, of: [{ __typename: 'LedgerAccount', id }] }, actor)).data;
    const seen = { account: { id }, _entities: [{ id }] };
    const hidden = { account: null, _entities: [null] };
    expect(await see(owner)).toEqual(seen);
    expect(await see(bookkeeper)).toEqual(seen);
    expect(await see(member())).toEqual(hidden);
    expect(await see({ ...owner, scopes: ['projects:read'] })).toEqual(hidden);
    expect(await see()).toEqual(hidden);
  });

  it.each(['acc_1', newId('acc'), newId('org'), ''])('is null for %j', async (id) => {
    const { data } = await billing.ask('query ($id: ID!) { account(id: $id) { id } }', { id }, bookkeeper);
    expect(data.account).toBeNull();
  });
});

describe('the accounts of an agent', () => {
  it('come by opening to the agent and to auditors, for many agents at once', async () => {
    const [ada, bruno] = [member(), member()];
    await desk.account({ ownerId: ada.id, purpose: 'PAYABLE' });
    await desk.account({ ownerId: ada.id, purpose: 'BANK' });
    await desk.account({ ownerId: bruno.id, currency: 'JPY' });
    const adas = [
      { purpose: 'PAYABLE', currency: 'EUR', owner: { id: ada.id } },
      { purpose: 'BANK', currency: 'EUR', owner: { id: ada.id } },
    ];
    const brunos = [{ purpose: 'BANK', currency: 'JPY', owner: { id: bruno.id } }];
    const stranger = newId('org');
    const ids = [ada.id, bruno.id, stranger];
    const see = async (actor?: TestActor) =>
      (await accountsOf(ids, actor)).map((agent: { accounts: unknown }) => agent.accounts);
    expect(await see(bookkeeper)).toEqual([adas, brunos, []]);
    expect(await see(ada)).toEqual([adas, null, null]);
    expect(await see(bruno)).toEqual([null, brunos, null]);
    expect(await see()).toEqual([null, null, null]);
  });

  it('are none of something that is no agent', async () => {
    expect(await accountsOf([newId('com'), 'per_1'], bookkeeper)).toEqual([null, null]);
  });
});

describe('the subgraph', () => {
  it('answers the gateway alone', async () => {
    for (const query of [
      '{ __typename }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      expect((await billing.askRaw(query, undefined)).status).toBe(401);
      expect((await billing.askRaw(query, `Bearer ${await billing.tokenFor('members', bookkeeper)}`)).status).toBe(401);
    }
  });
});
