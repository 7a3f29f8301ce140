import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { beancountSays } from '@millepiani/testing/beancount';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { bookkeeper, Desk, member, nextKey, startBillingUnderTest } from '../billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
const [ada, bruno] = [member(), member()];
const accounts: Record<string, string> = {};
beforeAll(async () => {
  billing = await startBillingUnderTest({ JOBS_RECONCILE_EVERY: '300ms' });
  const open = async (name: string, change: object) => {
    accounts[name] = await desk.account({ name: `"${name}" \\ x`, ...change });
  };
  await open('adas', { ownerId: ada.id });
  await open('adasIncome', { ownerId: ada.id, purpose: 'INCOME' });
  await open('adasYen', { ownerId: ada.id, currency: 'JPY', purpose: 'TAX_CREDIT' });
  await open('brunos', { ownerId: bruno.id });
  await open('brunosYen', { ownerId: bruno.id, currency: 'JPY' });
  await open('brunosDinar', { ownerId: bruno.id, currency: 'KWD', purpose: 'EXPENSE' });
  await open('idle', { ownerId: bruno.id, purpose: 'SURPLUS' });
  const { adas = '', adasIncome = '', adasYen = '', brunos = '', brunosYen = '', brunosDinar = '' } = accounts;
  // Amounts at the edge of 64 bits, texts that would end others, days from long ago to yesterday, several currencies at once.
  await desk.post(
    [
      [adas, '92233720368547000.07'],
      [brunos, '-92233720368547000.07'],
    ],
    { date: '2023-02-28' },
  );
  await desk.post(
    [
      [adas, '-0.01'],
      [adasIncome, '0.01'],
    ],
    { description: 'A "quote" \\\n; and\n2020-01-01 open X' },
  );
  await desk.post(
    [
      [adasYen, '5', 'JPY'],
      [brunosYen, '-5', 'JPY'],
      [adas, '-1.10'],
      [brunos, '1.10'],
    ],
    { date: '1999-12-31' },
  );
  await desk.post(
    [
      [brunosDinar, '1.005', 'KWD'],
      [brunosDinar, '-1.005', 'KWD'],
    ],
    { date: '1900-01-01' },
  );
  const { entry } = await desk.post(
    [
      [adas, '7.00'],
      [adasIncome, '-7.00'],
    ],
    { aboutId: newId('com') },
  );
  await desk.reverse(entry.id);
});
afterAll(() => billing.close());

const exportFields = `export { id owner { id } requestedBy { id } expiresAt written { accounts } } pending userErrors { code path }`;
const request = async (input: object, actor: TestActor | undefined = bookkeeper) => {
  const query = `mutation ($input: ExportBooksInput!) { exportBooks(input: $input) { ${exportFields} } }`;
  return (await billing.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor)).data.exportBooks;
};
const written = `written { takenAt writtenAt accounts entries partCount sha256
  parts(first: 100) { edges { node { number base64 } } pageInfo { hasNextPage } } }`;
const see = async (id: string, actor: TestActor | undefined = bookkeeper) =>
  (await billing.ask(`query ($id: ID!) { booksExport(id: $id) { id ${written} } }`, { id }, actor)).data.booksExport;

/** An export once it is written, and its text. */
async function whole(input: object, actor: TestActor = bookkeeper) {
  const asked = await request(input, actor);
  expect(asked).toMatchObject({ userErrors: [], pending: ['BOOKS_EXPORT'] });
  const found = await waitFor('the export', async () => {
    const one = await see(asked.export.id, actor);
    return one?.written && one;
  });
  const parts: { node: { base64: string } }[] = found.written.parts.edges;
  const bytes = Buffer.concat(parts.map(({ node }) => Buffer.from(node.base64, 'base64')));
  return { id: asked.export.id, written: found.written, text: bytes.toString(), bytes };
}

const kept = async (id = '') => {
  const query = 'query ($id: ID!) { account(id: $id) { balance { amount currency } } }';
  return (await billing.ask(query, { id }, bookkeeper)).data.account.balance;
};

describe('all books in a file', () => {
  it('are read by Beancount, which finds nothing wrong and comes to the same balances', async () => {
    const { written: about, text, bytes } = await whole({});
    expect(about).toMatchObject({ accounts: 7, entries: 6, partCount: 1 });
    const { createHash } = await import('node:crypto');
    expect(about.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const said = beancountSays(text);
    expect(said.errors).toEqual([]);
    expect(said.directives).toEqual({ Open: 7, Transaction: 6, Balance: 7 });
    const names = new Map(
      [...text.matchAll(/open (\S+) \w+\n\s+account: "(\w+-[^"]+|acc_[^"]+)"/g)].map((m) => [m[2], m[1]]),
    );
    for (const id of Object.values(accounts)) {
      const { amount } = await kept(id);
      expect(said.balances[names.get(id) ?? ''] ?? '0.00').toBe(amount);
      expect(text).toContain(` balance ${names.get(id)}  ${amount} ~ 0 `);
    }
  });

  it('are found wrong by Beancount where one cent of a balance or of a posting is', async () => {
    const { text } = await whole({});
    const balance = beancountSays(text.replace(/balance (\S+:Bank:EUR) {2}(-?\d+\.\d)(\d) /, 'balance $1  $29 '));
    expect(balance.errors.join()).toContain('Balance failed');
    const posting = beancountSays(text.replace('  -7.00 EUR', '  -7.01 EUR'));
    expect(posting.errors.join()).toContain('does not balance');
  });

  it('are for auditors alone', async () => {
    expect(await request({}, ada)).toMatchObject({ export: null, userErrors: [{ code: 'FORBIDDEN' }] });
  });
});

describe('an owner’s books in a file', () => {
  it('are hers alone, and balance against others’', async () => {
    const { written: about, text } = await whole({ ownerId: ada.id }, ada);
    expect(about).toMatchObject({ accounts: 3, entries: 5 });
    expect(text).not.toContain(bruno.id);
    expect(text.toLowerCase()).not.toContain(bruno.id.slice(4));
    const said = beancountSays(text);
    expect(said.errors).toEqual([]);
    expect(said.balances['Equity:Others-Books:JPY']).toBe('-5');
    expect(said.balances['Equity:Others-Books:EUR']).toBe('-92233720368546998.97');
  });

  it('are nobody else’s to ask for or to see', async () => {
    const { id } = await whole({ ownerId: ada.id }, ada);
    for (const stranger of [bruno, member(), { ...ada, scopes: ['projects:read'] }]) {
      expect(await see(id, stranger)).toBeNull();
      expect((await request({ ownerId: ada.id }, stranger)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect((await see(id, bookkeeper)).id).toBe(id);
  });

  it('are empty and right where there are none', async () => {
    const { written: about, text } = await whole({ ownerId: newId('org') });
    expect(about).toMatchObject({ accounts: 0, entries: 0, partCount: 1 });
    expect(beancountSays(text).errors).toEqual([]);
  });

  it.each(['', 'per_1', newId('com')])('are refused for %j', async (ownerId) => {
    expect((await request({ ownerId })).userErrors).toEqual([{ code: 'INVALID_ID', path: ['input', 'ownerId'] }]);
  });
});

it('one key gives one export, of several at once', async () => {
  const idempotencyKey = nextKey();
  const asked = await Promise.all(Array.from({ length: 4 }, () => request({ idempotencyKey, ownerId: ada.id }, ada)));
  expect(new Set(asked.map((one) => one.export.id)).size).toBe(1);
});

it('what was posted while it is written is not in it, and it balances', async () => {
  const { adas = '', brunos = '' } = accounts;
  let isOver = false;
  const posting = (async () => {
    while (!isOver)
      await desk.post([
        [adas, '-0.01'],
        [brunos, '0.01'],
      ]);
  })();
  for (let at = 0; at < 3; at += 1) expect(beancountSays((await whole({})).text).errors).toEqual([]);
  isOver = true;
  await posting;
});
