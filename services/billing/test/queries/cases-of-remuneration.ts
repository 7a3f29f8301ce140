import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { dayAt, her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Billing } from '../../src/billing.ts';
import { longInvoice, longRun, longVersion } from './ours.ts';

/** What is asked of documents for shares, and of what the exchange answered. */
export const casesOfRemuneration = ({
  remunerations,
  answers,
}: Pick<Billing, 'remunerations' | 'answers'>): readonly ExplainedStore[] => [
  explained('RemunerationStore', remunerations, {
    noteRun: (store, session) => store.noteRun(session, idAt('dst', 1)),
    settleRun: (store, session) => store.settleRun(session, longRun),
    dueRuns: (store) => store.dueRuns(20),
    insert: async (store, session) => {
      const document = there(await store.find(idAt('rmd', 0), session));
      await store.insert(session, { ...document, id: idAt('rmd', 9_001), runId: idAt('dst', 9_001) });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('rmd', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('rmd', 0));
      await store.find(idAt('rmd', 0), session);
    },
    meet: async (store, session) => {
      await store.meet(session, []);
      await store.meet(session, [{ versionId: longVersion, payeeId: her }]);
    },
    drop: (store, session) => store.drop(session, idAt('rmd', 2)),
    ofPayees: (store, session) => store.ofPayees({ versionId: longVersion, payeeIds: [her, hers] }, session),
    ofVersion: (store, session) => store.ofVersion(longVersion, session),
    ofVersions: async (store) => {
      await store.ofVersions([]);
      await store.ofVersions([longVersion]);
    },
    findMany: async (store) => {
      await store.findMany([]);
      await store.findMany([idAt('rmd', 0), idAt('rmd', 1)]);
    },
    feesOf: (store, session) => store.feesOf(session, her, 2026),
    toWrite: (store) => store.toWrite(20),
    ofRun: (store, session) => store.ofRun(session, longRun),
    pageOf: async (store) => {
      await store.pageOf({ agentId: her, ...first });
      await store.pageOf({ agentId: her, ...behind(idAt('rmd', 300)) });
    },
    loader: (store) => store.loader().loadMany([idAt('rmd', 0), idAt('rmd', 1)]),
    ofRunLoader: async (store) => {
      await store.ofRunLoader().load(longRun);
      await store.ofRunLoader().loadMany([longRun, idAt('dst', 2)]);
    },
    employ: (store, session) =>
      store.employ(session, {
        employerId: hers,
        employeeId: her,
        from: dayAt(0),
        to: undefined,
        confirmedAt: undefined,
      }),
    isEmployed: (store, session) => store.isEmployed(session, { employerId: hers, employeeId: her }, dayAt(300)),
    employmentOf: (store, session) => store.employmentOf(session, { employerId: hers, employeeId: her }),
    employeesOf: (store) => store.employeesOf(hers),
    employersOf: (store) => store.employersOf(idAt('per', 3)),
    forget: (store) => store.forget(idAt('per', 3)),
  }),
  explained('ExchangeAnswerStore', answers, {
    keep: async (store, session) => {
      const { answer, documentId, attempt } = there((await store.of(longInvoice, session))[0]);
      const file = { sha256: 'x', name: 'x.xml', readAt: inMinutes(0), content: Buffer.from('x') };
      await store.keep(session, file, { documentId, attempt, answer });
    },
    setAside: (store) => {
      const file = { sha256: 'y', name: 'y.xml', readAt: inMinutes(0), content: Buffer.from('y') };
      return store.setAside(file, { reason: 'NOT_XML', detail: undefined });
    },
    isKnown: (store, session) => store.isKnown(session, '0'.repeat(64)),
    of: async (store, session) => {
      await store.of(longInvoice);
      await store.of(longInvoice, session);
    },
    contentOf: (store) => store.contentOf('a'.repeat(64)),
    asidePage: async (store) => {
      await store.asidePage(first);
      await store.asidePage(behind(inMinutes(300).toISOString()));
    },
    loader: async (store) => {
      await store.loader().load(longInvoice);
      await store.loader().loadMany([longInvoice, idAt('inv', 6)]);
    },
  }),
];
