import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Members } from '../../src/members.ts';

/** What is asked of who people are, how they are taxed, and how they go, in all the ways in which it is asked. */
export const casesOfPeople = (members: Members): readonly ExplainedStore[] => [
  explained('PersonStore', members.persons, {
    insert: async (store, session) => {
      const [person] = await store.findMany([her], session);
      await store.insert(session, { ...there(person), id: idAt('per', 9_001) });
      await store.insert(session, { ...there(person), id: idAt('per', 9_002) }, 'ACTIVE');
    },
    rename: async (store, session) => {
      const [person] = await store.findMany([her], session);
      await store.rename(session, { ...there(person), name: 'Zoe', version: there(person).version + 1 });
    },
    setMembership: (store, session) => store.setMembership(session, her, 'SUSPENDED'),
    hasMember: (store, session) => store.hasMember(her, session),
    membersAmong: async (store, session) => {
      await store.membersAmong([her]);
      await store.membersAmong([her, idAt('per', 1), idAt('per', 2)], session);
    },
    withoutMembership: (store) => store.withoutMembership(5),
    erase: (store, session) => store.erase(session, her, { name: 'Nobody', at: inMinutes(0) }),
    findMany: async (store, session) => {
      await store.findMany([her], session);
      await store.findMany([her, idAt('per', 1)]);
    },
    page: async (store) => {
      await store.page(first);
      await store.page(behind(idAt('per', 300)));
    },
    count: (store) => store.count(),
    loader: (store) => store.loader().loadMany([her, idAt('per', 1)]),
  }),
  explained('ProfileStore', members.profiles, {
    save: async (store, session) => {
      const profile = await store.findPerson(her, session);
      await store.save(session, profile.version, { ...profile, version: profile.version + 1 });
      await store.save(session, 0, { ...profile, id: idAt('per', 9_001), version: 1 });
    },
    remove: (store, session) => store.remove(session, her),
    findPerson: (store, session) => store.findPerson(her, session),
    findOrganization: (store, session) => store.findOrganization(hers, session),
    ofPersons: async (store, session) => {
      await store.ofPersons([her]);
      await store.ofPersons([her, idAt('per', 2)], session);
    },
    ofOrganizations: async (store, session) => {
      await store.ofOrganizations([hers]);
      await store.ofOrganizations([hers, idAt('org', 2)], session);
    },
    personLoader: (store) => store.personLoader().loadMany([her, idAt('per', 2)]),
    organizationLoader: (store) => store.organizationLoader().loadMany([hers, idAt('org', 2)]),
  }),
  explained('MembershipStore', members.memberships, {
    insert: async (store, session) => {
      const membership = there(await store.find(her, session));
      await store.insert(session, { ...membership, personId: idAt('per', 9_001) });
    },
    replace: async (store, session) => {
      const membership = there(await store.find(her, session));
      await store.replace(session, membership.version, { ...membership, version: 2 });
    },
    forgetWords: (store, session) => store.forgetWords(session, her),
    outside: (store) => store.outside(),
    find: async (store, session) => {
      await store.find(her);
      await store.find(her, session);
    },
    claimOutsiders: (store, session) => store.claimOutsiders(session, [her, idAt('per', 1), idAt('per', 2)]),
    page: async (store) => {
      for (const state of ['ACTIVE', undefined] as const) {
        await store.page(state, first);
        await store.page(state, behind(idAt('per', 300)));
      }
    },
    due: (store) => store.due(inMinutes(300), 20),
    loader: (store) => store.loader().loadMany([her, idAt('per', 1)]),
  }),
  explained('TaxProfileStore', members.taxProfiles, {
    claim: (store, session) => store.claim(session, her),
    save: async (store, session) => store.save(session, there((await store.claim(session, her))[0])),
    removeAll: (store, session) => store.removeAll(session, her),
    page: async (store) => {
      await store.page(her, first);
      await store.page(her, behind('2021-06-01'));
    },
    loader: (store) => store.loader().loadMany([idAt('tax', 0), idAt('tax', 1)]),
    agentLoader: async (store) => {
      await store.agentLoader().load(her);
      await store.agentLoader().loadMany([her, idAt('per', 3)]);
    },
  }),
  explained('ErasureStore', members.erasures, {
    save: async (store, session) => store.save(session, there(await store.find(her, session))),
    find: async (store, session) => {
      await store.find(her);
      await store.find(her, session);
    },
    due: (store) => store.due(inMinutes(300), 20),
  }),
  explained('ErasedPersonStore', members.erased, {
    note: (store, session) => store.note(session, idAt('per', 9_001), inMinutes(0)),
    among: async (store, session) => {
      await store.among([her, idAt('per', 1)]);
      await store.among([her], session);
    },
    find: (store) => store.find(her),
    due: (store) => store.due(inMinutes(300), 20),
    keep: async (store) => {
      const [later, never] = [there(await store.find(idAt('per', 592))), there(await store.find(idAt('per', 584)))];
      await store.keep(later, { passes: 2, dueAt: inMinutes(900) });
      await store.keep(never, { passes: 2, dueAt: undefined });
    },
  }),
];
