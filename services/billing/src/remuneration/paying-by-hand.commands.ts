import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { IssuedInvoice, Payment } from '../invoices/invoice.ts';
import { settleStreams } from './settling-streams.commands.ts';
import { isNote } from './share-stream.ts';

/**
 * An invoice for a share is paid by a batch, or a claim that is set off, and by nothing else; what a batch paid, a bank gives back, and nobody else takes
 * back. What was recorded by hand before that was so may be. Fails with `FOR_A_SHARE`.
 */
export function checkByHand(
  { remunerates }: Pick<IssuedInvoice, 'remunerates'>,
  reversed: Payment | undefined,
): Result<undefined, Failures> {
  if (!remunerates) return ok(undefined);
  if (!reversed) return fail('FOR_A_SHARE', 'A batch pays it, or a claim that is set off.', ['invoiceId']);
  if (!isNote(reversed.reference)) return ok(undefined);
  return fail('FOR_A_SHARE', 'A batch paid it: say that the bank gave the payment back.', ['reference']);
}

/** What was paid by hand of a share's invoice is paid no more: it is open again. */
export async function settleByHand(
  billing: Billing,
  transaction: Transaction,
  { remunerates }: Pick<IssuedInvoice, 'remunerates'>,
  by: PersonId,
): Promise<Result<undefined, Failures>> {
  const document = remunerates && (await billing.remunerations.find(remunerates, transaction.session));
  return document ? settleStreams(billing, transaction, [document], { by }) : ok(undefined);
}
