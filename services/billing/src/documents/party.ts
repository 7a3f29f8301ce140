import { isCountry } from '@millepiani/kernel/country';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';

/** What a party is called: an organization by one name, a person by two. */
export type PartyName =
  | { readonly kind: 'organization'; readonly name: string }
  | { readonly kind: 'person'; readonly givenName: string; readonly familyName: string };

/** Where a party has its seat. */
export interface PostalAddress {
  /** With the house's number. */
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** Two letters, in Italy. */
  readonly province: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What sellers and buyers have in common. */
export interface Party {
  readonly name: PartyName;
  readonly address: PostalAddress;
}

/** A party as the edge hands it over: a name, or a given and a family name. */
export interface PartyText {
  readonly name?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly address: {
    readonly street: string;
    readonly city: string;
    readonly postalCode: string;
    readonly province?: string | null | undefined;
    readonly country: string;
  };
}

/** The name in one line. */
export const fullName = (name: PartyName): string =>
  name.kind === 'organization' ? name.name : `${name.givenName} ${name.familyName}`;

/** The member states of the European Union. */
const eu = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** Whether a country is in the European Union. */
export const isInEu = (country: string): boolean => eu.has(country);

/**
 * Reads what sellers and buyers have in common. Fails with `NAME_OR_NAMES` (a name, or a given and a family name, and not
 * both), `UNKNOWN_COUNTRY`, `INVALID_POSTAL_CODE`, `INVALID_PROVINCE`, and what texts fail with.
 */
export function parseParty(text: PartyText, path: FailurePath): Result<Party, Failures> {
  return gather({ name: parseName(text, path), address: parseAddress(text.address, [...path, 'address']) });
}

function parseName({ name, givenName, familyName }: PartyText, path: FailurePath): Result<PartyName, Failures> {
  if (name && !givenName && !familyName) {
    const parsed = parseText(name, { max: 80 }, [...path, 'name']);
    return parsed.ok ? ok({ kind: 'organization', name: parsed.value }) : parsed;
  }
  if (name || !givenName || !familyName) {
    return fail('NAME_OR_NAMES', 'Either a name, or a given and a family name.', [...path, 'name']);
  }
  const names = gather({
    givenName: parseText(givenName, { max: 60 }, [...path, 'givenName']),
    familyName: parseText(familyName, { max: 60 }, [...path, 'familyName']),
  });
  return names.ok ? ok({ kind: 'person', ...names.value }) : names;
}

function parseAddress(text: PartyText['address'], path: FailurePath): Result<PostalAddress, Failures> {
  const { country } = text;
  if (!isCountry(country)) {
    return fail('UNKNOWN_COUNTRY', 'Expected two letters of ISO 3166-1, such as IT.', [...path, 'country']);
  }
  return gather({
    street: parseText(text.street, { max: 60 }, [...path, 'street']),
    city: parseText(text.city, { max: 60 }, [...path, 'city']),
    postalCode: parsePostalCode(text.postalCode, country, [...path, 'postalCode']),
    province: parseProvince(text.province, country, [...path, 'province']),
    country: ok(country),
  });
}

function parsePostalCode(text: string, country: string, path: FailurePath): Result<string, Failures> {
  if (country !== 'IT') return parseText(text, { min: 0, max: 16 }, path);
  if (/^\d{5}$/.test(text)) return ok(text);
  return fail('INVALID_POSTAL_CODE', 'Five digits, in Italy.', path);
}

function parseProvince(
  text: string | null | undefined,
  country: string,
  path: FailurePath,
): Result<string | undefined, Failures> {
  if (!text) return ok(undefined);
  if (country === 'IT' && /^[A-Z]{2}$/.test(text)) return ok(text);
  return fail('INVALID_PROVINCE', 'Two capital letters, in Italy alone.', path);
}
