import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Nature } from './vat.ts';

/** What a tax regime means for an invoice: VAT as usual, VAT due when paid, no VAT at all, or rules not written here. */
type RegimeKind = 'ordinary' | 'cash' | 'exempt' | 'special';

/** Every *RegimeFiscale* of FatturaPA. */
const kinds = {
  RF01: 'ordinary',
  RF02: 'exempt',
  RF04: 'special',
  RF05: 'special',
  RF06: 'special',
  RF07: 'special',
  RF08: 'special',
  RF09: 'special',
  RF10: 'special',
  RF11: 'special',
  RF12: 'special',
  RF13: 'special',
  RF14: 'special',
  RF15: 'special',
  RF16: 'cash',
  RF17: 'cash',
  RF18: 'ordinary',
  RF19: 'exempt',
  RF20: 'special',
} as const satisfies Readonly<Record<string, RegimeKind>>;

/** A *RegimeFiscale* of FatturaPA: RF01 ordinary, RF02 minimi, RF17 VAT when paid, RF19 forfettario, … */
export type TaxRegime = keyof typeof kinds;

const isRegime = (text: string): text is TaxRegime => Object.hasOwn(kinds, text);

/**
 * Reads a regime. Fails with `UNKNOWN_REGIME`, or `REGIME_NOT_SUPPORTED` for those of farmers, publishers, travel agents and
 * the like, whose VAT is not reckoned line by line.
 */
export function parseRegime(text: string): Result<TaxRegime, Failures> {
  if (!isRegime(text)) return fail('UNKNOWN_REGIME', 'Expected RF01 to RF20.', ['regime']);
  if (kinds[text] !== 'special') return ok(text);
  return fail('REGIME_NOT_SUPPORTED', `Invoices of the regime ${text} are not made here.`, ['regime']);
}

/** Whether who invoices charges no VAT at all, and bears no withholding (forfettario, minimi). */
export const isExempt = (regime: TaxRegime): boolean => kinds[regime] === 'exempt';

/** Whether VAT is due only when the client pays. */
export const isCashBased = (regime: TaxRegime): boolean => kinds[regime] === 'cash';

/** Why those who charge no VAT do not: the law that must be named on the document, in Italian and English. */
export const exemptionOf = (regime: TaxRegime): readonly [string, string] =>
  regime === 'RF02'
    ? ['Regime fiscale di vantaggio, art. 27 c. 1-2 DL 98/2011', 'Small business scheme, art. 27 DL 98/2011']
    : ['Regime forfettario, art. 1 c. 54-89 L. 190/2014', 'Flat-rate scheme (forfettario), art. 1 L. 190/2014'];

/** The reason for no VAT under such a regime. */
export const exemptNature: Nature = 'N2.2';
