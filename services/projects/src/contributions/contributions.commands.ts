import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import { isInsider } from '../agreements/agreement-access.ts';
import type { Commission } from '../commissions/commission.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import { countWork } from '../commitments/commitment-lifecycle.ts';
import { type CitingText, findCited, followContribution, keepCitation } from '../know-how/citing.commands.ts';
import type { Projects } from '../projects.ts';
import { type Contribution, type ContributionEvent, type ContributionId, evolve, workOf } from './contribution.ts';
import { canApprove, canRecord, canReverse } from './contribution-access.ts';
import { decide } from './contribution-lifecycle.ts';
import { toEvent } from './contributions.events.ts';
import { type ContributionText, record } from './recording.ts';

/** What a command of a contribution answers. */
export type ContributionAnswer = { readonly contributionId: ContributionId };

type Answered = Promise<Result<ContributionAnswer, Failures>>;

/** Names a contribution. */
export type OnContribution = { readonly contributionId: string };

/** Records what a party put in. The party may, and whoever manages the commission. */
export const recordContribution = (
  projects: Projects,
  call: CallWith<
    ContributionText & CitingText & { readonly commissionId: string; readonly agentId?: string | null | undefined }
  >,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const { commissionId, agentId: named, ...text } = call.input;
    const found = await findCommission(projects, transaction, commissionId, 'see');
    if (!found.ok) return found;
    if (!actor.id) return fail('FORBIDDEN', 'Sign in first.', ['commissionId']);
    const agentId = parseAgent(named, actor.id);
    if (!agentId.ok) return agentId;
    const commission = found.value;
    if (!canRecord(actor, agentId.value, commission)) {
      return fail('FORBIDDEN', 'One records what one put in oneself.', ['agentId']);
    }
    const commitments = await projects.commitments.ofCommission(commission.id, session);
    const command = { id: newId('ctr'), agentId: agentId.value, by: actor.id, at, text };
    const facts = record(command, { commission, commitments });
    if (!facts.ok) return facts;
    const cited = await findCited(projects, transaction, text);
    if (!cited.ok) return cited;
    const happened = { type: 'contribution.recorded', facts: facts.value } as const;
    const saved = await save(projects, transaction, undefined, happened);
    if (cited.value) await keepCitation(projects, transaction, evolve(undefined, happened), cited.value);
    return saved;
  });

function parseAgent(named: string | null | undefined, self: PersonId): Result<PersonId, Failures> {
  return named === undefined || named === null ? ok(self) : parseId(named, ['per'], ['agentId']);
}

/** Approves what somebody else recorded: it counts. Another party may, and whoever manages the commission. */
export const approveContribution = (projects: Projects, call: CallWith<OnContribution>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const found = await findContribution(projects, transaction, call.input.contributionId);
    if (!found.ok) return found;
    const { contribution, commission, standing } = found.value;
    const version = await projects.agreements.findVersion(contribution.agreementVersionId, session);
    const parties = version?.content.parties ?? [];
    if (!(actor.id && canApprove(standing, contribution, { commission, parties }))) {
      return fail('FORBIDDEN', 'Another party approves it, who did not record it.', ['contributionId']);
    }
    const decided = decide({ type: 'approve', by: actor.id, at }, contribution, commission);
    if (!decided.ok) return decided;
    const counted = await count(projects, transaction, contribution, workOf(contribution));
    return counted.ok ? save(projects, transaction, contribution, decided.value) : counted;
  });

/** Takes a contribution back. Who recorded it may, whose it is, and who manages the commission. */
export const reverseContribution = (projects: Projects, call: CallWith<OnContribution>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, now: at } = transaction;
    const found = await findContribution(projects, transaction, call.input.contributionId);
    if (!found.ok) return found;
    const { contribution, commission } = found.value;
    if (!(actor.id && canReverse(actor, contribution, commission))) {
      return fail('FORBIDDEN', 'Who recorded it takes it back, or whoever manages the commission.', ['contributionId']);
    }
    const decided = decide({ type: 'reverse', by: actor.id, at }, contribution, commission);
    if (!decided.ok) return decided;
    const counted = contribution.state === 'APPROVED' ? -workOf(contribution) : 0;
    const uncounted = await count(projects, transaction, contribution, counted);
    return uncounted.ok ? save(projects, transaction, contribution, decided.value) : uncounted;
  });

/** The commitment's row is written whenever work is counted: of two that are approved at once, one begins again. */
async function count(
  projects: Projects,
  { session }: Transaction,
  { putIn, commissionId }: Contribution,
  minutes: number,
): Promise<Result<true, Failures>> {
  if (putIn.kind !== 'WORK' || minutes === 0) return ok(true);
  const commitments = await projects.commitments.ofCommission(commissionId, session);
  const commitment = commitments.find(({ id }) => id === putIn.commitmentId);
  if (!commitment) throw new WorkWithoutCommitment(putIn.commitmentId);
  const counted = countWork(commitment, minutes);
  if (!counted.ok) return counted;
  await projects.commitments.replace(session, commitment.version, counted.value);
  return ok(true);
}

interface Found {
  readonly contribution: Contribution;
  readonly commission: Commission;
  readonly standing: Standing;
}

/** The contribution that the actor may see. One that the actor may not see is not there. */
async function findContribution(
  projects: Projects,
  { actor, session }: Transaction,
  contributionId: string,
): Promise<Result<Found, Failures>> {
  const id = parseId(contributionId, ['ctr'], ['contributionId']);
  if (!id.ok) return id;
  const contribution = await projects.contributions.find(id.value, session);
  const commission = contribution && (await projects.commissions.find(contribution.commissionId, session));
  const standing = await projects.speakers.standingOf(actor, session);
  if (contribution && commission && isInsider(standing, commission)) return ok({ contribution, commission, standing });
  return fail('CONTRIBUTION_NOT_FOUND', 'There is none with this id.', ['contributionId']);
}

async function save(
  projects: Projects,
  { session, emit }: Transaction,
  before: Contribution | undefined,
  happened: ContributionEvent,
): Answered {
  const after = evolve(before, happened);
  if (before) await projects.contributions.replace(session, before.version, after);
  else await projects.contributions.insert(session, after);
  await emit([toEvent(after, happened)]);
  if (before) await followContribution(projects, { session, emit }, after);
  return ok({ contributionId: after.id });
}

/** Work is of a commitment that is not there: the store was written by something else. */
class WorkWithoutCommitment extends TypeError {
  constructor(commitmentId: string) {
    super(`The commitment ${commitmentId}, for which work was recorded, is not there.`);
  }
}
