import { newId } from '@millepiani/kernel/new-id';
import type { Claim, ClaimKey, SettlementKind } from '../../src/claims/claim.ts';
import { keyText, openOf, owedBy, returning, settled } from '../../src/claims/claim.ts';
import {
  correctedMovements,
  givenUpMovements,
  paidMovements,
  raisedMovements,
} from '../../src/claims/claim-postings.ts';
import type { ClaimDue } from '../../src/claims/claims-due.ts';
import { type ClaimStep, reckon } from '../../src/claims/reckoning.ts';
import type { RunMovement } from '../../src/distributions/run-postings.ts';

export const at = new Date('2027-03-01T10:00:00Z');

/** A claim; tests change what they are about. */
export const claimOf = (change: Partial<Claim> = {}): Claim => ({
  ...{ id: newId('cla'), commissionId: newId('com'), versionId: newId('agv'), runId: newId('dst'), number: 1 },
  ...{ reason: 'MISSING', tier: 'expenses', debtorId: newId('org'), creditorId: newId('per'), isHeld: false },
  ...{ currency: 'EUR', amount: 100_00n, cleared: 0n, givenUp: 0n, corrected: 0n, returned: 0n, raisedAt: at },
  ...{ told: 1, ...change },
});

/** A version's claims and what they moved, kept in mind instead of in a store. */
export class Claims {
  readonly entries: (readonly RunMovement[])[] = [];
  #claims: readonly Claim[] = [];

  get all(): readonly Claim[] {
    return this.#claims;
  }

  /** Brings the claims to what is due; answers with what was done. */
  reckon(due: readonly ClaimDue[]): readonly ClaimStep[] {
    const steps = reckon(due, this.#claims);
    for (const step of steps) this.#take(step);
    return steps;
  }

  /** Clears, or gives up, so much of what is open of a claim; nothing where nothing is open. */
  settle(place: number, kind: SettlementKind, most: bigint): void {
    const open = this.#claims.filter((claim) => openOf(claim) > 0n);
    const claim = open[place % (open.length || 1)];
    if (!claim) return;
    const amount = most < openOf(claim) ? most : openOf(claim);
    this.entries.push(kind === 'GIVEN_UP' ? givenUpMovements(claim, amount) : paidMovements(claim, amount));
    this.#replace(settled(claim, kind, amount));
  }

  /** What is owed by the claims of a debt, cleared or not. */
  owed(key: ClaimKey): bigint {
    return sum(this.#claims.filter((claim) => keyText(claim) === keyText(key)).map(owedBy));
  }

  #take(step: ClaimStep): void {
    if (step.type === 'raise') {
      this.#raise(step.key, step.number, step.amount);
      return;
    }
    const claim = this.#claims.find(({ id }) => id === step.claimId);
    if (!claim) throw new Error(`${step.claimId} is not there.`);
    if (step.type === 'correct') {
      this.entries.push(correctedMovements(claim, step.amount));
      this.#replace(settled(claim, 'CORRECTION', step.amount));
      return;
    }
    this.#replace(returning(claim, step.amount));
    const { debtorId: creditorId, creditorId: debtorId, tier, isHeld } = claim;
    this.#raise({ reason: 'RETURN', tier, isHeld, debtorId, creditorId }, this.#claims.length, step.amount);
  }

  #raise(key: ClaimKey, number: number, amount: bigint): void {
    this.#claims = [...this.#claims, claimOf({ ...key, number, amount })];
    this.entries.push(raisedMovements(key, amount));
  }

  #replace(after: Claim): void {
    this.#claims = this.#claims.map((claim) => (claim.id === after.id ? after : claim));
  }
}

/** A total of minor units. */
export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);
