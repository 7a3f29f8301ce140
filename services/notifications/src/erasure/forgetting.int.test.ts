import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forget } from '@millepiani/erasure/forgetting';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { relationshipInvited } from '@millepiani/events/members/relationship.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { tellOfMembers } from '../reactions/tell-of-members.reaction.ts';
import { forgetting } from './forgetting.commands.ts';

const now = new Date('2026-11-27T09:00:00Z');
const database = freshDatabase('notifications_forgetting');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri, { clock: { now: () => now } });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Contract = typeof memberContactChanged | typeof memberErased | typeof relationshipInvited;
const hear = (contract: Contract, data: object) => {
  const example = exampleEvent(contract);
  const event = { ...example, id: newId('evt'), time: now.toISOString(), actor: 'system:test' };
  return service.react(tellOfMembers, { ...event, data: { ...example.data, ...data } });
};
const contact = { email: 'zelinda@c.example', name: 'Zelinda', locale: 'it', timeZone: 'Europe/Rome' };
/** Somebody who was told something, in the feed and by mail. */
async function somebody(): Promise<PersonId> {
  const personId = newId('per');
  await hear(memberContactChanged, { personId, personal: contact });
  await hear(relationshipInvited, { personId, relationshipId: newId('rel') });
  return personId;
}
const count = async (personId: PersonId) => {
  const of = (name: string, filter: object) => service.connection.collection(name).countDocuments(filter);
  return {
    contacts: await of('contacts', { _id: personId as never }),
    notifications: await of('notifications', { recipient: personId }),
    threads: await of('notification_threads', { recipient: personId }),
    messages: await of('messages', { recipient: personId }),
  };
};

describe('somebody who was erased', () => {
  it('leaves nothing of their devices, of what could not be delivered to them, and of where they got mail', async () => {
    const names = { push_subscriptions: 'personId', push_owners: '_id', push_messages: 'recipient' };
    const owned = { ...names, dead_letters: 'ownerId', mailboxes: '_id' };
    const [zelinda, bruno] = [newId('per'), newId('per')];
    const left = () =>
      Promise.all(
        Object.entries(owned).map(async ([name, field]) => {
          const rows = await service.connection.collection(name).find({}).toArray();
          return rows.map((row) => row[field]);
        }),
      );
    for (const [name, field] of Object.entries(owned)) {
      for (const [at, personId] of [zelinda, bruno].entries()) {
        // Each as its collection's unique indexes have it.
        const row = {
          _id: `${name}_${at}`,
          url: `${at}`,
          source: `${at}`,
          subscriptionId: `${at}`,
          deliveryId: `${at}`,
        };
        await service.connection.collection(name).insertOne({ ...row, [field]: personId } as never);
      }
    }
    await hear(memberErased, { personId: zelinda });
    await forget(forgetting(service.notifications), zelinda);
    expect(await left()).toEqual(Object.keys(owned).map(() => [bruno]));
  });

  it('is written to no more at once, and forgotten by the job that is due', async () => {
    const [zelinda, bruno] = [await somebody(), await somebody()];
    expect(await count(zelinda)).toEqual({ contacts: 1, notifications: 1, threads: 1, messages: 1 });
    service.hinted.length = 0;
    await hear(memberErased, { personId: zelinda });
    expect((await count(zelinda)).contacts).toBe(0);
    expect(service.hinted).toMatchObject([{ name: 'forget-person', payload: { personId: zelinda } }]);
    expect(await forget(forgetting(service.notifications), zelinda)).toBe(true);
    expect(await count(zelinda)).toEqual({ contacts: 0, notifications: 0, threads: 0, messages: 0 });
    expect(await count(bruno)).toEqual({ contacts: 1, notifications: 1, threads: 1, messages: 1 });
  });

  it('is told nothing any more, whatever comes late', async () => {
    const zelinda = await somebody();
    await hear(memberErased, { personId: zelinda });
    await forget(forgetting(service.notifications), zelinda);
    await hear(relationshipInvited, { personId: zelinda, relationshipId: newId('rel') });
    expect(await count(zelinda)).toEqual({ contacts: 0, notifications: 0, threads: 0, messages: 0 });
  });

  it('stays forgotten though it is told twice', async () => {
    const zelinda = await somebody();
    for (const _ of [1, 2]) await hear(memberErased, { personId: zelinda });
    await forget(forgetting(service.notifications), zelinda);
    await hear(memberErased, { personId: zelinda });
    expect(await forget(forgetting(service.notifications), zelinda)).toBe(false);
  });
});
