import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@millepiani/kernel/new-id';
import { type ServiceUnderTest, startUnderTest, type TestActor } from '@millepiani/testing/service-under-test';
import { readConfig } from '../src/config.ts';
import { startBilling } from '../src/service.ts';

/** Keeps the ledger. */
export const bookkeeper: TestActor = { id: newId('per'), scopes: ['ledger:read', 'ledger:audit', 'ledger:post'] };

/** Somebody with an account and no role. */
export const member = (): TestActor => ({ id: newId('per'), scopes: ['ledger:read', 'projects:read'] });

/** The billing service on a database of its own. */
export const startBillingUnderTest = (env: Record<string, string> = {}) =>
  startUnderTest({ name: 'billing', readConfig, start: startBilling, env });

/** The same, with the folder into which it delivers documents; both are gone once it is closed. */
export interface BillingWithFolder extends ServiceUnderTest {
  readonly folder: string;
}

/** The billing service that delivers documents into a folder of its own. */
export async function startBillingWithFolder(env: Record<string, string> = {}): Promise<BillingWithFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'outgoing-'));
  const service = await startBillingUnderTest({ DELIVERY_FOLDER: folder, ...env });
  const close = async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...service, folder, close };
}

let keys = 0;
/** A new idempotency key. */
export function nextKey(): string {
  keys += 1;
  return `billing-key-${keys}`;
}

/** An account's fields in a query. */
export const accountFields = 'id owner { id } purpose currency name openedAt balance { amount currency }';
/** An entry's fields in a query. */
export const entryFields = `id description date postedAt postedBy { id } about { id }
  postings { account { id } amount { amount currency } balanceAfter { amount } } reverses { id } reversedBy { id }`;

/** What a bookkeeper does, in few words. */
export class Desk {
  readonly #service: () => ServiceUnderTest;

  constructor(service: () => ServiceUnderTest) {
    this.#service = service;
  }

  /** Asks for `openAccount`; what is left out is well-formed. */
  async open(change: object = {}, actor: TestActor | undefined = bookkeeper) {
    const input = {
      idempotencyKey: nextKey(),
      ownerId: newId('org'),
      purpose: 'BANK',
      currency: 'EUR',
      name: 'Bank',
      ...change,
    };
    const query = `mutation ($input: OpenAccountInput!) {
      openAccount(input: $input) { account { ${accountFields} } userErrors { code message path } }
    }`;
    return (await this.#service().ask(query, { input }, actor)).data.openAccount;
  }

  /** Opens an account and gives its id. */
  async account(change: object = {}): Promise<string> {
    return (await this.open(change)).account.id;
  }

  /** Asks for `postJournalEntry` with postings written `[account, '1.00']` or `[account, '1', 'JPY']`. */
  async post(
    postings: readonly (readonly [string, string, string?])[],
    change: object = {},
    actor: TestActor | undefined = bookkeeper,
  ) {
    const input = {
      idempotencyKey: nextKey(),
      description: 'An entry',
      date: '2024-01-15',
      postings: postings.map(([accountId, amount, currency = 'EUR']) => ({ accountId, amount: { amount, currency } })),
      ...change,
    };
    const query = `mutation ($input: PostJournalEntryInput!) {
      postJournalEntry(input: $input) { entry { ${entryFields} } userErrors { code message path } }
    }`;
    return (await this.#service().ask(query, { input }, actor)).data.postJournalEntry;
  }

  /** Asks for `reverseJournalEntry`. */
  async reverse(entryId: string, change: object = {}, actor: TestActor | undefined = bookkeeper) {
    const input = { idempotencyKey: nextKey(), entryId, date: '2024-01-16', description: 'A mistake', ...change };
    const query = `mutation ($input: ReverseJournalEntryInput!) {
      reverseJournalEntry(input: $input) { entry { ${entryFields} } userErrors { code message path } }
    }`;
    return (await this.#service().ask(query, { input }, actor)).data.reverseJournalEntry;
  }

  /** An account's balance, as a decimal string. */
  async balance(id: string): Promise<string> {
    const query = 'query ($id: ID!) { account(id: $id) { balance { amount } } }';
    return (await this.#service().ask(query, { id }, bookkeeper)).data.account.balance.amount;
  }
}
