import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import { approveAll, type OnContribution } from './approving-all.commands.ts';
import { type ContributionId, countedWorkOf } from './contribution.ts';
import { canReverse } from './contribution-access.ts';
import { decide } from './contribution-lifecycle.ts';
import { count, findContribution, saveContribution } from './contribution-saving.commands.ts';
import { type Entry, recordAll, recorderIn, saveRecorded } from './recording-all.commands.ts';

/** What a command of a contribution answers. */
export type ContributionAnswer = { readonly contributionId: ContributionId };

/** What a command of several contributions answers: their ids, with blanks in between. */
export type ContributionsAnswer = { readonly contributionIds: string };

type Answered = Promise<Result<ContributionAnswer, Failures>>;
type AllAnswered = Promise<Result<ContributionsAnswer, Failures>>;

/** What is done at once, at most. */
export const mostAtOnce = 200;

const idsOf = (all: readonly { readonly id: ContributionId }[]): string => all.map(({ id }) => id).join(' ');

/** Records what a party put in. The party may, who speaks for it, and whoever manages the commission. */
export const recordContribution = (
  projects: Projects,
  call: CallWith<Entry['text'] & { readonly commissionId: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { commissionId, idempotencyKey: _, ...text } = call.input;
    const recorder = await recorderIn(projects, transaction, commissionId);
    if (!recorder.ok) return recorder;
    const entries = [{ text, path: [] }];
    const recorded = await recordAll(projects, transaction, recorder.value, { entries, mayBeThere: false });
    if (!recorded.ok) return recorded;
    const [contribution] = await saveRecorded(projects, transaction, recorded.value);
    if (!contribution) throw new NothingRecorded();
    return ok({ contributionId: contribution.id });
  });

/** Records many things that were put into one commission: all or nothing. Each as by itself. */
export const recordContributions = (
  projects: Projects,
  call: CallWith<{ readonly commissionId: string; readonly contributions: readonly Entry['text'][] }>,
): AllAnswered =>
  projects.commands.run(call, async (transaction) => {
    const { commissionId, contributions } = call.input;
    const some = isSome(contributions);
    if (!some.ok) return some;
    const recorder = await recorderIn(projects, transaction, commissionId);
    if (!recorder.ok) return recorder;
    const entries = contributions.map((text, index) => ({ text, path: ['contributions', index] }));
    const recorded = await recordAll(projects, transaction, recorder.value, { entries, mayBeThere: false });
    if (!recorded.ok) return recorded;
    return ok({ contributionIds: idsOf(await saveRecorded(projects, transaction, recorded.value)) });
  });

function isSome(all: readonly unknown[]): Result<true, Failures> {
  if (all.length === 0) return fail('CONTRIBUTIONS_MISSING', 'At least one.', ['contributions']);
  if (all.length <= mostAtOnce) return ok(true);
  return fail('TOO_MANY_CONTRIBUTIONS', `At most ${mostAtOnce} at once.`, ['contributions']);
}

/** Approves what somebody else recorded: it counts. Another party may, and whoever manages the commission. */
export const approveContribution = (projects: Projects, call: CallWith<OnContribution>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { contributionId, expectedVersion } = call.input;
    const approved = await approveAll(projects, transaction, [{ contributionId, expectedVersion, path: [] }]);
    if (!approved.ok) return approved;
    const [id] = approved.value;
    if (!id) throw new NothingRecorded();
    return ok({ contributionId: id });
  });

/** Approves many: all or none. Each as by itself. */
export const approveContributions = (
  projects: Projects,
  call: CallWith<{ readonly contributions: readonly OnContribution[] }>,
): AllAnswered =>
  projects.commands.run(call, async (transaction) => {
    const { contributions } = call.input;
    const some = isSome(contributions);
    if (!some.ok) return some;
    const approvals = contributions.map((one, index) => ({ ...one, path: ['contributions', index] }));
    const approved = await approveAll(projects, transaction, approvals);
    return approved.ok ? ok({ contributionIds: approved.value.join(' ') }) : approved;
  });

/** Takes a contribution back. Who recorded it may, whose it is or who speaks for whose it is, and who manages the commission. */
export const reverseContribution = (projects: Projects, call: CallWith<OnContribution>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, now: at } = transaction;
    const { contributionId, expectedVersion } = call.input;
    const found = await findContribution(projects, transaction, contributionId);
    if (!found.ok) return found;
    const { contribution, commission, standing } = found.value;
    if (!(actor.id && canReverse(standing, contribution, commission))) {
      return fail('FORBIDDEN', 'Who recorded it takes it back, or whoever manages the commission.', ['contributionId']);
    }
    const decided = decide({ type: 'reverse', by: actor.id, at, expectedVersion }, contribution, commission);
    if (!decided.ok) return decided;
    const uncounted = await count(projects, transaction, contribution, -countedWorkOf(contribution));
    if (!uncounted.ok) return uncounted;
    const { id } = await saveContribution(projects, transaction, contribution, decided.value);
    return ok({ contributionId: id });
  });

/** One was to be stored, and none was: a bug. */
class NothingRecorded extends TypeError {
  constructor() {
    super('One contribution was to be stored, and none was.');
  }
}
