import { type FailurePath, type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Seller } from './seller.ts';

/**
 * Every *TipoDocumento* of FatturaPA 1.2.3, and who makes it: a seller's invoice, a credit note (which comes of an invoice), or a document
 * of who buys about itself.
 */
const makers = {
  ...{ TD01: 'seller', TD02: 'seller', TD03: 'seller', TD04: 'credit-note', TD05: 'seller', TD06: 'seller' },
  ...{ TD16: 'buyer', TD17: 'buyer', TD18: 'buyer', TD19: 'buyer', TD20: 'buyer', TD21: 'buyer', TD22: 'buyer' },
  ...{ TD23: 'buyer', TD24: 'seller', TD25: 'seller', TD26: 'seller', TD27: 'buyer', TD28: 'buyer', TD29: 'buyer' },
} as const;

type AnyType = keyof typeof makers;

/**
 * What a seller's document is: TD01 invoice, TD02 an advance on one, TD03 an advance on a professional's fee, TD05 debit note, TD06 a
 * professional's fee, TD24 and TD25 deferred invoices, TD26 of goods that were written off.
 */
export type DocumentType = 'TD01' | 'TD02' | 'TD03' | 'TD05' | 'TD06' | 'TD24' | 'TD25' | 'TD26';

const isAnyType = (text: string): text is AnyType => Object.hasOwn(makers, text);
const isSellers = (type: AnyType): type is DocumentType => makers[type] === 'seller';

/** A document by its number and day: what was delivered by, or an invoice that another one is about. */
export interface Reference {
  /** At most 20 characters. */
  readonly number: string;
  /** ISO 8601. */
  readonly date: string;
}

/** What a document is, and what it goes back to. */
export interface Nature {
  readonly documentType: DocumentType;
  /** What was delivered by (*DDT*), or whatever else proves when what was done: of a deferred invoice at least one. */
  readonly deliveries: readonly Reference[];
  /** The invoice that a debit note adds to. */
  readonly linked: Reference | undefined;
  /** The day on which what it is about was done, or paid before it was invoiced: ISO 8601; undefined where that is yet to come, or not said. */
  readonly suppliedOn: string | undefined;
}

/** It as the edge hands it over. */
export interface NatureText {
  readonly documentType?: string | null | undefined;
  readonly deliveries?: readonly Reference[] | null | undefined;
  readonly linked?: Reference | null | undefined;
  readonly suppliedOn?: string | null | undefined;
}

/** What documents were before they said what they are. */
export const plainNature: Nature = {
  ...{ documentType: 'TD01', deliveries: [], linked: undefined, suppliedOn: undefined },
};

const mostDeliveries = 100;

/** Whether a document is a deferred invoice: of all that was delivered in a month. */
export const isDeferred = (type: DocumentType): boolean => type === 'TD24' || type === 'TD25';

/**
 * Reads what a document is. Fails with `UNKNOWN_DOCUMENT_TYPE`, `DOCUMENT_TYPE_NOT_SUPPORTED` (a credit note comes of an invoice, and who
 * buys makes TD16 to TD23 and TD27 to TD29 about itself), `NOT_A_PROFESSIONAL`, `DELIVERIES_MISSING`, `TOO_MANY_DELIVERIES`,
 * `DELIVERIES_OF_SEVERAL_MONTHS`, `LINKED_INVOICE_MISSING`, `SUPPLIED_ON_MISMATCH`, and what texts fail with.
 */
export function parseNature(text: NatureText, seller: Seller): Result<Nature, Failures> {
  const parts = gather({
    documentType: parseType(text.documentType ?? 'TD01', seller),
    deliveries: parseDeliveries(text.deliveries ?? []),
    linked: text.linked ? parseReference(text.linked, ['linked']) : ok(undefined),
  });
  if (!parts.ok) return parts;
  const { documentType, deliveries, linked } = parts.value;
  if (documentType === 'TD05' && !linked) {
    return fail('LINKED_INVOICE_MISSING', 'A debit note says which invoice it adds to.', ['linked']);
  }
  if (!isDeferred(documentType)) return ok({ ...parts.value, suppliedOn: text.suppliedOn ?? undefined });
  return deferred({ documentType, deliveries, linked }, text.suppliedOn ?? undefined);
}

function parseType(text: string, seller: Seller): Result<DocumentType, Failures> {
  const path = ['documentType'];
  if (!isAnyType(text)) return fail('UNKNOWN_DOCUMENT_TYPE', 'Expected TD01 to TD06, or TD16 to TD29.', path);
  if (!isSellers(text)) {
    const who =
      makers[text] === 'credit-note' ? 'A credit note comes of its invoice.' : 'Who buys makes it about itself.';
    return fail('DOCUMENT_TYPE_NOT_SUPPORTED', who, path);
  }
  const isProfessional = seller.name.kind === 'person' || seller.fund !== undefined || seller.withholding !== undefined;
  if ((text === 'TD03' || text === 'TD06') && !isProfessional) {
    return fail('NOT_A_PROFESSIONAL', 'A company invoices, and has no fee note.', path);
  }
  return ok(text);
}

/** A deferred invoice is of one month's deliveries, the last of which is the day on which all was done. */
function deferred(nature: Omit<Nature, 'suppliedOn'>, suppliedOn: string | undefined): Result<Nature, Failures> {
  const days = nature.deliveries.map(({ date }) => date).toSorted();
  const last = days.at(-1);
  if (last === undefined) return fail('DELIVERIES_MISSING', 'A deferred invoice says what it sums up.', ['deliveries']);
  if (days[0]?.slice(0, 7) !== last.slice(0, 7)) {
    return fail('DELIVERIES_OF_SEVERAL_MONTHS', 'A deferred invoice is of one month.', ['deliveries']);
  }
  if (suppliedOn !== undefined && suppliedOn !== last) {
    return fail('SUPPLIED_ON_MISMATCH', `The last delivery was on ${last}.`, ['suppliedOn']);
  }
  return ok({ ...nature, suppliedOn: last });
}

function parseDeliveries(texts: readonly Reference[]): Result<readonly Reference[], Failures> {
  if (texts.length > mostDeliveries) return fail('TOO_MANY_DELIVERIES', `At most ${mostDeliveries}.`, ['deliveries']);
  const parsed = texts.map((text) => parseReference(text, []));
  const failures = parsed.flatMap((one, at) => (one.ok ? [] : within(['deliveries', at], one.error)));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

function parseReference({ number, date }: Reference, path: FailurePath): Result<Reference, Failures> {
  const parsed = parseText(number, { max: 20 }, [...path, 'number']);
  return parsed.ok ? ok({ number: parsed.value, date }) : parsed;
}
