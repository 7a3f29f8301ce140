import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Members } from '../../src/members.ts';

/** What is asked of what people are to organizations and to each other, in all the ways in which it is asked. */
export const casesOfOrganizations = (members: Members): readonly ExplainedStore[] => [
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
    registeredAmong: async (store, session) => {
      await store.registeredAmong([hers]);
      await store.registeredAmong([hers, idAt('org', 1)], session);
    },
    ownedByEach: async (store, session) => {
      await store.ownedByEach([her]);
      await store.ownedByEach([her, idAt('per', 3)], session);
    },
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
    activeOfEach: async (store, session) => {
      await store.activeOfEach([hers]);
      await store.activeOfEach([hers, idAt('org', 3)], session);
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
    findOpen: (store, session) => store.findOpen('0@millepiani.example', her, session),
    openTo: (store, session) => store.openTo('0@millepiani.example', 200, session),
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
];
