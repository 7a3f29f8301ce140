import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { startToldBilling, type ToldBilling } from './billing-told.ts';
import { bookkeeper, Desk, member } from './billing-under-test.ts';
import { InvoiceDesk } from './invoices/invoicing.ts';

let told: ToldBilling;
const desk = new Desk(() => told.service);
const invoices = new InvoiceDesk(() => told.service);
const reader = () => ({ ...member(), id: newId('per') });
const [ada, bruno, greta] = [reader(), reader(), reader()];
const [aurora, lumen, commissionId] = [newId('org'), newId('org'), newId('com')];
let [account, other]: string[] = [];
beforeAll(async () => {
  told = await startToldBilling('billing_speakers');
  [account, other] = await Promise.all([desk.account({ ownerId: aurora }), desk.account({ ownerId: newId('org') })]);
  await told.tell.owned(aurora, [ada.id]);
  await told.tell.owned(lumen, [greta.id]);
});
afterAll(() => told.close());

const see = async (query: string, variables: object, actor: TestActor) =>
  (await told.service.ask(query, variables, actor)).data;

describe('who speaks for an organization', () => {
  it('sees its accounts, and nobody else’s', async () => {
    const query = `query ($id: ID!, $of: [_Any!]!) { account(id: $id) { id }
      _entities(representations: $of) { ... on Agent { accounts { id } invoices { edges { node { id } } } } } }`;
    const of = [{ __typename: 'Agent', id: aurora }];
    const books = async (actor: TestActor) => {
      const { account: found, _entities } = await see(query, { id: account, of }, actor);
      return [found?.id, _entities[0].accounts?.length, _entities[0].invoices?.edges.length];
    };
    expect(await books(bookkeeper)).toEqual([account, 1, 0]);
    expect(await books(ada)).toEqual([account, 1, 0]);
    for (const stranger of [bruno, greta, { ...ada, scopes: ['projects:read'] }]) {
      expect(await books(stranger)).toEqual([undefined, undefined, undefined]);
    }
    expect((await see('query ($id: ID!) { account(id: $id) { id } }', { id: other }, ada)).account).toBeNull();
  });

  it('sees the entries in which it has an account, and of those its own postings', async () => {
    const { entry } = await desk.post(
      [
        [account ?? '', '5.00'],
        [other ?? '', '-5.00'],
      ],
      { aboutId: commissionId },
    );
    const query = `query ($id: ID!, $of: [_Any!]!) { journalEntry(id: $id) { postings { amount { amount } } }
      _entities(representations: $of) { ... on Commission { journalEntries { edges { node { id } } } } } }`;
    const of = [{ __typename: 'Commission', id: commissionId }];
    const entries = async (actor: TestActor) => {
      const { journalEntry, _entities } = await see(query, { id: entry.id, of }, actor);
      const listed: { node: { id: string } }[] = _entities[0].journalEntries?.edges ?? [];
      return [journalEntry?.postings.length, listed.map(({ node }) => node.id)];
    };
    expect(await entries(bookkeeper)).toEqual([2, [entry.id]]);
    expect(await entries(ada)).toEqual([1, [entry.id]]);
    for (const stranger of [bruno, greta]) expect(await entries(stranger)).toEqual([undefined, []]);
  });

  it('sees the invoices of which it is a side, and sees them no more once it is another’s', async () => {
    const { invoice } = await invoices.draft({ sellerId: aurora, buyerId: lumen, commissionId });
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commission { invoices { id } } } }`;
    const about = async (actor: TestActor) => {
      const of = [{ __typename: 'Commission', id: commissionId }];
      const listed: { id: string }[] = (await see(query, { of }, actor))._entities[0].invoices;
      return [(await invoices.see(invoice.id, 'id', actor))?.id, listed.map(({ id }) => id)];
    };
    for (const side of [bookkeeper, ada, greta]) expect(await about(side)).toEqual([invoice.id, [invoice.id]]);
    expect(await about(bruno)).toEqual([undefined, []]);
    await told.tell.owned(aurora, [bruno.id]);
    expect(await about(bruno)).toEqual([invoice.id, [invoice.id]]);
    expect(await about(ada)).toEqual([undefined, []]);
  });
});
