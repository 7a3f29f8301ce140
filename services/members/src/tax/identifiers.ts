import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** Checks of identifiers by their check digits; libraries do them (`identifiers.adapter.ts`). */
export interface IdentifierChecks {
  /** An Italian VAT number: 11 digits. */
  isPartitaIva(text: string): boolean;
  /** An Italian person's tax code: 16 characters. */
  isPersonsTaxCode(text: string): boolean;
  /** A VAT number of another country of the EU, without its prefix. */
  isEuVatNumber(country: string, text: string): boolean;
  isIban(text: string): boolean;
}

/** The member states of the European Union, by ISO 3166-1. */
const eu = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** The prefix of a country's VAT numbers: its code, but for Greece. */
const prefixOf = (country: string): string => (country === 'GR' ? 'EL' : country);

/** An identifier without the blanks, dots and dashes that people write into it, in capitals. */
const compact = (text: string): string => text.replaceAll(/[\s.-]/g, '').toUpperCase();

/** Whatever is longer is none of these, and is not looked at. */
const longest = 64;

/** What a country outside the EU may know a business by: there is no check of it. */
const foreignForm = /^[0-9A-Z/]{1,28}$/;

/**
 * Reads a VAT number, with or without its country's prefix; the answer has none. Italian and European ones are checked by their
 * digits, others by their form. Fails with `INVALID_VAT_NUMBER`.
 */
export function parseVatNumber(
  { text, country }: { readonly text: string; readonly country: string },
  checks: IdentifierChecks,
  path: FailurePath,
): Result<string, Failures> {
  const number = text.length > longest ? '' : compact(text);
  const prefix = prefixOf(country);
  const bare = number.startsWith(prefix) ? number.slice(prefix.length) : number;
  if (country === 'IT' && checks.isPartitaIva(bare)) return ok(bare);
  if (country !== 'IT' && eu.has(country) && checks.isEuVatNumber(country, bare)) return ok(bare);
  if (!eu.has(country) && foreignForm.test(number)) return ok(number);
  return fail('INVALID_VAT_NUMBER', `Not a VAT number of ${country}.`, path);
}

/**
 * Reads an Italian *codice fiscale*: a person's 16 characters, or a body's 11 digits, which the *ditta individuale* of a person
 * never has. Fails with `INVALID_FISCAL_CODE`.
 */
export function parseFiscalCode(
  { text, isPerson }: { readonly text: string; readonly isPerson: boolean },
  checks: IdentifierChecks,
  path: FailurePath,
): Result<string, Failures> {
  const code = text.length > longest ? '' : compact(text);
  if (isPerson ? checks.isPersonsTaxCode(code) : checks.isPartitaIva(code)) return ok(code);
  const form = isPerson ? '16 characters' : '11 digits';
  return fail('INVALID_FISCAL_CODE', `Expected a codice fiscale: ${form}, the last of which checks the others.`, path);
}

/** Reads an IBAN; the answer has no blanks. Fails with `INVALID_IBAN`. */
export function parseIban(text: string, checks: IdentifierChecks, path: FailurePath): Result<string, Failures> {
  const iban = text.length > longest ? '' : compact(text);
  return checks.isIban(iban) ? ok(iban) : fail('INVALID_IBAN', 'The check digits do not fit.', path);
}
