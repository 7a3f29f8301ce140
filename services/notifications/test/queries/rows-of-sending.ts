import { idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { whichEndpoint } from './ours.ts';

/** Most are over; some wait, each with its time. */
function triesOf(at: number) {
  const state = turnOf(at, 'DELIVERED', 'DELIVERED', 'PENDING', 'DELIVERED', 'DEAD');
  const open = { isOpen: true, dueAt: inMinutes(at) };
  const ended = { isOpen: false, endedAt: inMinutes(at) };
  return { state, ...(state === 'PENDING' ? open : ended), failures: 0, attempts: [] };
}

/** What goes out: mails and webhooks. */
export const rowsOfSending: RowsOf = {
  Message: (at) => ({
    ...{ _id: idAt('msg', at), key: `${idAt('evt', at)}/${whose(at)}`, recipient: whose(at), digest: 'AT_ONCE' },
    items: [{ source: idAt('evt', at), kind: 'TEAM', subject: 'A roof', body: 'It was won.' }],
    ...{ unsubscribeToken: `token ${at}`, createdAt: inMinutes(at), ...triesOf(at) },
  }),
  Endpoint: (at) => ({
    ...{ _id: idAt('end', at), ownerId: idAt('per', at % 97), url: 'https://c.example', secrets: [] },
    types: [`millepiani.projects.x${at % 20}.y.v1`],
    ...{ registeredAt: inMinutes(at), version: 1, state: turnOf(at, 'ACTIVE', 'ACTIVE', 'DISABLED'), failures: 0 },
    ...{ reason: 'GONE', disabledAt: inMinutes(at) },
  }),
  EndpointOwner: (at) => ({ _id: idAt('per', at), registered: 1 }),
  WebhookDelivery: (at) => ({
    ...{ _id: idAt('dlv', at), endpointId: whichEndpoint(at), ownerId: whose(at), eventId: idAt('evt', at) },
    ...{ service: 'projects', type: 'millepiani.projects.x.y.v1', subject: idAt('com', at), version: 1, deaths: 0 },
    ...{ createdAt: inMinutes(at), ...triesOf(at) },
  }),
};
