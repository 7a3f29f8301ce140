import { type Decimal, decimal, isPositive, minus, parseDecimal, roundHalfUp } from '../documents/decimal.ts';
import { textAt, type XmlElement } from '../documents/xml.ts';

/** What the exchange (*Sistema di Interscambio*) would refuse a file for. */
export interface ExchangeIssue {
  /** The exchange's own code, such as `00400`. */
  readonly code: string;
  readonly message: string;
  /** Elements from the body down, with their place among those of the same name. */
  readonly path: readonly (string | number)[];
}

/** Looks at a document's body. */
export type Check = (body: XmlElement) => readonly ExchangeIssue[];

/** Where the parts of a body lie. */
export const general = ['DatiGenerali', 'DatiGeneraliDocumento'] as const;
export const fundPath = [...general, 'DatiCassaPrevidenziale'] as const;
export const linePath = ['DatiBeniServizi', 'DettaglioLinee'] as const;
export const summaryPath = ['DatiBeniServizi', 'DatiRiepilogo'] as const;

/** A number of the file; what is no number is caught by the schema, and nothing here. */
export function numberAt(from: XmlElement, ...path: readonly string[]): Decimal {
  const text = textAt(from, ...path) ?? '0';
  const parsed = parseDecimal(text.replace(/^-/, '').replace(/^0+(?=\d)/, ''), { whole: 20, decimals: 20 }, []);
  const number = parsed.ok ? parsed.value : decimal(0n);
  return text.startsWith('-') ? minus(decimal(0n), number) : number;
}

/** The rate of a line, fund or summary. */
export const rateAt = (from: XmlElement): Decimal => numberAt(from, 'AliquotaIVA');
/** Whether it bears VAT. */
export const isRated = (from: XmlElement): boolean => isPositive(rateAt(from));
/** Why it bears none. */
export const natureAt = (from: XmlElement): string | undefined => textAt(from, 'Natura');
/** Lines, funds and summaries of one rate and, at 0 %, one reason belong together. */
export const keyOf = (from: XmlElement): string =>
  isRated(from) ? roundHalfUp(rateAt(from), 2).toString() : (natureAt(from) ?? '');
