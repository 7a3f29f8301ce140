import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { DataExport } from '@millepiani/service/data-export/data-export';
import { freshDatabase } from '@millepiani/testing/databases';
import { unindexed } from '@millepiani/testing/unindexed';
import { type Db, Decimal128 } from 'mongodb';
import { type OpenBilling, openBillingOn } from '../../test/billing-on-database.ts';
import { profiles } from '../../test/milestones/profiles.ts';
import { Teller } from '../../test/milestones/told.ts';
import { sections } from './sections.store.ts';

const database = freshDatabase('billing_export');
const [greta, other] = [newId('per'), newId('per')];
const [version, account] = [newId('agv'), newId('acc')];
let service: OpenBilling;
let db: Db;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
  db = service.connection.getClient().db();
  const put = (collection: string, ...rows: object[]) => db.collection<never>(collection).insertMany(rows as never[]);
  const tell = new Teller(() => service);
  await tell.profile(profiles.greta(greta));
  await tell.profile(profiles.fabio(other));
  await put(
    'invoices',
    { _id: newId('inv'), parties: [greta, other], sellerId: greta, content: '{"lines":[{"what":"A roof"}]}' },
    { _id: newId('inv'), parties: [other], sellerId: other, content: '{}' },
  );
  await put(
    'ledger_accounts',
    { _id: account, ownerId: greta, purpose: 'BANK', currency: 'EUR', balance: 100n },
    { _id: newId('acc'), ownerId: other, purpose: 'BANK', currency: 'EUR', balance: 200n },
  );
  await put('postings', {
    _id: newId('jnl'),
    accountId: account,
    amount: { minor: 2n ** 60n, currency: 'EUR' },
    sequence: 1n,
    ofDay: { debits: Decimal128.fromString('1'), credits: Decimal128.fromString('0') },
  });
  await put(
    'guests',
    { _id: newId('rel'), personId: greta, organizationId: newId('org'), from: '2026-11-01', grants: ['LEDGER'] },
    { _id: newId('rel'), personId: other, organizationId: newId('org'), from: '2026-11-01', grants: ['LEDGER'] },
  );
  await put(
    'remuneration_documents',
    { _id: newId('rmd'), parties: [greta, other], payeeId: greta, facts: '{"paper":{"kind":"FOREIGN_DOCUMENT"}}' },
    { _id: newId('rmd'), parties: [other], payeeId: other, facts: '{}' },
  );
  await put('employments', { _id: `x#${greta}`, employerId: newId('org'), employeeId: greta, from: '2026-01-01' });
  await put('client_credits', { _id: newId('ccr'), parties: [greta, other], amount: 5n, left: 5n });
  await put('refunds', { _id: newId('rfd'), payeeId: greta, amount: 5n });
  await put('withholding_credits', { _id: newId('whc'), sellerId: greta, clientId: other, year: 2026, withheld: 5n });
  await put('bank_accounts', { _id: newId('bac'), ownerId: greta, iban: 'DE89370400440532013000' });
  await put('bank_statement_lines', {
    ...{ _id: newId('bsl'), ownerId: greta, isOpen: true, amount: 5n, told: '{"remittance":"x"}' },
  });
  await put(
    'books_exports',
    { _id: newId('bkx'), ownerId: greta, requestedBy: greta, requestedAt: new Date(0) },
    { _id: newId('bkx'), ownerId: other, requestedBy: other, requestedAt: new Date(0) },
  );
  await put('reserves', { _id: newId('rsv'), ownerId: greta, purpose: 'TOOLS', currency: 'EUR' });
  const claim = newId('cla');
  await put(
    'claims',
    { _id: claim, versionId: version, parties: [greta, other], debtorId: other, creditorId: greta, amount: 100n },
    { _id: newId('cla'), versionId: newId('agv'), parties: [other], debtorId: other, amount: 1n },
  );
  await put('settlements', { _id: newId('stl'), claimId: claim, kind: 'PAYMENT', amount: 40n });
  await put('citations', {
    ...{
      _id: newId('cit'),
      contributionId: newId('ctr'),
      commissionId: newId('com'),
      assetId: newId('kha'),
      number: 1,
    },
    makers: [
      { agentId: greta, basisPoints: 6_000 },
      { agentId: other, basisPoints: 4_000 },
    ],
  });
  await put('reserve_releases', { _id: newId('rrl'), named: [greta, other], ownerId: other, reason: 'A course' });
  await put('approved_contributions', { _id: newId('ctr'), agentId: greta, kind: 'WORK', minutes: 60 });
  await put('agreed_versions', {
    ...{ _id: version, parties: [greta, other], commissionId: newId('com'), rule: '{}' },
    agreedRates: [
      { personId: greta, rate: 1 },
      { personId: other, rate: 2 },
    ],
  });
  await put('membership_subscriptions', { _id: greta, payerId: greta, stays: [{ from: '2026-11-01' }], version: 1 });
  await put('membership_fees', { _id: newId('mfe'), personId: greta, payerId: greta, from: '2026-11-01', amount: 1n });
  await put('fee_credits', { _id: newId('ctr'), agentId: greta, amount: 1n, state: 'GRANTED' });
  await put('bound_work', { _id: newId('cmt'), personId: greta, minutes: 60, rate: 1n });
  await put('mandate_settlements', { _id: `${version} ${greta}`, versionId: version, agentId: greta, offset: 1n });
  await put('revenue_watches', { _id: greta, changes: 1, year: 2026, alarm: 0, told: 0 });
  await put('distribution_runs', {
    ...{ _id: newId('dst'), versionId: version, commissionId: newId('com'), computed: `all about ${other}` },
    payments: [
      { payeeId: greta, amount: 10n },
      { payeeId: other, amount: 20n },
    ],
  });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const exported = async () => {
  const page = await new DataExport(service.connection, sections).page(greta, undefined);
  if (!page.ok) throw new RangeError(page.error[0]?.code);
  return new Map(page.value.sections.map(({ name, rows }) => [name, rows]));
};

describe('what billing keeps of somebody', () => {
  it('is in every section, but for events, of which there is none about a person here', async () => {
    const empty = [...(await exported())].filter(([, rows]) => rows.length === 0).map(([name]) => name);
    expect(empty).toEqual(['events']);
  });

  it('is exact, and readable: documents as they are written, amounts with all their digits', async () => {
    const all = await exported();
    expect(all.get('invoices')).toMatchObject([{ content: { lines: [{ what: 'A roof' }] } }]);
    expect(all.get('postings')).toMatchObject([{ amount: { minor: '1152921504606846976' } }]);
    // What the books keep to find a day's balance is in the postings themselves.
    expect(JSON.stringify(all.get('postings'))).not.toContain('ofDay');
    expect(all.get('taxProfiles')).toMatchObject([{ profiles: [{ fiscalCode: 'CNTGRT90A41H501H' }] }]);
  });

  it('is theirs alone: what others get of a distribution, and at which rates, is not in it', async () => {
    const all = await exported();
    expect(all.get('distributions')).toMatchObject([{ payments: [{ payeeId: greta, amount: '10' }] }]);
    expect(all.get('agreements')).toMatchObject([{ agreedRates: [{ personId: greta }] }]);
    for (const name of ['distributions', 'agreements', 'accounts', 'taxProfiles', 'booksExports']) {
      expect([name, JSON.stringify(all.get(name))]).toEqual([name, expect.not.stringContaining(other)]);
    }
  });

  it('is found by indexes', async () => {
    const asked = await Promise.all(
      sections.map(async ({ name, collection, of }) => ({ name, collection, filter: await of(greta, db) })),
    );
    expect(await unindexed(db, asked)).toEqual([]);
  });
});
