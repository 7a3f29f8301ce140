import { isId } from '@millepiani/kernel/id';
import type { BuyerText } from '../documents/buyer.ts';
import { isExempt } from '../documents/regime.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { partyOf } from './seller-of.ts';

/** A buyer from its tax profile. */
export const buyerOf = (profile: TaxProfile): BuyerText => ({
  ...partyOf(profile),
  kind: kindOf(profile),
  ...{ vatNumber: profile.vatNumber, taxCode: profile.fiscalCode },
  ...{ deliveryCode: profile.recipientCode, pec: profile.certifiedMail },
  isWithholdingAgent: profile.isWithholdingAgent,
  isForfettario: profile.regime !== undefined && isExempt(profile.regime),
});

/**
 * What a buyer is, to the law of VAT. Who has a VAT number is a business; an organization abroad is one too, for many
 * countries have no such numbers, and one of the EU that has none is refused rather than charged Italian VAT unasked. A body
 * in Italy that has a tax code alone is as a private person.
 */
function kindOf({ agentId, isPublicBody, vatNumber, address }: TaxProfile): BuyerText['kind'] {
  if (isPublicBody) return 'PUBLIC_BODY';
  if (vatNumber !== undefined) return 'BUSINESS';
  return isId(agentId, 'org') && address.country !== 'IT' ? 'BUSINESS' : 'CONSUMER';
}
