import { DataExport } from '@millepiani/service/data-export/data-export';
import { toExportCursor } from '@millepiani/service/data-export/export-cursor';
import { there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Connection } from 'mongoose';
import { sections } from '../../src/data-export/sections.store.ts';
import type { Notifications } from '../../src/notifications.ts';
import { replayed } from '../../src/retries/tries.ts';

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
