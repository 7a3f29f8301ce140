import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type Exceptions, type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Notifications } from '../../src/notifications.ts';
import { replayed } from '../../src/retries/tries.ts';
import { longClient } from './ours.ts';

const now = inMinutes(300);
const removed = [{ fault: 'nothing', reason: 'it has removed by then what it looks for' }] as const;

/** What asks for more than an index gives, and why that is well. */
export const exceptionsOfPost: Exceptions = {
  'PushSubscriptionStore.forget': removed,
  'PushMessageStore.forget': removed,
  'DeadLetterStore.forget': removed,
};

/** What is asked of devices, mailboxes and what could not be delivered, in all the ways in which it is asked. */
export const casesOfPost = ({
  deadLetters,
  mailboxes,
  pushMessages,
  pushSubscriptions,
}: Notifications): readonly ExplainedStore[] => [
  explained('MailboxStore', mailboxes, {
    find: async (store, session) => {
      await store.find(idAt('per', 1));
      await store.find(idAt('per', 1), session);
    },
    save: async (store, session) => store.save(session, await store.find(idAt('per', 1), session)),
    forget: (store) => store.forget(idAt('per', 301)),
  }),
  explained('PushSubscriptionStore', pushSubscriptions, {
    takeTurn: (store, session) => store.takeTurn(session, her),
    save: async (store, session) => store.save(session, there(await store.find(idAt('psh', 1), session))),
    remove: (store, session) => store.remove(session, idAt('psh', 1)),
    find: async (store, session) => {
      await store.find(idAt('psh', 1));
      await store.find(idAt('psh', 1), session);
    },
    findByUrl: (store, session) => store.findByUrl('https://push.example/1', session),
    ofPerson: async (store, session) => {
      await store.ofPerson(idAt('per', 5));
      await store.ofPerson(idAt('per', 5), session);
    },
    ofClient: (store, session) => store.ofClient(session, longClient, 20),
    ofPeople: (store, session) => store.ofPeople([idAt('per', 5), idAt('per', 6)], session),
    forget: (store) => store.forget(idAt('per', 96)),
    loader: (store) => store.loader().loadMany([idAt('psh', 1), idAt('psh', 2)]),
  }),
  explained('PushMessageStore', pushMessages, {
    insert: async (store, session) => {
      const message = there(await store.find(idAt('pmg', 1), session));
      const item = { ...message.item, source: idAt('evt', 9_001) };
      await store.insert(session, [{ ...message, id: idAt('pmg', 9_001), item }]);
    },
    toldOf: (store, session) => store.toldOf(idAt('evt', 1), [idAt('psh', 1), idAt('psh', 2)], session),
    claim: (store) => store.claim(idAt('pmg', 9), inMinutes(400), inMinutes(401)),
    postpone: (store) => store.postpone(idAt('pmg', 9), inMinutes(400), inMinutes(401)),
    find: async (store, session) => {
      await store.find(idAt('pmg', 1));
      await store.find(idAt('pmg', 1), session);
    },
    record: async (store, session) => {
      const { tries } = there(await store.find(idAt('pmg', 1), session));
      await store.record(session, idAt('pmg', 1), tries, now);
    },
    replay: async (store, session) => {
      const { tries } = there(await store.find(idAt('pmg', 1), session));
      await store.replay(session, idAt('pmg', 1), { tries: replayed(tries, now), at: now });
    },
    forget: (store) => store.forget(idAt('per', 68)),
    dropWaiting: (store, session) => store.dropWaiting(session, her),
    dropWaitingFor: (store, session) => store.dropWaitingFor(session, idAt('psh', 8)),
    dueBy: async (store) => {
      await store.dueBy(now, 20);
      await store.dueBy(now, 20, [idAt('per', 96)]);
    },
  }),
  explained('DeadLetterStore', deadLetters, {
    save: async (store, session) => store.save(session, there(await store.find(idAt('ddl', 1), session))),
    find: async (store, session) => {
      await store.find(idAt('ddl', 1));
      await store.find(idAt('ddl', 1), session);
    },
    ofDelivery: (store, session) => store.ofDelivery(idAt('msg', 1), session),
    page: async (store) => {
      for (const ownerId of [her, undefined]) {
        for (const state of ['OPEN', undefined] as const) {
          await store.page({ ownerId, state, ...first });
          await store.page({ ownerId, state, ...behind(idAt('ddl', 300)) });
        }
      }
    },
    forget: (store) => store.forget(idAt('per', 68)),
    loader: (store) => store.loader().loadMany([idAt('ddl', 1), idAt('ddl', 2)]),
  }),
];
