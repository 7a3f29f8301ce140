import type { Transaction } from '@millepiani/commands/command-runner';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { fail } from '@millepiani/kernel/failure';
import { type CommissionId, isId, type PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { looking } from '@millepiani/speakers/standing';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Commission } from '../commissions/commission.ts';
import { isParty } from '../commissions/commission-access.ts';
import { vacateForAbsent } from '../commitments/withdrawals.commands.ts';
import type { Projects } from '../projects.ts';
import { hintFormation } from '../proposals/proposal-saving.commands.ts';
import { substitute } from '../proposals/substitution.ts';
import type { TeamProposalId } from '../proposals/team-proposal.ts';
import type { Team } from '../teams/team.ts';
import { currentTeam } from '../teams/team-saving.commands.ts';
import { type AbsenceStep, stepsFor } from './absence.ts';
import { accessAfter, agentsConcerned, type Standing, type StandingChange } from './access.ts';
import { tellAccess } from './access-saving.commands.ts';
import { followingOf } from './follow-standing.jobs.ts';

/** So many commissions are looked up at once. */
const pageSize = 100;

/**
 * Keeps what members told of a person, in the transaction that hears of it. It is followed in each commission by a transaction of its
 * own, later: the service's copies say at once what the person may see.
 */
export async function noteStanding(
  { access, hint }: Projects,
  { session, afterCommit }: Pick<EffectTransaction, 'session' | 'afterCommit'>,
  change: Omit<StandingChange, 'id'>,
): Promise<void> {
  const id = newId('evt');
  await access.put(session, { ...change, id });
  afterCommit(() => hint(followingOf(id)));
}

/** Follows a change in all commissions in which the person takes part, or did; safe twice. */
export async function followStanding(projects: Projects, changeId: string): Promise<void> {
  const { access, commissions, speakers } = projects;
  const change = await access.change(changeId);
  if (!change) return;
  const { organizations } = await speakers.standingOf(personActor(change.personId));
  const agents = agentsConcerned(change, organizations);
  for (let after: CommissionId | undefined, isMore = true; isMore; ) {
    const page = await commissions.unfinishedOf(agents, { limit: pageSize, after });
    for (const commissionId of page) await followIn(projects, change, commissionId);
    after = page.at(-1);
    isMore = page.length === pageSize;
  }
  await access.followed(changeId);
}

/** Who is asked about, as if they asked: what they may see does not hang on a token. */
const personActor = (personId: PersonId) => actorOf({ sub: personId, scope: '' });

async function followIn(projects: Projects, change: StandingChange, commissionId: CommissionId): Promise<void> {
  // One key for ever: what was followed once is answered from then on.
  const input = { idempotencyKey: `follow-${change.id}-${commissionId}`, commissionId };
  const call = { actor: systemActor('projects'), mutation: 'followStanding', input };
  const followed = await projects.commands.run(call, async (transaction) => {
    const commission = await projects.commissions.find(commissionId, transaction.session);
    if (!commission) return fail('COMMISSION_NOT_FOUND', 'There is none with this id.');
    const standing = await standingIn(projects, transaction, change, commission);
    const happened = accessAfter(change, commission, standing);
    const askedFor = standing.takesPart ? [] : await replace(projects, transaction, change, commission);
    if (happened) await tellAccess(projects, transaction, commissionId, [happened]);
    return ok({ askedFor: askedFor.join(' ') });
  });
  const askedFor = followed.ok ? followed.value.askedFor.split(' ') : [];
  for (const proposalId of askedFor) if (isId(proposalId, 'tpr')) hintFormation(projects, proposalId);
}

/** How somebody takes part in a commission now: not at all, where they are not in the community. */
async function standingIn(
  { access, guests, speakers }: Projects,
  { session, now }: Transaction,
  { personId, through }: StandingChange,
  commission: Commission,
): Promise<Standing> {
  if (await access.isShutOut(personId, session)) return { takesPart: false, doesOtherwise: false };
  const own = await speakers.standingOf(personActor(personId), session);
  const granted = await guests.grantedTo(personId, now, session);
  const all = looking({ ...own, granted }, 'COMMISSIONS');
  const others = { ...all, organizations: all.organizations.filter((one) => one !== through) };
  return { takesPart: isParty(all, commission), doesOtherwise: isParty(others, commission) };
}

/** Has somebody else proposed for the roles of who is not there; the seats of who does not come back are vacant at once. */
async function replace(
  projects: Projects,
  transaction: Transaction,
  change: StandingChange,
  commission: Commission,
): Promise<readonly TeamProposalId[]> {
  const askedFor: TeamProposalId[] = [];
  const team = await currentTeam(projects, transaction, commission);
  for (const step of stepsFor(change, team)) {
    // Read afresh: the step before may have changed them.
    const now = await projects.commissions.find(commission.id, transaction.session);
    const current = now && (await currentTeam(projects, transaction, now));
    if (!(now && current)) break;
    const asked = await take(projects, transaction, { step, commission: now, team: current, change });
    if (asked) askedFor.push(asked);
  }
  return askedFor;
}

interface Step {
  readonly step: AbsenceStep;
  readonly commission: Commission;
  readonly team: Team;
  readonly change: StandingChange;
}

async function take(
  projects: Projects,
  transaction: Transaction,
  { step: { type, slotId }, commission, team, change: { personId } }: Step,
): Promise<TeamProposalId | undefined> {
  if (type === 'VACATE') {
    const left = await vacateForAbsent(projects, transaction, { commission, team, slotId, personId });
    // Where it was given up already, nothing is left to be done.
    return left.ok ? (left.value.askedFor ?? undefined) : undefined;
  }
  const id = newId('tpr');
  const asked = { id, at: transaction.now, exclude: [personId] };
  await projects.proposals.insert(transaction.session, substitute(asked, team, { teamId: team.id, slotId, personId }));
  return id;
}
