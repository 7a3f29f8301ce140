import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { type Standing, speaksFor } from '@millepiani/speakers/standing';
import type { Projects } from '../projects.ts';
import type { PledgeId } from './pledge.ts';
import { withdrawPledge as decideWithdrawal, makePledge } from './pledging.ts';
import { canWrite, isInsider } from './project-access.ts';
import { findProject, saveProject } from './project-saving.commands.ts';

/** What a command of a pledge answers. */
export type PledgeAnswer = { readonly pledgeId: PledgeId };

type Answered = Promise<Result<PledgeAnswer, Failures>>;

/** A pledge as the edge hands it over. */
export type PledgeText = {
  readonly projectId: string;
  readonly amount: MoneyText;
  readonly backerId?: string | null | undefined;
};

/** Pledges an amount. Who sees the project may, for themselves and for whom they speak. */
export const pledge = (projects: Projects, call: CallWith<PledgeText>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, now: at } = transaction;
    const { projectId, amount, backerId: named } = call.input;
    const found = await findProject(projects, transaction, projectId, 'take-part');
    if (!found.ok) return found;
    if (!actor.id) return fail('FORBIDDEN', 'Sign in first.', ['projectId']);
    const { project, standing } = found.value;
    const backerId = parseBacker(named, actor.id, standing);
    if (!backerId.ok) return backerId;
    const id = newId('plg');
    const decided = makePledge({ id, backerId: backerId.value, by: actor.id, at, amount }, project);
    if (!decided.ok) return decided;
    await saveProject(projects, transaction, project, decided.value);
    return ok({ pledgeId: id });
  });

/** Nobody promises another's money. */
function parseBacker(named: string | null | undefined, by: PersonId, standing: Standing): Result<AgentId, Failures> {
  if (named === undefined || named === null) return ok(by);
  const parsed = parseId(named, ['per', 'org'], ['backerId']);
  if (!parsed.ok || speaksFor(standing, parsed.value)) return parsed;
  return fail('BACKER_NOT_YOU', 'The backer is you, or an organization for which you speak.', ['backerId']);
}

/** Takes a pledge back. Whoever speaks for its backer may, until the project is funded. */
export const withdrawPledge = (projects: Projects, call: CallWith<{ readonly pledgeId: string }>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const id = parseId(call.input.pledgeId, ['plg'], ['pledgeId']);
    if (!id.ok) return id;
    const made = await projects.pledges.find(id.value, session);
    const project = made && (await projects.ventures.find(made.projectId, session));
    const standing = await projects.speakers.standingOf(actor, session);
    const isBacker = made !== undefined && speaksFor(standing, made.backerId);
    if (!(made && project && (isBacker || isInsider(standing, project)))) {
      return fail('PLEDGE_NOT_FOUND', 'There is none with this id.', ['pledgeId']);
    }
    if (!(isBacker && canWrite(standing))) {
      return fail('FORBIDDEN', 'Who speaks for its backer takes it back.', ['pledgeId']);
    }
    const decided = decideWithdrawal({ by: actor.id, at }, made, project);
    if (!decided.ok) return decided;
    await saveProject(projects, transaction, project, decided.value);
    return ok({ pledgeId: made.id });
  });
