import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { dayAt, her, hers, idAt } from '@millepiani/testing/queries/many';
import type { Billing } from '../../src/billing.ts';
import { long, longVersion, somebody } from './ours.ts';

type Fees = Pick<Billing, 'feeSettings' | 'membershipPlans' | 'subscriptions' | 'membershipFees' | 'feeCredits'>;

/** What is asked of members' fees, by what they are reckoned, and what is set off against them. */
export const casesOfFees = (billing: Fees): readonly ExplainedStore[] => [
  explained('FeeSettingsStore', billing.feeSettings, {
    find: async (store, session) => {
      await store.find();
      await store.find(session);
    },
    save: async (store, session) => store.save(session, there(await store.find(session))),
  }),
  explained('MembershipPlanStore', billing.membershipPlans, {
    save: async (store, session) => store.save(session, there(await store.find(idAt('mpl', 0), session))),
    find: async (store, session) => {
      await store.find(idAt('mpl', 0));
      await store.find(idAt('mpl', 0), session);
    },
    ofMany: async (store, session) => {
      await store.ofMany([idAt('mpl', 0)]);
      await store.ofMany([idAt('mpl', 0), idAt('mpl', 1)], session);
    },
    pageOf: async (store) => {
      for (const isOffered of [true, false]) {
        await store.pageOf({ isOffered, ...first });
        await store.pageOf({ isOffered, ...behind(idAt('mpl', 300)) });
      }
    },
    loader: (store) => store.loader().loadMany([idAt('mpl', 0), idAt('mpl', 1)]),
  }),
  explained('SubscriptionStore', billing.subscriptions, {
    find: async (store, session) => {
      await store.find(her);
      await store.find(her, session);
    },
    save: async (store, session) => store.save(session, there(await store.find(her, session))),
    due: (store) => store.due(dayAt(300), 20),
    loader: (store) => store.loader().loadMany([her, somebody]),
  }),
  explained('MembershipFeeStore', billing.membershipFees, {
    insert: async (store, session) => {
      const fee = there(await store.find(idAt('mfe', 4), session));
      await store.insert(session, { ...fee, id: idAt('mfe', 9_001), from: dayAt(9_001) }, [her]);
    },
    save: async (store, session) => {
      await store.save(session, there(await store.find(idAt('mfe', 0), session)));
      await store.save(session, there(await store.find(idAt('mfe', 4), session)), [her]);
    },
    find: async (store, session) => {
      await store.find(idAt('mfe', 0));
      await store.find(idAt('mfe', 0), session);
    },
    ofInvoice: (store, session) => store.ofInvoice(idAt('inv', 0), session),
    endingAfter: (store, session) => store.endingAfter(her, dayAt(300), session),
    awaiting: (store, session) => store.awaiting(her, session),
    overdue: (store) => store.overdue(dayAt(300), 20),
    openOf: (store) => store.openOf(her),
    pageOf: async (store) => {
      for (const which of [{}, { personId: her }, { payerId: her }, { state: 'OVERDUE' }] as const) {
        await store.pageOf({ ...which, ...first });
        await store.pageOf({ ...which, ...behind(idAt('mfe', 300)) });
      }
    },
    loader: (store) => store.loader().loadMany([idAt('mfe', 0), idAt('mfe', 1)]),
  }),
  explained('FeeCreditStore', billing.feeCredits, {
    noteOwnWork: (store, session) => store.noteOwnWork(session, longVersion, hers),
    ownWorkOf: (store, session) => store.ownWorkOf(longVersion, session),
    find: (store, session) => store.find(idAt('ctr', 0), session),
    add: (store, session) => store.add(session, { agentId: idAt('per', 0), organizationId: hers }, 5n),
    balanceOf: (store, session) => store.balanceOf({ agentId: idAt('per', 0), organizationId: hers }, session),
    save: async (store, session) => store.save(session, there(await store.find(idAt('ctr', 0), session))),
    pageOf: async (store) => {
      await store.pageOf({ agentId: her, ...first });
      await store.pageOf({ agentId: her, ...behind(idAt('ctr', 300)) });
    },
  }),
];

type Forecasts = Pick<Billing, 'plannedWork' | 'titles' | 'revenueWatches' | 'mandateSettlements'>;

/** What is asked of what is to come in, and of what allies settled between each other. */
export const casesOfForecasts = (billing: Forecasts): readonly ExplainedStore[] => [
  explained('PlannedWorkStore', billing.plannedWork, {
    bind: async (store, session) => store.bind(session, idAt('cmt', 0), there((await store.ofPerson(her))[0])),
    release: (store, session) => store.release(session, idAt('cmt', 0)),
    plan: (store, session) => store.plan(session, long, [{ milestoneId: idAt('mil', 0), amount: 5n, due: dayAt(0) }]),
    drop: (store, session) => store.drop(session, long),
    forget: (store) => store.forget(idAt('per', 3)),
    ofPerson: (store) => store.ofPerson(her),
    plansOf: async (store) => {
      await store.plansOf([long]);
      await store.plansOf([long, idAt('com', 5)]);
    },
  }),
  explained('CommissionTitleStore', billing.titles, {
    keep: (store, session) => store.keep(session, long, 'A roof'),
    of: async (store, session) => {
      await store.of([], session);
      await store.of([long, idAt('com', 5)], session);
    },
  }),
  explained('RevenueWatchStore', billing.revenueWatches, {
    mark: (store, session) => store.mark(session, [her, somebody]),
    find: async (store, session) => {
      await store.find(her);
      await store.find(her, session);
    },
    save: async (store, session) => store.save(session, there(await store.find(her, session))),
    forget: (store) => store.forget(idAt('per', 3)),
    due: (store) => store.due(dayAt(300), 20),
  }),
  explained('MandateSettlementStore', billing.mandateSettlements, {
    ofVersion: async (store, session) => {
      await store.ofVersion(longVersion);
      await store.ofVersion(longVersion, session);
    },
    save: async (store, session) => store.save(session, there((await store.ofVersion(longVersion, session))[0])),
  }),
];
