import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { waitFor } from '@millepiani/testing/wait-for';
import {
  accountFields,
  type BillingWithFolder,
  bookkeeper,
  Desk,
  entryFields,
  member,
  nextKey,
  startBillingWithFolder,
} from './billing-under-test.ts';
import { InvoiceDesk, invoiceFields } from './invoices/invoicing.ts';

let billing: BillingWithFolder;
const desk = new Desk(() => billing);
const invoices = new InvoiceDesk(() => billing);
beforeAll(async () => {
  billing = await startBillingWithFolder({ JOBS_RECONCILE_EVERY: '500ms' });
});
afterAll(() => billing.close());

const ahead = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const everything = `query ($account: ID!, $entry: ID!, $invoice: ID!, $of: [_Any!]!) {
  invoice(id: $invoice) { ${invoiceFields} documents { sha256 } exchangeAnswers { kind } handOver resendBy }
  exchangeFilesAside { edges { cursor } }
  account(id: $account) { ${accountFields} postings { edges { node { entry { id } } } } }
  journalEntry(id: $entry) { ${entryFields} }
  journalEntries { edges { node { ${entryFields} } } }
  trialBalance { currency }
  latestLedgerCheck { checkedAt }
  membershipPlans { edges { node { id } } }
  feeSettings { dueInDays }
  ledgerChecks { edges { node { checkedAt } } }
  _entities(representations: $of) {
    ... on Agent { stampDutyDue(year: 2026, quarter: 4) { documents } remunerationDocuments { edges { node { id } } }
      employments { from } employers { from }
      membershipSubscription { fees { edges { node { id } } } } feeCredits { edges { cursor } }
      revenueForecast { expected { amount } } cashAhead(until: "${ahead}") { closing { amount } } accounts { id postings { edges { cursor } } } invoices { edges { node { id } } } }
    ... on Commission { journalEntries { edges { node { id } } } about: invoices { id } milestoneBillings { number }
      mandates { kind } }
    ... on Milestone { billing { number } }
    ... on CommunityReport { collected { amount } earned { amount } reserves { amount } }
    ... on CreditNote { invoice { id } documents { sha256 } exchangeAnswers { kind } }
    ... on DistributionRun { shareDocuments: remunerationDocuments { id } }
  }
}`;

it('every query has its index', async () => {
  const asked = await billing.database(async (db) => {
    await db.command({ profile: 2 });
    const owner = member();
    // Who speaks for others, too, sees the lists by an index.
    const speakers = db.collection<{ _id: string; personIds: string[] }>('speakers');
    await speakers.insertOne({ _id: newId('org'), personIds: [owner.id] });
    const aboutId = newId('com');
    const [a = '', b = ''] = await Promise.all([desk.account({ ownerId: owner.id }), desk.account()]);
    const { entry } = await desk.post(
      [
        [a, '1.00'],
        [b, '-1.00'],
      ],
      { aboutId },
    );
    await desk.reverse(entry.id);
    const invoice = await invoices.issued({ sellerId: owner.id, commissionId: aboutId });
    await invoices.pay(invoice.id, '1.00');
    const { creditNote } = await invoices.credit(invoice.id);
    await waitFor('it is sent', async () => (await db.collection('document_files').countDocuments()) > 4);
    const of = [
      { __typename: 'CreditNote', id: creditNote.id },
      { __typename: 'Agent', id: owner.id },
      { __typename: 'DistributionRun', id: newId('dst') },
      { __typename: 'Commission', id: aboutId },
      { __typename: 'Milestone', id: newId('mil') },
      { __typename: 'CommunityReport', id: 'community' },
    ];
    for (const actor of [bookkeeper, owner]) {
      expect(
        (await billing.ask(everything, { account: a, entry: entry.id, invoice: invoice.id, of }, actor)).errors,
      ).toBeUndefined();
    }
    const fees =
      'query { membershipFees { edges { node { id } } } due: membershipFees(state: DUE) { edges { cursor } } }';
    expect((await billing.ask(fees, {}, bookkeeper)).errors).toBeUndefined();
    const before = await db.collection('ledger_checks').countDocuments();
    const query = 'mutation ($input: CheckLedgerInput!) { checkLedger(input: $input) { pending } }';
    await billing.ask(query, { input: { idempotencyKey: nextKey() } }, bookkeeper);
    await waitFor('the check', async () => (await db.collection('ledger_checks').countDocuments()) > before);
    await db.command({ profile: 0 });
    const profile = await db.collection('system.profile').find().toArray();
    return profile.filter(({ appName }) => appName === 'billing');
  });
  // The profile saw both kinds of reads.
  expect(asked.some(({ planSummary }) => /IXSCAN/.test(planSummary))).toBe(true);
  expect(asked.some(({ ns }) => /postings$/.test(ns))).toBe(true);
  const scans = asked.filter(({ planSummary, hasSortStage }) => /COLLSCAN/.test(planSummary) || hasSortStage);
  expect(
    scans.map(({ ns, planSummary, command }) => ({ ns, planSummary, filter: command.filter ?? command.pipeline })),
  ).toEqual([]);
});
