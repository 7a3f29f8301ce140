import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { formatNumber } from '../documents/document.ts';
import { toldNoteOutcome, toldNoteSent } from '../invoices/credit-notes.events.ts';
import type { SentFile } from '../invoices/document-files.store.ts';
import type { CreditNote, IssuedInvoice } from '../invoices/invoice.ts';
import { toldOutcome, toldSent } from '../invoices/invoices.events.ts';
import { standingBy } from './answer-effects.ts';
import { type ExchangeAnswer, readAnswer } from './exchange-answer.ts';
import { type Aside, type KeptFile, mismatchOf } from './kept-answer.ts';
import { movedBy } from './moving.ts';

type Sent = IssuedInvoice | CreditNote;

/**
 * Does what a file from the exchange says: keeps it as an answer, moves its document on, and tells of that, all in one transaction. The same
 * file again changes nothing. Answers with why it is nobody's answer, where it is.
 */
export async function readFromExchange(billing: Billing, file: KeptFile): Promise<Aside | undefined> {
  const text = decode(file.content);
  if (text === undefined) return { reason: 'NOT_XML', detail: 'ENCODING' };
  const read = readAnswer(text);
  if (!read.ok) return read.error;
  const answer = read.value;
  const sentFile = await billing.files.sentAs(answer.fileName);
  const document = sentFile && (await documentOf(billing, sentFile));
  if (!(sentFile && document)) return { reason: 'UNKNOWN_FILE', detail: answer.fileName };
  const { number } = document;
  const mismatch = mismatchOf(answer, sentFile, { number: formatNumber(number), year: number.year });
  if (mismatch) return mismatch;
  await apply(billing, file, sentFile, answer);
  return undefined;
}

/** In the encoding that it says of itself; UTF-8 unless it does. */
function decode(content: Uint8Array): string | undefined {
  const head = Buffer.from(content.subarray(0, 200)).toString('latin1');
  const encoding = /^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch (error) {
    // Bytes that the encoding does not know, or an encoding that nobody knows.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

async function documentOf(
  { invoices, creditNotes }: Billing,
  { documentId }: SentFile,
  session?: Transaction['session'],
): Promise<Sent | undefined> {
  if (isId(documentId, 'crn')) return creditNotes.find(documentId, session);
  const invoice = isId(documentId, 'inv') ? await invoices.find(documentId, session) : undefined;
  return invoice?.stage === 'issued' ? invoice : undefined;
}

async function apply(billing: Billing, file: KeptFile, about: SentFile, answer: ExchangeAnswer): Promise<void> {
  const { documentId, attempt } = about;
  const call = {
    actor: systemActor('billing'),
    mutation: 'readExchangeAnswer',
    // What makes it happen once is the file's hash, in the transaction.
    input: { idempotencyKey: newId('evt') },
  };
  await billing.commands.run(call, async (transaction) => {
    const { session } = transaction;
    if (await billing.answers.isKnown(session, file.sha256)) return ok({ documentId });
    await billing.answers.keep(session, file, { documentId, attempt, answer });
    const all = await billing.answers.of(documentId, session);
    const standing = standingBy(all.filter((one) => one.attempt === attempt).map((one) => one.answer));
    const document = await documentOf(billing, about, session);
    if (!(standing && document)) return ok({ documentId });
    if ('invoiceId' in document) await moveNote(billing, transaction, movedBy(document, attempt, standing));
    else await moveInvoice(billing, transaction, movedBy(document, attempt, standing));
    return ok({ documentId });
  });
}

async function moveInvoice(
  { invoices }: Billing,
  { session, emit }: Transaction,
  steps: readonly IssuedInvoice[],
): Promise<void> {
  const last = steps.at(-1);
  if (!last) return;
  await invoices.save(session, last);
  await emit(steps.map((step) => (step.transmission === 'SENT' ? toldSent(step) : toldOutcome(step))));
}

async function moveNote(
  { creditNotes }: Billing,
  { session, emit }: Transaction,
  steps: readonly CreditNote[],
): Promise<void> {
  const last = steps.at(-1);
  if (!last) return;
  await creditNotes.saveTransmission(session, last);
  await emit(steps.map((step) => (step.transmission === 'SENT' ? toldNoteSent(step) : toldNoteOutcome(step))));
}
