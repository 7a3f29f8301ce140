import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes, skillAt } from '@millepiani/testing/queries/many';
import type { Members } from '../../src/members.ts';

/** What is asked of what people can do, and who says so, in all the ways in which it is asked. */
export const casesOfSkills = (members: Members): readonly ExplainedStore[] => [
  explained('SkillClaimStore', members.claims, {
    count: (store, session) => store.count(session, her),
    countPeople: (store) => store.countPeople(),
    countBySkill: (store) => store.countBySkill(),
    countByLevel: async (store) => {
      await store.countByLevel([skillAt(1)]);
      await store.countByLevel([skillAt(1), skillAt(2)]);
    },
    insert: async (store, session) => {
      const claim = there(await store.find(idAt('clm', 0), session));
      await store.insert(session, { ...claim, id: idAt('clm', 9_001), personId: idAt('per', 9_001) });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('clm', 0), session))),
    remove: async (store, session) => store.remove(session, there(await store.find(idAt('clm', 0), session))),
    touch: (store, session) => store.touch(session, her),
    forgetClaimant: (store, session) => store.forgetClaimant(session, her),
    find: (store, session) => store.find(idAt('clm', 0), session),
    ofPerson: (store, session) => store.ofPerson(session, her),
    ofPersons: async (store, session) => {
      await store.ofPersons([her]);
      await store.ofPersons([her, idAt('per', 30)], session);
    },
    findBySkills: async (store, session) => {
      await store.findBySkills(session, her, [skillAt(1)]);
      await store.findBySkills(session, her, [skillAt(1), skillAt(2)]);
    },
    findBySkill: (store, session) => store.findBySkill(session, her, skillAt(1)),
    loader: (store) => store.loader().loadMany([idAt('clm', 0), idAt('clm', 1)]),
    personLoader: (store) => store.personLoader().loadMany([her, idAt('per', 30)]),
  }),
  explained('EndorsementStore', members.endorsements, {
    insert: async (store, session) => {
      const endorsement = there(await store.find(session, idAt('ens', 0)));
      await store.insert(session, { ...endorsement, id: idAt('ens', 9_001), endorsedBy: idAt('per', 9_001) });
    },
    has: (store, session) => store.has(session, idAt('clm', 0), her),
    find: (store, session) => store.find(session, idAt('ens', 0)),
    remove: async (store, session) => store.remove(session, there(await store.find(session, idAt('ens', 0)))),
    countByLevel: async (store) => {
      await store.countByLevel([skillAt(1)]);
      await store.countByLevel([skillAt(1), skillAt(2)]);
    },
    levelLoader: async (store) => {
      await store.levelLoader().load(idAt('clm', 0));
      await store.levelLoader().loadMany([idAt('clm', 0), idAt('clm', 1)]);
    },
    countBySkill: (store) => store.countBySkill(),
    removeAll: (store, session) => store.removeAll(session, idAt('clm', 0)),
    page: async (store) => {
      await store.page(idAt('clm', 0), first);
      await store.page(idAt('clm', 0), behind(idAt('ens', 300)));
    },
    loader: (store) => store.loader().loadMany([idAt('ens', 0), idAt('ens', 1)]),
  }),
  explained('TeamMateStore', members.teamMates, {
    find: (store, session) => store.find(session, idAt('tea', 0)),
    save: async (store, session) => store.save(session, there(await store.find(session, idAt('tea', 0)))),
    remove: (store, session) => store.remove(session, idAt('tea', 0)),
    remember: (store, session) =>
      store.remember(session, [[her, idAt('per', 1)]], { commissionId: idAt('com', 1), since: inMinutes(0) }),
    wereTogether: (store, session) => store.wereTogether(session, her, idAt('per', 1)),
  }),
  explained('TrackRecordStore', members.trackRecords, {
    find: async (store, session) => {
      await store.find(session, her);
    },
    save: async (store, session) => store.save(session, her, await store.find(session, her)),
    remove: (store, session) => store.remove(session, her),
    bonds: async (store, session) => {
      await store.bonds(session, idAt('com', 0));
    },
    saveBonds: async (store, session) => {
      await store.saveBonds(session, idAt('com', 0), await store.bonds(session, idAt('com', 0)));
      await store.saveBonds(session, idAt('com', 1), []);
    },
    loader: (store) => store.loader().loadMany([her, idAt('per', 1)]),
  }),
];
