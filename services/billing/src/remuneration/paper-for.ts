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

/** What a document says that it is for. Documents are by Italian law, so their own words are Italian. */
export const describeShare = (runId: RunId): string => `Compenso per il lavoro svolto, distribuzione ${runId}`;

const linesOf = ({ fee, expenses }: Share, runId: RunId): readonly LineText[] => [
  ...(fee > 0n ? [{ description: describeShare(runId), quantity: '1', unitPrice: euros(fee) }] : []),
  ...(expenses > 0n
    ? [
        {
          description: `Rimborso di spese documentate, distribuzione ${runId}`,
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
  readonly runId: RunId;
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
  { id: remunerates, runId, payerId: buyerId, share, fundCode }: ShareInvoice,
  { payee, payer }: KnownSides,
): Result<Omit<DraftCommand, 'id' | 'at'>, Failures> {
  const seller = sellerOf(payee, fundCode);
  if (!seller.ok) return seller;
  const content = { seller: seller.value, buyer: buyerOf(payer), lines: linesOf(share, runId) };
  return ok({ sellerId: share.payeeId, buyerId, content, dueInDays: daysToPay, remunerates });
}
