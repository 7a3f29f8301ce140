import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { OwingTier } from '@millepiani/sharing/distribution';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { RunId } from '../distributions/distribution-run.ts';

export type ClaimId = Id<'cla'>;
export type SettlementId = Id<'stl'>;

/** Why somebody owes something when an agreement has ended. */
export type ClaimReason =
  /** The rule owed it, and there was no money. */
  | 'MISSING'
  /** The debtor got more than was due. */
  | 'LENT'
  /** Of an earlier claim more was paid than turned out to be owed. */
  | 'RETURN';

/** What makes one debt of an ended version different from another. */
export interface ClaimKey {
  readonly reason: ClaimReason;
  /** Where the rule owed it; undefined of what was lent. */
  readonly tier: OwingTier | undefined;
  readonly debtorId: AgentId;
  readonly creditorId: AgentId;
  /** Whether the debtor holds it by invoices of its own beside the payer's: then the books show it already. */
  readonly isHeld: boolean;
}

/** What one owes another since a version of an agreement has ended (ValueFlows *Claim*). */
export interface Claim extends ClaimKey {
  readonly id: ClaimId;
  readonly commissionId: CommissionId;
  readonly versionId: VersionId;
  /** The run that was posted last when it was raised. */
  readonly runId: RunId;
  /** 1, 2, … among those of one key: what is owed beyond an earlier one is another. */
  readonly number: number;
  readonly currency: Currency;
  /** Minor units, more than nothing. It never changes. */
  readonly amount: bigint;
  /** What of it was paid or set off. */
  readonly cleared: bigint;
  /** What of it the creditor asks no more for. */
  readonly givenUp: bigint;
  /** What of it turned out not to be owed, and was neither paid nor set off. */
  readonly corrected: bigint;
  /** What of the cleared turned out not to be owed: a claim of its own, the other way. */
  readonly returned: bigint;
  readonly raisedAt: Instant;
  /** How many events were told of it. */
  readonly told: number;
}

/** How a claim was cleared. */
export type SettlementKind = 'PAYMENT' | 'SET_OFF' | 'GIVEN_UP' | 'CORRECTION';

/** What cleared something of a claim (ValueFlows *Settlement*). It never changes. */
export interface Settlement {
  readonly id: SettlementId;
  readonly claimId: ClaimId;
  readonly kind: SettlementKind;
  /** Minor units, more than nothing. */
  readonly amount: bigint;
  readonly currency: Currency;
  /** ISO 8601. */
  readonly on: string;
  /** Who recorded it; undefined of a correction, which the service makes. */
  readonly by: PersonId | undefined;
  /** What a payment is found by on the bank's statement. */
  readonly reference: string | undefined;
  /** The claim, or the run that had something to pay to the debtor, against which it was set off. */
  readonly against: ClaimId | RunId | undefined;
  readonly at: Instant;
}

/** Where a claim stands. */
export type ClaimState = 'OPEN' | 'PARTLY_SETTLED' | 'SETTLED';

/** What of a claim is left to be cleared, in minor units. */
export const openOf = ({ amount, cleared, givenUp, corrected }: Claim): bigint =>
  amount - cleared - givenUp - corrected;

/** What is owed by a claim altogether, cleared or not: what was returned of it is not. */
export const owedBy = ({ amount, corrected, returned }: Claim): bigint => amount - corrected - returned;

/** Where a claim stands. */
export function stateOf(claim: Claim): ClaimState {
  const open = openOf(claim);
  if (open === 0n) return 'SETTLED';
  return open === claim.amount ? 'OPEN' : 'PARTLY_SETTLED';
}

/** By what the claims of one debt are found together, and told from others of the version. */
export const keyText = ({ reason, tier, debtorId, creditorId }: ClaimKey): string =>
  `${reason} ${tier ?? '-'} ${debtorId} ${creditorId}`;

/** The claim after something of it was cleared, or turned out not to be owed. */
export function settled(claim: Claim, kind: SettlementKind, amount: bigint): Claim {
  const told = claim.told + 1;
  switch (kind) {
    case 'PAYMENT':
    case 'SET_OFF':
      return { ...claim, cleared: claim.cleared + amount, told };
    case 'GIVEN_UP':
      return { ...claim, givenUp: claim.givenUp + amount, told };
    case 'CORRECTION': {
      // What is open goes first; what was given up was given up in vain.
      const open = openOf(claim);
      const inVain = amount > open ? amount - open : 0n;
      return { ...claim, corrected: claim.corrected + amount, givenUp: claim.givenUp - inVain, told };
    }
    default:
      return kind satisfies never;
  }
}

/** The claim once something that was paid by it is owed back. */
export const returning = (claim: Claim, amount: bigint): Claim => ({ ...claim, returned: claim.returned + amount });
