import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { GuestStore } from '@millepiani/speakers/guests.store';
import { SpeakerStore } from '@millepiani/speakers/speakers.store';
import type { Connection } from 'mongoose';
import { AgreementStore } from '../src/agreements/agreements.store.ts';
import { BankStatementStore } from '../src/bank-statements/bank-statements.store.ts';
import { ClaimStore } from '../src/claims/claims.store.ts';
import { SettlementStore } from '../src/claims/settlements.store.ts';
import { CommissionTitleStore } from '../src/commissions/commission-titles.store.ts';
import { CitationStore } from '../src/contributions/citations.store.ts';
import { ContributionStore } from '../src/contributions/contributions.store.ts';
import { DistributionStore } from '../src/distributions/distributions.store.ts';
import { SharingStateStore } from '../src/distributions/sharing-states.store.ts';
import { ExchangeAnswerStore } from '../src/exchange/exchange-answers.store.ts';
import { FxRateStore } from '../src/exchange-rates/fx-rates.store.ts';
import { BooksExportStore } from '../src/exports/books-exports.store.ts';
import { FeeCreditStore } from '../src/fees/fee-credits.store.ts';
import { FeeSettingsStore } from '../src/fees/fee-settings.store.ts';
import { MembershipFeeStore } from '../src/fees/membership-fees.store.ts';
import { MembershipPlanStore } from '../src/fees/membership-plans.store.ts';
import { SubscriptionStore } from '../src/fees/subscriptions.store.ts';
import { PlannedWorkStore } from '../src/forecasts/planned-work.store.ts';
import { RevenueWatchStore } from '../src/forecasts/revenue-watches.store.ts';
import { CreditNoteStore } from '../src/invoices/credit-notes.store.ts';
import { DocumentFileStore } from '../src/invoices/document-files.store.ts';
import { InvoiceStore } from '../src/invoices/invoices.store.ts';
import { SequenceStore } from '../src/invoices/sequences.store.ts';
import { AccountDayStore } from '../src/ledger/account-days.store.ts';
import { AccountStore } from '../src/ledger/accounts.store.ts';
import { JournalStore } from '../src/ledger/journal.store.ts';
import { PostingStore } from '../src/ledger/postings.store.ts';
import { snapshotsOf } from '../src/ledger/snapshot.adapter.ts';
import { LedgerCheckStore } from '../src/ledger-check/ledger-checks.store.ts';
import { MandateSettlementStore } from '../src/mandates/mandate-settlements.store.ts';
import { MilestoneBillingStore } from '../src/milestones/milestone-billings.store.ts';
import { AllianceStore } from '../src/parties/alliances.store.ts';
import { TaxProfileStore } from '../src/parties/tax-profiles.store.ts';
import { ClientCreditStore, RefundStore } from '../src/payments/client-credits.store.ts';
import { WithholdingCreditStore } from '../src/payments/withholding-credits.store.ts';
import { PaymentBatchStore } from '../src/payouts/payment-batches.store.ts';
import { PayoutAccountStore } from '../src/payouts/payout-accounts.store.ts';
import { RemunerationStore } from '../src/remuneration/remunerations.store.ts';
import { PortionStore } from '../src/reserves/portions.store.ts';
import { ReleaseStore } from '../src/reserves/releases.store.ts';
import { ReserveStore } from '../src/reserves/reserves.store.ts';

/** All stores of the service. */
export const storesOn = (connection: Connection) => ({
  accounts: new AccountStore(connection),
  accountDays: new AccountDayStore(connection),
  answers: new ExchangeAnswerStore(connection),
  agreements: new AgreementStore(connection),
  citations: new CitationStore(connection),
  claims: new ClaimStore(connection),
  settlements: new SettlementStore(connection),
  booksExports: new BooksExportStore(connection),
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
  portions: new PortionStore(connection),
  releases: new ReleaseStore(connection),
  remunerations: new RemunerationStore(connection),
  payoutAccounts: new PayoutAccountStore(connection),
  clientCredits: new ClientCreditStore(connection),
  refunds: new RefundStore(connection),
  withholdings: new WithholdingCreditStore(connection),
  fxRates: new FxRateStore(connection),
  bankStatements: new BankStatementStore(connection),
  reserves: new ReserveStore(connection),
  sharing: new SharingStateStore(connection),
  feeSettings: new FeeSettingsStore(connection),
  membershipPlans: new MembershipPlanStore(connection),
  subscriptions: new SubscriptionStore(connection),
  membershipFees: new MembershipFeeStore(connection),
  feeCredits: new FeeCreditStore(connection),
  titles: new CommissionTitleStore(connection),
  plannedWork: new PlannedWorkStore(connection),
  revenueWatches: new RevenueWatchStore(connection),
  mandateSettlements: new MandateSettlementStore(connection),
  onSnapshot: snapshotsOf(connection),
});
