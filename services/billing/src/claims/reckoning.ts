import { least } from '@millepiani/kernel/whole';
import { type Claim, type ClaimId, type ClaimKey, keyText, openOf, owedBy } from './claim.ts';
import type { ClaimDue } from './claims-due.ts';

/** What is to be done so that a version's claims come to what is due. Amounts are minor units, more than nothing. */
export type ClaimStep =
  /** More is owed than the claims that are there: another claim. */
  | { readonly type: 'raise'; readonly key: ClaimKey; readonly number: number; readonly amount: bigint }
  /** Less is owed, and it was neither paid nor set off. */
  | { readonly type: 'correct'; readonly claimId: ClaimId; readonly amount: bigint }
  /** Less is owed than was paid: the creditor owes it back. */
  | { readonly type: 'return'; readonly claimId: ClaimId; readonly amount: bigint };

/**
 * Decides how a version's claims come to what its last run leaves open. A debt's claims together are always what is due: where more is
 * due, another is raised; where less is, what is open of the latest ones goes first, then what was given up, and what was paid is owed
 * back. `claims` are all of the version; those of what is owed back stand by themselves.
 */
export function reckon(due: readonly ClaimDue[], claims: readonly Claim[]): readonly ClaimStep[] {
  const keys = new Map<string, ClaimKey>();
  for (const key of [...due, ...claims]) if (key.reason !== 'RETURN') keys.set(keyText(key), key);
  return [...keys.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([text, key]) => {
      const own = claims.filter((claim) => keyText(claim) === text).toSorted((a, b) => a.number - b.number);
      const target = due.filter((one) => keyText(one) === text).reduce((total, { amount }) => total + amount, 0n);
      return stepsOf(key, target, own);
    });
}

function stepsOf(key: ClaimKey, target: bigint, own: readonly Claim[]): readonly ClaimStep[] {
  const owed = own.reduce((total, claim) => total + owedBy(claim), 0n);
  const { reason, tier, debtorId, creditorId, isHeld } = key;
  if (target > owed) {
    const number = (own.at(-1)?.number ?? 0) + 1;
    return [{ type: 'raise', key: { reason, tier, debtorId, creditorId, isHeld }, number, amount: target - owed }];
  }
  return lessen(owed - target, own);
}

/** What is open of the latest goes first, then what was given up, then what was paid. */
function lessen(by: bigint, own: readonly Claim[]): readonly ClaimStep[] {
  const latestFirst = own.toReversed();
  const corrections = new Map<ClaimId, bigint>();
  let left = by;
  for (const sizeOf of [openOf, ({ givenUp }: Claim) => givenUp]) {
    for (const claim of latestFirst) {
      const amount = least(left, sizeOf(claim));
      if (amount > 0n) corrections.set(claim.id, (corrections.get(claim.id) ?? 0n) + amount);
      left -= amount;
    }
  }
  const returns: ClaimStep[] = [];
  for (const claim of latestFirst) {
    const amount = least(left, claim.cleared - claim.returned);
    if (amount > 0n) returns.push({ type: 'return', claimId: claim.id, amount });
    left -= amount;
  }
  return [
    ...[...corrections].map(([claimId, amount]): ClaimStep => ({ type: 'correct', claimId, amount })),
    ...returns,
  ];
}
