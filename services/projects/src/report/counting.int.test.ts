import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { openForming } from '../../test/forming.ts';
import { aSlot } from '../../test/given.ts';
import { countReport } from './counting.adapter.ts';

let open: Awaited<ReturnType<typeof openForming>>;
beforeAll(async () => {
  open = await openForming('projects_report');
});
afterAll(() => open.close());

const minutes = (kind: string, state: string, worked: number) => ({
  ...{ _id: newId('ctr'), kind, state, minutes: worked },
});

/** How the server reads what is asked for, as text; without the ways that it did not choose. */
const planText = (explained: object): string =>
  JSON.stringify(explained, (key, value: unknown) => {
    if (key === 'rejectedPlans') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });

describe('what is counted of projects', () => {
  it('is nothing before anything is there', async () => {
    expect(await countReport(open.projects)).toEqual({
      ...{ commissions: [], minutesWorked: 0, openRoles: 0, trainingGaps: [] },
    });
  });

  it('is commissions by where they stand, work that is approved, and skills of which there are too few', async () => {
    const [lacking, known] = [open.newSkill(), open.newSkill()];
    await open.people(known, [4, 5]);
    await open.people(lacking, [1]);
    const role = (skill: string, level: number) =>
      aSlot({ skill, level, hours: 20, from: '2027-01-11', to: '2027-01-15' });
    await open.qualified(known, [role(known, 3), role(lacking, 1)]);
    await open.qualified(lacking, [role(lacking, 3)]);
    await open.connection
      .collection<{ _id: string }>('contributions')
      .insertMany([
        minutes('WORK', 'APPROVED', 90),
        minutes('WORK', 'APPROVED', 30),
        minutes('WORK', 'RECORDED', 600),
        minutes('WORK', 'REVERSED', 600),
        minutes('EXPENSE', 'APPROVED', 600),
      ]);
    expect(await countReport(open.projects)).toMatchObject({
      ...{ commissions: [{ state: 'QUALIFIED', count: 2 }], minutesWorked: 120, openRoles: 3 },
      trainingGaps: [{ skill: lacking, level: 3, roles: 1, people: 0 }],
    });
  });

  it('is counted by indexes, and of contributions and skills by those alone', async () => {
    const planOf = async (name: string, stages: object[]) =>
      planText(await open.connection.collection(name).aggregate(stages).explain('queryPlanner'));
    const alone = [
      await planOf('commissions', [{ $sort: { state: 1 } }, { $group: { _id: '$state', count: { $sum: 1 } } }]),
      await planOf('contributions', [
        { $match: { kind: 'WORK', state: 'APPROVED' } },
        { $group: { _id: null, minutes: { $sum: '$minutes' } } },
      ]),
      await planOf('pool_skills', [
        { $match: { skill: { $in: ['a', 'b'] } } },
        { $group: { _id: { skill: '$skill', level: '$level' }, people: { $sum: 1 } } },
      ]),
    ];
    for (const plan of alone) expect(plan).not.toMatch(/COLLSCAN|"stage":"FETCH"/);
    const demanding = await planOf('commissions', [{ $match: { state: { $in: ['WON', 'RUNNING'] } } }]);
    expect(demanding).toContain('state_1');
    expect(demanding).not.toContain('COLLSCAN');
  });

  it('leaves out what is filled, and counts what somebody left', async () => {
    const skill = open.newSkill();
    const before = await countReport(open.projects);
    await open.qualified(skill, 1);
    expect((await countReport(open.projects)).openRoles).toBe(before.openRoles + 1);
    // A lead asks for nobody yet, and one that is lost does not any more.
    await inTransaction(open.connection, async (session) => {
      await open.connection
        .collection('commissions')
        .updateMany({ 'slots.skill': skill }, { $set: { state: 'LOST' } }, { session });
    });
    const after = await countReport(open.projects);
    expect(after.openRoles).toBe(before.openRoles);
    expect(after.commissions).toContainEqual({ state: 'LOST', count: 1 });
  });
});
