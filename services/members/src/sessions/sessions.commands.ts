import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';

/** Why a session is over before its time. */
export type EndReason =
  | 'SIGNED_OUT'
  | 'ENDED_BY_OWNER'
  | 'PASSWORD_RESET'
  | 'SUSPENDED'
  | 'LEFT'
  | 'ERASED'
  | 'TOKEN_REUSED'
  | 'CLIENT_REVOKED';

/**
 * Ends all sessions of a person, in a command's own transaction. While there are no sessions but tokens of five minutes, there is
 * nothing to end: answers 0.
 */
export async function endSessionsOf(
  _members: Members,
  _transaction: Transaction,
  _personId: PersonId,
  _reason: EndReason,
): Promise<number> {
  return 0;
}
