import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { formatCents } from '../documents/decimal.ts';
import type { ClientCreditId, InvoiceId } from '../invoices/invoice.ts';

export type RefundId = Id<'rfd'>;

/** What became of a part of a credit, in cents; what gives it back to the credit is below nothing. */
export interface CreditUse {
  readonly cents: bigint;
  readonly on: string;
  readonly by:
    | { readonly kind: 'INVOICE'; readonly invoiceId: InvoiceId }
    | { readonly kind: 'REFUND'; readonly refundId: RefundId }
    /** It had never come in: the payment that it came of was recorded by mistake. */
    | { readonly kind: 'PAYMENT_REVERSED' };
}

/** What a client paid beyond what they owed: owed to them until it is set off or refunded. */
export interface ClientCredit {
  readonly id: ClientCreditId;
  /** Who owes it. */
  readonly sellerId: AgentId;
  /** Whose it is. */
  readonly clientId: AgentId;
  readonly commissionId: CommissionId | undefined;
  /** In cents of euros, more than nothing. */
  readonly amount: bigint;
  readonly openedOn: string;
  readonly openedAt: Instant;
  /** The invoice of which too much was paid; undefined for money that came for none. */
  readonly invoiceId: InvoiceId | undefined;
  /** The line of a bank's statement by which it came. */
  readonly lineId: Id<'bsl'> | undefined;
  readonly uses: readonly CreditUse[];
}

/** What is left of a credit, in cents. */
export const leftOf = ({ amount, uses }: Pick<ClientCredit, 'amount' | 'uses'>): bigint =>
  amount - uses.reduce((sum, { cents }) => sum + cents, 0n);

/** Decides to use part of a credit, all that is left where `cents` is left out. Fails with `NOTHING_LEFT`, `ZERO_AMOUNT` or `CREDIT_EXCEEDED`. */
export function useCredit(
  credit: ClientCredit,
  use: Omit<CreditUse, 'cents'> & { readonly cents?: bigint | undefined },
): Result<{ readonly credit: ClientCredit; readonly cents: bigint }, Failures> {
  const left = leftOf(credit);
  if (left <= 0n) return fail('NOTHING_LEFT', 'Nothing is left of the credit.', ['creditId']);
  const cents = use.cents ?? left;
  if (cents <= 0n) return fail('ZERO_AMOUNT', 'More than nothing.', ['amount', 'amount']);
  if (cents > left)
    return fail('CREDIT_EXCEEDED', `There is ${formatCents(left)} EUR left of it.`, ['amount', 'amount']);
  const { on, by } = use;
  return ok({ credit: { ...credit, uses: [...credit.uses, { cents, on, by }] }, cents });
}

/** The credit once something that used it did not come about. */
export const giveBack = (credit: ClientCredit, use: CreditUse): ClientCredit => ({
  ...credit,
  uses: [...credit.uses, { ...use, cents: -use.cents }],
});

/** Money that goes back to a client, by a batch that somebody else approves. */
export interface Refund {
  readonly id: RefundId;
  readonly creditId: ClientCreditId;
  readonly payerId: AgentId;
  readonly payeeId: AgentId;
  readonly commissionId: CommissionId | undefined;
  /** In cents of euros. */
  readonly amount: bigint;
  /** Where it goes, without blanks; undefined: to the bank account of the client's tax profile of the day of its batch. */
  readonly to: { readonly name: string; readonly iban: string } | undefined;
  readonly reason: string;
  readonly requestedBy: Id<'per'>;
  readonly requestedAt: Instant;
  readonly state: 'REQUESTED' | 'ORDERED' | 'PAID' | 'CANCELLED';
  readonly batchId: Id<'pbt'> | undefined;
  readonly paidOn: string | undefined;
  /** How many events were told of it. */
  readonly told: number;
}

/** What is done to a refund. */
export type RefundCommand =
  | { readonly type: 'order'; readonly batchId: Id<'pbt'> }
  /** Its batch will not pay it: it may be ordered again. */
  | { readonly type: 'release' }
  | { readonly type: 'pay'; readonly paidOn: string }
  | { readonly type: 'cancel' };

const allowedIn: Readonly<Record<RefundCommand['type'], readonly Refund['state'][]>> = {
  order: ['REQUESTED'],
  // A payment may come back after it was executed.
  release: ['ORDERED', 'PAID'],
  pay: ['ORDERED'],
  cancel: ['REQUESTED'],
};

/** The refund after a command. Fails with `WRONG_STATE`. */
export function changeRefund(refund: Refund, command: RefundCommand): Result<Refund, Failures> {
  const allowed = allowedIn[command.type];
  if (!allowed.includes(refund.state)) {
    return fail('WRONG_STATE', `The refund is ${refund.state}, not ${allowed.join(' or ')}.`, ['refundId']);
  }
  switch (command.type) {
    case 'order':
      return ok({ ...refund, state: 'ORDERED', batchId: command.batchId });
    case 'release':
      return ok({ ...refund, state: 'REQUESTED', batchId: undefined, paidOn: undefined });
    case 'pay':
      return ok({ ...refund, state: 'PAID', paidOn: command.paidOn, told: refund.told + 1 });
    case 'cancel':
      return ok({ ...refund, state: 'CANCELLED' });
    default:
      return command satisfies never;
  }
}
