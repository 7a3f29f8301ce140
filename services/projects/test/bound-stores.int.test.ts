import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommissionId } from '@millepiani/kernel/id';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type Commitment, evolve as evolveCommitment } from '../src/commitments/commitment.ts';
import { CorruptCommitment } from '../src/commitments/commitment-document.store.ts';
import { bind } from '../src/commitments/commitment-lifecycle.ts';
import { StaleCommitment } from '../src/commitments/commitments.store.ts';
import { type Contribution, evolve as evolveContribution } from '../src/contributions/contribution.ts';
import { CorruptContribution } from '../src/contributions/contribution-document.store.ts';
import { StaleContribution } from '../src/contributions/contributions.store.ts';
import type { PutIn } from '../src/contributions/put-in.ts';
import { ada, at, later } from './given.ts';
import { type OpenProjects, openProjectsOn } from './projects-on-database.ts';
import { bruno } from './teams-given.ts';
import { aConfirmedTeam, aContent } from './work-given.ts';

const database = freshDatabase('projects_bound_stores');
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
const rows = (name: string) => service.connection.collection<{ _id: string }>(name);
const lose = (name: string, id: string, field: string) => rows(name).updateOne({ _id: id }, { $unset: { [field]: 1 } });

async function planFor(name: string, filter: object, sort: Record<string, 1 | -1>): Promise<string> {
  const { queryPlanner } = await rows(name).find(filter).sort(sort).explain('queryPlanner');
  const plan = JSON.stringify(queryPlanner.winningPlan);
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  return plan;
}

const content = aContent(aConfirmedTeam([bruno]));

describe('the store of commitments', () => {
  const bound = (commissionId: CommissionId = newId('com'), personId = bruno): Commitment => {
    const seats = content.seats.map((seat) => ({ ...seat, personId }));
    const facts = { commissionId, agreementVersionId: newId('agv'), seats, present: [], newIds: [newId('cmt')], at };
    const [change] = bind(facts);
    if (!change) throw new TypeError('a commitment');
    return evolveCommitment(undefined, change.event);
  };
  const insert = (commitment: Commitment) =>
    write((session) => service.projects.commitments.insert(session, commitment));

  it('gives back every state as it was put in, by commission and by person', async () => {
    const { commitments } = service.projects;
    const [commissionId, personId] = [newId('com'), newId('per')];
    const withdrawn = evolveCommitment(bound(commissionId, personId), {
      type: 'commitment.withdrawn',
      reason: 'UNSTATED',
      at: later,
    });
    const another = { ...withdrawn, id: newId('cmt') };
    const all = [
      withdrawn,
      evolveCommitment(another, {
        type: 'commitment.substituted',
        substituteId: ada,
        newCommitmentId: newId('cmt'),
        at: later,
      }),
      evolveCommitment(bound(commissionId, personId), { type: 'commitment.fulfilled', at: later }),
      bound(commissionId, personId),
    ].toSorted((a, b) => (a.id < b.id ? 1 : -1));
    for (const commitment of all) await insert(commitment);
    expect(await commitments.ofCommission(commissionId)).toStrictEqual(all);
    const accepted = all.filter(({ state }) => state === 'ACCEPTED');
    expect(await write((session) => commitments.standing(commissionId, session))).toStrictEqual(accepted);
    const page = { limit: 2, after: undefined };
    expect(await commitments.page({ personId, state: undefined }, page)).toStrictEqual(all.slice(0, 3));
    expect(await commitments.page({ personId, state: 'ACCEPTED' }, page)).toStrictEqual(accepted);
    const behind = { limit: 2, after: all[1]?.id };
    expect(await commitments.pageLoader().load({ commissionId, page: behind })).toStrictEqual(all.slice(2));
    expect(await commitments.loader().load(withdrawn.id)).toStrictEqual(withdrawn);
    await planFor('commitments', { commissionId }, { _id: -1 });
    await planFor('commitments', { personId }, { _id: -1 });
    await planFor('commitments', { personId, state: 'ACCEPTED' }, { _id: -1 });
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const { commitments } = service.projects;
    const commitment = bound();
    await insert(commitment);
    const fulfilled = evolveCommitment(commitment, { type: 'commitment.fulfilled', at: later });
    const replace = () => write((session) => commitments.replace(session, 1, fulfilled));
    await replace();
    await expect(replace()).rejects.toThrow(StaleCommitment);
    await lose('commitments', commitment.id, 'fulfilledAt');
    await expect(commitments.ofCommission(commitment.commissionId)).rejects.toThrow(CorruptCommitment);
  });
});

describe('the store of contributions', () => {
  const [amount, vat] = [money(maxMinor, 'EUR'), money(0n, 'EUR')];
  const kinds: readonly PutIn[] = [
    { kind: 'WORK', slotId: newId('slt'), commitmentId: newId('cmt'), minutes: 90, rate: money(4_500n, 'EUR') },
    { kind: 'EXPENSE', amount, vat },
    { kind: 'TRANSFER', amount },
    { kind: 'USE', amount },
    { kind: 'USE', amount: undefined },
    { kind: 'USE', amount: undefined, used: { equipment: 'A drill', quantity: '1.5', unit: 'DAY' } },
    { kind: 'CITE' },
    { kind: 'CITE', reference: 'https://blu.example/light' },
    { kind: 'EXPENSE', amount, vat, reference: 'R 7' },
  ];
  const recorded = (putIn: PutIn, commissionId: CommissionId = newId('com')): Contribution =>
    evolveContribution(undefined, {
      type: 'contribution.recorded',
      facts: {
        ...{ id: newId('ctr'), commissionId, agreementVersionId: newId('agv'), agentId: bruno, putIn, note: 'Rooms' },
        ...{ happenedOn: '2026-11-24', recordedBy: ada, recordedAt: at },
      },
    });
  const insert = (contribution: Contribution) =>
    write((session) => service.projects.contributions.insert(session, contribution));
  const find = ({ id }: Contribution) => write((session) => service.projects.contributions.find(id, session));

  it('gives back every kind and every state as it was put in', async () => {
    const approve = { type: 'contribution.approved', by: bruno, at: later } as const;
    const reverse = { type: 'contribution.reversed', by: ada, at: later } as const;
    const dispute = { type: 'contribution.disputed', disputeId: newId('dsp'), by: ada, at: later } as const;
    for (const putIn of kinds) {
      for (const events of [[], [approve], [reverse], [approve, reverse], [dispute], [approve, dispute]]) {
        const contribution = events.reduce<Contribution>(evolveContribution, recorded(putIn));
        await insert(contribution);
        expect(await find(contribution)).toStrictEqual(contribution);
      }
    }
  });

  it('lists them by commission and state, newest first, by an index', async () => {
    const commissionId = newId('com');
    const all = kinds.map((putIn) => recorded(putIn, commissionId)).toSorted((a, b) => (a.id < b.id ? 1 : -1));
    for (const contribution of all) await insert(contribution);
    const loader = service.projects.contributions.pageLoader();
    const page = { limit: 2, after: undefined };
    const [any, none] = await Promise.all([
      loader.load({ commissionId, state: undefined, page }),
      loader.load({ commissionId, state: 'APPROVED', page }),
    ]);
    expect([any, none]).toStrictEqual([all.slice(0, 3), []]);
    await planFor('contributions', { commissionId }, { _id: -1 });
    await planFor('contributions', { commissionId, state: 'RECORDED' }, { _id: -1 });
  });

  it('finds them by what they go by elsewhere, by an index, and takes none twice', async () => {
    const commissionId = newId('com');
    const one = { ...recorded({ kind: 'CITE' }, commissionId), externalReference: 'T-1' };
    const ofAda = { ...recorded({ kind: 'CITE' }, commissionId), externalReference: 'T-1', agentId: ada };
    for (const contribution of [one, ofAda, recorded({ kind: 'CITE' }, commissionId)]) await insert(contribution);
    const external = (agentIds: readonly (typeof ada)[], references: readonly string[]) =>
      write((session) => service.projects.contributions.findExternal({ commissionId, agentIds, references }, session));
    expect(await external([bruno], ['T-1', 'T-2'])).toStrictEqual([one]);
    expect(await external([bruno, ada], ['T-1'])).toHaveLength(2);
    await expect(insert({ ...one, id: newId('ctr') })).rejects.toThrow('duplicate key');
    // What was reversed frees its reference.
    const reversed = evolveContribution(one, { type: 'contribution.reversed', by: ada, at: later });
    await write((session) => service.projects.contributions.replace(session, { version: 1, contribution: reversed }));
    expect(await external([bruno, ada], ['T-1'])).toStrictEqual([ofAda]);
    const instead = { ...one, id: newId('ctr') };
    await insert(instead);
    await expect(insert({ ...one, id: newId('ctr') })).rejects.toThrow('duplicate key');
    expect(await external([bruno], ['T-1'])).toStrictEqual([instead]);
    const filter = {
      ...{ commissionId, agentId: { $in: [bruno, ada] } },
      externalReference: { $in: ['T-1', 'T-2'], $exists: true },
      state: { $in: ['RECORDED', 'APPROVED', 'DISPUTED'] },
    };
    expect(await planFor('contributions', filter, {})).toContain('standing_by_reference');
  });

  it('replaces many at once, or none where one of them has changed since', async () => {
    const [one, two] = [recorded({ kind: 'CITE' }), recorded({ kind: 'CITE' })];
    for (const contribution of [one, two]) await insert(contribution);
    const after = (before: Contribution) =>
      evolveContribution(before, { type: 'contribution.approved', by: ada, at: later });
    const replace = (...versions: readonly number[]) =>
      write((session) =>
        service.projects.contributions.replace(
          session,
          ...[one, two].map((before, index) => ({ version: versions[index] ?? 1, contribution: after(before) })),
        ),
      );
    await expect(replace(1, 2)).rejects.toThrow(StaleContribution);
    expect(await find(one)).toStrictEqual(one);
    await replace(1, 1);
    expect([await find(one), await find(two)]).toStrictEqual([after(one), after(two)]);
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const contribution = recorded({ kind: 'CITE' });
    await insert(contribution);
    const after = evolveContribution(contribution, { type: 'contribution.reversed', by: ada, at: later });
    const replace = () =>
      write((session) => service.projects.contributions.replace(session, { version: 1, contribution: after }));
    await replace();
    await expect(replace()).rejects.toThrow(StaleContribution);
    await lose('contributions', contribution.id, 'reversedBy');
    await expect(find(contribution)).rejects.toThrow(CorruptContribution);
  });
});
