import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { wrongState } from '../commissions/wrong-state.ts';
import { type ProposalWordsText, parseWords, type WordsContext } from './drafting.ts';
import type { AllianceId, Audience, CloseReason, Match, Proposal, ProposalEvent, ProposalState } from './proposal.ts';

/** What somebody who speaks for a proposal's owner does to it, having read the version that they name. */
export type ManageProposal = { readonly expectedVersion: number; readonly at: Instant } & (
  | {
      readonly type: 'revise';
      readonly text: ProposalWordsText;
      readonly context: Pick<WordsContext, 'alliances' | 'newIds'>;
    }
  | {
      readonly type: 'publish';
      readonly alliances: readonly AllianceId[];
      /** How many of its owner's are on the noticeboard already. */
      readonly published: number;
    }
  | { readonly type: 'match'; readonly match: Match; readonly isShown: boolean }
  | { readonly type: 'close'; readonly reason: CloseReason }
);

/** What comes of something else: its time is up, or its owner is gone. */
export interface ProposalOutcome {
  readonly type: 'expire' | 'abandon';
  readonly at: Instant;
}

/** All that can be done to a proposal that is there. */
export type ProposalCommand = ManageProposal | ProposalOutcome;

/** So many of one owner are on the noticeboard at most, that none pushes all others off it. */
export const mostPublished = 50;

/** The lifecycle: the states in which each command may be given. `CLOSED` is in none of them. */
const allowedIn: Readonly<Record<ProposalCommand['type'], readonly ProposalState[]>> = {
  revise: ['DRAFT', 'PUBLISHED'],
  publish: ['DRAFT'],
  match: ['PUBLISHED'],
  close: ['DRAFT', 'PUBLISHED', 'MATCHED'],
  expire: ['PUBLISHED'],
  abandon: ['DRAFT', 'PUBLISHED', 'MATCHED'],
};

/**
 * Decides what a command does to a proposal. Fails with `TOO_MANY_PROPOSALS` (its owner has as many published as can be), `VERSION_CONFLICT` (it has changed since it was read), `WRONG_STATE`,
 * `TOO_LATE` (to revise or match what is overdue), `EXPIRES_PAST` and `NOT_IN_ALLIANCE` (to publish), `AUDIENCE_FIXED` (once it is
 * published), `RESERVED_REASON`, `NOT_MATCHED` (to close it as fulfilled), `NOT_DUE` (to expire), and with what words fail with.
 */
export function decide(command: ProposalCommand, proposal: Proposal): Result<readonly ProposalEvent[], Failures> {
  if ('expectedVersion' in command && command.expectedVersion !== proposal.version) {
    return fail('VERSION_CONFLICT', `The proposal is at version ${proposal.version}: read it again.`, [
      'expectedVersion',
    ]);
  }
  const allowed = allowedIn[command.type];
  if (!allowed.includes(proposal.state)) {
    return wrongState({ is: `The proposal is ${proposal.state}`, allowed, path: 'proposalId' });
  }
  return decideAllowed(command, proposal);
}

function decideAllowed(command: ProposalCommand, proposal: Proposal): Result<readonly ProposalEvent[], Failures> {
  const { at } = command;
  switch (command.type) {
    case 'revise':
      return decideRevision(command, proposal);
    case 'publish':
      return decidePublication(command, proposal);
    case 'match':
      if (isOverdue(proposal, at)) return tooLate();
      return ok([{ type: 'proposal.matched', match: command.match, isShown: command.isShown, at }]);
    case 'close':
      return decideClosing(command.reason, proposal, at);
    case 'expire':
      if (!isOverdue(proposal, at)) return fail('NOT_DUE', 'Its time is not up.');
      return ok([{ type: 'proposal.closed', reason: 'EXPIRED', at }]);
    case 'abandon':
      return ok([{ type: 'proposal.closed', reason: 'WITHDRAWN', at }]);
    default:
      return command satisfies never;
  }
}

/** Whether a proposal's time is up, whether or not the clock has said so. */
export const isOverdue = ({ expiresAt }: Pick<Proposal, 'expiresAt'>, at: Instant): boolean => at >= expiresAt;

const tooLate = () => fail('TOO_LATE', 'Its time is up.', ['proposalId']);

function decideRevision(
  { text, context, at }: Extract<ManageProposal, { type: 'revise' }>,
  proposal: Proposal,
): Result<readonly ProposalEvent[], Failures> {
  const isPublished = proposal.state === 'PUBLISHED';
  if (isPublished && isOverdue(proposal, at)) return tooLate();
  const words = parseWords(text, { ...context, at, present: proposal.intents });
  if (!words.ok) return words;
  // Who responded did so to what these people see, and no others.
  if (isPublished && !isSame(words.value.audience, proposal.audience)) {
    return fail('AUDIENCE_FIXED', 'Who sees it stays as it was published.', ['visibility']);
  }
  return ok([{ type: 'proposal.revised', words: words.value, at }]);
}

const allianceOf = (audience: Audience): AllianceId | undefined =>
  audience.visibility === 'ALLIANCE' ? audience.allianceId : undefined;
const isSame = (one: Audience, other: Audience): boolean =>
  one.visibility === other.visibility && allianceOf(one) === allianceOf(other);

/** What was right when it was written may be so no more. */
function decidePublication(
  { alliances, published, at }: Extract<ManageProposal, { type: 'publish' }>,
  proposal: Proposal,
): Result<readonly ProposalEvent[], Failures> {
  if (isOverdue(proposal, at)) return fail('EXPIRES_PAST', 'Its time is up: revise it first.', ['proposalId']);
  const allianceId = allianceOf(proposal.audience);
  if (allianceId && !alliances.includes(allianceId)) {
    return fail('NOT_IN_ALLIANCE', 'No organization that you own is in that alliance any more.', ['proposalId']);
  }
  if (published >= mostPublished) {
    return fail('TOO_MANY_PROPOSALS', `At most ${mostPublished} of one owner at a time: close some first.`, [
      'proposalId',
    ]);
  }
  return ok([{ type: 'proposal.published', at }]);
}

function decideClosing(reason: CloseReason, { state }: Proposal, at: Instant): Result<ProposalEvent[], Failures> {
  if (reason === 'EXPIRED') return fail('RESERVED_REASON', 'The clock alone says so.', ['reason']);
  if (reason === 'FULFILLED' && state !== 'MATCHED') {
    return fail('NOT_MATCHED', 'Say first what answers it.', ['reason']);
  }
  return ok([{ type: 'proposal.closed', reason, at }]);
}
