import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { startBillingUnderTest } from '../billing-under-test.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';
import { InvoiceDesk } from './invoicing.ts';

/** Two replicas on one database. */
const database = freshDatabase('billing_numbers');
let replicas: ServiceUnderTest[] = [];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outgoing-'));
  const start = () =>
    startBillingUnderTest({ MONGODB_URI: database.uri, JOBS_PREFIX: database.name, DELIVERY_FOLDER: folder });
  replicas = [await start(), await start()];
});
afterAll(async () => {
  for (const replica of replicas) await replica.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const desk = (at: number) =>
  new InvoiceDesk(() => {
    const found = replicas[at % 2];
    if (!found) throw new TypeError('no replica');
    return found;
  });
const sequenceOf = (number: string) => Number(number.split('/')[0]);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('numbers', () => {
  it('have neither holes nor twins, however many are taken at once, refused and credited, on two replicas', async () => {
    const sellerIds = [newId('per'), newId('per')];
    const content = [
      { seller: sellers.greta, buyer: buyers.agent, lines: [line('100.00')] },
      { seller: sellers.fabio, buyer: buyers.agent, lines: [line('100.00')] },
    ];
    const drafts = await Promise.all(
      upTo(24).map(async (at) => (await desk(at).draft({ sellerId: sellerIds[at % 2] }, content[at % 2])).invoice.id),
    );
    const answers = await Promise.all([
      ...drafts.map((id, at) => desk(at >> 1).issue(id)),
      // Refused: they must take no number, and give none back that another has.
      ...drafts.slice(0, 6).map((id, at) => desk(at).issue(id, { date: '2020-01-01' })),
    ]);
    const issued = answers.filter(({ invoice }) => invoice !== null).map(({ invoice }) => invoice);
    expect(issued).toHaveLength(24);
    for (const sellerId of sellerIds) {
      const own = issued.filter(({ seller }) => seller.id === sellerId).map(({ number }) => sequenceOf(number));
      expect(own.toSorted((a, b) => a - b)).toEqual(upTo(12));
    }
    const credited = await Promise.all(issued.slice(0, 8).map(({ id }, at) => desk(at).credit(id)));
    expect(credited.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    for (const sellerId of sellerIds) {
      const notes = credited.filter(({ invoice }) => invoice.seller.id === sellerId);
      const own = notes.map(({ creditNote }) => sequenceOf(creditNote.number)).toSorted((a, b) => a - b);
      expect(own).toEqual(upTo(notes.length).map((at) => at + 12));
    }
  }, 180_000);

  it('of two payments at once that are more than is due together, one is recorded', async () => {
    const invoice = await desk(0).issued({}, { seller: sellers.ada });
    const paid = await Promise.all([desk(0).pay(invoice.id, '1000.00'), desk(1).pay(invoice.id, '1000.00')]);
    expect(paid.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'PAYMENT_EXCEEDS_DUE' }]);
    expect((await desk(0).see(invoice.id)).paid.amount).toBe('1000.00');
  }, 60_000);
});
