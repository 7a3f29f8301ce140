import type { AgentId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';

/** How long a changed bank account waits before anything is paid to it: 48 hours, in which whose it is may object. */
const holdMs = 48 * 3_600_000;

/** Where an agent is paid, as it was last told, and when that was. */
export interface PayoutAccount {
  readonly agentId: AgentId;
  readonly iban: string;
  /** Undefined for the first account that an agent ever had: nothing was changed. */
  readonly changedAt: Instant | undefined;
  /** How often it was changed. */
  readonly changes: number;
}

/** A profile's bank account, as it was told. */
export interface ToldAccount {
  readonly agentId: AgentId;
  readonly iban: string | undefined;
  /** What the same profile said before; undefined where it said none, or is new. */
  readonly before: string | undefined;
  /** What was in force when it was told. */
  readonly inForce: string | undefined;
  readonly at: Instant;
}

/**
 * What is known of where an agent is paid once a profile was told; undefined where it is as it was. What is told again, or moves from one profile to the next,
 * changes nothing. An account that was left and comes back is a change as any other.
 */
export function hear(known: PayoutAccount | undefined, told: ToldAccount): PayoutAccount | undefined {
  const { agentId, iban, before, inForce, at } = told;
  if (iban === undefined || iban === before) return undefined;
  if (!known) {
    // One that was in force before this was kept counts as the first.
    const isFirst = inForce === undefined && before === undefined;
    if (inForce === iban) return undefined;
    return { agentId, iban, changedAt: isFirst ? undefined : at, changes: isFirst ? 0 : 1 };
  }
  if (known.iban === iban) return undefined;
  return { agentId, iban, changedAt: at, changes: known.changes + 1 };
}

/** From when on a changed account is paid to. */
export const usableFrom = (changedAt: Instant): Instant => plusMs(changedAt, holdMs);

/** Until when nothing is paid to an account; undefined where it may be. */
export function heldUntil(
  known: PayoutAccount | undefined,
  iban: string | undefined,
  at: Instant,
): Instant | undefined {
  if (known?.changedAt === undefined || known.iban !== iban) return undefined;
  const from = usableFrom(known.changedAt);
  return from > at ? from : undefined;
}
