import type { AgentId } from '@millepiani/kernel/id';
import { type Claim, openOf, type Settlement } from '../claims/claim.ts';
import type { CashFlow } from './cash-ahead.ts';
import type { Receipt } from './revenue.ts';

/** A claim, with what cleared it. */
export interface ClaimAhead {
  readonly claim: Claim;
  readonly settlements: readonly Settlement[];
}

/** Whether it is about what a rule owed and there was no money for, or about what of that was paid and turned out not to be owed. */
const isOfShare = ({ tier }: Pick<Claim, 'tier'>): boolean => tier !== undefined;

/**
 * What claims bring an agent as revenue: what was missing of a share comes in where the claim is paid or set off, and is expected today. What of it is
 * owed back goes out so. What was lent was revenue when it was paid, and no claim makes more of it.
 */
export const claimReceipts = (ahead: readonly ClaimAhead[], agentId: AgentId, today: string): readonly Receipt[] =>
  ahead
    .filter(({ claim }) => isOfShare(claim) && claim.currency === 'EUR')
    .flatMap(({ claim, settlements }) => {
      const isBack = claim.reason === 'RETURN';
      if ((isBack ? claim.debtorId : claim.creditorId) !== agentId) return [];
      const sign = isBack ? -1n : 1n;
      const { commissionId } = claim;
      const open = openOf(claim);
      return [
        ...settlements
          .filter(({ kind }) => kind === 'PAYMENT' || kind === 'SET_OFF')
          .map(
            ({ amount, on }): Receipt => ({
              kind: 'CLAIM',
              amount: sign * amount,
              on,
              isCollected: true,
              commissionId,
            }),
          ),
        ...(open > 0n
          ? [{ kind: 'CLAIM', amount: sign * open, on: today, isCollected: false, commissionId } as const]
          : []),
      ];
    });

/** What is open of claims, by whoever owes it and to whom: today, for nothing says when. */
export const claimFlows = (claims: readonly Claim[], agentId: AgentId, today: string): readonly CashFlow[] =>
  claims
    .filter(({ currency }) => currency === 'EUR')
    .map((claim) => ({
      ...{ kind: 'CLAIM', on: today, isOverdue: false, commissionId: claim.commissionId, aboutId: claim.id },
      amount: claim.creditorId === agentId ? openOf(claim) : -openOf(claim),
    }));
