import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { startVenturesUnderTest, type VenturesUnderTest } from './ventures-under-test.ts';
import { faults } from './work-under-test.ts';

let service: VenturesUnderTest;
beforeAll(async () => {
  service = await startVenturesUnderTest();
});
afterAll(() => service.close());

const [ada, bruno, greta] = [member(), member(), member()];
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const pledge = (projectId: string, amount: string, actor: TestActor) =>
  service.act('pledge', { projectId, amount: euros(amount) }, actor);
const step = (name: string, { id, version }: Payload, actor: TestActor = ada, change: object = {}) =>
  service.act(name, { projectId: id, expectedVersion: version, ...change }, actor);
const typesOf = async (partition: string) =>
  (
    await service.database((db) =>
      db.collection('outbox').find({ partitionkey: partition }).sort({ partitionversion: 1 }).toArray(),
    )
  ).map(({ type, visibility }) => `${String(type).slice('millepiani.projects.'.length, -3)} ${visibility}`);

describe('a project', () => {
  it('is revised as an idea in all that it says, and in its words while it asks for backers', async () => {
    const idea = await service.openProject(ada, { visibility: 'PARTIES' });
    const budget = { target: euros('40.00'), minimum: null, deadline: null };
    const change = { title: 'A workshop of ours', visibility: 'COMMUNITY', budget };
    const { project: revised } = await step('reviseProject', idea, ada, change);
    expect(revised).toMatchObject({
      ...{ title: 'A workshop of ours', description: idea.description, visibility: 'COMMUNITY', version: 2 },
      budget: { target: euros('40.00'), minimum: euros('40.00'), deadline: null },
    });
    // Whom it was hidden from, they find it now.
    expect(await service.project(idea.id, greta, 'title')).toEqual({ title: 'A workshop of ours' });
    const { project: funding } = await step('openFunding', revised);
    await pledge(idea.id, '15.00', bruno);
    const { project: said } = await step('reviseProject', funding, ada, { description: 'One bench.' });
    expect(said).toMatchObject({ description: 'One bench.', pledged: euros('15.00'), backerCount: 1, version: 4 });
    expect(faults(await step('reviseProject', said, ada, { removeBudget: true }))).toEqual([
      'WRONG_STATE input.removeBudget',
    ]);
    expect((await pledge(idea.id, '25.00', greta)).pledge.state).toBe('CONFIRMED');
    const funded = await service.project(idea.id, ada);
    expect(faults(await step('reviseProject', funded, ada, { title: 'T' }))).toEqual(['WRONG_STATE input.projectId']);
    const told = (await typesOf(idea.id)).filter((type) => !type.startsWith('pledge'));
    expect(told).toEqual([
      'project.opened parties',
      'project.revised community',
      'project.funding-opened community',
      'project.revised community',
      'project.funded community',
    ]);
    // Events have nobody's words.
    const [, event] = await service.eventsOf(idea.id);
    expect(event?.data).toEqual({
      ...{ projectId: idea.id, leadId: ada.id, visibility: 'COMMUNITY' },
      budget: { target: euros('40.00'), minimum: euros('40.00'), deadline: null },
    });
  });

  it('whose deadline passed before anybody was asked goes on with another one, or without money', async () => {
    const idea = await service.openProject(ada);
    await service.database((db) =>
      db
        .collection<{ _id: string }>('projects')
        .updateOne({ _id: idea.id }, { $set: { 'budget.deadline': new Date(Date.now() - 1_000) } }),
    );
    expect(faults(await step('openFunding', idea))).toEqual(['DEADLINE_PAST input.projectId']);
    expect(faults(await step('startProject', idea))).toEqual(['NOT_FUNDED input.projectId']);
    const { project } = await step('reviseProject', idea, ada, { removeBudget: true });
    expect(project).toMatchObject({ budget: null, pledged: null, version: 2 });
    expect((await step('startProject', project)).project.state).toBe('RUNNING');
  });
});

describe('a commission of a project', () => {
  it('is detached by who opened it, or who leads the project, and then attached to another', async () => {
    const [first, second] = [await service.openProject(ada), await service.openProject(ada)];
    const { commission } = await service.open(ada, { visibility: 'COMMUNITY' });
    const change = (name: string, projectId: string, actor: TestActor) =>
      service.act(name, { projectId, commissionId: commission.id }, actor);
    expect((await change('attachCommission', first.id, ada)).userErrors).toEqual([]);
    expect(faults(await change('detachCommission', first.id, bruno))).toEqual(['FORBIDDEN input.commissionId']);
    expect(faults(await change('detachCommission', second.id, ada))).toEqual(['NOT_ATTACHED input.commissionId']);
    const detached = await change('detachCommission', first.id, ada);
    expect(detached).toMatchObject({ userErrors: [], project: { version: 3 } });
    const idsOf = async (projectId: string) =>
      (await service.project(projectId, ada, 'commissions { edges { node { id } } }')).commissions.edges.map(
        ({ node }: Payload) => node.id,
      );
    expect(await idsOf(first.id)).toEqual([]);
    expect((await change('attachCommission', second.id, ada)).userErrors).toEqual([]);
    expect([await idsOf(first.id), await idsOf(second.id)]).toEqual([[], [commission.id]]);
    expect((await typesOf(first.id)).slice(-2)).toEqual([
      'project.commission-attached community',
      'project.commission-detached community',
    ]);
    expect(faults(await change('detachCommission', first.id, ada))).toEqual(['NOT_ATTACHED input.commissionId']);
  });

  it('is detached by whoever leads the project now, though they did not open it', async () => {
    const organizationId = newId('org');
    const owners = (...people: readonly TestActor[]) =>
      service.database((db) =>
        db
          .collection<{ _id: string }>('speakers')
          .replaceOne({ _id: organizationId }, { personIds: people.map(({ id }) => id) }, { upsert: true }),
      );
    await owners(bruno);
    const { id: projectId } = await service.openProject(bruno, { leadId: organizationId });
    const { commission } = await service.open(bruno, { visibility: 'COMMUNITY' });
    const input = { projectId, commissionId: commission.id };
    expect((await service.act('attachCommission', input, bruno)).userErrors).toEqual([]);
    await owners(greta);
    expect((await service.act('detachCommission', input, greta)).project).toMatchObject({ version: 3 });
  });
});
