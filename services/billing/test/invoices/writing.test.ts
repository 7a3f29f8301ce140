import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { toFolder } from '../../src/invoices/delivery.adapter.ts';
import { type DocumentFile, DocumentFileStore } from '../../src/invoices/document-files.store.ts';
import { draftIn } from '../../src/invoices/invoices.commands.ts';
import { InvoiceStore } from '../../src/invoices/invoices.store.ts';
import { progressiveOf } from '../../src/invoices/render.adapter.ts';
import { composed, line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';

const database = freshDatabase('billing_writing');
let connection: Connection;
let invoices: InvoiceStore;
let files: DocumentFileStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'billing' });
  invoices = new InvoiceStore(connection);
  files = new DocumentFileStore(connection);
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const file = (documentId: DocumentFile['documentId'], change: Partial<DocumentFile> = {}) => ({
  ...{ documentId, form: 'PDF_IT' as const, attempt: 0, name: 'invoice-1-2026.it.pdf', mediaType: 'application/pdf' },
  content: Buffer.from('one'),
  ...change,
});

describe('drafting for what happened elsewhere', () => {
  const input = {
    ...{ sellerId: newId('org'), buyerId: newId('org'), commissionId: newId('com'), dueInDays: 30 },
    content: { seller: sellers.aurora, buyer: buyers.lumen, lines: [line('8000.00')] },
  };
  const draft = (change: object = {}) =>
    inTransaction(connection, (session) =>
      draftIn({ invoices }, { session, now: new Date() }, { ...input, ...change }),
    );

  it('keeps what it composed, figure by figure', async () => {
    const drafted = await draft();
    const found = drafted.ok ? await invoices.find(drafted.value.invoiceId) : undefined;
    expect(found).toMatchObject({ stage: 'draft', sellerId: input.sellerId, commissionId: input.commissionId });
    expect(found?.content).toEqual(composed(input.content));
  });

  it('keeps nothing of what it refuses', async () => {
    const before = await connection.collection('invoices').countDocuments();
    expect(await draft({ dueInDays: -1 })).toMatchObject({ ok: false, error: [{ code: 'INVALID_TERM' }] });
    expect(await connection.collection('invoices').countDocuments()).toBe(before);
  });
});

describe('stored files', () => {
  it('stay as they were first written', async () => {
    const id = newId('inv');
    await files.keep([file(id)]);
    await files.keep([file(id, { content: Buffer.from('two') })]);
    const [kept] = await files.of(id);
    expect(kept?.content.toString()).toBe('one');
    expect(kept?.sha256).toBe('7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed');
  });

  it('are each the last attempt of its form', async () => {
    const id = newId('inv');
    const attempts = [0, 1, 2].map((attempt) => file(id, { form: 'FATTURA_PA', attempt, name: `${attempt}.xml` }));
    await files.keep([...attempts, file(id)]);
    expect((await files.of(id)).map(({ name }) => name)).toEqual(['2.xml', 'invoice-1-2026.it.pdf']);
  });

  it('that somebody changed are not handed out', async () => {
    const id = newId('inv');
    await files.keep([file(id)]);
    await connection
      .collection('document_files')
      .updateOne({ documentId: id }, { $set: { content: Buffer.from('0ne') } });
    await expect(files.of(id)).rejects.toThrow(/is not what it was/);
  });
});

describe('delivery to a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outgoing-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const sellerId = newId('org');
  const parcel = (name = 'a.xml') => ({ sellerId, files: [{ ...file(newId('inv'), { name }), sha256: '' }] });

  it('puts each seller’s files in a folder of its own, and the same again changes nothing', async () => {
    const delivery = toFolder(join(folder, 'new'));
    await delivery.deliver(parcel());
    await delivery.deliver(parcel());
    expect(await readdir(join(folder, 'new', sellerId))).toEqual(['a.xml']);
    expect(await readFile(join(folder, 'new', sellerId, 'a.xml'), 'utf8')).toBe('one');
  });

  it('never writes outside it', async () => {
    await toFolder(folder).deliver(parcel('../../evil.xml'));
    expect(await readdir(join(folder, sellerId))).toEqual(['evil.xml']);
  });

  it('says so where it cannot write, so that it is tried again', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(toFolder(join(folder, 'file')).deliver(parcel())).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});

describe('a file’s number at the exchange', () => {
  it('is new for each document and attempt, and fits five letters and digits', () => {
    const numbers = [2026, 2079].flatMap((year) =>
      [1, 2, 99_999].flatMap((sequence) =>
        [0, 1, 9].map((attempts) => progressiveOf({ number: { year, sequence }, attempts })),
      ),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number).toMatch(/^[0-9A-Z]{1,5}$/);
  });
});
