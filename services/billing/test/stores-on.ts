import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { GuestStore } from '@millepiani/speakers/guests.store';
import { SpeakerStore } from '@millepiani/speakers/speakers.store';
import type { Connection } from 'mongoose';
import { AgreementStore } from '../src/agreements/agreements.store.ts';
import { BankStatementStore } from '../src/bank-statements/bank-statements.store.ts';
import { ContributionStore } from '../src/contributions/contributions.store.ts';
import { DistributionStore } from '../src/distributions/distributions.store.ts';
import { SharingStateStore } from '../src/distributions/sharing-states.store.ts';
import { FxRateStore } from '../src/exchange-rates/fx-rates.store.ts';
import { CreditNoteStore } from '../src/invoices/credit-notes.store.ts';
import { DocumentFileStore } from '../src/invoices/document-files.store.ts';
import { InvoiceStore } from '../src/invoices/invoices.store.ts';
import { SequenceStore } from '../src/invoices/sequences.store.ts';
import { AccountStore } from '../src/ledger/accounts.store.ts';
import { JournalStore } from '../src/ledger/journal.store.ts';
import { PostingStore } from '../src/ledger/postings.store.ts';
import { snapshotsOf } from '../src/ledger/snapshot.adapter.ts';
import { LedgerCheckStore } from '../src/ledger-check/ledger-checks.store.ts';
import { MilestoneBillingStore } from '../src/milestones/milestone-billings.store.ts';
import { AllianceStore } from '../src/parties/alliances.store.ts';
import { TaxProfileStore } from '../src/parties/tax-profiles.store.ts';
import { ClientCreditStore, RefundStore } from '../src/payments/client-credits.store.ts';
import { WithholdingCreditStore } from '../src/payments/withholding-credits.store.ts';
import { PaymentBatchStore } from '../src/payouts/payment-batches.store.ts';
import { PayoutAccountStore } from '../src/payouts/payout-accounts.store.ts';
import { ReserveStore } from '../src/reserves/reserves.store.ts';

/** All stores of the service. */
export const storesOn = (connection: Connection) => ({
  accounts: new AccountStore(connection),
  agreements: new AgreementStore(connection),
  checks: new LedgerCheckStore(connection),
  contributions: new ContributionStore(connection),
  creditNotes: new CreditNoteStore(connection),
  distributions: new DistributionStore(connection),
  erased: new ErasedPersonStore(connection),
  files: new DocumentFileStore(connection),
  invoices: new InvoiceStore(connection),
  journal: new JournalStore(connection),
  postings: new PostingStore(connection),
  sequences: new SequenceStore(connection),
  milestoneBillings: new MilestoneBillingStore(connection),
  alliances: new AllianceStore(connection),
  taxProfiles: new TaxProfileStore(connection),
  guests: new GuestStore(connection),
  speakers: new SpeakerStore(connection),
  paymentBatches: new PaymentBatchStore(connection),
  payoutAccounts: new PayoutAccountStore(connection),
  clientCredits: new ClientCreditStore(connection),
  refunds: new RefundStore(connection),
  withholdings: new WithholdingCreditStore(connection),
  fxRates: new FxRateStore(connection),
  bankStatements: new BankStatementStore(connection),
  reserves: new ReserveStore(connection),
  sharing: new SharingStateStore(connection),
  onSnapshot: snapshotsOf(connection),
});
