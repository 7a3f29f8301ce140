import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { dueWatches, watchWorker } from '../src/watch/watch.worker.ts';
import { commissionInput, member, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta, lumen } from './teams-under-test.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

/** What was told of a commission's risks. */
const risksTold = async ({ id }: Payload) =>
  (await projects.eventsOf(`${id}#risks`)).map(({ type, data }) =>
    [String(type).slice('millepiani.projects.commission.risk-'.length, -3), data.kind, data.urgency].join(' '),
  );
const told = (commission: Payload, expected: readonly string[]) =>
  waitFor(`${expected.join()}`, async () => {
    const all = await risksTold(commission);
    return all.length >= expected.length && all;
  });
/** What is due of an agent, as far as it is about one commission. */
async function dueOf(actor: TestActor, { id }: Payload, agentId = actor.id): Promise<Payload[]> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { due(first: 100) { edges { node {
    kind at hasTerm agent { id } commission { id title } slot { id } team { id } milestone { id } agreementVersion { id } } } } } } }`;
  const { data } = await projects.askWith(query, { of: [{ __typename: 'Agent', id: agentId }] }, actor);
  const edges: Payload[] = data._entities[0].due?.edges ?? [];
  return edges.map(({ node }) => node).filter(({ commission }) => commission?.id === id);
}
const kindsDue = async (actor: TestActor, commission: Payload) =>
  (await dueOf(actor, commission)).map(({ kind }) => kind);
const dueIs = (actor: TestActor, commission: Payload, expected: readonly string[]) =>
  waitFor(`due: ${expected.join()}`, async () => {
    const kinds = await kindsDue(actor, commission);
    return kinds.join() === expected.join() && true;
  });
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('the watch over a commission', () => {
  it('says that a lead is to be judged soon, once, and no more when it is', async () => {
    const { commission } = await projects.open(ada, { respondBy: soon(24) });
    expect(await told(commission, ['raised'])).toEqual(['raised RESPOND_BY_NEAR NOTICE']);
    const { risks } = await projects.ask(commission.id, 'risks { kind urgency by slot { id } person { id } }', ada);
    expect(risks).toMatchObject([{ kind: 'RESPOND_BY_NEAR', urgency: 'NOTICE', slot: null, person: null }]);
    await projects.change('qualifyCommission', ada, { commissionId: commission.id });
    expect(await told(commission, ['raised', 'cleared'])).toEqual([
      'raised RESPOND_BY_NEAR NOTICE',
      'cleared RESPOND_BY_NEAR NOTICE',
    ]);
    const [first, second] = await projects.eventsOf(`${commission.id}#risks`);
    expect([first?.aggregateversion, second?.aggregateversion, first?.visibility]).toEqual([1, 2, 'parties']);
    expect(first).toMatchObject({ partitionkey: commission.id, actor: 'system:projects' });
  });

  it('says that a role begins soon and nobody fills it, and that its last day has passed', async () => {
    const slots = [
      { ...commissionInput().slots[0], from: day(3), to: day(20) },
      { ...commissionInput().slots[0], from: day(-9), to: day(-1) },
      { ...commissionInput().slots[0], from: day(30), to: day(40) },
    ];
    const { commission } = await projects.open(ada, { slots });
    expect((await projects.read(commission.id, ada)).slots.map(({ state }: Payload) => state)).toEqual([
      'OPEN',
      'EXPIRED',
      'OPEN',
    ]);
    await projects.change('qualifyCommission', ada, { commissionId: commission.id });
    expect(await told(commission, ['raised', 'raised'])).toEqual([
      'raised ROLE_UNFILLED RISK',
      'raised ROLE_EXPIRED RISK',
    ]);
    const { risks } = await projects.ask(commission.id, 'risks { kind slot { id } }', ada);
    expect(risks.map(({ slot }: Payload) => slot.id)).toEqual(
      commission.slots.slice(0, 2).map(({ id }: Payload) => id),
    );
    // It is looked at again when the third one is a week ahead, once what happened to it was looked at.
    await waitFor('nothing is due before that', async () => {
      const watch = await projects.database((db) =>
        db.collection<{ _id: string; dueAt: Date }>('watches').findOne({ _id: commission.id }),
      );
      return watch !== null && watch.dueAt.getTime() > Date.now() + 86_400_000;
    });
  });

  it('says that who is bound withdrew or is suspended, and that it is well again', async () => {
    const commission = await projects.running();
    await projects.inProcess.react(async ({ session }) => {
      if (isId(greta.id, 'per')) await projects.inProcess.projects.access.shutOut(session, greta.id);
      await projects.inProcess.projects.watches.touch(session, commission.id, new Date());
    });
    await look(commission);
    expect(await told(commission, ['raised'])).toEqual(['raised COMMITMENT_AT_RISK RISK']);
    const { risks } = await projects.ask(commission.id, 'risks { kind person { id } slot { id } }', ada);
    expect(risks).toEqual([
      { kind: 'COMMITMENT_AT_RISK', person: { id: greta.id }, slot: { id: commission.slots[1].id } },
    ]);
    const slotId = commission.slots[1].id;
    await projects.inProcess.react(async ({ session }) => {
      if (isId(greta.id, 'per')) await projects.inProcess.projects.access.letIn(session, greta.id);
    });
    await projects.act(
      'withdrawFromCommission',
      'commitment',
      { commissionId: commission.id, slotId, reason: 'UNSTATED' },
      greta,
    );
    expect((await told(commission, ['1', '2', '3'])).slice(1)).toEqual([
      'cleared COMMITMENT_AT_RISK RISK',
      'raised ROLE_VACANT RISK',
    ]);
  });

  it('tells what is amiss once, however often it looks, at the same time too', async () => {
    const { commission } = await projects.open(ada, { respondBy: soon(24) });
    await told(commission, ['raised']);
    for (let count = 0; count < 3; count += 1) {
      await projects.inProcess.react(({ session }) =>
        projects.inProcess.projects.watches.touch(session, commission.id, new Date()),
      );
      await Promise.all(Array.from({ length: 5 }, () => look(commission)));
    }
    expect(await risksTold(commission)).toEqual(['raised RESPOND_BY_NEAR NOTICE']);
  });

  it('is found by the reconciler, by an index, where a job was lost', async () => {
    const { commission } = await projects.open(ada);
    await dueIs(ada, commission, ['QUALIFY_LEAD']);
    await projects.database((db) =>
      db
        .collection<{ _id: string }>('watches')
        .updateOne({ _id: commission.id }, { $set: { dueAt: new Date(Date.now() - 1_000) } }),
    );
    const jobs = await dueWatches(projects.inProcess.projects);
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ commissionId: commission.id });
    const plans = await projects.database(async (db) => [
      await db
        .collection('watches')
        .find({ dueAt: { $lte: new Date() } })
        .sort({ dueAt: 1 })
        .explain('queryPlanner'),
      await db
        .collection('due_items')
        .find({ agentId: { $in: [ada.id, newId('org')] } })
        .sort({ at: 1, _id: 1 })
        .explain('queryPlanner'),
      await db
        .collection('commissions')
        .find({ parties: { $in: [ada.id, newId('org')] }, state: { $in: ['LEAD', 'WON', 'RUNNING'] } })
        .sort({ _id: 1 })
        .limit(100)
        .hint({ parties: 1, state: 1, _id: 1 })
        .explain('queryPlanner'),
    ]);
    for (const { queryPlanner } of plans) {
      const plan = JSON.stringify(queryPlanner.winningPlan, (_, value) =>
        typeof value === 'bigint' ? Number(value) : value,
      );
      expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
    }
  });

  it('is for those who do it', async () => {
    const { commission } = await projects.open(ada, { respondBy: soon(24), clientId: lumen.id, visibility: 'PUBLIC' });
    for (const actor of [lumen, member(), undefined]) {
      expect((await projects.ask(commission.id, 'risks { kind }', actor)).risks).toBeNull();
    }
  });
});

const look = ({ id }: Payload) => watchWorker(() => projects.inProcess.projects).run({ commissionId: id });

describe('what is due', () => {
  it('is a lead to judge, places to answer, a version to sign, milestones to deliver and to answer, in their turn', async () => {
    const slots = [
      { ...commissionInput().slots[0], from: day(9), to: day(11), hours: 6 },
      { ...commissionInput().slots[0], from: day(9), to: day(20), hours: 7 },
    ];
    const { commission } = await projects.open(ada, { slots, clientId: lumen.id });
    await dueIs(ada, commission, ['QUALIFY_LEAD']);
    const qualified = (await projects.change('qualifyCommission', ada, { commissionId: commission.id })).commission;
    await dueIs(ada, commission, []);
    const { team } = await projects.choose(qualified);
    await dueIs(bruno, commission, ['ANSWER_SEAT']);
    const [seat] = await dueOf(bruno, commission);
    expect(seat).toMatchObject({
      ...{ hasTerm: true, agent: { id: bruno.id }, slot: { id: slots.length && commission.slots[0].id } },
      ...{ team: { id: team.id }, milestone: null, agreementVersion: null },
    });
    await projects.confirm(team, [bruno, greta]);
    await dueIs(bruno, commission, []);
    const on = { commissionId: commission.id };
    await projects.change('bidForCommission', ada, { ...on, expectedVersion: 2 });
    await projects.change('winCommission', ada, { ...on, expectedVersion: 3 });
    const { agreementVersion } = await projects.propose(commission.id);
    await dueIs(greta, commission, ['SIGN_AGREEMENT']);
    expect(await dueOf(greta, commission)).toMatchObject([
      { hasTerm: false, agreementVersion: { id: agreementVersion.id } },
    ]);
    for (const party of [ada, bruno, greta]) await projects.sign(agreementVersion, party);
    await dueIs(greta, commission, []);
    await projects.change('startCommission', ada, { ...on, expectedVersion: 4 });
    await dueIs(greta, commission, ['DELIVER_MILESTONE']);
    const { milestones } = await projects.ask(commission.id, 'milestones { id version }', ada);
    const deliver = { milestoneId: milestones[0].id, expectedVersion: 0 };
    await projects.act('deliverMilestone', 'milestone', deliver, bruno);
    await dueIs(lumen, commission, ['ANSWER_MILESTONE']);
    await dueIs(greta, commission, []);
    await projects.act('acceptMilestone', 'milestone', { milestoneId: milestones[0].id, expectedVersion: 1 }, lumen);
    await dueIs(lumen, commission, []);
  });

  it('is to approve what others recorded, until it is approved', async () => {
    const commission = await projects.running();
    const work = { kind: 'WORK', slotId: commission.slots[0].id, minutes: 60, note: 'Rooms', happenedOn: day(0) };
    const input = { commissionId: commission.id, ...work };
    const { contribution } = await projects.act('recordContribution', 'contribution', input, bruno);
    await dueIs(ada, commission, ['APPROVE_CONTRIBUTIONS', 'DELIVER_MILESTONE']);
    expect(await kindsDue(bruno, commission)).not.toContain('APPROVE_CONTRIBUTIONS');
    await projects.act('approveContribution', 'contribution', { contributionId: contribution.id }, greta);
    await dueIs(ada, commission, ['DELIVER_MILESTONE']);
  });

  it('is one’s own, with what the organizations are to do for which one speaks; and is paged without a gap', async () => {
    const [owner, officina] = [member(), newId('org')];
    await projects.inProcess.react(({ session }) =>
      projects.inProcess.projects.speakers.put(session, officina, [owner.id as PersonId]),
    );
    const opened: Payload[] = [];
    for (const hours of [60, 50, 70]) {
      opened.push((await projects.open(owner, { respondBy: soon(hours), title: `In ${hours} hours` })).commission);
    }
    for (const commission of opened) await dueIs(owner, commission, ['QUALIFY_LEAD']);
    const query = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Agent {
      due(first: 1, after: $after) { edges { node { commission { title } } } pageInfo { hasNextPage endCursor } } } } }`;
    const titles: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { data }: Payload = await projects.askWith(
        query,
        { of: [{ __typename: 'Agent', id: owner.id }], after },
        owner,
      );
      const { edges, pageInfo } = data._entities[0].due;
      titles.push(...edges.map(({ node }: Payload) => node.commission.title));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(titles).toEqual(['In 50 hours', 'In 60 hours', 'In 70 hours']);
    expect(await dueOf(member(), opened[0], owner.id)).toEqual([]);
    expect(await dueOf(owner, opened[0], officina)).toEqual([]);
    const { errors } = await projects.askWith(
      query,
      { of: [{ __typename: 'Agent', id: owner.id }], after: 'x' },
      owner,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});
