import type { Caller } from '@millepiani/subgraph/server';
import type { Billing } from './billing.ts';
import type { AccountStore } from './ledger/accounts.store.ts';
import type { JournalStore } from './ledger/journal.store.ts';
import { sightOf } from './ledger/ledger-access.ts';
import type { PostingStore } from './ledger/postings.store.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly billing: Billing;
  readonly accounts: ReturnType<AccountStore['loader']>;
  readonly accountsOf: ReturnType<AccountStore['ofOwnerLoader']>;
  readonly entries: ReturnType<JournalStore['loader']>;
  /** What the caller may see about commissions; absent where that is nothing. */
  readonly entriesAbout: ReturnType<JournalStore['aboutLoader']> | undefined;
  readonly reversals: ReturnType<JournalStore['reversalLoader']>;
  readonly postingsOf: ReturnType<PostingStore['ofEntryLoader']>;
  readonly stretches: ReturnType<PostingStore['stretchLoader']>;
}

/** Makes the context of one request. */
export function createContext(billing: Billing, caller: Caller): Context {
  const { accounts, journal, postings } = billing;
  const sight = sightOf(caller.actor);
  return {
    ...caller,
    billing,
    accounts: accounts.loader(),
    accountsOf: accounts.ofOwnerLoader(),
    entries: journal.loader(),
    entriesAbout: sight && journal.aboutLoader(sight),
    reversals: journal.reversalLoader(),
    postingsOf: postings.ofEntryLoader(),
    stretches: postings.stretchLoader(),
  };
}
