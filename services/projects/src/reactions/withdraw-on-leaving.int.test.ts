import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberLeft } from '@millepiani/events/members/membership.events';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId, ProjectId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { BadFixture } from '../../test/given.ts';
import { aContentText, shares } from '../../test/know-how-given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { aProjectText } from '../../test/ventures-given.ts';
import { forgetting } from '../erasure/forgetting.commands.ts';
import { confirmKnowHow, registerKnowHow, reviseKnowHow } from '../know-how/know-how.commands.ts';
import { pledge } from '../ventures/pledges.commands.ts';
import { inviteToProject, joinProject, openFunding, openProject } from '../ventures/projects.commands.ts';
import { withdrawOnLeaving } from './withdraw-on-leaving.reaction.ts';

const database = freshDatabase('projects_withdraw_on_leaving');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const callOf = <I extends object>(who: PersonId, mutation: string, input: I) => ({
  actor: actorOf({ sub: who, scope: 'projects:write' }),
  mutation,
  input: { idempotencyKey: newId('evt'), ...input },
});
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new BadFixture(result.error);
  return result.value;
};
const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** A project that asks for 100 EUR, without a deadline. */
async function funding(lead: PersonId): Promise<ProjectId> {
  const { projects } = service;
  const budget = { target: euros('100.00'), minimum: euros('60.00') };
  const { projectId } = must(await openProject(projects, callOf(lead, 'openProject', aProjectText({ budget }))));
  must(await openFunding(projects, callOf(lead, 'openFunding', { projectId, expectedVersion: 1 })));
  return projectId;
}
const pledged = async (projectId: ProjectId, amount: string, who: PersonId) =>
  must(await pledge(service.projects, callOf(who, 'pledge', { projectId, amount: euros(amount) })));
const register = async (who: PersonId, others: readonly PersonId[]) => {
  const makers = shares([who, 10_000 - others.length], ...others.map((one) => [one, 1] as const));
  return must(await registerKnowHow(service.projects, callOf(who, 'registerKnowHow', aContentText({ makers }))))
    .assetId;
};
const leave = (personId: PersonId) =>
  service.react((transaction) => {
    const event = exampleEvent(memberLeft);
    const left = { ...event, data: { ...event.data, personId } };
    return withdrawOnLeaving(() => service.projects).handle(left, transaction);
  });
const typesOf = async (partition: string) =>
  (
    await service.connection
      .collection('outbox')
      .find({ partitionkey: partition })
      .sort({ partitionversion: 1 })
      .toArray()
  ).map(({ type }) => String(type).slice('millepiani.projects.'.length, -3));

describe('who leaves', () => {
  it('backs nothing that is undecided, takes part no more, and leads nothing under way; told twice, once', async () => {
    const { projects } = service;
    const [zoe, ada, fabio, yan] = [newId('per'), newId('per'), newId('per'), newId('per')];
    const [backed, decided, led] = [await funding(ada), await funding(ada), await funding(zoe)];
    await pledged(backed, '90.00', zoe);
    await pledged(decided, '100.00', zoe);
    await pledged(led, '5.00', yan);
    await inTransaction(service.connection, (session) => projects.names.putPerson(session, zoe, 'Zoe'));
    must(await inviteToProject(projects, callOf(ada, 'inviteToProject', { projectId: backed, personId: zoe })));
    must(await joinProject(projects, callOf(zoe, 'joinProject', { projectId: backed })));
    await leave(zoe);
    await leave(zoe);
    await pledged(backed, '10.00', fabio);
    expect(await projects.ventures.find(backed)).toMatchObject({
      ...{ state: 'FUNDING', participants: [] },
      backing: { pledged: { minor: 1_000n }, backerIds: [fabio] },
    });
    expect(await projects.ventures.find(decided)).toMatchObject({ state: 'FUNDED', backing: { backerIds: [zoe] } });
    expect(await projects.ventures.find(led)).toMatchObject({ state: 'ABANDONED', reason: 'LEAD_GONE' });
    expect((await typesOf(backed)).slice(-3)).toEqual(['pledge.withdrawn', 'project.participant-left', 'pledge.made']);
    expect((await typesOf(led)).slice(-2)).toEqual(['pledge.made', 'project.abandoned']);
  });

  it('is asked no more for a word about know-how: what waits for it ends, and what waits for others alone goes on', async () => {
    const { projects } = service;
    const [zoe, ada, fabio] = [newId('per'), newId('per'), newId('per')];
    const proposed = await register(ada, [zoe]);
    const revised = await register(ada, []);
    const text = { ...aContentText({ makers: shares([ada, 1], [zoe, 9_999]) }), assetId: revised, expectedVersion: 2 };
    must(await reviseKnowHow(projects, callOf(ada, 'reviseKnowHow', text)));
    const confirmed = await register(ada, [zoe, fabio]);
    must(await confirmKnowHow(projects, callOf(zoe, 'confirmKnowHow', { assetId: confirmed, expectedVersion: 1 })));
    await leave(zoe);
    await leave(zoe);
    expect(await projects.knowHow.find(proposed)).toMatchObject({ state: 'DECLINED', version: 2 });
    const kept = await projects.knowHow.find(revised);
    expect(kept).toMatchObject({ state: 'REGISTERED', number: 1, version: 4 });
    expect(kept && 'proposed' in kept).toBe(false);
    expect(await projects.knowHow.find(confirmed)).toMatchObject({ state: 'PROPOSED', version: 2 });
    expect((await typesOf(proposed)).at(-1)).toBe('know-how.declined');
  });
});

describe('who is erased without having left', () => {
  it('is asked no more either', async () => {
    const { projects } = service;
    const [zoe, ada] = [newId('per'), newId('per')];
    const proposed = await register(ada, [zoe]);
    for (let passes = 0; passes < 2; passes += 1) {
      for (const step of forgetting(projects).steps) {
        await step(zoe, { personId: zoe, passes, dueAt: projects.clock.now() });
      }
    }
    expect(await projects.knowHow.find(proposed)).toMatchObject({ state: 'DECLINED', version: 2 });
  });
});
