import { dayOf, daysBetween, plusDays } from '@millepiani/kernel/day';
import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { type AgentId, type CommissionId, type Id, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { type ContentText, compose, type DocumentNumber } from '../documents/document.ts';
import type { IdentifierChecks } from '../documents/identifiers.ts';
import type { DraftInvoice, Invoice, InvoiceId, IssuedInvoice } from './invoice.ts';
import { unsent } from './transmitting.ts';

/** To draft an invoice. */
export interface DraftCommand {
  readonly id: InvoiceId;
  readonly sellerId: string;
  readonly buyerId: string;
  readonly commissionId?: string | null | undefined;
  readonly content: ContentText;
  readonly dueInDays: number;
  /** The document for a share of a distribution that it is to be. */
  readonly remunerates?: Id<'rmd'> | undefined;
  readonly at: Instant;
}

/** The numbers that a seller gave in a year: by VAT number, since the exchange knows sellers by that. */
export interface InvoiceSequence {
  readonly vatNumber: string;
  readonly year: number;
  /** The last number given; 0 before the first. */
  readonly last: number;
  /** The date of the document that got it. */
  readonly lastDate: string | undefined;
}

const longestTerm = 365;
/** What the exchange's file names have room for. */
const mostAYear = 99_999;
/** Within so many days of its date a document is to be sent (art. 21 c. 4 DPR 633/72). */
const daysToSend = 12;

/**
 * Decides to draft an invoice. Fails with `INVALID_ID`, `INVALID_TERM`, `SELLER_IS_BUYER`, and what `compose` fails with, each
 * under `content`.
 */
export function draftInvoice(command: DraftCommand, checks: IdentifierChecks): Result<DraftInvoice, Failures> {
  const { id, dueInDays, at } = command;
  const content = compose(command.content, checks);
  const parts = gather({
    sellerId: parseId(command.sellerId, ['per', 'org'], ['sellerId']),
    buyerId: parseId(command.buyerId, ['per', 'org'], ['buyerId']),
    commissionId: parseCommission(command.commissionId),
    dueInDays: parseTerm(dueInDays),
    content: content.ok ? content : err(within(['content'], content.error)),
    stampDuty: noStampLines(command.content),
  });
  if (!parts.ok) return parts;
  if (parts.value.sellerId === parts.value.buyerId) {
    return fail('SELLER_IS_BUYER', 'Nobody invoices themselves.', ['buyerId']);
  }
  const { stampDuty: _, ...facts } = parts.value;
  return ok({ stage: 'draft', id, ...facts, remunerates: command.remunerates, draftedAt: at });
}

/** Stamp duty comes onto an invoice by `rechargeStampDuty`, where some is due: a line by hand would be neither. */
function noStampLines({ lines }: ContentText): Result<undefined, Failures> {
  const at = lines.findIndex(({ isStampDuty }) => isStampDuty);
  if (at < 0) return ok(undefined);
  return fail('STAMP_DUTY_BY_HAND', 'Ask for stamp duty by rechargeStampDuty.', [
    'content',
    'lines',
    at,
    'isStampDuty',
  ]);
}

function parseTerm(days: number): Result<number, Failures> {
  if (Number.isInteger(days) && days >= 0 && days <= longestTerm) return ok(days);
  return fail('INVALID_TERM', `0 to ${longestTerm} days.`, ['dueInDays']);
}

function parseCommission(text: string | null | undefined): Result<CommissionId | undefined, Failures> {
  return text ? parseId(text, ['com'], ['commissionId']) : ok(undefined);
}

/** A number and date that a document gets. */
export interface Numbered {
  readonly number: DocumentNumber;
  readonly date: string;
  readonly sequence: InvoiceSequence;
}

/**
 * Gives the next number. Fails with `DATE_IN_FUTURE`, `ISSUED_TOO_LATE` (more than 12 days ago), `DATE_BEFORE_PREVIOUS` (numbers
 * rise with dates) or `SEQUENCE_FULL`.
 */
export function nextNumber(sequence: InvoiceSequence, date: string, now: Instant): Result<Numbered, Failures> {
  const today = dayOf(now);
  if (date > today) return fail('DATE_IN_FUTURE', 'Of today in Europe/Rome, or of an earlier day.', ['date']);
  if (daysBetween(date, today) > daysToSend) {
    return fail('ISSUED_TOO_LATE', `A document is sent within ${daysToSend} days of its date.`, ['date']);
  }
  if (sequence.lastDate !== undefined && date < sequence.lastDate) {
    return fail('DATE_BEFORE_PREVIOUS', `The document before it is of ${sequence.lastDate}.`, ['date']);
  }
  const next = sequence.last + 1;
  if (next > mostAYear) return fail('SEQUENCE_FULL', `At most ${mostAYear} a year.`, []);
  return ok({
    number: { year: sequence.year, sequence: next },
    date,
    sequence: { ...sequence, last: next, lastDate: date },
  });
}

/** Decides to issue an invoice under a number. Fails with `ALREADY_ISSUED`. */
export function issueInvoice(
  invoice: Invoice,
  { number, date }: Numbered,
  by: PersonId,
): Result<IssuedInvoice, Failures> {
  const { stage, ...facts } = invoice;
  if (stage !== 'draft') return fail('ALREADY_ISSUED', 'It has a number.', ['invoiceId']);
  return ok({
    ...facts,
    stage: 'issued',
    ...{ number, date, dueDate: plusDays(date, facts.dueInDays), issuedBy: by },
    ...{ ...unsent, payments: [], version: 1 },
    credited: { toPay: 0n, withheld: 0n },
  });
}

/** The agents who are a side of a document. */
export type Sides = { readonly sellerId: AgentId; readonly buyerId: AgentId };
