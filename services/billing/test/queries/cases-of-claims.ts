import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { her, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Billing } from '../../src/billing.ts';
import { longRun } from './ours.ts';
import { longCommission, longReserve, longVersion } from './rows-of-claims.ts';

/** What is asked of claims, citations and reserves, in all the ways in which it is asked. */
export const casesOfClaims = ({
  claims,
  settlements,
  citations,
  portions,
  releases,
}: Pick<Billing, 'claims' | 'settlements' | 'citations' | 'portions' | 'releases'>): readonly ExplainedStore[] => [
  explained('ClaimStore', claims, {
    insert: async (store, session) => {
      const claim = there(await store.find(idAt('cla', 1), session));
      await store.insert(session, { ...claim, id: idAt('cla', 9_001), number: 9_001 });
    },
    replace: async (store, session) => {
      await store.replace(session, there(await store.find(idAt('cla', 1), session)));
    },
    find: async (store, session) => {
      await store.find(idAt('cla', 1));
      await store.find(idAt('cla', 1), session);
    },
    ofVersion: (store, session) => store.ofVersion(longVersion, session),
    pageOf: async (store) => {
      for (const onlyOpen of [true, false]) {
        await store.pageOf({ agentId: her, onlyOpen, ...first });
        await store.pageOf({ agentId: her, onlyOpen, ...behind(idAt('cla', 300)) });
      }
    },
    ofParty: async (store) => {
      for (const onlyOpen of [true, false]) await store.ofParty(her, onlyOpen);
    },
    loader: (store) => store.loader().loadMany([idAt('cla', 1), idAt('cla', 2)]),
    ofCommissionLoader: async (store) => {
      await store.ofCommissionLoader().load(longCommission);
      await store.ofCommissionLoader().loadMany([longCommission, idAt('com', 1)]);
    },
  }),
  explained('SettlementStore', settlements, {
    insert: (store, session) =>
      store.insert(session, {
        ...{ id: idAt('stl', 9_001), claimId: idAt('cla', 1), kind: 'GIVEN_UP', amount: 1n, currency: 'EUR' },
        ...{ on: '2027-03-01', by: her, reference: undefined, against: undefined, at: inMinutes(1) },
      }),
    hasReference: (store, session) => store.hasReference(session, idAt('cla', 0), 'TRN 300'),
    against: (store, session) => store.against(session, longRun),
    loader: (store) => store.loader().loadMany([idAt('stl', 1), idAt('stl', 2)]),
    ofClaimLoader: (store) => store.ofClaimLoader().loadMany([idAt('cla', 0), idAt('cla', 1)]),
  }),
  explained('CitationStore', citations, {
    put: async (store, session) => {
      const [one] = await store.ofContributions([idAt('ctr', 1)], session);
      await store.put(session, there(one));
    },
    remove: (store, session) => store.remove(session, idAt('cit', 1)),
    ofContributions: async (store, session) => {
      await store.ofContributions([idAt('ctr', 1), idAt('ctr', 2)]);
      await store.ofContributions([idAt('ctr', 1), idAt('ctr', 2)], session);
    },
  }),
  explained('PortionStore', portions, {
    ofReserve: async (store, session) => {
      await store.ofReserve(longReserve);
      await store.ofReserve(longReserve, session);
    },
    ofCommission: (store, session) => store.ofCommission(longCommission, session),
    find: (store, session) => store.find({ reserveId: longReserve, commissionId: longCommission }, session),
    save: async (store, session) => {
      const of = { reserveId: longReserve, commissionId: longCommission };
      await store.save(session, there(await store.find(of, session)));
    },
    pageOf: async (store) => {
      await store.pageOf({ reserveId: longReserve, ...first });
      await store.pageOf({ reserveId: longReserve, ...behind(idAt('com', 300)) });
    },
    namedIn: (store, session) => store.namedIn(longReserve, session),
  }),
  explained('ReleaseStore', releases, {
    insert: async (store, session) => {
      const release = there(await store.find(idAt('rrl', 1), session));
      await store.insert(session, { ...release, id: idAt('rrl', 9_001) });
    },
    replace: async (store, session) => {
      await store.replace(session, there(await store.find(idAt('rrl', 1), session)));
    },
    find: async (store, session) => {
      await store.find(idAt('rrl', 1));
      await store.find(idAt('rrl', 1), session);
    },
    pageOf: async (store) => {
      for (const whose of [{ reserveId: longReserve }, { named: her }]) {
        await store.pageOf({ ...whose, ...first });
        await store.pageOf({ ...whose, ...behind(idAt('rrl', 300)) });
      }
    },
    loader: (store) => store.loader().loadMany([idAt('rrl', 1), idAt('rrl', 2)]),
  }),
];
