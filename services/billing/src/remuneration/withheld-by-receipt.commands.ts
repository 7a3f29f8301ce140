import type { Transaction } from '@millepiani/commands/command-runner';
import type { Billing } from '../billing.ts';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import type { IssuedDocument, RemunerationDocument } from './remuneration-document.ts';

type Writing = Pick<Transaction, 'session'>;

/** What was withheld, and when it was paid: below nothing where that is taken back. */
interface Withheld {
  /** ISO 8601. */
  readonly on: string;
  readonly sign: 1n | -1n;
}

/** Keeps what a payer is to certify of a receipt that was paid, by the day of that; of another document nothing. */
export async function noteWithheld(
  { withholdings }: Billing,
  { session }: Writing,
  document: RemunerationDocument | IssuedDocument,
  { on, sign }: Withheld,
): Promise<void> {
  if (document.state !== 'ISSUED' || document.paper.kind !== 'OCCASIONAL_RECEIPT') return;
  const cents = document.paper.receipt.withheld?.amount ?? 0n;
  if (cents === 0n) return;
  const { payeeId: sellerId, payerId: clientId } = document;
  await withholdings.add(session, { sellerId, clientId, year: Number(on.slice(0, 4)) }, sign * cents);
}

/**
 * The day on which a receipt was paid; undefined where a batch is still to pay it. Where nothing is left to be paid of it, since the tax or
 * what a later run took off came to as much, it is paid with its own date. `change`: what it is about to change of what is open.
 */
export function receiptPaidOn(
  { payeeId, date }: Pick<IssuedDocument, 'payeeId' | 'date'>,
  run: DistributionRun | undefined,
  change = 0n,
): string | undefined {
  const payments = run?.state === 'POSTED' || run?.state === 'PAID' ? run.payments : [];
  const own = payments.filter((one) => one.payeeId === payeeId);
  const isOpen = own.some(
    ({ paidOn, batchId, amount }) => paidOn === undefined && (batchId !== undefined || amount + change > 0n),
  );
  if (isOpen) return undefined;
  return (
    own
      .flatMap(({ paidOn }) => paidOn ?? [])
      .toSorted()
      .at(-1) ?? date
  );
}

/** What was noted of a receipt that is taken back is taken back too. */
export async function noteVoided(billing: Billing, writing: Writing, document: IssuedDocument): Promise<void> {
  const run = await billing.distributions.find(document.runId, writing.session);
  const on = receiptPaidOn(document, run);
  if (on !== undefined) await noteWithheld(billing, writing, document, { on, sign: -1n });
}

/** A later run took off what a receipt's run still had to be paid: where nothing of it is left, the receipt is paid by that. */
export async function noteSetOff(
  billing: Billing,
  writing: Writing,
  run: DistributionRun,
  { payeeId, on }: { readonly payeeId: string; readonly on: string },
): Promise<void> {
  const payments = run.state === 'POSTED' || run.state === 'PAID' ? run.payments : [];
  if (payments.some((one) => one.payeeId === payeeId)) return;
  const documents = await billing.remunerations.ofRun(writing.session, run.id);
  const document = documents.find((one) => one.payeeId === payeeId && one.state === 'ISSUED');
  if (document) await noteWithheld(billing, writing, document, { on, sign: 1n });
}
