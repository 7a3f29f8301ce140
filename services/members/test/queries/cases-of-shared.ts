import { IdempotencyKeys } from '@millepiani/commands/idempotency';
import { DataExport } from '@millepiani/service/data-export/data-export';
import { toExportCursor } from '@millepiani/service/data-export/export-cursor';
import { Outbox } from '@millepiani/spine/outbox';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import { told } from '@millepiani/testing/told';
import type { Connection } from 'mongoose';
import { sections } from '../../src/data-export/sections.store.ts';

/** One of many, as most people are: there is something of theirs in every collection, and little. */
const somebody = idAt('per', 50);

const call = (key: string) => ({ caller: her, mutation: 'test', key, input: { idempotencyKey: key } });
const origin = { actor: undefined, time: inMinutes(0), traceparent: undefined };
/** What every service's commands and exports ask, by this service's sections; what the event spine asks is explained beside it. */
export const casesOfShared = (connection: Connection): readonly ExplainedStore[] => [
  explained('IdempotencyKeys', new IdempotencyKeys(connection), {
    prepare: (store) => store.prepare(),
    recall: (store, session) => store.recall(session, call('a key of the tests')),
    remember: (store, session) => store.remember(session, call('another key of the tests'), {}, inMinutes(0)),
  }),
  explained('Outbox', new Outbox(connection, 'members'), {
    prepare: (store) => store.prepare(),
    append: async (store, session) => {
      await store.append(session, [told(her)], origin);
      await store.append(session, [told(her), told(idAt('per', 1))], origin);
    },
  }),
  explained('DataExport', new DataExport(connection, sections), {
    page: async (store) => {
      // Behind a key that is before all; and all sections from their first row on.
      for (const { name, orderedBy } of sections)
        await store.page(somebody, toExportCursor({ section: name, key: orderedBy ? '0' : ' ' }));
      await store.page(somebody, undefined);
    },
  }),
];
