import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { dayAt, her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Billing } from '../../src/billing.ts';
import { long, longInvoice, somebody } from './ours.ts';

/** What is asked of documents. */
export const casesOfDocuments = (billing: Billing): readonly ExplainedStore[] => [
  explained('InvoiceStore', billing.invoices, {
    insert: async (store, session) => {
      const draft = there(await store.find(idAt('inv', 2), session));
      if (draft.stage === 'draft') await store.insert(session, { ...draft, id: idAt('inv', 9_001) });
    },
    save: async (store, session) => {
      const issued = there(await store.find(idAt('inv', 0), session));
      if (issued.stage === 'issued') await store.save(session, issued);
    },
    find: async (store, session) => {
      await store.find(idAt('inv', 0));
      await store.find(idAt('inv', 0), session);
    },
    drop: (store, session) => store.drop(session, idAt('inv', 2)),
    ofSeller: (store) => store.ofSeller(her),
    openOf: (store) => store.openOf(her),
    collected: (store) => store.collected(),
    stampedOf: (store) => store.stampedOf(her, [dayAt(100), dayAt(500)]),
    owing: async (store) => {
      await store.owing(her, [13n], 20);
      await store.owing(her, [1n, 13n, 25n], 20);
    },
    paidBy: (store) => store.paidBy(her, 4n, 20),
    numbered: (store) => store.numbered(['0', '12'], [{ year: 2026, sequence: 13 }]),
    vatNumbersOf: (store) => store.vatNumbersOf(her),
    toRemind: (store) => store.toRemind(dayAt(300), 20),
    unsent: (store) => store.unsent(20),
    pageOf: async (store) => {
      await store.pageOf({ agentId: idAt('per', 0), ...first });
      await store.pageOf({ agentId: idAt('per', 0), ...behind(idAt('inv', 300)) });
    },
    loader: (store) => store.loader().loadMany([idAt('inv', 0), idAt('inv', 1)]),
    ofCommissionLoader: async (store) => {
      await store.ofCommissionLoader().load(long);
      await store.ofCommissionLoader().loadMany([long, idAt('com', 5)]);
    },
  }),
  explained('CreditNoteStore', billing.creditNotes, {
    insert: async (store, session) => {
      const note = there(await store.find(idAt('crn', 0), session));
      await store.insert(session, { ...note, id: idAt('crn', 9_001), number: { year: 2027, sequence: 9_001 } });
    },
    find: async (store, session) => {
      await store.find(idAt('crn', 0));
      await store.find(idAt('crn', 0), session);
    },
    pageOf: async (store) => {
      await store.pageOf({ agentId: her, ...first });
      await store.pageOf({ agentId: her, ...behind(idAt('crn', 300)) });
    },
    ofInvoice: (store, session) => store.ofInvoice(longInvoice, session),
    saveTransmission: async (store, session) =>
      store.saveTransmission(session, there(await store.find(idAt('crn', 1), session))),
    stampedOf: (store) => store.stampedOf(her, [dayAt(100), dayAt(500)]),
    unsent: (store) => store.unsent(20),
    loader: (store) => store.loader().loadMany([idAt('crn', 0), idAt('crn', 1)]),
    ofInvoiceLoader: async (store) => {
      await store.ofInvoiceLoader().load(longInvoice);
      await store.ofInvoiceLoader().loadMany([longInvoice, idAt('inv', 5)]);
    },
  }),
  explained('SequenceStore', billing.sequences, {
    find: (store, session) => store.find(session, '00', 2020),
    save: (store, session) => store.save(session, { vatNumber: '00', year: 2020, last: 1, lastDate: '2026-11-24' }),
  }),
  explained('DocumentFileStore', billing.files, {
    keep: (store) => {
      const file = { documentId: idAt('inv', 9_001), form: 'PDF_IT' as const, attempt: 0, name: 'x.pdf' };
      return store.keep([{ ...file, mediaType: 'application/pdf', content: Buffer.from('x') }]);
    },
    of: (store) => store.of(longInvoice),
    sentAs: (store) => store.sentAs('4.x'),
    loader: async (store) => {
      await store.loader().load(longInvoice);
      await store.loader().loadMany([longInvoice, idAt('inv', 5)]);
    },
  }),
  explained('ErasedPersonStore', billing.erased, {
    note: (store, session) => store.note(session, somebody, inMinutes(0)),
    among: async (store, session) => {
      await store.among([somebody]);
      await store.among([somebody, idAt('per', 1)], session);
    },
    find: (store) => store.find(somebody),
    due: (store) => store.due(inMinutes(300), 20),
    keep: async (store) => store.keep(there(await store.find(somebody)), { passes: 2, dueAt: undefined }),
  }),
];
