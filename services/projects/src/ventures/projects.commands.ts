import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, type ProjectId, parseId } from '@millepiani/kernel/id';
import { msBetween } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { agentsOf } from '@millepiani/speakers/standing';
import { withProject } from '../commissions/commission.ts';
import { can as canWithCommission } from '../commissions/commission-access.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';
import { attach, detach } from './attaching.ts';
import { type ParticipationCommand, takePart } from './participation.ts';
import type { AbandonReason } from './project.ts';
import { can, canWrite } from './project-access.ts';
import { decide, type ManageProject } from './project-lifecycle.ts';
import { openProject as decideOpening, type ProjectText } from './project-opening.ts';
import { reviseProject as decideRevision, type ProjectRevisionText } from './project-revising.ts';
import { findProject, type ProjectAnswer, saveProject } from './project-saving.commands.ts';
import { fundingExpiryOf } from './projects.jobs.ts';

type Answered = Promise<Result<ProjectAnswer, Failures>>;

/** What every change of a project names: the one, and the version that it is based on. */
export type OnProject = { readonly projectId: string; readonly expectedVersion: number };

/** Redis is not asked to keep a job for longer: the reconciler finds the project when its time comes. */
const longestDelayMs = 86_400_000;

/** Opens a project. Any member may. */
export const openProject = (projects: Projects, call: CallWith<ProjectText>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const standing = await projects.speakers.standingOf(actor, session);
    if (!(canWrite(standing) && actor.id)) return fail('FORBIDDEN', 'Members open projects.');
    const command = { id: newId('prj'), by: actor.id, agents: agentsOf(standing), at, text: call.input };
    const decided = decideOpening(command);
    return decided.ok ? ok(await saveProject(projects, transaction, undefined, [decided.value])) : decided;
  });

/** Says something else of a project, or that it needs something else. Whoever speaks for its lead may. */
export const reviseProject = (projects: Projects, call: CallWith<OnProject & ProjectRevisionText>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { projectId, expectedVersion, idempotencyKey: _, ...text } = call.input;
    const found = await findProject(projects, transaction, projectId, 'manage');
    if (!found.ok) return found;
    const { project } = found.value;
    const decided = decideRevision({ expectedVersion, text, at: transaction.now }, project);
    return decided.ok ? ok(await saveProject(projects, transaction, project, [decided.value])) : decided;
  });

/** Asks backers for what it needs. */
export async function openFunding(projects: Projects, call: CallWith<OnProject>): Answered {
  const opened = await manage(projects, call, { type: 'open-funding' });
  if (opened.ok) await hintFunding(projects, opened.value.projectId);
  return opened;
}

async function hintFunding(projects: Projects, projectId: ProjectId): Promise<void> {
  const deadline = (await projects.ventures.find(projectId))?.budget?.deadline;
  const now = projects.clock.now();
  if (deadline && msBetween(now, deadline) <= longestDelayMs) projects.hint(fundingExpiryOf(projectId, deadline, now));
}

/** Ends the funding with what is pledged: the minimum, at least. */
export const closeFunding = (projects: Projects, call: CallWith<OnProject>): Answered =>
  manage(projects, call, { type: 'fund' });

/** Says that the work begins. */
export const startProject = (projects: Projects, call: CallWith<OnProject>): Answered =>
  manage(projects, call, { type: 'start' });

/** Says that the work is done. */
export const completeProject = (projects: Projects, call: CallWith<OnProject>): Answered =>
  manage(projects, call, { type: 'complete' });

/** Closes a completed project. */
export const closeProject = (projects: Projects, call: CallWith<OnProject>): Answered =>
  manage(projects, call, { type: 'close' });

/** Gives a project up. */
export const abandonProject = (
  projects: Projects,
  call: CallWith<OnProject & { readonly reason: AbandonReason }>,
): Answered => manage(projects, call, { type: 'abandon', reason: call.input.reason });

type Step = { readonly type: 'open-funding' | 'fund' | 'start' | 'complete' | 'close' } | AbandonStep;
type AbandonStep = { readonly type: 'abandon'; readonly reason: AbandonReason };

function manage(projects: Projects, call: CallWith<OnProject>, step: Step): Answered {
  return projects.commands.run(call, async (transaction) => {
    const { projectId, expectedVersion } = call.input;
    const found = await findProject(projects, transaction, projectId, 'manage');
    if (!found.ok) return found;
    const command: ManageProject = { ...step, expectedVersion, at: transaction.now };
    const decided = decide(command, found.value.project);
    return decided.ok ? ok(await saveProject(projects, transaction, found.value.project, [decided.value])) : decided;
  });
}

/** Asks somebody to take part, or says yes to who asked. Whoever speaks for the lead may. */
export const inviteToProject = (
  projects: Projects,
  call: CallWith<{ readonly projectId: string; readonly personId: string }>,
): Answered =>
  participate(projects, call, 'manage', async ({ session }) => {
    const personId = parseId(call.input.personId, ['per'], ['personId']);
    if (!personId.ok) return personId;
    // By a copy that is a moment behind: nobody is asked who is not there to answer.
    if (await projects.names.isPerson(personId.value, session)) return ok({ type: 'invite', personId: personId.value });
    return fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);
  });

/** Asks to take part, or says yes to who asked. Who sees it may. */
export const joinProject = (projects: Projects, call: CallWith<{ readonly projectId: string }>): Answered =>
  participate(projects, call, 'take-part', async (_transaction, { by }) => ok({ type: 'join', personId: by }));

/** Takes part no more, or declines to. Whoever speaks for the lead may let others go. */
export const leaveProject = (
  projects: Projects,
  call: CallWith<{ readonly projectId: string; readonly personId?: string | null | undefined }>,
): Answered =>
  participate(projects, call, 'take-part', async (_transaction, { by, manages }) => {
    const personId = call.input.personId ? parseId(call.input.personId, ['per'], ['personId']) : ok(by);
    if (!personId.ok) return personId;
    if (personId.value === by || manages) return ok({ type: 'leave', personId: personId.value });
    return fail('FORBIDDEN', 'One leaves oneself, or whoever leads it lets one go.', ['personId']);
  });

type Part = Pick<ParticipationCommand, 'type' | 'personId'>;
type Who = { readonly by: PersonId; readonly manages: boolean };

function participate(
  projects: Projects,
  call: CallWith<{ readonly projectId: string }>,
  action: 'manage' | 'take-part',
  partOf: (transaction: Transaction, who: Who) => Promise<Result<Part, Failures>>,
): Answered {
  return projects.commands.run(call, async (transaction) => {
    const { actor, now: at } = transaction;
    const found = await findProject(projects, transaction, call.input.projectId, action);
    if (!found.ok) return found;
    if (!actor.id) return fail('FORBIDDEN', 'Sign in first.', ['projectId']);
    const { project, standing } = found.value;
    const part = await partOf(transaction, { by: actor.id, manages: can(standing, 'manage', project) });
    if (!part.ok) return part;
    const decided = takePart({ ...part.value, at }, project);
    return decided.ok ? ok(await saveProject(projects, transaction, project, [decided.value])) : decided;
  });
}

/** Makes a commission a part of a project. Whoever opened the commission may, who speaks for the project's lead. */
export const attachCommission = (
  projects: Projects,
  call: CallWith<{ readonly projectId: string; readonly commissionId: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const commission = await findCommission(projects, transaction, call.input.commissionId, 'manage');
    if (!commission.ok) return commission;
    const found = await findProject(projects, transaction, call.input.projectId, 'manage');
    if (!found.ok) return found;
    const { project } = found.value;
    const decided = attach(commission.value, project, transaction.now);
    if (!decided.ok) return decided;
    const { session } = transaction;
    const attached = withProject(commission.value, project.id);
    await projects.commissions.replace(session, commission.value.version, attached);
    return ok(await saveProject(projects, transaction, project, [decided.value]));
  });

/** Makes a commission a part of a project no more. Whoever opened the commission may, and whoever speaks for the project's lead. */
export const detachCommission = (
  projects: Projects,
  call: CallWith<{ readonly projectId: string; readonly commissionId: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const commission = await findCommission(projects, transaction, call.input.commissionId, 'see');
    if (!commission.ok) return commission;
    const found = await findProject(projects, transaction, call.input.projectId, 'see');
    if (!found.ok) return found;
    const { project, standing } = found.value;
    const mayOne = can(standing, 'manage', project) || canWithCommission(standing.actor, 'manage', commission.value);
    if (!mayOne) {
      return fail('FORBIDDEN', 'Who opened the commission detaches it, or who speaks for the lead.', ['commissionId']);
    }
    const decided = detach(commission.value, project, transaction.now);
    if (!decided.ok) return decided;
    const { version } = commission.value;
    await projects.commissions.replace(transaction.session, version, withProject(commission.value, undefined));
    return ok(await saveProject(projects, transaction, project, [decided.value]));
  });

/**
 * Ends the funding of a project at its deadline: it is funded with the minimum, and abandoned with less. Fails with `NOT_DUE` or
 * `WRONG_STATE` where that is not so.
 */
export function expireFunding(projects: Projects, projectId: ProjectId): Answered {
  // One key for ever: what was decided once is answered from then on, and what was refused is asked anew.
  return asService(projects, `expireFunding-${projectId}`, projectId, async (transaction) => {
    const found = await findProject(projects, transaction, projectId, 'end');
    if (!found.ok) return found;
    const decided = decide({ type: 'expire', at: transaction.now }, found.value.project);
    return decided.ok ? ok(await saveProject(projects, transaction, found.value.project, [decided.value])) : decided;
  });
}

/** Runs a command of the service's own about a project under a key. */
export function asService(
  projects: Projects,
  idempotencyKey: string,
  projectId: ProjectId,
  work: (transaction: Transaction) => Answered,
): Answered {
  const call = { actor: systemActor('projects'), mutation: 'endProject', input: { idempotencyKey, projectId } };
  return projects.commands.run(call, work);
}
