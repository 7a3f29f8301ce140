import type { Transaction } from '@millepiani/commands/command-runner';
import type { Actor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Projects } from '../projects.ts';
import { evolve, type Proposal, type ProposalEvent, type ProposalId } from './proposal.ts';
import { type BoardStanding, can, type ProposalAction } from './proposal-access.ts';
import { decide, type ProposalCommand } from './proposal-lifecycle.ts';
import { toEvents } from './proposals.events.ts';

/** What a command of a proposal answers. */
export type ProposalAnswer = { readonly proposalId: ProposalId };

/** What is needed of a transaction, a command's or a reaction's. */
export type BoardWriting = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** Who acts, with the organizations for which they speak and the alliances of those. */
export async function boardStandingOf(
  { speakers, alliances }: Pick<Projects, 'speakers' | 'alliances'>,
  actor: Actor,
  session?: ClientSession,
): Promise<BoardStanding> {
  const standing = await speakers.standingOf(actor, session);
  const theirs = await alliances.of(standing.organizations, session);
  return { ...standing, alliances: theirs.map(({ id }) => id) };
}

/** A proposal with which somebody may do something. */
export interface FoundProposal {
  readonly proposal: Proposal;
  readonly standing: BoardStanding;
}

/** The proposal with which the actor may do this. One that the actor may not see either is not there. */
export async function findProposal(
  projects: Projects,
  { actor, session }: Pick<Transaction, 'actor' | 'session'>,
  proposalId: string,
  action: ProposalAction,
): Promise<Result<FoundProposal, Failures>> {
  const id = parseId(proposalId, ['prp'], ['proposalId']);
  if (!id.ok) return id;
  const proposal = await projects.noticeboard.find(id.value, session);
  const standing = await boardStandingOf(projects, actor, session);
  if (proposal && can(standing, action, proposal)) return ok({ proposal, standing });
  return proposal && can(standing, 'see', proposal)
    ? fail('FORBIDDEN', 'Who speaks for its owner manages it, and members respond.', ['proposalId'])
    : fail('PROPOSAL_NOT_FOUND', 'There is none with this id.', ['proposalId']);
}

/** Decides, stores and tells what a command does to a proposal. */
export async function changeProposal(
  projects: Projects,
  transaction: BoardWriting,
  before: Proposal,
  command: ProposalCommand,
): Promise<Result<ProposalAnswer, Failures>> {
  const decided = decide(command, before);
  return decided.ok ? saveProposal(projects, transaction, before, decided.value) : decided;
}

/** Stores what happened to a proposal that was read in the same transaction, and tells it. */
export async function saveProposal(
  { noticeboard }: Projects,
  { session, emit }: BoardWriting,
  before: Proposal | undefined,
  events: readonly ProposalEvent[],
): Promise<Result<ProposalAnswer, Failures>> {
  let state = before;
  const told = events.flatMap((happened) => {
    state = evolve(state, happened);
    return toEvents(state, happened);
  });
  if (!state) return fail('NOTHING_TO_DO', 'Nothing happened.');
  if (before) await noticeboard.replace(session, before.version, state);
  else await noticeboard.insert(session, state);
  await emit(told);
  return ok({ proposalId: state.id });
}
