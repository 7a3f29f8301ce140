import type { Transaction } from '@millepiani/commands/command-runner';
import type { Billing } from '../billing.ts';
import type { RemunerationDocument } from './remuneration-document.ts';
import type { Issued } from './share-stream.ts';

type Writing = Pick<Transaction, 'session'>;

/**
 * Keeps what a payer is to certify of a receipt, by the year of `on`, the day on which it was paid; undefined where it is not: once, however often it
 * is said.
 */
export async function certify(
  { withholdings, remunerations }: Billing,
  { session }: Writing,
  document: Issued & RemunerationDocument,
  on: string | undefined,
): Promise<void> {
  const { certifiedOn: before, payeeId: sellerId, payerId: clientId, paper } = document;
  if (paper.kind !== 'OCCASIONAL_RECEIPT' || before === on) return;
  const cents = paper.receipt.withheld?.amount ?? 0n;
  const year = (day: string) => Number(day.slice(0, 4));
  if (cents > 0n) {
    const of = { sellerId, clientId };
    if (before !== undefined) await withholdings.add(session, { ...of, year: year(before) }, -cents);
    if (on !== undefined) await withholdings.add(session, { ...of, year: year(on) }, cents);
  }
  await remunerations.replace(session, { ...document, certifiedOn: on });
}
