import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import type { Members } from '../../src/members.ts';
import { behind, first, there } from './asking.ts';
import { her, hers, idAt, inMinutes, skillAt } from './many.ts';

/** What is asked of who people are and what they are to each other, in all the ways in which it is asked. */
export const casesOfPeople = (members: Members): readonly ExplainedStore[] => [
  explained('PersonStore', members.persons, {
    insert: async (store, session) => {
      const [person] = await store.findMany([her], session);
      await store.insert(session, { ...there(person), id: idAt('per', 9_001) });
      await store.insert(session, { ...there(person), id: idAt('per', 9_002) }, 'ACTIVE');
    },
    setMembership: (store, session) => store.setMembership(session, her, 'SUSPENDED'),
    hasMember: (store, session) => store.hasMember(her, session),
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
  explained('OrganizationStore', members.organizations, {
    save: async (store, session) => store.save(session, there(await store.find(hers, session))),
    find: async (store, session) => {
      await store.find(hers);
      await store.find(hers, session);
    },
    page: async (store) => {
      for (const withProposed of [false, true]) {
        await store.page({ personId: her, withProposed, request: first });
        await store.page({ personId: her, withProposed, request: behind(idAt('org', 300)) });
      }
    },
    proposedTo: (store, session) => store.proposedTo(session, her),
    namesOfParty: (store, session) => store.namesOfParty(session, her),
    idsOwnedBy: (store, session) => store.idsOwnedBy(session, her),
    count: (store) => store.count(),
    loader: (store) => store.loader().loadMany([hers, idAt('org', 1)]),
  }),
  explained('RelationshipStore', members.relationships, {
    insert: async (store, session) => {
      const relationship = there(await store.find(idAt('rel', 1), session));
      await store.insert(session, { ...relationship, id: idAt('rel', 9_001), personId: idAt('per', 9_001) });
    },
    replace: async (store, session) => {
      const relationship = there(await store.find(idAt('rel', 1), session));
      await store.replace(session, relationship.version, { ...relationship, version: 2 });
    },
    find: (store, session) => store.find(idAt('rel', 1), session),
    hasOpen: (store, session) => store.hasOpen(session, hers, her),
    openOf: async (store, session) => {
      await store.openOf(her);
      await store.openOf(her, session);
    },
    organizationsOf: (store, session) => store.organizationsOf(session, her),
    page: async (store) => {
      for (const whose of [her, hers])
        for (const sight of ['all', 'active'] as const) {
          await store.page({ whose, sight, request: first });
          await store.page({ whose, sight, request: behind(idAt('rel', 300)) });
        }
    },
    due: (store) => store.due(inMinutes(300), 20),
    loader: (store) => store.loader().loadMany([idAt('rel', 1), idAt('rel', 2)]),
  }),
  explained('AllianceStore', members.alliances, {
    insert: async (store, session) => {
      const alliance = there(await store.find(idAt('ali', 0), session));
      await store.insert(session, { ...alliance, id: idAt('ali', 9_001) });
    },
    replace: async (store, session) => {
      const alliance = there(await store.find(idAt('ali', 0), session));
      await store.replace(session, alliance.version, { ...alliance, version: 2 });
    },
    find: (store, session) => store.find(idAt('ali', 0), session),
    page: async (store) => {
      for (const isAll of [false, true]) {
        await store.page({ organizationId: hers, isAll, request: first });
        await store.page({ organizationId: hers, isAll, request: behind(idAt('ali', 300)) });
      }
    },
    count: (store) => store.count(),
    loader: (store) => store.loader().loadMany([idAt('ali', 0), idAt('ali', 1)]),
  }),
  explained('InvitationStore', members.invitations, {
    insert: async (store, session) => {
      const invitation = there(await store.find(idAt('ivt', 0), session));
      await store.insert(session, { ...invitation, id: idAt('ivt', 9_001), email: 'new@millepiani.example' });
    },
    replace: async (store, session) => {
      const invitation = there(await store.find(idAt('ivt', 0), session));
      await store.replace(session, invitation.version, { ...invitation, version: 2 });
    },
    find: (store, session) => store.find(idAt('ivt', 0), session),
    hasOpen: async (store, session) => {
      await store.hasOpen('0@millepiani.example', inMinutes(-9));
      await store.hasOpen('0@millepiani.example', inMinutes(-9), session);
    },
    findOpen: (store, session) => store.findOpen('0@millepiani.example', session),
    openOf: (store, session) => store.openOf(session, her),
    // Whoever accepted the one was sent the other, too.
    forgetAddress: (store, session) => store.forgetAddress(session, idAt('per', 4), '0@millepiani.example'),
    erasedOf: (store) => store.erasedOf(idAt('per', 8)),
    remove: (store) => store.remove(idAt('ivt', 599)),
    countOpen: (store, session) => store.countOpen(her, session),
    page: async (store) => {
      for (const invitedBy of [undefined, her])
        for (const state of [undefined, 'EXPIRED'] as const) {
          await store.page({ invitedBy, state }, first);
          await store.page({ invitedBy, state }, behind(idAt('ivt', 300)));
        }
    },
    due: (store) => store.due(inMinutes(300), 20),
    loader: (store) => store.loader().loadMany([idAt('ivt', 0), idAt('ivt', 1)]),
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
    find: (store, session) => store.find(idAt('clm', 0), session),
    ofPerson: (store, session) => store.ofPerson(session, her),
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
];
