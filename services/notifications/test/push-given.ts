import type { PersonId } from '@millepiani/kernel/id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { askAgent, member, newKey } from './notifications-under-test.ts';
import { Device, type PushService } from './push-device.ts';

const payload = '{ subscription { id label service registeredAt owner { id } } userErrors { code path } }';

/** What a browser hands over of a device. */
export const inputOf = (push: PushService, device: Device) => ({ url: `${push.origin}${device.path}`, ...device.keys });

/** Registers a device; answers with the payload. */
export async function register(service: ServiceUnderTest, input: object, actor?: TestActor) {
  const mutation = `mutation ($input: RegisterPushSubscriptionInput!) { registerPushSubscription(input: $input) ${payload} }`;
  const { data } = await service.ask(mutation, { input: { idempotencyKey: newKey(), ...input } }, actor);
  return data.registerPushSubscription;
}

/** Registers a device of somebody's; answers with it and its id. */
export async function registered(
  service: ServiceUnderTest,
  push: PushService,
  personId: PersonId,
  device = new Device(),
) {
  const { subscription, userErrors } = await register(service, inputOf(push, device), member(personId));
  if (!subscription) throw new TypeError(JSON.stringify(userErrors));
  return { device, id: String(subscription.id) };
}

/** Somebody's devices, as `actor` sees them. */
export const devicesOf = async (service: ServiceUnderTest, personId: PersonId, actor = member(personId)) =>
  (await askAgent(service, personId, 'pushSubscriptions { id label service }', actor)).agent.pushSubscriptions;
