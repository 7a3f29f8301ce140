import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { OrganizationId } from '@millepiani/kernel/id';
import { formatAmount, money } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { DraftCommand } from '../invoices/issuing.ts';
import { buyerOf } from '../milestones/buyer-of.ts';
import { sellerOf } from '../milestones/seller-of.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { lengthOf } from './billing-period.ts';
import type { MembershipFee } from './membership-fee.ts';

/** The two sides' profiles of today, as far as they are known. */
export interface FeeSides {
  readonly sellerId: OrganizationId;
  readonly seller: TaxProfile | undefined;
  readonly buyer: TaxProfile | undefined;
}

/** The invoice of a fee, without what chance and time give. Fails with what is missing: `TAX_PROFILE_MISSING`, and what sellers fail with. */
export function feeDraft(
  fee: MembershipFee,
  { sellerId, seller, buyer }: FeeSides,
): Result<Omit<DraftCommand, 'id' | 'at'>, Failures> {
  const parts = gather({
    seller: seller ? sellerOf(seller, undefined) : noProfileOf('seller'),
    buyer: buyer ? ok(buyerOf(buyer)) : noProfileOf('buyer'),
  });
  if (!parts.ok) return parts;
  const line = {
    ...{ description: describe(fee), quantity: '1', unitPrice: formatAmount(money(fee.amount, 'EUR')) },
    ...{ vat: fee.vat, period: { start: fee.from, end: plusDays(fee.to, -1) } },
  };
  const content = { seller: parts.value.seller, buyer: parts.value.buyer, lines: [line] };
  return ok({ sellerId, buyerId: fee.payerId, content, dueInDays: fee.dueInDays });
}

const noProfileOf = (side: 'seller' | 'buyer'): Result<never, Failures> =>
  fail('TAX_PROFILE_MISSING', `The ${side} has no tax profile for today.`, [side]);

/** In Italian, as invoices of Italian sellers are; with how many days of the whole it asks for, where these are not all. Which they are the line's period says. */
function describe({ planName, from, to, period }: MembershipFee): string {
  const [days, all] = [lengthOf({ from, to }), lengthOf(period)];
  const part = days === all ? '' : ` (${days}/${all} giorni)`;
  return `Quota associativa ${planName}${part}`;
}
