import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Projects } from '../../src/projects.ts';
import { dueListKey } from '../../src/watch/due-items.store.ts';
import { audiences, long, longProject } from './ours.ts';

/** What is asked of commissions and of who is to do them, in all the ways in which it is asked. */
export const casesOfCommissions = (projects: Projects): readonly ExplainedStore[] => [
  explained('CommissionStore', projects.commissions, {
    insert: async (store, session) => {
      const commission = there(await store.find(long, session));
      await store.insert(session, { ...commission, id: idAt('com', 9_001) });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(long, session))),
    find: async (store, session) => {
      await store.find(long);
      await store.find(long, session);
    },
    page: async (store) => {
      for (const state of [undefined, 'RUNNING'] as const) {
        await store.page({ audiences, state }, first);
        await store.page({ audiences, state }, behind(idAt('com', 300)));
        await store.page({ audiences: ['community'], state }, first);
      }
    },
    ofProject: async (store) => {
      await store.ofProject({ projectId: longProject, audiences }, first);
      await store.ofProject({ projectId: longProject, audiences }, behind(idAt('com', 300)));
      await store.ofProject({ projectId: idAt('prj', 4), audiences: ['public', 'community'] }, first);
    },
    leadsDue: (store) => store.leadsDue(inMinutes(300), 20),
    unfinishedOf: async (store) => {
      await store.unfinishedOf([her], first);
      await store.unfinishedOf([her, hers], first);
      await store.unfinishedOf([her, hers], behind(idAt('com', 300)));
    },
    countByState: (store) => store.countByState(),
    demanding: (store) => store.demanding(),
    loader: (store) => store.loader().loadMany([long, idAt('com', 1)]),
    agentLoader: async (store) => {
      const loader = store.agentLoader(async () => audiences);
      await loader.load({ agentId: her, page: first });
      await loader.load({ agentId: her, page: behind(idAt('com', 300)) });
      await loader.loadMany([
        { agentId: hers, page: first },
        { agentId: idAt('per', 1), page: first },
      ]);
    },
  }),
  explained('TeamStore', projects.teams, {
    insert: async (store, session) => {
      const team = there(await store.find(idAt('tea', 0), session));
      const seats = team.seats.map((seat) => ({ ...seat, holdId: idAt('hld', 9_001) }));
      await store.insert(session, { ...team, id: idAt('tea', 9_001), seats });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(idAt('tea', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('tea', 0));
      await store.find(idAt('tea', 0), session);
    },
    findByHold: (store, session) => store.findByHold(idAt('hld', 0), session),
    latest: async (store, session) => {
      await store.latest(long, 1);
      await store.latest(long, 20, session);
    },
    seatsPage: async (store) => {
      for (const answer of [undefined, 'PENDING', 'ACCEPTED'] as const) {
        await store.seatsPage({ personId: her, answer }, first);
        await store.seatsPage({ personId: her, answer }, behind(`${idAt('tea', 300)} 0`));
      }
    },
    loader: (store) => store.loader().loadMany([idAt('tea', 0), idAt('tea', 1)]),
    pageLoader: async (store) => {
      await store.pageLoader().load({ commissionId: long, page: first });
      await store.pageLoader().loadMany([
        { commissionId: long, page: behind(idAt('tea', 300)) },
        { commissionId: idAt('com', 1), page: first },
      ]);
    },
  }),
  explained('ProposalStore', projects.proposals, {
    insert: async (store, session) => {
      const [id] = await store.pending(1);
      const proposal = there(await store.find(there(id), session));
      if (proposal.state === 'PENDING') await store.insert(session, { ...proposal, id: idAt('tpr', 9_001) });
    },
    end: async (store, session) => {
      const [id] = await store.pending(1);
      const { version: _, state: __, ...terms } = there(await store.find(there(id), session));
      const notProposedAt = inMinutes(0);
      await store.end(session, { ...terms, state: 'NOT_PROPOSED', version: 1, notProposedAt, problems: [] });
    },
    find: async (store, session) => {
      await store.find(idAt('tpr', 0));
      await store.find(idAt('tpr', 0), session);
    },
    latest: (store, session) => store.latest(long, session),
    replaced: (store) => store.replaced(long, 20),
    begin: async (store) => {
      const [id] = await store.pending(1);
      await store.begin(there(id));
    },
    pending: (store) => store.pending(20),
    loader: (store) => store.loader().loadMany([idAt('tpr', 0), idAt('tpr', 1)]),
    pageLoader: async (store) => {
      await store.pageLoader().load({ commissionId: long, page: first });
      await store.pageLoader().loadMany([
        { commissionId: long, page: behind(idAt('tpr', 300)) },
        { commissionId: idAt('com', 1), page: first },
      ]);
    },
  }),
  explained('WeightsStore', projects.weights, {
    present: async (store, session) => {
      await store.present();
      await store.present(session);
    },
    save: async (store, session) => {
      const present = await store.present(session);
      await store.save(session, { ...present, version: present.version + 1 });
      // There are some: it is refused, which ends the transaction.
      await store.save(session, { ...present, version: 1 }).catch(() => undefined);
    },
  }),
  explained('WatchStore', projects.watches, {
    touch: (store, session) => store.touch(session, long, inMinutes(0)),
    find: async (store, session) => {
      await store.find(long);
      await store.find(long, session);
    },
    keep: async (store, session) => store.keep(session, there(await store.find(long, session))),
    due: (store) => store.due(inMinutes(300), 20),
  }),
  explained('AwaitedDocumentStore', projects.awaitedDocuments, {
    put: (store, session) =>
      store.put(session, { documentId: idAt('rmd', 0), commissionId: long, approverId: her, since: inMinutes(0) }),
    remove: (store, session) => store.remove(session, idAt('rmd', 0)),
    ofCommission: (store, session) => store.ofCommission(long, session),
  }),
  explained('DueItemStore', projects.dueItems, {
    replaceAll: async (store, session) => {
      const [item] = await store.page([her], first);
      const one = { ...there(item), commissionId: idAt('com', 1) };
      await store.replaceAll(session, one.commissionId, [one, { ...one, kind: 'ANSWER_SEAT' }]);
      await store.replaceAll(session, long, []);
    },
    page: async (store) => {
      for (const agents of [[her], [her, idAt('per', 2)]]) {
        const items = await store.page(agents, first);
        await store.page(agents, behind(dueListKey(there(items.at(-1)))));
      }
    },
  }),
  explained('CashBookStore', projects.cashBooks, {
    find: (store, session) => store.find(session, long),
    put: async (store, session) => store.put(session, there(await store.find(session, long))),
    loader: (store) => store.loader().loadMany([long, idAt('com', 1)]),
  }),
  explained('LiveEventStore', projects.liveEvents, {
    end: (store) => store.end(long),
    after: async (store) => {
      await store.after(long, { ...(await store.end(long)), position: 0 }, 20);
      await store.after(long, await store.end(long), 20);
    },
  }),
];
