import { behind, first, there } from '@millepiani/testing/queries/asking';
import { type ExplainedStore, explained } from '@millepiani/testing/queries/explained-store';
import { dayAt, hers, idAt, inMinutes } from '@millepiani/testing/queries/many';
import type { Billing } from '../../src/billing.ts';
import { long, longAccount } from './ours.ts';

const everybody = { currencies: ['EUR' as const] };
const own = { ownerId: idAt('org', 0) };

async function taken(rows: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of rows);
}

/** What is asked of the ledger, in all the ways in which it is asked. */
export const casesOfLedger = (billing: Billing): readonly ExplainedStore[] => [
  explained('AccountStore', billing.accounts, {
    insert: async (store, session) => {
      const account = there((await store.findMany([longAccount], session)).get(longAccount));
      await store.insert(session, { ...account, id: idAt('acc', 9_001), ownerId: idAt('org', 9_001) });
    },
    findLike: (store, session) => store.findLike({ ownerId: own.ownerId, purpose: 'BANK', currency: 'EUR' }, session),
    findMany: async (store, session) => {
      await store.findMany([longAccount]);
      await store.findMany([longAccount, idAt('acc', 1)], session);
    },
    saveBalances: async (store, session) =>
      store.saveBalances(session, [...(await store.findMany([longAccount, idAt('acc', 1)], session)).values()]),
    totals: (store) => store.totals(['INCOME', 'RESERVE']),
    sums: async (store, session) => {
      await store.sums(session, everybody);
      await store.sums(session, own);
    },
    sumsAsOf: async (store, session) => {
      for (const before of [undefined, inMinutes(500)]) {
        await store.sumsAsOf(session, everybody, { day: dayAt(300), before });
        await store.sumsAsOf(session, own, { day: dayAt(200), before });
      }
    },
    sumsBefore: async (store, session) => {
      await store.sumsBefore(session, everybody, inMinutes(300));
      await store.sumsBefore(session, own, inMinutes(300));
    },
    touchedSince: async (store, session) => {
      await store.touchedSince(session, everybody, inMinutes(300));
      await store.touchedSince(session, own, inMinutes(300));
    },
    onSnapshot: (store, session) => store.onSnapshot(longAccount, session),
    undated: (store) => store.undated(10),
    among: async (store, session) => {
      await taken(store.among('all', session));
      await taken(store.among(own, session));
    },
    stored: (store, session) => store.stored(session, idAt('acc', 100), 20),
    loader: (store) => store.loader().loadMany([longAccount, idAt('acc', 1)]),
    ofOwnerLoader: async (store) => {
      await store.ofOwnerLoader().load(own.ownerId);
      await store.ofOwnerLoader().loadMany([own.ownerId, idAt('org', 1)]);
    },
  }),
  explained('AccountDayStore', billing.accountDays, {
    save: async (store, session) => {
      const day = there(await store.latestUntil(longAccount, dayAt(300), session));
      await store.save(session, [day], [{ accountId: longAccount, after: dayAt(300), minor: 5n }]);
    },
    latestUntil: (store, session) => store.latestUntil(longAccount, dayAt(300), session),
    latestOf: (store, session) => store.latestOf([longAccount, idAt('acc', 2)], dayAt(300), session),
    first: (store) => store.first(longAccount),
    turnover: (store, session) => store.turnover(longAccount, { from: dayAt(100), to: dayAt(300) }, session),
    postedBehind: async (store, session) => {
      await store.postedBehind(longAccount, { from: undefined, to: dayAt(600) }, 500n, session);
      await store.postedBehind(longAccount, { from: dayAt(400), to: dayAt(600) }, 390n, session);
    },
    hasQuietDay: (store, session) => store.hasQuietDay(longAccount, dayAt(300), 300n, session),
    stored: (store, session) => store.stored(longAccount, session),
    insert: async (store, session) => {
      const day = there(await store.latestUntil(longAccount, dayAt(300), session));
      await store.insert(session, [{ ...day, accountId: idAt('acc', 9_001) }]);
    },
  }),
  explained('JournalStore', billing.journal, {
    insert: async (store, session) => {
      const { reverses: _, ...entry } = there(await store.find(idAt('jnl', 0), session));
      await store.insert(session, { ...entry, id: idAt('jnl', 9_001), reverses: undefined });
    },
    find: (store, session) => store.find(idAt('jnl', 0), session),
    findMany: async (store, session) => {
      await store.findMany([idAt('jnl', 0)]);
      await store.findMany([idAt('jnl', 0), idAt('jnl', 1)], session);
    },
    reversalsOf: async (store, session) => {
      await store.reversalsOf([idAt('jnl', 3)]);
      await store.reversalsOf([idAt('jnl', 3), idAt('jnl', 8)], session);
    },
    lastOf: async (store, session) => {
      await store.lastOf(undefined, session);
      await store.lastOf(hers, session);
    },
    inOrder: async (store) => {
      const until = idAt('jnl', 500);
      for (const ownerId of [undefined, hers])
        for (const after of [undefined, idAt('jnl', 100)]) await store.inOrder({ ownerId, after, until, limit: 20 });
    },
    idBehind: (store, session) => store.idBehind(idAt('jnl', 100), 5, session),
    page: async (store) => {
      await store.page(first);
      await store.page(behind(idAt('jnl', 300)));
    },
    loader: (store) => store.loader().loadMany([idAt('jnl', 0), idAt('jnl', 1)]),
    reversalLoader: (store) => store.reversalLoader().loadMany([idAt('jnl', 3), idAt('jnl', 8)]),
    aboutLoader: async (store) => {
      const sights = [{ of: 'everybody' as const }, { of: 'parties' as const, parties: [hers] }];
      for (const sight of sights) {
        const loader = store.aboutLoader(async () => sight);
        await loader.load({ about: long, ...first });
        await loader.load({ about: long, ...behind(idAt('jnl', 300)) });
        await loader.loadMany([
          { about: long, ...first },
          { about: idAt('com', 5), ...first },
        ]);
      }
    },
  }),
  explained('PostingStore', billing.postings, {
    insert: async (store, session) => {
      const posting = there(await store.at(longAccount, 1n, session));
      await store.insert(session, [{ ...posting, entryId: idAt('jnl', 9_001), sequence: 9_001n }]);
    },
    ofEntries: async (store, session) => {
      await store.ofEntries([idAt('jnl', 0)]);
      await store.ofEntries([idAt('jnl', 0), idAt('jnl', 1)], session);
    },
    turnoversBehind: (store, session) => store.turnoversBehind(longAccount, [dayAt(400), dayAt(401)], 390n, session),
    entriesWith: async (store) => {
      await store.entriesWith(longAccount, { minor: 5n, from: dayAt(100), to: dayAt(110), limit: 20 });
    },
    lastBefore: (store, session) => store.lastBefore(longAccount, inMinutes(300), session),
    at: (store, session) => store.at(longAccount, 1n, session),
    dated: async (store, session) => {
      const stretch = { accountId: longAccount, from: dayAt(100), to: dayAt(500), limit: 20 };
      await store.dated({ ...stretch, upTo: 600n, after: undefined }, session);
      await store.dated({ ...stretch, upTo: 600n, after: { date: dayAt(200), sequence: 200n } }, session);
    },
    undated: (store, session) => store.undated(longAccount, { after: 100n, limit: 300 }, session),
    date: async (store, session) => store.date(session, [there(await store.at(longAccount, 1n, session))]),
    storedByEntry: async (store, session) => {
      await taken(store.storedByEntry({ after: idAt('jnl', 100), until: idAt('jnl', 200) }, session));
      await taken(store.storedByEntry({ after: idAt('jnl', 100), until: undefined }, session));
    },
    storedByAccount: async (store) => {
      await taken(store.storedByAccount({ after: idAt('acc', 10), until: idAt('acc', 20) }));
      await taken(store.storedByAccount({ after: '', until: undefined }));
    },
    ofEntryLoader: (store) => store.ofEntryLoader().loadMany([idAt('jnl', 0), idAt('jnl', 1)]),
    stretchLoader: (store) =>
      store.stretchLoader().loadMany([
        { accountId: longAccount, newest: 600n, count: 300 },
        { accountId: idAt('acc', 2), newest: 600n, count: 300 },
      ]),
  }),
  explained('LedgerCheckStore', billing.checks, {
    request: (store, session) => store.request(session),
    state: (store) => store.state(),
    save: async (store) => {
      const [check] = await store.page(first);
      await store.save(there(check), { answered: 0, checkedOn: dayAt(0) });
    },
    page: async (store) => {
      await store.page(first);
      await store.page(behind(inMinutes(300).toISOString()));
    },
  }),
  explained('BooksExportStore', billing.booksExports, {
    insert: async (store, session) => {
      const one = there(await store.find(idAt('bkx', 0)));
      await store.insert(session, { ...one, id: idAt('bkx', 9_001) });
    },
    find: (store) => store.find(idAt('bkx', 0)),
    due: (store) => store.due(20),
    begin: (store) => store.begin(idAt('bkx', 3)),
    keepPart: async (store) => {
      const one = there(await store.find(idAt('bkx', 6)));
      await store.keepPart(one, 1, { number: 9_001, content: Buffer.from('x') });
    },
    finish: (store) => {
      const written = { writtenAt: inMinutes(0), takenAt: inMinutes(0), accounts: 1, entries: 1, parts: 1 };
      return store.finish(idAt('bkx', 9), { ...written, sha256: 'x', attempt: 2 });
    },
    parts: async (store) => {
      await store.parts({ exportId: idAt('bkx', 0), attempt: 1, after: 0, limit: 20 });
      await store.parts({ exportId: idAt('bkx', 0), attempt: 1, after: 300, limit: 20 });
    },
    loader: (store) => store.loader().loadMany([idAt('bkx', 0), idAt('bkx', 1)]),
  }),
];
