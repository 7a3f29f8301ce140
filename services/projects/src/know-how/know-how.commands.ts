import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, type CommissionId, isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { agentsOf, type Standing } from '@millepiani/speakers/standing';
import { isInsider } from '../agreements/agreement-access.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';
import type { ContentText, MakerText } from './content.ts';
import { contentOf, type KnowHowAsset, type Maker } from './know-how.ts';
import { can, canWrite, type KnowHowAction } from './know-how-access.ts';
import { decide, type KnowHowCommand, register, type Speaker } from './know-how-lifecycle.ts';
import { type KnowHowAnswer, saveKnowHow } from './know-how-saving.commands.ts';

type Answered = Promise<Result<KnowHowAnswer, Failures>>;

/** What every change of know-how names: the one, and the version that was read. */
export type OnKnowHow = { readonly assetId: string; readonly expectedVersion: number };

/** Registers know-how, or asks its other makers. A maker may, and who speaks for one. */
export const registerKnowHow = (
  projects: Projects,
  call: CallWith<ContentText & { readonly commissionId?: string | null | undefined }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const standing = await projects.speakers.standingOf(actor, session);
    if (!(canWrite(standing) && actor.id)) return fail('FORBIDDEN', 'Members register know-how.');
    const commissionId = await origin(projects, transaction, standing, call.input.commissionId);
    if (!commissionId.ok) return commissionId;
    const gone = await goneAmong(projects, transaction, [], call.input.makers);
    const speaker = { by: actor.id, agents: agentsOf(standing), gone, at };
    const command = { id: newId('kha'), commissionId: commissionId.value, text: call.input, ...speaker };
    const decided = register(command);
    return decided.ok ? saveKnowHow(projects, transaction, undefined, decided.value) : decided;
  });

/** Of its makers, as it is and as it is to be, those who are gone from the community. */
const goneAmong = (
  { gonePeople }: Projects,
  { session }: Pick<Transaction, 'session'>,
  now: readonly Maker[],
  named: readonly MakerText[] | null | undefined,
): Promise<ReadonlySet<AgentId>> => {
  const next = (named ?? []).flatMap(({ agentId }) => (isId(agentId, 'per') ? [agentId] : []));
  return gonePeople.among([...now.map(({ agentId }) => agentId), ...next], session);
};

/** The commission that it came of: those who did it say so. */
async function origin(
  projects: Projects,
  transaction: Transaction,
  standing: Standing,
  commissionId: string | null | undefined,
): Promise<Result<CommissionId | undefined, Failures>> {
  if (commissionId === undefined || commissionId === null) return ok(undefined);
  const found = await findCommission(projects, transaction, commissionId, 'see');
  if (!found.ok) return found;
  if (isInsider(standing, found.value)) return ok(found.value.id);
  return fail('FORBIDDEN', 'Those who do the commission say what came of it.', ['commissionId']);
}

/** Says a maker's yes to what is proposed. */
export const confirmKnowHow = (
  projects: Projects,
  call: CallWith<OnKnowHow & { readonly makerId?: string | null | undefined }>,
): Answered =>
  change(projects, call, 'answer', () => {
    const makerId = call.input.makerId ? parseId(call.input.makerId, ['per', 'org'], ['makerId']) : ok(undefined);
    return makerId.ok ? ok({ type: 'confirm', makerId: makerId.value }) : makerId;
  });

/** Says no to what is proposed, or takes it back. */
export const declineKnowHow = (projects: Projects, call: CallWith<OnKnowHow>): Answered =>
  change(projects, call, 'answer', () => ok({ type: 'decline' }));

/** Says something else of it; who its makers are, once all of them have confirmed. */
export const reviseKnowHow = (projects: Projects, call: CallWith<ContentText & OnKnowHow>): Answered =>
  change(projects, call, 'make', () => ok({ type: 'revise', text: call.input }));

/** Has it cited no more, once all makers have confirmed. */
export const retireKnowHow = (projects: Projects, call: CallWith<OnKnowHow>): Answered =>
  change(projects, call, 'make', () => ok({ type: 'retire' }));

/** What is done, besides by whom and about which version. */
type Step = KnowHowCommand extends infer C
  ? C extends unknown
    ? Omit<C, keyof Speaker | 'expectedVersion'>
    : never
  : never;

function change(
  projects: Projects,
  call: CallWith<OnKnowHow>,
  action: KnowHowAction,
  stepOf: () => Result<Step, Failures>,
): Answered {
  return projects.commands.run(call, async (transaction) => {
    const found = await findKnowHow(projects, transaction, call.input.assetId, action);
    if (!found.ok) return found;
    const step = stepOf();
    if (!step.ok) return step;
    const { asset, standing, by } = found.value;
    const named = step.value.type === 'revise' ? step.value.text.makers : undefined;
    const gone = await goneAmong(projects, transaction, contentOf(asset).makers, named);
    const speaker = { by, agents: agentsOf(standing), gone, at: transaction.now };
    const decided = decide({ ...step.value, ...speaker, expectedVersion: call.input.expectedVersion }, asset);
    return decided.ok ? saveKnowHow(projects, transaction, asset, decided.value) : decided;
  });
}

interface Found {
  readonly asset: KnowHowAsset;
  readonly standing: Standing;
  readonly by: PersonId;
}

/** The know-how with which the actor may do this. What the actor may not see either is not there. */
async function findKnowHow(
  projects: Projects,
  { actor, session }: Transaction,
  assetId: string,
  action: KnowHowAction,
): Promise<Result<Found, Failures>> {
  const id = parseId(assetId, ['kha'], ['assetId']);
  if (!id.ok) return id;
  const asset = await projects.knowHow.find(id.value, session);
  const standing = await projects.speakers.standingOf(actor, session);
  if (asset && actor.id && can(standing, action, asset)) return ok({ asset, standing, by: actor.id });
  return asset && can(standing, 'see', asset)
    ? fail('FORBIDDEN', 'Its makers say what it is and whose, and who speaks for them.', ['assetId'])
    : fail('KNOW_HOW_NOT_FOUND', 'There is none with this id.', ['assetId']);
}
