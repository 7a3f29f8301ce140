import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { languageToken, wordToken } from '../../src/directory/token.ts';
import type { Members } from '../../src/members.ts';
import { there } from './asking.ts';
import { her, hers, idAt, inMinutes } from './many.ts';

const oak = { lead: wordToken('oak'), others: [] } as const;
/** One token is walked along, the others are tested on the way. */
const inItalian = { ...oak, others: [languageToken('it')] } as const;

/** What is asked of the directory, in all the ways in which it is asked. */
export const casesOfDirectory = ({ directory }: Members): readonly ExplainedStore[] => [
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
        ...{ languages: [], allianceIds: [], place: undefined, free: undefined },
      };
      await store.save({ entries: [entry], gone: [idAt('per', 1)] }, session);
      await store.save({ entries: [], gone: [idAt('per', 599)] });
    },
    inTransaction: (store) => store.inTransaction((own) => store.ownersOf([hers], own)),
    remove: (store, session) => store.remove(session, idAt('per', 1)),
    ownersOf: (store, session) => store.ownersOf([hers], session),
    stale: (store) => store.stale(300, 20),
    walk: async (store) => {
      for (const order of ['NAME', 'NEWEST'] as const)
        for (const tokens of [oak, inItalian]) {
          const start = { ...tokens, order, limit: 21, after: undefined };
          const rows = await store.walk(start);
          await store.walk({ ...start, after: there(rows[9]).key, free: { from: 300, to: 314, minutes: 60 } });
        }
    },
    facets: async (store) => {
      for (const tokens of [oak, inItalian]) await store.facets(tokens, 1_000);
      await store.facets(oak, 1_000, [idAt('per', 1), idAt('per', 2)]);
    },
  }),
];
