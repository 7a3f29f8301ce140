import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { readFromExchange } from '../../src/exchange/answering.commands.ts';
import { ExchangeAnswerStore } from '../../src/exchange/exchange-answers.store.ts';
import { dispatchWorker } from '../../src/invoices/dispatch.worker.ts';
import type { InvoiceId } from '../../src/invoices/invoice.ts';
import { draft, issue } from '../../src/invoices/invoices.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { value } from '../distributions/given.ts';
import { World } from '../distributions/world.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';
import { dt, mcPublic, ne, rcPublic } from './answers.ts';

/** Two replicas on one database. */
const database = freshDatabase('billing_answers_at_once');
let replicas: readonly OpenBilling[] = [];
const first = (): OpenBilling => {
  const [one] = replicas;
  if (!one) throw new TypeError('no replica');
  return one;
};
const world = new World(first);
beforeAll(async () => {
  replicas = [await openBillingOn(database.uri), await openBillingOn(database.uri)];
});
afterAll(async () => {
  for (const replica of replicas) await replica.close();
  await database.drop();
});

/** An invoice to a public body that was sent, or only written: the name of its file, and its number. */
async function written(isNoted: boolean) {
  const { billing } = first();
  const content = { seller: sellers.aurora, buyer: buyers.comune, lines: [line('100.00')] };
  const sides = { sellerId: newId('org'), buyerId: newId('org') };
  const { invoiceId } = value(await draft(billing, world.call({ ...sides, dueInDays: 30, content })));
  value(await issue(billing, world.call({ invoiceId })));
  // Without its commands the worker dies between handing over and noting that.
  const dying = {
    ...billing,
    commands: Object.create(billing.commands, { run: { value: () => Promise.reject(new Error('died')) } }),
  };
  const sent = dispatchWorker(() => (isNoted ? billing : dying)).run({ documentId: invoiceId });
  if (isNoted) await sent;
  else await expect(sent).rejects.toThrow('died');
  const file = (await billing.files.of(invoiceId)).find(({ form }) => form === 'FATTURA_PA')?.name ?? '';
  const invoice = await billing.invoices.find(invoiceId);
  if (invoice?.stage !== 'issued') throw new Error('Not issued.');
  return { invoiceId, file, number: `${invoice.number.sequence}/${invoice.number.year}` };
}

/** Each answer on each replica, twice, all at once. */
async function answer(texts: readonly string[]) {
  const files = texts.map((text) => {
    const content = Buffer.from(text);
    return { name: 'x.xml', content, sha256: ExchangeAnswerStore.hash(content), readAt: new Date() };
  });
  const all = [...files, ...files].flatMap((file) => replicas.map(({ billing }) => readFromExchange(billing, file)));
  expect(new Set(await Promise.all(all))).toEqual(new Set([undefined]));
}
const types = async (subject: InvoiceId) => (await world.told({ subject })).map(({ type }) => type);

describe('answers that come at once', () => {
  it('are each kept once, and move the invoice by what they say together', async () => {
    const { invoiceId, file, number } = await written(true);
    await answer([mcPublic({ file }), rcPublic({ file }), ne({ file }, 'EC01', number), dt({ file })]);
    expect(await first().billing.invoices.find(invoiceId)).toMatchObject({ transmission: 'DELIVERED', version: 3 });
    expect(await first().billing.answers.of(invoiceId)).toHaveLength(4);
    expect(await types(invoiceId)).toEqual(['invoice.issued.v1', 'invoice.sent.v1', 'invoice.delivered.v1']);
  });

  it('to a file whose sending was not noted yet say that it was sent', async () => {
    const { invoiceId, file, number } = await written(false);
    expect(await first().billing.invoices.find(invoiceId)).toMatchObject({ transmission: 'ISSUED' });
    await answer([ne({ file }, 'EC02', number)]);
    await dispatchWorker(() => first().billing).run({ documentId: invoiceId });
    expect(await first().billing.invoices.find(invoiceId)).toMatchObject({
      ...{ transmission: 'REJECTED', attempts: 1, rejectionCodes: ['EC02'] },
    });
    expect(await types(invoiceId)).toEqual(['invoice.issued.v1', 'invoice.sent.v1', 'invoice.rejected.v1']);
  });
});
