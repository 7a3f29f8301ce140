import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, lumen } from './teams-under-test.ts';
import { projectInput, venturesBy } from './ventures-under-test.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
let commission: Payload;
beforeAll(async () => {
  projects = await startWorkUnderTest();
  commission = await projects.running({ visibility: 'PUBLIC' });
});
afterAll(() => projects.close());

const stranger = member();
const fields =
  'edges { cursor node { id at what words aboutId by { id } } } pageInfo { hasNextPage hasPreviousPage endCursor }';
const timeline = async (actor?: TestActor, args = '(first: 100)'): Promise<Payload> =>
  (await projects.ask(commission.id, `timeline${args} { ${fields} }`, actor)).timeline;
const whats = ({ edges }: Payload): string[] => edges.map(({ node }: Payload) => node.what);

describe('the timeline of a commission', () => {
  it('says in order what happened, when, by whom and to what', async () => {
    const { edges } = await timeline(ada);
    const times = edges.map(({ node }: Payload) => Date.parse(node.at));
    expect(times).toEqual(times.toSorted((a: number, b: number) => a - b));
    expect(edges[0].node).toMatchObject({
      ...{ what: 'commission.opened', words: 'A member brought a commission in: it is a lead.' },
      ...{ aboutId: commission.id, by: { id: ada.id } },
    });
    expect(new Set(edges.map(({ node }: Payload) => node.id)).size).toBe(edges.length);
    const held = edges.find(({ node }: Payload) => node.what === 'team.held').node;
    // Members answered: the service did it by itself.
    expect(held).toMatchObject({ aboutId: commission.team.id, by: null });
  });

  it('shows to each what the event was written for, and who takes part now', async () => {
    const all = whats(await timeline(ada));
    const stages = ['opened', 'milestones-planned', 'qualified', 'bid', 'won', 'started'].map(
      (one) => `commission.${one}`,
    );
    expect(all.filter((what) => what.startsWith('commission.')).toSorted()).toEqual(stages.toSorted());
    expect(all).toEqual(expect.arrayContaining(['team.confirmed', 'agreement.in-force', 'commitment.accepted']));
    for (const insider of [bruno, greta]) expect(whats(await timeline(insider))).toEqual(all);
    const clients = whats(await timeline(lumen));
    expect(clients).toEqual(all.filter((what) => !/^(?:access|agreement|commitment|contribution)\./.test(what)));
    for (const outsider of [stranger, undefined]) {
      expect(whats(await timeline(outsider))).toEqual(all.filter((what) => what.startsWith('commission.')));
    }
  });

  it('comes page by page, without a gap, also where not all of it is shown', async () => {
    for (const actor of [ada, stranger]) {
      const whole = await timeline(actor);
      const ids: string[] = [];
      let args = '(first: 2)';
      for (let pages = 0; pages < 50; pages += 1) {
        const { edges, pageInfo } = await timeline(actor, args);
        ids.push(...edges.map(({ node }: Payload) => node.id));
        if (!pageInfo.hasNextPage) break;
        expect(edges).toHaveLength(2);
        args = `(first: 2, after: "${pageInfo.endCursor}")`;
      }
      expect(ids).toEqual(whole.edges.map(({ node }: Payload) => node.id));
    }
  });

  it('goes on with what happens next, behind the same cursor', async () => {
    const last = (await timeline(ada)).pageInfo.endCursor;
    expect((await timeline(ada, `(after: "${last}")`)).edges).toEqual([]);
    const [milestone] = (await projects.ask(commission.id, 'milestones { id version }', ada)).milestones;
    await projects.act(
      'deliverMilestone',
      'milestone',
      { milestoneId: milestone.id, expectedVersion: milestone.version },
      bruno,
    );
    expect(whats(await timeline(ada, `(after: "${last}")`))).toEqual(['milestone.delivered']);
  });
});

describe('the timeline of a project', () => {
  it('has its pledges, for who takes part', async () => {
    const ventures = venturesBy(projects.askWith);
    const { project } = await ventures.act('openProject', projectInput(), ada);
    await ventures.act('openFunding', { projectId: project.id, expectedVersion: 1 }, ada);
    const amount = { amount: '12.50', currency: 'EUR' };
    const { pledge } = await ventures.act('pledge', { projectId: project.id, amount }, bruno);
    const of = async (actor?: TestActor) =>
      (await ventures.project(project.id, actor, `timeline { ${fields} }`))?.timeline.edges.map(
        ({ node }: Payload) => node,
      );
    const opened = { what: 'project.opened', by: { id: ada.id }, aboutId: project.id };
    const made = { what: 'pledge.made', words: '12.50 EUR were pledged; 12.50 EUR in all.', aboutId: pledge.id };
    expect(await of(bruno)).toMatchObject([
      opened,
      { what: 'project.funding-opened' },
      { ...made, by: { id: bruno.id } },
    ]);
    expect(await of(stranger)).toMatchObject([opened, { what: 'project.funding-opened' }]);
    expect(await of()).toBeUndefined();
    await ventures.act('withdrawPledge', { pledgeId: pledge.id }, bruno);
    // Who backs it no more takes part no more.
    expect(await of(bruno)).toHaveLength(2);
    expect((await of(ada)).at(-1)).toMatchObject({ what: 'pledge.withdrawn', aboutId: pledge.id });
  });
});

describe('what is asked of the store', () => {
  it('is found by the partition’s index, in order', async () => {
    const plan = await projects.database((db) =>
      db
        .collection('outbox')
        .find({
          partitionkey: commission.id,
          partitionversion: { $gt: 3 },
          $or: [{ visibility: 'public', type: { $in: ['millepiani.projects.commission.won.v1'] } }],
        })
        .sort({ partitionversion: 1 })
        .explain('queryPlanner'),
    );
    const winning = JSON.stringify(plan.queryPlanner.winningPlan, (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    expect(winning).toContain('partitionkey_1_partitionversion_1');
    expect(winning).not.toMatch(/COLLSCAN|"SORT"/);
  });
});
