import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DueJob } from '@millepiani/jobs/define-job';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId, ProjectId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { ada, at, BadFixture } from '../../test/given.ts';
import { openProjectsOn } from '../../test/projects-on-database.ts';
import { aProjectText, bruno } from '../../test/ventures-given.ts';
import type { Projects } from '../projects.ts';
import { forgetVentures } from './forgetting-ventures.commands.ts';
import { dueFundings, fundingExpiryWorker } from './funding-expiry.worker.ts';
import { pledge } from './pledges.commands.ts';
import { expireFunding, inviteToProject, joinProject, openFunding, openProject } from './projects.commands.ts';

const database = freshDatabase('projects_funding_expiry');
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

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const callOf = <I extends object>(who: PersonId, mutation: string, input: I) => ({
  actor: actorOf({ sub: who, scope: 'projects:write' }),
  mutation,
  input: { idempotencyKey: newId('evt'), ...input },
});
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new BadFixture(result.error);
  return result.value;
};

/** A project that asks for 100 EUR, 60 at least, until then. */
async function funding(deadline: Date, lead: PersonId = ada): Promise<ProjectId> {
  const budget = { target: euros('100.00'), minimum: euros('60.00'), deadline };
  const { projectId } = must(await openProject(projects, callOf(lead, 'openProject', aProjectText({ budget }))));
  must(await openFunding(projects, callOf(lead, 'openFunding', { projectId, expectedVersion: 1 })));
  return projectId;
}
const pledged = async (projectId: ProjectId, amount: string, who: PersonId = bruno) =>
  must(await pledge(projects, callOf(who, 'pledge', { projectId, amount: euros(amount) }))).pledgeId;
const stateOf = async (id: ProjectId) => (await projects.ventures.find(id))?.state;
const codesOf = (result: Awaited<ReturnType<typeof expireFunding>>) =>
  result.ok ? [] : result.error.map(({ code }) => code);

describe('the deadline of a funding', () => {
  it('is hinted at for a day ahead, and left to the reconciler beyond', async () => {
    const id = await funding(plusMs(at, 24 * hour));
    expect(hinted).toMatchObject([{ id: `expire-funding-${id}`, delayMs: 24 * hour, payload: { projectId: id } }]);
    await funding(plusMs(at, 24 * hour + 1));
    expect(hinted).toHaveLength(1);
  });

  it('is found by the reconciler when it is past or about to be, by an index', async () => {
    const [second, first] = [await funding(plusMs(at, 300 * hour)), await funding(plusMs(at, 299 * hour))];
    const funded = await funding(plusMs(at, 298 * hour));
    await pledged(funded, '100.00');
    await funding(plusMs(at, 400 * hour));
    now = plusMs(at, 300 * hour - 30_000);
    const due = (await dueFundings(projects)).map(({ payload, delayMs }) => ({ payload, delayMs }));
    expect(due.slice(-2)).toEqual([
      { payload: { projectId: first }, delayMs: 0 },
      { payload: { projectId: second }, delayMs: 30_000 },
    ]);
    expect(due.map(({ payload }) => payload)).not.toContainEqual({ projectId: funded });
    const { queryPlanner } = await connection
      .collection('projects')
      .find({ state: 'FUNDING', fundingDue: { $lte: now } })
      .sort({ fundingDue: 1 })
      .explain('queryPlanner');
    const plan = JSON.stringify(queryPlanner.winningPlan, (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    expect(plan).toContain('fundingDue_1');
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  });

  it.each<[string, string, string]>([
    ['60.00', 'FUNDED', 'project.funded'],
    ['59.99', 'ABANDONED', 'project.abandoned'],
  ])('with %s pledged makes it %s, once, however often the job runs', async (amount, state, type) => {
    const deadline = plusMs(at, hour);
    const id = await funding(deadline);
    await pledged(id, amount);
    now = plusMs(deadline, -1);
    expect(codesOf(await expireFunding(projects, id))).toEqual(['NOT_DUE']);
    now = deadline;
    const worker = fundingExpiryWorker(() => projects);
    await Promise.all(Array.from({ length: 6 }, () => worker.run({ projectId: id })));
    await worker.run({ projectId: id });
    expect(await stateOf(id)).toBe(state);
    const told = await connection.collection('outbox').find({ subject: id }).sort({ aggregateversion: 1 }).toArray();
    expect(told).toHaveLength(3);
    expect(told[2]).toMatchObject({ type: `millepiani.projects.${type}.v1`, actor: 'system:projects' });
  });

  it('and a pledge at once: one of them decides', async () => {
    const deadline = plusMs(at, hour);
    const id = await funding(deadline);
    now = deadline;
    const [, late] = await Promise.all([
      expireFunding(projects, id),
      pledge(projects, callOf(bruno, 'pledge', { projectId: id, amount: euros('100.00') })),
    ]);
    expect(late.ok).toBe(false);
    expect(await projects.ventures.find(id)).toMatchObject({ state: 'ABANDONED', backing: { backerIds: [] } });
  });

  it('leaves alone what is decided, or not there, and refuses a payload of another form', async () => {
    expect(codesOf(await expireFunding(projects, newId('prj')))).toEqual(['PROJECT_NOT_FOUND']);
    const id = await funding(plusMs(at, hour));
    await pledged(id, '100.00');
    now = plusMs(at, 2 * hour);
    expect(codesOf(await expireFunding(projects, id))).toEqual(['WRONG_STATE']);
    await expect(fundingExpiryWorker(() => projects).run({ projectId: newId('com') })).rejects.toThrow(
      'The payload is refused',
    );
  });
});

describe('who was erased', () => {
  it('backs nothing that is undecided, takes part no more, and leads nothing under way; safe twice', async () => {
    const [klara, fabio] = [newId('per'), newId('per')];
    const backed = await funding(plusMs(at, 500 * hour));
    const decided = await funding(plusMs(at, 500 * hour));
    const led = await funding(plusMs(at, 500 * hour), klara);
    await pledged(backed, '7.00', klara);
    await pledged(backed, '8.00', fabio);
    await pledged(decided, '100.00', klara);
    await inTransaction(connection, (session) => projects.names.putPerson(session, klara, 'Klara'));
    must(await inviteToProject(projects, callOf(ada, 'inviteToProject', { projectId: backed, personId: klara })));
    must(await joinProject(projects, callOf(klara, 'joinProject', { projectId: backed })));
    await forgetVentures(projects, klara);
    await forgetVentures(projects, klara);
    expect(await projects.ventures.find(backed)).toMatchObject({
      ...{ state: 'FUNDING', participants: [] },
      backing: { pledged: { minor: 800n }, backerIds: [fabio] },
    });
    expect(await projects.ventures.find(decided)).toMatchObject({ state: 'FUNDED', backing: { backerIds: [klara] } });
    expect(await projects.ventures.find(led)).toMatchObject({ state: 'ABANDONED', reason: 'LEAD_GONE' });
    const types = await connection
      .collection('outbox')
      .find({ partitionkey: backed })
      .sort({ partitionversion: 1 })
      .toArray();
    expect(types.slice(-2).map(({ type, data }) => [type, Object(data).withdrawnBy])).toEqual([
      ['millepiani.projects.pledge.withdrawn.v1', null],
      ['millepiani.projects.project.participant-left.v1', undefined],
    ]);
  });
});
