import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Projects } from '../../src/projects.ts';
import { audiences, long, longKnowHow, longProject } from './ours.ts';

/** What is asked of what is developed together and of who backs it, in all the ways in which it is asked. */
export const casesOfVentures = ({ ventures, pledges }: Projects): readonly ExplainedStore[] => [
  explained('ProjectStore', ventures, {
    insert: async (store, session) => {
      const project = there(await store.find(longProject, session));
      await store.insert(session, { ...project, id: idAt('prj', 9_001) });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(longProject, session))),
    find: async (store, session) => {
      await store.find(longProject);
      await store.find(longProject, session);
    },
    page: async (store) => {
      for (const state of [undefined, 'RUNNING'] as const) {
        await store.page({ audiences, state }, first);
        await store.page({ audiences, state }, behind(idAt('prj', 300)));
        await store.page({ audiences: ['community'], state }, first);
      }
    },
    due: (store) => store.due(inMinutes(300), 20),
    underWayOf: async (store, session) => {
      await store.underWayOf(her);
      await store.underWayOf(her, session);
    },
    loader: (store) => store.loader().loadMany([longProject, idAt('prj', 1)]),
    agentLoader: async (store) => {
      const loader = store.agentLoader(async () => audiences);
      await loader.load({ agentId: her, page: first });
      await loader.load({ agentId: her, page: behind(idAt('prj', 300)) });
      await loader.loadMany([
        { agentId: hers, page: first },
        { agentId: idAt('per', 1), page: first },
      ]);
    },
  }),
  explained('PledgeStore', pledges, {
    insert: async (store, session) => {
      const pledge = there(await store.find(idAt('plg', 0), session));
      await store.insert(session, { ...pledge, id: idAt('plg', 9_001) });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(idAt('plg', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('plg', 0));
      await store.find(idAt('plg', 0), session);
    },
    standingOf: (store, session) => store.standingOf(longProject, her, session),
    loader: (store) => store.loader().loadMany([idAt('plg', 0), idAt('plg', 1)]),
    pageLoader: async (store) => {
      await store.pageLoader().load({ projectId: longProject, page: first });
      await store.pageLoader().loadMany([
        { projectId: longProject, page: behind(idAt('plg', 300)) },
        { projectId: idAt('prj', 2), page: first },
      ]);
    },
  }),
];

/** What is asked of know-how and of who cites it, in all the ways in which it is asked. */
export const casesOfKnowHow = ({ knowHow, citations }: Projects): readonly ExplainedStore[] => [
  explained('KnowHowStore', knowHow, {
    insert: async (store, session) => {
      const asset = there(await store.find(longKnowHow, session));
      await store.insert(session, { ...asset, id: idAt('kha', 9_001) });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(longKnowHow, session))),
    insertVersion: async (store, session) => {
      const version = there((await store.findVersions([{ assetId: longKnowHow, number: 0 }], session))[0]);
      await store.insertVersion(session, { ...version, number: 9_001 });
    },
    find: async (store, session) => {
      await store.find(longKnowHow);
      await store.find(longKnowHow, session);
    },
    findMany: async (store, session) => {
      await store.findMany([longKnowHow], session);
      await store.findMany([longKnowHow, idAt('kha', 1)], session);
    },
    findVersions: async (store, session) => {
      const [zeroth, fourth] = [0, 4].map((number) => ({ assetId: longKnowHow, number }));
      await store.findVersions([there(zeroth)], session);
      await store.findVersions([there(zeroth), there(fourth)], session);
    },
    versionsOf: async (store) => {
      await store.versionsOf(longKnowHow, first);
      await store.versionsOf(longKnowHow, behind('300'));
    },
    page: async (store) => {
      for (const kind of [undefined, 'METHOD'] as const)
        for (const text of [undefined, 'oak', 'wood oak', 'how wood is joined']) {
          await store.page({ audiences, text, kind }, first);
          await store.page({ audiences, text, kind }, behind(idAt('kha', 400)));
          await store.page({ audiences: ['public'], text, kind }, first);
        }
    },
    waitingFor: async (store, session) => {
      await store.waitingFor(idAt('per', 2));
      await store.waitingFor(idAt('per', 2), session);
    },
    loader: (store) => store.loader().loadMany([longKnowHow, idAt('kha', 1)]),
    agentLoader: async (store) => {
      const loader = store.agentLoader(async () => audiences);
      await loader.load({ agentId: her, page: first });
      await loader.load({ agentId: her, page: behind(idAt('kha', 300)) });
      await loader.loadMany([
        { agentId: idAt('per', 2), page: first },
        { agentId: idAt('per', 3), page: first },
      ]);
    },
  }),
  explained('CitationStore', citations, {
    insert: async (store, session) => {
      const citation = there((await store.ofContributions([idAt('ctr', 0)], session)).get(idAt('ctr', 0)));
      await store.insert(session, { ...citation, id: idAt('cit', 9_001), contributionId: idAt('ctr', 9_001) });
    },
    replace: async (store, session) => {
      const cited = await store.ofContributions([idAt('ctr', 0), idAt('ctr', 1)], session);
      await store.replace(session, ...[...cited.values()].map((citation) => ({ version: 1, citation })));
    },
    ofContributions: async (store, session) => {
      await store.ofContributions([idAt('ctr', 0)], session);
      await store.ofContributions([idAt('ctr', 0), idAt('ctr', 1)], session);
    },
    contributionLoader: async (store) => {
      await store.contributionLoader().load(idAt('ctr', 0));
      await store.contributionLoader().loadMany([idAt('ctr', 0), idAt('ctr', 1)]);
    },
    countLoader: async (store) => {
      await store.countLoader().load(longKnowHow);
      await store.countLoader().loadMany([longKnowHow, idAt('kha', 2)]);
    },
    pageLoader: async (store) => {
      await store.pageLoader().load({ assetId: longKnowHow, page: first });
      await store.pageLoader().loadMany([
        { assetId: longKnowHow, page: behind(idAt('cit', 300)) },
        { assetId: idAt('kha', 2), page: first },
      ]);
    },
  }),
];

const types = ['millepiani.projects.x.y.v1', 'millepiani.projects.commission.won.v1'];

/** What is asked of what happened, in all the ways in which it is asked. */
export const casesOfTimeline = ({ timeline }: Projects): readonly ExplainedStore[] => [
  explained('TimelineStore', timeline, {
    page: async (store) => {
      const community = { visibility: 'community', types } as const;
      for (const seen of [[community], [community, { visibility: 'public', types } as const]]) {
        await store.page({ partition: long, seen }, first);
        await store.page({ partition: long, seen }, behind('300'));
      }
    },
  }),
];
