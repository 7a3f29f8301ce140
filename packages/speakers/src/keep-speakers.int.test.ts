import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandRunner } from '@millepiani/commands/command-runner';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { keepingSpeakers } from './keep-speakers.ts';
import { SpeakerStore } from './speakers.store.ts';

const database = freshDatabase('keep_speakers');
let connection: Connection;
let commands: CommandRunner;
let speakers: SpeakerStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  speakers = new SpeakerStore(connection);
  commands = new CommandRunner({ connection, clock: { now: () => new Date() }, service: 'projects' });
  await prepareStore(connection);
  await commands.prepare();
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const [ada, bruno] = [newId('per'), newId('per')];
const reaction = keepingSpeakers({ speakers: () => speakers, hence: 'speaks for it' });

/** Hands the reaction an event as the spine does. */
const told = (
  contract: typeof organizationRegistered | typeof organizationOwnersChanged,
  organizationId: OrganizationId,
  people: readonly PersonId[],
) => {
  const owners = people.map((personId) => ({ personId, share: `1/${people.length}` }));
  const event = { ...exampleEvent(contract), data: { organizationId, owners, name: 'Aurora', country: 'IT' } };
  const call = { actor: systemActor('projects'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
  return commands.run(call, async (transaction) => {
    await reaction.handle(event, { ...transaction, afterCommit: () => undefined });
    return ok({});
  });
};
const organizationsOf = async (sub: PersonId) => (await speakers.standingOf(actorOf({ sub, scope: '' }))).organizations;

describe('who speaks for an organization', () => {
  it('is whoever owns it, from its registration on, and nobody who did before', async () => {
    const [aurora, lumen] = [newId('org'), newId('org')];
    await told(organizationRegistered, aurora, [ada, bruno]);
    await told(organizationRegistered, lumen, [ada]);
    expect([await organizationsOf(ada), await organizationsOf(bruno)]).toEqual([[aurora, lumen].toSorted(), [aurora]]);
    await told(organizationOwnersChanged, aurora, [bruno]);
    expect([await organizationsOf(ada), await organizationsOf(bruno)]).toEqual([[lumen], [aurora]]);
    // Told twice it is all the same.
    await told(organizationOwnersChanged, aurora, [bruno]);
    expect(await organizationsOf(newId('per'))).toEqual([]);
    expect(await speakers.standingOf(anonymous)).toEqual({ actor: anonymous, organizations: [] });
  });

  it('is nobody who was erased, of no organization', async () => {
    const [aurora, lumen, greta] = [newId('org'), newId('org'), newId('per')];
    await told(organizationRegistered, aurora, [greta, bruno]);
    await told(organizationRegistered, lumen, [greta]);
    const event = { ...exampleEvent(memberErased), data: { personId: greta } };
    const call = { actor: systemActor('projects'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
    await commands.run(call, async (transaction) => {
      await reaction.handle(event, { ...transaction, afterCommit: () => undefined });
      return ok({});
    });
    expect(await organizationsOf(greta)).toEqual([]);
    expect(await organizationsOf(bruno)).toContain(aurora);
  });

  it('is found by an index', async () => {
    const { queryPlanner } = await connection.collection('speakers').find({ personIds: ada }).explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('personIds_1');
  });
});
