import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { type BillingWithFolder, bookkeeper, member, startBillingWithFolder } from '../billing-under-test.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';
import { InvoiceDesk, today } from './invoicing.ts';

let billing: BillingWithFolder;
const desk = new InvoiceDesk(() => billing);
beforeAll(async () => {
  billing = await startBillingWithFolder();
});
afterAll(() => billing.close());

const day = (offset: number) => plusDays(today(), offset);
const [year, month] = today().split('-').map(Number) as [number, number];
const quarter = Math.ceil(month / 3);

async function ask(agent: string, fields: string, actor: TestActor = bookkeeper) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { ${fields} } } }`;
  return billing.ask(query, { of: [{ __typename: 'Agent', id: agent }] }, actor);
}
const dutyFields = (of = quarter, in_ = year) =>
  `stampDutyDue(year: ${in_}, quarter: ${of}) { year quarter documents amount { amount } dueOn code }`;
const dutyOf = async (agent: string, actor?: TestActor) =>
  (await ask(agent, dutyFields(), actor)).data._entities[0].stampDutyDue;
const booksOf = async (agent: string): Promise<Record<string, string>> => {
  const { data } = await ask(agent, 'accounts { purpose balance { amount } }');
  const accounts: { purpose: string; balance: { amount: string } }[] = data._entities[0].accounts;
  return Object.fromEntries(accounts.map(({ purpose, balance }) => [purpose, balance.amount]));
};
const fabio = { seller: sellers.fabio, buyer: buyers.agent, lines: [line('1000.00')] };

describe('stamp duty', () => {
  it('is owed to the treasury from when a document is issued, and summed up by the quarter', async () => {
    const seller = member();
    const { id: sellerId } = seller;
    expect(await dutyOf(sellerId ?? '')).toMatchObject({ documents: 0, amount: { amount: '0.00' } });
    const plain = await desk.issued({ sellerId }, fabio);
    expect(await booksOf(sellerId ?? '')).toEqual({
      ...{ RECEIVABLE: '1040.00', INCOME: '-1040.00', EXPENSE: '2.00', PAYABLE: '-2.00' },
    });
    // Asked of the buyer it is income, and a cost all the same.
    await desk.issued({ sellerId }, { ...fabio, rechargeStampDuty: true });
    await desk.issued({ sellerId }, { ...fabio, lines: [line('50.00')] });
    await desk.draft({ sellerId }, fabio);
    expect(await booksOf(sellerId ?? '')).toEqual({
      ...{ RECEIVABLE: '2134.00', INCOME: '-2134.00', EXPENSE: '4.00', PAYABLE: '-4.00' },
    });
    expect(await dutyOf(sellerId ?? '', seller)).toMatchObject({
      ...{ year, quarter, documents: 2, amount: { amount: '4.00' }, code: `252${quarter}` },
    });
    // A credit note bears its own, and what the invoice bore is not given back.
    await desk.credit(plain.id);
    expect(await booksOf(sellerId ?? '')).toMatchObject({ RECEIVABLE: '1094.00', EXPENSE: '6.00', PAYABLE: '-6.00' });
    expect(await dutyOf(sellerId ?? '')).toMatchObject({ documents: 3, amount: { amount: '6.00' } });
    expect(await dutyOf(sellerId ?? '', member())).toBeNull();
  });

  it('of a document that the exchange refused is not due', async () => {
    const sellerId = newId('per');
    const { id } = await desk.issued({ sellerId }, fabio);
    const state = { $set: { 'issued.transmission': 'REJECTED' } };
    await billing.database((db) => db.collection<{ _id: string }>('invoices').updateOne({ _id: id }, state));
    expect(await dutyOf(sellerId)).toMatchObject({ documents: 0 });
  });

  it.each([
    [5, year, 'INVALID_QUARTER'],
    [0, year, 'INVALID_QUARTER'],
    [1, 2018, 'INVALID_YEAR'],
  ])('of quarter %s of %s is refused', async (of, in_, code) => {
    const { errors } = await ask(newId('per'), dutyFields(of, in_));
    expect(JSON.stringify(errors)).toContain(code);
  });
});

describe('a document in time for what it is about', () => {
  const supplied = (offset: number, more: object = {}) => ({ suppliedOn: day(offset), ...more });

  it('is of the day on which that was done, as far as numbers rise with dates', async () => {
    const seller = { ...sellers.officina, vatNumber: '01122330168' };
    const first = await desk.issued({}, { seller, lines: [line('10.00')], ...supplied(-5) });
    expect(first).toMatchObject({ issuedOn: day(-5) });
    const second = await desk.issued({}, { seller, lines: [line('10.00')], ...supplied(-9) });
    expect(second).toMatchObject({ issuedOn: day(-5) });
    const seen = await desk.see(second.id, 'suppliedOn sendBy documentType');
    expect(seen).toEqual({ suppliedOn: day(-9), sendBy: day(3), documentType: 'TD01' });
  });

  it('is refused thirteen days after, unless it is said that it is late', async () => {
    const { invoice } = await desk.draft({}, supplied(-13));
    const late = await desk.issue(invoice.id);
    expect(late.userErrors).toMatchObject([{ code: 'SUPPLIED_TOO_LONG_AGO', path: ['input', 'invoiceId'] }]);
    expect((await desk.issue(invoice.id, { isLate: true })).invoice).toMatchObject({
      state: 'ISSUED',
      issuedOn: today(),
    });
  });

  it('says what it is, and is refused where it is not what it says', async () => {
    const fee = await desk.issued({}, { documentType: 'TD06' });
    expect(await desk.see(fee.id, 'documentType')).toEqual({ documentType: 'TD06' });
    const refused = await desk.draft({}, { documentType: 'TD16' });
    expect(refused.userErrors).toMatchObject([
      { code: 'DOCUMENT_TYPE_NOT_SUPPORTED', path: ['input', 'content', 'documentType'] },
    ]);
  });
});
