import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { ada, at, later } from '../../test/given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { bruno } from '../../test/teams-given.ts';
import { type Dispute, type DisputeEvent, evolve } from './dispute.ts';
import { CorruptDispute, StaleDispute } from './disputes.store.ts';

const database = freshDatabase('projects_disputes');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Session = Parameters<Parameters<typeof inTransaction>[1]>[0];
const write = <T>(work: (session: Session) => Promise<T>) => inTransaction(service.connection, work);
const [commissionId, contributionId] = [newId('com'), newId('ctr')];
const opened = (of = contributionId): Dispute =>
  evolve(undefined, {
    type: 'dispute.opened',
    facts: {
      ...{
        id: newId('dsp'),
        contributionId: of,
        commissionId,
        agentId: bruno,
        openedBy: ada,
        openedAt: at,
        reason: 'No',
      },
    },
  });
const shown = (link?: string): DisputeEvent => ({
  type: 'dispute.evidence-added',
  evidence: { by: bruno, at: later, text: 'A letter', ...(link ? { link } : {}) },
});
const resolved = { type: 'dispute.resolved', outcome: 'DISMISSED', resolution: 'Yes', by: ada, at: later } as const;
const insert = (dispute: Dispute) => write((session) => service.projects.disputes.insert(session, dispute));
const find = ({ id }: Dispute) => write((session) => service.projects.disputes.find(id, session));

async function planFor(filter: object, sort: Record<string, 1 | -1>): Promise<string> {
  const { queryPlanner } = await service.connection
    .collection('disputes')
    .find(filter)
    .sort(sort)
    .explain('queryPlanner');
  return JSON.stringify(queryPlanner.winningPlan);
}

describe('the store of disputes', () => {
  it('gives back every state as it was put in, by contribution and the last one of each', async () => {
    const { disputes } = service.projects;
    const all = [[shown(), resolved], [shown('https://door.example/log'), shown()], []].map((events) =>
      events.reduce<Dispute>(evolve, opened()),
    );
    for (const dispute of all) {
      await insert(dispute);
      expect(await find(dispute)).toStrictEqual(dispute);
    }
    const of = await write((session) => disputes.ofContribution(contributionId, session));
    expect(of).toStrictEqual(all.toReversed());
    const other = opened(newId('ctr'));
    await insert(other);
    const last = await disputes.lastLoader().loadMany([contributionId, newId('ctr'), other.contributionId]);
    expect(last).toStrictEqual([all[2], undefined, other]);
    const page = { limit: 2, after: undefined };
    const [any, open] = await Promise.all([
      disputes.pageLoader().load({ commissionId, state: undefined, page }),
      disputes.pageLoader().load({ commissionId, state: 'EVIDENCE', page }),
    ]);
    expect([any.map(({ id }) => id), open]).toStrictEqual([[other, all[2], all[1]].map((one) => one?.id), [all[1]]]);
  });

  it('finds them by indexes', async () => {
    const asked: [object, Record<string, 1 | -1>][] = [
      [{ contributionId }, { _id: -1 }],
      [{ contributionId: { $in: [contributionId, newId('ctr')] } }, { contributionId: 1, _id: -1 }],
      [{ commissionId }, { _id: -1 }],
      [{ commissionId, state: 'OPENED' }, { _id: -1 }],
    ];
    for (const [filter, sort] of asked) expect(await planFor(filter, sort)).not.toMatch(/COLLSCAN|"SORT"/);
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const dispute = opened(newId('ctr'));
    await insert(dispute);
    const after = evolve(dispute, resolved);
    const replace = () => write((session) => service.projects.disputes.replace(session, 1, after));
    await replace();
    await expect(replace()).rejects.toThrow(StaleDispute);
    await service.connection
      .collection<{ _id: string }>('disputes')
      .updateOne({ _id: dispute.id }, { $unset: { resolution: 1 } });
    await expect(find(dispute)).rejects.toThrow(CorruptDispute);
  });
});
