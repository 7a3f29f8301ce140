import type { AgentId } from '@millepiani/kernel/id';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { SharingPosting, SharingRun } from '@millepiani/sharing/run';
import type { AccountPurpose } from '../ledger/ledger-account.ts';
import type { Basis } from './computing.ts';

/** What moves on one account, in minor units: positive is a debit. */
export interface RunMovement {
  readonly ownerId: AgentId;
  readonly purpose: AccountPurpose;
  readonly minor: bigint;
}

/** One entry: what a run moves between the payer's books and one other's; alone in the payer's, where `with` is the payer. */
export interface RunEntry {
  readonly with: AgentId;
  /** Each account once, none by nothing; in each owner's books they sum to 0. */
  readonly movements: readonly RunMovement[];
}

/** What decides how a run is posted. */
export interface PostingFacts {
  readonly basis: Pick<Basis, 'payerId' | 'collected' | 'before'>;
  readonly run: Pick<SharingRun, 'postings'>;
  /** Whose reserves and surplus grow. */
  readonly leadId: AgentId;
}

/**
 * The entries of a run, by the bytes of the other owner's id. The payer has earned all that was collected; a run passes on of it what
 * is not the payer's own. Signs are those of the differences, so that what has fallen is taken back by the same accounts.
 */
export function entriesOf(facts: PostingFacts): readonly RunEntry[] {
  const movements = [...facts.run.postings.flatMap((posting) => movementsOf(posting, facts)), ...handedIn(facts)];
  const byOther = Map.groupBy(movements, (one) => one.with);
  return [...byOther.keys()].toSorted(compareUtf8).flatMap((other) => {
    const merged = merge(
      (byOther.get(other) ?? []).flatMap((one) => one.movements),
      facts.basis.payerId,
    );
    return merged.length > 0 ? [{ with: other, movements: merged }] : [];
  });
}

function movementsOf(
  { account, minor }: SharingPosting,
  { basis: { payerId }, leadId }: PostingFacts,
): readonly RunEntry[] {
  switch (account.kind) {
    // What collections give is what the other accounts take: the payer's income, from which each of them draws.
    case 'collections':
      return [];
    case 'fee':
      // Borne by the payer; the community has no books here.
      return [{ with: payerId, movements: inBooksOf(payerId, { FEE: minor, PAYABLE: -minor }) }];
    case 'reserve':
      return [setAside('RESERVE', minor, { payerId, leadId })];
    case 'surplus':
      return [setAside('SURPLUS', minor, { payerId, leadId })];
    case 'member':
      return account.agent === payerId
        ? []
        : [passOn(account.tier === 'expenses' ? 'EXPENSE' : 'INCOME', minor, { payerId, to: account.agent })];
    default:
      return account satisfies never;
  }
}

/** Into the lead's reserve or surplus; where the payer is another, the payer owes it to the lead. */
function setAside(
  purpose: 'RESERVE' | 'SURPLUS',
  minor: bigint,
  { payerId, leadId }: { readonly payerId: AgentId; readonly leadId: AgentId },
): RunEntry {
  if (payerId === leadId) {
    return { with: payerId, movements: inBooksOf(payerId, { INCOME: minor, [purpose]: -minor }) };
  }
  const movements = [
    ...inBooksOf(payerId, { INCOME: minor, PAYABLE: -minor }),
    ...inBooksOf(leadId, { RECEIVABLE: minor, [purpose]: -minor }),
  ];
  return { with: leadId, movements };
}

/** To another: of income, their share of it; of expenses, what they spent and the payer now bears. */
function passOn(
  purpose: 'INCOME' | 'EXPENSE',
  minor: bigint,
  { payerId, to }: { readonly payerId: AgentId; readonly to: AgentId },
): RunEntry {
  const movements = [
    ...inBooksOf(payerId, { [purpose]: minor, PAYABLE: -minor }),
    ...inBooksOf(to, { RECEIVABLE: minor, [purpose]: -minor }),
  ];
  return { with: to, movements };
}

/** Who invoiced beside the payer hands in what came in by it, on paper: it is the payer's to share, and set off against their part. */
function handedIn({ basis: { payerId, collected, before } }: PostingFacts): readonly RunEntry[] {
  const agents = new Set([...collected, ...before.collected].map(({ agent }) => agent));
  const netOf = (list: PostingFacts['basis']['collected'], wanted: AgentId): bigint =>
    list.find(({ agent }) => agent === wanted)?.net ?? 0n;
  return [...agents]
    .filter((agent) => agent !== payerId)
    .map((agent) => {
      const minor = netOf(collected, agent) - netOf(before.collected, agent);
      const movements = [
        ...inBooksOf(agent, { INCOME: minor, PAYABLE: -minor }),
        ...inBooksOf(payerId, { RECEIVABLE: minor, INCOME: -minor }),
      ];
      return { with: agent, movements };
    });
}

/** What moves in one owner's books, by purpose; accounts on which nothing moves are left out. */
export function inBooksOf(
  ownerId: AgentId,
  amounts: Readonly<Partial<Record<AccountPurpose, bigint>>>,
): readonly RunMovement[] {
  return purposes.flatMap((purpose) => {
    const minor = amounts[purpose] ?? 0n;
    return minor === 0n ? [] : [{ ownerId, purpose, minor }];
  });
}

/** On which accounts runs and payments post. */
const purposes = ['INCOME', 'EXPENSE', 'FEE', 'RECEIVABLE', 'PAYABLE', 'RESERVE', 'SURPLUS', 'BANK'] as const;

/** Each account once: the payer's before the other's, each owner's debits before their credits. */
function merge(movements: readonly RunMovement[], payerId: AgentId): readonly RunMovement[] {
  const byAccount = Map.groupBy(movements, ({ ownerId, purpose }) => `${ownerId} ${purpose}`);
  const merged = [...byAccount.values()].flatMap((own) => {
    const [first] = own;
    const minor = own.reduce((total, one) => total + one.minor, 0n);
    return first && minor !== 0n ? [{ ...first, minor }] : [];
  });
  const rank = ({ ownerId, minor }: RunMovement): number => (ownerId === payerId ? 0 : 2) + (minor > 0n ? 0 : 1);
  return merged.toSorted((a, b) => rank(a) - rank(b));
}

/** What a payment that the bank executed moves: the payer owes less, the payee is owed less. */
export function payoutMovements(payerId: AgentId, payeeId: AgentId, minor: bigint): readonly RunMovement[] {
  return [
    ...inBooksOf(payerId, { PAYABLE: minor, BANK: -minor }),
    ...inBooksOf(payeeId, { RECEIVABLE: -minor, BANK: minor }),
  ];
}
