import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type Id, type IdPrefix, isId, parseId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { agentsOf } from '@millepiani/speakers/standing';
import type { Commission } from '../commissions/commission.ts';
import { can as canWithCommission } from '../commissions/commission-access.ts';
import type { Projects } from '../projects.ts';
import { draft, type ProposalText, type ProposalWordsText } from './drafting.ts';
import type { CloseReason, Match, Proposal } from './proposal.ts';
import { can, canDraft, canWithdraw, isOwn, isResponseSeen, isShownTo } from './proposal-access.ts';
import type { ManageProposal } from './proposal-lifecycle.ts';
import {
  boardStandingOf,
  changeProposal,
  type FoundProposal,
  findProposal,
  type ProposalAnswer,
  saveProposal,
} from './proposal-saving.commands.ts';
import { toResponseEvent, toResponseWithdrawnEvent } from './proposals.events.ts';
import { proposalExpiryOf } from './proposals.jobs.ts';
import { type ProposalResponse, respond, withdrawResponse as takeBack, takeResponse } from './response.ts';

type Answered = Promise<Result<ProposalAnswer, Failures>>;

/** What every change of a proposal names: the one, and the version that it is based on. */
export type OnProposalVersion = { readonly proposalId: string; readonly expectedVersion: number };

/** What answers a proposal, as the edge hands it over: one of these. */
export type MatchText = {
  readonly commissionId?: string | null | undefined;
  readonly answeredBy?: string | null | undefined;
  readonly responseId?: string | null | undefined;
};

/** Redis is not asked to keep a job for longer: the reconciler finds the proposal when its time comes. */
const longestDelayMs = 86_400_000;

/** Drafts a request or an offer. Any member may. */
export const draftProposal = (projects: Projects, call: CallWith<ProposalText>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    if (!(canDraft(actor) && actor.id)) return fail('FORBIDDEN', 'Members write on the noticeboard.');
    const standing = await boardStandingOf(projects, actor, session);
    const newIds = call.input.intents.map(() => newId('int'));
    const decided = draft({
      ...{ id: newId('prp'), by: actor.id, at, text: call.input, present: [], newIds },
      ...{ agents: agentsOf(standing), alliances: standing.alliances },
    });
    return decided.ok ? saveProposal(projects, transaction, undefined, decided.value) : decided;
  });

/** Says anew what is asked for or offered. */
export async function reviseProposal(
  projects: Projects,
  call: CallWith<OnProposalVersion & ProposalWordsText>,
): Answered {
  const { expectedVersion, ...text } = call.input;
  const newIds = text.intents.map(() => newId('int'));
  const revised = await manage(projects, call, async ({ standing: { alliances } }, { now: at }) =>
    ok({ type: 'revise', expectedVersion, text, context: { alliances, newIds }, at }),
  );
  await hintExpiry(projects, revised);
  return revised;
}

/** Puts a draft on the noticeboard. */
export async function publishProposal(projects: Projects, call: CallWith<OnProposalVersion>): Answered {
  const { expectedVersion } = call.input;
  const published = await manage(projects, call, async ({ proposal, standing }, { session, now: at }) => {
    const count = await projects.noticeboard.countInTurn(session, proposal.ownerId);
    return ok({ type: 'publish', expectedVersion, alliances: standing.alliances, published: count, at });
  });
  await hintExpiry(projects, published);
  return published;
}

async function hintExpiry({ clock, hint, noticeboard }: Projects, answer: Awaited<Answered>): Promise<void> {
  const proposal = answer.ok ? await noticeboard.find(answer.value.proposalId) : undefined;
  const now = clock.now();
  if (proposal?.state !== 'PUBLISHED' || !isSoon(now, proposal.expiresAt)) return;
  hint(proposalExpiryOf(proposal.id, proposal.expiresAt, now));
}

const isSoon = (now: Instant, at: Instant): boolean => msBetween(now, at) <= longestDelayMs;

/** Says what answers a proposal. */
export const matchProposal = (projects: Projects, call: CallWith<OnProposalVersion & MatchText>): Answered => {
  const { expectedVersion } = call.input;
  return manage(projects, call, async (found, transaction) => {
    const match = await findMatch(projects, transaction, found, call.input);
    return match.ok ? ok({ type: 'match', expectedVersion, ...match.value, at: transaction.now }) : match;
  });
};

/** Closes a proposal. */
export const closeProposal = (
  projects: Projects,
  call: CallWith<OnProposalVersion & { readonly reason: CloseReason }>,
): Answered => {
  const { expectedVersion, reason } = call.input;
  return manage(projects, call, async (_found, { now: at }) => ok({ type: 'close', expectedVersion, reason, at }));
};

/** Says that one is interested in a proposal. */
export const respondToProposal = (
  projects: Projects,
  call: CallWith<{ readonly proposalId: string; readonly note: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at, emit } = transaction;
    const found = await findProposal(projects, transaction, call.input.proposalId, 'respond');
    if (!found.ok) return found;
    const { proposal, standing } = found.value;
    if (!actor.id) return fail('FORBIDDEN', 'Members respond.', ['proposalId']);
    const isAgain = (await projects.responses.by(actor.id, proposal.id, session)) !== undefined;
    const command = { id: newId('rsp'), by: actor.id, at, note: call.input.note };
    const response = respond({ ...command, isOwn: isOwn(standing, proposal), isAgain }, proposal);
    if (!response.ok) return response;
    await projects.responses.insert(session, response.value);
    await emit([toResponseEvent(proposal, response.value)]);
    return ok({ proposalId: proposal.id });
  });

/** Takes back what one responded to a proposal. Who responded may. */
export const withdrawResponse = (projects: Projects, call: CallWith<{ readonly responseId: string }>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at, emit } = transaction;
    const id = parseId(call.input.responseId, ['rsp'], ['responseId']);
    if (!id.ok) return id;
    const response = await projects.responses.find(id.value, session);
    const proposal = response && (await projects.noticeboard.find(response.proposalId, session));
    const standing = await boardStandingOf(projects, actor, session);
    if (!(response && proposal && isResponseSeen(standing, response, proposal))) {
      return fail('RESPONSE_NOT_FOUND', 'There is none with this id.', ['responseId']);
    }
    if (!canWithdraw(actor, response)) return fail('FORBIDDEN', 'Who responded takes it back.', ['responseId']);
    const after = takeBack(response, proposal, at);
    if (!after.ok) return after;
    await projects.responses.replace(session, after.value);
    await emit([toResponseWithdrawnEvent(proposal, after.value)]);
    return ok({ proposalId: proposal.id });
  });

type Act = (found: FoundProposal, transaction: Transaction) => Promise<Result<ManageProposal, Failures>>;

function manage(projects: Projects, call: CallWith<OnProposalVersion>, act: Act): Answered {
  return projects.commands.run(call, async (transaction) => {
    const found = await findProposal(projects, transaction, call.input.proposalId, 'manage');
    if (!found.ok) return found;
    const command = await act(found.value, transaction);
    return command.ok ? changeProposal(projects, transaction, found.value.proposal, command.value) : command;
  });
}

/** What answers a proposal, and whether whoever sees the one sees the other. */
type FoundMatch = { readonly match: Match; readonly isShown: boolean };

/**
 * What answers a proposal. Fails with `ONE_MATCH` (none is named, or several), `COMMISSION_NOT_FOUND`, `PROPOSAL_NOT_FOUND`,
 * `RESPONSE_NOT_FOUND`, `RESPONSE_WITHDRAWN`, `OWN_PROPOSAL`, `SAME_KIND` and `NOT_PUBLISHED`.
 */
async function findMatch(
  projects: Projects,
  transaction: Transaction,
  found: FoundProposal,
  { commissionId, answeredBy, responseId }: MatchText,
): Promise<Result<FoundMatch, Failures>> {
  const { session } = transaction;
  const named = [commissionId, answeredBy, responseId].filter((one) => one !== undefined && one !== null);
  if (named.length !== 1) return fail('ONE_MATCH', 'A commission, a proposal or a response: one of them.');
  if (commissionId) return matchByCommission(found, await read(commissionId, 'com', projects.commissions, session));
  if (answeredBy) return matchByProposal(found, await read(answeredBy, 'prp', projects.noticeboard, session));
  return matchByResponse(
    projects,
    transaction,
    found,
    await read(responseId ?? '', 'rsp', projects.responses, session),
  );
}

/** What has an id, where the id is one of this kind. */
async function read<P extends IdPrefix, T>(
  id: string,
  prefix: P,
  store: { find(id: Id<P>, session?: Transaction['session']): Promise<T | undefined> },
  session: Transaction['session'],
): Promise<T | undefined> {
  return isId(id, prefix) ? store.find(id, session) : undefined;
}

function matchByCommission(
  { proposal, standing }: FoundProposal,
  commission: Commission | undefined,
): Result<FoundMatch, Failures> {
  return commission && canWithCommission(standing.actor, 'see', commission, standing.organizations)
    ? ok({
        match: { by: 'COMMISSION', commissionId: commission.id },
        isShown: isShownTo(proposal.audience, { visibility: commission.visibility }),
      })
    : fail('COMMISSION_NOT_FOUND', 'There is none with this id.', ['commissionId']);
}

/** An offer answers a request, and a request an offer; that of the other stays its owner's to match. */
function matchByProposal(
  { proposal, standing }: FoundProposal,
  other: Proposal | undefined,
): Result<FoundMatch, Failures> {
  const path = ['answeredBy'];
  if (!(other && can(standing, 'see', other))) return fail('PROPOSAL_NOT_FOUND', 'There is none with this id.', path);
  if (other.ownerId === proposal.ownerId) return fail('OWN_PROPOSAL', 'Somebody else is to answer it.', path);
  if (other.kind === proposal.kind) {
    return fail('SAME_KIND', 'An offer answers a request, and a request an offer.', path);
  }
  if (other.state !== 'PUBLISHED' && other.state !== 'MATCHED') {
    return fail('NOT_PUBLISHED', `It is ${other.state}.`, path);
  }
  return ok({
    match: { by: 'PROPOSAL', proposalId: other.id, partnerId: other.ownerId },
    isShown: isShownTo(proposal.audience, other.audience),
  });
}

/** It is taken in the same transaction, so that nobody takes back what was. */
async function matchByResponse(
  { responses }: Projects,
  { session, now }: Transaction,
  { proposal }: FoundProposal,
  response: ProposalResponse | undefined,
): Promise<Result<FoundMatch, Failures>> {
  if (response?.proposalId !== proposal.id) {
    return fail('RESPONSE_NOT_FOUND', 'The proposal has none with this id.', ['responseId']);
  }
  const taken = takeResponse(response, now);
  if (!taken.ok) return taken;
  await responses.replace(session, taken.value);
  // Who responded, its owner and that person alone see.
  return ok({
    match: { by: 'RESPONSE', responseId: response.id, partnerId: response.personId },
    isShown: false,
  });
}
