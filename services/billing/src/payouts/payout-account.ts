import type { AgentId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';

/** How long a changed bank account waits before anything is paid to it: 48 hours, in which whose it is may object. */
const holdMs = 48 * 3_600_000;

/** A bank account that a profile of an agent's says, and when it was first told. */
export interface KnownAccount {
  readonly iban: string;
  /** Undefined for the first account that an agent ever had, and for those of before this was kept: nothing was changed. */
  readonly since: Instant | undefined;
}

/** Where an agent is paid: every account waits from when it was told itself, whichever profile says it, and whatever is told of another. */
export interface PayoutAccount {
  readonly agentId: AgentId;
  /** As it was last told. */
  readonly iban: string;
  /** When that was; undefined for the first account. */
  readonly changedAt: Instant | undefined;
  /** How often one was changed. */
  readonly changes: number;
  /** Those that profiles say; one that all have left is as if it had never been told. */
  readonly accounts: readonly KnownAccount[];
}

/** A profile's bank account, as it was told. */
export interface ToldAccount {
  readonly agentId: AgentId;
  readonly iban: string | undefined;
  /** What the same profile said before; undefined where it said none, is over, or is new. */
  readonly before: string | undefined;
  /** What the agent's other profiles say that are not over: in force, or to come. */
  readonly others: readonly string[];
  /** Whether any of the agent's profiles has said one, those that are over too. */
  readonly hadAny: boolean;
  readonly at: Instant;
}

/**
 * What is known of where an agent is paid once a profile was told; undefined where it is as it was. What is told again, or moves from one profile to the next,
 * changes nothing. An account that was left and comes back is a change as any other.
 */
export function hear(known: PayoutAccount | undefined, told: ToldAccount): PayoutAccount | undefined {
  const { agentId, iban, before, others, hadAny, at } = told;
  if (iban === undefined) return known ? undefined : leftBefore(told);
  const isSaid = iban === before || others.includes(iban);
  if (!known) {
    // Those of before this was kept count as first ones.
    if (isSaid) return undefined;
    const isFirst = !hadAny;
    const since = isFirst ? undefined : at;
    const accounts = [...[...new Set(others)].map((other) => ({ iban: other, since: undefined })), { iban, since }];
    return { agentId, iban, changedAt: since, changes: isFirst ? 0 : 1, accounts };
  }
  if (isSaid && known.accounts.some((account) => account.iban === iban)) return undefined;
  const left = known.accounts.filter((account) => account.iban !== iban && others.includes(account.iban));
  return { agentId, iban, changedAt: at, changes: known.changes + 1, accounts: [...left, { iban, since: at }] };
}

/** One of before this was kept is left: the next is not the agent's first. */
function leftBefore({ agentId, before, others }: ToldAccount): PayoutAccount | undefined {
  if (before === undefined) return undefined;
  const accounts = [...new Set(others)].map((iban) => ({ iban, since: undefined }));
  return { agentId, iban: before, changedAt: undefined, changes: 0, accounts };
}

/** From when on an account is paid to that was told then. */
export const usableFrom = (since: Instant): Instant => plusMs(since, holdMs);

/** Until when nothing is paid to an account; undefined where it may be. One that nobody has told waits for ever. */
export function heldUntil(
  known: Pick<PayoutAccount, 'accounts'> | undefined,
  iban: string | undefined,
  at: Instant,
): Instant | undefined {
  // Before this was kept nothing was changed.
  if (!known || iban === undefined) return undefined;
  const account = known.accounts.find((one) => one.iban === iban);
  const since = account ? account.since : at;
  return since && usableFrom(since) > at ? usableFrom(since) : undefined;
}
