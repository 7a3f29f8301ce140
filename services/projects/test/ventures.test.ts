import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { startVenturesUnderTest, type VenturesUnderTest } from './ventures-under-test.ts';
import { faults } from './work-under-test.ts';

let service: VenturesUnderTest;
beforeAll(async () => {
  service = await startVenturesUnderTest();
  await service.know(ada, bruno, greta);
});
afterAll(() => service.close());

const [ada, bruno, greta, stranger] = [member(), member(), member(), member()];
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const pledge = (projectId: string, amount: string, actor: TestActor, change: object = {}) =>
  service.act('pledge', { projectId, amount: euros(amount), ...change }, actor);
const step = (name: string, { id, version }: Payload, actor: TestActor = ada, change: object = {}) =>
  service.act(name, { projectId: id, expectedVersion: version, ...change }, actor);
const typesOf = async (partition: string) =>
  (
    await service.database((db) =>
      db.collection('outbox').find({ partitionkey: partition }).sort({ partitionversion: 1 }).toArray(),
    )
  ).map(({ type, visibility }) => `${String(type).slice('millepiani.projects.'.length, -3)} ${visibility}`);

describe('a project with backers', () => {
  it('goes from an idea to what it was to bring about, and tells it', async () => {
    const idea = await service.openProject(ada);
    expect(idea).toMatchObject({
      ...{ state: 'IDEA', version: 1, lead: { id: ada.id }, openedBy: { id: ada.id }, pledged: euros('0.00') },
      ...{ participants: [], backerCount: 0, budget: { target: euros('12000.00'), minimum: euros('9000.00') } },
    });
    const { project: funding } = await step('openFunding', idea);
    expect(funding).toMatchObject({ state: 'FUNDING', version: 2, fundingOpenedAt: expect.any(String) });
    const first = (await pledge(idea.id, '11999.99', bruno)).pledge;
    expect(first).toMatchObject({
      ...{ state: 'PLEDGED', backer: { id: bruno.id }, pledgedBy: { id: bruno.id }, amount: euros('11999.99') },
      project: { id: idea.id, state: 'FUNDING' },
    });
    const last = (await pledge(idea.id, '0.01', greta)).pledge;
    expect(last).toMatchObject({ state: 'CONFIRMED', project: { state: 'FUNDED' } });
    expect(await service.entity('Pledge', first.id, 'state', bruno)).toEqual({ state: 'CONFIRMED' });
    const funded = await service.project(idea.id, bruno);
    expect(funded).toMatchObject({ version: 3, pledged: euros('12000.00'), backerCount: 2 });
    const { project: running } = await step('startProject', funded);
    const { project: completed } = await step('completeProject', running);
    const { project: closed } = await step('closeProject', completed);
    expect(closed).toMatchObject({ state: 'CLOSED', version: 6, closedAt: expect.any(String), abandonedAt: null });
    expect(await typesOf(idea.id)).toEqual([
      'project.opened community',
      'project.funding-opened community',
      'pledge.made parties',
      'pledge.made parties',
      'project.funded community',
      'project.started community',
      'project.completed community',
      'project.closed community',
    ]);
  });

  it('starts at once where it needs no money', async () => {
    const { project } = await step('startProject', await service.openProject(ada, { budget: null }));
    expect(project).toMatchObject({ state: 'RUNNING', budget: null, pledged: null, fundedAt: null });
  });

  it('releases its pledges when it is given up', async () => {
    const funding = await service.funding(ada);
    const made = (await pledge(funding.id, '10.00', bruno)).pledge;
    const { project } = await step('abandonProject', funding, ada, { reason: 'NOT_FEASIBLE' });
    expect(project).toMatchObject({ state: 'ABANDONED', abandonReason: 'NOT_FEASIBLE' });
    expect(await service.entity('Pledge', made.id, 'state', bruno)).toEqual({ state: 'RELEASED' });
  });

  it('ends its funding by hand with the minimum', async () => {
    const funding = await service.funding(ada);
    await pledge(funding.id, '9000.00', bruno);
    expect((await step('closeFunding', funding)).project).toMatchObject({ state: 'FUNDED', version: 3 });
  });

  it('is funded once, however many pledge at once, and counts each', async () => {
    const funding = await service.funding(ada, { budget: { target: euros('50.00') } });
    const backers = Array.from({ length: 8 }, member);
    const answers = await Promise.all(backers.map((one) => pledge(funding.id, '10.00', one)));
    const made = answers.filter(({ pledge: one }) => one);
    expect(made).toHaveLength(5);
    for (const one of answers.filter(({ pledge: two }) => !two)) {
      expect(faults(one)).toEqual(['WRONG_STATE input.projectId']);
    }
    const after = await service.project(funding.id, ada, 'state version pledged { amount } backerCount');
    expect(after).toEqual({ state: 'FUNDED', version: 3, pledged: { amount: '50.00' }, backerCount: 5 });
    const types = await typesOf(funding.id);
    expect(types.filter((type) => type === 'project.funded community')).toHaveLength(1);
    expect(types.at(-1)).toBe('project.funded community');
  });

  it('by one key pledges once', async () => {
    const { id } = await service.funding(ada);
    const change = { idempotencyKey: nextKey() };
    const answers = await Promise.all([1, 2, 3].map(() => pledge(id, '7.00', greta, change)));
    expect(new Set(answers.map(({ pledge: one }) => one.id)).size).toBe(1);
    expect((await service.project(id, ada)).pledged).toEqual(euros('7.00'));
    expect(faults(await pledge(id, '8.00', greta, change))).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
  });

  it('has a pledge taken back, and another made', async () => {
    const { id } = await service.funding(ada);
    const { pledge: made } = await pledge(id, '70.00', greta);
    const { pledge: back } = await service.act('withdrawPledge', { pledgeId: made.id }, greta);
    expect(back).toMatchObject({ id: made.id, state: 'WITHDRAWN', withdrawnAt: expect.any(String) });
    expect((await pledge(id, '60.00', greta)).userErrors).toEqual([]);
    expect(await service.project(id, ada)).toMatchObject({ pledged: euros('60.00'), backerCount: 1, version: 2 });
  });
});

describe('an organization', () => {
  it('leads and backs by who speaks for it, and only as long as they do', async () => {
    const [aurora, officina] = [newId('org'), newId('org')];
    const owners = (id: string, ...personIds: string[]) =>
      service.database((db) =>
        db.collection<{ _id: string }>('speakers').replaceOne({ _id: id }, { personIds }, { upsert: true }),
      );
    await owners(aurora, ada.id);
    await owners(officina, bruno.id);
    const led = await service.funding(ada, { leadId: aurora, visibility: 'PARTIES' });
    expect(led).toMatchObject({ lead: { id: aurora }, openedBy: { id: ada.id }, state: 'FUNDING' });
    expect(faults(await pledge(led.id, '1.00', bruno, { backerId: officina }))).toEqual([
      'PROJECT_NOT_FOUND input.projectId',
    ]);
    await service.act('inviteToProject', { projectId: led.id, personId: bruno.id }, ada);
    const { pledge: made } = await pledge(led.id, '1.00', bruno, { backerId: officina });
    expect(made).toMatchObject({ backer: { id: officina }, pledgedBy: { id: bruno.id } });
    await owners(aurora, greta.id);
    await owners(officina, greta.id);
    expect(await service.project(led.id, ada)).toBeNull();
    // Bruno is asked to take part: pledges are for those who do.
    expect(faults(await service.act('withdrawPledge', { pledgeId: made.id }, bruno))).toEqual([
      'PLEDGE_NOT_FOUND input.pledgeId',
    ]);
    expect((await service.act('withdrawPledge', { pledgeId: made.id }, greta)).pledge.state).toBe('WITHDRAWN');
    const now = await service.project(led.id, greta);
    expect((await step('abandonProject', now, greta, { reason: 'WITHDRAWN' })).project.state).toBe('ABANDONED');
  });
});

describe('who takes part', () => {
  it('has said so, and so has the lead; others do not see it', async () => {
    const { id } = await service.openProject(ada);
    const invited = await service.act('inviteToProject', { projectId: id, personId: bruno.id }, ada);
    expect(invited.project.participants).toEqual([{ state: 'INVITED', person: { id: bruno.id } }]);
    expect((await service.project(id, bruno)).participants).toEqual([{ state: 'INVITED', person: { id: bruno.id } }]);
    await service.act('joinProject', { projectId: id }, greta);
    const both = await service.act('joinProject', { projectId: id }, bruno);
    const states = [
      { state: 'JOINED', person: { id: bruno.id } },
      { state: 'ASKED', person: { id: greta.id } },
    ];
    expect(both.project).toMatchObject({ participants: states, version: 4 });
    expect((await service.project(id, stranger)).participants).toBeNull();
    await service.act('inviteToProject', { projectId: id, personId: greta.id }, ada);
    await service.act('leaveProject', { projectId: id, personId: bruno.id }, ada);
    const after = await service.act('leaveProject', { projectId: id }, greta);
    expect(after.project).toMatchObject({ participants: null, version: 7 });
    expect(await typesOf(id)).toEqual([
      'project.opened community',
      'project.participant-invited parties',
      'project.participant-asked parties',
      'project.participant-joined parties',
      'project.participant-joined parties',
      'project.participant-left parties',
      'project.participant-left parties',
    ]);
  });

  it('sees what is for the parties alone, and nobody else does', async () => {
    const { id } = await service.openProject(ada, { visibility: 'PARTIES' });
    expect(await service.project(id, bruno)).toBeNull();
    await service.act('inviteToProject', { projectId: id, personId: bruno.id }, ada);
    expect(await service.project(id, bruno, 'id')).toEqual({ id });
    expect(await service.project(id, stranger)).toBeNull();
    expect(faults(await service.act('joinProject', { projectId: id }, stranger))).toEqual([
      'PROJECT_NOT_FOUND input.projectId',
    ]);
    const left = await service.act('leaveProject', { projectId: id }, bruno);
    expect(left).toEqual({ project: null, userErrors: [] });
  });
});

describe('lists of projects', () => {
  const titles = (connection: Payload) => connection.edges.map(({ node }: Payload) => node.title);
  const list = async (args: string, actor?: TestActor) =>
    (await service.ask(`{ projects${args} { edges { cursor node { title } } pageInfo { hasNextPage } } }`, {}, actor))
      .data.projects;

  it('show what one may see, page by page, of everybody and of an agent', async () => {
    const klara = member();
    for (const visibility of ['PUBLIC', 'COMMUNITY', 'PARTIES']) {
      await service.openProject(klara, { title: `${visibility} of Klara`, visibility });
    }
    const of = async (actor?: TestActor) => {
      const { projects } = await service.entity('Agent', klara.id, 'projects { edges { node { title } } }', actor);
      return titles(projects);
    };
    expect(await of(klara)).toEqual(['PARTIES of Klara', 'COMMUNITY of Klara', 'PUBLIC of Klara']);
    expect(await of(stranger)).toEqual(['COMMUNITY of Klara', 'PUBLIC of Klara']);
    expect(await of()).toEqual(['PUBLIC of Klara']);
    expect(titles(await list('(first: 1)', klara))).toEqual(['PARTIES of Klara']);
    const [first] = (await list('(first: 1)', klara)).edges;
    expect(titles(await list(`(first: 2, after: "${first.cursor}")`, klara))).toEqual([
      'COMMUNITY of Klara',
      'PUBLIC of Klara',
    ]);
    expect(titles(await list('(state: CLOSED)'))).toEqual([]);
  });

  it('show pledges to who takes part, and to nobody else', async () => {
    const { id } = await service.funding(ada);
    for (const [amount, who] of [
      ['1.00', bruno],
      ['2.00', greta],
    ] as const)
      await pledge(id, amount, who);
    const fields = 'pledges(first: 1) { edges { node { state amount { amount } } } pageInfo { hasNextPage } }';
    const newest = {
      edges: [{ node: { state: 'PLEDGED', amount: { amount: '2.00' } } }],
      pageInfo: { hasNextPage: true },
    };
    expect((await service.project(id, bruno, fields)).pledges).toEqual(newest);
    expect((await service.project(id, stranger, fields)).pledges).toBeNull();
  });
});

describe('a commission of a project', () => {
  it('is attached by who opened it and speaks for the lead, once', async () => {
    const organizationId = newId('org');
    await service.database((db) =>
      db
        .collection<{ _id: string; personIds: string[] }>('speakers')
        .insertOne({ _id: organizationId, personIds: [ada.id, bruno.id] }),
    );
    const { id: projectId } = await service.openProject(ada, { visibility: 'PUBLIC', leadId: organizationId });
    const { commission } = await service.open(bruno);
    const hidden = (await service.open(ada, { visibility: 'PARTIES' })).commission;
    const attach = (commissionId: string, actor: TestActor) =>
      service.act('attachCommission', { projectId, commissionId }, actor);
    expect(faults(await attach(commission.id, ada))).toEqual(['FORBIDDEN input.commissionId']);
    // To take part is not enough: whose project it is says what belongs to it.
    const theirs = (await service.open(greta)).commission;
    await service.act('inviteToProject', { projectId, personId: greta.id }, ada);
    await service.act('joinProject', { projectId }, greta);
    expect(faults(await attach(theirs.id, greta))).toEqual(['FORBIDDEN input.projectId']);
    expect((await attach(commission.id, bruno)).userErrors).toEqual([]);
    expect((await attach(hidden.id, ada)).project).toMatchObject({ version: 5 });
    expect(faults(await attach(hidden.id, ada))).toEqual(['ALREADY_ATTACHED input.commissionId']);
    const fields = 'commissions { edges { node { id version project { id } } } }';
    const idsFor = async (actor?: TestActor) =>
      (await service.project(projectId, actor, fields)).commissions.edges.map(({ node }: Payload) => node.id);
    expect(await idsFor(ada)).toEqual([hidden.id, commission.id]);
    expect(await idsFor(bruno)).toEqual([commission.id]);
    expect(await idsFor()).toEqual([]);
    expect((await typesOf(projectId)).slice(-2)).toEqual([
      'project.commission-attached community',
      'project.commission-attached parties',
    ]);
    // The commission's own version is as it was, and it still moves.
    const changed = await service.change('qualifyCommission', bruno, { commissionId: commission.id });
    expect(changed.commission).toMatchObject({ state: 'QUALIFIED', version: 2 });
    const query = 'query ($id: ID!) { commission(id: $id) { project { id } } }';
    const { data } = await service.ask(query, { id: commission.id }, stranger);
    expect(data.commission).toEqual({ project: { id: projectId } });
  });
});
