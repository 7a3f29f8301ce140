import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startToldBilling, type ToldBilling } from '../billing-told.ts';
import { bookkeeper, member, nextKey } from '../billing-under-test.ts';
import { InvoiceDesk, today } from '../invoices/invoicing.ts';
import { base64, camt053, type Entry } from './camt.ts';
import { nextIban } from './ibans.ts';

let billing: ToldBilling;
const desk = new InvoiceDesk(() => billing.service);
beforeAll(async () => {
  billing = await startToldBilling('billing_statement_schema');
});
afterAll(() => billing.close());

/** Asks for a mutation with one input; gives its payload. */
async function ask(mutation: string, input: object, fields: string, actor: TestActor = bookkeeper) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message path } } }`;
  const { data, errors } = await billing.service.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}
const lineFields = `id amount { amount currency } remittance counterpartyName assignment { kind invoices { id } clientCredit { left { amount } } note }
  proposals { certainty kind reasons invoices { id } batch { id } references }`;
const statementFields = `id reference from to opening { amount } closing { amount } lineCount account { iban owner { id } latestStatement { id } }
  lines(first: 10) { edges { node { ${lineFields} statement { id } assignedBy { id } } } pageInfo { hasNextPage } }`;

/** What somebody sees of an agent. */
async function agent(id: string, fields: string, actor: TestActor = bookkeeper) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { ${fields} } } }`;
  const { data, errors } = await billing.service.ask(query, { of: [{ __typename: 'Agent', id }] }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data._entities[0];
}

async function given() {
  const sellerId = newId('per');
  const invoice = await desk.issued({ sellerId, buyerId: newId('org') });
  const iban = nextIban();
  const account = { ownerId: sellerId, iban, currency: 'EUR', name: 'The bank' };
  const registered = await ask('registerBankAccount', account, 'account { id iban owner { id } }');
  expect(registered).toMatchObject({ account: { iban, owner: { id: sellerId } }, userErrors: [] });
  let opening = 0n;
  const bring = async (entries: readonly Entry[]) => {
    const xml = camt053({ iban, on: today(), opening, entries });
    opening += entries.reduce((sum, { cents }) => sum + cents, 0n);
    const file = { base64: gzipSync(xml).toString('base64'), isPacked: true };
    return ask('importBankFile', file, `statements { ${statementFields} } batches { id }`);
  };
  return { sellerId, invoice, iban, bring };
}

describe('a bank’s statement in the graph', () => {
  it('is imported, settled by itself where nothing is in doubt, and seen by whose it is', async () => {
    const { sellerId, invoice, iban, bring } = await given();
    const { statements, userErrors } = await bring([
      { cents: 1_060_80n, text: `Saldo ${invoice.number}`, reference: 'T-1' },
    ]);
    expect(userErrors).toEqual([]);
    expect(statements).toMatchObject([
      {
        opening: { amount: '0.00' },
        closing: { amount: '1060.80' },
        lineCount: 1,
        account: { iban, owner: { id: sellerId } },
      },
    ]);
    const query = `query ($id: ID!) { bankStatement(id: $id) { ${statementFields} matchedAt } }`;
    const see = async (actor: TestActor) =>
      (await billing.service.ask(query, { id: statements[0].id }, actor)).data.bankStatement;
    await waitFor('its lines were looked through', async () => (await see(bookkeeper)).matchedAt !== null);
    expect((await see({ ...member(), id: sellerId })).lines.edges[0].node).toMatchObject({
      ...{
        assignment: { kind: 'INVOICES', invoices: [{ id: invoice.id }] },
        proposals: [],
        assignedBy: { id: bookkeeper.id },
      },
    });
    expect(await see(member())).toBeNull();
    const paid = await desk.see(
      invoice.id,
      'state payments { kind reference bankLine { id } withheld { amount } } dunning { daysOverdue nextOn }',
    );
    expect(paid).toMatchObject({
      state: 'PAID',
      payments: [{ kind: 'RECEIVED', reference: 'T-1' }],
      dunning: { nextOn: null },
    });
    const year = Number(today().slice(0, 4));
    const own = await agent(
      sellerId,
      `withholdingCredits(year: ${year}) { edges { node { withheld { amount } state year } } }`,
    );
    expect(own.withholdingCredits.edges).toEqual([
      { node: { withheld: { amount: '208.00' }, state: 'EXPECTED', year } },
    ]);
  });

  it('is assigned by hand, with what is beyond as a credit, and undone', async () => {
    const { sellerId, invoice, bring } = await given();
    const { statements } = await bring([{ cents: 1_100_00n, name: 'Somebody' }]);
    const [line] = statements[0].lines.edges.map(({ node }: { node: { id: string } }) => node);
    const open = () =>
      agent(
        sellerId,
        `unassignedBankLines { edges { node { ${lineFields} } } } bankAccounts { name } bankStatements { edges { node { id } } }`,
      );
    expect((await open()).unassignedBankLines.edges).toMatchObject([{ node: { id: line.id, proposals: [] } }]);
    const assign = (change: object) =>
      ask('assignBankStatementLine', { lineId: line.id, ...change }, `line { ${lineFields} }`);
    expect((await assign({})).userErrors).toMatchObject([{ code: 'ONE_PURPOSE' }]);
    const done = await assign({ invoices: [{ invoiceId: invoice.id }], keepExcess: true });
    expect(done).toMatchObject({
      line: { assignment: { kind: 'INVOICES', clientCredit: { left: { amount: '39.20' } } } },
      userErrors: [],
    });
    const credits = await agent(
      sellerId,
      'clientCredits { edges { node { id left { amount } client { id } uses { kind } refunds { id } } } }',
    );
    expect(credits.clientCredits.edges).toMatchObject([{ node: { left: { amount: '39.20' }, uses: [], refunds: [] } }]);
    const creditId = credits.clientCredits.edges[0].node.id;
    const asked = await ask(
      'requestRefund',
      { creditId, reason: 'Too much' },
      'refund { id state amount { amount } credit { left { amount } } iban }',
    );
    expect(asked).toMatchObject({
      refund: { state: 'REQUESTED', amount: { amount: '39.20' }, credit: { left: { amount: '0.00' } }, iban: null },
    });
    const undo = () => ask('undoBankStatementLine', { lineId: line.id }, `line { ${lineFields} }`);
    expect((await undo()).userErrors).toMatchObject([{ code: 'CREDIT_USED' }]);
    await ask('cancelRefund', { refundId: asked.refund.id }, 'refund { state }');
    expect((await undo()).line).toMatchObject({ assignment: null });
    expect(
      (await desk.see(invoice.id, 'state payments { kind reverses }')).payments.map(
        ({ kind }: { kind: string }) => kind,
      ),
    ).toEqual(['RECEIVED', 'REVERSAL']);
    expect(
      await agent(
        sellerId,
        'clientCredits { edges { cursor } } bankAccounts { id } payoutAccount { ending }',
        member(),
      ),
    ).toEqual({
      ...{ clientCredits: null, bankAccounts: null, payoutAccount: null },
    });
  });

  it('that is wrong is refused with its line, and nothing is there', async () => {
    const { sellerId, iban } = await given();
    const xml = camt053({ iban, on: today(), opening: 0n, entries: [{ cents: 5_00n }], closing: 6_00n });
    const refused = await ask('importBankFile', { base64: base64(xml) }, 'statements { id } batches { id }');
    expect(refused).toMatchObject({ statements: [], batches: [], userErrors: [{ code: 'CLOSING_BALANCE_WRONG' }] });
    expect(refused.userErrors[0].path.at(-1)).toMatch(/^line \d+$/);
    expect((await agent(sellerId, 'bankStatements { edges { cursor } }')).bankStatements.edges).toEqual([]);
  });
});

describe('rates, reminders and reversals in the graph', () => {
  it('are entered, shown and used', async () => {
    const { invoice } = await given();
    const rate = { currency: 'GBP', on: today(), perEuro: '0.85', source: 'BANK', note: 'Note 1' };
    const { rates } = await ask('recordFxRate', rate, 'rates { id perEuro source currency enteredBy { id } }');
    expect(rates).toMatchObject([
      { perEuro: '0.85', source: 'BANK', currency: 'GBP', enteredBy: { id: bookkeeper.id } },
    ]);
    const list = await billing.service.ask('{ fxRates(currency: "GBP") { edges { node { id on } } } }', {}, bookkeeper);
    expect(list.data.fxRates.edges).toMatchObject([{ node: { id: rates[0].id, on: today() } }]);
    const amount = { amount: '85.00', currency: 'GBP' };
    const change = { amount, rateId: rates[0].id, reference: 'in pounds' };
    expect((await desk.pay(invoice.id, '1', change)).userErrors).toEqual([]);
    const fields =
      'payments { amount { amount } foreignAmount { amount currency } rate { id } exchangeGain { amount } } due { amount }';
    expect(await desk.see(invoice.id, fields)).toMatchObject({
      payments: [
        {
          amount: { amount: '100.00' },
          foreignAmount: amount,
          rate: { id: rates[0].id },
          exchangeGain: { amount: '0.00' },
        },
      ],
    });
    const held = await agent(
      invoice.seller.id,
      'currencyPosition(currency: "GBP") { held { amount currency } cost { amount } }',
    );
    expect(held.currencyPosition).toEqual({ held: amount, cost: { amount: '100.00' } });
    const back = await ask(
      'reversePayment',
      { invoiceId: invoice.id, reference: 'in pounds' },
      'invoice { state due { amount } } clientCredit { id }',
    );
    expect(back).toMatchObject({ invoice: { due: { amount: '1060.80' } }, clientCredit: null, userErrors: [] });
    const paused = { invoiceId: invoice.id, until: today(), reason: 'x' };
    expect((await ask('pauseDunning', paused, 'invoice { id }')).userErrors).toMatchObject([{ code: 'DATE_PASSED' }]);
    const dunning =
      'dunning { daysOverdue interest { amount } interestRate isRatePublished reminders { level } nextOn pausedUntil }';
    expect(await desk.see(invoice.id, dunning)).toMatchObject({
      dunning: { daysOverdue: 0, interest: { amount: '0.00' }, reminders: [], pausedUntil: null },
    });
  });

  it('are nobody’s business but bookkeepers’', async () => {
    const { errors } = await billing.service.ask('{ fxRates(currency: "GBP") { edges { cursor } } }', {}, bookkeeper);
    expect(errors).toBeUndefined();
    const rate = { idempotencyKey: nextKey(), currency: 'GBP', on: today(), perEuro: '0.85', source: 'BANK', note: '' };
    const query =
      'mutation ($input: RecordFxRateInput!) { recordFxRate(input: $input) { rates { id } userErrors { code } } }';
    expect((await billing.service.ask(query, { input: rate }, member())).data.recordFxRate).toEqual({
      ...{ rates: [], userErrors: [{ code: 'FORBIDDEN' }] },
    });
  });
});
