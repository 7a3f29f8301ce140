import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { anonymous } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import { type Contribution, countedWorkOf, type DisputeId } from '../contributions/contribution.ts';
import { decide as decideContribution } from '../contributions/contribution-lifecycle.ts';
import {
  count,
  type FoundContribution,
  findContribution,
  saveContribution,
} from '../contributions/contribution-saving.commands.ts';
import type { Projects } from '../projects.ts';
import { type Dispute, type DisputeEvent, evolve, type Outcome } from './dispute.ts';
import {
  canDispute,
  canResolve,
  canShow,
  canWithdraw,
  hasPart,
  judgesOf,
  type PartyPeople,
  sidesOf,
} from './dispute-access.ts';
import { consequenceOf, type DisputeCommand, decide, open } from './dispute-lifecycle.ts';
import { toEvent } from './disputes.events.ts';

/** What a command of a dispute answers. */
export type DisputeAnswer = { readonly disputeId: DisputeId };

type Answered = Promise<Result<DisputeAnswer, Failures>>;

/** What every change of a dispute names: the one, and the version that it is based on. */
export type OnDispute = { readonly disputeId: string; readonly expectedVersion: number };

/** Says that a contribution is not right: it counts for nothing until that is resolved. Whoever is concerned may, but who recorded it. */
export const openDispute = (
  projects: Projects,
  call: CallWith<{ readonly contributionId: string; readonly expectedVersion: number; readonly reason: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const { contributionId, expectedVersion, reason } = call.input;
    const found = await findContribution(projects, transaction, contributionId);
    if (!found.ok) return found;
    const { contribution, commission, standing } = found.value;
    if (!(actor.id && canDispute(standing, contribution, found.value))) {
      return fail('FORBIDDEN', 'Another party disputes it; who recorded it takes it back.', ['contributionId']);
    }
    const id = newId('dsp');
    const on = { type: 'dispute', disputeId: id, by: actor.id, at, expectedVersion } as const;
    const disputed = decideContribution(on, contribution, commission);
    if (!disputed.ok) return disputed;
    const earlier = await projects.disputes.ofContribution(contribution.id, session);
    const opened = open({ id, by: actor.id, at, reason }, contribution, earlier);
    if (!opened.ok) return opened;
    const answer = await save(projects, transaction, undefined, opened.value);
    await saveContribution(projects, transaction, contribution, disputed.value);
    return answer;
  });

/** Shows something for one side or the other. Whoever is concerned may. */
export const addDisputeEvidence = (
  projects: Projects,
  call: CallWith<OnDispute & { readonly text: string; readonly link?: string | null | undefined }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { disputeId, expectedVersion, text, link } = call.input;
    const found = await findDispute(projects, transaction, disputeId);
    if (!found.ok) return found;
    const { dispute, by, ...under } = found.value;
    if (!canShow(under.standing, dispute, under)) {
      return fail('FORBIDDEN', 'Parties show what there is for one side or the other.', ['disputeId']);
    }
    const decided = decide({ type: 'add-evidence', by, at: transaction.now, expectedVersion, text, link }, dispute);
    return decided.ok ? save(projects, transaction, dispute, decided.value) : decided;
  });

/** Upholds a dispute, or dismisses it. Who manages the commission may, or another party where that person has a part in it. */
export const resolveDispute = (
  projects: Projects,
  call: CallWith<OnDispute & { readonly outcome: Exclude<Outcome, 'WITHDRAWN'>; readonly resolution: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { disputeId, expectedVersion, outcome, resolution } = call.input;
    const found = await findDispute(projects, transaction, disputeId);
    if (!found.ok) return found;
    const { dispute, by, standing } = found.value;
    const may = canResolve(standing, dispute, await benchOf(projects, transaction, found.value));
    if (!may.ok) return may;
    const command = { type: 'resolve', by, at: transaction.now, expectedVersion, outcome, resolution } as const;
    return end(projects, transaction, found.value, command);
  });

/** Gives a dispute up. Who opened it may. */
export const withdrawDispute = (
  projects: Projects,
  call: CallWith<OnDispute & { readonly resolution: string }>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { disputeId, expectedVersion, resolution } = call.input;
    const found = await findDispute(projects, transaction, disputeId);
    if (!found.ok) return found;
    const { dispute, by, standing } = found.value;
    if (!canWithdraw(standing, dispute)) return fail('FORBIDDEN', 'Who opened it gives it up.', ['disputeId']);
    const command = { type: 'withdraw', by, at: transaction.now, expectedVersion, resolution } as const;
    return end(projects, transaction, found.value, command);
  });

interface Found extends FoundContribution {
  readonly dispute: Dispute;
  readonly by: PersonId;
}

/** The dispute that the actor may see, with what it is about. One that the actor may not see is not there: `DISPUTE_NOT_FOUND`. */
async function findDispute(
  projects: Projects,
  transaction: Transaction,
  disputeId: string,
): Promise<Result<Found, Failures>> {
  const id = parseId(disputeId, ['dsp'], ['disputeId']);
  if (!id.ok) return id;
  const dispute = await projects.disputes.find(id.value, transaction.session);
  const found = dispute && (await findContribution(projects, transaction, dispute.contributionId));
  const by = transaction.actor.id;
  if (!(dispute && found?.ok && by)) return fail('DISPUTE_NOT_FOUND', 'There is none with this id.', ['disputeId']);
  return ok({ ...found.value, dispute, by });
}

/** Who is on a side of a dispute, and who judges it. */
async function benchOf(
  { speakers }: Projects,
  { session }: Transaction,
  { dispute, contribution, commission, parties }: Found,
): Promise<{ sides: readonly AgentId[]; judges: readonly AgentId[] }> {
  const standingOf = (id: PersonId) => speakers.standingOf({ ...anonymous, id }, session);
  const sides = sidesOf(dispute, contribution, { opener: await standingOf(dispute.openedBy), parties });
  const manager = await standingOf(commission.openedBy);
  const people: PartyPeople[] = [];
  // Who speaks for the parties is read where one of them may judge, one after the other: they share a session.
  for (const party of hasPart(manager, sides) ? parties : []) {
    const ids = isId(party, 'org') ? await speakers.of(session, party) : [party];
    const standings: Standing[] = [];
    for (const id of ids) standings.push(await standingOf(id));
    people.push({ party, people: standings });
  }
  return { sides, judges: judgesOf(sides, commission, { manager, parties: people }) };
}

/** It is over, and its contribution is reversed or stands as before, both in one. */
async function end(
  projects: Projects,
  transaction: Transaction,
  { dispute, contribution }: Found,
  command: DisputeCommand,
): Answered {
  const decided = decide(command, dispute);
  if (!decided.ok) return decided;
  if (decided.value.type !== 'dispute.resolved') throw new TypeError(decided.value.type);
  const consequence = consequenceOf(decided.value, dispute.id);
  if (consequence.type === 'contribution.reversed') await uncount(projects, transaction, contribution);
  const answer = await save(projects, transaction, dispute, decided.value);
  await saveContribution(projects, transaction, contribution, consequence);
  return answer;
}

/** Less is always within what is committed. */
async function uncount(projects: Projects, transaction: Transaction, contribution: Contribution): Promise<void> {
  const counted = await count(projects, transaction, contribution, -countedWorkOf(contribution));
  if (!counted.ok) throw new TypeError(counted.error[0]?.code);
}

async function save(
  projects: Projects,
  { session, emit }: Transaction,
  before: Dispute | undefined,
  happened: DisputeEvent,
): Answered {
  const after = evolve(before, happened);
  if (before) await projects.disputes.replace(session, before.version, after);
  else await projects.disputes.insert(session, after);
  await emit([toEvent(after, happened)]);
  return ok({ disputeId: after.id });
}
