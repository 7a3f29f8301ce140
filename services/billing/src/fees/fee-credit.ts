import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { type Money, money } from '@millepiani/kernel/money';
import { multiply, rational, roundHalfUp } from '@millepiani/kernel/rational';
import type { ContributionId, PutIn } from '../contributions/approved-contribution.ts';
import type { RunMovement } from '../distributions/run-postings.ts';

/** Whether a credit stands: while somebody disputes what it is for it does not. */
export type CreditState = 'GRANTED' | 'HELD' | 'REVOKED';

/** What the community owes for something that was put in for it, to be set off against fees. */
export interface FeeCredit {
  readonly contributionId: ContributionId;
  readonly commissionId: CommissionId;
  readonly agentId: AgentId;
  /** The community when it was put in. */
  readonly organizationId: AgentId;
  /** In cents. */
  readonly amount: bigint;
  readonly happenedOn: string;
  readonly state: CreditState;
}

/**
 * What something that was put in is worth to the community, in euros: hours at the agreed rate, half up to the cent; expenses with
 * their VAT, since nobody invoices them. Undefined for what has no agreed value in euros, and for money, which is no contribution in
 * kind.
 */
export function worthOf(putIn: PutIn): Money | undefined {
  switch (putIn.kind) {
    case 'WORK': {
      const minor = roundHalfUp(multiply(rational(putIn.rate.minor), rational(BigInt(putIn.minutes), 60n)));
      return inEuros({ minor, currency: putIn.rate.currency });
    }
    case 'EXPENSE':
      return inEuros({ minor: putIn.amount.minor + putIn.vat.minor, currency: putIn.amount.currency });
    case 'USE':
    case 'CITE':
    case 'TRANSFER':
      return undefined;
    default:
      return putIn satisfies never;
  }
}

const inEuros = ({ minor, currency }: Money): Money | undefined =>
  currency === 'EUR' && minor > 0n ? money(minor, 'EUR') : undefined;

/** Whose books a credit moves. */
type Sides = Pick<FeeCredit, 'agentId' | 'organizationId'>;

/** What a credit moves when it is granted, in both sides' books; the opposite when it is taken back. */
export const grantMovements = (
  { agentId, organizationId, amount }: Sides & Pick<FeeCredit, 'amount'>,
  isBack = false,
): readonly RunMovement[] => {
  const minor = isBack ? -amount : amount;
  return [
    { ownerId: organizationId, purpose: 'EXPENSE', minor },
    { ownerId: organizationId, purpose: 'FEE_CREDIT', minor: -minor },
    { ownerId: agentId, purpose: 'FEE_CREDIT', minor },
    { ownerId: agentId, purpose: 'INCOME', minor: -minor },
  ];
};

/** How much of what is due is paid by credit: all of it, or as much as there is. */
export const usable = (due: bigint, balance: bigint): bigint => {
  if (balance <= 0n || due <= 0n) return 0n;
  return due < balance ? due : balance;
};
