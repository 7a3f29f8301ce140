import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { type BuyerText, isAbroad, parseBuyer } from './buyer.ts';
import { formatCents } from './decimal.ts';
import { type Nature, type NatureText, parseNature } from './document-type.ts';
import type { IdentifierChecks } from './identifiers.ts';
import { type DocumentLine, type LineText, parseLines, stampDutyLine } from './line.ts';
import { exemptNature, isExempt } from './regime.ts';
import { parseSeller, type SellerText } from './seller.ts';
import { isStamped, type Reckoning, reckon, stampDuty } from './totals.ts';
import type { Parties } from './treatment.ts';

/** What the buyer's side wants to read on a document to find what it is about. */
export interface References {
  /** The buyer's own word, such as an order's number. */
  readonly order: string | undefined;
  /** *Codice identificativo di gara*, of public bodies. */
  readonly cig: string | undefined;
  /** *Codice unico di progetto*, of public bodies. */
  readonly cup: string | undefined;
}

/** Stamp duty that a document bears. */
export interface StampDuty {
  /** In cents. */
  readonly amount: bigint;
  /** Whether the buyer is asked to bear it, by a line of the document. */
  readonly isRecharged: boolean;
}

/** What an invoice or a credit note says, before it has a number. Amounts are in cents of euros. */
export interface Content extends Parties, Reckoning, Nature {
  readonly currency: 'EUR';
  readonly stampDuty: StampDuty | undefined;
  readonly references: References;
  readonly note: string | undefined;
}

/** A document's number within its seller's year: invoices and credit notes are numbered together, without holes. */
export interface DocumentNumber {
  readonly year: number;
  /** 1, 2, … */
  readonly sequence: number;
}

interface Issued extends Content {
  readonly number: DocumentNumber;
  /** ISO 8601. */
  readonly date: string;
}

/** A request to pay: TD01 unless it says otherwise, and 380, 383 or 386 of UNTDID 1001. */
export interface Invoice extends Issued {
  readonly kind: 'invoice';
  /** The day by which it is to be paid: ISO 8601. */
  readonly dueDate: string;
}

/** What takes an invoice back, wholly or in part, with positive amounts: TD04, and 381 of UNTDID 1001. */
export interface CreditNote extends Issued {
  readonly kind: 'credit-note';
  readonly credits: { readonly number: string; readonly date: string };
}

/** A document with its number and date. */
export type FiscalDocument = Invoice | CreditNote;

/** The number as it is written: `12/2026`. */
export const formatNumber = ({ year, sequence }: DocumentNumber): string => `${sequence}/${year}`;

/** What a document is to say, as the edge hands it over. */
export interface ContentText extends NatureText {
  readonly seller: SellerText;
  readonly buyer: BuyerText;
  readonly lines: readonly LineText[];
  /** Whether the buyer is asked to bear stamp duty, where some is due. */
  readonly rechargeStampDuty?: boolean | null | undefined;
  readonly order?: string | null | undefined;
  readonly cig?: string | null | undefined;
  readonly cup?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** What FatturaPA can hold, in cents: eleven digits before the point. */
const largest = 10n ** 13n;

/**
 * Composes what a document says: reads the parties and lines, and reckons VAT, funds, withholding, stamp duty and what is to be
 * paid. Fails with what sellers, buyers, lines and texts fail with, `INVALID_CIG`, `INVALID_CUP`, `SELLER_IS_BUYER`,
 * `AMOUNT_OUT_OF_RANGE`, `NOTHING_TO_PAY` and `STAMP_DUTY_ABROAD`.
 */
export function compose(text: ContentText, checks: IdentifierChecks): Result<Content, Failures> {
  const parties = gather({ seller: parseSeller(text.seller, checks), buyer: parseBuyer(text.buyer, checks) });
  if (!parties.ok) return parties;
  const apart = checkApart(parties.value);
  return apart.ok ? composeBetween(parties.value, text) : apart;
}

/** What a document says besides its parties. */
export type TermsText = Omit<ContentText, 'seller' | 'buyer'>;

/** As {@link compose}, between parties that were read before: so that a credit note has its invoice's. */
export function composeBetween(parties: Parties, text: TermsText): Result<Content, Failures> {
  const parts = gather({
    lines: parseLines(text.lines, parties),
    nature: parseNature(text, parties.seller),
    references: parseReferences(text),
    note: text.note ? parseText(text.note, { max: 1_000, multiline: true }, ['note']) : ok(undefined),
  });
  if (!parts.ok) return parts;
  const { lines, nature, references, note } = parts.value;
  const reckoned = reckonStamped(lines, parties, text.rechargeStampDuty ?? false);
  const { seller, buyer } = parties;
  return reckoned.ok
    ? ok({ seller, buyer, ...nature, ...reckoned.value, currency: 'EUR', references, note })
    : reckoned;
}

/** What is reckoned of a document, with the stamp duty that it bears. */
export type Stamped = Reckoning & Pick<Content, 'stampDuty'>;

function reckonStamped(
  lines: readonly DocumentLine[],
  { seller, buyer }: Parties,
  isRecharged: boolean,
): Result<Stamped, Failures> {
  const plain = reckon(lines, seller, buyer);
  if (!isStamped(plain.summaries)) return checkAmounts({ ...plain, stampDuty: undefined });
  const duty = { amount: stampDuty, isRecharged };
  if (!isRecharged) return checkAmounts({ ...plain, stampDuty: duty });
  if (isAbroad(buyer)) {
    const message = 'A buyer abroad is not asked for Italian stamp duty.';
    return fail('STAMP_DUTY_ABROAD', message, ['rechargeStampDuty']);
  }
  // Of who charges no VAT it is income like the fee (Agenzia delle Entrate, ruling 428/2022); of others an advance.
  const treatment = { nature: isExempt(seller.regime) ? exemptNature : ('N1' as const) };
  const line = stampDutyLine(lines.length + 1, stampDuty, treatment);
  return checkAmounts({ ...reckon([...lines, line], seller, buyer), stampDuty: duty });
}

/** Fails with `AMOUNT_OUT_OF_RANGE` or `NOTHING_TO_PAY`. */
export function checkAmounts(reckoned: Stamped): Result<Stamped, Failures> {
  const { total, toPay } = reckoned.totals;
  if (total >= largest) return fail('AMOUNT_OUT_OF_RANGE', `At most ${formatCents(largest - 1n)}.`, ['lines']);
  if (toPay > 0n) return ok(reckoned);
  return fail('NOTHING_TO_PAY', 'What is withheld takes all of it.', ['lines']);
}

function checkApart({ seller, buyer }: Parties): Result<undefined, Failures> {
  const isSame = buyer.kind === 'italian-business' && buyer.vatNumber === seller.vatNumber;
  return isSame ? fail('SELLER_IS_BUYER', 'Nobody invoices themselves.', ['buyer', 'vatNumber']) : ok(undefined);
}

function parseReferences({ order, cig, cup }: TermsText): Result<References, Failures> {
  return gather({
    order: order ? parseText(order, { max: 20 }, ['order']) : ok(undefined),
    cig: parseCode(cig, /^[A-Z0-9]{10}$/, 'cig'),
    cup: parseCode(cup, /^[A-Z]\d{2}[A-Z]\d{11}$/, 'cup'),
  });
}

function parseCode(
  text: string | null | undefined,
  form: RegExp,
  name: 'cig' | 'cup',
): Result<string | undefined, Failures> {
  if (!text) return ok(undefined);
  if (form.test(text)) return ok(text);
  return fail(`INVALID_${name.toUpperCase()}`, `Not the form of a ${name.toUpperCase()}.`, [name]);
}
