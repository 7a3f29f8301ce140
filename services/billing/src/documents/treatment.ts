import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Buyer } from './buyer.ts';
import { isInEu } from './party.ts';
import { exemptNature, isExempt } from './regime.ts';
import type { Seller } from './seller.ts';
import { treatmentOf, type VatTreatment } from './vat.ts';

/** The parties that decide how something stands to VAT. */
export interface Parties {
  readonly seller: Seller;
  readonly buyer: Buyer;
}

/**
 * Whether services to this buyer are outside Italian VAT: those to a business in another country (art. 7-ter DPR 633/72), and,
 * as the community sells advice and software, those to anybody outside the EU (art. 7-septies).
 */
const isOutsideItalianVat = (buyer: Buyer): boolean =>
  buyer.kind === 'eu-business' ||
  buyer.kind === 'foreign-business' ||
  (buyer.kind === 'foreign-consumer' && !isInEu(buyer.address.country));

/**
 * How a line stands to VAT, between these parties: as asked where that is allowed, else by the rules. `asked` is a rate such as
 * `22`, or a reason such as `N4`. Fails with `UNKNOWN_VAT` for another text, `VAT_OF_FOREIGN_BUYER` for anything but N2.1 where
 * the buyer is outside Italian VAT, and `VAT_IN_REGIME` for anything but N2.2 and N1 where the seller charges none.
 */
export function decideTreatment(
  { seller, buyer }: Parties,
  asked: string | undefined,
  path: FailurePath,
): Result<VatTreatment, Failures> {
  const wanted = asked === undefined ? undefined : treatmentOf(asked);
  if (asked !== undefined && wanted === undefined) {
    return fail('UNKNOWN_VAT', 'Expected a rate (22, 10, 5, 4) or a reason for none, such as N4.', path);
  }
  if (isOutsideItalianVat(buyer)) {
    if (asked === undefined || asked === 'N2.1') return ok({ nature: 'N2.1' });
    return fail('VAT_OF_FOREIGN_BUYER', 'Services to this buyer are outside Italian VAT: N2.1.', path);
  }
  if (isExempt(seller.regime)) {
    if (asked === 'N1') return ok({ nature: 'N1' });
    if (asked === undefined || asked === exemptNature) return ok({ nature: exemptNature });
    return fail('VAT_IN_REGIME', `The seller charges no VAT: ${exemptNature}, or N1 for what is advanced.`, path);
  }
  return ok(wanted ?? { rate: 22 });
}
