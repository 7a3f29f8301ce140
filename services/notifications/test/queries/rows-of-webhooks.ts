import { idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { longWorker, seenType, whichClient, whichEndpoint } from './ours.ts';

/** Most are over; some wait, each with its time. */
function triesOf(at: number) {
  const state = turnOf(at, 'DELIVERED', 'DELIVERED', 'PENDING', 'DELIVERED', 'DEAD', 'RETRYING');
  const isOpen = state === 'PENDING' || state === 'RETRYING';
  const ways = isOpen ? { dueAt: inMinutes(at) } : { endedAt: inMinutes(at) };
  const forgotten = state === 'DELIVERED' ? { expireAt: inMinutes(at + 10_000) } : {};
  return { state, isOpen, ...ways, ...forgotten, failures: 0, attempts: [] };
}

/** Partners' endpoints, where they are in the logs, and what is delivered to them. */
export const rowsOfWebhooks: RowsOf = {
  Endpoint: (at) => ({
    ...{ _id: idAt('end', at), ownerId: idAt('per', at % 97), url: 'https://c.example' },
    ...(at % 3 === 0 ? { registeredBy: whichClient(at) } : {}),
    // Some were kept before there was anything to seal them by.
    secrets: at % 100 === 1 ? [{ key: `whsec_${at}`, madeAt: inMinutes(at) }] : [],
    ...{ types: [seenType], order: turnOf(at, 'PER_SUBJECT', 'NONE'), registeredAt: inMinutes(at), version: 1 },
    ...{ state: turnOf(at, 'ACTIVE', 'DISABLED', 'DISABLED', 'DEGRADED'), failures: 0 },
    ...{ degradedAt: inMinutes(at), reason: 'GONE', disabledAt: inMinutes(at) },
  }),
  // Of few it is asked what they are told.
  EndpointClient: (at) => ({
    ...{ _id: idAt('cli', at), registered: 1 },
    ...(at % 8 === 0 ? { revokedAt: inMinutes(at), isStopping: true, stoppedTo: idAt('end', 6) } : {}),
  }),
  EndpointOwner: (at) => ({ _id: idAt('per', at), registered: 1 }),
  DeliveryPlace: (at) => ({
    ...{ _id: idAt('end', at), positions: { projects: at, billing: 0 }, epoch: 1, calls: 0 },
    holder: at % 4 === 0 ? longWorker : `worker ${1 + (at % 97)}`,
    // Of half of those that are gone somebody may write still.
    ...(at % 8 === 0 ? { goneAt: inMinutes(at - 300) } : {}),
  }),
  // They go by themselves an hour after they were there last.
  DeliveryWorker: (at) => ({ _id: `worker ${at}`, until: inMinutes(at / 10 - 30) }),
  DeliveryReplay: (at) => ({
    ...{ _id: idAt('rpl', at), endpointId: whichEndpoint(at), at: { projects: 5 }, until: { projects: 500 } },
    createdAt: inMinutes(at),
  }),
  WebhookDelivery: (at) => ({
    ...{ _id: idAt('dlv', at), endpointId: whichEndpoint(at), ownerId: whose(at), eventId: idAt('evt', at) },
    // However it stands, every fifth is of the type that is asked for.
    ...{ service: 'projects', type: at % 5 === 0 ? seenType : `millepiani.projects.x${at % 20}.y.v1` },
    ...{ subject: idAt('com', at), version: 1, tried: 0, attemptCount: 0, deaths: 0, createdAt: inMinutes(at) },
    ...triesOf(at),
  }),
};
