import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { CommissionId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import type { Projects } from '../projects.ts';
import { currentTeam } from '../teams/team-saving.commands.ts';
import { type DueFacts, dueOf } from './due.ts';
import { nextLook, riskChanges, risksOf, type Watched } from './risks.ts';
import { toEvents } from './watch.events.ts';
import type { Watch } from './watches.store.ts';

/** What came of a look. */
export type LookAnswer = { readonly raised: number; readonly cleared: number };

/** So much of what is not approved is looked at, the oldest first. */
const mostPending = 100;

/**
 * Looks at a commission that is due: tells what puts it at risk from now on and what no more, keeps who is to do what, and when it is
 * to be looked at again. Fails with `NOT_DUE`.
 */
export async function watchCommission(
  projects: Projects,
  commissionId: CommissionId,
): Promise<Result<LookAnswer, Failures>> {
  const { clock, commands, watches } = projects;
  const seen = await watches.find(commissionId);
  if (!(seen && isDue(seen, clock.now()))) return fail('NOT_DUE', 'Nothing happened since it was looked at.');
  const { looks } = seen;
  // One key for each look: what was seen once is not told again.
  const input = { idempotencyKey: `watch-${looks}-${commissionId}`, commissionId };
  const call = { actor: systemActor('projects'), mutation: 'watchCommission', input };
  return commands.run(call, async (transaction) => {
    const watch = await watches.find(commissionId, transaction.session);
    const commission = await projects.commissions.find(commissionId, transaction.session);
    if (!(watch && commission && watch.looks === looks && isDue(watch, transaction.now))) {
      return fail('NOT_DUE', 'Nothing happened since it was looked at.');
    }
    return look(projects, transaction, watch, commission);
  });
}

const isDue = ({ dueAt }: Watch, now: Date): boolean => dueAt !== undefined && dueAt <= now;

async function look(
  projects: Projects,
  transaction: Transaction,
  watch: Watch,
  commission: Commission,
): Promise<Result<LookAnswer, Failures>> {
  const { session, now, emit } = transaction;
  const facts = await factsOf(projects, transaction, commission);
  const risks = risksOf(commission, facts, now);
  const changes = riskChanges(watch.risks, risks);
  const events = toEvents(commission.id, watch.told, changes);
  await emit(events);
  await projects.dueItems.replaceAll(session, commission.id, dueOf(commission, facts));
  const dueAt = nextLook(commission, facts, now);
  await projects.watches.keep(session, { ...watch, dueAt, risks, told: watch.told + events.length });
  return ok({ raised: changes.raised.length, cleared: changes.cleared.length });
}

async function factsOf(
  projects: Projects,
  transaction: Pick<Transaction, 'session'>,
  commission: Commission,
): Promise<Watched & DueFacts> {
  const { session } = transaction;
  const { id: commissionId } = commission;
  const commitments = await projects.commitments.ofCommission(commissionId, session);
  const people = [...new Set(commitments.map(({ personId }) => personId))];
  return {
    team: await currentTeam(projects, transaction, commission),
    plan: await projects.milestones.find(commissionId, session),
    agreement: await projects.agreements.ofCommission(commissionId, session),
    commitments,
    shutOut: await projects.access.shutOutOf(people, session),
    pending: await pendingIn(projects, commissionId),
    awaited: await projects.awaitedDocuments.ofCommission(commissionId, session),
  };
}

/** What is to be approved: read as it stands, outside of the transaction, for what happens to it next is told again. */
async function pendingIn({ contributions }: Projects, commissionId: CommissionId): Promise<DueFacts['pending']> {
  const page = { limit: mostPending, after: undefined };
  const newest = await contributions.pageLoader().load({ commissionId, state: 'RECORDED', page });
  return newest.toReversed();
}
