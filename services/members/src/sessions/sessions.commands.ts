import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';

/** Why a person's sessions end. */
export type SessionEnd =
  | 'SIGNED_OUT'
  | 'ENDED_BY_OWNER'
  | 'PASSWORD_RESET'
  | 'SUSPENDED'
  | 'LEFT'
  | 'ERASED'
  | 'TOKEN_REUSED'
  | 'CLIENT_REVOKED';

/** Ends all sessions of a person in the command's transaction. There are none to end yet: tokens end by themselves, in minutes. */
export async function endSessionsOf(
  _members: Members,
  _transaction: Transaction,
  _personId: PersonId,
  _reason: SessionEnd,
): Promise<void> {
  // What is issued under no session is dead within five minutes.
}
