import { idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { whichClient } from './ours.ts';

/** Most are over; some wait, each with its time. */
function triesOf(at: number) {
  const state = turnOf(at, 'DELIVERED', 'DELIVERED', 'PENDING', 'DELIVERED', 'DEAD');
  const open = { isOpen: true, dueAt: inMinutes(at) };
  const ended = { isOpen: false, endedAt: inMinutes(at) };
  return { state, ...(state === 'PENDING' ? open : ended), failures: 0, attempts: [] };
}

/** Devices, what they are told, and what could not be delivered. */
export const rowsOfPost: RowsOf = {
  Mailbox: (at) => ({ _id: idAt('per', at), softBounces: 1, softSince: inMinutes(at), version: 0 }),
  PushOwner: (at) => ({ _id: idAt('per', at), registered: 1 }),
  PushSubscription: (at) => ({
    ...{
      _id: idAt('psh', at),
      personId: idAt('per', at % 97),
      url: `https://push.example/${at}`,
      p256dh: 'p',
      auth: 'a',
    },
    ...{ registeredAt: inMinutes(at), version: 1, ...(at % 3 === 0 ? { registeredBy: whichClient(at) } : {}) },
  }),
  PushMessage: (at) => ({
    ...{ _id: idAt('pmg', at), recipient: whose(at), subscriptionId: idAt('psh', at), source: idAt('evt', at) },
    ...{ kind: 'TEAM', subject: 'A roof', body: 'It was won.', deaths: 0, since: inMinutes(at), ...triesOf(at) },
  }),
  DeadLetter: (at) => ({
    ...{ _id: idAt('ddl', at), channel: 'MAIL', deliveryId: idAt('msg', at), ownerId: whose(at), what: 'A roof' },
    ...{ reason: 'REJECTED', attempts: 1, since: inMinutes(at), deaths: 1, version: 1 },
    ...(at % 3 === 0 ? { state: 'OPEN' } : { state: 'DISMISSED', endedAt: inMinutes(at) }),
  }),
};
