import type { Transaction } from '@millepiani/commands/command-runner';
import type { Billing } from '../billing.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import type { RemunerationDocument } from './remuneration-document.ts';

type Reading = Pick<Transaction, 'session'>;
type OfRun = { readonly runId: RunId; readonly payeeId: string };
type Voided = Extract<RemunerationDocument, { readonly state: 'VOID' }>;

/** Documents that were taken back after more was paid by them than the share: that is still with the payee. */
export async function voidedBeyond(
  { remunerations }: Billing,
  { session }: Reading,
  { runId, payeeId }: OfRun,
): Promise<readonly Voided[]> {
  const documents = await remunerations.ofRun(session, runId);
  return documents.flatMap((one) =>
    one.payeeId === payeeId && one.state === 'VOID' && one.settlement.restated > 0n ? [one] : [],
  );
}

/** The next document has it: how much that is, in cents. */
export async function takeOver(billing: Billing, reading: Reading, of: OfRun): Promise<bigint> {
  let sum = 0n;
  for (const document of await voidedBeyond(billing, reading, of)) {
    sum += document.settlement.restated;
    await billing.remunerations.replace(reading.session, { ...document, settlement: { restated: 0n, owedBack: 0n } });
  }
  return sum;
}
