import { looking, type Standing } from '@millepiani/speakers/standing';
import { standingWithGrants } from '@millepiani/speakers/standing-with-grants';
import type { Caller } from '@millepiani/subgraph/server';
import type { BankStatementStore } from './bank-statements/bank-statements.store.ts';
import type { Billing } from './billing.ts';
import type { ClaimStore } from './claims/claims.store.ts';
import type { SettlementStore } from './claims/settlements.store.ts';
import type { DistributionStore } from './distributions/distributions.store.ts';
import type { ExchangeAnswerStore } from './exchange/exchange-answers.store.ts';
import type { FxRateStore } from './exchange-rates/fx-rates.store.ts';
import type { BooksExportStore } from './exports/books-exports.store.ts';
import type { MembershipFeeStore } from './fees/membership-fees.store.ts';
import type { MembershipPlanStore } from './fees/membership-plans.store.ts';
import type { SubscriptionStore } from './fees/subscriptions.store.ts';
import type { CreditNoteStore } from './invoices/credit-notes.store.ts';
import type { DocumentFileStore } from './invoices/document-files.store.ts';
import type { InvoiceStore } from './invoices/invoices.store.ts';
import type { AccountStore } from './ledger/accounts.store.ts';
import type { JournalStore } from './ledger/journal.store.ts';
import { type Sight, sightOf } from './ledger/ledger-access.ts';
import type { PostingStore } from './ledger/postings.store.ts';
import type { MilestoneBillingStore } from './milestones/milestone-billings.store.ts';
import type { ClientCreditStore, RefundStore } from './payments/client-credits.store.ts';
import type { WithholdingCreditStore } from './payments/withholding-credits.store.ts';
import type { PaymentBatchStore } from './payouts/payment-batches.store.ts';
import type { PayoutAccountStore } from './payouts/payout-accounts.store.ts';
import type { RemunerationStore } from './remuneration/remunerations.store.ts';
import type { ReleaseStore } from './reserves/releases.store.ts';
import type { ReserveStore } from './reserves/reserves.store.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly billing: Billing;
  /** Who asks, the organizations for which they speak, and what they may see as a guest: read once, when it is needed. */
  readonly standing: () => Promise<Standing>;
  /** What the caller may see of lists of entries; undefined where that is nothing. */
  readonly sight: () => Promise<Sight | undefined>;
  readonly accounts: ReturnType<AccountStore['loader']>;
  readonly accountsOf: ReturnType<AccountStore['ofOwnerLoader']>;
  readonly entries: ReturnType<JournalStore['loader']>;
  /** Entries about commissions, of those that the caller may see. */
  readonly entriesAbout: ReturnType<JournalStore['aboutLoader']>;
  readonly reversals: ReturnType<JournalStore['reversalLoader']>;
  readonly postingsOf: ReturnType<PostingStore['ofEntryLoader']>;
  readonly invoices: ReturnType<InvoiceStore['loader']>;
  readonly invoicesAbout: ReturnType<InvoiceStore['ofCommissionLoader']>;
  readonly creditNotes: ReturnType<CreditNoteStore['loader']>;
  readonly creditNotesOf: ReturnType<CreditNoteStore['ofInvoiceLoader']>;
  readonly milestoneBillings: ReturnType<MilestoneBillingStore['loader']>;
  readonly billingsAbout: ReturnType<MilestoneBillingStore['ofCommissionLoader']>;
  readonly distributions: ReturnType<DistributionStore['loader']>;
  readonly distributionsOf: ReturnType<DistributionStore['ofCommissionLoader']>;
  readonly claims: ReturnType<ClaimStore['loader']>;
  readonly claimsAbout: ReturnType<ClaimStore['ofCommissionLoader']>;
  readonly settlements: ReturnType<SettlementStore['loader']>;
  readonly settlementsOf: ReturnType<SettlementStore['ofClaimLoader']>;
  readonly releases: ReturnType<ReleaseStore['loader']>;
  readonly reserves: ReturnType<ReserveStore['loader']>;
  readonly reservesOf: ReturnType<ReserveStore['ofOwnerLoader']>;
  readonly paymentBatches: ReturnType<PaymentBatchStore['loader']>;
  readonly membershipPlans: ReturnType<MembershipPlanStore['loader']>;
  readonly membershipFees: ReturnType<MembershipFeeStore['loader']>;
  readonly subscriptions: ReturnType<SubscriptionStore['loader']>;
  readonly payoutAccounts: ReturnType<PayoutAccountStore['loader']>;
  readonly clientCredits: ReturnType<ClientCreditStore['loader']>;
  readonly refunds: ReturnType<RefundStore['loader']>;
  readonly refundsOf: ReturnType<RefundStore['ofCreditLoader']>;
  readonly withholdings: ReturnType<WithholdingCreditStore['loader']>;
  readonly fxRates: ReturnType<FxRateStore['loader']>;
  readonly bankAccounts: ReturnType<BankStatementStore['accountLoader']>;
  readonly bankStatements: ReturnType<BankStatementStore['loader']>;
  readonly latestStatements: ReturnType<BankStatementStore['latestLoader']>;
  readonly bankLines: ReturnType<BankStatementStore['lineLoader']>;
  readonly files: ReturnType<DocumentFileStore['loader']>;
  readonly booksExports: ReturnType<BooksExportStore['loader']>;
  readonly answers: ReturnType<ExchangeAnswerStore['loader']>;
  readonly remunerations: ReturnType<RemunerationStore['loader']>;
  readonly remunerationsOf: ReturnType<RemunerationStore['ofRunLoader']>;
  readonly stretches: ReturnType<PostingStore['stretchLoader']>;
}

/** Makes the context of one request. */
export function createContext(billing: Billing, caller: Caller): Context {
  const { accounts, journal, postings } = billing;
  let read: Promise<Standing> | undefined;
  const standing = () => {
    read ??= standingWithGrants(billing, caller.actor);
    return read;
  };
  const sight = async () => sightOf(looking(await standing(), 'LEDGER'));
  return {
    ...caller,
    billing,
    standing,
    sight,
    accounts: accounts.loader(),
    accountsOf: accounts.ofOwnerLoader(),
    entries: journal.loader(),
    entriesAbout: journal.aboutLoader(sight),
    reversals: journal.reversalLoader(),
    postingsOf: postings.ofEntryLoader(),
    invoices: billing.invoices.loader(),
    invoicesAbout: billing.invoices.ofCommissionLoader(),
    creditNotes: billing.creditNotes.loader(),
    creditNotesOf: billing.creditNotes.ofInvoiceLoader(),
    milestoneBillings: billing.milestoneBillings.loader(),
    billingsAbout: billing.milestoneBillings.ofCommissionLoader(),
    distributions: billing.distributions.loader(),
    distributionsOf: billing.distributions.ofCommissionLoader(),
    claims: billing.claims.loader(),
    claimsAbout: billing.claims.ofCommissionLoader(),
    settlements: billing.settlements.loader(),
    settlementsOf: billing.settlements.ofClaimLoader(),
    releases: billing.releases.loader(),
    reserves: billing.reserves.loader(),
    reservesOf: billing.reserves.ofOwnerLoader(),
    paymentBatches: billing.paymentBatches.loader(),
    membershipPlans: billing.membershipPlans.loader(),
    membershipFees: billing.membershipFees.loader(),
    subscriptions: billing.subscriptions.loader(),
    payoutAccounts: billing.payoutAccounts.loader(),
    clientCredits: billing.clientCredits.loader(),
    refunds: billing.refunds.loader(),
    refundsOf: billing.refunds.ofCreditLoader(),
    withholdings: billing.withholdings.loader(),
    fxRates: billing.fxRates.loader(),
    bankAccounts: billing.bankStatements.accountLoader(),
    bankStatements: billing.bankStatements.loader(),
    latestStatements: billing.bankStatements.latestLoader(),
    bankLines: billing.bankStatements.lineLoader(),
    files: billing.files.loader(),
    booksExports: billing.booksExports.loader(),
    answers: billing.answers.loader(),
    remunerations: billing.remunerations.loader(),
    remunerationsOf: billing.remunerations.ofRunLoader(),
    stretches: postings.stretchLoader(),
  };
}
