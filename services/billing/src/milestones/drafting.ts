import { type Failure, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { formatAmount } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { BuyerText } from '../documents/buyer.ts';
import type { DraftCommand } from '../invoices/issuing.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { buyerOf } from './buyer-of.ts';
import type { MilestoneBilling, Part } from './milestone-billing.ts';
import { sellerOf } from './seller-of.ts';

/** What the sides of a part are known by on the day of its draft. */
export interface KnownSides {
  readonly seller: TaxProfile | undefined;
  readonly buyer: TaxProfile | undefined;
  /** Which fund a profession's own is (`TC01` to `TC21`), where somebody said it: profiles do not. */
  readonly fundCode: string | undefined;
}

/** An invoice to be drafted, without what chance and time give. */
export type PartDraft = Omit<DraftCommand, 'id' | 'at'>;

/** Days from an invoice's date to the day by which it is to be paid, as long as nothing else can be agreed. */
export const daysToPay = 30;

/**
 * What invoice is to be drafted for a part of a milestone. Fails with everything that is missing for it: `CLIENT_UNKNOWN`,
 * `CURRENCY_NOT_SUPPORTED`, `TAX_PROFILE_MISSING` of the seller or the buyer, and what {@link sellerOf} fails with. What is
 * said on either side is read by the documents' own rules when it is drafted.
 */
export function draftOf(
  milestone: MilestoneBilling,
  { sellerId, net }: Part,
  { seller, buyer, fundCode }: KnownSides,
): Result<PartDraft, Failures> {
  const parts = gather({
    client: clientOf(milestone, buyer),
    seller: seller ? sellerOf(seller, fundCode) : noProfileOf('seller'),
    unitPrice: priceOf(net),
  });
  if (!parts.ok) return parts;
  const { client, seller: text, unitPrice } = parts.value;
  const lines = [{ description: describe(milestone), quantity: '1', unitPrice }];
  const { commissionId } = milestone;
  const content = { seller: text, buyer: client.text, lines };
  return ok({ sellerId, buyerId: client.id, commissionId, content, dueInDays: daysToPay });
}

interface Client {
  readonly id: AgentId;
  readonly text: BuyerText;
}

function clientOf({ clientId }: MilestoneBilling, profile: TaxProfile | undefined): Result<Client, Failures> {
  if (clientId === undefined) return fail('CLIENT_UNKNOWN', 'Nobody with an id here is the client.', ['buyer']);
  return profile ? ok({ id: clientId, text: buyerOf(profile) }) : noProfileOf('buyer');
}

/** Documents are in euros alone. */
function priceOf(net: Part['net']): Result<string, Failures> {
  if (net.currency === 'EUR') return ok(formatAmount(net));
  return fail('CURRENCY_NOT_SUPPORTED', `Documents are in EUR, and this is in ${net.currency}.`, ['amount']);
}

const noProfileOf = (side: 'seller' | 'buyer'): Result<never, Failures> =>
  fail('TAX_PROFILE_MISSING', `The ${side} has no tax profile for today.`, [side]);

const describe = ({ number, title }: MilestoneBilling): string => `Milestone ${number}: ${title}`;

/**
 * What the documents' rules refused, told from the part's view: what they say of a document's content is of its two sides.
 */
export const asObstacles = (failures: Failures): Failures =>
  failures.map(({ path, ...failure }): Failure => ({ ...failure, path: path[0] === 'content' ? path.slice(1) : path }));
