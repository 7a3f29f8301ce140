import { mkdir, readdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type BillingWithFolder, bookkeeper, member, nextKey, startBillingWithFolder } from '../billing-under-test.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';
import { InvoiceDesk } from '../invoices/invoicing.ts';
import { at, dt, mc, mcPublic, ne, ns, rc, rcPublic } from './answers.ts';

let billing: BillingWithFolder;
const desk = new InvoiceDesk(() => billing);
beforeAll(async () => {
  billing = await startBillingWithFolder({ JOBS_RECONCILE_EVERY: '200ms' });
  // Made by the service, for whoever is to put answers there.
  await waitFor('there is an inbox', async () => (await readdir(billing.folder)).includes('inbox'));
});
afterAll(() => billing.close());

const inbox = (...path: readonly string[]) => join(billing.folder, 'inbox', ...path);
let dropped = 0;
function nextName(): string {
  dropped += 1;
  return `answer-${dropped}.xml`;
}
/** Puts a file into the inbox, as whoever writes beside it and renames; as old as it has to be to be whole. */
async function drop(content: string, name = nextName()): Promise<string> {
  await writeFile(inbox(`${name}.part`), content);
  await utimes(inbox(`${name}.part`), new Date(0), new Date(0));
  await rename(inbox(`${name}.part`), inbox(name));
  return name;
}
const lies = (place: 'read' | 'aside', name: string) =>
  waitFor(`${name} is ${place}`, async () => (await readdir(inbox(place)).catch(() => [] as string[])).includes(name));

const fields = `number issuedOn state rejection rejectionCodes handOver resendBy documents { form name sha256 }
  exchangeAnswers { kind exchangeId fileName receivedAt deliveredAt description errors { code description } sha256 }`;
const see = (id: string) => desk.see(id, fields);
const isState = (id: string, state: string) =>
  waitFor(`it is ${state}`, async () => (await desk.see(id, 'state')).state === state);
const fileOf = async (id: string) => {
  const { documents } = await see(id);
  return documents.find(({ form }: { form: string }) => form === 'FATTURA_PA');
};
const events = (subject: string) =>
  billing.database((db) => db.collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray());
const toComune = { seller: sellers.aurora, buyer: buyers.comune, lines: [line('3000.00')] };

/** An invoice on its way, and its file at the exchange. */
async function sent(content: object = {}) {
  const invoice = await desk.issued({}, content);
  await isState(invoice.id, 'SENT');
  const { name, sha256 } = await fileOf(invoice.id);
  return { id: invoice.id, number: invoice.number, file: name, sha256 };
}

describe('an answer in the inbox', () => {
  it('of a delivery brings the invoice where it belongs, once, and is kept', async () => {
    const { id, file, sha256 } = await sent();
    const name = await drop(rc({ file, hash: sha256 }), file.replace('.xml', '_RC_001.xml'));
    await isState(id, 'DELIVERED');
    await lies('read', name);
    await lies('read', await drop(rc({ file, hash: sha256 })));
    const after = await see(id);
    expect(after).toMatchObject({ handOver: 'NOTHING', rejection: null, rejectionCodes: [], resendBy: null });
    expect(after.exchangeAnswers).toMatchObject([
      { kind: 'RC', exchangeId: '36', fileName: file, deliveredAt: '2026-11-24T12:05:00.000+01:00' },
    ]);
    const told = await events(id);
    expect(told.map(({ type }) => type.replace('millepiani.billing.', ''))).toEqual([
      ...['invoice.issued.v1', 'invoice.sent.v1', 'invoice.delivered.v1'],
    ]);
    expect(told[2]?.actor).toBe('system:billing');
  });

  it('of a refusal says the codes; sent again under its number and date, the next answer counts alone', async () => {
    const { id, number, file } = await sent();
    await drop(ns({ file }, ['00423', 'Prezzo totale non corretto'], ['00421', 'Imposta non corretta']));
    await isState(id, 'REJECTED');
    const refused = await see(id);
    expect(refused).toMatchObject({
      ...{ rejectionCodes: ['00423', '00421'], handOver: 'NOTHING' },
      rejection: '00423 Prezzo totale non corretto; 00421 Imposta non corretta',
      exchangeAnswers: [{ kind: 'NS', errors: [{ code: '00423' }, { code: '00421' }] }],
    });
    expect(refused.resendBy > refused.issuedOn).toBe(true);
    expect((await events(id)).at(-1)).toMatchObject({ data: { codes: ['00423', '00421'] } });

    await desk.ask('resendInvoice', { invoiceId: id });
    await isState(id, 'SENT');
    // This delivery was not refused: why the one before was is among the answers.
    expect(await see(id)).toMatchObject({ rejection: null, rejectionCodes: [], resendBy: null, exchangeAnswers: [{}] });
    const again = await fileOf(id);
    expect(again.name).not.toBe(file);
    // What is still answered about the first file says nothing of the second.
    await lies('read', await drop(ns({ file, message: '999' }, ['00404', 'Duplicata'])));
    expect(await see(id)).toMatchObject({ state: 'SENT', number, issuedOn: refused.issuedOn });
    await drop(rc({ file: again.name }));
    await isState(id, 'DELIVERED');
    expect(await see(id)).toMatchObject({ rejection: null, rejectionCodes: [], exchangeAnswers: [{}, {}, {}] });
  });

  it('that a business could not be reached makes it count as delivered, and the seller tell the buyer', async () => {
    const { id, file } = await sent();
    await drop(mc({ file }));
    await isState(id, 'DELIVERED');
    expect(await see(id)).toMatchObject({
      handOver: 'TELL_BUYER',
      exchangeAnswers: [{ kind: 'MC', description: 'Casella PEC piena & non raggiungibile' }],
    });
  });

  it('about a public body: tried again, delivered, declined, and sent again', async () => {
    const { id, number, file } = await sent(toComune);
    await lies('read', await drop(mcPublic({ file })));
    expect(await see(id)).toMatchObject({ state: 'SENT', handOver: 'NOTHING' });
    await drop(rcPublic({ file }));
    await isState(id, 'DELIVERED');
    await drop(ne({ file }, 'EC02', number));
    await isState(id, 'REJECTED');
    expect(await see(id)).toMatchObject({ rejection: 'EC02 CIG errato', rejectionCodes: ['EC02'] });
    await desk.ask('resendInvoice', { invoiceId: id });
    await isState(id, 'SENT');
    const { name } = await fileOf(id);
    // In whatever order they come.
    await lies('read', await drop(ne({ file: name }, 'EC01', number)));
    await lies('read', await drop(rcPublic({ file: name })));
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', rejection: null });
    await lies('read', await drop(dt({ file: name })));
    expect(await see(id)).toMatchObject({ state: 'DELIVERED' });
  });

  it('that a public body was never reached leaves an attestation to be handed over', async () => {
    const { id, file, sha256 } = await sent(toComune);
    await drop(mcPublic({ file }));
    await drop(at({ file }, sha256));
    await isState(id, 'DELIVERED');
    expect(await see(id)).toMatchObject({ handOver: 'HAND_OVER_ATTESTATION' });
  });

  it('moves a credit note too, which is sent again under its number', async () => {
    const invoice = await desk.issued();
    const { creditNote } = await desk.credit(invoice.id);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CreditNote {
      number state rejection rejectionCodes resendBy seller { id } buyer { id } documents { form name } exchangeAnswers { kind } } } }`;
    const note = async () => {
      const of = [{ __typename: 'CreditNote', id: creditNote.id }];
      return (await billing.ask(query, { of }, bookkeeper)).data._entities[0];
    };
    const nameOf = async () =>
      (await note()).documents.find(({ form }: { form: string }) => form === 'FATTURA_PA')?.name;
    await waitFor('it is written', async () => (await nameOf()) !== undefined);
    const file = await nameOf();
    await drop(ns({ file }, ['00418', 'Data precedente']));
    await waitFor('it is refused', async () => (await note()).rejectionCodes.includes('00418'));
    expect(await note()).toMatchObject({
      ...{ state: 'REJECTED', rejection: '00418 Data precedente', resendBy: expect.stringMatching(/^\d{4}-/) },
      ...{ seller: invoice.seller, buyer: invoice.buyer },
    });
    const mutation = `mutation ($input: ResendCreditNoteInput!) {
      resendCreditNote(input: $input) { creditNote { number } pending userErrors { code } } }`;
    const again = async () =>
      (await billing.ask(mutation, { input: { idempotencyKey: nextKey(), creditNoteId: creditNote.id } }, bookkeeper))
        .data.resendCreditNote;
    expect(await again()).toMatchObject({ creditNote: { number: creditNote.number }, pending: ['INVOICE_DOCUMENTS'] });
    expect((await again()).userErrors).toEqual([{ code: 'NOT_REJECTED' }]);
    await waitFor('it is written anew', async () => (await nameOf()) !== file);
    await drop(rc({ file: await nameOf() }));
    await waitFor('it has come', async () =>
      (await events(creditNote.id)).some(({ type }) => type.endsWith('credit-note.delivered.v1')),
    );
    expect(
      (await events(creditNote.id)).map(({ type }) => type.replace('millepiani.billing.credit-note.', '')),
    ).toEqual(['sent.v1', 'rejected.v1', 'sent.v1', 'delivered.v1']);
    expect(await note()).toMatchObject({ state: 'DELIVERED', rejection: null, rejectionCodes: [], resendBy: null });
  });

  it('that somebody records of a refusal is to be sent again within five days, too', async () => {
    const { id } = await sent();
    const { creditNote } = await desk.credit(id);
    const notes = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent {
      creditNotes(first: 1) { edges { node { id state rejection resendBy } } pageInfo { hasNextPage } } } } }`;
    const { seller } = await desk.see(id, 'seller { id }');
    const listed = async (actor = bookkeeper) =>
      (await billing.ask(notes, { of: [{ __typename: 'Agent', id: seller.id }] }, actor)).data._entities[0].creditNotes;
    await waitFor('it is sent', async () => (await listed()).edges[0].node.state === 'SENT');
    const record = `mutation ($input: RecordCreditNoteDeliveryInput!) {
      recordCreditNoteDelivery(input: $input) { creditNote { resendBy } userErrors { code } } }`;
    const input = { creditNoteId: creditNote.id, outcome: 'REJECTED', reason: 'Wrong code, 00400' };
    await billing.ask(record, { input: { idempotencyKey: nextKey(), ...input } }, bookkeeper);
    await desk.ask('recordDelivery', { invoiceId: id, outcome: 'REJECTED', reason: 'By letter' });
    const inFive = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now() + 5 * 86_400_000);
    expect(await see(id)).toMatchObject({ rejection: 'By letter', resendBy: inFive });
    expect(await listed()).toEqual({
      edges: [{ node: { id: creditNote.id, state: 'REJECTED', rejection: 'Wrong code, 00400', resendBy: inFive } }],
      pageInfo: { hasNextPage: false },
    });
    expect(await listed(member())).toBeNull();
  });
});

describe('what is nobody’s answer', () => {
  const aside = async (actor = bookkeeper) =>
    (
      await billing.ask(
        `{ exchangeFilesAside(first: 100) { edges { cursor node { id name reason detail size sha256 base64 } } } }`,
        {},
        actor,
      )
    ).data.exchangeFilesAside;

  it('is kept, set aside and told, and moves nothing', async () => {
    const { id, file, number } = await sent(toComune);
    const given: readonly (readonly [string, string])[] = [
      ['NOT_XML', 'hello'],
      ['NOT_XML', `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${rc({ file })}`],
      ['TOO_LARGE', 'x'.repeat(1_100_000)],
      ['UNKNOWN_MESSAGE', '<a/>'],
      ['INCOMPLETE', ns({ file })],
      ['UNKNOWN_FILE', rc({ file: 'IT01234560165_ZZZZZ.xml' })],
      ['OTHER_BYTES', rcPublic({ file, hash: 'b'.repeat(64) })],
      ['OTHER_DOCUMENT', ne({ file }, 'EC02', '99999/2026')],
    ];
    const names = [];
    for (const [, content] of given) names.push(await drop(content));
    for (const name of names) await lies('aside', name);
    const all = (await aside()).edges;
    const told = new Map(all.map(({ node }: { node: { name: string; reason: string } }) => [node.name, node.reason]));
    expect(names.map((name) => told.get(name))).toEqual(given.map(([reason]) => reason));
    const [unknown, large] = ['UNKNOWN_MESSAGE', 'TOO_LARGE'].map((wanted) =>
      all.find(({ node }: { node: { reason: string } }) => node.reason === wanted),
    );
    const base64 = Buffer.from('<a/>').toString('base64');
    expect(unknown.node).toMatchObject({ id: unknown.node.sha256, detail: 'a, in no namespace', base64 });
    expect(large.node).toMatchObject({ detail: null, base64: null });
    expect(await see(id)).toMatchObject({ state: 'SENT', exchangeAnswers: [], number });
    expect((await events(id)).map(({ type }) => type)).toHaveLength(2);
    expect(await aside(member())).toBeNull();
  });

  it('is an answer once what it is about is there, and put into the inbox again', async () => {
    const early = rc({ file: 'IT01234560165_YYYYY.xml', id: '77' });
    await lies('aside', await drop(early));
    const { id } = await sent();
    await billing.database((db) =>
      db
        .collection('document_files')
        .updateOne({ documentId: id, form: 'FATTURA_PA' }, { $set: { name: 'IT01234560165_YYYYY.xml' } }),
    );
    await drop(early);
    await isState(id, 'DELIVERED');
    const names = (await aside()).edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(names).not.toContain('IT01234560165_YYYYY.xml');
  });

  it('is not looked for behind links, in folders, or in what is still being written', async () => {
    const { id, file } = await sent();
    await writeFile(join(billing.folder, 'elsewhere.xml'), rc({ file }));
    await symlink(join(billing.folder, 'elsewhere.xml'), inbox('link.xml'));
    await mkdir(inbox('folder.xml'));
    await writeFile(inbox('half.xml.part'), rc({ file }));
    // What cannot be read may be half written, as long as it is new.
    await writeFile(inbox('new.xml'), rc({ file }).slice(0, 300));
    await lies('aside', await drop('something to wait for'));
    expect((await readdir(inbox())).toSorted()).toEqual(
      expect.arrayContaining(['folder.xml', 'half.xml.part', 'link.xml', 'new.xml']),
    );
    await writeFile(inbox('new.xml'), rc({ file }));
    await isState(id, 'DELIVERED');
  });
});
