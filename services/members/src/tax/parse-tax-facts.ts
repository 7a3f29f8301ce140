import { parseEmail } from '@millepiani/kernel/email';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseName } from '@millepiani/kernel/name';
import { ok, type Result } from '@millepiani/kernel/result';
import { type IdentifierChecks, parseFiscalCode, parseIban, parseVatNumber } from './identifiers.ts';
import { type AddressText, parseAddress } from './postal-address.ts';
import { checkTogether, type SocialFund, type TaxFacts } from './tax-facts.ts';
import type { TaxRegime } from './tax-regime.ts';

type Maybe<T> = T | null | undefined;

/** How an agent is taxed, as the edge hands it over. */
export interface TaxFactsText {
  readonly name?: Maybe<string>;
  readonly firstName?: Maybe<string>;
  readonly lastName?: Maybe<string>;
  readonly vatNumber?: Maybe<string>;
  readonly fiscalCode?: Maybe<string>;
  readonly regime?: Maybe<TaxRegime>;
  readonly isWithholdingAgent?: Maybe<boolean>;
  readonly isPublicBody?: Maybe<boolean>;
  readonly socialFund?: Maybe<{ readonly kind: SocialFund['kind']; readonly rate: string }>;
  readonly iban?: Maybe<string>;
  readonly address: AddressText;
  readonly recipientCode?: Maybe<string>;
  readonly certifiedMail?: Maybe<string>;
}

/** What a reading is about: whose facts, by which checks, and where in the input they stand. */
export interface Reading {
  readonly isPerson: boolean;
  readonly checks: IdentifierChecks;
  readonly path: FailurePath;
}

/**
 * Reads how an agent is taxed. Fails with what its identifiers, address and texts fail with, `NAME_OR_NAMES` (a person has a
 * first and a last name, an organization one name), `INVALID_RATE`, `INVALID_RECIPIENT_CODE`, `INVALID_EMAIL`, and with what the
 * facts do not allow of one another.
 */
export function parseTaxFacts(text: TaxFactsText, reading: Reading): Result<TaxFacts, Failures> {
  const { isPerson, checks, path } = reading;
  const at = (field: string): FailurePath => [...path, field];
  const { country } = text.address;
  const isPublicBody = text.isPublicBody ?? false;
  const parts = gather({
    names: isPerson ? parsePersonsName(text, path) : parseOrganizationsName(text, path),
    vatNumber: optional(text.vatNumber, (raw) => parseVatNumber({ text: raw, country }, checks, at('vatNumber'))),
    fiscalCode: optional(text.fiscalCode, (raw) => parseFiscalCode({ text: raw, isPerson }, checks, at('fiscalCode'))),
    socialFund: optional(text.socialFund, (fund) => parseFund(fund, at('socialFund'))),
    iban: optional(text.iban, (raw) => parseIban(raw, checks, at('iban'))),
    address: parseAddress(text.address, at('address')),
    recipientCode: optional(text.recipientCode, (raw) =>
      parseRecipientCode(raw, isPublicBody ? 6 : 7, at('recipientCode')),
    ),
    certifiedMail: optional(text.certifiedMail, (raw) => parseEmail(raw, at('certifiedMail'))),
  });
  if (!parts.ok) return parts;
  const { names, ...facts } = parts.value;
  // Public bodies keep tax back by law (DPR 600/1973, art. 29).
  const isWithholdingAgent = isPublicBody || (text.isWithholdingAgent ?? false);
  const regime = text.regime ?? undefined;
  return checkTogether({ facts: { ...names, ...facts, regime, isWithholdingAgent, isPublicBody }, isPerson, path });
}

function optional<T, V>(value: Maybe<T>, parse: (value: T) => Result<V, Failures>): Result<V | undefined, Failures> {
  return value === undefined || value === null || value === '' ? ok(undefined) : parse(value);
}

type Names = Pick<TaxFacts, 'name' | 'personsName'>;

function parseOrganizationsName(
  { name, firstName, lastName }: TaxFactsText,
  path: FailurePath,
): Result<Names, Failures> {
  if (firstName || lastName || !name) return fail('NAME_OR_NAMES', 'An organization has one name.', [...path, 'name']);
  const parsed = parseName(name, { max: 80 }, [...path, 'name']);
  return parsed.ok ? ok({ name: parsed.value, personsName: undefined }) : parsed;
}

function parsePersonsName({ name, firstName, lastName }: TaxFactsText, path: FailurePath): Result<Names, Failures> {
  if (name || !firstName || !lastName)
    return fail('NAME_OR_NAMES', 'A person has a first and a last name.', [...path, 'firstName']);
  const parsed = gather({
    firstName: parseName(firstName, { max: 60 }, [...path, 'firstName']),
    lastName: parseName(lastName, { max: 60 }, [...path, 'lastName']),
  });
  if (!parsed.ok) return parsed;
  return ok({ name: `${parsed.value.firstName} ${parsed.value.lastName}`, personsName: parsed.value });
}

function parseFund({ kind, rate }: SocialFund, path: FailurePath): Result<SocialFund, Failures> {
  // Zeros at the end say nothing: one rate is written in one way.
  const written = rate.replace(/^(0\.\d+?)0+$/, '$1');
  if (/^0\.\d{1,4}$/.test(written) && /[1-9]/.test(written)) return ok({ kind, rate: written });
  return fail('INVALID_RATE', 'More than 0 and less than 1, with at most four decimals: 0.04.', [...path, 'rate']);
}

/** The exchange's own words for "none", which nobody may pass for a code. */
const reserved = ['0000000', 'XXXXXXX', '999999'];

function parseRecipientCode(text: string, length: 6 | 7, path: FailurePath): Result<string, Failures> {
  if (text.length === length && /^[A-Z0-9]+$/.test(text) && !reserved.includes(text)) return ok(text);
  return fail('INVALID_RECIPIENT_CODE', `Expected ${length} capital letters and digits.`, path);
}
