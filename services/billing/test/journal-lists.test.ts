import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, member, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
const [ada, bruno] = [member(), member()];
let [adas, brunos, communitys]: string[] = [];
beforeAll(async () => {
  billing = await startBillingUnderTest();
  [adas, brunos, communitys] = await Promise.all([
    desk.account({ ownerId: ada.id }),
    desk.account({ ownerId: bruno.id }),
    desk.account({ ownerId: newId('org') }),
  ]);
});
afterAll(() => billing.close());

const amounts = (postings: { amount: { amount: string } }[]) => postings.map(({ amount }) => amount.amount);

describe('an entry', () => {
  it('is seen by whom it concerns, with their own postings, and by auditors whole', async () => {
    const { entry } = await desk.post([
      [adas ?? '', '1.00'],
      [brunos ?? '', '2.00'],
      [communitys ?? '', '-3.00'],
    ]);
    const query = `query ($id: ID!, $of: [_Any!]!) {
      journalEntry(id: $id) { postings { amount { amount } } }
      _entities(representations: $of) { ... on JournalEntry { id } }
    }`;
    const see = async (actor?: TestActor) => {
      const of = [{ __typename: 'JournalEntry', id: entry.id }];
      const { data } = await billing.ask(query, { id: entry.id, of }, actor);
      return [data.journalEntry && amounts(data.journalEntry.postings), data._entities[0]?.id];
    };
    expect(await see(bookkeeper)).toEqual([['1.00', '2.00', '-3.00'], entry.id]);
    expect(await see(ada)).toEqual([['1.00'], entry.id]);
    expect(await see(bruno)).toEqual([['2.00'], entry.id]);
    for (const stranger of [member(), undefined, { ...ada, scopes: ['projects:read'] }]) {
      expect(await see(stranger)).toEqual([null, undefined]);
    }
  });

  it.each(['jnl_1', newId('jnl'), newId('acc')])('is null for %j', async (id) => {
    const { data } = await billing.ask('query ($id: ID!) { journalEntry(id: $id) { id } }', { id }, bookkeeper);
    expect(data.journalEntry).toBeNull();
  });
});

describe('an account’s postings', () => {
  const query = `query ($id: ID!, $first: Int, $after: String) { account(id: $id) { postings(first: $first, after: $after) {
    edges { cursor node { amount { amount } balanceAfter { amount } entry { id } account { id } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } } }`;
  const page = async (id: string, args: object = {}, actor: TestActor = bookkeeper) =>
    billing.ask(query, { id, ...args }, actor);

  it('come latest first with the balance after each, page by page', async () => {
    const [a = '', b = ''] = await Promise.all([desk.account(), desk.account()]);
    for (const minor of [1, 2, 3, 4, 5])
      await desk.post([
        [a, `${minor}.00`],
        [b, `-${minor}.00`],
      ]);
    const seen: string[][] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const { edges, pageInfo } = (await page(a, { first: 2, after })).data.account.postings;
      for (const { node } of edges) seen.push([node.amount.amount, node.balanceAfter.amount]);
      expect(pageInfo).toMatchObject({
        hasNextPage: pages < 2,
        hasPreviousPage: pages > 0,
        endCursor: edges.at(-1).cursor,
      });
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual([
      ['5.00', '15.00'],
      ['4.00', '10.00'],
      ['3.00', '6.00'],
      ['2.00', '3.00'],
      ['1.00', '1.00'],
    ]);
    const last = (await page(a, { after })).data.account.postings;
    expect(last).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('are asked for many accounts at once', async () => {
    const ownerId = newId('org');
    // One behind the other: they are listed in the order in which they were opened.
    const a = await desk.account({ ownerId });
    const b = await desk.account({ ownerId, purpose: 'SURPLUS' });
    await desk.post([
      [a, '1.00'],
      [b, '-1.00'],
    ]);
    await desk.post([
      [a, '2.00'],
      [b, '-2.00'],
    ]);
    const many = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { accounts {
      all: postings { edges { node { amount { amount } } } } one: postings(first: 1) { edges { node { amount { amount } } } }
    } } } }`;
    const { data } = await billing.ask(many, { of: [{ __typename: 'Agent', id: ownerId }] }, bookkeeper);
    const found = data._entities[0].accounts.map((account: Record<string, { edges: { node: never }[] }>) =>
      [account.all, account.one].map((list) => amounts((list?.edges ?? []).map(({ node }) => node))),
    );
    expect(found).toEqual([
      [['2.00', '1.00'], ['2.00']],
      [['-2.00', '-1.00'], ['-2.00']],
    ]);
  });

  it('are seen by the owner', async () => {
    await desk.post([
      [adas ?? '', '1.00'],
      [communitys ?? '', '-1.00'],
    ]);
    const { data } = await page(adas ?? '', { first: 1 }, ada);
    expect(data.account.postings.edges[0].node).toMatchObject({ amount: { amount: '1.00' }, account: { id: adas } });
  });

  it.each([
    [{ first: 0 }, 'INVALID_PAGE_SIZE'],
    [{ first: 101 }, 'INVALID_PAGE_SIZE'],
    [{ after: 'nonsense' }, 'INVALID_CURSOR'],
    [{ after: Buffer.from('9'.repeat(30)).toString('base64url') }, 'INVALID_CURSOR'],
  ])('are refused for %j', async (args, code) => {
    expect((await page(adas ?? '', args)).errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('the entries about commissions', () => {
  const query = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Commission {
    id journalEntries(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
  } } }`;
  const ask = async (ids: string[], actor?: TestActor, args: object = {}) => {
    const of = ids.map((id) => ({ __typename: 'Commission', id }));
    return (await billing.ask(query, { of, ...args }, actor)).data._entities;
  };
  const idsIn = (connection: { edges: { node: { id: string } }[] } | null) =>
    connection?.edges.map(({ node }) => node.id);

  it('come latest first, to each what concerns them, for many commissions at once', async () => {
    const [first, second, none] = [newId('com'), newId('com'), newId('com')];
    const post = async (aboutId: string, account = '') =>
      (
        await desk.post(
          [
            [account, '1.00'],
            [communitys ?? '', '-1.00'],
          ],
          { aboutId },
        )
      ).entry.id;
    const [one, two, three] = [await post(first, adas), await post(first, brunos), await post(second, adas)];
    const see = async (actor?: TestActor) =>
      (await ask([first, second, none], actor)).map(({ journalEntries }: { journalEntries: never }) =>
        idsIn(journalEntries),
      );
    expect(await see(bookkeeper)).toEqual([[two, one], [three], []]);
    expect(await see(ada)).toEqual([[one], [three], []]);
    expect(await see(bruno)).toEqual([[two], [], []]);
    expect(await see(member())).toEqual([[], [], []]);
    expect(await see()).toEqual([undefined, undefined, undefined]);
  });

  it('come page by page, a reversal among them', async () => {
    const about = newId('com');
    const { entry } = await desk.post(
      [
        [adas ?? '', '1.00'],
        [communitys ?? '', '-1.00'],
      ],
      { aboutId: about },
    );
    const reversal = (await desk.reverse(entry.id)).entry;
    const [{ journalEntries: page }] = await ask([about], bookkeeper, { first: 1 });
    expect([idsIn(page), page.pageInfo.hasNextPage]).toEqual([[reversal.id], true]);
    const [{ journalEntries: next }] = await ask([about], bookkeeper, { first: 1, after: page.pageInfo.endCursor });
    expect([idsIn(next), next.pageInfo.hasNextPage]).toEqual([[entry.id], false]);
  });

  it('are none of something that is no commission', async () => {
    expect(await ask([newId('org')], bookkeeper)).toEqual([null]);
  });
});

describe('all entries', () => {
  const query = `query ($first: Int, $after: String) { journalEntries(first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;

  it('come latest first to auditors alone', async () => {
    const { entry } = await desk.post([
      [adas ?? '', '1.00'],
      [communitys ?? '', '-1.00'],
    ]);
    const page = (await billing.ask(query, { first: 1 }, bookkeeper)).data.journalEntries;
    expect(page).toMatchObject({ edges: [{ node: { id: entry.id } }], pageInfo: { hasNextPage: true } });
    const next = (await billing.ask(query, { first: 1, after: page.pageInfo.endCursor }, bookkeeper)).data
      .journalEntries;
    expect(next.edges[0].node.id < entry.id).toBe(true);
    expect((await billing.ask(query, {}, ada)).data.journalEntries).toBeNull();
    expect((await billing.ask(query, {})).data.journalEntries).toBeNull();
  });
});

describe('the trial balance', () => {
  const query = `query ($currency: CurrencyCode) { trialBalance(currency: $currency) {
    currency accounts debits { amount } credits { amount } total { amount } purposes { purpose accounts balance { amount } }
  } }`;

  it('sums to zero in each currency, beyond 64 bits too', async () => {
    const owner = () => newId('org');
    const [a = '', b = '', c = '', d = ''] = await Promise.all([
      desk.account({ ownerId: owner(), currency: 'KWD' }),
      desk.account({ ownerId: owner(), currency: 'KWD' }),
      desk.account({ ownerId: owner(), currency: 'KWD', purpose: 'PAYABLE' }),
      desk.account({ ownerId: owner(), currency: 'KWD', purpose: 'PAYABLE' }),
    ]);
    const most = '9223372036854775.807';
    await desk.post([
      [a, most, 'KWD'],
      [c, `-${most}`, 'KWD'],
    ]);
    await desk.post([
      [b, most, 'KWD'],
      [d, `-${most}`, 'KWD'],
    ]);
    const twice = '18446744073709551.614';
    const { data } = await billing.ask(query, { currency: 'KWD' }, bookkeeper);
    expect(data.trialBalance).toEqual([
      {
        currency: 'KWD',
        accounts: 4,
        debits: { amount: twice },
        credits: { amount: twice },
        total: { amount: '0.000' },
        purposes: [
          { purpose: 'BANK', accounts: 2, balance: { amount: twice } },
          { purpose: 'PAYABLE', accounts: 2, balance: { amount: `-${twice}` } },
        ],
      },
    ]);
    const all = (await billing.ask(query, {}, bookkeeper)).data.trialBalance;
    expect(
      all.map(({ currency, total }: { currency: string; total: { amount: string } }) => [
        currency,
        Number(total.amount),
      ]),
    ).toEqual([
      ['EUR', 0],
      ['KWD', 0],
    ]);
  });

  it('is for auditors, and for currencies that are known', async () => {
    expect((await billing.ask(query, {}, ada)).data.trialBalance).toBeNull();
    expect((await billing.ask(query, { currency: 'XXX' }, bookkeeper)).errors?.[0]?.extensions.code).toBe(
      'UNKNOWN_CURRENCY',
    );
    expect((await billing.ask(query, { currency: 'CHF' }, bookkeeper)).data.trialBalance).toEqual([]);
  });
});
