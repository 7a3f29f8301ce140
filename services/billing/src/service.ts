import { join } from 'node:path';
import { Lanes } from '@millepiani/commands/lanes';
import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { billingReplayRequested } from '@millepiani/events/billing/event-replay.events';
import { serviceStarter } from '@millepiani/service/start-service';
import { GuestStore } from '@millepiani/speakers/guests.store';
import { SpeakerStore } from '@millepiani/speakers/speakers.store';
import { AgreementStore } from './agreements/agreements.store.ts';
import { BankStatementStore } from './bank-statements/bank-statements.store.ts';
import type { Billing } from './billing.ts';
import { ClaimStore } from './claims/claims.store.ts';
import { SettlementStore } from './claims/settlements.store.ts';
import { CommissionTitleStore } from './commissions/commission-titles.store.ts';
import type { BillingConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { CitationStore } from './contributions/citations.store.ts';
import { ContributionStore } from './contributions/contributions.store.ts';
import { sections } from './data-export/sections.store.ts';
import { DistributionStore } from './distributions/distributions.store.ts';
import { SharingStateStore } from './distributions/sharing-states.store.ts';
import { ExchangeAnswerStore } from './exchange/exchange-answers.store.ts';
import { inboxIn } from './exchange/exchange-inbox.adapter.ts';
import { FxRateStore } from './exchange-rates/fx-rates.store.ts';
import { BooksExportStore } from './exports/books-exports.store.ts';
import { FeeCreditStore } from './fees/fee-credits.store.ts';
import { FeeSettingsStore } from './fees/fee-settings.store.ts';
import { MembershipFeeStore } from './fees/membership-fees.store.ts';
import { MembershipPlanStore } from './fees/membership-plans.store.ts';
import { SubscriptionStore } from './fees/subscriptions.store.ts';
import { PlannedWorkStore } from './forecasts/planned-work.store.ts';
import { RevenueWatchStore } from './forecasts/revenue-watches.store.ts';
import { CreditNoteStore } from './invoices/credit-notes.store.ts';
import { toFolder } from './invoices/delivery.adapter.ts';
import { DocumentFileStore } from './invoices/document-files.store.ts';
import { InvoiceStore } from './invoices/invoices.store.ts';
import { SequenceStore } from './invoices/sequences.store.ts';
import { AccountDayStore } from './ledger/account-days.store.ts';
import { AccountStore, outdatedAccountIndexes } from './ledger/accounts.store.ts';
import { JournalStore } from './ledger/journal.store.ts';
import { PostingStore } from './ledger/postings.store.ts';
import { snapshotsOf } from './ledger/snapshot.adapter.ts';
import { LedgerCheckStore } from './ledger-check/ledger-checks.store.ts';
import { MandateSettlementStore } from './mandates/mandate-settlements.store.ts';
import { MilestoneBillingStore } from './milestones/milestone-billings.store.ts';
import { AllianceStore } from './parties/alliances.store.ts';
import { TaxProfileStore } from './parties/tax-profiles.store.ts';
import { ClientCreditStore, RefundStore } from './payments/client-credits.store.ts';
import { WithholdingCreditStore } from './payments/withholding-credits.store.ts';
import { PaymentBatchStore } from './payouts/payment-batches.store.ts';
import { PayoutAccountStore } from './payouts/payout-accounts.store.ts';
import { bankTransfers } from './providers/provider.adapter.ts';
import { outdatedRemunerationIndexes } from './remuneration/remuneration-document.store.ts';
import { RemunerationStore } from './remuneration/remunerations.store.ts';
import { presentReport } from './report/counting.adapter.ts';
import { PortionStore } from './reserves/portions.store.ts';
import { ReleaseStore } from './reserves/releases.store.ts';
import { ReserveStore } from './reserves/reserves.store.ts';
import { billingSchema } from './subgraph.ts';
import { jobs, reactions } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startBilling = serviceStarter<BillingConfig, Billing, Context>({
  name: 'billing',
  open: ({ config, connection, clock, commands, eraseEvents, hint }) => {
    const [accounts, invoices] = [new AccountStore(connection), new InvoiceStore(connection)];
    return {
      ...{ clock, commands, eraseEvents, hint, accounts, invoices },
      accountDays: new AccountDayStore(connection),
      erased: new ErasedPersonStore(connection),
      report: presentReport({ accounts, invoices }),
      journal: new JournalStore(connection),
      postings: new PostingStore(connection),
      checks: new LedgerCheckStore(connection),
      booksExports: new BooksExportStore(connection),
      creditNotes: new CreditNoteStore(connection),
      sequences: new SequenceStore(connection),
      files: new DocumentFileStore(connection),
      guests: new GuestStore(connection),
      speakers: new SpeakerStore(connection),
      taxProfiles: new TaxProfileStore(connection),
      alliances: new AllianceStore(connection),
      milestoneBillings: new MilestoneBillingStore(connection),
      agreements: new AgreementStore(connection),
      contributions: new ContributionStore(connection),
      citations: new CitationStore(connection),
      distributions: new DistributionStore(connection),
      sharing: new SharingStateStore(connection),
      claims: new ClaimStore(connection),
      settlements: new SettlementStore(connection),
      reserves: new ReserveStore(connection),
      portions: new PortionStore(connection),
      releases: new ReleaseStore(connection),
      paymentBatches: new PaymentBatchStore(connection),
      feeSettings: new FeeSettingsStore(connection),
      membershipPlans: new MembershipPlanStore(connection),
      subscriptions: new SubscriptionStore(connection),
      membershipFees: new MembershipFeeStore(connection),
      feeCredits: new FeeCreditStore(connection),
      plannedWork: new PlannedWorkStore(connection),
      titles: new CommissionTitleStore(connection),
      revenueWatches: new RevenueWatchStore(connection),
      mandateSettlements: new MandateSettlementStore(connection),
      payoutAccounts: new PayoutAccountStore(connection),
      clientCredits: new ClientCreditStore(connection),
      refunds: new RefundStore(connection),
      withholdings: new WithholdingCreditStore(connection),
      fxRates: new FxRateStore(connection),
      bankStatements: new BankStatementStore(connection),
      provider: bankTransfers,
      delivery: toFolder(config.DELIVERY_FOLDER),
      answers: new ExchangeAnswerStore(connection),
      remunerations: new RemunerationStore(connection),
      inbox: inboxIn(join(config.DELIVERY_FOLDER, 'inbox')),
      lanes: new Lanes(),
      onSnapshot: snapshotsOf(connection),
    };
  },
  schema: billingSchema,
  context: createContext,
  jobs,
  reactions,
  replayRequested: billingReplayRequested,
  dataExport: sections,
  outdatedIndexes: [...outdatedAccountIndexes, ...outdatedRemunerationIndexes],
});
