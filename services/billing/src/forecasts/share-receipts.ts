import type { AgentId } from '@millepiani/kernel/id';
import type { RemunerationDocument } from '../remuneration/remuneration-document.ts';
import { type Claims, isInvoice } from '../remuneration/share-claims.ts';
import type { Receipt } from './revenue.ts';

/**
 * What shares bring an agent that no invoice tells of: those that are not invoiced; what was paid of one before its invoice was issued; and
 * what was withheld from one by a receipt, which counts as if it had been paid.
 */
export function shareReceipts({ claims, unclaimed }: Claims, agentId: AgentId, today: string): readonly Receipt[] {
  const own = claims.filter(({ document }) => document.payeeId === agentId);
  return [
    ...unclaimed
      .filter(({ payment, left }) => payment.payeeId === agentId && left > 0n)
      .map(({ run, payment: { paidOn }, left }) => receipt(run, left, { paidOn, today })),
    ...own
      .filter(({ document, paid }) => document.state === 'DRAWN_UP' && isInvoice(document) && paid > 0n)
      .map(({ document, paid, paidOn }) => receipt(document, paid, { paidOn, today })),
    ...own.flatMap(({ document, open, ordered, paidOn }) => {
      const withheld = withheldBy(document);
      const day = open + ordered > 0n ? undefined : paidOn;
      return withheld > 0n ? [receipt(document, withheld, { paidOn: day, today })] : [];
    }),
  ];
}

const receipt = (
  { commissionId }: Pick<RemunerationDocument, 'commissionId'>,
  amount: bigint,
  { paidOn, today }: { readonly paidOn: string | undefined; readonly today: string },
): Receipt => ({ kind: 'SHARE', amount, on: paidOn ?? today, isCollected: paidOn !== undefined, commissionId });

/** How much less an issued receipt has had paid of its share, in cents: the tax. What was paid before it, the payee owes back. */
const withheldBy = (document: RemunerationDocument): bigint =>
  document.state === 'ISSUED' && document.paper.kind === 'OCCASIONAL_RECEIPT' ? -document.settlement.restated : 0n;
