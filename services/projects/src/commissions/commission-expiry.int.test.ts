import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DueJob } from '@millepiani/jobs/define-job';
import { actorOf } from '@millepiani/kernel/actor';
import type { CommissionId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { ada, aText, at, BadFixture } from '../../test/given.ts';
import { openProjectsOn } from '../../test/projects-on-database.ts';
import type { Projects } from '../projects.ts';
import { commissionExpiryWorker, dueExpiries } from './commission-expiry.worker.ts';
import { expireCommission, openCommission, qualifyCommission } from './commissions.commands.ts';

const database = freshDatabase('projects_expiry_commands');
const hour = 3_600_000;
let connection: Connection;
let projects: Projects;
let now = at;
let hinted: DueJob[] = [];

beforeAll(async () => {
  ({ projects, connection } = await openProjectsOn(database.uri, {
    now: () => now,
    hint: (job) => void hinted.push(job),
  }));
});
beforeEach(() => {
  now = at;
  hinted = [];
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const callOf = <I extends object>(mutation: string, input: I) => ({
  actor: actorOf({ sub: ada, scope: 'projects:write' }),
  mutation,
  input: { idempotencyKey: newId('evt'), ...input },
});

async function lead(respondBy: Date): Promise<CommissionId> {
  const opened = await openCommission(projects, callOf('openCommission', aText({ respondBy })));
  if (!opened.ok) throw new BadFixture(opened.error);
  return opened.value.commissionId;
}

const stateOf = async (id: CommissionId) => (await projects.commissions.find(id))?.state;
const due = async () => (await dueExpiries(projects)).map(({ payload, delayMs }) => ({ payload, delayMs }));
const codesOf = (result: Awaited<ReturnType<typeof expireCommission>>) =>
  result.ok ? [] : result.error.map(({ code }) => code);

describe('the hint at an expiry', () => {
  it('is given for a day ahead, and left to the reconciler beyond', async () => {
    const id = await lead(plusMs(at, 24 * hour));
    expect(hinted).toMatchObject([
      { id: `expire-commission-${id}`, delayMs: 24 * hour, payload: { commissionId: id } },
    ]);
    await lead(plusMs(at, 24 * hour + 1));
    expect(hinted).toHaveLength(1);
  });

  it('is not given for a commission that was refused', async () => {
    await openCommission(projects, callOf('openCommission', aText({ title: '', respondBy: plusMs(at, hour) })));
    expect(hinted).toEqual([]);
  });
});

describe('the reconciler', () => {
  it('finds the leads that are overdue or about to be, longest first, and no others', async () => {
    const [second, first] = [await lead(plusMs(at, 300 * hour)), await lead(plusMs(at, 299 * hour))];
    const qualified = await lead(plusMs(at, 298 * hour));
    await qualifyCommission(projects, callOf('qualifyCommission', { commissionId: qualified, expectedVersion: 1 }));
    await lead(plusMs(at, 400 * hour));
    now = plusMs(at, 300 * hour - 30_000);
    const ours = (await due()).slice(-2);
    expect(ours).toEqual([
      { payload: { commissionId: first }, delayMs: 0 },
      { payload: { commissionId: second }, delayMs: 30_000 },
    ]);
    expect((await due()).map(({ payload }) => payload)).not.toContainEqual({ commissionId: qualified });
    const { queryPlanner } = await connection
      .collection('commissions')
      .find({ state: 'LEAD', respondBy: { $lte: now } })
      .sort({ respondBy: 1 })
      .explain('queryPlanner');
    const plan = JSON.stringify(queryPlanner.winningPlan, (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    expect(plan).toContain('respondBy_1');
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  });
});

describe('expiring', () => {
  it('too early changes nothing, and stands in the way of nothing later', async () => {
    const respondBy = plusMs(at, hour);
    const id = await lead(respondBy);
    now = plusMs(respondBy, -1);
    expect(codesOf(await expireCommission(projects, id))).toEqual(['NOT_DUE']);
    expect(await stateOf(id)).toBe('LEAD');
    now = respondBy;
    expect(codesOf(await expireCommission(projects, id))).toEqual([]);
    expect(await stateOf(id)).toBe('LOST');
  });

  it('happens once, however often the job runs, at the same time too', async () => {
    const id = await lead(plusMs(at, hour));
    now = plusMs(at, 2 * hour);
    const worker = commissionExpiryWorker(() => projects);
    await Promise.all(Array.from({ length: 6 }, () => worker.run({ commissionId: id })));
    await worker.run({ commissionId: id });
    expect(await projects.commissions.find(id)).toMatchObject({ state: 'LOST', reason: 'EXPIRED', version: 2 });
    expect(await connection.collection('outbox').countDocuments({ subject: id })).toBe(2);
  });

  it('and qualifying at once: one of them happens', async () => {
    const respondBy = plusMs(at, hour);
    for (const [moment, state, code] of [
      [plusMs(respondBy, -1), 'QUALIFIED', 'NOT_DUE'],
      [respondBy, 'LOST', 'TOO_LATE'],
    ] as const) {
      now = at;
      const id = await lead(respondBy);
      now = moment;
      const [expired, qualified] = await Promise.all([
        expireCommission(projects, id),
        qualifyCommission(projects, callOf('qualifyCommission', { commissionId: id, expectedVersion: 1 })),
      ]);
      expect(await stateOf(id)).toBe(state);
      expect([expired.ok, qualified.ok].filter(Boolean)).toHaveLength(1);
      const [refusal] = [...codesOf(expired), ...codesOf(qualified)];
      expect([code, 'WRONG_STATE', 'VERSION_CONFLICT']).toContain(refusal);
    }
  });

  it('leaves alone what is no lead, or not there', async () => {
    const id = await lead(plusMs(at, hour));
    await qualifyCommission(projects, callOf('qualifyCommission', { commissionId: id, expectedVersion: 1 }));
    now = plusMs(at, 2 * hour);
    expect(codesOf(await expireCommission(projects, id))).toEqual(['WRONG_STATE']);
    expect(codesOf(await expireCommission(projects, newId('com')))).toEqual(['COMMISSION_NOT_FOUND']);
    expect(await stateOf(id)).toBe('QUALIFIED');
  });

  it('fails for good on a payload of another form', async () => {
    const worker = commissionExpiryWorker(() => projects);
    await expect(worker.run({ commissionId: newId('per') })).rejects.toThrow('The payload is refused');
    await expect(worker.run({})).rejects.toThrow('The payload is refused');
  });
});
