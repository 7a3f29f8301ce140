import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { pdfPages } from '@millepiani/testing/pdf-text';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, member, startBillingUnderTest } from '../billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
const ada = member();
let [bank, income, others] = ['', '', ''];
let between = '';
beforeAll(async () => {
  billing = await startBillingUnderTest();
  bank = await desk.account({ ownerId: ada.id, name: 'Banca di Borgo' });
  income = await desk.account({ ownerId: ada.id, purpose: 'INCOME' });
  others = await desk.account();
  const post = (date: string, description: string, moves: readonly (readonly [string, string])[]) =>
    desk.post(moves, { date, description });
  await post('2026-01-10', 'Before it', [
    [bank, '1000.00'],
    [income, '-1000.00'],
  ]);
  await post('2026-02-03', '=HYPERLINK("http://x"); Lumen, "pays"', [
    [bank, '1234567.89'],
    [income, '-1234567.89'],
  ]);
  await post('2026-02-20', 'Rent', [
    [bank, '-250.00'],
    [others, '250.00'],
  ]);
  await post('2026-03-05', 'After it', [
    [bank, '5.00'],
    [income, '-5.00'],
  ]);
  between = new Date(Date.now() + 1).toISOString();
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  await post('2026-02-10', 'Dated back\non two lines', [
    [bank, '-0.50'],
    [bank, '0.25'],
    [others, '0.25'],
  ]);
});
afterAll(() => billing.close());

const amounts = (...names: string[]) => names.map((name) => `${name} { amount currency }`).join(' ');
const statementFields = `from to postedBefore account { id } ${amounts('opening', 'debits', 'credits', 'closing')}
  lines(first: $first, after: $after) { edges { cursor node { date postedAt description counterPurposes entry { id }
  ${amounts('amount', 'balance')} } } pageInfo { hasNextPage hasPreviousPage endCursor } }`;
const query = `query ($id: ID!, $from: Date!, $to: Date!, $postedBefore: DateTime, $first: Int, $after: String) {
  account(id: $id) { statement(from: $from, to: $to, postedBefore: $postedBefore) { ${statementFields} } } }`;
const february = { from: '2026-02-01', to: '2026-02-28' };
const ask = (variables: object = {}, actor: TestActor | undefined = ada) =>
  billing.ask(query, { id: bank, ...february, ...variables }, actor);
const statement = async (variables: object = {}) => (await ask(variables)).data.account.statement;
interface Line {
  cursor: string;
  node: {
    date: string;
    description: string;
    counterPurposes: string[];
    amount: { amount: string };
    balance: { amount: string };
  };
}
const told = ({ node }: Line) => [node.date, node.amount.amount, node.balance.amount, node.counterPurposes.join()];

describe('a statement', () => {
  it('has the balance before, every line in the order of days with what stands against it, and the balance after', async () => {
    const found = await statement();
    expect(found).toMatchObject({
      ...{ from: '2026-02-01', to: '2026-02-28', postedBefore: null, account: { id: bank } },
      ...{
        opening: { amount: '1000.00', currency: 'EUR' },
        debits: { amount: '1234568.14' },
        credits: { amount: '250.50' },
      },
      closing: { amount: '1235317.64' },
    });
    expect(found.lines.edges.map(told)).toEqual([
      ['2026-02-03', '1234567.89', '1235567.89', 'INCOME'],
      ['2026-02-10', '-0.50', '1235567.39', ''],
      ['2026-02-10', '0.25', '1235567.64', ''],
      ['2026-02-20', '-250.00', '1235317.64', ''],
    ]);
    expect(found.lines.edges[0].node.entry.id).toMatch(/^jnl_/);
  });

  it('as it was known then has nothing of what was dated back later', async () => {
    const found = await statement({ postedBefore: between });
    expect(found).toMatchObject({ closing: { amount: '1235317.89' }, credits: { amount: '250.00' } });
    expect(found.lines.edges.map(({ node }: Line) => node.date)).toEqual(['2026-02-03', '2026-02-20']);
    expect(await statement({ postedBefore: '2020-01-01T00:00:00Z' })).toMatchObject({
      ...{ opening: { amount: '0.00' }, closing: { amount: '0.00' }, debits: { amount: '0.00' } },
      lines: { edges: [], pageInfo: { hasNextPage: false } },
    });
  });

  it('goes on page by page with its running balance, of the ledger of the first page, whatever is posted meanwhile', async () => {
    const account = await desk.account({ purpose: 'CLEARING' });
    const move = (date: string, amount: string) =>
      desk.post(
        [
          [account, amount],
          [others, `-${amount}`],
        ],
        { date },
      );
    for (const date of ['2026-02-02', '2026-02-04', '2026-02-06']) await move(date, '1.00');
    const page = async (after?: string) =>
      (await ask({ id: account, first: 1, after }, bookkeeper)).data.account.statement.lines;
    const first = await page();
    await move('2026-02-01', '100.00');
    await move('2026-02-05', '100.00');
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const all = [...first.edges, ...second.edges, ...third.edges];
    expect(all.map(told).map(([date, , balance]) => [date, balance])).toEqual([
      ['2026-02-02', '1.00'],
      ['2026-02-04', '2.00'],
      ['2026-02-06', '3.00'],
    ]);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await page()).edges.map(told)).toEqual([['2026-02-01', '100.00', '100.00', '']]);
  });

  it('is seen by whom the account belongs to, and by auditors', async () => {
    expect((await ask({}, bookkeeper)).data.account.statement.closing.amount).toBe('1235317.64');
    for (const stranger of [member(), { ...ada, scopes: ['projects:read'] }])
      expect((await ask({}, stranger)).data?.account ?? null).toBeNull();
  });

  it.each([
    ['a period that ends before it begins', { from: '2026-02-28', to: '2026-02-01' }, 'PERIOD_REVERSED'],
    ['a period of more than ten years', { from: '2010-01-01', to: '2026-02-01' }, 'PERIOD_TOO_LONG'],
    ['no day', { from: '2026-02-30' }, 'BAD_USER_INPUT'],
    ['a day of a year that nobody means', { from: '0001-01-01' }, 'BAD_USER_INPUT'],
    ['no instant', { postedBefore: 'yesterday' }, 'BAD_USER_INPUT'],
    ['no line', { first: 0 }, 'INVALID_PAGE_SIZE'],
    ['too many lines', { first: 101 }, 'INVALID_PAGE_SIZE'],
    ['a cursor of nothing', { after: 'nonsense' }, 'INVALID_CURSOR'],
    ['a cursor of another list', { after: Buffer.from(newId('jnl')).toString('base64url') }, 'INVALID_CURSOR'],
    [
      'a cursor of a place that is not there',
      { after: Buffer.from('2026-02-03 99 99').toString('base64url') },
      'INVALID_CURSOR',
    ],
    ['a cursor of another day', { after: Buffer.from('2026-02-04 2 6').toString('base64url') }, 'INVALID_CURSOR'],
    ['a cursor of before the period', { after: Buffer.from('2026-01-10 1 6').toString('base64url') }, 'INVALID_CURSOR'],
    ['a cursor behind what counted', { after: Buffer.from('2026-02-20 3 2').toString('base64url') }, 'INVALID_CURSOR'],
  ])('is refused for %s', async (_what, variables, code) => {
    const { errors } = await ask(variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('a statement’s file', () => {
  const fileQuery = `query ($id: ID!, $from: Date!, $to: Date!, $format: StatementFormat!, $language: StatementLanguage!) {
    account(id: $id) { statement(from: $from, to: $to) { file(format: $format, language: $language) {
    name mediaType sha256 base64 } } } }`;
  const file = async (format: string, language: string, variables: object = {}) => {
    const asked = { id: bank, ...february, format, language, ...variables };
    const { name, mediaType, sha256, base64 } = (await billing.ask(fileQuery, asked, ada)).data.account.statement.file;
    const bytes = Buffer.from(base64, 'base64');
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    return { name, mediaType, bytes };
  };

  it('is a table in English, in which no text is a formula', async () => {
    const { name, mediaType, bytes } = await file('CSV', 'EN');
    expect([name, mediaType]).toEqual(['statement-bank-EUR-2026-02-01-2026-02-28.csv', 'text/csv']);
    const rows = bytes.toString().replace('\ufeff', '').split('\r\n');
    expect(rows[0]).toBe('Date,Posted at,Entry,Description,Against,Debit,Credit,Balance,Currency');
    expect(rows[1]).toBe('2026-02-01,,,Opening balance,,,,1000.00,EUR');
    expect(rows[2]).toMatch(
      /^2026-02-03,[^,]+Z,jnl_[^,]+,"'=HYPERLINK\(""http:\/\/x""\); Lumen, ""pays""",Income,1234567\.89,,1235567\.89,EUR$/,
    );
    expect(rows[3]).toMatch(/,"Dated back\non two lines",,,0\.50,1235567\.39,EUR$/);
    expect(rows.slice(-4)).toEqual([
      ',,,Totals of the period,,1234568.14,250.50,,EUR',
      '2026-02-28,,,Closing balance,,,,1235317.64,EUR',
      // When it was made, and whose it is.
      expect.stringMatching(new RegExp(`^,20[^,]+Z,,Made at: ${ada.id},,,,,$`)),
      '',
    ]);
  });

  it('is a table in Italian, as Italian spreadsheets read it', async () => {
    const { name, bytes } = await file('CSV', 'IT');
    expect(name).toBe('estratto-conto-banca-EUR-2026-02-01-2026-02-28.csv');
    expect(bytes.toString()).toContain('2026-02-01;;;Saldo iniziale;;;;1000,00;EUR\r\n');
    expect(bytes.toString()).toContain(';Ricavi;1234567,89;;1235567,89;EUR\r\n');
  });

  it.each([
    [
      'EN',
      [
        'Account statement',
        'Opening balance',
        '1,234,567.89',
        '1,235,317.64',
        '03 Feb 2026',
        'Closing balance',
        'Rent',
      ],
    ],
    [
      'IT',
      [
        'Estratto conto',
        'Saldo iniziale',
        '1.234.567,89',
        '1.235.317,64',
        '03/02/2026',
        'Saldo finale',
        'Contropartita',
      ],
    ],
  ])('is a page in %s with the same figures', async (language, texts) => {
    const { mediaType, bytes } = await file('PDF', language);
    expect(mediaType).toBe('application/pdf');
    const text = (await pdfPages(bytes)).join('\n');
    for (const one of texts.filter((each) => each !== 'Contropartita')) expect(text).toContain(one);
    expect(text).toContain('Banca di Borgo');
  });

  it('is of nothing where nothing moved, with its balance', async () => {
    const { bytes } = await file('CSV', 'EN', { from: '2026-04-01', to: '2026-04-30' });
    const rows = bytes.toString().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[3]).toBe('2026-04-30,,,Closing balance,,,,1235322.64,EUR');
  });
});

describe('balances in the schema', () => {
  const asOf = `query ($id: ID!, $asOf: Date, $postedBefore: DateTime, $of: [_Any!]!) {
    account(id: $id) { balance(asOf: $asOf, postedBefore: $postedBefore) { amount } }
    trialBalance(asOf: $asOf, postedBefore: $postedBefore) { total { amount } }
    _entities(representations: $of) { ... on Agent { trialBalance(asOf: $asOf, postedBefore: $postedBefore) {
      currency accounts debits { amount } credits { amount } purposes { purpose balance { amount } } } } }
  }`;
  const of = [{ __typename: 'Agent', id: ada.id }];
  const see = async (variables: object, actor: TestActor = bookkeeper) =>
    billing.ask(asOf, { id: bank, of, ...variables }, actor);

  it.each<[{ asOf?: string; postedBefore?: string }, string]>([
    [{}, '1235322.64'],
    [{ asOf: '2026-02-10' }, '1235567.64'],
    [{ asOf: '2026-02-10', postedBefore: 'between' }, '1235567.89'],
    [{ postedBefore: 'between' }, '1235322.89'],
    [{ asOf: '2026-01-09' }, '0.00'],
    [{ asOf: '2199-12-31' }, '1235322.64'],
  ])('of %j is %s', async (cut, amount) => {
    const { data } = await see({ ...cut, ...(cut.postedBefore ? { postedBefore: between } : {}) });
    expect(data.account.balance.amount).toBe(amount);
    for (const { total } of data.trialBalance) expect(total.amount).toBe('0.00');
  });

  it('of one’s own books are seen by oneself, those of all by auditors alone', async () => {
    const { data } = await see({ asOf: '2026-02-10', postedBefore: between }, ada);
    expect(data.trialBalance).toBeNull();
    expect(data._entities[0].trialBalance).toEqual([
      {
        ...{ currency: 'EUR', accounts: 2, debits: { amount: '1235567.89' }, credits: { amount: '1235567.89' } },
        purposes: [
          { purpose: 'BANK', balance: { amount: '1235567.89' } },
          { purpose: 'INCOME', balance: { amount: '-1235567.89' } },
        ],
      },
    ]);
    expect((await see({}, member())).data._entities[0].trialBalance).toBeNull();
  });
});
