import type { DistributionRun } from '../distributions/distribution-run.ts';
import { payoutMovements, type RunMovement } from '../distributions/run-postings.ts';
import type { Content } from '../documents/document.ts';
import type { Settlement } from './remuneration-document.ts';

/** What a run still has to be paid to a payee, and no batch has yet. */
export function openPayment(run: DistributionRun, payeeId: string): bigint | undefined {
  const payments = run.state === 'POSTED' ? run.payments : [];
  return payments.find((one) => one.payeeId === payeeId && one.batchId === undefined)?.amount;
}

/** Whether a batch is to pay something of a run to a payee, and no bank has executed it. */
export const isOrdered = (run: DistributionRun, payeeId: string): boolean =>
  run.state === 'POSTED' &&
  run.payments.some((one) => one.payeeId === payeeId && one.batchId !== undefined && one.paidOn === undefined);

/**
 * How a document changes what the run pays. `change`: how much more is to be paid than the share. Where a payment is still open, it is
 * paid by that; of less than there is, the rest is owed back. Where none is, what is more stays owed, and what is less is owed back.
 */
export function settle(open: bigint | undefined, change: bigint): Settlement {
  if (open === undefined) return { restated: 0n, owedBack: change < 0n ? -change : 0n };
  if (open + change >= 0n) return { restated: change, owedBack: 0n };
  return { restated: -open, owedBack: -(open + change) };
}

/** Who is on either side of a document's entry. */
export interface Sides {
  readonly payerId: RunMovement['ownerId'];
  readonly payeeId: RunMovement['ownerId'];
}

const present = (movements: readonly RunMovement[]): readonly RunMovement[] =>
  movements.filter(({ minor }) => minor !== 0n);

/**
 * What withheld tax moves: the payee has paid it in advance. The payer owes it to the state instead of the payee, on the same account; what
 * had been paid out already, the payee owes back.
 */
export function withheldMovements(
  { payerId, payeeId }: Sides,
  withheld: bigint,
  owedBack: bigint,
): readonly RunMovement[] {
  const back = owedBack < withheld ? owedBack : withheld;
  return present([
    { ownerId: payeeId, purpose: 'TAX_CREDIT', minor: withheld },
    { ownerId: payeeId, purpose: 'RECEIVABLE', minor: back - withheld },
    { ownerId: payeeId, purpose: 'PAYABLE', minor: -back },
    { ownerId: payerId, purpose: 'RECEIVABLE', minor: back },
    { ownerId: payerId, purpose: 'PAYABLE', minor: -back },
  ]);
}

/** What moves where of withheld tax another part is owed back than before. */
export function owedBackMovements(
  { payerId, payeeId }: Sides,
  withheld: bigint,
  { before, after }: { readonly before: bigint; readonly after: bigint },
): readonly RunMovement[] {
  const back = (owedBack: bigint) => (owedBack < withheld ? owedBack : withheld);
  const more = back(after) - back(before);
  return present([
    { ownerId: payeeId, purpose: 'RECEIVABLE', minor: more },
    { ownerId: payeeId, purpose: 'PAYABLE', minor: -more },
    { ownerId: payerId, purpose: 'RECEIVABLE', minor: more },
    { ownerId: payerId, purpose: 'PAYABLE', minor: -more },
  ]);
}

/** An invoice for a share, as far as it moves books. */
type Invoiced = Pick<Content, 'totals' | 'stampDuty'>;

/**
 * What an invoice for a share moves beside the run, which has posted the share itself on both sides: fund, VAT and stamp duty. The payer
 * bears the fund, and VAT that it does not get back; what it gets back lowers what it owes to the state.
 */
export function invoiceMovements(
  { payerId, payeeId }: Sides,
  { totals, stampDuty }: Invoiced,
  { share, deductsVat }: { readonly share: bigint; readonly deductsVat: boolean },
): readonly RunMovement[] {
  const { total, taxable, vat, splitVat } = totals;
  const duty = stampDuty?.amount ?? 0n;
  const more = taxable - share;
  return present([
    { ownerId: payeeId, purpose: 'RECEIVABLE', minor: total - splitVat - share },
    { ownerId: payeeId, purpose: 'INCOME', minor: -more },
    { ownerId: payeeId, purpose: 'EXPENSE', minor: duty },
    { ownerId: payeeId, purpose: 'PAYABLE', minor: splitVat - vat - duty },
    { ownerId: payerId, purpose: 'EXPENSE', minor: more + (deductsVat ? 0n : vat) },
    // Split VAT is owed to the state rather than to the payee: on this account that is the same.
    { ownerId: payerId, purpose: 'PAYABLE', minor: -more - (deductsVat ? 0n : vat) },
  ]);
}

/** What taking a document back moves: the opposite. */
export const reversed = (movements: readonly RunMovement[]): readonly RunMovement[] =>
  movements.map((movement) => ({ ...movement, minor: -movement.minor }));

/** What a payment of it by hand moves, beside what distributions pay. */
export const paidByHand = ({ payerId, payeeId }: Sides, minor: bigint): readonly RunMovement[] =>
  payoutMovements(payerId, payeeId, minor);
