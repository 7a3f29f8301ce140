import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** Checks of identifiers by their check digits; libraries do them (`identifiers.adapter.ts`). */
export interface IdentifierChecks {
  /** An Italian VAT number: 11 digits. */
  isPartitaIva(text: string): boolean;
  /** An Italian tax code: a person's 16 characters, or a body's 11 digits. */
  isCodiceFiscale(text: string): boolean;
  /** A VAT number of an EU country, with the country's prefix before it. */
  isEuVatNumber(text: string): boolean;
  isIban(text: string): boolean;
  isBic(text: string): boolean;
}

/** A bank account: where money is to go. */
export interface BankAccount {
  /** Without blanks, in capitals. */
  readonly iban: string;
  readonly bic: string | undefined;
}

/** A bank account as the edge hands it over. */
export interface BankAccountText {
  readonly iban: string;
  readonly bic?: string | null | undefined;
}

/** An identifier without the blanks, dots and dashes that people write into it, in capitals. */
export const compact = (text: string): string => text.replaceAll(/[\s.-]/g, '').toUpperCase();

/** Reads an Italian VAT number, with or without `IT` before it. Fails with `INVALID_VAT_NUMBER`. */
export function parsePartitaIva(text: string, checks: IdentifierChecks, path: FailurePath): Result<string, Failures> {
  const number = compact(text).replace(/^IT/, '');
  if (checks.isPartitaIva(number)) return ok(number);
  return fail('INVALID_VAT_NUMBER', 'Expected a partita IVA: 11 digits, the last of which checks the others.', path);
}

/** Reads an Italian tax code. Fails with `INVALID_TAX_CODE`. */
export function parseTaxCode(text: string, checks: IdentifierChecks, path: FailurePath): Result<string, Failures> {
  const code = compact(text);
  if (checks.isCodiceFiscale(code)) return ok(code);
  return fail('INVALID_TAX_CODE', 'Expected a codice fiscale: 16 characters, or 11 digits.', path);
}

/** The country's prefix of VAT numbers: its code, but for Greece. */
export const vatPrefix = (country: string): string => (country === 'GR' ? 'EL' : country);

/** Reads a VAT number of another EU country; its prefix may be left out. Fails with `INVALID_VAT_NUMBER`. */
export function parseEuVatNumber(
  { text, country }: { readonly text: string; readonly country: string },
  checks: IdentifierChecks,
  path: FailurePath,
): Result<string, Failures> {
  const prefix = vatPrefix(country);
  const number = compact(text);
  const bare = number.startsWith(prefix) ? number.slice(prefix.length) : number;
  if (checks.isEuVatNumber(`${prefix}${bare}`)) return ok(bare);
  return fail('INVALID_VAT_NUMBER', `Not a VAT number of ${country}.`, path);
}

/** Reads a bank account. Fails with `INVALID_IBAN` or `INVALID_BIC`. */
export function parseBankAccount(
  text: BankAccountText,
  checks: IdentifierChecks,
  path: FailurePath,
): Result<BankAccount, Failures> {
  const iban = compact(text.iban);
  if (!checks.isIban(iban)) return fail('INVALID_IBAN', 'The check digits do not fit.', [...path, 'iban']);
  const bic = text.bic ? compact(text.bic) : undefined;
  if (bic === undefined || checks.isBic(bic)) return ok({ iban, bic });
  return fail('INVALID_BIC', 'Expected 8 or 11 characters such as UNCRITMM.', [...path, 'bic']);
}
