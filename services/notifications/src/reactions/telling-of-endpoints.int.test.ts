import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import {
  endpointChanged,
  endpointDeleted,
  endpointDisabled,
  endpointFilterChanged,
  endpointOldSecretExpired,
  endpointRegistered,
  endpointSecretRotated,
} from '@millepiani/events/notifications/endpoint.events';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { tellOfNotifications } from './tell-of-notifications.reaction.ts';

const now = new Date('2026-11-27T09:00:00Z');
const database = freshDatabase('notifications_of_endpoints');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri, { clock: { now: () => now } });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Has the service hear what its owner did to an endpoint. */
async function hear(
  contract: EventContract,
  data: { readonly ownerId: string; readonly [field: string]: unknown },
): Promise<{ readonly id: string }> {
  const example = exampleEvent(contract);
  const event = {
    ...{ ...example, id: newId('evt'), time: now.toISOString(), actor: data.ownerId },
    data: { ...example.data, ...data },
  };
  await service.react(tellOfNotifications, event);
  return event;
}

const rows = (collection: string, filter: object) => service.connection.collection(collection).find(filter).toArray();

describe('what was done to an endpoint in its owner’s name', () => {
  it.each([
    [endpointRegistered, 1],
    [endpointChanged, 1],
    [endpointFilterChanged, 0],
    [endpointSecretRotated, 0],
    [endpointOldSecretExpired, 0],
    [endpointDeleted, 0],
  ])('is told the owner, though it was done by them: %#', async (contract, mails) => {
    const [ownerId, endpointId] = [newId('per'), newId('end')];
    const { id } = await hear(contract, { ownerId, endpointId });
    expect(await rows('notifications', { source: id })).toMatchObject([
      { recipient: ownerId, kind: 'ENDPOINT', about: endpointId },
    ]);
    expect(await rows('messages', { recipient: ownerId })).toHaveLength(mails);
  });

  it('is not told where they shut it off themselves', async () => {
    const ownerId = newId('per');
    const { id } = await hear(endpointDisabled, { ownerId, reason: 'BY_OWNER' });
    expect(await rows('notifications', { source: id })).toEqual([]);
  });
});
