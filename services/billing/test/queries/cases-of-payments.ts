import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { dayAt, her, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Billing } from '../../src/billing.ts';
import { longBankAccount, longBatch, longCredit, longStatement, somebody } from './ours.ts';

type Payments = Pick<Billing, 'clientCredits' | 'refunds' | 'withholdings' | 'fxRates' | 'payoutAccounts'>;

/** What is asked of what was paid beyond what is owed, what was withheld, and in which currency. */
export const casesOfPayments = (billing: Payments): readonly ExplainedStore[] => [
  explained('ClientCreditStore', billing.clientCredits, {
    save: async (store, session) => store.save(session, there(await store.find(longCredit, session))),
    find: async (store, session) => {
      await store.find(longCredit);
      await store.find(longCredit, session);
    },
    pageOf: async (store) => {
      await store.pageOf({ agentId: her, ...first });
      await store.pageOf({ agentId: her, ...behind(idAt('ccr', 300)) });
    },
    loader: (store) => store.loader().loadMany([longCredit, idAt('ccr', 1)]),
  }),
  explained('RefundStore', billing.refunds, {
    save: async (store, session) => store.save(session, there((await store.findMany([idAt('rfd', 0)], session))[0])),
    findMany: async (store, session) => {
      await store.findMany([idAt('rfd', 0)]);
      await store.findMany([idAt('rfd', 0), idAt('rfd', 1)], session);
    },
    requestedOf: (store, session) => store.requestedOf(hers, session),
    openOf: async (store) => {
      await store.openOf(hers);
      await store.openOf(her);
    },
    ofCreditLoader: async (store) => {
      await store.ofCreditLoader().load(longCredit);
      await store.ofCreditLoader().loadMany([longCredit, idAt('ccr', 2)]);
    },
    loader: (store) => store.loader().loadMany([idAt('rfd', 0), idAt('rfd', 1)]),
  }),
  explained('WithholdingCreditStore', billing.withholdings, {
    add: (store, session) => store.add(session, { sellerId: her, clientId: idAt('org', 0), year: 2025 }, 5n),
    certify: async (store, session) => {
      const certification = { amount: 5n, receivedOn: dayAt(0), document: 'x', recordedBy: her };
      await store.certify(session, { ...there(await store.find(idAt('whc', 0), session)), certification });
    },
    find: async (store, session) => {
      await store.find(idAt('whc', 0));
      await store.find(idAt('whc', 0), session);
    },
    pageOf: async (store) => {
      await store.pageOf({ sellerId: her, year: 2025, ...first });
      await store.pageOf({ sellerId: her, year: 2025, ...behind(idAt('whc', 300)) });
    },
    loader: (store) => store.loader().loadMany([idAt('whc', 0), idAt('whc', 1)]),
  }),
  explained('FxRateStore', billing.fxRates, {
    insert: async (store, session) => {
      const rate = there(await store.find(idAt('fxr', 0), session));
      await store.insert(session, [{ ...rate, id: idAt('fxr', 9_001), on: dayAt(9_001) }]);
    },
    find: async (store, session) => {
      await store.find(idAt('fxr', 0));
      await store.find(idAt('fxr', 0), session);
    },
    reference: (store, session) => store.reference('USD', { from: dayAt(100), to: dayAt(300) }, session),
    known: async (store, session) => {
      await store.known([dayAt(0)], session);
      await store.known([dayAt(0), dayAt(1), dayAt(8)], session);
    },
    pageOf: async (store) => {
      await store.pageOf({ currency: 'USD', ...first });
      await store.pageOf({ currency: 'USD', ...behind(idAt('fxr', 300)) });
    },
    position: async (store, session) => {
      await store.position(hers, 'USD');
      await store.position(hers, 'USD', session);
    },
    savePosition: async (store, session) => store.savePosition(session, await store.position(hers, 'USD', session)),
    isExchanged: (store, session) => store.isExchanged({ ownerId: idAt('org', 0), reference: 'x' }, session),
    keepExchange: (store, session) =>
      store.keepExchange(session, {
        ...{ ownerId: hers, reference: 'new', currency: 'USD', given: 5n, got: 4n, cost: 4n, on: dayAt(0) },
      }),
    loader: (store) => store.loader().loadMany([idAt('fxr', 0), idAt('fxr', 1)]),
  }),
  explained('PayoutAccountStore', billing.payoutAccounts, {
    save: (store, session) =>
      store.save(session, { agentId: her, iban: 'IT1', changedAt: inMinutes(0), changes: 1, accounts: [] }),
    ofMany: async (store, session) => {
      await store.ofMany([her], session);
      await store.ofMany([her, somebody], session);
    },
    loader: (store) => store.loader().loadMany([her, somebody]),
    forget: async (store, session) => {
      await store.forget(idAt('per', 3), session);
      await store.forget(idAt('per', 3));
    },
  }),
];

/** What is asked of what banks told. */
export const casesOfBankStatements = ({
  bankStatements,
}: Pick<Billing, 'bankStatements'>): readonly ExplainedStore[] => [
  explained('BankStatementStore', bankStatements, {
    register: async (store, session) => {
      const account = there(await store.accountWith('IT0', session));
      await store.register(session, { ...account, id: idAt('bac', 9_001), iban: 'IT9001' });
    },
    accountWith: async (store, session) => {
      await store.accountWith('IT0');
      await store.accountWith('IT0', session);
    },
    accountsOf: (store) => store.accountsOf(her),
    latest: async (store, session) => {
      await store.latest(longBankAccount);
      await store.latest(longBankAccount, session);
    },
    twinOf: async (store, session) => {
      const other = { accountId: longBankAccount, reference: 'x', fingerprint: 'x', messageId: 'x' };
      for (const like of [{ reference: 'R300' }, { fingerprint: 'F300' }, { messageId: 'M300' }])
        await store.twinOf({ ...other, ...like }, session);
    },
    insert: async (store, session) => {
      const [id, line] = [idAt('bst', 9_001), there(await store.findLine(idAt('bsl', 0), session))];
      const statement = { ...there(await store.find(longStatement)), id, reference: 'R9001', fingerprint: 'F9001' };
      await store.insert(session, statement, [{ ...line, id: idAt('bsl', 9_001), statementId: id }]);
    },
    saveLine: async (store, session) => store.saveLine(session, there(await store.findLine(idAt('bsl', 0), session))),
    findLine: async (store, session) => {
      await store.findLine(idAt('bsl', 0));
      await store.findLine(idAt('bsl', 0), session);
    },
    find: (store) => store.find(longStatement),
    toldOf: async (store, session) => {
      await store.toldOf(longBatch, session);
      await store.toldOf(longBatch);
    },
    linesOfEntry: async (store, session) => {
      await store.linesOfEntry(idAt('jnl', 4), session);
      await store.linesOfEntry(idAt('jnl', 4));
    },
    entriesTold: async (store) => {
      await store.entriesTold([idAt('jnl', 4), idAt('jnl', 12)], { ownerId: her, currency: 'EUR' });
    },
    unmatched: (store) => store.unmatched(20),
    markMatched: (store) => store.markMatched(longStatement, inMinutes(0)),
    pageOf: async (store) => {
      await store.pageOf({ ownerId: her, ...first });
      await store.pageOf({ ownerId: her, ...behind(idAt('bst', 300)) });
    },
    linesOf: async (store) => {
      await store.linesOf({ statementId: longStatement, ...first });
      await store.linesOf({ statementId: longStatement, ...behind(idAt('bsl', 300)) });
    },
    openLinesOf: async (store) => {
      await store.openLinesOf({ ownerId: her, ...first });
      await store.openLinesOf({ ownerId: her, ...behind(idAt('bsl', 300)) });
    },
    loader: (store) => store.loader().loadMany([longStatement, idAt('bst', 1)]),
    latestLoader: (store) => store.latestLoader().loadMany([longBankAccount, idAt('bac', 1)]),
    accountLoader: (store) => store.accountLoader().loadMany([longBankAccount, idAt('bac', 1)]),
    lineLoader: (store) => store.lineLoader().loadMany([idAt('bsl', 0), idAt('bsl', 1)]),
  }),
];
