import { isCountry } from '@millepiani/kernel/country';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';

/** Where an agent has its seat. */
export interface PostalAddress {
  /** With the house's number. */
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** Two letters, in Italy. */
  readonly province: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** An address as the edge hands it over. */
export interface AddressText extends Omit<PostalAddress, 'province'> {
  readonly province?: string | null | undefined;
}

/**
 * Reads an address. Lengths are FatturaPA's. Fails with `UNKNOWN_COUNTRY`, `INVALID_POSTAL_CODE` (other than five digits, in
 * Italy), `INVALID_PROVINCE`, and what texts fail with.
 */
export function parseAddress(text: AddressText, path: FailurePath): Result<PostalAddress, Failures> {
  const { country } = text;
  if (!isCountry(country)) {
    return fail('UNKNOWN_COUNTRY', 'Expected an ISO 3166-1 alpha-2 code such as IT.', [...path, 'country']);
  }
  return gather({
    street: parseText(text.street, { max: 60 }, [...path, 'street']),
    postalCode: parsePostalCode(text.postalCode, country, [...path, 'postalCode']),
    city: parseText(text.city, { max: 60 }, [...path, 'city']),
    province: parseProvince(text.province, country, [...path, 'province']),
    country: ok(country),
  });
}

function parsePostalCode(text: string, country: string, path: FailurePath): Result<string, Failures> {
  // There are countries without any.
  if (country !== 'IT') return parseText(text, { min: 0, max: 16 }, path);
  return /^\d{5}$/.test(text) ? ok(text) : fail('INVALID_POSTAL_CODE', 'Five digits, in Italy.', path);
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
