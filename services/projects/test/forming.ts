import { singleWindow } from '@millepiani/calendar/offer-record';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { Commission } from '../src/commissions/commission.ts';
import { openCommission, qualifyCommission } from '../src/commissions/commissions.commands.ts';
import { formTeamWorker } from '../src/proposals/form-team.worker.ts';
import { proposeTeam } from '../src/proposals/proposals.commands.ts';
import type { ProposedTeam, TeamProposal, TeamProposalId } from '../src/proposals/team-proposal.ts';
import { chooseTeam, declineSeat } from '../src/teams/teams.commands.ts';
import { weekdays } from './formation-given.ts';
import { ada, aSlot, aText, at, BadFixture, javaSkill } from './given.ts';
import { openProjects } from './projects-in-process.ts';

/** The value; a test's own step that failed ends the test. */
export const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new BadFixture(result.error);
  return result.value;
};

/** Who is in a proposed team, in the order of the roles. */
export const whoIn = (proposal: ProposedTeam) => proposal.places.map(({ personId }) => personId);

/** The domain, with what tests of proposals do in it. */
export async function openForming(name: string) {
  const open = await openProjects(name, at);
  let skills = 0;
  /** A skill that nobody has as yet. */
  const newSkill = () => {
    skills += 1;
    return javaSkill.replace(/.{6}$/, String(skills).padStart(6, '0'));
  };

  /** People who master a skill, and have the week of 11 January 2027. */
  async function people(skill: string, levels: readonly number[], windows = weekdays(5)): Promise<PersonId[]> {
    const ids = levels.map(() => newId('per'));
    await inTransaction(open.connection, async (session) => {
      for (const [index, personId] of ids.entries()) {
        const claim = { claimId: newId('clm'), personId, skill, level: levels[index] ?? 1 };
        await open.projects.pool.putSkill(session, claim);
        await open.projects.pool.putOffers(session, personId, windows.map(singleWindow));
      }
    });
    return ids;
  }

  /** A commission of so many roles of twenty hours in that week, qualified. */
  async function qualified(skill: string, roles: number | ReturnType<typeof aSlot>[] = 2) {
    const role = () => aSlot({ skill, hours: 20, from: '2027-01-11', to: '2027-01-15' });
    const slots = typeof roles === 'number' ? Array.from({ length: roles }, role) : roles;
    const { commissionId } = unwrap(
      await openCommission(open.projects, open.callOf(ada, 'openCommission', aText({ slots }))),
    );
    const input = { commissionId, expectedVersion: 1 };
    unwrap(await qualifyCommission(open.projects, open.callOf(ada, 'qualifyCommission', input)));
    const commission = await open.projects.commissions.find(commissionId);
    if (!commission) throw new BadFixture(commissionId);
    return commission;
  }

  const propose = (commission: Pick<Commission, 'id'>, input: object = {}, who = ada) =>
    proposeTeam(open.projects, open.callOf(who, 'proposeTeam', { commissionId: commission.id, ...input }));
  const work = (proposalId: TeamProposalId) => formTeamWorker(() => open.projects).run({ proposalId });
  const read = (id: TeamProposalId) => open.projects.proposals.find(id);
  /** The proposal once it is computed. */
  async function computed(commission: Pick<Commission, 'id'>, input: object = {}): Promise<TeamProposal | undefined> {
    const { proposalId } = unwrap(await propose(commission, input));
    await work(proposalId);
    return read(proposalId);
  }
  async function proposed(commission: Pick<Commission, 'id'>, input: object = {}): Promise<ProposedTeam> {
    const proposal = await computed(commission, input);
    if (proposal?.state !== 'PROPOSED') throw new BadFixture(proposal);
    return proposal;
  }
  const confirmBy = plusMs(at, 86_400_000);
  const choose = ({ id, version }: Pick<Commission, 'id' | 'version'>, input: object) => {
    const text = { commissionId: id, expectedVersion: version, confirmBy, ...input };
    return chooseTeam(open.projects, open.callOf(ada, 'chooseTeam', text));
  };
  const told = (subject: string) => open.connection.collection('outbox').find({ subject }).toArray();

  /** Says no to a seat, as the person who was to sit there. */
  const decline = async (teamId: string, { slotId, personId }: { slotId: string; personId: PersonId }) =>
    unwrap(await declineSeat(open.projects, open.callOf(personId, 'declineSeat', { teamId, slotId })));
  /** The proposal at which was hinted last, once it is computed. */
  async function hintedProposal(): Promise<TeamProposal | undefined> {
    const id = open.state.hinted.at(-1)?.id.replace('form-team-', '') as TeamProposalId | undefined;
    if (!id) return undefined;
    await work(id);
    return read(id);
  }
  return {
    ...open,
    ...{ newSkill, people, qualified, propose, work, read, computed, proposed, choose, told, decline, hintedProposal },
  };
}

/** Such a domain. */
export type Forming = Awaited<ReturnType<typeof openForming>>;
