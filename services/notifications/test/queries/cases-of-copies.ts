import { there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt } from '@millepiani/testing/queries/many';
import type { Notifications } from '../../src/notifications.ts';

/** What is asked of the service's own copies of what others tell, in all the ways in which it is asked. */
export const casesOfCopies = (notifications: Notifications): readonly ExplainedStore[] => [
  explained('AdministratorStore', notifications.administrators, {
    add: (store, session) => store.add(session, her),
    remove: (store, session) => store.remove(session, idAt('per', 3)),
    all: (store, session) => store.all(session),
  }),
  explained('CircleStore', notifications.circles, {
    put: async (store, session) => store.put(session, there(await store.find(idAt('com', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('com', 0));
      await store.find(idAt('com', 0), session);
    },
    partiesOf: (store) => store.partiesOf([idAt('com', 0), idAt('com', 1)]),
    putOwners: (store, session) => store.putOwners(session, hers, [her]),
    putName: (store, session) => store.putName(session, hers, 'Studio'),
    namesOf: (store, session) => store.namesOf([hers, idAt('org', 1)], session),
    readersOf: async (store, session) => {
      await store.readersOf([her, hers]);
      await store.readersOf([her, hers, idAt('org', 1)], session);
    },
    peopleOf: async (store, session) => {
      await store.peopleOf([hers]);
      await store.peopleOf([hers], session);
    },
    agentsOf: async (store, session) => {
      await store.agentsOf(her);
      await store.agentsOf(idAt('per', 5), session);
    },
    commissionsOf: (store) => store.commissionsOf(idAt('per', 5)),
  }),
  explained('VentureCircleStore', notifications.ventureCircles, {
    add: (store, session) => store.add(session, idAt('prj', 0), { agentId: her, part: 'PARTICIPANT' }),
    remove: (store, session) => store.remove(session, idAt('prj', 0), { agentId: her, part: 'BACKER' }),
    find: (store, session) => store.find(idAt('prj', 0), session),
  }),
  explained('MatterStore', notifications.matters, {
    put: async (store, session) => store.put(session, there(await store.find(idAt('inv', 0), session))),
    find: (store, session) => store.find(idAt('inv', 0), session),
  }),
  explained('ContactStore', notifications.contacts, {
    setGone: (store, session) => store.setGone(session, her),
    setSuspended: (store, session) => store.setSuspended(session, her),
    takesPart: (store) => store.takesPart(her),
    setPresent: (store, session) => store.setPresent(session, idAt('per', 3)),
    goneOf: (store, session) => store.goneOf([her, idAt('per', 1)], session),
    awayOf: (store, session) => store.awayOf([her, idAt('per', 1)], session),
    put: async (store, session) => store.put(session, there(await store.find(her))),
    remove: async (store, session) => {
      await store.remove(idAt('per', 67));
      await store.remove(idAt('per', 3), session);
    },
    find: (store) => store.find(her),
    findMany: (store, session) => store.findMany([her, idAt('per', 1)], session),
  }),
  explained('AnnouncementStore', notifications.announcements, {
    save: async (store, session) => store.save(session, there(await store.find(idAt('ann', 0), session))),
    find: (store, session) => store.find(idAt('ann', 0), session),
    findSpreading: (store) => store.findSpreading(20),
    loader: (store) => store.loader().loadMany([idAt('ann', 0), idAt('ann', 1)]),
  }),
];
