import { type FailurePath, type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { type Decimal, isPositive, parseDecimal } from './decimal.ts';
import {
  type BankAccount,
  type BankAccountText,
  type IdentifierChecks,
  parseBankAccount,
  parsePartitaIva,
  parseTaxCode,
} from './identifiers.ts';
import { type Party, type PartyText, parseParty } from './party.ts';
import { isExempt, parseRegime, type TaxRegime } from './regime.ts';

/** What a seller adds to each fee for its own social insurance (*cassa previdenziale*). */
export interface Fund {
  /** `TC22` is INPS's *gestione separata*; `TC01` to `TC21` are professions' own funds. */
  readonly code: string;
  /** In percent. */
  readonly rate: Decimal;
}

/** What clients who are withholding agents keep back from a seller's fee and pay to the state for it. */
export interface WithholdingTerms {
  /** `RT01` for a natural person, `RT02` for a body. */
  readonly kind: 'RT01' | 'RT02';
  /** In percent. */
  readonly rate: Decimal;
  /** *CausalePagamento*: `A` is professional work. */
  readonly reason: string;
}

/** Who issues a document: EN 16931 *Seller*, FatturaPA *CedentePrestatore*. It is in Italy. */
export interface Seller extends Party {
  /** Eleven digits. */
  readonly vatNumber: string;
  readonly taxCode: string | undefined;
  readonly regime: TaxRegime;
  readonly fund: Fund | undefined;
  readonly withholding: WithholdingTerms | undefined;
  /** Where it is paid. */
  readonly account: BankAccount | undefined;
}

/** A seller as the edge hands it over. */
export interface SellerText extends PartyText {
  readonly vatNumber: string;
  readonly taxCode?: string | null | undefined;
  readonly regime: string;
  readonly fund?: { readonly code: string; readonly rate: string } | null | undefined;
  readonly withholding?:
    | { readonly kind: 'RT01' | 'RT02'; readonly rate: string; readonly reason: string }
    | null
    | undefined;
  readonly account?: BankAccountText | null | undefined;
}

/** INPS's fund: unlike the professions' own, what it takes is part of the fee, and so of what tax is withheld from. */
const inps = 'TC22';

/** Whether what a fund takes is part of what tax is withheld from. */
export const isWithheldFrom = ({ code }: Fund): boolean => code === inps;

/**
 * Reads a seller. Fails with `SELLER_NOT_IN_ITALY`, `INVALID_VAT_NUMBER`, `INVALID_TAX_CODE`, `UNKNOWN_REGIME`,
 * `REGIME_NOT_SUPPORTED`, `UNKNOWN_FUND`, `INVALID_PERCENTAGE`, `UNKNOWN_REASON`, `WITHHOLDING_IN_REGIME`, `INVALID_IBAN`,
 * `INVALID_BIC`, and what parties fail with.
 */
export function parseSeller(text: SellerText, checks: IdentifierChecks): Result<Seller, Failures> {
  const parts = gather({
    party: parseParty(text, []),
    vatNumber: parsePartitaIva(text.vatNumber, checks, ['vatNumber']),
    taxCode: text.taxCode ? parseTaxCode(text.taxCode, checks, ['taxCode']) : ok(undefined),
    regime: parseRegime(text.regime),
    fund: text.fund ? parseFund(text.fund) : ok(undefined),
    withholding: text.withholding ? parseWithholding(text.withholding) : ok(undefined),
    account: text.account ? parseBankAccount(text.account, checks, ['account']) : ok(undefined),
  });
  if (!parts.ok) return err(within(['seller'], parts.error));
  const { party, ...facts } = parts.value;
  if (party.address.country !== 'IT') {
    return fail('SELLER_NOT_IN_ITALY', 'Documents are issued by Italian rules.', ['seller', 'address', 'country']);
  }
  if (facts.withholding && isExempt(facts.regime)) {
    const path = ['seller', 'withholding'];
    return fail('WITHHOLDING_IN_REGIME', 'Nothing is withheld in a regime without VAT (L. 190/2014, c. 67).', path);
  }
  return ok({ ...party, ...facts });
}

function parseFund({ code, rate }: { readonly code: string; readonly rate: string }): Result<Fund, Failures> {
  return gather({
    code: /^TC(0[1-9]|1\d|2[0-2])$/.test(code)
      ? ok(code)
      : fail('UNKNOWN_FUND', 'Expected TC01 to TC22.', ['fund', 'code']),
    rate: parsePercentage(rate, ['fund', 'rate']),
  });
}

/** The *CausalePagamento* of the yearly statement of withholding agents. */
const reasons = /^([A-EG-IL-Y]|L1|M1|M2|O1|V1|ZO)$/;

function parseWithholding({
  kind,
  rate,
  reason,
}: NonNullable<SellerText['withholding']>): Result<WithholdingTerms, Failures> {
  return gather({
    kind: ok(kind),
    rate: parsePercentage(rate, ['withholding', 'rate']),
    reason: reasons.test(reason)
      ? ok(reason)
      : fail('UNKNOWN_REASON', 'Expected a causale such as A.', ['withholding', 'reason']),
  });
}

/** Reads a percentage of more than 0 and at most 100, with two digits after the point. Fails with `INVALID_PERCENTAGE`. */
export function parsePercentage(text: string, path: FailurePath): Result<Decimal, Failures> {
  const parsed = parseDecimal(text, { whole: 3, decimals: 2 }, path);
  const isPercentage = parsed.ok && isPositive(parsed.value) && Number(text) <= 100;
  return isPercentage ? parsed : fail('INVALID_PERCENTAGE', 'More than 0, at most 100, with two decimals.', path);
}
