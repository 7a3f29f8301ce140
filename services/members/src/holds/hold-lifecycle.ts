import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { CapacityHold, HoldChange, ReleaseReason } from './capacity-hold.ts';

/** What is done to a hold that was placed. */
export type HoldCommand = { readonly at: Instant } & (
  | { readonly type: 'confirm' }
  | { readonly type: 'release'; readonly reason: ReleaseReason }
  | { readonly type: 'expire' }
);

/**
 * Decides what a command does to a hold. To confirm what is confirmed, and to release what is free again, does nothing.
 * Fails with `WRONG_STATE`, `TOO_LATE` (to confirm, once `expiresAt` has come) or `NOT_DUE` (to expire, before it has).
 */
export function decide(command: HoldCommand, hold: CapacityHold): Result<readonly HoldChange[], Failures> {
  const { at } = command;
  switch (command.type) {
    case 'confirm':
      if (hold.state === 'CONFIRMED') return ok([]);
      if (hold.state !== 'HELD') return wrongState(hold);
      if (at >= hold.expiresAt) return fail('TOO_LATE', 'It was to be confirmed before `expiresAt`.', ['holdId']);
      return ok([{ type: 'hold.confirmed', at }]);
    case 'release':
      if (hold.state === 'RELEASED' || hold.state === 'EXPIRED') return ok([]);
      return ok([{ type: 'hold.released', reason: command.reason, at }]);
    case 'expire':
      if (hold.state !== 'HELD') return wrongState(hold);
      if (at < hold.expiresAt) return fail('NOT_DUE', 'It may still be confirmed.', ['holdId']);
      return ok([{ type: 'hold.expired', at }]);
    default:
      return command satisfies never;
  }
}

const wrongState = ({ state }: CapacityHold) => fail('WRONG_STATE', `The hold is ${state}.`, ['holdId']);
