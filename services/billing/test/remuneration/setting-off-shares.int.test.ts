import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { freshDatabase } from '@millepiani/testing/databases';
import { assignBankStatementLine } from '../../src/bank-statements/assigning.commands.ts';
import { registerBankAccount } from '../../src/bank-statements/bank-accounts.commands.ts';
import { proposalsFor } from '../../src/bank-statements/candidates.commands.ts';
import { idsIn, importBankFile } from '../../src/bank-statements/importing.commands.ts';
import { giveUpClaim } from '../../src/claims/claims.commands.ts';
import { setOffClaims } from '../../src/claims/set-off.commands.ts';
import { dueOf, type InvoiceId, stateOf } from '../../src/invoices/invoice.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import type { RemunerationDocument } from '../../src/remuneration/remuneration-document.ts';
import { base64, camt053 } from '../bank-statements/camt.ts';
import { nextIban } from '../bank-statements/ibans.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { ada, everyMember, ShareDesk, withIban } from './share-desk.ts';

const database = freshDatabase('billing_setting_off_shares');
let service: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, owed, drawnUp, approve, take, paymentsOf } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const year = Number(today().slice(0, 4));
async function withheld(sellerId: AgentId) {
  const rows = await service.billing.withholdings.pageOf({ sellerId, year, limit: 5, after: undefined });
  return rows.map((one) => one.withheld);
}
function invoiceIdOf(document: RemunerationDocument): InvoiceId {
  const id = document.state !== 'WAITING' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
  if (!id) throw new Error('No invoice.');
  return id;
}
async function invoiceOf(document: RemunerationDocument) {
  const invoice = await service.billing.invoices.find(invoiceIdOf(document));
  if (invoice?.stage !== 'issued') throw new Error('Not issued.');
  return invoice;
}
/** Who speaks for Aurora asks for so much less. */
const giveUp = (claimId: string, amount: string) =>
  giveUpClaim(service.billing, world.call({ claimId, amount: { amount, currency: 'EUR' } }, ada, everyMember));
const booksOf = async ({ aurora, payeeId }: { aurora: AgentId; payeeId: AgentId }) => [
  await world.books(payeeId),
  await world.books(aurora),
];

/** So much comes in at somebody's own bank, by a statement. */
async function lineOf(ownerId: AgentId, cents: bigint) {
  const iban = nextIban();
  const account = { ownerId, iban, currency: 'EUR', name: 'Her bank' };
  value(await registerBankAccount(service.billing, world.call(account)));
  const file = base64(camt053({ iban, on: today(), opening: 0n, entries: [{ cents }] }));
  const imported = value(await importBankFile(service.billing, world.call({ base64: file })));
  const [statementId] = idsIn(imported.statementIds, 'bst');
  if (!statementId) throw new Error('Nothing was imported.');
  const [line] = await service.billing.bankStatements.linesOf({ statementId, limit: 1, after: undefined });
  if (!line) throw new Error('It has no line.');
  return line;
}

describe('a claim that is set off against a share', () => {
  it('is kept back from the wages by which the share goes, and from nothing else', async () => {
    const given = await owed(withIban);
    await desk.employed(given);
    const claim = await desk.indebted(given);
    const document = await drawnUp(given);
    // Of 1,000.00 a batch is to pay 700.00, and has not; the rest of the claim is not asked for here.
    value(await giveUp(claim.id, '1700.00'));
    const setOff = { claimId: claim.id, againstId: given.run.id };
    value(await setOffClaims(service.billing, world.call(setOff)));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 70_000n }]);
    value(await approve(document.id, ada));
    expect(await desk.find(document.id)).toMatchObject({
      ...{ state: 'ISSUED', settlement: { restated: -70_000n, owedBack: 0n } },
      paper: { instruction: { fee: 100_000n, cleared: 30_000n } },
    });
    expect(await paymentsOf(given)).toEqual([]);
    // What the wages are to bring in money is what the books say is owed.
    expect(await world.books(given.payeeId)).toMatchObject({ RECEIVABLE: '700.00' });
    await world.pay(given.deal.milestone, '2000.00');
    const next = await world.posted(given.deal);
    // Nothing of the next share is kept back for what the first one cleared.
    expect(await paymentsOf({ run: next })).toMatchObject([{ amount: 50_000n }]);
    const second = await drawnUp({ run: next });
    value(await approve(second.id, ada));
    expect(await desk.find(second.id)).not.toHaveProperty('paper.instruction.cleared');
    expect(await world.books(given.payeeId)).toMatchObject({ RECEIVABLE: '1200.00' });
    value(await take(document.id));
    expect(await paymentsOf(given)).toEqual([]);
    expect(await paymentsOf({ run: next })).toMatchObject([{ amount: 70_000n }]);
  });

  /** Somebody owes Aurora 2,000.00 since hours that were paid were none. */
  async function indebted(profile: Parameters<typeof owed>[0]) {
    const given = await owed(profile);
    const claim = await desk.indebted(given);
    const setOff = () => setOffClaims(service.billing, world.call({ claimId: claim.id, againstId: given.run.id }));
    return { ...given, claim, setOff };
  }

  it('pays its invoice: nothing is due any more, and what was withheld is certified', async () => {
    const given = await indebted(profiles.greta);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    value(await given.setOff());
    expect(await world.run(given.run.id)).toMatchObject({ state: 'PAID', payments: [] });
    expect(stateOf(await invoiceOf(document))).toBe('PAID');
    expect(await withheld(given.payeeId)).toEqual([20_800n]);
    const books = await booksOf(given);
    const byHand = { amount: { amount: '1060.80', currency: 'EUR' }, paidOn: today(), reference: 'TRN-9' };
    const invoiceId = invoiceIdOf(document);
    const again = await receivePayment(service.billing, world.call({ invoiceId, ...byHand }));
    expect(codesOf(again)).toEqual(['NOTHING_DUE']);
    const [payment] = (await invoiceOf(document)).payments;
    const reversal = { invoiceId, reference: payment?.reference ?? '' };
    expect(codesOf(await reverseInvoicePayment(service.billing, world.call(reversal)))).toEqual(['FOR_A_SHARE']);
    expect(await booksOf(given)).toEqual(books);
  });

  it('is no money that came: no line of the payee’s bank is of it', async () => {
    const given = await indebted(profiles.greta);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    value(await given.setOff());
    const [payment] = (await invoiceOf(document)).payments;
    const line = await lineOf(given.payeeId, payment?.amount ?? 0n);
    expect(await proposalsFor(service.billing, line)).toEqual([]);
    const books = await world.books(given.payeeId);
    const recorded = { invoiceId: invoiceIdOf(document), reference: payment?.reference ?? '' };
    const assigned = await assignBankStatementLine(service.billing, world.call({ lineId: line.id, recorded }));
    expect(codesOf(assigned)).toEqual(['PAYMENT_MATCHED']);
    expect(await world.books(given.payeeId)).toEqual(books);
  });

  it('pays the invoice too that is issued afterwards, and one more where that is taken back', async () => {
    const given = await indebted(profiles.greta);
    const document = await drawnUp(given);
    value(await given.setOff());
    value(await approve(document.id, given.payeeId));
    expect(dueOf(await invoiceOf(document))).toBe(6_080n);
    value(await take(document.id));
    expect(dueOf(await invoiceOf(document))).toBe(0n);
    value(await desk.again(given.run.id));
    const next = await drawnUp(given);
    value(await approve(next.id, given.payeeId));
    expect(dueOf(await invoiceOf(next))).toBe(6_080n);
  });

  it('pays its receipt, whose withheld tax is owed again where that is taken back', async () => {
    const given = await indebted(withIban);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    value(await given.setOff());
    expect(await withheld(given.payeeId)).toEqual([20_000n]);
    value(await take(document.id));
    expect(await withheld(given.payeeId)).toEqual([0n]);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 20_000n }]);
    value(await given.setOff());
    expect(await paymentsOf(given)).toEqual([]);
    expect(await service.billing.claims.find(given.claim.id)).toMatchObject({ cleared: 100_000n });
  });
});
