import { DataExport } from '@millepiani/service/data-export/data-export';
import { toExportCursor } from '@millepiani/service/data-export/export-cursor';
import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Connection } from 'mongoose';
import { sections } from '../../src/data-export/sections.store.ts';
import type { Notifications } from '../../src/notifications.ts';
import { replayed } from '../../src/retries/tries.ts';
import { longEndpoint, seenType } from './ours.ts';

const now = inMinutes(300);
const item = { source: idAt('evt', 9_001), kind: 'TEAM', subject: 'A', body: 'B.', about: undefined } as const;

/** What is asked of mails, in all the ways in which it is asked. */
export const casesOfMails = ({ messages }: Notifications): readonly ExplainedStore[] => [
  explained('MessageStore', messages, {
    add: async (store, session) => {
      const fresh = { id: idAt('msg', 9_001), unsubscribeToken: 'token 9001', createdAt: now };
      const planned = { recipient: her, digest: 'HOURLY', dueAt: now, item } as const;
      await store.add(session, { ...planned, key: 'HOURLY/9001' }, fresh);
      await store.add(session, { ...planned, key: `${idAt('evt', 8)}/${her}` }, fresh);
    },
    toldOf: (store, session) => store.toldOf(idAt('evt', 0), [her, idAt('per', 1)], session),
    drop: (store) => store.drop(idAt('msg', 8)),
    claim: (store) => store.claim(idAt('msg', 9), inMinutes(400), inMinutes(401)),
    find: async (store, session) => {
      await store.find(idAt('msg', 0));
      await store.find(idAt('msg', 0), session);
    },
    findByToken: (store) => store.findByToken('token 0'),
    record: async (store, session) => {
      const { tries } = there(await store.find(idAt('msg', 0), session));
      await store.record(session, idAt('msg', 0), tries, now);
    },
    replay: async (store, session) => {
      const { tries } = there(await store.find(idAt('msg', 0), session));
      await store.replay(session, idAt('msg', 0), replayed(tries, now));
    },
    setSentTo: (store, session) => store.setSentTo(session, idAt('msg', 0), 'her@community.example'),
    setBounce: (store, session) => store.setBounce(session, idAt('msg', 0), { kind: 'HARD', at: now, status: '5.1.1' }),
    forget: (store) => store.forget(idAt('per', 68)),
    dropWaiting: (store, session) => store.dropWaiting(session, her),
    dueBy: (store) => store.dueBy(now, 20),
  }),
];

/** What is asked of partners' endpoints, of what is delivered there, and of the logs. */
export const casesOfWebhooks = (notifications: Notifications): readonly ExplainedStore[] => [
  explained('EndpointStore', notifications.endpoints, {
    takeTurn: (store, session) => store.takeTurn(session, her),
    save: async (store, session) => store.save(session, there(await store.find(longEndpoint, session))),
    remove: (store) => store.remove(idAt('end', 301)),
    forgetOwner: (store) => store.forgetOwner(idAt('per', 69)),
    find: async (store, session) => {
      await store.find(longEndpoint);
      await store.find(longEndpoint, session);
    },
    ofOwner: async (store, session) => {
      await store.ofOwner(idAt('per', 5));
      await store.ofOwner(idAt('per', 5), session);
    },
    listening: (store, session) => store.listening('millepiani.projects.x1.y.v1', session),
    loader: (store) => store.loader().loadMany([longEndpoint, idAt('end', 1)]),
  }),
  explained('TurnStore', notifications.turns, {
    take: (store) => store.take(longEndpoint, 1_000),
    release: (store) => store.release({ endpointId: longEndpoint, holder: 'somebody' }),
  }),
  explained('DeliveryStore', notifications.deliveries, {
    insert: async (store, session) => {
      const one = there(await store.find(idAt('dlv', 0), session));
      await store.insert(session, [
        { ...one, id: idAt('dlv', 9_001), event: { ...one.event, id: idAt('evt', 9_001) } },
      ]);
    },
    replace: async (store, session) => store.replace(session, [there(await store.find(idAt('dlv', 0), session))]),
    forget: (store) => store.forget(idAt('end', 70)),
    find: async (store, session) => {
      await store.find(idAt('dlv', 0));
      await store.find(idAt('dlv', 0), session);
    },
    ofEvents: (store, session) => store.ofEvents(longEndpoint, [idAt('evt', 0), idAt('evt', 4)], session),
    heads: (store) => store.heads(longEndpoint, 20),
    hasten: (store, session) => store.hasten(longEndpoint, now, session),
    page: async (store) => {
      for (const state of [undefined, 'PENDING'] as const) {
        await store.page(longEndpoint, { state, ...first });
        await store.page(longEndpoint, { state, ...behind(idAt('dlv', 300)) });
      }
    },
    endpointsDueBy: (store) => store.endpointsDueBy(now, 20),
  }),
  explained('EventLogs', notifications.eventLogs, {
    event: (store) => store.event('projects', idAt('evt', 0)),
    check: (store) => store.check([{ service: 'projects', position: 5, mark: '' }]),
    find: (store) => store.find([], { types: [seenType], commissions: [idAt('com', 0)] }, 20),
  }),
];

/** What a person's export asks of all that is kept here. */
export const casesOfExport = (connection: Connection): readonly ExplainedStore[] => [
  explained('DataExport', new DataExport(connection, sections), {
    page: async (store) => {
      const somebody = idAt('per', 50);
      // Behind a key that is before all; and all sections from their first row on.
      for (const { name, orderedBy } of sections)
        await store.page(somebody, toExportCursor({ section: name, key: orderedBy ? '0' : ' ' }));
      await store.page(somebody, undefined);
    },
  }),
];
