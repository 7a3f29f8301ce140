import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { at, later } from '../../test/given.ts';
import { type OpenProjects, openProjects } from '../../test/projects-in-process.ts';
import { aProposal, proposedFor } from '../../test/proposals-given.ts';
import { aQualified, bruno } from '../../test/teams-given.ts';
import { CorruptProposal } from './proposal-document.store.ts';
import { NotPending } from './proposals.store.ts';
import { evolve, type PendingProposal } from './team-proposal.ts';

let open: OpenProjects;
beforeAll(async () => {
  open = await openProjects('projects_proposals', at);
});
afterAll(() => open.close());

const commission = aQualified(2);
const insert = async (proposal: PendingProposal) => {
  await inTransaction(open.connection, (session) => open.projects.proposals.insert(session, proposal));
  return proposal;
};
const end = (proposal: Parameters<typeof open.projects.proposals.end>[1]) =>
  inTransaction(open.connection, (session) => open.projects.proposals.end(session, proposal));
const rows = () => open.connection.collection<{ _id: string }>('team_proposals');

describe('the store of proposals', () => {
  it('gives back every state as it was put in', async () => {
    const { proposals } = open.projects;
    const replaces = { teamId: newId('tea'), slotId: newId('slt'), personId: bruno };
    const asked = await insert(aProposal(commission, { mustInclude: [bruno], exclude: [newId('per')] }));
    expect(await proposals.find(asked.id)).toStrictEqual(asked);
    const own = await insert(aProposal(commission, { requestedBy: undefined, replaces }));
    expect(await proposals.find(own.id)).toStrictEqual(own);

    const found = {
      ...proposedFor(commission),
      ...{ id: asked.id, mustInclude: asked.mustInclude, exclude: asked.exclude },
    };
    await end(found);
    expect(await proposals.find(asked.id)).toStrictEqual(found);
    const problems = [{ code: 'NO_TEAM_TOGETHER' } as const, { code: 'SLOT_OVER', slotId: newId('slt') } as const];
    const none = evolve(own, { type: 'team.not-proposed', at: later, problems });
    await end(none);
    expect(await proposals.find(own.id)).toStrictEqual(none);
  });

  it('ends a proposal once, and says that a row is corrupt', async () => {
    const pending = await insert(aProposal(commission));
    const found = proposedFor(commission, pending);
    await end(found);
    await expect(end(found)).rejects.toThrow(NotPending);
    await rows().updateOne({ _id: pending.id }, { $unset: { found: 1 } });
    await expect(open.projects.proposals.find(pending.id)).rejects.toThrow(CorruptProposal);
  });

  it('counts tries, and finds what is still to be computed by an index, the oldest first', async () => {
    const { proposals } = open.projects;
    const [second, first] = [
      await insert(aProposal(commission, { requestedAt: later })),
      await insert(aProposal(commission, { requestedAt: at })),
    ];
    expect([await proposals.begin(first.id), await proposals.begin(first.id)]).toEqual([1, 2]);
    expect(await proposals.pending(10)).toEqual([first.id, second.id]);
    expect(await proposals.pending(1)).toEqual([first.id]);
    await end(proposedFor(commission, first));
    expect(await proposals.begin(first.id)).toBe(0);
    const plan = await rows()
      .find({ state: 'PENDING', requestedAt: { $exists: true } })
      .sort({ requestedAt: 1 })
      .explain('queryPlanner');
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('requestedAt_1');
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toMatch(/COLLSCAN|"SORT"/);
  });

  it('lists many commissions’ proposals at once, newest first, and knows the latest', async () => {
    const [one, two] = [aQualified(1), aQualified(1)];
    const [first, second] = [await insert(aProposal(one)), await insert(aProposal(one))];
    const other = await insert(aProposal(two));
    const loader = open.projects.proposals.pageLoader();
    const page = { limit: 1, after: undefined };
    const [ones, rest, twos] = await Promise.all([
      loader.load({ commissionId: one.id, page }),
      loader.load({ commissionId: one.id, page: { limit: 5, after: second.id } }),
      loader.load({ commissionId: two.id, page }),
    ]);
    expect([ones, rest, twos].map((list) => list?.map(({ id }) => id))).toEqual([
      [second.id, first.id],
      [first.id],
      [other.id],
    ]);
    const latest = await inTransaction(open.connection, (session) => open.projects.proposals.latest(one.id, session));
    expect(latest?.id).toBe(second.id);
  });
});
