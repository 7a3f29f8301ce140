import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { DataExport } from '@millepiani/service/data-export/data-export';
import { toExportCursor } from '@millepiani/service/data-export/export-cursor';
import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Connection } from 'mongoose';
import type { Billing } from '../../src/billing.ts';
import { sections } from '../../src/data-export/sections.store.ts';
import { long, longVersion, somebody } from './ours.ts';

/** What is asked of what is agreed, put in and shared. */
export const casesOfSharing = (billing: Billing): readonly ExplainedStore[] => [
  explained('AgreementStore', billing.agreements, {
    insert: async (store, session) => {
      const version = there(await store.find(longVersion, session));
      await store.insert(session, { ...version, id: idAt('agv', 9_001) });
    },
    supersede: (store, session) => store.supersede(session, longVersion, idAt('agv', 1)),
    find: async (store, session) => {
      await store.find(longVersion);
      await store.find(longVersion, session);
    },
    inForceOf: (store) => store.inForceOf(her),
    ofCommission: async (store, session) => {
      await store.ofCommission(long);
      await store.ofCommission(long, session);
    },
    loader: (store) => store.loader().loadMany([longVersion, idAt('agv', 1)]),
  }),
  explained('ContributionStore', billing.contributions, {
    insert: async (store, session) => {
      const one = there((await store.ofVersions([longVersion], session))[0]);
      await store.insert(session, { ...one, id: idAt('ctr', 9_001) });
    },
    dispute: (store, session) => store.dispute(session, idAt('ctr', 0), true),
    remove: (store, session) => store.remove(session, idAt('ctr', 0)),
    ofVersions: async (store, session) => {
      await store.ofVersions([longVersion]);
      await store.ofVersions([longVersion, idAt('agv', 5)], session);
    },
    expensesOf: async (store, session) => {
      await store.expensesOf(her);
      await store.expensesOf(her, session);
    },
  }),
  explained('DistributionStore', billing.distributions, {
    insert: async (store, session) => {
      const run = there(await store.find(idAt('dst', 0), session));
      await store.insert(session, { ...run, id: idAt('dst', 9_001), versionId: idAt('agv', 9_001) });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('dst', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('dst', 0));
      await store.find(idAt('dst', 0), session);
    },
    findMany: (store, session) => store.findMany([idAt('dst', 0), idAt('dst', 1)], session),
    ofVersion: (store, session) => store.ofVersion(longVersion, session),
    postedOf: async (store, session) => {
      await store.postedOf(longVersion);
      await store.postedOf(longVersion, session);
    },
    owingOfVersion: (store, session) => store.owingOfVersion(longVersion, session),
    owingOf: (store, session) => store.owingOf(hers, session),
    paying: (store) => store.paying(her),
    paidBy: (store) => store.paidBy(hers),
    openOf: (store, session) => store.openOf(hers, session),
    loader: (store) => store.loader().loadMany([idAt('dst', 0), idAt('dst', 1)]),
    ofCommissionLoader: async (store) => {
      await store.ofCommissionLoader().load(long);
      await store.ofCommissionLoader().loadMany([long, idAt('com', 5)]);
    },
  }),
  explained('SharingStateStore', billing.sharing, {
    stir: (store, session) => store.stir(session, long),
    settle: (store, session) => store.settle(session, long),
    due: (store) => store.due(long),
    allDue: (store) => store.allDue(20),
    end: (store, session) => store.end(session, long, 'isSettled'),
    endingOf: (store, session) => store.endingOf(session, long),
  }),
  explained('ReserveStore', billing.reserves, {
    ofOwner: async (store, session) => {
      await store.ofOwner(hers);
      await store.ofOwner(hers, session);
    },
    find: (store, session) => store.find(idAt('rsv', 0), session),
    save: async (store, session) => store.save(session, there((await store.ofOwner(hers, session))[0])),
    loader: (store) => store.loader().loadMany([idAt('rsv', 0), idAt('rsv', 1)]),
    ofOwnerLoader: async (store) => {
      await store.ofOwnerLoader().load(hers);
      await store.ofOwnerLoader().loadMany([hers, idAt('org', 1)]);
    },
  }),
  explained('MilestoneBillingStore', billing.milestoneBillings, {
    insert: async (store, session) => {
      const one = there(await store.find(idAt('mil', 0), session));
      await store.insert(session, { ...one, milestoneId: idAt('mil', 9_001) });
    },
    save: async (store, session) => store.save(session, there(await store.find(idAt('mil', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('mil', 0));
      await store.find(idAt('mil', 0), session);
    },
    ofVersion: async (store, session) => {
      await store.ofVersion(longVersion);
      await store.ofVersion(longVersion, session);
    },
    ofCommission: async (store, session) => {
      await store.ofCommission(long);
      await store.ofCommission(long, session);
    },
    awaiting: (store, session) => store.awaiting(her, session),
    loader: (store) => store.loader().loadMany([idAt('mil', 0), idAt('mil', 1)]),
    ofCommissionLoader: async (store) => {
      await store.ofCommissionLoader().load(long);
      await store.ofCommissionLoader().loadMany([long, idAt('com', 5)]);
    },
  }),
];

const address = { street: 'Via Uno 1', postalCode: '00100', city: 'Roma', province: 'RM', country: 'IT' } as const;

/** What is asked of parties, of payments, and of who may see what. */
export const casesOfParties = (billing: Billing): readonly ExplainedStore[] => [
  explained('TaxProfileStore', billing.taxProfiles, {
    put: (store, session) =>
      store.put(session, {
        ...{ id: idAt('tax', 0), agentId: her, validFrom: '2026-01-01', validTo: undefined, name: 'Her', address },
        ...{ personsName: undefined, vatNumber: undefined, fiscalCode: undefined, regime: undefined, iban: undefined },
        ...{ isWithholdingAgent: false, isPublicBody: false, socialFund: undefined },
        ...{ recipientCode: undefined, certifiedMail: undefined },
      }),
    remove: (store, session) => store.remove(session, her, idAt('tax', 0)),
    forget: async (store, session) => {
      await store.forget(idAt('per', 3), session);
      await store.forget(idAt('per', 3));
    },
    at: async (store, session) => {
      await store.at(her, '2026-11-24');
      await store.at(her, '2026-11-24', session);
    },
    ofAgent: (store, session) => store.ofAgent(her, session),
    ofMany: async (store, session) => {
      await store.ofMany([her], '2026-11-24');
      await store.ofMany([her, somebody], '2026-11-24', session);
    },
    watch: (store, session) => store.watch(session, [her]),
  }),
  explained('AllianceStore', billing.alliances, {
    put: (store, session) =>
      store.put(session, {
        ...{ id: idAt('ali', 0), name: 'Allies', organizationIds: [hers] },
        mandate: { kind: 'WITHOUT_REPRESENTATION' },
      }),
    remove: (store, session) => store.remove(session, idAt('ali', 0)),
    among: async (store, session) => {
      await store.among([hers]);
      await store.among([hers, idAt('org', 201)], session);
    },
  }),
  explained('PaymentBatchStore', billing.paymentBatches, {
    insert: async (store, session) => {
      const batch = there(await store.find(idAt('pbt', 0), session));
      await store.insert(session, { ...batch, id: idAt('pbt', 9_001) });
    },
    replace: async (store, session) => store.replace(session, there(await store.find(idAt('pbt', 0), session))),
    keepFile: async (store, session) =>
      store.keepFile(session, idAt('pbt', 9_001), there(await store.fileOf(idAt('pbt', 0)))),
    find: async (store, session) => {
      await store.find(idAt('pbt', 0));
      await store.find(idAt('pbt', 0), session);
    },
    fileOf: (store) => store.fileOf(idAt('pbt', 0)),
    pageOf: async (store) => {
      await store.pageOf({ payerId: hers, ...first });
      await store.pageOf({ payerId: hers, ...behind(idAt('pbt', 300)) });
    },
    loader: (store) => store.loader().loadMany([idAt('pbt', 0), idAt('pbt', 1)]),
  }),
  explained('GuestStore', billing.guests, {
    put: (store, session) => {
      const guest = { relationshipId: idAt('rel', 0), personId: her, organizationId: hers, from: '2026-01-01' };
      return store.put(session, { ...guest, to: null, grants: ['LEDGER'] });
    },
    remove: (store, session) => store.remove(session, idAt('rel', 0)),
    isGranted: (store, session) => store.isGranted(session, { personId: her, organizationId: hers }, 'LEDGER'),
    forget: (store) => store.forget(idAt('per', 3)),
    grantedTo: async (store, session) => {
      await store.grantedTo(her, inMinutes(0));
      await store.grantedTo(her, inMinutes(0), session);
    },
    grantedToEach: (store) => store.grantedToEach([her, idAt('per', 1)], inMinutes(0)),
  }),
  explained('SpeakerStore', billing.speakers, {
    put: (store, session) => store.put(session, hers, [her]),
    of: (store, session) => store.of(session, hers),
    forget: (store, session) => store.forget(session, her),
    standingOf: async (store, session) => {
      await store.standingOf(actorOf({ sub: her, scope: 'ledger:read' }));
      await store.standingOf(actorOf({ sub: her, scope: 'ledger:read' }), session);
      await store.standingOf(anonymous);
    },
    standingOfEach: (store) => store.standingOfEach([actorOf({ sub: her, scope: 'ledger:read' }), anonymous]),
  }),
];

/** What a person's export asks of all that is kept here. */
export const casesOfExport = (connection: Connection): readonly ExplainedStore[] => [
  explained('DataExport', new DataExport(connection, sections), {
    page: async (store) => {
      for (const { name, orderedBy } of sections)
        await store.page(somebody, toExportCursor({ section: name, key: orderedBy ? '0' : ' ' }));
      await store.page(somebody, undefined);
    },
  }),
];
