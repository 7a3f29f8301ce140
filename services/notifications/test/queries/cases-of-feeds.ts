import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import { positionOf } from '../../src/feed/position.ts';
import { statesIn } from '../../src/feed/thread.ts';
import type { Notifications } from '../../src/notifications.ts';
import { defaultPreferences } from '../../src/preferences/preference-set.ts';
import { longThread } from './ours.ts';

const now = inMinutes(400);
const half = positionOf({ id: idAt('ntf', 200), deliverAt: inMinutes(200) });
const boxes = ['INBOX', 'UNREAD', 'ARCHIVED'] as const;
const everyState = [...statesIn.INBOX, ...statesIn.ARCHIVED];

/** What is asked of feeds, in all the ways in which it is asked. */
export const casesOfFeeds = ({ feed, threads, threadFeeds, liveFeed }: Notifications): readonly ExplainedStore[] => [
  explained('FeedStore', feed, {
    toldOf: (store, session) => store.toldOf(idAt('evt', 0), [her, idAt('per', 1)], session),
    insert: async (store, session) => {
      const one = there((await store.findMany([idAt('ntf', 0)], session))[0]);
      await store.insert(session, [{ ...one, id: idAt('ntf', 9_001), source: idAt('evt', 9_001) }]);
    },
    replace: async (store, session) => store.replace(session, await store.findMany([idAt('ntf', 5)], session)),
    toldBefore: (store) => store.toldBefore(20),
    countOlder: (store, session) => store.countOlder(session, idAt('per', 6), 20),
    forget: (store) => store.forget(idAt('per', 64)),
    findMany: async (store, session) => {
      await store.findMany([idAt('ntf', 0)]);
      await store.findMany([idAt('ntf', 0), idAt('ntf', 1)], session);
    },
    unreadUpTo: async (store, session) => {
      const last = there((await store.findMany([idAt('ntf', 300)], session))[0]);
      await store.unreadUpTo(last, 20, session);
    },
    ofThread: async (store, session) => {
      for (const box of boxes) {
        await store.ofThread({ recipient: her, thread: longThread, box }, 20, { session, now });
      }
    },
    readOf: (store) => store.readOf(her, [idAt('evt', 0), idAt('evt', 4)]),
    page: async (store) => {
      for (const states of [everyState, statesIn.INBOX, statesIn.UNREAD]) {
        for (const page of [first, behind(half)]) {
          await store.page(her, { states, ...page }, now);
          await store.page(her, { states, kind: 'TEAM', ...page }, now);
          await store.page(her, { states, thread: longThread, ...page }, now);
        }
      }
    },
    countUnread: (store) => store.countUnread(her, now),
    loader: (store) => store.loader().loadMany([idAt('ntf', 0), idAt('ntf', 1)]),
  }),
  explained('ThreadStore', threads, {
    add: async (store, session) => {
      const one = there((await feed.findMany([idAt('ntf', 0)], session))[0]);
      await store.add(session, [one]);
    },
    recount: (store, session) => store.recount(session, idAt('per', 5), [idAt('com', 5)]),
    forget: (store) => store.forget(idAt('per', 65)),
    page: async (store) => {
      for (const box of boxes) {
        await store.page(her, { box, ...first }, now);
        await store.page(her, { box, ...behind(half) }, now);
      }
    },
  }),
  explained('ThreadFeedStore', threadFeeds, {
    loaders: async (store) => {
      const { pages, unread } = store.loaders(her, now);
      for (const states of [everyState, statesIn.INBOX]) {
        await pages.load({ thread: longThread, states, ...first });
        await pages.load({ thread: longThread, states, ...behind(half) });
        await pages.loadMany([
          { thread: longThread, states, limit: 5, after: undefined },
          { thread: idAt('com', 5), states, ...first },
        ]);
      }
      await unread.load(longThread);
      await unread.loadMany([idAt('com', 5), idAt('com', 6)]);
    },
  }),
  explained('LiveFeedStore', liveFeed, {
    end: (store) => store.end(her, now),
    after: async (store) => {
      await store.after(her, { version: 0, mark: '', seen: half }, { now, limit: 20 });
      await store.after(her, { version: 0, mark: '', seen: half }, { now, limit: 1_000 });
      const { version, mark } = await store.end(her, now);
      await store.after(her, { version, mark, seen: half }, { now, limit: 20 });
    },
  }),
];

/** What is asked of what people wish, and of what they were told already. */
export const casesOfWishes = ({ preferences, toldLists }: Notifications): readonly ExplainedStore[] => [
  explained('PreferenceStore', preferences, {
    save: (store, session) => store.save(session, { ...defaultPreferences(idAt('per', 3)), version: 2 }),
    forget: (store) => store.forget(idAt('per', 66)),
    find: async (store, session) => {
      await store.find(idAt('per', 3));
      await store.find(idAt('per', 3), session);
    },
    findMany: (store, session) => store.findMany([idAt('per', 3), idAt('per', 4)], session),
  }),
  explained('ToldListStore', toldLists, {
    firstOf: (store, session) => {
      const list = { type: 'x', actor: her, about: longThread, time: now.toISOString() };
      return store.firstOf(session, list, { source: idAt('evt', 1), at: now });
    },
  }),
];
