import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import type { Projects } from '../projects.ts';
import { askSubstitute } from '../teams/substitution.commands.ts';
import { type Computed, conclude, overtaken } from './conclusion.ts';
import { canConclude } from './proposal-access.ts';
import { toEvent } from './proposals.events.ts';
import { formationOf, formTeamJob } from './proposals.jobs.ts';
import { outlineFor, type Subject } from './question.commands.ts';
import { evolve, type PendingProposal, type ProposalEvent, rolesOf, type TeamProposalId } from './team-proposal.ts';

/** How many proposals a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;
/** What ended so often while it was computed is given up: it may be what ends it. */
const mostTries = 5;

/** The roles were revised while a team was computed for them: it is computed again. */
class RevisedMeanwhile extends Error {
  constructor(id: TeamProposalId) {
    super(`The roles were revised while ${id} was computed.`);
  }
}

/** Computes a proposal; safe twice, for what is not pending any more is left alone. */
export const formTeamWorker = (projects: () => Projects): JobImplementation =>
  implementJob(formTeamJob, ({ proposalId }) => computeProposal(projects(), proposalId));

/** What is still to be computed. */
export async function dueProposals({ proposals }: Projects): Promise<readonly DueJob[]> {
  return (await proposals.pending(mostAtOnce)).map(formationOf);
}

/** Computes a proposal, by the thread that forms teams, and stores what came of it. */
async function computeProposal(projects: Projects, proposalId: TeamProposalId): Promise<void> {
  const proposal = await projects.proposals.find(proposalId);
  const commission = proposal && (await projects.commissions.find(proposal.commissionId));
  if (!commission || proposal.state !== 'PENDING') return;
  const team = proposal.replaces && (await projects.teams.find(proposal.replaces.teamId));
  const computed = await compute(projects, { proposal, commission, team });
  const stored = await store(projects, proposal, (latest, at): ProposalEvent | undefined => {
    const problem = overtaken(proposal, latest) ?? (computed ? undefined : { code: 'NOT_COMPUTED' as const });
    if (problem || !computed) return problem && { type: 'team.not-proposed', at, problems: [problem] };
    return rolesOf(latest.slots) === rolesOf(commission.slots) ? conclude(latest, computed, at) : undefined;
  });
  if (!stored.ok) throw new RevisedMeanwhile(proposalId);
}

/** Undefined where it was tried so often that it is given up. Throws what forming the team throws: then it is tried again. */
async function compute(projects: Projects, subject: Subject): Promise<Computed | undefined> {
  const { proposal, commission, team } = subject;
  if (overtaken(proposal, commission)) return undefined;
  if ((await projects.proposals.begin(proposal.id)) > mostTries) return undefined;
  const outline = await outlineFor(projects, subject, projects.clock.now());
  const formation = await projects.former.form(outline);
  if (formation.kind === 'FOUND' || !team) return { outline, formation, team };
  // Of a team that is at work, everybody stays: where two places are vacant, and nobody is there for the other, this one is filled.
  if (team.state !== 'FALLEN_THROUGH') {
    const alone = { ...outline, slots: outline.slots.filter(({ slotId }) => slotId === proposal.replaces?.slotId) };
    if (alone.slots.length === outline.slots.length) return { outline, formation, team };
    return { outline: alone, formation: await projects.former.form(alone), team };
  }
  // Where nobody fits in among those who stay, a whole other team may.
  const whole = await outlineFor(projects, { proposal, commission, team: undefined }, projects.clock.now());
  return { outline: whole, formation: await projects.former.form(whole), team: undefined };
}

async function store(
  projects: Projects,
  { id }: PendingProposal,
  decide: (commission: Commission, at: Date) => ProposalEvent | undefined,
): Promise<Result<{ readonly proposalId: TeamProposalId }, Failures>> {
  // One key for ever: what was concluded once is answered from then on.
  const input = { idempotencyKey: `form-${id}`, proposalId: id };
  const call = { actor: systemActor('projects'), mutation: 'concludeProposal', input };
  return projects.commands.run(call, async ({ actor, session, now, emit }) => {
    if (!canConclude(actor)) return fail('FORBIDDEN', 'The service computes proposals by itself.');
    const proposal = await projects.proposals.find(id, session);
    const commission = proposal && (await projects.commissions.find(proposal.commissionId, session));
    if (!commission || proposal.state !== 'PENDING') return ok({ proposalId: id });
    const event = decide(commission, now);
    if (!event) return fail('VERSION_CONFLICT', 'The roles were revised meanwhile.');
    const ended = evolve(proposal, event);
    await projects.proposals.end(session, ended);
    await emit([toEvent(ended)]);
    await askSubstitute(projects, { session, now, emit }, commission, ended);
    return ok({ proposalId: id });
  });
}
