import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type BillingWithFolder, Desk, startBillingWithFolder } from './billing-under-test.ts';
import { line } from './documents/cases.ts';
import { InvoiceDesk } from './invoices/invoicing.ts';

let billing: BillingWithFolder;
const desk = new Desk(() => billing);
const invoices = new InvoiceDesk(() => billing);
beforeAll(async () => {
  billing = await startBillingWithFolder();
});
afterAll(() => billing.close());

const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CommunityReport {
  id collected { amount currency } earned { amount currency } reserves { amount currency } } } }`;
/** As anybody reads it, without signing in. */
const report = async (id = 'community') =>
  (await billing.ask(query, { of: [{ __typename: 'CommunityReport', id }] })).data._entities[0];

describe('what billing adds to the community report', () => {
  it('is nothing where there is nothing, and is null for past days', async () => {
    expect(await report()).toEqual({ id: 'community', collected: [], earned: [], reserves: [] });
    expect(await report('2026-11-24')).toEqual({ id: '2026-11-24', collected: null, earned: null, reserves: null });
  });

  it('is what came in without VAT, what is earned, and what is set aside, in each currency', async () => {
    const { id } = await invoices.issued({}, { lines: [line('1000.00')] });
    const { due } = await invoices.see(id);
    const half = (Number(due.amount) / 2).toFixed(2);
    await invoices.pay(id, half);
    const euros = await desk.account({ purpose: 'RESERVE' });
    const dollars = await desk.account({ purpose: 'RESERVE', currency: 'USD' });
    // As runs set it aside: nobody posts on a reserve by hand.
    await billing.database(async (db) => {
      const ledger = db.collection<{ _id: string; balance: bigint }>('ledger_accounts');
      for (const [id, minor] of [
        [euros, -760_00n],
        [dollars, -5_00n],
      ] as const) {
        await ledger.updateOne({ _id: id }, { $set: { balance: minor } });
      }
    });
    const found = await waitFor('the report reckoned anew', async () => {
      const { collected, earned, reserves } = await report();
      return reserves.length === 2 && { collected, earned, reserves };
    });
    expect(found).toEqual({
      collected: [{ amount: '500.00', currency: 'EUR' }],
      // The fund is the seller's own: earned, and not collected for those who share.
      earned: [{ amount: '1040.00', currency: 'EUR' }],
      reserves: [
        { amount: '760.00', currency: 'EUR' },
        { amount: '5.00', currency: 'USD' },
      ],
    });
  });

  it('is summed up by indexes, whatever else there is', async () => {
    const plans = await billing.database(async (db) => [
      await db
        .collection('invoices')
        .aggregate([
          { $match: { 'issued.netCollected': { $gt: 0 } } },
          { $group: { _id: null, minor: { $sum: '$issued.netCollected' } } },
        ])
        .explain('queryPlanner'),
      await db
        .collection('ledger_accounts')
        .find({ purpose: { $in: ['INCOME', 'RESERVE'] } })
        .explain('queryPlanner'),
    ]);
    const [ofInvoices, ofAccounts] = plans.map((plan) => JSON.stringify(plan));
    expect(ofInvoices).toContain('"issued.netCollected":1');
    expect(ofInvoices).not.toMatch(/COLLSCAN|"stage":"FETCH"/);
    expect(ofAccounts).toContain('purpose_1_currency_1');
    expect(ofAccounts).not.toContain('COLLSCAN');
  });
});
