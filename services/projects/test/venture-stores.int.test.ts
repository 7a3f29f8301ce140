import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { withProject } from '../src/commissions/commission.ts';
import { StaleCitation } from '../src/know-how/citations.store.ts';
import { StaleKnowHow } from '../src/know-how/know-how.store.ts';
import { evolve as evolveKnowHow } from '../src/know-how/know-how.ts';
import { CorruptKnowHow } from '../src/know-how/know-how-document.store.ts';
import type { Pledge } from '../src/ventures/pledge.ts';
import { StalePledge } from '../src/ventures/pledges.store.ts';
import { evolve, type Project } from '../src/ventures/project.ts';
import { CorruptProject } from '../src/ventures/project-document.store.ts';
import { StaleProject } from '../src/ventures/projects.store.ts';
import { ada, at, given, later, opened } from './given.ts';
import { proposedToBruno, registered } from './know-how-given.ts';
import { type OpenProjects, openProjectsOn } from './projects-on-database.ts';
import { bruno, greta, pledgedBy, projectInEveryState } from './ventures-given.ts';

const database = freshDatabase('projects_venture_stores');
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
  const plan = JSON.stringify(queryPlanner.winningPlan, (_, value) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  return plan;
}

describe('the store of projects', () => {
  it('gives back every state as it was put in, with and without money', async () => {
    const { ventures } = service.projects;
    const invited = { type: 'project.participant', personId: greta, to: 'INVITED', at: later } as const;
    const backed = pledgedBy(projectInEveryState().FUNDING, bruno, '11000.00').project;
    const open = projectInEveryState({ budget: { target: { amount: '1', currency: 'JPY' } } }).IDEA;
    const running = evolve(projectInEveryState({ budget: null }).IDEA, { type: 'project.started', at: later });
    const all: Project[] = [
      ...Object.values(projectInEveryState()).map((one) => ({ ...one, id: newId('prj') })),
      evolve(backed, invited),
      open,
      running,
    ];
    for (const project of all) {
      await write((session) => ventures.insert(session, project));
      expect(await ventures.find(project.id)).toStrictEqual(project);
    }
    const loader = ventures.loader();
    expect(await Promise.all([loader.load(newId('prj')), loader.load(running.id)])).toStrictEqual([undefined, running]);
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const { ventures } = service.projects;
    const { IDEA } = projectInEveryState();
    const { FUNDED } = projectInEveryState();
    await write((session) => ventures.insert(session, IDEA));
    await expect(write((session) => ventures.replace(session, 2, FUNDED))).rejects.toThrow(StaleProject);
    await write((session) => ventures.insert(session, FUNDED));
    await lose('projects', FUNDED.id, 'fundedAt');
    await expect(ventures.find(FUNDED.id)).rejects.toThrow(CorruptProject);
  });

  it('finds by its indexes whatever is asked', async () => {
    expect(await planFor('projects', { audience: { $in: ['public', 'community'] } }, { _id: -1 })).toContain(
      'audience_1',
    );
    await planFor('projects', { audience: { $in: ['public', ada] }, state: 'IDEA' }, { _id: -1 });
    expect(await planFor('projects', { parties: ada, audience: { $in: ['public'] } }, { _id: -1 })).toContain('_id_-1');
    const underWay = { parties: ada, state: { $in: ['IDEA', 'FUNDING'] } };
    expect(await planFor('projects', underWay, {})).toContain('parties_1');
    expect(await planFor('projects', { $or: [{ parties: ada }, { openedBy: ada }] }, {})).toContain('openedBy_1');
    const ofProject = { projectId: newId('prj'), audience: { $in: ['public'] } };
    const { queryPlanner } = await rows('commissions')
      .find(ofProject)
      .sort({ _id: -1 })
      .hint({ projectId: 1, audience: 1, _id: -1 })
      .explain('queryPlanner');
    expect(queryPlanner.winningPlan.inputStage).toMatchObject({
      stage: 'IXSCAN',
      indexName: 'projectId_1_audience_1__id_-1',
    });
    const pledged = { $or: [{ backerId: ada }, { pledgedBy: ada }, { withdrawnBy: ada }] };
    const plan = await planFor('pledges', pledged, {});
    for (const index of ['backerId_1', 'pledgedBy_1', 'withdrawnBy_1']) expect(plan).toContain(index);
    expect(await planFor('know_how', { parties: ada }, { _id: -1 })).toContain('parties_1');
    expect(await planFor('know_how_versions', { 'content.makers.agentId': ada }, {})).toContain(
      'content.makers.agentId_1',
    );
    expect(await planFor('know_how_versions', { assetId: newId('kha') }, { number: -1 })).toContain(
      'assetId_1_number_-1',
    );
    const counted = { assetId: newId('kha'), isCounted: true };
    expect(await planFor('know_how_citations', counted, { _id: -1 })).toContain('assetId_1_isCounted_1');
    expect(await planFor('know_how_citations', { agentId: ada }, {})).toContain('agentId_1');
  });
});

describe('the store of commissions', () => {
  it('keeps to which project one belongs', async () => {
    const { commissions } = service.projects;
    const commission = withProject(given(opened({ visibility: 'PUBLIC' })), newId('prj'));
    await write((session) => commissions.insert(session, commission));
    expect(await commissions.find(commission.id)).toStrictEqual(commission);
    const page = { limit: 5, after: undefined };
    const projectId = commission.projectId ?? newId('prj');
    expect(await commissions.ofProject({ projectId, audiences: ['public'] }, page)).toStrictEqual([commission]);
    expect(await commissions.ofProject({ projectId, audiences: ['community'] }, page)).toEqual([]);
  });
});

describe('the store of pledges', () => {
  it('gives back what was put in, the largest amount too, and whose stands', async () => {
    const { pledges } = service.projects;
    const pledge: Pledge = {
      ...{ id: newId('plg'), projectId: newId('prj'), backerId: bruno, amount: money(maxMinor, 'EUR') },
      ...{ pledgedBy: ada, pledgedAt: at, version: 1 },
    };
    await write((session) => pledges.insert(session, pledge));
    expect(await pledges.find(pledge.id)).toStrictEqual(pledge);
    const standing = () => write((session) => pledges.standingOf(pledge.projectId, bruno, session));
    expect(await standing()).toStrictEqual(pledge);
    for (const by of [undefined, bruno]) {
      const before = await pledges.find(pledge.id);
      const version = before?.version ?? 0;
      const withdrawn = { ...pledge, version: version + 1, withdrawn: { by, at: later } };
      await write((session) => pledges.replace(session, version, withdrawn));
      expect(await pledges.find(pledge.id)).toStrictEqual(withdrawn);
    }
    expect(await standing()).toBeUndefined();
    await expect(write((session) => pledges.replace(session, 1, pledge))).rejects.toThrow(StalePledge);
  });
});

describe('the stores of know-how', () => {
  it('give back every state, and say what is stale or corrupt', async () => {
    const { knowHow } = service.projects;
    const alone = registered();
    const proposed = proposedToBruno();
    const all = [
      ...[alone, proposed],
      evolveKnowHow(proposed, { type: 'know-how.declined', by: bruno, at: later }),
      evolveKnowHow(alone, { type: 'know-how.retired', by: ada, at: later }),
    ].map((asset) => ({ ...asset, id: newId('kha') }));
    for (const asset of all) {
      await write((session) => knowHow.insert(session, asset));
      expect(await knowHow.find(asset.id)).toStrictEqual(asset);
    }
    const [first = alone] = all;
    await expect(write((session) => knowHow.replace(session, 9, first))).rejects.toThrow(StaleKnowHow);
    await lose('know_how', first.id, 'content');
    await expect(knowHow.find(first.id)).rejects.toThrow(CorruptKnowHow);
  });

  it('keep citations, one for a contribution, and count those that count', async () => {
    const { citations } = service.projects;
    const assetId = newId('kha');
    const citation = (isCounted: boolean) => ({
      ...{ id: newId('cit'), contributionId: newId('ctr'), commissionId: newId('com'), assetId, number: 1 },
      ...{ agentId: bruno, recordedAt: at, isCounted, version: isCounted ? 1 : 0 },
    });
    const [one, two, three] = [citation(true), citation(true), citation(false)];
    await write((session) => citations.insert(session, one, two, three));
    const [ofThree, ofTwo] = [three.contributionId, two.contributionId];
    const found = await write((session) => citations.ofContributions([ofThree, ofTwo, newId('ctr')], session));
    expect([found.get(ofThree), found.get(ofTwo), found.size]).toStrictEqual([three, two, 2]);
    const counts = citations.countLoader();
    expect(await Promise.all([counts.load(assetId), counts.load(newId('kha'))])).toEqual([2, 0]);
    const page = await citations.pageLoader().load({ assetId, page: { limit: 5, after: undefined } });
    expect(page).toStrictEqual([two, one]);
    const twice = { ...citation(true), contributionId: one.contributionId };
    await expect(write((session) => citations.insert(session, twice))).rejects.toThrow('E11000');
    await expect(write((session) => citations.replace(session, { version: 7, citation: one }))).rejects.toThrow(
      StaleCitation,
    );
  });
});
