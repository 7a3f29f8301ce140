import { payoutMovements, type RunMovement } from '../distributions/run-postings.ts';
import type { Content } from '../documents/document.ts';

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

/** What moves where more of withheld tax is owed back than before, or below nothing less. */
export const owedBackMovements = ({ payerId, payeeId }: Sides, more: bigint): readonly RunMovement[] =>
  present([
    { ownerId: payeeId, purpose: 'RECEIVABLE', minor: more },
    { ownerId: payeeId, purpose: 'PAYABLE', minor: -more },
    { ownerId: payerId, purpose: 'RECEIVABLE', minor: more },
    { ownerId: payerId, purpose: 'PAYABLE', minor: -more },
  ]);

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
