import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { decimal, formatDecimal, parseDecimal } from '../documents/decimal.ts';
import type { PartyText } from '../documents/party.ts';
import { isExempt } from '../documents/regime.ts';
import type { SellerText } from '../documents/seller.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';

/** What clients keep back from a professional's fee (art. 25 DPR 600/73): 20 %, for professional work. */
const professionalWithholding = { kind: 'RT01', rate: '20.00', reason: 'A' } as const;

/** INPS's *gestione separata*, among the funds of FatturaPA. */
const inps = 'TC22';

/** A party as documents name it, from its tax profile: a person by two names, an organization by one. */
export const partyOf = ({ name, personsName, address }: TaxProfile): PartyText => ({
  ...(personsName ? { givenName: personsName.firstName, familyName: personsName.lastName } : { name }),
  address,
});

/**
 * A seller from its tax profile. Tax is withheld from the fees of people, but not in forfettario or *minimi*; whether it is
 * depends on the buyer. `fundCode` says which fund a profession's own is. Fails with `VAT_NUMBER_MISSING`, `REGIME_MISSING`
 * and `FUND_UNKNOWN`, each with its place under `seller`.
 */
export function sellerOf(profile: TaxProfile, fundCode: string | undefined): Result<SellerText, Failures> {
  const parts = gather({
    vatNumber: present(profile.vatNumber, () =>
      fail('VAT_NUMBER_MISSING', 'Who invoices has a VAT number.', ['seller', 'vatNumber']),
    ),
    regime: present(profile.regime, () =>
      fail('REGIME_MISSING', 'Who invoices has an Italian tax regime.', ['seller', 'regime']),
    ),
    fund: fundOf(profile, fundCode),
  });
  if (!parts.ok) return err(parts.error);
  const { vatNumber, regime, fund } = parts.value;
  const isWithheldFrom = profile.personsName !== undefined && !isExempt(regime);
  return ok({
    ...partyOf(profile),
    ...{ vatNumber, regime, fund, taxCode: profile.fiscalCode },
    withholding: isWithheldFrom ? professionalWithholding : undefined,
    account: profile.iban === undefined ? undefined : { iban: profile.iban },
  });
}

const present = <T>(value: T | undefined, failure: () => Result<never, Failures>): Result<T, Failures> =>
  value === undefined ? failure() : ok(value);

function fundOf({ socialFund }: TaxProfile, fundCode: string | undefined): Result<SellerText['fund'], Failures> {
  if (!socialFund) return ok(undefined);
  const path = ['seller', 'fund'];
  const rate = inPercent(socialFund.rate);
  if (!rate.ok) return rate;
  if (socialFund.kind === 'INPS') return ok({ code: inps, rate: rate.value });
  if (fundCode !== undefined) return ok({ code: fundCode, rate: rate.value });
  return fail('FUND_UNKNOWN', 'It is not known which fund of a profession the seller pays.', path);
}

/** A part of a whole in percent: `0.04` is `4`. Fails as decimals do. */
function inPercent(part: string): Result<string, Failures> {
  const read = parseDecimal(part, { whole: 1, decimals: 4 }, ['seller', 'fund', 'rate']);
  return read.ok ? ok(formatDecimal(decimal(read.value.digits * 100n, read.value.scale))) : read;
}
