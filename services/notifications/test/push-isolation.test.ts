import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, seatHeld } from './commissions-given.ts';
import { member, startNotificationsUnderTest, tell } from './notifications-under-test.ts';
import { Device, PushService } from './push-device.ts';
import { register, registered } from './push-given.ts';
import { Receiver } from './receiver.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

const vapidJwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const push = new PushService();
const hanging = new Receiver();
let projects: Awaited<ReturnType<typeof otherService>>;
let service: ServiceUnderTest;
beforeAll(async () => {
  await push.start();
  await hanging.start();
  hanging.answer = () => undefined;
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix);
  service = await startNotificationsUnderTest({
    env: {
      ...{ EVENTS_PREFIX: prefix, OUTBOX_DATABASES: `projects=${projects.database}` },
      ...{ VAPID_PRIVATE_JWK: JSON.stringify(vapidJwk), WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' },
    },
  });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await push.stop();
  await hanging.stop();
});

/** Somebody's time is held, of which they are told on their devices. */
async function asked(personId: PersonId) {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per') }));
  await projects.tell(seatHeld(commissionId, personId));
}

it('a push service that hangs holds up no announcement and no other device', async () => {
  const hung = [newId('per'), newId('per'), newId('per'), newId('per')];
  for (const personId of hung) {
    for (const nth of Array.from({ length: 10 }).keys()) {
      const device = new Device();
      const url = `http://127.0.0.1:${hanging.port}/${nth}${device.path}`;
      expect((await register(service, { url, ...device.keys }, member(personId))).userErrors).toEqual([]);
    }
    await asked(personId);
  }
  const messages = () =>
    service.database((db) =>
      db
        .collection('push_messages')
        .find({ recipient: { $in: hung } })
        .toArray(),
    );
  await waitFor('all that waits', async () => (await messages()).length === 40 && hanging.arrived.length === 8);
  const bruno = newId('per');
  const { device } = await registered(service, push, bruno);
  await asked(bruno);
  await tell(service, [newId('per')]);
  await waitFor('the other device', async () => push.of(device).length === 1);
  // Not one of the others was over by then.
  expect((await messages()).flatMap(({ attempts }) => attempts)).toEqual([]);
}, 60_000);
