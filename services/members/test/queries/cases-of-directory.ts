import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { DirectoryFeed } from '../../src/directory/directory-feed.store.ts';
import { DirectoryList } from '../../src/directory/directory-list.ts';
import { wordToken } from '../../src/directory/token.ts';
import type { Members } from '../../src/members.ts';

/** What is asked of the directory, in all the ways in which it is asked. */
export const casesOfDirectory = ({ directory }: Members, feed: DirectoryFeed): readonly ExplainedStore[] => [
  explained('DirectoryStore', directory, {
    save: async (store, session) => {
      const entry = {
        ...{
          id: her,
          name: 'Ada',
          registeredAt: inMinutes(0),
          byName: 'ada',
          byTime: inMinutes(0).toISOString(),
          tokens: [wordToken('ada')],
          skillUris: [],
        },
        ...{ languages: [], allianceIds: [], ownedIds: [], place: undefined, free: undefined },
      };
      await store.save({ entries: [entry], gone: [idAt('per', 1)] }, session);
      await store.save({ entries: [], gone: [idAt('per', 599)] });
    },
    inTransaction: (store) => store.inTransaction((own) => store.ownersOf([hers], own)),
    remove: (store, session) => store.remove(session, idAt('per', 1)),
    ownersOf: (store, session) => store.ownersOf([hers], session),
    stale: (store) => store.stale(300, 20),
  }),
  explained('DirectoryFeed', feed, {
    now: (store) => store.now(),
    all: async (store) => {
      for await (const _ of store.all());
    },
    follow: async (store) => {
      const end = new AbortController();
      const from = { startAtOperationTime: await store.now() };
      await store.follow(new DirectoryList(), from, end.signal, () => end.abort());
    },
  }),
];
