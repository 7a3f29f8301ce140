import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type Exceptions, type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Notifications } from '../../src/notifications.ts';
import { longClient, longEndpoint, longWorker, seenType } from './ours.ts';

const now = inMinutes(300);
const gone = [{ fault: 'nothing', reason: 'it has removed by then what it looks for' }] as const;

/** What asks for more than an index gives, and why that is well. */
export const exceptionsOfWebhooks: Exceptions = {
  'EndpointStore.reseal': [{ fault: 'scan', reason: 'all are asked for, when the service starts' }],
  'DeliveryStore.forgetSome': gone,
  'ReplayStore.forget': gone,
  'DeliveryStore.heads': [{ fault: 'sort', reason: 'of each subject one, of those that wait alone' }],
};

/** What is asked of partners' endpoints, and of where they are in the logs, in all the ways in which it is asked. */
export const casesOfEndpoints = ({
  endpoints,
  endpointClients,
  places,
  replays,
}: Notifications): readonly ExplainedStore[] => [
  explained('EndpointStore', endpoints, {
    takeTurn: (store, session) => store.takeTurn(session, her),
    save: async (store, session) => store.save(session, there(await store.find(longEndpoint, session))),
    remove: async (store, session) => {
      await store.remove(idAt('end', 301));
      await store.remove(idAt('end', 302), session);
    },
    forgetOwner: (store) => store.forgetOwner(idAt('per', 69)),
    find: async (store, session) => {
      await store.find(longEndpoint);
      await store.find(longEndpoint, session);
    },
    ofOwner: async (store, session) => {
      await store.ofOwner(idAt('per', 5));
      await store.ofOwner(idAt('per', 5), session);
    },
    noteTakenBack: (store, session) => store.noteTakenBack(session, her, longClient, now),
    ofClient: async (store, session) => {
      await store.ofClient(session, longClient, { after: undefined, limit: 20 });
      await store.ofClient(session, longClient, { after: idAt('end', 300), limit: 20 });
    },
    served: (store) => store.served(),
    reseal: (store) => store.reseal(),
    loader: (store) => store.loader().loadMany([longEndpoint, idAt('end', 1)]),
  }),
  explained('EndpointClientStore', endpointClients, {
    takeTurn: (store, session) => store.takeTurn(session, idAt('cli', 1)),
    revoke: (store, session) => store.revoke(session, idAt('cli', 2), now),
    stopping: (store) => store.stopping(20),
    stoppedTo: (store, session) => store.stoppedTo(session, longClient),
    moveOn: async (store, session) => {
      await store.moveOn(session, idAt('cli', 8), { to: idAt('end', 9), isLast: false });
      await store.moveOn(session, idAt('cli', 16), { to: undefined, isLast: true });
    },
  }),
  explained('PlaceStore', places, {
    beat: (store) => store.beat('worker 1', 60_000),
    leave: async (store) => {
      await store.leave('worker 2');
      // Something that it has is there to be looked for.
      await store.take(idAt('end', 9_002), 'worker 2', [], {});
    },
    create: (store, session) => store.create(session, idAt('end', 9_001), { projects: 5 }),
    set: (store, session) => store.set(session, idAt('end', 1), { projects: 5 }),
    beginAnew: (store, session) => store.beginAnew(session, idAt('end', 1)),
    call: (store, session) => store.call(session, idAt('end', 1)),
    find: (store) => store.find(longEndpoint),
    standing: (store) => store.standing([longEndpoint, idAt('end', 1)], longWorker, [longWorker, 'worker 3']),
    take: (store) => store.take(idAt('end', 2), 'worker 4', ['worker 4', 'worker 5'], { projects: 5 }),
    giveBack: (store) => store.giveBack({ endpointId: idAt('end', 3), epoch: 1 }),
    move: (store) =>
      store.move([
        { endpointId: idAt('end', 5), epoch: 1, places: { projects: 700 } },
        { endpointId: idAt('end', 6), epoch: 1, places: { projects: 700, billing: 1 } },
      ]),
    bury: async (store, session) => {
      await store.bury(idAt('end', 7));
      await store.bury(idAt('end', 9), session);
    },
    gone: (store) => store.gone(20),
    forget: (store) => store.forget(idAt('end', 8)),
  }),
  explained('ReplayStore', replays, {
    insert: async (store, session) => {
      const one = there((await store.ofEndpoint(longEndpoint, session))[0]);
      await store.insert(session, { ...one, id: idAt('rpl', 9_001) });
    },
    ofEndpoint: async (store, session) => {
      await store.ofEndpoint(longEndpoint);
      await store.ofEndpoint(longEndpoint, session);
    },
    move: (store) =>
      store.move([
        { id: idAt('rpl', 0), at: { projects: 300 } },
        { id: idAt('rpl', 1), at: { projects: 300 } },
      ]),
    remove: (store) => store.remove(idAt('rpl', 2)),
    forget: (store) => store.forget(idAt('end', 70)),
    waiting: (store) => store.waiting([longEndpoint, idAt('end', 2), idAt('end', 3)]),
  }),
];

/** What is asked of what is delivered to them. */
export const casesOfDeliveries = ({ deliveries }: Notifications): readonly ExplainedStore[] => [
  explained('DeliveryStore', deliveries, {
    insertMany: async (store) => {
      const one = there(await store.find(idAt('dlv', 1)));
      const attempts = [{ at: now, durationMs: 5, status: 500, error: 'STATUS_500', excerpt: undefined }];
      const again = { ...one, tries: { ...one.tries, attempts } };
      await store.insertMany([{ ...one, id: idAt('dlv', 9_001) }, again]);
    },
    reopenMany: async (store) => store.reopenMany([there(await store.find(idAt('dlv', 9)))]),
    replaceMany: async (store) => {
      const [before, other] = [there(await store.find(idAt('dlv', 2))), there(await store.find(idAt('dlv', 9)))];
      await store.replaceMany([before, other].map((one) => ({ before: one, after: { ...one, tried: one.tried + 1 } })));
    },
    replaceOpen: async (store, session) => {
      const before = there(await store.find(idAt('dlv', 10), session));
      await store.replaceOpen(session, { before, after: { ...before, tried: before.tried + 1 } });
    },
    put: async (store, session) => store.put(session, there(await store.find(idAt('dlv', 3), session))),
    forgetSome: (store) => store.forgetSome(idAt('end', 70)),
    find: async (store, session) => {
      await store.find(idAt('dlv', 0));
      await store.find(idAt('dlv', 0), session);
    },
    known: (store) => store.known([idAt('dlv', 0), idAt('dlv', 4), idAt('dlv', 9_002)]),
    heads: (store) => store.heads(longEndpoint, 20),
    open: (store) => store.open(longEndpoint, 5),
    openSubjects: async (store) => {
      await store.openSubjects(longEndpoint);
      await store.openSubjects(longEndpoint, [idAt('com', 8)]);
      await store.openSubjects(longEndpoint, [idAt('com', 8), idAt('com', 32)]);
    },
    countOpen: (store) => store.countOpen(longEndpoint, 10),
    hasten: async (store) => {
      const one = there(await store.find(idAt('dlv', 8)));
      await store.hasten(longEndpoint, now);
      // One that is due later is there to be looked for.
      const tries = { state: 'PENDING', failures: 0, attempts: [], dueAt: inMinutes(301) } as const;
      await store.insertMany([{ ...one, id: idAt('dlv', 9_003), tries }]);
    },
    page: async (store) => {
      for (const state of [undefined, 'PENDING', 'DELIVERED'] as const) {
        for (const type of [undefined, seenType]) {
          await store.page(longEndpoint, { state, type, ...first });
          await store.page(longEndpoint, { state, type, ...behind(idAt('dlv', 400)) });
        }
      }
    },
  }),
];

/** What is asked of the services' logs. */
export const casesOfLogs = ({ eventLogs, serviceLogs }: Notifications): readonly ExplainedStore[] => [
  explained('EventLogs', eventLogs, {
    event: (store) => store.event('projects', idAt('evt', 0)),
    check: (store) => store.check([{ service: 'projects', position: 5, mark: '' }]),
    ends: (store) => store.ends(['projects']),
    find: async (store) => {
      const view = { types: [seenType], commissions: [idAt('com', 0)] };
      const all = { after: [], ends: await store.ends() };
      await store.find(all, view, 20);
      const filter = { matches: ({ id }: { readonly id: string }) => id === idAt('evt', 599), by: her };
      await store.find(all, { ...view, filter }, 20);
    },
    placesAt: (store) => store.placesAt({ projects: 5 }),
  }),
  explained('ServiceLogs', serviceLogs, {
    ends: (store) => store.ends(),
    serviceOf: (store) => store.serviceOf(idAt('evt', 0)),
    placesBefore: (store) => store.placesBefore(now),
  }),
];
