import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Projects } from '../../src/projects.ts';
import { long } from './ours.ts';

/** What is asked of what those who do a commission agree, are bound to and put in, in all the ways in which it is asked. */
export const casesOfAgreements = (projects: Projects): readonly ExplainedStore[] => [
  explained('AgreementStore', projects.agreements, {
    save: async (store, session) => {
      const before = there(await store.ofCommission(long, session));
      const [one, ...others] = before.versions;
      const version = before.version + 1;
      await store.save(session, before, { ...before, version, versions: [{ ...there(one) }, ...others] });
      const next = { ...before, id: idAt('agr', 9_001), commissionId: idAt('com', 9_001), versions: [] };
      await store.save(session, undefined, next);
    },
    ofCommission: (store, session) => store.ofCommission(long, session),
    findVersion: (store, session) => store.findVersion(idAt('agv', 0), session),
    commissionLoader: async (store) => {
      await store.commissionLoader().load(long);
      await store.commissionLoader().loadMany([long, idAt('com', 1)]);
    },
    loader: (store) => store.loader().loadMany([idAt('agr', 0), idAt('agr', 1)]),
    versionLoader: (store) => store.versionLoader().loadMany([idAt('agv', 0), idAt('agv', 1)]),
    versionPageLoader: async (store) => {
      await store.versionPageLoader().load({ agreementId: idAt('agr', 0), page: first });
      await store.versionPageLoader().loadMany([
        { agreementId: idAt('agr', 0), page: behind(idAt('agv', 300)) },
        { agreementId: idAt('agr', 1), page: first },
      ]);
    },
  }),
  explained('AgreementDraftStore', projects.drafts, {
    find: async (store, session) => {
      await store.find(long);
      await store.find(long, session);
    },
    put: async (store, session) => store.put(session, there(await store.find(long, session))),
    remove: (store, session) => store.remove(session, long),
  }),
  explained('CommitmentStore', projects.commitments, {
    insert: async (store, session) => {
      const [commitment] = await store.ofCommission(long, session);
      await store.insert(session, { ...there(commitment), id: idAt('cmt', 9_001) });
    },
    replace: async (store, session) => {
      const [commitment] = await store.ofCommission(long, session);
      await store.replace(session, 1, there(commitment));
    },
    ofCommission: async (store, session) => {
      await store.ofCommission(long);
      await store.ofCommission(long, session);
    },
    standing: (store, session) => store.standing(long, session),
    page: async (store) => {
      for (const state of [undefined, 'FULFILLED'] as const) {
        await store.page({ personId: her, state }, first);
        await store.page({ personId: her, state }, behind(idAt('cmt', 300)));
      }
    },
    loader: (store) => store.loader().loadMany([idAt('cmt', 0), idAt('cmt', 1)]),
    pageLoader: async (store) => {
      await store.pageLoader().load({ commissionId: long, page: first });
      await store.pageLoader().loadMany([
        { commissionId: long, page: behind(idAt('cmt', 300)) },
        { commissionId: idAt('com', 1), page: first },
      ]);
    },
  }),
  explained('ContributionStore', projects.contributions, {
    insert: async (store, session) => {
      const { externalReference: _, ...contribution } = there(await store.find(idAt('ctr', 0), session));
      await store.insert(session, { ...contribution, id: idAt('ctr', 9_001) });
    },
    replace: async (store, session) => {
      const contributions = await store.findAll([idAt('ctr', 0), idAt('ctr', 1)], session);
      await store.replace(session, ...contributions.map((contribution) => ({ version: 1, contribution })));
    },
    find: (store, session) => store.find(idAt('ctr', 0), session),
    findAll: (store, session) => store.findAll([idAt('ctr', 0), idAt('ctr', 1)], session),
    findExternal: async (store, session) => {
      const place = { commissionId: long, agentIds: [her, idAt('per', 1)] };
      await store.findExternal({ ...place, references: ['row 0'] }, session);
      await store.findExternal({ ...place, references: ['row 0', 'row 12', 'row 24'] }, session);
    },
    minutesWorked: (store) => store.minutesWorked(),
    loader: (store) => store.loader().loadMany([idAt('ctr', 0), idAt('ctr', 1)]),
    pageLoader: async (store) => {
      for (const state of [undefined, 'RECORDED'] as const) {
        await store.pageLoader().load({ commissionId: long, state, page: first });
        await store.pageLoader().loadMany([
          { commissionId: long, state, page: behind(idAt('ctr', 300)) },
          { commissionId: idAt('com', 1), state, page: first },
        ]);
      }
    },
  }),
  explained('DisputeStore', projects.disputes, {
    insert: async (store, session) => {
      const dispute = there(await store.find(idAt('dsp', 0), session));
      await store.insert(session, { ...dispute, id: idAt('dsp', 9_001) });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(idAt('dsp', 0), session))),
    find: (store, session) => store.find(idAt('dsp', 0), session),
    ofContribution: (store, session) => store.ofContribution(idAt('ctr', 0), session),
    loader: (store) => store.loader().loadMany([idAt('dsp', 0), idAt('dsp', 1)]),
    lastLoader: async (store) => {
      await store.lastLoader().load(idAt('ctr', 1));
      await store.lastLoader().loadMany([idAt('ctr', 1), idAt('ctr', 2)]);
    },
    pageLoader: async (store) => {
      for (const state of [undefined, 'OPENED'] as const) {
        await store.pageLoader().load({ commissionId: long, state, page: first });
        await store.pageLoader().loadMany([
          { commissionId: long, state, page: behind(idAt('dsp', 300)) },
          { commissionId: idAt('com', 1), state, page: first },
        ]);
      }
    },
  }),
  explained('MilestoneStore', projects.milestones, {
    insert: async (store, session) => {
      const plan = there(await store.find(long, session));
      const milestones = plan.milestones.map((one) => ({ ...one, id: idAt('mil', 9_001) }));
      await store.insert(session, { ...plan, commissionId: idAt('com', 9_001), milestones });
    },
    replace: async (store, session) => store.replace(session, 1, there(await store.find(long, session))),
    find: async (store, session) => {
      await store.find(long);
      await store.find(long, session);
    },
    findByMilestone: async (store, session) => {
      await store.findByMilestone(idAt('mil', 0));
      await store.findByMilestone(idAt('mil', 0), session);
    },
    loader: (store) => store.loader().loadMany([long, idAt('com', 1)]),
  }),
  explained('AccessStore', projects.access, {
    take: (store, session) => store.take(session, long, 2),
    isShutOut: async (store, session) => {
      await store.isShutOut(her);
      await store.isShutOut(her, session);
    },
    shutOutOf: async (store, session) => {
      await store.shutOutOf([her]);
      await store.shutOutOf([her, idAt('per', 1)], session);
    },
    shutOut: (store, session) => store.shutOut(session, her),
    letIn: (store, session) => store.letIn(session, her),
    put: async (store, session) => {
      const [change] = await store.waiting(1);
      await store.put(session, there(change));
    },
    waiting: (store) => store.waiting(20),
    change: (store) => store.change(idAt('evt', 0)),
    followed: (store) => store.followed(idAt('evt', 599)),
  }),
  explained('GonePeopleStore', projects.gonePeople, {
    put: (store, session) => store.put(session, her),
    remove: (store, session) => store.remove(session, her),
    among: async (store, session) => {
      await store.among([her], session);
      await store.among([her, idAt('per', 2), idAt('per', 1)], session);
    },
  }),
  explained('ErasedPersonStore', projects.erased, {
    note: (store, session) => store.note(session, idAt('per', 9_001), inMinutes(0)),
    among: async (store, session) => {
      await store.among([her, idAt('per', 1)]);
      await store.among([her], session);
    },
    find: (store) => store.find(her),
    due: (store) => store.due(inMinutes(300), 20),
    keep: async (store) => {
      await store.keep(there(await store.find(idAt('per', 592))), { passes: 2, dueAt: inMinutes(900) });
      await store.keep(there(await store.find(idAt('per', 584))), { passes: 2, dueAt: undefined });
    },
  }),
];
