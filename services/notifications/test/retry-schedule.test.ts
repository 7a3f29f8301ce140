import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { callEndpoint, endpointOf, registered, untilEndpoint } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { Receiver } from './receiver.ts';

// A whole schedule takes nine seconds, of which the last pauses are nearly all; five days are fourteen.
let service: ServiceUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  service = await startNotificationsUnderTest({
    env: { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8', TIME_COMPRESSION: '30000' },
  });
}, 60_000);
beforeEach(async () => {
  receiver = await new Receiver().start();
});
afterEach(() => receiver.stop());
afterAll(() => service?.close());

const count = 'query ($id: ID!) { endpoint(id: $id) { deliveries(first: 1) { edges { node { attemptCount } } } } }';

describe('one event for an endpoint that gets nothing else', () => {
  it.each([500, 302])(
    'answered by %i each time, is tried by its schedule, and given up after ten times',
    async (status) => {
      receiver.answer = (response) => void response.writeHead(status, { location: receiver.url }).end();
      const { endpointId, owner } = await registered(service, receiver.url);
      await callEndpoint(service, 'sendTestEvent', { endpointId }, owner);
      await untilEndpoint(
        service,
        { endpointId, owner },
        ({ deliveries }) => deliveries.edges[0]?.node.state === 'DEAD',
      );
      expect(receiver.arrived).toHaveLength(10);
      const { deliveries, state } = await endpointOf(service, endpointId, owner);
      expect(deliveries.edges[0].node.attempts).toHaveLength(10);
      expect(state).not.toBe('DISABLED');
      const { data } = await service.ask(count, { id: endpointId }, owner);
      expect(data.endpoint.deliveries.edges).toEqual([{ node: { attemptCount: 10 } }]);
    },
    60_000,
  );

  it('not answered at all, is not given up, and comes once somebody is there', async () => {
    await receiver.stop();
    const { endpointId, owner } = await registered(service, receiver.url);
    await callEndpoint(service, 'sendTestEvent', { endpointId }, owner);
    await untilEndpoint(
      service,
      { endpointId, owner },
      ({ deliveries }) => deliveries.edges[0]?.node.attempts.length === 25,
    );
    const { data } = await service.ask(count, { id: endpointId }, owner);
    expect(data.endpoint.deliveries.edges[0].node.attemptCount).toBeGreaterThanOrEqual(25);
    await receiver.start();
    await waitFor('it to come', async () => receiver.arrived.length === 1);
  }, 60_000);
});
