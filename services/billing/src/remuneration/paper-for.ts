import type { Failures } from '@millepiani/kernel/failure';
import { formatAmount, money } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { RunId } from '../distributions/distribution-run.ts';
import type { LineText } from '../documents/line.ts';
import type { DraftCommand } from '../invoices/issuing.ts';
import { buyerOf } from '../milestones/buyer-of.ts';
import { sellerOf } from '../milestones/seller-of.ts';
import type { KnownSides } from './kind-for.ts';
import type { RemunerationId, Share } from './remuneration-document.ts';
import type { ShareOf } from './share-of-run.ts';

/** Days from the date of a payee's invoice to the day by which it is to be paid. */
const daysToPay = 30;

const euros = (cents: bigint): string => formatAmount(money(cents, 'EUR'));

/** What a share is about: the commission by its title; where that is not known, the run. */
export const aboutShare = (title: string | undefined, runId: RunId): string => title ?? `distribuzione ${runId}`;

/** Documents are by Italian law, so their own words are Italian. */
const linesOf = ({ fee, expenses }: Share, about: string): readonly LineText[] => [
  ...(fee > 0n
    ? [{ description: `Compenso per il lavoro svolto: ${about}`, quantity: '1', unitPrice: euros(fee) }]
    : []),
  ...(expenses > 0n
    ? [
        {
          description: `Rimborso di spese documentate: ${about}`,
          quantity: '1',
          unitPrice: euros(expenses),
          isExpense: true,
        },
      ]
    : []),
];

/** A payee's invoice to the payer, to be drafted. */
export interface ShareInvoice {
  readonly id: RemunerationId;
  /** What it is about, in words. */
  readonly about: string;
  readonly payerId: DraftCommand['buyerId'];
  readonly share: ShareOf;
  /** Which fund a profession's own is, where somebody said it. */
  readonly fundCode: string | undefined;
}

/**
 * What invoice is to be drafted for a share. It is about no commission of its own: what the client paid for that is collected already.
 * Fails with what {@link sellerOf} fails with.
 */
export function invoiceFor(
  { id: remunerates, about, payerId: buyerId, share, fundCode }: ShareInvoice,
  { payee, payer }: KnownSides,
): Result<Omit<DraftCommand, 'id' | 'at'>, Failures> {
  const seller = sellerOf(payee, fundCode);
  if (!seller.ok) return seller;
  const content = { seller: seller.value, buyer: buyerOf(payer), lines: linesOf(share, about) };
  return ok({ sellerId: share.payeeId, buyerId, content, dueInDays: daysToPay, remunerates });
}
