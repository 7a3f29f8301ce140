import { inBooksOf, type RunMovement } from '../distributions/run-postings.ts';
import type { AccountPurpose } from '../ledger/ledger-account.ts';
import { type Claim, type ClaimKey, openOf } from './claim.ts';

type Amounts = Readonly<Partial<Record<AccountPurpose, bigint>>>;
type Parties = Pick<ClaimKey, 'debtorId' | 'creditorId'>;

const between = ({ debtorId, creditorId }: Parties, debtor: Amounts, creditor: Amounts): readonly RunMovement[] => [
  ...inBooksOf(debtorId, debtor),
  ...inBooksOf(creditorId, creditor),
];

/** The debtor bears it and owes it, the creditor earned it, or did not bear it, and is owed it. */
function recognised(claim: ClaimKey, minor: bigint): readonly RunMovement[] {
  const purpose = claim.tier === 'expenses' ? 'EXPENSE' : 'INCOME';
  return between(claim, { [purpose]: minor, PAYABLE: -minor }, { RECEIVABLE: minor, [purpose]: -minor });
}

/**
 * What a claim moves in the books when it is raised. What is missing was in nobody's. What was lent stands there as an account turned round (the debtor
 * is owed less than nothing), and becomes a debt; what the debtor holds, and what is owed back of that, is a debt already.
 */
export function raisedMovements(claim: ClaimKey, minor: bigint): readonly RunMovement[] {
  if (claim.tier !== undefined) return recognised(claim, minor);
  if (claim.reason === 'RETURN' || claim.isHeld) return [];
  const turned = { RECEIVABLE: minor, PAYABLE: -minor };
  return between(claim, turned, turned);
}

/** What the creditor parts with: what was recognised is taken back; what was paid out once is the creditor's cost, and the debtor's to keep. */
export const givenUpMovements = (claim: ClaimKey, minor: bigint): readonly RunMovement[] =>
  claim.tier === undefined
    ? between(claim, { INCOME: -minor, PAYABLE: minor }, { EXPENSE: minor, RECEIVABLE: -minor })
    : recognised(claim, -minor);

/** What a payment moves: the debtor owes less, the creditor is owed less. */
export const paidMovements = (claim: Parties, minor: bigint): readonly RunMovement[] =>
  between(claim, { PAYABLE: minor, BANK: -minor }, { RECEIVABLE: -minor, BANK: minor });

/** What two who owe each other clear without money. */
export function setOffMovements(claim: Parties, minor: bigint): readonly RunMovement[] {
  const cleared = { RECEIVABLE: -minor, PAYABLE: minor };
  return between(claim, cleared, cleared);
}

/** What turns out not to be owed: what raising it moved goes back, and what giving it up moved, as far as that was in vain. */
export function correctedMovements(claim: Claim, minor: bigint): readonly RunMovement[] {
  const open = openOf(claim);
  const inVain = minor > open ? minor - open : 0n;
  return merged([...raisedMovements(claim, -minor), ...(inVain > 0n ? givenUpMovements(claim, -inVain) : [])]);
}

/** Each account once, none by nothing. */
function merged(movements: readonly RunMovement[]): readonly RunMovement[] {
  const byAccount = Map.groupBy(movements, ({ ownerId, purpose }) => `${ownerId} ${purpose}`);
  return [...byAccount.values()].flatMap((own) => {
    const [first] = own;
    const minor = own.reduce((total, one) => total + one.minor, 0n);
    return first && minor !== 0n ? [{ ...first, minor }] : [];
  });
}
