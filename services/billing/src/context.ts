import type { Caller } from '@millepiani/subgraph/server';
import type { Billing } from './billing.ts';
import type { CreditNoteStore } from './invoices/credit-notes.store.ts';
import type { DocumentFileStore } from './invoices/document-files.store.ts';
import type { InvoiceStore } from './invoices/invoices.store.ts';
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
  readonly invoices: ReturnType<InvoiceStore['loader']>;
  readonly invoicesAbout: ReturnType<InvoiceStore['ofCommissionLoader']>;
  readonly creditNotes: ReturnType<CreditNoteStore['loader']>;
  readonly creditNotesOf: ReturnType<CreditNoteStore['ofInvoiceLoader']>;
  readonly files: ReturnType<DocumentFileStore['loader']>;
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
    invoices: billing.invoices.loader(),
    invoicesAbout: billing.invoices.ofCommissionLoader(),
    creditNotes: billing.creditNotes.loader(),
    creditNotesOf: billing.creditNotes.ofInvoiceLoader(),
    files: billing.files.loader(),
    stretches: postings.stretchLoader(),
  };
}
