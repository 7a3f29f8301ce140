import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { relationshipEnded, relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { guestGrants } from '@millepiani/speakers/guest-grant';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { keepGuests } from '../src/reactions/keep-guests.reaction.ts';
import { startToldBilling, type ToldBilling } from './billing-told.ts';
import { bookkeeper, Desk, member, nextKey } from './billing-under-test.ts';
import { InvoiceDesk } from './invoices/invoicing.ts';

let told: ToldBilling;
const desk = new Desk(() => told.service);
const invoices = new InvoiceDesk(() => told.service);
const [ada, commissionId] = [{ ...member(), id: newId('per') }, newId('com')];
const [aurora, lumen] = [newId('org'), newId('org')];
const known: Record<string, string> = {};
beforeAll(async () => {
  told = await startToldBilling('billing_guests');
  const account = await desk.account({ ownerId: aurora });
  const other = await desk.account({ ownerId: lumen });
  const { entry } = await desk.post(
    [
      [account, '5.00'],
      [other, '-5.00'],
    ],
    { aboutId: commissionId },
  );
  const { invoice } = await invoices.draft({ sellerId: aurora, buyerId: lumen, commissionId });
  const issued = await invoices.issued({ sellerId: aurora, buyerId: lumen, commissionId });
  const { creditNote } = await invoices.credit(issued.id);
  Object.assign(known, { account, entry: entry.id, invoice: invoice.id, issued: issued.id, creditNote: creditNote.id });
  await told.tell.owned(aurora, [ada.id]);
});
afterAll(() => told.close());

/** Hands the reaction an event as the spine does. */
const hear = (contract: typeof relationshipGrantsChanged | typeof relationshipEnded, data: object) =>
  told.store.react((transaction) => {
    const example = exampleEvent(contract);
    const event = { ...example, data: { ...example.data, ...data } };
    return keepGuests(() => told.store.billing).handle(event, transaction);
  });
/** Somebody who is a guest of Aurora's, with what was granted. */
async function guest(...grants: readonly string[]) {
  const reader = { ...member(), id: newId('per') };
  const relationshipId = newId('rel');
  const where = {
    relationshipId,
    organizationId: aurora,
    personId: reader.id as PersonId,
    from: '2026-01-01',
    to: null,
  };
  await hear(relationshipGrantsChanged, { ...where, grants });
  return { reader, relationshipId, where };
}

const see = async (query: string, variables: object, actor: TestActor) =>
  (await told.service.ask(query, variables, actor)).data;
const entity = async (type: string, id: string, selection: string, reader: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
  return (await see(query, { of: [{ __typename: type, id }] }, reader))._entities[0];
};
const byId = async (field: string, id: string, reader: TestActor, selection = 'id') =>
  (await see(`query ($id: ID!) { ${field}(id: $id) { ${selection} } }`, { id }, reader))[field];

/** Every field of this service that a grant opens, and whether the reader sees it. */
const opened: readonly (readonly [grant: string, field: string, isSeen: (reader: TestActor) => Promise<boolean>])[] = [
  ['LEDGER', 'Query.account', async (reader) => (await byId('account', known.account ?? '', reader)) !== null],
  [
    'LEDGER',
    'LedgerAccount',
    async (reader) =>
      (await entity(
        'LedgerAccount',
        known.account ?? '',
        'postings { edges { node { amount { amount } } } }',
        reader,
      )) !== null,
  ],
  [
    'LEDGER',
    'Agent.accounts',
    async (reader) => (await entity('Agent', aurora, 'accounts { id }', reader)).accounts !== null,
  ],
  [
    'LEDGER',
    'Agent.reserves',
    async (reader) => (await entity('Agent', aurora, 'reserves { id }', reader)).reserves !== null,
  ],
  ['LEDGER', 'Query.journalEntry', async (reader) => (await byId('journalEntry', known.entry ?? '', reader)) !== null],
  [
    'LEDGER',
    'Commission.journalEntries',
    async (reader) =>
      Boolean(
        (await entity('Commission', commissionId, 'journalEntries { edges { node { id } } }', reader)).journalEntries
          ?.edges.length,
      ),
  ],
  ['INVOICES', 'Query.invoice', async (reader) => (await byId('invoice', known.invoice ?? '', reader)) !== null],
  [
    'INVOICES',
    'Invoice',
    async (reader) => (await entity('Invoice', known.issued ?? '', 'documents { base64 }', reader)) !== null,
  ],
  [
    'INVOICES',
    'CreditNote',
    async (reader) => (await entity('CreditNote', known.creditNote ?? '', 'number', reader)) !== null,
  ],
  [
    'INVOICES',
    'Agent.invoices',
    async (reader) => (await entity('Agent', aurora, 'invoices { edges { node { id } } }', reader)).invoices !== null,
  ],
  [
    'INVOICES',
    'Commission.invoices',
    async (reader) => (await entity('Commission', commissionId, 'invoices { id }', reader)).invoices.length > 0,
  ],
];
const seenBy = async (reader: TestActor): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (const [, field, isSeen] of opened) if (await isSeen(reader)) seen.push(field);
  return seen;
};
const openedBy = (grants: readonly string[]) =>
  opened.filter(([one]) => grants.includes(one)).map(([, field]) => field);

describe('a guest of an organization sees in its books', () => {
  it('nothing without a grant; its owner and the bookkeeper see all of it', async () => {
    const all = opened.map(([, field]) => field);
    expect([await seenBy((await guest()).reader), await seenBy(ada), await seenBy(bookkeeper)]).toEqual([[], all, all]);
  });

  it.each(guestGrants.map((one) => [one]))('by %s what it opens, and nothing else', async (one) => {
    expect(await seenBy((await guest(one)).reader)).toEqual(openedBy([one]));
  });

  it('by all of them all, until they are taken back, or it ends', async () => {
    const { reader, relationshipId, where } = await guest(...guestGrants);
    expect(await seenBy(reader)).toEqual(openedBy(guestGrants));
    await hear(relationshipGrantsChanged, { ...where, grants: ['INVOICES'] });
    expect(await seenBy(reader)).toEqual(openedBy(['INVOICES']));
    await hear(relationshipEnded, { relationshipId });
    expect(await seenBy(reader)).toEqual([]);
  });

  it('of an entry what is on its accounts, and not the other side', async () => {
    const { reader } = await guest('LEDGER');
    const { postings } = await byId('journalEntry', known.entry ?? '', reader, 'postings { amount { amount } }');
    expect(postings).toEqual([{ amount: { amount: '5.00' } }]);
  });

  it('nothing with a token that does not read the ledger, and does nothing with any', async () => {
    const { reader } = await guest(...guestGrants);
    expect(await seenBy({ ...reader, scopes: ['projects:read'] })).toEqual([]);
    const query = `mutation ($input: IssueInvoiceInput!) { issueInvoice(input: $input) { userErrors { code } } }`;
    const input = { idempotencyKey: nextKey(), invoiceId: known.invoice };
    const { data } = await told.service.ask(query, { input }, { ...reader, scopes: ['ledger:read', 'ledger:approve'] });
    expect(data.issueInvoice.userErrors[0].code).toBe('FORBIDDEN');
  });
});
