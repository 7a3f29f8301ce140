import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Proposal, ProposalId, ResponseId } from './proposal.ts';
import { isOverdue } from './proposal-lifecycle.ts';

/** That somebody is interested in a proposal. What they say never changes; that they are, they may take back. */
export interface ProposalResponse {
  readonly id: ResponseId;
  readonly proposalId: ProposalId;
  readonly personId: PersonId;
  readonly note: string;
  readonly at: Instant;
  /** When it was taken back. */
  readonly withdrawnAt?: Instant;
  /** When the proposal's owner took it. */
  readonly takenAt?: Instant;
}

/** To respond: `by` is the person who asks. */
export interface Respond {
  readonly id: ResponseId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly note: string;
  readonly isOwn: boolean;
  /** Whether the person has responded before. */
  readonly isAgain: boolean;
}

/**
 * Decides to respond to a proposal. Fails with `WRONG_STATE`, `TOO_LATE`, `OWN_PROPOSAL`, `ALREADY_RESPONDED`, and with what texts
 * fail with.
 */
export function respond(command: Respond, proposal: Proposal): Result<ProposalResponse, Failures> {
  const { id, by, at, isOwn, isAgain } = command;
  const path = 'proposalId';
  if (proposal.state !== 'PUBLISHED') {
    return wrongState({ is: `The proposal is ${proposal.state}`, allowed: ['PUBLISHED'], path });
  }
  if (isOverdue(proposal, at)) return fail('TOO_LATE', 'Its time is up.', [path]);
  if (isOwn) return fail('OWN_PROPOSAL', 'It is yours, or of an organization of yours.', [path]);
  // Once, though it was taken back: its owner is told each time.
  if (isAgain) return fail('ALREADY_RESPONDED', 'You have responded to it.', [path]);
  const note = parseText(command.note, { max: 2_000, multiline: true }, ['note']);
  return note.ok ? ok({ id, proposalId: proposal.id, personId: by, note: note.value, at }) : note;
}

/**
 * Decides to take a response back: the proposal's owner cannot take it any more. Fails with `RESPONSE_WITHDRAWN` (it was taken back
 * before) and `WRONG_STATE` (the proposal is matched or closed: what answers it was decided).
 */
export function withdrawResponse(
  response: ProposalResponse,
  { state }: Pick<Proposal, 'state'>,
  at: Instant,
): Result<ProposalResponse, Failures> {
  const path = 'responseId';
  if (response.withdrawnAt) return fail('RESPONSE_WITHDRAWN', 'It was taken back before.', [path]);
  if (state === 'PUBLISHED') return ok({ ...response, withdrawnAt: at });
  return wrongState({ is: `The proposal is ${state}`, allowed: ['PUBLISHED'], path });
}

/** Decides that a proposal's owner takes a response. Fails with `RESPONSE_WITHDRAWN`: whoever responded is not interested any more. */
export function takeResponse(response: ProposalResponse, at: Instant): Result<ProposalResponse, Failures> {
  if (!response.withdrawnAt) return ok({ ...response, takenAt: at });
  return fail('RESPONSE_WITHDRAWN', 'Whoever responded took it back.', ['responseId']);
}
