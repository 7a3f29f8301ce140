import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { BuyerText } from '../documents/buyer.ts';
import type { ContentText } from '../documents/document.ts';
import type { SellerText } from '../documents/seller.ts';
import { buyerOf } from '../milestones/buyer-of.ts';
import { sellerOf } from '../milestones/seller-of.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import type { DraftCommand } from './issuing.ts';

/** An invoice as a bookkeeper drafts it: its sides may be left to their tax profiles. */
export type SidedInput = Omit<DraftCommand, 'id' | 'at' | 'content' | 'remunerates'> & {
  readonly content: Omit<ContentText, 'seller' | 'buyer'> & {
    readonly seller?: SellerText | null | undefined;
    readonly buyer?: BuyerText | null | undefined;
    /** Which fund a profession's own is, where the seller is left to a profile: profiles do not say it. */
    readonly fundCode?: string | null | undefined;
  };
};

/** What is known of agents, in a transaction. */
type Known = Parameters<Billing['taxProfiles']['at']>[2];

/**
 * Names the sides that are left out as their tax profiles of today do. Fails with `INVALID_ID` and, under `content`, `TAX_PROFILE_MISSING`,
 * `VAT_NUMBER_MISSING`, `REGIME_MISSING` and `FUND_UNKNOWN`.
 */
export async function withSides(
  { taxProfiles }: Pick<Billing, 'taxProfiles'>,
  { session, now }: { readonly session: Known; readonly now: Date },
  { content, ...input }: SidedInput,
): Promise<Result<Omit<DraftCommand, 'id' | 'at'>, Failures>> {
  const profileOf = async (side: 'seller' | 'buyer'): Promise<Result<TaxProfile, Failures>> => {
    const id = parseId(input[`${side}Id`], ['per', 'org'], [`${side}Id`]);
    if (!id.ok) return id;
    const profile = await taxProfiles.at(id.value, dayOf(now), session);
    const message = `The ${side} has no tax profile for today: say here what is to stand on the invoice.`;
    return profile ? ok(profile) : fail('TAX_PROFILE_MISSING', message, ['content', side]);
  };
  const { seller, buyer, fundCode, ...terms } = content;
  const sides = gather({
    seller: seller ? ok(seller) : sellerBy(await profileOf('seller'), fundCode ?? undefined),
    buyer: buyer ? ok(buyer) : buyerBy(await profileOf('buyer')),
  });
  return sides.ok ? ok({ ...input, content: { ...terms, ...sides.value } }) : sides;
}

function sellerBy(profile: Result<TaxProfile, Failures>, fundCode: string | undefined): Result<SellerText, Failures> {
  if (!profile.ok) return profile;
  const seller = sellerOf(profile.value, fundCode);
  return seller.ok ? seller : err(within(['content'], seller.error));
}

const buyerBy = (profile: Result<TaxProfile, Failures>): Result<BuyerText, Failures> =>
  profile.ok ? ok(buyerOf(profile.value)) : profile;
