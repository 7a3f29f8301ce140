import type { Reckoned } from '@millepiani/cache/reckoned';
import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { Lanes } from '@millepiani/commands/lanes';
import type { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { GuestStore } from '@millepiani/speakers/guests.store';
import type { SpeakerStore } from '@millepiani/speakers/speakers.store';
import type { AgreementStore } from './agreements/agreements.store.ts';
import type { BankStatementStore } from './bank-statements/bank-statements.store.ts';
import type { ClaimStore } from './claims/claims.store.ts';
import type { SettlementStore } from './claims/settlements.store.ts';
import type { CommissionTitleStore } from './commissions/commission-titles.store.ts';
import type { CitationStore } from './contributions/citations.store.ts';
import type { ContributionStore } from './contributions/contributions.store.ts';
import type { DistributionStore } from './distributions/distributions.store.ts';
import type { SharingStateStore } from './distributions/sharing-states.store.ts';
import type { ExchangeAnswerStore } from './exchange/exchange-answers.store.ts';
import type { ExchangeInbox } from './exchange/exchange-inbox.adapter.ts';
import type { FxRateStore } from './exchange-rates/fx-rates.store.ts';
import type { BooksExportStore } from './exports/books-exports.store.ts';
import type { FeeCreditStore } from './fees/fee-credits.store.ts';
import type { FeeSettingsStore } from './fees/fee-settings.store.ts';
import type { MembershipFeeStore } from './fees/membership-fees.store.ts';
import type { MembershipPlanStore } from './fees/membership-plans.store.ts';
import type { SubscriptionStore } from './fees/subscriptions.store.ts';
import type { PlannedWorkStore } from './forecasts/planned-work.store.ts';
import type { RevenueWatchStore } from './forecasts/revenue-watches.store.ts';
import type { CreditNoteStore } from './invoices/credit-notes.store.ts';
import type { Delivery } from './invoices/delivery.adapter.ts';
import type { DocumentFileStore } from './invoices/document-files.store.ts';
import type { InvoiceStore } from './invoices/invoices.store.ts';
import type { SequenceStore } from './invoices/sequences.store.ts';
import type { AccountDayStore } from './ledger/account-days.store.ts';
import type { AccountStore } from './ledger/accounts.store.ts';
import type { JournalStore } from './ledger/journal.store.ts';
import type { PostingStore } from './ledger/postings.store.ts';
import type { OnSnapshot } from './ledger/snapshot.adapter.ts';
import type { LedgerCheckStore } from './ledger-check/ledger-checks.store.ts';
import type { MandateSettlementStore } from './mandates/mandate-settlements.store.ts';
import type { MilestoneBillingStore } from './milestones/milestone-billings.store.ts';
import type { AllianceStore } from './parties/alliances.store.ts';
import type { TaxProfileStore } from './parties/tax-profiles.store.ts';
import type { ClientCreditStore, RefundStore } from './payments/client-credits.store.ts';
import type { WithholdingCreditStore } from './payments/withholding-credits.store.ts';
import type { PaymentBatchStore } from './payouts/payment-batches.store.ts';
import type { PayoutAccountStore } from './payouts/payout-accounts.store.ts';
import type { PaymentProvider } from './providers/provider.adapter.ts';
import type { RemunerationStore } from './remuneration/remunerations.store.ts';
import type { BillingReport } from './report/billing-report.ts';
import type { PortionStore } from './reserves/portions.store.ts';
import type { ReleaseStore } from './reserves/releases.store.ts';
import type { ReserveStore } from './reserves/reserves.store.ts';

/** What the service's commands work with. */
export interface Billing {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly accounts: AccountStore;
  /** What accounts come to by day. */
  readonly accountDays: AccountDayStore;
  readonly erased: ErasedPersonStore;
  /** Overwrites the personal data of a partition's events in the service's own log. */
  readonly eraseEvents: (partition: string) => Promise<void>;
  readonly journal: JournalStore;
  readonly postings: PostingStore;
  readonly checks: LedgerCheckStore;
  /** Books that were asked for as a file. */
  readonly booksExports: BooksExportStore;
  readonly invoices: InvoiceStore;
  readonly creditNotes: CreditNoteStore;
  readonly sequences: SequenceStore;
  readonly files: DocumentFileStore;
  readonly guests: GuestStore;
  /** Who speaks for an organization. */
  readonly speakers: SpeakerStore;
  /** How agents are taxed, invoiced and paid. */
  readonly taxProfiles: TaxProfileStore;
  readonly alliances: AllianceStore;
  readonly milestoneBillings: MilestoneBillingStore;
  readonly agreements: AgreementStore;
  readonly contributions: ContributionStore;
  /** Whose the know-how is that contributions cite. */
  readonly citations: CitationStore;
  /** What the community adds up to, as it stands. */
  readonly report: Reckoned<BillingReport>;
  readonly distributions: DistributionStore;
  /** Which commissions' runs are to be computed. */
  readonly sharing: SharingStateStore;
  readonly reserves: ReserveStore;
  /** What each commission has set aside, and what is to leave reserves. */
  readonly portions: PortionStore;
  readonly releases: ReleaseStore;
  /** What is owed since agreements have ended, and what cleared it. */
  readonly claims: ClaimStore;
  readonly settlements: SettlementStore;
  readonly paymentBatches: PaymentBatchStore;
  readonly feeSettings: FeeSettingsStore;
  readonly membershipPlans: MembershipPlanStore;
  /** By what people's memberships are paid. */
  readonly subscriptions: SubscriptionStore;
  readonly membershipFees: MembershipFeeStore;
  /** What is to be done and paid, before it is accepted. */
  readonly plannedWork: PlannedWorkStore;
  /** What commissions are called. */
  readonly titles: CommissionTitleStore;
  /** Whose revenue is held against the limits of their regime. */
  readonly revenueWatches: RevenueWatchStore;
  /** What was settled between allies. */
  readonly mandateSettlements: MandateSettlementStore;
  /** What the community owes for what was put in for it. */
  readonly feeCredits: FeeCreditStore;
  /** Where agents are paid, and since when. */
  readonly payoutAccounts: PayoutAccountStore;
  readonly clientCredits: ClientCreditStore;
  readonly refunds: RefundStore;
  readonly withholdings: WithholdingCreditStore;
  readonly fxRates: FxRateStore;
  readonly bankStatements: BankStatementStore;
  /** Whoever moves money: banks, unless another is put in. */
  readonly provider: PaymentProvider;
  /** Takes documents on their way to the buyer. */
  readonly delivery: Delivery;
  /** What the exchange answered. */
  readonly answers: ExchangeAnswerStore;
  /** Documents for shares of distributions. */
  readonly remunerations: RemunerationStore;
  /** Where it answers. */
  readonly inbox: ExchangeInbox;
  /** By account; of documents by seller. */
  readonly lanes: Lanes;
  /** Reads that all see one instant. */
  readonly onSnapshot: OnSnapshot;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}
