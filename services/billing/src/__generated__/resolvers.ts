// Made by `npm run generate` from the service's *.graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ReadReport as CommunityReportModel } from '../report/billing-report.ts';
import type { AgentReference as AgentModel, CommissionReference as CommissionModel } from '../ledger/references.ts';
import type { LedgerAccount as LedgerAccountModel } from '../ledger/ledger-account.ts';
import type { JournalEntry as JournalEntryModel } from '../ledger/journal-entry.ts';
import type { Posting as PostingModel } from '../ledger/posting.ts';
import type { TrialBalance as TrialBalanceModel, PurposeBalance as PurposeBalanceModel } from '../ledger/trial-balance.ts';
import type { Statement as StatementModel, StatementLine as StatementLineModel } from '../statements/statement.ts';
import type { StatementFile as StatementFileModel } from '../statements/statement-files.adapter.ts';
import type { BooksExport as BooksExportModel, WrittenOf as WrittenBooksExportModel, ExportPart as BooksExportPartModel } from '../exports/books-export.ts';
import type { LedgerCheck as LedgerCheckModel, BrokenSeries as BrokenSeriesModel, Discrepancy as LedgerDiscrepancyModel } from '../ledger-check/ledger-check.ts';
import type { Invoice as InvoiceModel, CreditNote as CreditNoteModel, Payment as InvoicePaymentModel, IssuedInvoice as InvoiceDunningModel } from '../invoices/invoice.ts';
import type { KeptAnswer as ExchangeAnswerModel, AsideFile as ExchangeFileAsideModel } from '../exchange/kept-answer.ts';
import type { DocumentFile as InvoiceDocumentModel } from '../invoices/document-files.store.ts';
import type { MilestoneReference as MilestoneModel } from '../milestones/milestone-reference.ts';
import type { MilestoneBilling as MilestoneBillingModel, BillingPart as MilestoneBillingPartModel } from '../milestones/milestone-billing.ts';
import type { Failure as BillingObstacleModel } from '@millepiani/kernel/failure';
import type { DistributionRun as DistributionRunModel } from '../distributions/distribution-run.ts';
import type { ShareView as DistributionShareModel, PaymentView as DistributionPaymentModel } from '../distributions/run-view.ts';
import type { ExplanationStep as ExplanationStepModel } from '../distributions/explanation-steps.ts';
import type { LeftOut as LeftOutContributionModel } from '../distributions/sharing-inputs.ts';
import type { VersionReference as AgreementVersionModel, ContributionReference as ContributionModel } from '../distributions/references.ts';
import type { Claim as ClaimModel, Settlement as SettlementModel } from '../claims/claim.ts';
import type { Reserve as ReserveModel } from '../reserves/reserve.ts';
import type { ReservePortion as ReservePortionModel } from '../reserves/portion.ts';
import type { ReserveRelease as ReserveReleaseModel } from '../reserves/reserve-release.ts';
import type { PaymentBatch as PaymentBatchModel, AddressedPayment as BatchPaymentModel, NotPaid as PayeeLeftOutModel } from '../payouts/payment-batch.ts';
import type { PayoutAccount as PayoutAccountModel } from '../payouts/payout-account.ts';
import type { BankAccount as BankAccountModel, BankStatement as BankStatementModel, BankStatementLine as BankStatementLineModel, Assignment as BankStatementLineAssignmentModel } from '../bank-statements/bank-statement.ts';
import type { Proposal as BankStatementLineProposalModel } from '../bank-statements/proposals.ts';
import type { ClientCredit as ClientCreditModel, CreditUse as ClientCreditUseModel, Refund as RefundModel } from '../payments/client-credit.ts';
import type { WithholdingCredit as WithholdingCreditModel } from '../payments/withholding-credit.ts';
import type { FxRate as FxRateModel } from '../exchange-rates/fx-rate.ts';
import type { CurrencyPosition as CurrencyPositionModel } from '../exchange-rates/position.ts';
import type { PaymentFile as PaymentFileModel } from '../payouts/payment-file.adapter.ts';
import type { RemunerationDocument as RemunerationDocumentModel } from '../remuneration/remuneration-document.ts';
import type { InpsYear as InpsThresholdModel } from '../remuneration/receipt.ts';
import type { Employment as EmploymentModel } from '../remuneration/employment.ts';
import type { MembershipPlan as MembershipPlanModel, PlanTerms as MembershipTermsModel } from '../fees/membership-plan.ts';
import type { MembershipFee as MembershipFeeModel } from '../fees/membership-fee.ts';
import type { Subscription as MembershipSubscriptionModel, Choice as MembershipChoiceModel } from '../fees/subscription.ts';
import type { FeeCredit as FeeCreditModel } from '../fees/fee-credit.ts';
import type { FeeSettings as FeeSettingsModel } from '../fees/fee-settings.ts';
import type { VersionMandate as CommissionMandateModel } from '../mandates/mandates.commands.ts';
import type { MemberStanding as MandateMemberModel } from '../mandates/mandate.ts';
import type { AskedForecast as RevenueForecastModel } from '../forecasts/revenue.commands.ts';
import type { RevenueSource as RevenueSourceModel } from '../forecasts/revenue.ts';
import type { CashAhead as CashAheadModel, CashDay as CashDayModel, CashFlow as CashFlowModel } from '../forecasts/cash-ahead.ts';
import type { Money as MoneyModel } from '@millepiani/kernel/money';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, written as ISO 8601 with milliseconds: `2026-11-24T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A day of the calendar, written as ISO 8601: `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An exact decimal number, written as a string: `"24000.00"`. Never a floating-point number. */
  Decimal: { input: string; output: string; }
  /** A currency by its ISO 4217 code: `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** Any value of JSON: a row as it is kept, instants as RFC 3339, 64-bit integers in digits. */
  JSON: { input: unknown; output: unknown; }
};

/** Somebody's own account at a bank. */
export type RegisterBankAccountInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose it is. */
  readonly ownerId: Scalars['ID']['input'];
  /** Its IBAN; blanks are left out. */
  readonly iban: Scalars['String']['input'];
  /** The currency in which it is kept. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** What it is to be called, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
};

/** The account, or why it was not registered. */
export type RegisterBankAccountPayload = {
  readonly __typename?: 'RegisterBankAccountPayload';
  /** The account. */
  readonly account?: Maybe<BankAccount>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `INVALID_IBAN`, `UNKNOWN_CURRENCY`, `BANK_ACCOUNT_EXISTS`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A bank's file. */
export type ImportBankFileInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its bytes in base64: XML in UTF-8 without a document type, at most 8 MB. */
  readonly base64: Scalars['String']['input'];
  /** Whether the bytes are packed by gzip, as long files have to be: a request has at most 100 kB. */
  readonly isPacked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of a file, or why it was refused. */
export type ImportBankFilePayload = {
  readonly __typename?: 'ImportBankFilePayload';
  /** The statements that were imported, by their days. */
  readonly statements: ReadonlyArray<BankStatement>;
  /** The batches that a status report is about. */
  readonly batches: ReadonlyArray<PaymentBatch>;
  /**
   * Codes, with the line of the file in message and path where there is one: `FORBIDDEN`, `INVALID_BASE64`, `NOT_GZIP`, `FILE_EMPTY`, `FILE_TOO_LARGE`, `NOT_UTF_8`, `XML_DOCUMENT_TYPE`,
   * `NOT_XML`, `UNKNOWN_FORMAT`, `MISSING_IN_FILE`, `INVALID_IN_FILE`, `INVALID_AMOUNT`, `UNKNOWN_CURRENCY`, `CURRENCY_MISMATCH`, `TOO_MANY_STATEMENTS`, `TOO_MANY_LINES`,
   * `DETAILS_MISMATCH`, `CLOSING_BALANCE_WRONG`, `ENTRY_COUNT_WRONG`, `ENTRY_SUM_WRONG`, `DATES_WRONG`, `DATE_IN_FUTURE`, `ZERO_AMOUNT`; against what is known
   * `UNKNOWN_BANK_ACCOUNT`, `STATEMENT_IMPORTED`, `STATEMENT_OVERLAPS`, `OPENING_BALANCE_WRONG`, `SEQUENCE_GAP`, `BALANCE_OUT_OF_RANGE`; of status reports `BATCH_NOT_FOUND`,
   * `PAYMENT_NOT_FOUND`, `ALREADY_FAILED`, `WRONG_STATE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A line of a statement, and one thing that it is. */
export type AssignBankStatementLineInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** It pays these invoices, 1 to 50 of the account's owner to one client or several, in this order; their parts come to the line. */
  readonly invoices?: InputMaybe<ReadonlyArray<LineToInvoiceInput>>;
  /** With `invoices`: whether what is beyond what is due of the last becomes the client's credit; otherwise it is refused. */
  readonly keepExcess?: InputMaybe<Scalars['Boolean']['input']>;
  /** With one of `invoices` in another currency: the rate by which it counts; the ECB's of the day, or of at most seven days before, when left out. */
  readonly rateId?: InputMaybe<Scalars['ID']['input']>;
  /** With one of `invoices` in another currency: what of the debt it pays, in euros; what it is worth when left out. The difference is a gain or a loss. */
  readonly settles?: InputMaybe<MoneyInput>;
  /** The bank executed a batch by it, or one payment of a batch. */
  readonly batch?: InputMaybe<LineToBatchInput>;
  /** A payment of a batch came back by it. */
  readonly returned?: InputMaybe<LineReturnedInput>;
  /** A payment of an invoice, or another entry on the bank's account, that was in the books before. */
  readonly recorded?: InputMaybe<LineRecordedInput>;
  /** Something that belongs to no document: it is posted on another account of the owner's. */
  readonly account?: InputMaybe<LineToAccountInput>;
  /** Money of this client for which there is no invoice yet: their credit. */
  readonly clientId?: InputMaybe<Scalars['ID']['input']>;
};

/** An invoice that a line pays. */
export type LineToInvoiceInput = {
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
  /** What of the line pays it, in the line's currency; what is due of it when left out, and of the last all that is left of the line. */
  readonly amount?: InputMaybe<MoneyInput>;
};

/** A batch that a line executes. */
export type LineToBatchInput = {
  /** The batch. */
  readonly batchId: Scalars['ID']['input'];
  /** The payment's reference (*EndToEndId*); the whole batch when left out. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

/** A payment that came back. */
export type LineReturnedInput = {
  /** The batch that it was of. */
  readonly batchId: Scalars['ID']['input'];
  /** The payment's reference (*EndToEndId*). */
  readonly reference: Scalars['String']['input'];
  /** What the bank kept of it for its trouble, in euros: the payment is the line and this. It is posted on `EXPENSE` of the payer's. Nothing when left out. */
  readonly charge?: InputMaybe<MoneyInput>;
};

/** What was in the books before: a payment of an invoice, or an entry. */
export type LineRecordedInput = {
  /** The invoice. */
  readonly invoiceId?: InputMaybe<Scalars['ID']['input']>;
  /** With `invoiceId`: the payment's reference. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /**
   * The entry of the journal, where it is no payment of an invoice: it moves just the line's amount on the owner's `BANK`, as payments of claims and out of
   * reserves, exchanges, what allies hand over, shares that come in and entries by hand do.
   */
  readonly entryId?: InputMaybe<Scalars['ID']['input']>;
};

/** An account on which a line is posted. */
export type LineToAccountInput = {
  /** The account: of the same owner and currency, and none of `BANK`, `CLEARING`, `RECEIVABLE`, `CLIENT_CREDIT`, `CONVERSION` and `RESERVE`. */
  readonly accountId: Scalars['ID']['input'];
  /** What it is, 1 to 140 characters: such as the bank's charges. */
  readonly note: Scalars['String']['input'];
};

/** The line whose assignment is taken back. */
export type UndoBankStatementLineInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
};

/** The line, or why nothing was done. */
export type BankStatementLinePayload = {
  readonly __typename?: 'BankStatementLinePayload';
  /** The line as it stands from then on. */
  readonly line?: Maybe<BankStatementLine>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `LINE_NOT_FOUND`, `LINE_ASSIGNED`, `LINE_OPEN`, `ONE_PURPOSE`, `WRONG_DIRECTION`, `NO_INVOICES`, `ONE_INVOICE`, `INVOICE_NOT_FOUND`,
   * `LINE_EXCEEDED`, `LINE_NOT_USED_UP`, `BATCH_NOT_FOUND`, `PAYMENT_NOT_FOUND`, `PAYMENT_MATCHED`, `AMOUNT_DIFFERS`, `ENTRY_NOT_FOUND`, `ENTRY_NOT_AT_BANK` (no line is to tell of the entry itself), `ALREADY_REVERSED`, `ACCOUNT_NOT_FOUND`, `PURPOSE_NOT_ALLOWED`,
   * `CURRENCY_MISMATCH`, `SELLER_IS_BUYER`, `WRONG_STATE`, `ALREADY_FAILED`, `NOT_UNDOABLE`, `CREDIT_USED`, `CREDIT_NOT_FOUND`, and the codes of `recordPayment`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An agent's own account at a bank, whose statements are read. Seen by auditors, its owner and who speaks for it. */
export type BankAccount = Node & {
  readonly __typename?: 'BankAccount';
  /** The identifier: `bac_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly owner?: Maybe<Agent>;
  /** Its IBAN, without blanks. */
  readonly iban: Scalars['String']['output'];
  /** The currency in which it is kept. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** What it is called here. */
  readonly name: Scalars['String']['output'];
  /** Its latest statement; null before the first. */
  readonly latestStatement?: Maybe<BankStatement>;
};

/**
 * What a bank told of one account (camt.053), once it was found right: its balances and entries add up, and it goes on where the one before it ended. It never changes.
 * Seen by auditors, the account's owner and who speaks for it: it has others' names and accounts in it.
 */
export type BankStatement = Node & {
  readonly __typename?: 'BankStatement';
  /** The identifier: `bst_…`. */
  readonly id: Scalars['ID']['output'];
  /** The account. */
  readonly account: BankAccount;
  /** The bank's own identifier of it. */
  readonly reference: Scalars['String']['output'];
  /** Its number within the year, where the bank numbers them. */
  readonly sequence?: Maybe<Scalars['Int']['output']>;
  /** The day of its opening balance. */
  readonly from: Scalars['Date']['output'];
  /** The day of its closing balance. */
  readonly to: Scalars['Date']['output'];
  /** The balance with which it begins; positive is money there. */
  readonly opening: Money;
  /** The balance with which it ends: opening balance and lines. */
  readonly closing: Money;
  /** How many lines it has. */
  readonly lineCount: Scalars['Int']['output'];
  /** Its lines, in the bank's order. */
  readonly lines: BankStatementLineConnection;
  /** Who imported it. */
  readonly importedBy?: Maybe<Agent>;
  /** When it was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** When its lines were looked through, and what leaves no doubt was assigned; null until that was done, moments after the import. */
  readonly matchedAt?: Maybe<Scalars['DateTime']['output']>;
};


/**
 * What a bank told of one account (camt.053), once it was found right: its balances and entries add up, and it goes on where the one before it ended. It never changes.
 * Seen by auditors, the account's owner and who speaks for it: it has others' names and accounts in it.
 */
export type BankStatementLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One movement on a statement: an entry, or one of those that an entry consists of. Until it is assigned its amount lies in CLEARING. */
export type BankStatementLine = Node & {
  readonly __typename?: 'BankStatementLine';
  /** The identifier: `bsl_…`. */
  readonly id: Scalars['ID']['output'];
  /** The statement that tells of it. */
  readonly statement: BankStatement;
  /** Which entry of the statement it is of, from 1. */
  readonly entry: Scalars['Int']['output'];
  /** What moved: positive came, negative went. */
  readonly amount: Money;
  /** The day on which the bank booked it. */
  readonly bookedOn: Scalars['Date']['output'];
  /** The day from which it counts for interest. */
  readonly valueOn: Scalars['Date']['output'];
  /** Whether the bank takes back an entry with it. */
  readonly isReversal: Scalars['Boolean']['output'];
  /** The bank's own reference; null where it gives none. */
  readonly bankReference?: Maybe<Scalars['String']['output']>;
  /** What whoever ordered the payment calls it (*EndToEndId*). */
  readonly endToEndId?: Maybe<Scalars['String']['output']>;
  /** The name of who paid, or was paid. */
  readonly counterpartyName?: Maybe<Scalars['String']['output']>;
  /** The IBAN of who paid, or was paid. */
  readonly counterpartyIban?: Maybe<Scalars['String']['output']>;
  /** What it is for, in the payer's words. */
  readonly remittance: Scalars['String']['output'];
  /** Why a payment came back, by a code of ISO 20022 such as `AC04`; null where it did not. */
  readonly returnReason?: Maybe<Scalars['String']['output']>;
  /** What it was found to be; null while nobody knows. */
  readonly assignment?: Maybe<BankStatementLineAssignment>;
  /** Who said what it is; null while nobody did. What left no doubt is assigned in the name of who imported the statement. */
  readonly assignedBy?: Maybe<Agent>;
  /** When it was said; null while it was not. */
  readonly assignedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may be, the surest first; none once it is assigned. */
  readonly proposals: ReadonlyArray<BankStatementLineProposal>;
};

/** What a line of a statement was found to be. */
export type BankStatementLineAssignment = {
  readonly __typename?: 'BankStatementLineAssignment';
  /** Which kind of thing. */
  readonly kind: BankStatementLineKind;
  /** The invoices that it pays, with `INVOICES`. */
  readonly invoices: ReadonlyArray<Invoice>;
  /** The credit of the client's that it left, or is. */
  readonly clientCredit?: Maybe<ClientCredit>;
  /** The batch that it executes, or of which a payment came back. */
  readonly batch?: Maybe<PaymentBatch>;
  /** The batch's payments that it is, by their references. */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** The entry of the journal that it is, with `RECORDED`; null where that is a payment of an invoice. */
  readonly entry?: Maybe<JournalEntry>;
  /** What was said of it, with `ACCOUNT` and `RECORDED`. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What a line of a statement may be. */
export type BankStatementLineKind =
  /** Payment of invoices by a client. */
  | 'INVOICES'
  /** Payments of a batch that the bank executed. */
  | 'BATCH'
  /** A payment of a batch that came back: it is owed again. */
  | 'RETURN'
  /** A payment of an invoice, or another entry on the bank's account, that was in the books before the statement came. */
  | 'RECORDED'
  /** Something that belongs to no document, such as the bank's charges: posted on an account. */
  | 'ACCOUNT'
  /** Money of a client for which there is no invoice yet. */
  | 'CREDIT';

/** What a line may be, and why. */
export type BankStatementLineProposal = {
  readonly __typename?: 'BankStatementLineProposal';
  /** How sure it is. */
  readonly certainty: MatchCertainty;
  /** Why: `NUMBER_NAMED`, `AMOUNT_DUE`, `PAYER_KNOWN`, `END_TO_END_ID`, `BATCH_REFERENCE`, `BATCH_TOTAL`, `CAME_BACK`, `RECORDED_BEFORE`. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
  /** What it would be. */
  readonly kind: BankStatementLineKind;
  /** The invoices, with `INVOICES` and `RECORDED`. */
  readonly invoices: ReadonlyArray<Invoice>;
  /** The batch, with `BATCH` and `RETURN`. */
  readonly batch?: Maybe<PaymentBatch>;
  /** The references of the payments, with `BATCH`, `RETURN` and `RECORDED`. */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** With `RETURN`, what the bank has kept of the payment; null where all of it came back. */
  readonly charge?: Maybe<Money>;
  /** The entry of the journal, with `RECORDED`; null where that is a payment of an invoice. */
  readonly entry?: Maybe<JournalEntry>;
};

/** How sure a match is. */
export type MatchCertainty =
  /** It leaves no doubt, and is assigned without asking: what is named comes to just the amount, or the bank gives our own reference back. */
  | 'CERTAIN'
  /** Somebody should look. */
  | 'LIKELY'
  /** The amount alone fits. */
  | 'POSSIBLE';

/** A page of bank statements. */
export type BankStatementConnection = {
  readonly __typename?: 'BankStatementConnection';
  /** The statements with their cursors. */
  readonly edges: ReadonlyArray<BankStatementEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A bank statement in a list. */
export type BankStatementEdge = {
  readonly __typename?: 'BankStatementEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The statement. */
  readonly node: BankStatement;
};

/** A page of lines of statements. */
export type BankStatementLineConnection = {
  readonly __typename?: 'BankStatementLineConnection';
  /** The lines with their cursors. */
  readonly edges: ReadonlyArray<BankStatementLineEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A line of a statement in a list. */
export type BankStatementLineEdge = {
  readonly __typename?: 'BankStatementLineEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The line. */
  readonly node: BankStatementLine;
};

/**
 * What one owes another since a version of an agreement has ended (ValueFlows *Claim*): what the rule owed and there was no money for, or what
 * somebody got too much. Seen by auditors, by the two, and by who speaks for one of them.
 */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** The identifier: `cla_…`. */
  readonly id: Scalars['ID']['output'];
  /** The commission about which it is. */
  readonly commission?: Maybe<Commission>;
  /** The version that has ended: its rule says that it is owed. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** The run that was posted last when it was raised; null for those who may not see it. */
  readonly run?: Maybe<DistributionRun>;
  /** Why it is owed. */
  readonly reason: ClaimReason;
  /** The tier of the rule at which it was owed; null of what was lent. */
  readonly tier?: Maybe<ClaimTier>;
  /** Who owes it: of what is missing, who led the commission, whose reserves and surplus it left. */
  readonly debtor?: Maybe<Agent>;
  /** To whom it is owed: of what was lent, who paid it. */
  readonly creditor?: Maybe<Agent>;
  /** How much it was when it was raised. */
  readonly amount: Money;
  /** What of it is left to be settled. */
  readonly open: Money;
  /** What of it was paid and turned out not to be owed: a claim of its own, the other way. */
  readonly returned: Money;
  /** Where it stands. */
  readonly state: ClaimState;
  /** When it was raised. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** What cleared it, in the order in which it did. */
  readonly settlements: ReadonlyArray<Settlement>;
};

/** Why somebody owes something when a version of an agreement has ended. */
export type ClaimReason =
  /** The rule owed it, and there was no money: expenses, a minimum, or hours as a claim. */
  | 'MISSING'
  /** The debtor got more than turned out to be due, and no later run sets it off. */
  | 'LENT'
  /** Of an earlier claim more was paid than turned out to be owed. */
  | 'RETURN';

/** A tier at which amounts are owed. */
export type ClaimTier =
  /** Expenses. */
  | 'EXPENSES'
  /** Guaranteed minimums. */
  | 'MINIMUM'
  /** Shares: hours as a claim. */
  | 'SHARE';

/** Where a claim stands. */
export type ClaimState =
  /** Nothing of it is settled. */
  | 'OPEN'
  /** Something is settled, and something is left. */
  | 'PARTLY_SETTLED'
  /** Nothing is left. */
  | 'SETTLED';

/** What cleared something of a claim (ValueFlows *Settlement*). It never changes. */
export type Settlement = Node & {
  readonly __typename?: 'Settlement';
  /** The identifier: `stl_…`. */
  readonly id: Scalars['ID']['output'];
  /** The claim. */
  readonly claim?: Maybe<Claim>;
  /** How it was cleared. */
  readonly kind: SettlementKind;
  /** How much of it. */
  readonly amount: Money;
  /** The day: of a payment, that on which the bank executed it. */
  readonly on: Scalars['Date']['output'];
  /** Who recorded it; null of a correction. */
  readonly by?: Maybe<Agent>;
  /** What a payment is found by on the bank's statement; null of anything else. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** The claim against which it was set off; null of anything else. */
  readonly against?: Maybe<Claim>;
  /** The distribution run against whose payment it was set off; null of anything else, and for those who may not see it. */
  readonly againstRun?: Maybe<DistributionRun>;
};

/** How something of a claim was cleared. */
export type SettlementKind =
  /** The debtor paid. */
  | 'PAYMENT'
  /** Against what the creditor owes the debtor. */
  | 'SET_OFF'
  /** The creditor asks no more for it. */
  | 'GIVEN_UP'
  /** A later run found that it is not owed. */
  | 'CORRECTION';

/** A page of claims. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** The claims with their cursors. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A claim in a list. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The claim. */
  readonly node: Claim;
};

/** A payment of a claim. */
export type RecordClaimPaymentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The claim. */
  readonly claimId: Scalars['ID']['input'];
  /** How much was paid: no more than is open. */
  readonly amount: MoneyInput;
  /** The day on which the bank executed it. */
  readonly paidOn: Scalars['Date']['input'];
  /** What it is found by on the bank's statement, 1 to 140 characters; once for a claim. */
  readonly reference: Scalars['String']['input'];
};

/** What clears each other. */
export type SetOffClaimsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** One claim. */
  readonly claimId: Scalars['ID']['input'];
  /** The other: a claim (`cla_…`) whose creditor is the one's debtor, and the other way round; or a run (`dst_…`) by which the creditor pays the debtor. */
  readonly againstId: Scalars['ID']['input'];
};

/** What of a claim is given up. */
export type GiveUpClaimInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The claim. */
  readonly claimId: Scalars['ID']['input'];
  /** How much; all that is open when left out. */
  readonly amount?: InputMaybe<MoneyInput>;
};

/** The claim, or why nothing was done. */
export type ClaimPayload = {
  readonly __typename?: 'ClaimPayload';
  /** The claim as it stands from then on. */
  readonly claim?: Maybe<Claim>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `CLAIM_NOT_FOUND`, `DISTRIBUTION_NOT_FOUND`, `NOTHING_OPEN`, `CURRENCY_MISMATCH`, `BALANCE_OUT_OF_RANGE`; `OWN_CLAIM` (who owes it or is owed it
   * does not record how it is settled); of amounts `INVALID_AMOUNT`, `ZERO_AMOUNT`, `ABOVE_OPEN`; of payments
   * `DATE_IN_FUTURE`, `DATE_BEFORE_CLAIM`, `PAYMENT_RECORDED`, and what texts are refused for; of setting off `SAME_CLAIM`, `NOT_MUTUAL`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExport = {
  readonly __typename?: 'DataExport';
  /** What the billing service keeps. */
  readonly billing?: Maybe<DataExportPage>;
};


/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExportBillingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Of which commission. */
export type ComputeDistributionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission. */
  readonly commissionId: Scalars['ID']['input'];
};

/** The runs that are open, or why none could be computed. */
export type ComputeDistributionPayload = {
  readonly __typename?: 'ComputeDistributionPayload';
  /** The commission's runs that are computed and not posted: one a version at most, none where nothing is to be shared. */
  readonly runs?: Maybe<ReadonlyArray<DistributionRun>>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `NO_AGREEMENT`, `RULE_UNREADABLE`, `AMOUNT_OUT_OF_RANGE`, and others of what the sharing rule
   * refuses, with the version and the place in the message.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which run. */
export type DistributionRunInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The run. */
  readonly runId: Scalars['ID']['input'];
};

/** The run, or why nothing was done. */
export type DistributionRunPayload = {
  readonly __typename?: 'DistributionRunPayload';
  /** The run as it stands from then on. */
  readonly run?: Maybe<DistributionRun>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `DISTRIBUTION_NOT_FOUND`, `WRONG_STATE`; of reviewing `OWN_SHARE` (who
   * reviews it, or an organization of theirs, is a party to it); of approving `SAME_PERSON`; of posting `STALE` (what
   * billing has heard of what it was computed from has changed since; what reaches it later is in the next run),
   * `NOT_REPRODUCED` (its own figures do not give it again), `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * One distribution of what was collected for a version of an agreement: computed by its rule, reviewed, approved by somebody else,
 * posted to the ledger, paid. All its amounts are cumulative for the version unless it is said that the run adds them. Seen by auditors,
 * by who speaks for the payer, by the parties, and by makers of know-how that was cited: these see of what each agent gets their own part alone.
 */
export type DistributionRun = Node & {
  readonly __typename?: 'DistributionRun';
  /** The identifier: `dst_…`. */
  readonly id: Scalars['ID']['output'];
  /** What was collected for. */
  readonly commission?: Maybe<Commission>;
  /** The version by whose rule it shares. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** The version's number within its agreement. */
  readonly versionNumber: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: DistributionState;
  /** Who holds what was collected, and pays the others: who invoices the client. */
  readonly payer?: Maybe<Agent>;
  /** Who leads the commission: whose reserves and surplus grow. */
  readonly lead?: Maybe<Agent>;
  /** All that was collected, net of VAT; tax that clients withheld is in it. */
  readonly collected: Money;
  /** Where every cent of it goes. */
  readonly tiers: DistributionTiers;
  /** What each agent gets, by the order of ids. */
  readonly shares: ReadonlyArray<DistributionShare>;
  /**
   * How an agent's entitlement came to be; null where nothing is theirs, and for those who may not see it. Each step is followed by
   * what it is made of, one deeper.
   */
  readonly explanation?: Maybe<ReadonlyArray<ExplanationStep>>;
  /** Contributions that were approved and do not count, and why. */
  readonly leftOut: ReadonlyArray<LeftOutContribution>;
  /** The rule in plain words, a paragraph a tier; agents are named by their ids. */
  readonly terms: ReadonlyArray<Scalars['String']['output']>;
  /** What the payer is to pay to others, once it is posted; null before. To who may see all of it; to others their own. */
  readonly payments?: Maybe<ReadonlyArray<DistributionPayment>>;
  /** What surplus lends to agents who had too much, altogether, until later runs set it off. */
  readonly lent: Money;
  /** Whether all milestones of the commission are accepted, invoiced, paid and shared with it; null before it is posted. */
  readonly isFinal?: Maybe<Scalars['Boolean']['output']>;
  /** When it was computed. */
  readonly computedAt: Scalars['DateTime']['output'];
  /** Who had it computed; null where the service did by itself. */
  readonly computedBy?: Maybe<Agent>;
  /** Who reviewed it; null while nobody has. */
  readonly reviewedBy?: Maybe<Agent>;
  /** Who approved it: another person; null while nobody has. */
  readonly approvedBy?: Maybe<Agent>;
  /** Who posted it; null while nobody has. */
  readonly postedBy?: Maybe<Agent>;
  /** When it was posted; null while it is not. */
  readonly postedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day of its last payment, or of posting where nothing was to be paid; null while something is. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** The run for which it was given up; null where it was not. */
  readonly discardedFor?: Maybe<DistributionRun>;
  /** What its payees' regimes need, as far as the caller may see it: drawn up a moment after the run is posted. */
  readonly remunerationDocuments: ReadonlyArray<RemunerationDocument>;
};


/**
 * One distribution of what was collected for a version of an agreement: computed by its rule, reviewed, approved by somebody else,
 * posted to the ledger, paid. All its amounts are cumulative for the version unless it is said that the run adds them. Seen by auditors,
 * by who speaks for the payer, by the parties, and by makers of know-how that was cited: these see of what each agent gets their own part alone.
 */
export type DistributionRunExplanationArgs = {
  agentId: Scalars['ID']['input'];
};


/**
 * One distribution of what was collected for a version of an agreement: computed by its rule, reviewed, approved by somebody else,
 * posted to the ledger, paid. All its amounts are cumulative for the version unless it is said that the run adds them. Seen by auditors,
 * by who speaks for the payer, by the parties, and by makers of know-how that was cited: these see of what each agent gets their own part alone.
 */
export type DistributionRunTermsArgs = {
  language: TermsLanguage;
};

/** Where a distribution run stands: `COMPUTED` → `REVIEWED` → `APPROVED` → `POSTED` → `PAID`; `DISCARDED` from the first three. */
export type DistributionState =
  /** On paper: to be reviewed. */
  | 'COMPUTED'
  /** A bookkeeper looked at it: to be approved by somebody else. */
  | 'REVIEWED'
  /** It may be posted. */
  | 'APPROVED'
  /** In the books: everybody is owed their share. */
  | 'POSTED'
  /** Everybody has their money. */
  | 'PAID'
  /** Given up, since what it was computed from has changed. */
  | 'DISCARDED';

/** A language in which a rule is said. */
export type TermsLanguage =
  /** English. */
  | 'EN'
  /** Italian. */
  | 'IT';

/** Where every cent of what was collected goes, tier by tier. */
export type DistributionTiers = {
  readonly __typename?: 'DistributionTiers';
  /** Tier 1: what is given for expenses. */
  readonly expenses: Money;
  /** Tier 2: the community's fee. */
  readonly fee: Money;
  /** Tier 3: what is set aside, by purpose in the order of the rule. */
  readonly reserve: ReadonlyArray<DistributionReserve>;
  /** Tier 4: what is given for guaranteed minimums. */
  readonly minimums: Money;
  /** Tier 5: what is given for shares; a minimum that is a floor is not in it. */
  readonly shares: Money;
  /** Tier 6: what is left. */
  readonly surplus: Money;
};

/** What one purpose of the reserve gets. */
export type DistributionReserve = {
  readonly __typename?: 'DistributionReserve';
  /** The purpose. */
  readonly purpose: ReservePurpose;
  /** How much, over all runs of the version. */
  readonly amount: Money;
};

/** What one agent gets. */
export type DistributionShare = {
  readonly __typename?: 'DistributionShare';
  /** The agent. */
  readonly agent?: Maybe<Agent>;
  /** Expenses that are reimbursed. */
  readonly expenses: Money;
  /** The guaranteed minimum. */
  readonly minimum: Money;
  /** The share. */
  readonly share: Money;
  /** All three: what the agent is entitled to, over all runs of the version. */
  readonly entitlement: Money;
  /** What this run adds to it; below nothing where it takes back. */
  readonly amount: Money;
  /** What the agent has of it without being paid: tax that clients withheld, or what came in on invoices of its own beside the payer's. */
  readonly inHand: Money;
  /** What is to be paid now; of the payer itself, what it may keep in cash. */
  readonly payment: Money;
  /** What the agent had too much after this run: later runs set it off. */
  readonly carried: Money;
  /** What is missing to what is owed at tiers where it is owed: each run reckons it anew. */
  readonly missing: Money;
  /** How it came to be: each step is followed by what it is made of, one deeper. */
  readonly explanation: ReadonlyArray<ExplanationStep>;
};

/** One step of how an amount came to be. */
export type ExplanationStep = {
  readonly __typename?: 'ExplanationStep';
  /** How deep it lies: 0 is the entitlement, and a step's parts come right behind it, one deeper. */
  readonly depth: Scalars['Int']['output'];
  /** What the step says: `entitlement`, `expenses`, `share`, `weight`, `contribution`, … */
  readonly kind: Scalars['String']['output'];
  /** What it comes to: a decimal or a fraction, amounts in major units. */
  readonly value: Scalars['String']['output'];
  /** The arithmetic that comes to it, exactly: `+ − × ÷`, brackets, `min`, `max`, `halfUp(x)` and `down(x)`, which round to minor units. */
  readonly arithmetic: Scalars['String']['output'];
  /** The ids of the contributions that it takes its figures from. */
  readonly inputs: ReadonlyArray<Scalars['ID']['output']>;
  /** The place in the rule's document that says so: `shares.parts.0.component`; empty where it is no one place. */
  readonly at: Scalars['String']['output'];
};

/** A contribution that was approved and counts for nothing in a run. */
export type LeftOutContribution = {
  readonly __typename?: 'LeftOutContribution';
  /** Which one. */
  readonly contribution?: Maybe<Contribution>;
  /** Whose it is. */
  readonly agent?: Maybe<Agent>;
  /** Why it does not count. */
  readonly reason: LeftOutReason;
};

/** Why a contribution does not count. */
export type LeftOutReason =
  /** Whose it is signed another version and not this one. */
  | 'NOT_A_PARTY'
  /** The rule shares by something else. */
  | 'NOT_IN_RULE'
  /** The rule values hours, and has no rate for this agent. */
  | 'NO_AGREED_RATE'
  /** It is in another currency than what is shared; of money at risk, than the rule's rates. */
  | 'OTHER_CURRENCY'
  /** Whether who spent it deducts VAT is not known: it counts as soon as there is a tax profile. */
  | 'TAX_PROFILE_MISSING'
  /** What was used has no agreed value: a rule values hours alone. */
  | 'NO_AGREED_VALUE'
  /** Whose the know-how is has not been heard yet: it counts as soon as it is. */
  | 'NOT_WEIGHTED'
  /** It is in dispute: it counts once that is dismissed. */
  | 'DISPUTED';

/** What the payer is to pay to somebody. */
export type DistributionPayment = {
  readonly __typename?: 'DistributionPayment';
  /** To whom. */
  readonly payee?: Maybe<Agent>;
  /** How much. What later runs took back before it was ordered is off it. */
  readonly amount: Money;
  /** The batch that pays it; null while none does, and for those who may not see it. */
  readonly batch?: Maybe<PaymentBatch>;
  /** The day on which the bank executed it; null while it has not. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
};

/** A version of an agreement: projects owns it. */
export type AgreementVersion = {
  readonly __typename?: 'AgreementVersion';
  /** The identifier: `agv_…`. */
  readonly id: Scalars['ID']['output'];
};

/** What a party put into a commission: projects owns it. */
export type Contribution = {
  readonly __typename?: 'Contribution';
  /** The identifier: `ctr_…`. */
  readonly id: Scalars['ID']['output'];
};

/** How the buyer of an invoice was reminded, and what it costs to be late. */
export type InvoiceDunning = {
  readonly __typename?: 'InvoiceDunning';
  /** Days since the day by which it was to be paid; 0 while that has not passed, once it is paid, of what the exchange refused, and of a share, which its distribution pays. */
  readonly daysOverdue: Scalars['Int']['output'];
  /**
   * What late payment costs by law so far: between businesses and of public bodies by D.Lgs. 231/2002 (the ECB's rate and eight points, by half-years), of private persons the legal rate (art. 1284 of the Codice civile). It is
   * shown, not booked: whoever asks for it invoices it. Nothing while `daysOverdue` is 0.
   */
  readonly interest: Money;
  /** The yearly rate of today in percent. */
  readonly interestRate: Scalars['Decimal']['output'];
  /** Whether that rate was published for today; else it is the last that was. */
  readonly isRatePublished: Scalars['Boolean']['output'];
  /** What was said so far, in order. */
  readonly reminders: ReadonlyArray<InvoiceReminder>;
  /** The next day on which something is said; null where nothing is to be. */
  readonly nextOn?: Maybe<Scalars['Date']['output']>;
  /** Until this day nothing is said; null where nobody asked for that. */
  readonly pausedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why nothing is said. */
  readonly pauseReason?: Maybe<Scalars['String']['output']>;
};

/** Something that was said of an overdue invoice. */
export type InvoiceReminder = {
  readonly __typename?: 'InvoiceReminder';
  /** 0: that it is overdue, to both sides. 1 and 2: a reminder to the buyer. 3: the last. After 1, 7, 21 and 45 days. */
  readonly level: Scalars['Int']['output'];
  /** When. */
  readonly on: Scalars['Date']['output'];
};

/** Until when nothing is said of an invoice. */
export type PauseDunningInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
  /** The day on which it goes on: after today in Europe/Rome, and within a year. */
  readonly until: Scalars['Date']['input'];
  /** Why, 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The invoice, or why nothing was done. */
export type PauseDunningPayload = {
  readonly __typename?: 'PauseDunningPayload';
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `NOT_ISSUED`, `NOTHING_DUE`, `DATE_PASSED`, `TOO_FAR`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The services' parts of the event spine. One is null where its service is away. */
export type EventSpine = {
  readonly __typename?: 'EventSpine';
  /** The part of the billing service. */
  readonly billing?: Maybe<ServiceSpine>;
};

/** What a euro was worth in another currency on a day. It never changes. */
export type FxRate = Node & {
  readonly __typename?: 'FxRate';
  /** The identifier: `fxr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The other currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The day. */
  readonly on: Scalars['Date']['output'];
  /** So many units of the currency for one euro, exactly: a decimal, or a fraction such as `1/3`. */
  readonly perEuro: Scalars['String']['output'];
  /** Where it comes from. */
  readonly source: FxRateSource;
  /** Where it is written; empty where nothing was said. */
  readonly note: Scalars['String']['output'];
  /** Who entered it. */
  readonly enteredBy?: Maybe<Agent>;
  /** When it was entered. */
  readonly enteredAt: Scalars['DateTime']['output'];
};

/** Where a rate comes from. */
export type FxRateSource =
  /** The reference rates of the European Central Bank, from its own file. */
  | 'ECB'
  /** A bank at which somebody exchanged. */
  | 'BANK'
  /** An agreement with a client. */
  | 'AGREED';

/** A page of rates. */
export type FxRateConnection = {
  readonly __typename?: 'FxRateConnection';
  /** The rates with their cursors. */
  readonly edges: ReadonlyArray<FxRateEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A rate in a list. */
export type FxRateEdge = {
  readonly __typename?: 'FxRateEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The rate. */
  readonly node: FxRate;
};

/** What an agent holds in another currency than euros, from clients who paid in it. */
export type CurrencyPosition = {
  readonly __typename?: 'CurrencyPosition';
  /** How much of it. */
  readonly held: Money;
  /** What it counted for when it came in, in euros. */
  readonly cost: Money;
};

/** A rate. */
export type RecordFxRateInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The currency; not the euro. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** The day: today in Europe/Rome, or earlier. */
  readonly on: Scalars['Date']['input'];
  /** So many units for one euro, exactly: a decimal, or a fraction of whole numbers; 0.001 to 100000. */
  readonly perEuro: Scalars['String']['input'];
  /** Where it comes from: `BANK` or `AGREED`. */
  readonly source: FxRateOwnSource;
  /** Where it is written, at most 200 characters. */
  readonly note: Scalars['String']['input'];
};

/** Where a rate comes from that somebody enters. */
export type FxRateOwnSource =
  /** A bank at which somebody exchanged. */
  | 'BANK'
  /** An agreement with a client. */
  | 'AGREED';

/** The ECB's file. */
export type ImportEcbRatesInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its bytes in base64. */
  readonly base64: Scalars['String']['input'];
  /** Whether the bytes are packed by gzip. */
  readonly isPacked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The rates, or why none were entered. */
export type FxRatesPayload = {
  readonly __typename?: 'FxRatesPayload';
  /** The rates that were entered; those that were known are not among them. */
  readonly rates: ReadonlyArray<FxRate>;
  /**
   * Codes: `FORBIDDEN`, `UNKNOWN_CURRENCY`, `SAME_CURRENCY`, `INVALID_RATIONAL`, `RATE_OUT_OF_RANGE`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `TOO_LONG`, `FORBIDDEN_CHARACTER`; of a file `INVALID_BASE64`, `NOT_GZIP`,
   * `FILE_EMPTY`, `FILE_TOO_LARGE`, `NOT_UTF_8`, `XML_DOCUMENT_TYPE`, `NOT_XML`, `UNKNOWN_FORMAT`, `TOO_MANY_DAYS`, `INVALID_IN_FILE`, `RATE_DIFFERS`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What was exchanged. */
export type RecordExchangeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose money it was. */
  readonly ownerId: Scalars['ID']['input'];
  /** What was given, in another currency than euros. */
  readonly given: MoneyInput;
  /** What was got for it, in euros. */
  readonly got: MoneyInput;
  /** The day: today in Europe/Rome, or earlier. */
  readonly on: Scalars['Date']['input'];
  /** The bank's own reference, 1 to 140 characters; new for each exchange of this owner. */
  readonly reference: Scalars['String']['input'];
};

/** What was gained, or why nothing was recorded. */
export type RecordExchangePayload = {
  readonly __typename?: 'RecordExchangePayload';
  /** What was gained since it came in; below zero where it was lost. */
  readonly gain?: Maybe<Money>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `CURRENCY_MISMATCH`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `ZERO_AMOUNT`, `NOT_HELD`, `EXCHANGE_RECORDED` (the reference is that of another),
   * `EXCHANGE_DIFFERENCE_TOO_LARGE` (more than a fifth beside what it is worth by the latest rate of the ECB or a bank, of at most a week before; without one, beside what it cost), `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `TOO_SHORT`,
   * `TOO_LONG`, `FORBIDDEN_CHARACTER`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What the Italian exchange (*Sistema di Interscambio*) answered about a file that was sent to it. Answers are read from its inbox, kept as they
 * came, and move the document on.
 */
export type ExchangeAnswer = {
  readonly __typename?: 'ExchangeAnswer';
  /** What it says. */
  readonly kind: ExchangeAnswerKind;
  /** By what the exchange knows the file (*IdentificativoSdI*). */
  readonly exchangeId: Scalars['String']['output'];
  /** The file that it is about. */
  readonly fileName: Scalars['String']['output'];
  /** When it was read here. */
  readonly readAt: Scalars['DateTime']['output'];
  /** When the exchange got the file, as it writes it; null where the answer does not say. */
  readonly receivedAt?: Maybe<Scalars['String']['output']>;
  /** When it was delivered, or laid ready for the buyer, as the exchange writes it; null where the answer does not say. */
  readonly deliveredAt?: Maybe<Scalars['String']['output']>;
  /** Why the file was refused; none, unless it was. */
  readonly errors: ReadonlyArray<ExchangeError>;
  /** What the exchange or the public body says beside it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The SHA-256 of the answer's own file, in hex. */
  readonly sha256: Scalars['String']['output'];
};

/** The exchange's kinds of answers. */
export type ExchangeAnswerKind =
  /** *Ricevuta di consegna*: it was delivered. */
  | 'RC'
  /** *Notifica di scarto*: the exchange refused it. */
  | 'NS'
  /**
   * *Mancata consegna*: it could not be delivered. To a public body the exchange tries again; others find it in their own pages, and it counts
   * as issued.
   */
  | 'MC'
  /** *Notifica di esito*: a public body accepted the document (`EC01`), or refused it (`EC02`). */
  | 'NE'
  /** *Decorrenza dei termini*: a public body said nothing within 15 days, and can refuse it no more. */
  | 'DT'
  /** *Attestazione di avvenuta trasmissione*: a public body could not be reached at all; it counts as issued. */
  | 'AT';

/** Why the exchange refused a file. */
export type ExchangeError = {
  readonly __typename?: 'ExchangeError';
  /** The exchange's own code: `00404`. */
  readonly code: Scalars['String']['output'];
  /** What it says of it. */
  readonly description: Scalars['String']['output'];
  /** What to do, as the exchange sees it. */
  readonly suggestion?: Maybe<Scalars['String']['output']>;
};

/** What the seller still has to do by hand where the exchange could not deliver. */
export type ExchangeHandOver =
  /** Nothing. */
  | 'NOTHING'
  /** Tell the buyer that the document lies ready in their own pages at the exchange. */
  | 'TELL_BUYER'
  /** Hand the exchange's attestation, with the document, to the public body by other means. */
  | 'HAND_OVER_ATTESTATION';

/** A file in the exchange's inbox that is nobody's answer: it was kept and set aside. */
export type ExchangeFileAside = {
  readonly __typename?: 'ExchangeFileAside';
  /** By what it is known: the SHA-256 of its bytes. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Why. */
  readonly reason: ExchangeFileAsideReason;
  /**
   * What of it is meant, at most 200 characters: the root and namespace of an unknown message, what an answer lacks, the file or document that it
   * names, what makes it no XML; null where there is nothing more to say.
   */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** When it was set aside. */
  readonly readAt: Scalars['DateTime']['output'];
  /** How many bytes are kept of it. */
  readonly size: Scalars['Int']['output'];
  /** The SHA-256 of those, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its bytes in base64; null where it was too large to be kept. */
  readonly base64?: Maybe<Scalars['String']['output']>;
};

/** Why a file from the exchange was set aside. */
export type ExchangeFileAsideReason =
  /** It is no XML, or no safe one. */
  | 'NOT_XML'
  /** No answer has more than a mebibyte. */
  | 'TOO_LARGE'
  /** It is XML, and none of the exchange's answers. */
  | 'UNKNOWN_MESSAGE'
  /** It is an answer that lacks something, such as the codes of a refusal. */
  | 'INCOMPLETE'
  /** It is about a file that was never sent from here. */
  | 'UNKNOWN_FILE'
  /** The exchange got other bytes under this name than were written here. */
  | 'OTHER_BYTES'
  /** It names another document than the file that it is about. */
  | 'OTHER_DOCUMENT';

/** A page of files that were set aside. */
export type ExchangeFileAsideConnection = {
  readonly __typename?: 'ExchangeFileAsideConnection';
  /** The files with their cursors. */
  readonly edges: ReadonlyArray<ExchangeFileAsideEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A file that was set aside, in a list. */
export type ExchangeFileAsideEdge = {
  readonly __typename?: 'ExchangeFileAsideEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The file. */
  readonly node: ExchangeFileAside;
};

/**
 * Books in a file that Beancount reads (`bean-check`): accounts by owner, purpose and currency, every entry with its id, and at the end what
 * each account comes to, to be compared. In an owner's file what entries move in others' books is on `Equity:Others-Books`.
 */
export type BooksExport = Node & {
  readonly __typename?: 'BooksExport';
  /** The identifier: `bkx_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose books; null: everybody's. */
  readonly owner?: Maybe<Agent>;
  /** Who asked for it. */
  readonly requestedBy?: Maybe<Agent>;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** From then on it is not there any more: seven days after it was asked for. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What was written; null while it is being written. */
  readonly written?: Maybe<WrittenBooksExport>;
};

/** What was written. */
export type WrittenBooksExport = {
  readonly __typename?: 'WrittenBooksExport';
  /** When it was done. */
  readonly writtenAt: Scalars['DateTime']['output'];
  /** The instant of the ledger that it shows: entries posted later are not in it. */
  readonly takenAt: Scalars['DateTime']['output'];
  /** How many accounts are in it. */
  readonly accounts: Scalars['Int']['output'];
  /** How many entries are in it. */
  readonly entries: Scalars['Int']['output'];
  /** How many parts it has. */
  readonly partCount: Scalars['Int']['output'];
  /** The SHA-256 of all parts one behind the other, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its parts, first one first: one behind the other they are the file, in UTF-8. */
  readonly parts: BooksExportPartConnection;
};


/** What was written. */
export type WrittenBooksExportPartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the file, of some 256 KiB. */
export type BooksExportPart = {
  readonly __typename?: 'BooksExportPart';
  /** Its number, from 1. */
  readonly number: Scalars['Int']['output'];
  /** Its bytes in base64. */
  readonly base64: Scalars['String']['output'];
};

/** A page of an export's parts. */
export type BooksExportPartConnection = {
  readonly __typename?: 'BooksExportPartConnection';
  /** The parts with their cursors. */
  readonly edges: ReadonlyArray<BooksExportPartEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A part in a list. */
export type BooksExportPartEdge = {
  readonly __typename?: 'BooksExportPartEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The part. */
  readonly node: BooksExportPart;
};

/** The request. */
export type ExportBooksInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose books, a person's or an organization's; everybody's when left out, for auditors. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The export, or why there is none. */
export type ExportBooksPayload = {
  readonly __typename?: 'ExportBooksPayload';
  /** The export, which is being written. */
  readonly export?: Maybe<BooksExport>;
  /** The work still to be done when this is answered: `BOOKS_EXPORT`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The plan to make. */
export type CreateMembershipPlanInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is called, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What it is for, up to 1,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it asks for from its first day on. */
  readonly terms: MembershipTermsInput;
};

/** What a plan asks for. */
export type MembershipTermsInput = {
  /** The first day, in Europe/Rome: of a new plan today or later, and today when left out; of one that is there tomorrow or later, and tomorrow when left out. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** How often a fee is called for. */
  readonly interval: FeeInterval;
  /** For a whole period, in euros without VAT: more than nothing, at most a million. */
  readonly price: MoneyInput;
  /** How its invoices stand to VAT: a rate such as `22`, or a reason for none such as `N4`; as their rules say when left out. */
  readonly vat?: InputMaybe<Scalars['String']['input']>;
  /** Days for nothing, once for each person: 0 to 366; none when left out. */
  readonly trialDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What a plan asks for from now on. */
export type ReviseMembershipPlanInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The plan. */
  readonly planId: Scalars['ID']['input'];
  /** The plan's version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The terms. */
  readonly terms: MembershipTermsInput;
};

/** Whether a plan can be chosen. */
export type OfferMembershipPlanInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The plan. */
  readonly planId: Scalars['ID']['input'];
  /** The plan's version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whether it can. */
  readonly isOffered: Scalars['Boolean']['input'];
};

/** The plan, or why nothing was done. */
export type MembershipPlanPayload = {
  readonly __typename?: 'MembershipPlanPayload';
  /** The plan as it stands from then on. */
  readonly plan?: Maybe<MembershipPlan>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `PLAN_NOT_FOUND`, `STALE_VERSION`, `DATE_PASSED`, `ZERO_AMOUNT`, `AMOUNT_OUT_OF_RANGE`,
   * `CURRENCY_NOT_SUPPORTED`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `UNKNOWN_VAT`, `INVALID_TRIAL`, `TOO_SHORT`,
   * `TOO_LONG`, `FORBIDDEN_CHARACTER`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who the community is, and how it asks for its fees. */
export type SetFeeSettingsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization that invoices fees. */
  readonly organizationId: Scalars['ID']['input'];
  /** The plan of who is admitted from today on and does not choose; none when left out. */
  readonly defaultPlanId?: InputMaybe<Scalars['ID']['input']>;
  /** Days from an invoice's date to the day by which it is to be paid: 0 to 365. */
  readonly dueInDays: Scalars['Int']['input'];
  /** Days after that before a fee is overdue: 0 to 365. */
  readonly graceDays: Scalars['Int']['input'];
  /** The version of the settings that was read; 0 before there are any. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The settings, or why nothing was done. */
export type FeeSettingsPayload = {
  readonly __typename?: 'FeeSettingsPayload';
  /** The settings as they stand from then on. */
  readonly settings?: Maybe<FeeSettings>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `INVALID_TERM`, `STALE_VERSION`, `PLAN_NOT_FOUND`, `PLAN_NOT_OFFERED`, `PLAN_NOT_VALID_YET`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a membership is to be paid. */
export type ChooseMembershipPlanInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose membership; one's own when left out. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The plan; none when left out: nothing is called for from then on. */
  readonly planId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is invoiced: the person, also when left out, or an organization for which whoever asks speaks. */
  readonly payerId?: InputMaybe<Scalars['ID']['input']>;
};

/** How the membership is paid, or why nothing was done. */
export type MembershipSubscriptionPayload = {
  readonly __typename?: 'MembershipSubscriptionPayload';
  /** How it is paid from then on. */
  readonly subscription?: Maybe<MembershipSubscription>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `NOT_A_MEMBER`, `COMMUNITY_NOT_SET`, `SELLER_IS_BUYER` (the payer is the community), `NOT_YOUR_PAYER`, `PLAN_NOT_FOUND`, `PLAN_NOT_OFFERED`,
   * `PLAN_NOT_VALID_YET`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The fee that is not to be asked for. */
export type WaiveMembershipFeeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The fee. */
  readonly feeId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The fee, or why nothing was done. */
export type MembershipFeePayload = {
  readonly __typename?: 'MembershipFeePayload';
  /** The fee as it stands from then on. */
  readonly fee?: Maybe<MembershipFee>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `FEE_NOT_FOUND`, `FEE_CLOSED`, `FEE_INVOICED`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What members may pay for. What it asks for changes from a day to come on; what was called for stays as it was. */
export type MembershipPlan = Node & {
  readonly __typename?: 'MembershipPlan';
  /** The identifier: `mpl_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called, 1 to 80 characters. */
  readonly name: Scalars['String']['output'];
  /** What it is for, up to 1,000 characters. */
  readonly description: Scalars['String']['output'];
  /** Whether it can be chosen. Who has it keeps it. */
  readonly isOffered: Scalars['Boolean']['output'];
  /** What it asks for today; null before its first day. */
  readonly terms?: Maybe<MembershipTerms>;
  /** What it asks for and has asked for, by the days on which that began or will. */
  readonly allTerms: ReadonlyArray<MembershipTerms>;
  /** How often it was changed; to be given with the next change. */
  readonly version: Scalars['Int']['output'];
};

/** What a plan asks for from a day on. A period bears the terms of its first day. */
export type MembershipTerms = {
  readonly __typename?: 'MembershipTerms';
  /** 1, 2, … within the plan. */
  readonly number: Scalars['Int']['output'];
  /** The first day, in Europe/Rome. */
  readonly validFrom: Scalars['Date']['output'];
  /** How often a fee is called for. */
  readonly interval: FeeInterval;
  /** For a whole period, in euros without VAT. */
  readonly price: Money;
  /** How its invoices stand to VAT: a rate such as `22`, or a reason for none such as `N4`; null: as their rules say. */
  readonly vat?: Maybe<Scalars['String']['output']>;
  /** Days for nothing, once for each person. */
  readonly trialDays: Scalars['Int']['output'];
};

/** How often a fee is called for, in advance, by the calendar in Europe/Rome. */
export type FeeInterval =
  /** For a calendar month. */
  | 'MONTHLY'
  /** For three months, from January, April, July and October on. */
  | 'QUARTERLY'
  /** For a calendar year. */
  | 'YEARLY';

/**
 * What a member is asked to pay for some days of one period: price × days ÷ all days of the period, exact, half up to the cent. Seen by
 * the member, by who pays, by who speaks for them, and by auditors.
 */
export type MembershipFee = Node & {
  readonly __typename?: 'MembershipFee';
  /** The identifier: `mfe_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose membership it pays. */
  readonly person?: Maybe<Agent>;
  /** Who is asked to pay it: the person, or an organization that pays for them. */
  readonly payer?: Maybe<Agent>;
  /** The plan; null where it is not there any more. */
  readonly plan?: Maybe<MembershipPlan>;
  /** The number of the plan's terms by which it was called for. */
  readonly termsNumber: Scalars['Int']['output'];
  /** The first day that it pays. */
  readonly from: Scalars['Date']['output'];
  /** The first day that it does not pay any more. */
  readonly to: Scalars['Date']['output'];
  /** Of the whole period, without VAT. */
  readonly price: Money;
  /** Of its days, without VAT: nothing, once it is waived. */
  readonly amount: Money;
  /** How far it has come. */
  readonly state: MembershipFeeState;
  /** Its invoice, once it is drafted; null to who may not see it. */
  readonly invoice?: Maybe<Invoice>;
  /** What is missing for its invoice; of either side, by the place in `path`. */
  readonly missing: ReadonlyArray<BillingObstacle>;
  /** What its invoice asks for too much, without VAT, since the membership ended: to be taken back by a credit note. */
  readonly toCredit: Money;
  /** What of it was paid by credit for contributions, with VAT. */
  readonly setOff: Money;
  /** Why a bookkeeper waived it; null where nobody did. */
  readonly waivedFor?: Maybe<Scalars['String']['output']>;
  /** The day by which it is to be paid; null before it is invoiced. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the last of it was paid; null before. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
};

/** How far a fee has come. */
export type MembershipFeeState =
  /** It is called for; so it is where the exchange refused its invoice, until that is sent again. */
  | 'DUE'
  /** It was not paid by its day, nor within the days of grace. */
  | 'OVERDUE'
  /** Nothing of it is left to be paid. */
  | 'PAID'
  /** Its invoice was taken back by credit notes. */
  | 'CREDITED'
  /** It is not asked for any more. */
  | 'WAIVED';

/** A page of fees. */
export type MembershipFeeConnection = {
  readonly __typename?: 'MembershipFeeConnection';
  /** The fees with their cursors. */
  readonly edges: ReadonlyArray<MembershipFeeEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A fee in a list. */
export type MembershipFeeEdge = {
  readonly __typename?: 'MembershipFeeEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The fee. */
  readonly node: MembershipFee;
};

/** A page of plans. */
export type MembershipPlanConnection = {
  readonly __typename?: 'MembershipPlanConnection';
  /** The plans with their cursors. */
  readonly edges: ReadonlyArray<MembershipPlanEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A plan in a list. */
export type MembershipPlanEdge = {
  readonly __typename?: 'MembershipPlanEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The plan. */
  readonly node: MembershipPlan;
};

/** By what a person's membership is paid. */
export type MembershipSubscription = {
  readonly __typename?: 'MembershipSubscription';
  /** Whether the person is a member today. */
  readonly isMember: Scalars['Boolean']['output'];
  /** The plan that holds today; null where none does. */
  readonly plan?: Maybe<MembershipPlan>;
  /** The choice that holds from a day to come on, where there is one. */
  readonly next?: Maybe<MembershipChoice>;
  /** Who is invoiced. */
  readonly payer?: Maybe<Agent>;
  /** The first day that is not for nothing any more; null before a plan was chosen. */
  readonly trialTo?: Maybe<Scalars['Date']['output']>;
  /** The first day for which nothing was called yet; null before the first fee. */
  readonly chargedTo?: Maybe<Scalars['Date']['output']>;
  /** The day on which the next fee is called; null where none will be unless something changes. */
  readonly nextFeeOn?: Maybe<Scalars['Date']['output']>;
  /**
   * What is left of the payer's credit for contributions, to be set off against the next invoice; below zero where more was taken back;
   * null to who may not see the payer's accounts.
   */
  readonly credit?: Maybe<Money>;
  /** The fees, latest first. */
  readonly fees: MembershipFeeConnection;
};


/** By what a person's membership is paid. */
export type MembershipSubscriptionFeesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which plan holds from a day on. */
export type MembershipChoice = {
  readonly __typename?: 'MembershipChoice';
  /** The plan; null: none. */
  readonly plan?: Maybe<MembershipPlan>;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
};

/** What the community owes for something that was put in where it works for itself: hours at the agreed rate, expenses with their VAT. */
export type FeeCredit = {
  readonly __typename?: 'FeeCredit';
  /** The contribution. */
  readonly contribution?: Maybe<Contribution>;
  /** The commission for which it was put in. */
  readonly commission?: Maybe<Commission>;
  /** What it is worth. */
  readonly amount: Money;
  /** The day on which it was put in. */
  readonly happenedOn: Scalars['Date']['output'];
  /** Whether it stands. */
  readonly state: FeeCreditState;
};

/** Whether a credit stands. */
export type FeeCreditState =
  /** It is in the books, and is set off. */
  | 'GRANTED'
  /** Somebody disputes what it is for: it is out of the books until that is resolved. */
  | 'HELD'
  /** What it was for was taken back. */
  | 'REVOKED';

/** A page of credits. */
export type FeeCreditConnection = {
  readonly __typename?: 'FeeCreditConnection';
  /** The credits with their cursors. */
  readonly edges: ReadonlyArray<FeeCreditEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A credit in a list. */
export type FeeCreditEdge = {
  readonly __typename?: 'FeeCreditEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The credit. */
  readonly node: FeeCredit;
};

/** Who the community is before the law, and how it asks for its fees. */
export type FeeSettings = {
  readonly __typename?: 'FeeSettings';
  /** The organization that invoices fees, by its tax profile, and owes credit for what is done for it. */
  readonly organization?: Maybe<Agent>;
  /** The plan of who is admitted and never chose; null: none. */
  readonly defaultPlan?: Maybe<MembershipPlan>;
  /** The day from which admissions come to the default plan. */
  readonly defaultSince: Scalars['Date']['output'];
  /** Days from an invoice's date to the day by which it is to be paid. */
  readonly dueInDays: Scalars['Int']['output'];
  /** Days after that before a fee is overdue. */
  readonly graceDays: Scalars['Int']['output'];
  /** How often they were set; to be given with the next change. */
  readonly version: Scalars['Int']['output'];
};

/** What comes in to an agent in a calendar year, by cash, as it stands now. Revenue is the price with INPS's surcharge, without VAT and a profession's own fund. */
export type RevenueForecast = {
  readonly __typename?: 'RevenueForecast';
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** What came in. */
  readonly collected: Money;
  /** What came in, and all that is to come in before the year ends. */
  readonly expected: Money;
  /** What is to come in, by where it comes from; only what is more than nothing. */
  readonly sources: ReadonlyArray<RevenueSource>;
  /** Whether the limits of the forfettario regime are the agent's, by the tax profile of today. */
  readonly isForfettario: Scalars['Boolean']['output'];
  /** How what came in stands to the limits; null to who is in another regime. */
  readonly collectedLevel?: Maybe<RevenueLevel>;
  /** How what is expected stands to them, with what was said to be added; null to who is in another regime. */
  readonly expectedLevel?: Maybe<RevenueLevel>;
  /** What more may come in in the year before the first limit is exceeded; below zero beyond it, null to who is in another regime. */
  readonly room?: Maybe<Money>;
};

/** What is to come in from one kind of source. */
export type RevenueSource = {
  readonly __typename?: 'RevenueSource';
  /** The kind. */
  readonly kind: RevenueSourceKind;
  /** How much, in the year. */
  readonly amount: Money;
};

/** Where what is to come in comes from. */
export type RevenueSourceKind =
  /** Invoices that are issued and not paid; one for a share stands for the share. */
  | 'INVOICE'
  /** Invoices that are drafted; one for a share stands for the share, less what of that was paid. */
  | 'DRAFT'
  /** Milestones that are planned, or accepted and not yet drafted. */
  | 'MILESTONE'
  /** Shares that are posted and not paid out, and that no invoice asks for; with the tax that a receipt withholds. */
  | 'SHARE'
  /** Claims to what a rule owed and there was no money for; less what of that is owed back. */
  | 'CLAIM'
  /** Work that the agent is bound to do, beyond what is in the others for the same commission. */
  | 'COMMITMENT';

/** How a year's revenue stands to the limits of the forfettario regime. */
export type RevenueLevel =
  /** Below nine tenths of the first limit. */
  | 'CLEAR'
  /** From nine tenths of 85,000.00 on. */
  | 'NEAR'
  /** Above 85,000.00: the regime ends with the year. */
  | 'EXCEEDS_FOR_NEXT_YEAR'
  /** Above 100,000.00: the regime ends at once, with the payment that exceeds it. */
  | 'EXCEEDS_AT_ONCE';

/**
 * What is to come in and to go out by the day, from what is at the bank by the books. Taxes are not in it (VAT, what was withheld from others,
 * stamp duty), nor contributions: when they are paid is not told here.
 */
export type CashAhead = {
  readonly __typename?: 'CashAhead';
  /** What is at the bank today, by the books. */
  readonly opening: Money;
  /** What will be there after the last day. */
  readonly closing: Money;
  /** The lowest balance on the way. */
  readonly lowest: Money;
  /** The days on which something moves. */
  readonly days: ReadonlyArray<CashDay>;
};

/** What moves on one day. */
export type CashDay = {
  readonly __typename?: 'CashDay';
  /** The day: today for what is overdue, or of which nothing says when. */
  readonly on: Scalars['Date']['output'];
  /** What comes in. */
  readonly in: Money;
  /** What goes out, told as a positive amount. */
  readonly out: Money;
  /** What is there after it. */
  readonly balance: Money;
  /** What moves, each. */
  readonly flows: ReadonlyArray<CashFlow>;
};

/** Money that is to move. */
export type CashFlow = {
  readonly __typename?: 'CashFlow';
  /** Where it comes from. */
  readonly kind: CashFlowKind;
  /** How much: in, where positive; out, where negative. */
  readonly amount: Money;
  /** Whether its day has passed. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The commission that it is about; null where it is about none. */
  readonly commission?: Maybe<Commission>;
  /** The identifier of the invoice, batch, run, refund, claim, fee or plan. */
  readonly aboutId: Scalars['String']['output'];
};

/** Where money that is to move comes from. */
export type CashFlowKind =
  /** An issued invoice: by its day. Of one for a share, what no batch pays. */
  | 'INVOICE'
  /** A drafted invoice: by the day that it would have if it were issued when it was drafted. Of one for a share, what no batch pays or paid. */
  | 'DRAFT'
  /** A share that a run has to be paid, in no batch yet, and that no invoice asks for. */
  | 'SHARE'
  /** A share, or a refund, in a batch: by its day. */
  | 'BATCH'
  /** A refund of a client, in no batch yet. */
  | 'REFUND'
  /** What is open of a claim, since an agreement has ended: today. */
  | 'CLAIM'
  /** A membership fee that has no invoice yet, without VAT. */
  | 'FEE';

/** The invoice to draft. */
export type DraftInvoiceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Who issues it. */
  readonly sellerId: Scalars['ID']['input'];
  /** Whom it is for. */
  readonly buyerId: Scalars['ID']['input'];
  /** The commission that it is about. */
  readonly commissionId?: InputMaybe<Scalars['ID']['input']>;
  /** Days from its date to the day by which it is to be paid, 0 to 365. */
  readonly dueInDays: Scalars['Int']['input'];
  /** What it says. */
  readonly content: InvoiceContentInput;
};

/** What an invoice says. */
export type InvoiceContentInput = {
  /** The seller as it is to stand on it; left out: as its tax profile of today says, with the bank account that is told there. */
  readonly seller?: InputMaybe<SellerInput>;
  /** The buyer as it is to stand on it; left out: as its tax profile of today says. */
  readonly buyer?: InputMaybe<BuyerInput>;
  /** Where the seller is left to its tax profile: which fund its profession's own is (`TC01` to `TC21`), for profiles do not say it. */
  readonly fundCode?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 500 lines. */
  readonly lines: ReadonlyArray<InvoiceLineInput>;
  /**
   * FatturaPA's *TipoDocumento*: `TD01` invoice (when left out), `TD02` an advance, `TD03` an advance on a professional's fee, `TD05` debit note,
   * `TD06` a professional's fee, `TD24` and `TD25` deferred, `TD26` goods that were written off. Credit notes (`TD04`) come of invoices, and who
   * buys makes `TD16` to `TD23` and `TD27` to `TD29` about itself: these are refused.
   */
  readonly documentType?: InputMaybe<Scalars['String']['input']>;
  /** What was delivered by, at most 100: of a deferred invoice at least one, all of one month. */
  readonly deliveries?: InputMaybe<ReadonlyArray<DocumentReferenceInput>>;
  /** The invoice that a debit note adds to: of one it must be there. */
  readonly linked?: InputMaybe<DocumentReferenceInput>;
  /**
   * The day on which what it is about was done, or paid before it was invoiced: it is to be sent within 12 days of it, a deferred one by the 15th
   * (`TD24`) or the end (`TD25`) of the month after. Of a deferred one it is the day of its last delivery.
   */
  readonly suppliedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whether the buyer, in Italy, is asked to bear stamp duty where some is due. */
  readonly rechargeStampDuty?: InputMaybe<Scalars['Boolean']['input']>;
  /** The buyer's own order, at most 20 characters. */
  readonly order?: InputMaybe<Scalars['String']['input']>;
  /** *Codice identificativo di gara*, of public bodies. */
  readonly cig?: InputMaybe<Scalars['String']['input']>;
  /** *Codice unico di progetto*, of public bodies. */
  readonly cup?: InputMaybe<Scalars['String']['input']>;
  /** Something more to be said on it, at most 1,000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A document by its number and day. */
export type DocumentReferenceInput = {
  /** 1 to 20 characters. */
  readonly number: Scalars['String']['input'];
  /** Its day. */
  readonly date: Scalars['Date']['input'];
};

/** The draft, or why there is none. */
export type DraftInvoicePayload = {
  readonly __typename?: 'DraftInvoicePayload';
  /** The draft. */
  readonly invoice?: Maybe<Invoice>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `INVALID_TERM`, `SELLER_IS_BUYER`; of sides that are left to their profiles `TAX_PROFILE_MISSING`,
   * `VAT_NUMBER_MISSING`, `REGIME_MISSING`, `FUND_UNKNOWN`; of parties `NAME_OR_NAMES`, `UNKNOWN_COUNTRY`,
   * `INVALID_POSTAL_CODE`, `INVALID_PROVINCE`, `SELLER_NOT_IN_ITALY`, `INVALID_VAT_NUMBER`, `INVALID_TAX_CODE`, `UNKNOWN_REGIME`,
   * `REGIME_NOT_SUPPORTED`, `UNKNOWN_FUND`, `INVALID_PERCENTAGE`, `UNKNOWN_REASON`, `WITHHOLDING_IN_REGIME`, `INVALID_IBAN`,
   * `INVALID_BIC`, `INVALID_DELIVERY_CODE`, `INVALID_PEC`, `NOT_A_WITHHOLDING_AGENT`, `PUBLIC_BODY_ABROAD`; of lines `NO_LINES`,
   * `TOO_MANY_LINES`, `INVALID_NUMBER`, `NUMBER_OUT_OF_RANGE`, `TOO_MANY_DECIMALS`, `ZERO_AMOUNT`, `TWO_DISCOUNTS`,
   * `DISCOUNT_TOO_LARGE`, `ENDS_BEFORE_START`, `UNKNOWN_VAT`, `VAT_OF_FOREIGN_BUYER`, `VAT_IN_REGIME`; of the whole `UNKNOWN_DOCUMENT_TYPE`,
   * `DOCUMENT_TYPE_NOT_SUPPORTED`, `NOT_A_PROFESSIONAL`, `DELIVERIES_MISSING`, `TOO_MANY_DELIVERIES`, `DELIVERIES_OF_SEVERAL_MONTHS`,
   * `LINKED_INVOICE_MISSING`, `SUPPLIED_ON_MISMATCH`, `STAMP_DUTY_BY_HAND`, `INVALID_CIG`,
   * `INVALID_CUP`, `AMOUNT_OUT_OF_RANGE`, `NOTHING_TO_PAY`, `STAMP_DUTY_ABROAD`; of texts `TOO_SHORT`, `TOO_LONG`,
   * `FORBIDDEN_CHARACTER`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The draft to issue. */
export type IssueInvoiceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The draft. */
  readonly invoiceId: Scalars['ID']['input'];
  /**
   * The day of which it is to be: at most 12 days ago, and not before the seller's last document. When left out: that on which what it is about
   * was done, as far as that is allowed; else today.
   */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** Whether it is issued all the same, though it is too late for what it is about. */
  readonly isLate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The invoice, or why it was not issued. */
export type IssueInvoicePayload = {
  readonly __typename?: 'IssueInvoicePayload';
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /** The work still to be done when this is answered: `INVOICE_DOCUMENTS`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `ALREADY_ISSUED`, `AWAITS_APPROVAL` (it is for a share), `SUPPLIED_TOO_LONG_AGO`,
   * `DATE_IN_FUTURE`, `ISSUED_TOO_LATE`,
   * `DATE_BEFORE_PREVIOUS`, `SEQUENCE_FULL`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What happened to an invoice that was sent. */
export type RecordDeliveryInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
  /** Whether it came. */
  readonly outcome: InvoiceDeliveryOutcome;
  /** Why it was refused, 1 to 500 characters; with `REJECTED` alone. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a delivery. */
export type InvoiceDeliveryOutcome =
  /** It came. */
  | 'DELIVERED'
  /** The exchange refused it. */
  | 'REJECTED';

/** The invoice, or why nothing was recorded. */
export type RecordDeliveryPayload = {
  readonly __typename?: 'RecordDeliveryPayload';
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `NOT_SENT`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The invoice to send again. */
export type ResendInvoiceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
};

/** The invoice, or why it is not sent again. */
export type ResendInvoicePayload = {
  readonly __typename?: 'ResendInvoicePayload';
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /** The work still to be done when this is answered: `INVOICE_DOCUMENTS`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `NOT_REJECTED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What happened to a credit note that was sent. */
export type RecordCreditNoteDeliveryInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The credit note. */
  readonly creditNoteId: Scalars['ID']['input'];
  /** Whether it came. */
  readonly outcome: InvoiceDeliveryOutcome;
  /** Why it was refused, 1 to 500 characters; with `REJECTED` alone. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The credit note, or why nothing was recorded. */
export type RecordCreditNoteDeliveryPayload = {
  readonly __typename?: 'RecordCreditNoteDeliveryPayload';
  /** The credit note. */
  readonly creditNote?: Maybe<CreditNote>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `CREDIT_NOTE_NOT_FOUND`, `NOT_SENT`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The credit note to send again. */
export type ResendCreditNoteInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The credit note. */
  readonly creditNoteId: Scalars['ID']['input'];
};

/** The credit note, or why it is not sent again. */
export type ResendCreditNotePayload = {
  readonly __typename?: 'ResendCreditNotePayload';
  /** The credit note. */
  readonly creditNote?: Maybe<CreditNote>;
  /** The work still to be done when this is answered: `INVOICE_DOCUMENTS`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `CREDIT_NOTE_NOT_FOUND`, `NOT_REJECTED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A payment that came in. */
export type RecordPaymentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
  /** How much came in: at most what is due, unless the excess is kept; in euros, or in another currency by a rate. */
  readonly amount: MoneyInput;
  /** When: today in Europe/Rome, or earlier. */
  readonly paidOn: Scalars['Date']['input'];
  /** The bank's own reference, 1 to 140 characters: no two payments of an invoice have one. */
  readonly reference: Scalars['String']['input'];
  /** Whether what is beyond what is due becomes the client's credit; otherwise such a payment is refused. */
  readonly keepExcess?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of an amount in another currency: the rate by which it counts; the ECB's of the day, or of at most seven days before, when left out. */
  readonly rateId?: InputMaybe<Scalars['ID']['input']>;
  /** Of an amount in another currency: what of the debt it pays, in euros; what it is worth when left out. The difference, at most a fifth, is a gain or a loss. */
  readonly settles?: InputMaybe<MoneyInput>;
};

/** The invoice, or why nothing was recorded. */
export type RecordPaymentPayload = {
  readonly __typename?: 'RecordPaymentPayload';
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `NOT_ISSUED`, `FOR_A_SHARE` (a batch pays it), `NOTHING_DUE`, `PAYMENT_EXCEEDS_DUE`, `PAYMENT_RECORDED`,
   * `ZERO_AMOUNT`, `CURRENCY_MISMATCH`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`,
   * `RATE_MISSING`, `RATE_NOT_FOUND`, `RATE_CURRENCY_MISMATCH`, `RATE_OF_ANOTHER_DAY`, `EXCHANGE_DIFFERENCE_TOO_LARGE`, `DATE_IN_FUTURE`,
   * `DATE_TOO_EARLY` (more than two years before the invoice's date), `FOR_A_SHARE` (its distribution pays it), `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to take back of an invoice. */
export type IssueCreditNoteInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters; it stands on the credit note. */
  readonly reason: Scalars['String']['input'];
  /** The day of which it is to be; today when left out. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** What is taken back, at most what is left of each VAT rate; left out: all that is left. */
  readonly lines?: InputMaybe<ReadonlyArray<InvoiceLineInput>>;
};

/** The credit note, or why there is none. */
export type IssueCreditNotePayload = {
  readonly __typename?: 'IssueCreditNotePayload';
  /** The credit note. */
  readonly creditNote?: Maybe<CreditNote>;
  /** The invoice. */
  readonly invoice?: Maybe<Invoice>;
  /** The work still to be done when this is answered: `INVOICE_DOCUMENTS`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `NOT_ISSUED`, `FOR_A_SHARE`, `CREDIT_EXCEEDS_INVOICE`, `DATE_IN_FUTURE`,
   * `ISSUED_TOO_LATE`, `DATE_BEFORE_PREVIOUS`, `DATE_BEFORE_INVOICE`, `SEQUENCE_FULL`, `BALANCE_OUT_OF_RANGE`, and the codes of
   * `draftInvoice` for lines and texts.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A request to pay, by Italian rules: EN 16931 *Invoice*. Once issued it has a number and never changes; what is wrong with it
 * is credited.
 */
export type Invoice = Node & {
  readonly __typename?: 'Invoice';
  /** The identifier: `inv_…`. */
  readonly id: Scalars['ID']['output'];
  /** Its number within the seller's year, such as `12/2026`; null while it is a draft. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What it is: FatturaPA's *TipoDocumento*, such as `TD01`. */
  readonly documentType: Scalars['String']['output'];
  /** The day on which what it is about was done, or paid before it was invoiced; null where that is not said. */
  readonly suppliedOn?: Maybe<Scalars['Date']['output']>;
  /** The last day on which it may be sent for what it is about; null where that is not said. */
  readonly sendBy?: Maybe<Scalars['Date']['output']>;
  /** How far it has come. */
  readonly state: InvoiceState;
  /** Who issues it. */
  readonly seller?: Maybe<Agent>;
  /** Whom it is for. */
  readonly buyer?: Maybe<Agent>;
  /** The commission that it is about; null when it is about none. */
  readonly commission?: Maybe<Commission>;
  /** The day of which it is; null while it is a draft. */
  readonly issuedOn?: Maybe<Scalars['Date']['output']>;
  /** The day by which it is to be paid; null while it is a draft. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** What it is for. */
  readonly lines: ReadonlyArray<InvoiceLine>;
  /** What has one VAT rate, or one reason for none, each: EN 16931 *VAT breakdown*. */
  readonly vatBreakdown: ReadonlyArray<VatBreakdown>;
  /** Its amounts. */
  readonly totals: InvoiceTotals;
  /** Stamp duty that it bears; null where none is due. */
  readonly stampDuty?: Maybe<Money>;
  /** What was paid of it. */
  readonly paid: Money;
  /** What is left to be paid, after payments and credit notes; below zero where more was paid than is left. */
  readonly due: Money;
  /** How its buyer was reminded, and what it costs to be late; null while it is a draft. */
  readonly dunning?: Maybe<InvoiceDunning>;
  /** What came in for it, as it was recorded, and what of that was taken back. */
  readonly payments: ReadonlyArray<InvoicePayment>;
  /** What took it back, wholly or in part, by their making. */
  readonly creditNotes: ReadonlyArray<CreditNote>;
  /** Why the exchange refused it at its last delivery; null where it did not. */
  readonly rejection?: Maybe<Scalars['String']['output']>;
  /** Its forms, once they are written: a moment after it is issued. */
  readonly documents: ReadonlyArray<InvoiceDocument>;
  /** What the exchange answered about it, as it was read; of all its deliveries. */
  readonly exchangeAnswers: ReadonlyArray<ExchangeAnswer>;
  /** By which codes it was refused at its last delivery: the exchange's own, or `EC02` of a public body; none where it was not. */
  readonly rejectionCodes: ReadonlyArray<Scalars['String']['output']>;
  /** What the seller still has to do by hand for it to reach the buyer. */
  readonly handOver: ExchangeHandOver;
  /** By when a refused invoice is to be sent again: five days from when the refusal was read or recorded here; null where it is not refused. */
  readonly resendBy?: Maybe<Scalars['Date']['output']>;
};

/** How far an invoice has come. What was paid or credited says more than how far it came on its way. */
export type InvoiceState =
  /** It has no number, and is no document yet; both sides see what it is to say, and count on it in what is to come. */
  | 'DRAFT'
  /** It has its number. */
  | 'ISSUED'
  /** It was handed over for delivery. */
  | 'SENT'
  /** The buyer, or the exchange for them, has it. */
  | 'DELIVERED'
  /** The exchange refused it. It keeps its number and date when it is sent again. */
  | 'REJECTED'
  /** Some of it was paid. */
  | 'PART_PAID'
  /** Nothing of it is left to be paid. */
  | 'PAID'
  /** Credit notes took all of it back. */
  | 'CREDITED';

/** What takes an invoice back, wholly or in part, with positive amounts. Its number is of the same sequence as invoices'. */
export type CreditNote = Node & {
  readonly __typename?: 'CreditNote';
  /** The identifier: `crn_…`. */
  readonly id: Scalars['ID']['output'];
  /** Its number within the seller's year, such as `13/2026`. */
  readonly number: Scalars['String']['output'];
  /** The day of which it is. */
  readonly issuedOn: Scalars['Date']['output'];
  /** How far it has come. */
  readonly state: CreditNoteState;
  /** Why it was refused at its last delivery; null where it was not. */
  readonly rejection?: Maybe<Scalars['String']['output']>;
  /** Who issues it. */
  readonly seller?: Maybe<Agent>;
  /** Whom it is for. */
  readonly buyer?: Maybe<Agent>;
  /** What it takes back. */
  readonly invoice: Invoice;
  /** What it takes back of it. */
  readonly lines: ReadonlyArray<InvoiceLine>;
  /** Its amounts. */
  readonly totals: InvoiceTotals;
  /** Its forms, once they are written: a moment after it is issued. */
  readonly documents: ReadonlyArray<InvoiceDocument>;
  /** What the exchange answered about it, as it was read; of all its deliveries. */
  readonly exchangeAnswers: ReadonlyArray<ExchangeAnswer>;
  /** By which codes it was refused at its last delivery; none where it was not. */
  readonly rejectionCodes: ReadonlyArray<Scalars['String']['output']>;
  /** What the seller still has to do by hand for it to reach the buyer. */
  readonly handOver: ExchangeHandOver;
  /** By when a refused credit note is to be sent again: five days from when the refusal was read or recorded here; null where it is not refused. */
  readonly resendBy?: Maybe<Scalars['Date']['output']>;
};

/** How far a credit note has come. It is issued at once. */
export type CreditNoteState =
  /** It has its number. */
  | 'ISSUED'
  /** It was handed over for delivery. */
  | 'SENT'
  /** The buyer, or the exchange for them, has it. */
  | 'DELIVERED'
  /** The exchange refused it. It keeps its number and date when it is sent again. */
  | 'REJECTED';

/** A page of credit notes. */
export type CreditNoteConnection = {
  readonly __typename?: 'CreditNoteConnection';
  /** The credit notes with their cursors. */
  readonly edges: ReadonlyArray<CreditNoteEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A credit note in a list. */
export type CreditNoteEdge = {
  readonly __typename?: 'CreditNoteEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The credit note. */
  readonly node: CreditNote;
};

/** A line of a document. */
export type InvoiceLine = {
  readonly __typename?: 'InvoiceLine';
  /** What was supplied. */
  readonly description: Scalars['String']['output'];
  /** How many. */
  readonly quantity: Scalars['Decimal']['output'];
  /** What is counted, in the seller's words. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The price of one, in euros, before the discount. */
  readonly unitPrice: Scalars['Decimal']['output'];
  /** The price of one, in euros, after the discount. */
  readonly netPrice: Scalars['Decimal']['output'];
  /** Quantity × net price. */
  readonly amount: Money;
  /** The VAT rate in percent, or the reason why there is no VAT (FatturaPA's *Natura*, such as `N2.1`). */
  readonly vat: Scalars['String']['output'];
};

/** What has one VAT rate, or one reason for none. */
export type VatBreakdown = {
  readonly __typename?: 'VatBreakdown';
  /** The VAT rate in percent, or the reason why there is no VAT (FatturaPA's *Natura*, such as `N2.1`). */
  readonly vat: Scalars['String']['output'];
  /** What is taxable, the fund's contribution included. */
  readonly taxable: Money;
  /** The VAT on it, half up. */
  readonly amount: Money;
};

/** A document's amounts. */
export type InvoiceTotals = {
  readonly __typename?: 'InvoiceTotals';
  /** The lines' sum. */
  readonly lines: Money;
  /** What the seller's social fund adds. */
  readonly funds: Money;
  /** Lines and fund: without VAT. */
  readonly taxable: Money;
  /** VAT. */
  readonly vat: Money;
  /** With VAT. */
  readonly total: Money;
  /** Tax that the buyer keeps back and pays to the state for the seller. */
  readonly withheld: Money;
  /** VAT that the buyer pays to the state and not to the seller. */
  readonly splitVat: Money;
  /** What the seller is to get: total − withheld − split VAT. */
  readonly toPay: Money;
};

/** What came in for an invoice, or what takes of that back. */
export type InvoicePayment = {
  readonly __typename?: 'InvoicePayment';
  /** What it is. */
  readonly kind: InvoicePaymentKind;
  /** How much; below zero for what takes back. */
  readonly amount: Money;
  /** What the buyer withheld for it: a tax credit of the seller. */
  readonly withheld: Money;
  /** When. */
  readonly paidOn: Scalars['Date']['output'];
  /** The bank's own reference. */
  readonly reference: Scalars['String']['output'];
  /** What came beyond what was due: the client's credit. */
  readonly excess?: Maybe<Money>;
  /** What came, where it came in another currency than euros. */
  readonly foreignAmount?: Maybe<Money>;
  /** The rate by which that counted. */
  readonly rate?: Maybe<FxRate>;
  /** What that was worth more than the debt that it paid; below zero where it was worth less. Null where it came in euros. */
  readonly exchangeGain?: Maybe<Money>;
  /** The credit of the client's that was set off, or to which it was moved, or that came of it. */
  readonly clientCredit?: Maybe<ClientCredit>;
  /** The line of a bank's statement that tells of it; null while none does, and for those who may not see the statement. */
  readonly bankLine?: Maybe<BankStatementLine>;
  /** The reference of the payment that this one takes back. */
  readonly reverses?: Maybe<Scalars['String']['output']>;
};

/** What changes what is paid of an invoice. */
export type InvoicePaymentKind =
  /** Money came in. */
  | 'RECEIVED'
  /** A credit of the client's was set off. */
  | 'SET_OFF'
  /** Credit for contributions was set off against a membership fee; below zero where, since a credit note, it is such credit again. */
  | 'FEE_CREDIT'
  /** What was paid beyond what is owed, since a credit note, was moved to a credit of the client's. */
  | 'MOVED_TO_CREDIT'
  /** A payment that was recorded by mistake, or what was moved to a credit, was taken back. */
  | 'REVERSAL';

/** A document in one form. */
export type InvoiceDocument = {
  readonly __typename?: 'InvoiceDocument';
  /** Which form. */
  readonly form: InvoiceDocumentForm;
  /** The file's name. */
  readonly name: Scalars['String']['output'];
  /** `application/xml` or `application/pdf`. */
  readonly mediaType: Scalars['String']['output'];
  /** How many bytes it has. */
  readonly size: Scalars['Int']['output'];
  /** The SHA-256 of its bytes, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its bytes in base64. */
  readonly base64: Scalars['String']['output'];
};

/** The forms that a document is written in. */
export type InvoiceDocumentForm =
  /** FatturaPA 1.2.3, for the Italian exchange. The document for tax purposes in Italy. */
  | 'FATTURA_PA'
  /** EN 16931 in UBL 2.1; not there for what the norm has no place for, such as withheld tax. */
  | 'UBL'
  /** A page in Italian. */
  | 'PDF_IT'
  /** A page in English. */
  | 'PDF_EN';

/** A page of invoices. */
export type InvoiceConnection = {
  readonly __typename?: 'InvoiceConnection';
  /** The invoices with their cursors. */
  readonly edges: ReadonlyArray<InvoiceEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An invoice in a list. */
export type InvoiceEdge = {
  readonly __typename?: 'InvoiceEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The invoice. */
  readonly node: Invoice;
};

/** Where a party has its seat. */
export type PostalAddressInput = {
  /** With the house's number, 1 to 60 characters. */
  readonly street: Scalars['String']['input'];
  /** 1 to 60 characters. */
  readonly city: Scalars['String']['input'];
  /** Five digits in Italy; elsewhere at most 16 characters. */
  readonly postalCode: Scalars['String']['input'];
  /** Two letters, in Italy. */
  readonly province?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2: `IT`. */
  readonly country: Scalars['String']['input'];
};

/** Where money is to go. */
export type BankAccountInput = {
  /** With or without blanks. */
  readonly iban: Scalars['String']['input'];
  /** 8 or 11 characters; may be left out in SEPA. */
  readonly bic?: InputMaybe<Scalars['String']['input']>;
};

/** What a seller adds to each fee for its own social insurance. */
export type SellerFundInput = {
  /** `TC22` is INPS; `TC01` to `TC21` are professions' own funds. */
  readonly code: Scalars['String']['input'];
  /** In percent. */
  readonly rate: Scalars['Decimal']['input'];
};

/** What withholding agents keep back from a seller's fee. */
export type WithholdingInput = {
  /** Whether the seller is a natural person or a body. */
  readonly kind: WithholdingKind;
  /** In percent. */
  readonly rate: Scalars['Decimal']['input'];
  /** The *causale* of the yearly statement: `A` is professional work. */
  readonly reason: Scalars['String']['input'];
};

/** FatturaPA's *TipoRitenuta*. */
export type WithholdingKind =
  /** A natural person. */
  | 'RT01'
  /** A body. */
  | 'RT02';

/** Who issues a document, as it is to stand on it. In Italy. */
export type SellerInput = {
  /** An organization's name, 1 to 80 characters; or else the two names of a person. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A person's given name, 1 to 60 characters. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** A person's family name, 1 to 60 characters. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** The seat. */
  readonly address: PostalAddressInput;
  /** The partita IVA; `IT` before it may be left out. */
  readonly vatNumber: Scalars['String']['input'];
  /** The codice fiscale, where it is another number. */
  readonly taxCode?: InputMaybe<Scalars['String']['input']>;
  /** FatturaPA's *RegimeFiscale*: `RF01` ordinary, `RF02` minimi, `RF17` VAT when paid, `RF19` forfettario. */
  readonly regime: Scalars['String']['input'];
  /** Its social fund, if it has one. */
  readonly fund?: InputMaybe<SellerFundInput>;
  /** Left out where nothing is withheld: companies, and those in forfettario. */
  readonly withholding?: InputMaybe<WithholdingInput>;
  /** Where it is to be paid. */
  readonly account?: InputMaybe<BankAccountInput>;
};

/** What a buyer is. */
export type BuyerKind =
  /** A business. */
  | 'BUSINESS'
  /** A public body in Italy. */
  | 'PUBLIC_BODY'
  /** A private person. */
  | 'CONSUMER';

/** Whom a document is for, as it is to stand on it. */
export type BuyerInput = {
  /** What it is. */
  readonly kind: BuyerKind;
  /** An organization's name, 1 to 80 characters; or else the two names of a person. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A person's given name, 1 to 60 characters. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** A person's family name, 1 to 60 characters. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** The seat. */
  readonly address: PostalAddressInput;
  /** The VAT number; the country's letters before it may be left out. Of a business in the EU it must be there. */
  readonly vatNumber?: InputMaybe<Scalars['String']['input']>;
  /** The codice fiscale: of private persons and public bodies in Italy it must be there. */
  readonly taxCode?: InputMaybe<Scalars['String']['input']>;
  /** By which the exchange reaches it: seven characters for a business, six for a public body's office. */
  readonly deliveryCode?: InputMaybe<Scalars['String']['input']>;
  /** Certified mail, for a business without a code. */
  readonly pec?: InputMaybe<Scalars['String']['input']>;
  /** Whether it keeps tax back from fees. Public bodies do, whatever is said here. */
  readonly isWithholdingAgent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is in forfettario itself, hence no withholding agent. */
  readonly isForfettario?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The days over which something was done, both included. */
export type PeriodInput = {
  /** The first. */
  readonly start: Scalars['Date']['input'];
  /** The last. */
  readonly end: Scalars['Date']['input'];
};

/** A line of a document. */
export type InvoiceLineInput = {
  /** What was supplied, 1 to 1,000 characters. */
  readonly description: Scalars['String']['input'];
  /** How many, with at most eight decimals. */
  readonly quantity: Scalars['Decimal']['input'];
  /** What is counted, at most ten characters: `ore`, `hours`. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** The price of one, in euros, with at most eight decimals. */
  readonly unitPrice: Scalars['Decimal']['input'];
  /** What is taken off the price, in percent, with at most two decimals. */
  readonly discountPercentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** What is taken off the price of one, in euros. */
  readonly discountAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** A VAT rate (`22`, `10`, `5`, `4`) or a reason for none (`N1` to `N7`); left out: what the rules say. */
  readonly vat?: InputMaybe<Scalars['String']['input']>;
  /** When it was done. */
  readonly period?: InputMaybe<PeriodInput>;
  /** Whether it gives back what was spent and proven: with VAT, but no tax is withheld from it, and no fund is due on it. */
  readonly isExpense?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of a credit note alone: whether it takes back stamp duty that the buyer was asked to bear, at most as much as the invoice asked for. */
  readonly isStampDuty?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * The stamp duty of a seller's documents of a quarter that go through the exchange (*imposta di bollo sulle fatture elettroniche*): what to pay to
 * the treasury, by when, and under which code. It stands in the seller's books as owed from when each is issued.
 */
export type StampDutyDue = {
  readonly __typename?: 'StampDutyDue';
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** 1 to 4. */
  readonly quarter: Scalars['Int']['output'];
  /** How many documents bear it: invoices and credit notes by their date, without those that the exchange refused and nobody has sent again. */
  readonly documents: Scalars['Int']['output'];
  /** 2.00 for each. */
  readonly amount: Money;
  /**
   * By when it is to be paid, as things stand: the first quarter's with the second's where it is not more than 5,000.00, and both with the third's
   * where they are not more together.
   */
  readonly dueOn: Scalars['Date']['output'];
  /** *Codice tributo*: `2521` to `2524`. */
  readonly code: Scalars['String']['output'];
};

/** What a check of the whole ledger found: every balance recomputed from the postings, and compared with the one kept. */
export type LedgerCheck = {
  readonly __typename?: 'LedgerCheck';
  /**
   * The instant at which the check began. The ledger is looked at stretch by stretch, each at one instant of its own, so that no size of it is
   * too much. Entries posted meanwhile do not disturb: some count, some do not.
   */
  readonly checkedAt: Scalars['DateTime']['output'];
  /** How many accounts were compared. */
  readonly accounts: Scalars['Int']['output'];
  /** How many entries were added up. */
  readonly entries: Scalars['Int']['output'];
  /** Whether nothing was found. */
  readonly isSound: Scalars['Boolean']['output'];
  /** How many accounts have another balance than their postings give. */
  readonly discrepancyCount: Scalars['Int']['output'];
  /** The first 100 of them. */
  readonly discrepancies: ReadonlyArray<LedgerDiscrepancy>;
  /** How many entries do not balance, or hold an amount that is no 64-bit integer. */
  readonly unsoundEntryCount: Scalars['Int']['output'];
  /** The first 100 of them. */
  readonly unsoundEntries: ReadonlyArray<JournalEntry>;
  /** How many accounts have postings that are not in order: what balances as of a day, and statements, are made of. */
  readonly brokenSeriesCount: Scalars['Int']['output'];
  /** The first 100 of them. */
  readonly brokenSeries: ReadonlyArray<BrokenSeries>;
};

/** An account whose postings are not in order. */
export type BrokenSeries = {
  readonly __typename?: 'BrokenSeries';
  /** The account's identifier. */
  readonly accountId: Scalars['ID']['output'];
  /** The account; null when it cannot be read. */
  readonly account?: Maybe<LedgerAccount>;
  /** The first fault that was found. */
  readonly fault: SeriesFault;
};

/** What can be wrong with an account's postings. */
export type SeriesFault =
  /** A place on the account has no posting, or an amount is no 64-bit integer. */
  | 'PLACE'
  /** The balance told after an entry is not what the postings give. */
  | 'BALANCE_AFTER'
  /** What a day is kept at is not what the postings assigned to it give, or those until it. */
  | 'DAY';

/** An account with another balance than its postings give. */
export type LedgerDiscrepancy = {
  readonly __typename?: 'LedgerDiscrepancy';
  /** The account's identifier, be it there or not. */
  readonly accountId: Scalars['ID']['output'];
  /** The account; null when postings name one that does not exist, or when it cannot be read. */
  readonly account?: Maybe<LedgerAccount>;
  /** The balance that was kept; null when there is no account, or what was kept is no 64-bit integer. */
  readonly kept?: Maybe<Money>;
  /** The balance that the postings give. */
  readonly recomputed: Money;
};

/** A page of checks. */
export type LedgerCheckConnection = {
  readonly __typename?: 'LedgerCheckConnection';
  /** The checks with their cursors. */
  readonly edges: ReadonlyArray<LedgerCheckEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A check in a list. */
export type LedgerCheckEdge = {
  readonly __typename?: 'LedgerCheckEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The check. */
  readonly node: LedgerCheck;
};

/** The request. */
export type CheckLedgerInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What is under way. */
export type CheckLedgerPayload = {
  readonly __typename?: 'CheckLedgerPayload';
  /** The work still to be done when this is answered: `LEDGER_CHECK`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What an account is for. An account is a page in its owner's own books: debits are positive and raise what the owner has or
 * has spent, credits are negative and raise what the owner owes or has earned.
 */
export type AccountPurpose =
  /** Money at a bank, as the bank's statements will show it. A debit balance is money there, a credit balance an overdraft. */
  | 'BANK'
  /** What others owe to the owner. Debited when it comes to be owed, credited when it is paid, set off or given up. */
  | 'RECEIVABLE'
  /** What the owner owes to others. Credited when it comes to be owed, debited when it is paid, set off or remitted. */
  | 'PAYABLE'
  /**
   * What the owner has set aside for a purpose and does not share out. Credited when it is set aside, debited when it is
   * released.
   */
  | 'RESERVE'
  /**
   * What shares left over, set aside for no purpose. Credited with the residue of a distribution, debited when it is used, or
   * lends what a distribution took back and is not yet paid back.
   */
  | 'SURPLUS'
  /**
   * The community's fees. Credited where the owner earns them, debited where the owner bears them, be they a part of a
   * commission's income or of membership.
   */
  | 'FEE'
  /**
   * Credit for what was put in for the community, to be set off against membership fees. In a member's books a debit balance is what is
   * left of it; in the community's a credit balance is what it owes all of them.
   */
  | 'FEE_CREDIT'
  /** What work cost the owner. Debited when the cost is borne, credited when somebody reimburses it or takes it over. */
  | 'EXPENSE'
  /**
   * What the owner earned: clients' invoices net of VAT, and shares of a distribution. Credited when earned, debited when
   * credited back to the client or passed on to others.
   */
  | 'INCOME'
  /**
   * Tax that a client withheld from what it paid (ritenuta d'acconto): the owner's claim on the treasury. Debited when
   * withheld, credited when used in the owner's tax return or passed on to whom it belongs.
   */
  | 'TAX_CREDIT'
  /**
   * Amounts under way: payments ordered and not yet on a statement, receipts not yet assigned. Debited or credited when they
   * set out, the opposite when they arrive: its balance comes back to zero.
   */
  | 'CLEARING'
  /**
   * What clients paid beyond what they owed, and have not got back. Credited when it came in or a credit note made it so, debited when it
   * is set off against an invoice or refunded.
   */
  | 'CLIENT_CREDIT'
  /**
   * What was exchanged between currencies: in each currency what was given is debited and what was got is credited elsewhere. Its balance in another currency is
   * what is held of it, with the sign turned; in euros, what that counted for when it came in.
   */
  | 'CONVERSION'
  /** Gains and losses by exchange that are realised. Credited with gains, debited with losses; in euros. */
  | 'EXCHANGE';

/** A page of the ledger: what one agent has, owes or earned, of one kind and in one currency. */
export type LedgerAccount = Node & {
  readonly __typename?: 'LedgerAccount';
  /** The identifier: `acc_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose account it is. */
  readonly owner?: Maybe<Agent>;
  /** What it is for. */
  readonly purpose: AccountPurpose;
  /** The currency of all its postings. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** The sum of all its postings: positive is a debit balance, negative a credit balance. */
  readonly balance: Money;
  /** Its postings, latest first. */
  readonly postings: PostingConnection;
  /**
   * What the account moved in a period: its balance before, its postings in the order of their days (those of a day as they were
   * posted), its balance after. Fails with `PERIOD_REVERSED` or `PERIOD_TOO_LONG` (3,653 days at most).
   */
  readonly statement?: Maybe<Statement>;
};


/** A page of the ledger: what one agent has, owes or earned, of one kind and in one currency. */
export type LedgerAccountBalanceArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  postedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A page of the ledger: what one agent has, owes or earned, of one kind and in one currency. */
export type LedgerAccountPostingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A page of the ledger: what one agent has, owes or earned, of one kind and in one currency. */
export type LedgerAccountStatementArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  postedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type Agent = {
  readonly __typename?: 'Agent';
  /** The identifier: `per_…` or `org_…`. */
  readonly id: Scalars['ID']['output'];
  /** The agent's accounts, by opening; null for those who may not see them: all but the agent, who speaks for it, and auditors. */
  readonly accounts?: Maybe<ReadonlyArray<LedgerAccount>>;
  /**
   * The sums of the agent's own books, by currency; null for those who may not see them. A total other than zero is what the agent's
   * books share with others': entries are balanced over all books.
   */
  readonly trialBalance?: Maybe<ReadonlyArray<TrialBalance>>;
  /** The agent's own accounts at banks, by registration; null for those who may not see them. */
  readonly bankAccounts?: Maybe<ReadonlyArray<BankAccount>>;
  /** The statements of the agent's own accounts, imported last first; null for those who may not see them. */
  readonly bankStatements?: Maybe<BankStatementConnection>;
  /** Lines of the agent's statements of which nobody knows yet what they are, latest first; null for those who may not see them. */
  readonly unassignedBankLines?: Maybe<BankStatementLineConnection>;
  /** What the agent owes, and is owed, since agreements have ended, latest first; null for those who may not see its accounts. */
  readonly claims?: Maybe<ClaimConnection>;
  /** What the agent holds in a currency from clients who paid in it; null for those who may not see it. */
  readonly currencyPosition?: Maybe<CurrencyPosition>;
  /**
   * By what a person's membership is paid; null of organizations, of who never was a member, and to who may not see it: all but the
   * person, and auditors.
   */
  readonly membershipSubscription?: Maybe<MembershipSubscription>;
  /** Membership fees that the agent is asked to pay, their own or others', latest first; null to who may not see the agent's accounts. */
  readonly feesToPay?: Maybe<MembershipFeeConnection>;
  /** Credit for what was put in where the community works for itself, latest first; null to who may not see the agent's accounts. */
  readonly feeCredits?: Maybe<FeeCreditConnection>;
  /**
   * What comes in in a year; null to who may not see the agent's accounts. `adding` asks before work is assigned: as if so much more, in
   * euros, were to come in in the year. Fails with `INVALID_YEAR`, `INVALID_AMOUNT`, `NEGATIVE_AMOUNT` or `CURRENCY_NOT_SUPPORTED`.
   */
  readonly revenueForecast?: Maybe<RevenueForecast>;
  /** What is to come in and to go out until a day, at most 731 days ahead; null to who may not see the agent's accounts. Fails with `INVALID_DAY`. */
  readonly cashAhead?: Maybe<CashAhead>;
  /** The invoices of which it is the seller or the buyer, latest first; null to all but itself, who speaks for it, and auditors. */
  readonly invoices?: Maybe<InvoiceConnection>;
  /** The credit notes of which it is the seller or the buyer, latest first; null to all but itself, who speaks for it, and auditors. */
  readonly creditNotes?: Maybe<CreditNoteConnection>;
  /** The stamp duty of its documents of a quarter; null for all but itself, who speaks for it, and auditors. Fails with `INVALID_YEAR` and `INVALID_QUARTER`. */
  readonly stampDutyDue?: Maybe<StampDutyDue>;
  /** What clients paid beyond what they owed of which the agent is a side, latest first; null for those who may not see it. */
  readonly clientCredits?: Maybe<ClientCreditConnection>;
  /** Tax that clients withheld from the agent in a year; null for those who may not see it. */
  readonly withholdingCredits?: Maybe<WithholdingCreditConnection>;
  /** Where the agent is paid, by what was told last; null where that is not known, and for those who may not see the agent's accounts. */
  readonly payoutAccount?: Maybe<PayoutAccount>;
  /** The batches by which the agent pays others, latest first; null for those who may not see them. */
  readonly paymentBatches?: Maybe<PaymentBatchConnection>;
  /** Documents for shares by which the agent is paid, or pays, latest first; null for those who may not see them. */
  readonly remunerationDocuments?: Maybe<RemunerationDocumentConnection>;
  /** Who is, or was, on the agent's payroll, confirmed or not; null for all but itself, who speaks for it, and auditors. */
  readonly employments?: Maybe<ReadonlyArray<Employment>>;
  /** On whose payrolls the person is, was, or is said to be: what they have not confirmed awaits that; null for all but themselves, and auditors. */
  readonly employers?: Maybe<ReadonlyArray<Employment>>;
  /** The releases of reserves to which the agent's approval counts, latest first; null for those who may not see its accounts. */
  readonly reserveReleasesToApprove?: Maybe<ReserveReleaseConnection>;
  /** The agent's reserves and surplus, by purpose; null for those who may not see its accounts. */
  readonly reserves?: Maybe<ReadonlyArray<Reserve>>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentTrialBalanceArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  postedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentBankStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentUnassignedBankLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentClaimsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  onlyOpen?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentCurrencyPositionArgs = {
  currency: Scalars['CurrencyCode']['input'];
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentFeesToPayArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentFeeCreditsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentRevenueForecastArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  adding?: InputMaybe<MoneyInput>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentCashAheadArgs = {
  until: Scalars['Date']['input'];
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentInvoicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentCreditNotesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentStampDutyDueArgs = {
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentClientCreditsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentWithholdingCreditsArgs = {
  year: Scalars['Int']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentPaymentBatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentRemunerationDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentReserveReleasesToApproveArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The sum of all accounts in one currency. In a ledger that is right the total is zero. */
export type TrialBalance = {
  readonly __typename?: 'TrialBalance';
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** How many accounts there are in this currency; as of a day or an instant those that bear a posting by then. */
  readonly accounts: Scalars['Int']['output'];
  /** The sum of all debit balances. */
  readonly debits: Money;
  /** The sum of all credit balances, told as a positive amount. */
  readonly credits: Money;
  /** The sum of all balances: zero. */
  readonly total: Money;
  /** The sums by what the accounts are for; only purposes with accounts. */
  readonly purposes: ReadonlyArray<PurposeBalance>;
};

/** The sum of all accounts of one kind in one currency. */
export type PurposeBalance = {
  readonly __typename?: 'PurposeBalance';
  /** What the accounts are for. */
  readonly purpose: AccountPurpose;
  /** How many accounts there are; as of a day or an instant those that bear a posting by then. */
  readonly accounts: Scalars['Int']['output'];
  /** The sum of their balances: positive is a debit balance. */
  readonly balance: Money;
};

/** The account to open. */
export type OpenAccountInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose account it is: a person or an organization (ValueFlows *agent*). */
  readonly ownerId: Scalars['ID']['input'];
  /** What it is for. */
  readonly purpose: AccountPurpose;
  /** The currency of all its postings. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
};

/** The new account, or why there is none. */
export type OpenAccountPayload = {
  readonly __typename?: 'OpenAccountPayload';
  /** The account. */
  readonly account?: Maybe<LedgerAccount>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `UNKNOWN_CURRENCY`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `ACCOUNT_EXISTS`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Something that happened to money, told by postings that sum to zero in each currency. It never changes: a mistake is
 * reversed by another entry.
 */
export type JournalEntry = Node & {
  readonly __typename?: 'JournalEntry';
  /** The identifier: `jnl_…`. */
  readonly id: Scalars['ID']['output'];
  /** What happened. Seen by all who own an account in the entry. */
  readonly description: Scalars['String']['output'];
  /** The day to which the books assign it. */
  readonly date: Scalars['Date']['output'];
  /** When it was posted. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** Who posted it. */
  readonly postedBy?: Maybe<Agent>;
  /** The commission that it is about; null when it is about none. */
  readonly about?: Maybe<Commission>;
  /** Its 2 to 100 postings, as they were posted. Without those on accounts that the one who asks may not see. */
  readonly postings: ReadonlyArray<Posting>;
  /** The entry that this one takes back, if it does. */
  readonly reverses?: Maybe<JournalEntry>;
  /** The entry that took this one back, if one did. */
  readonly reversedBy?: Maybe<JournalEntry>;
};

/** What an entry moves on one account. */
export type Posting = {
  readonly __typename?: 'Posting';
  /** The account. */
  readonly account: LedgerAccount;
  /** The entry that it belongs to. */
  readonly entry: JournalEntry;
  /** What it moves, never zero: positive is a debit, negative a credit. */
  readonly amount: Money;
  /** The account's balance once the whole entry was posted. */
  readonly balanceAfter: Money;
};

/** A page of postings. */
export type PostingConnection = {
  readonly __typename?: 'PostingConnection';
  /** The postings with their cursors. */
  readonly edges: ReadonlyArray<PostingEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A posting in a list. */
export type PostingEdge = {
  readonly __typename?: 'PostingEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The posting. */
  readonly node: Posting;
};

/** A page of entries. */
export type JournalEntryConnection = {
  readonly __typename?: 'JournalEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<JournalEntryEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An entry in a list. */
export type JournalEntryEdge = {
  readonly __typename?: 'JournalEntryEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: JournalEntry;
};

/** What an entry is to move on one account. */
export type PostingInput = {
  /** The account. */
  readonly accountId: Scalars['ID']['input'];
  /** In the account's currency, not zero: positive is a debit, negative a credit. */
  readonly amount: MoneyInput;
};

/** The entry to post. */
export type PostJournalEntryInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What happened, 1 to 500 characters. Seen by all who own an account in the entry. */
  readonly description: Scalars['String']['input'];
  /** The day to which the books assign it: today in Europe/Rome, or earlier. */
  readonly date: Scalars['Date']['input'];
  /** The commission that it is about. */
  readonly aboutId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * 2 to 100, which sum to zero in each currency. In any order; an account may be named more than once, and its postings stay
   * apart.
   */
  readonly postings: ReadonlyArray<PostingInput>;
};

/** The new entry, or why there is none. */
export type PostJournalEntryPayload = {
  readonly __typename?: 'PostJournalEntryPayload';
  /** The entry. */
  readonly entry?: Maybe<JournalEntry>;
  /**
   * Codes: `FORBIDDEN`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `DATE_IN_FUTURE`, `INVALID_ID`, `TOO_FEW_POSTINGS`,
   * `TOO_MANY_POSTINGS`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE` (beyond
   * ±(2^63 − 1) minor units), `ZERO_AMOUNT`, `UNBALANCED` (one for each currency; its message tells by how much),
   * `ACCOUNT_NOT_FOUND`, `CURRENCY_MISMATCH`, `PURPOSE_NOT_ALLOWED` (`RESERVE`, `CLIENT_CREDIT`, `FEE_CREDIT`, `CONVERSION` and `CLEARING` are
   * moved by what they are about), `BALANCE_OUT_OF_RANGE` (an account's balance would leave 64 bits).
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The entry to take back. */
export type ReverseJournalEntryInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The entry. */
  readonly entryId: Scalars['ID']['input'];
  /** The day to which the books assign the reversal: not before the entry's, not after today in Europe/Rome. */
  readonly date: Scalars['Date']['input'];
  /** Why it is taken back, 1 to 500 characters. Seen by all who own an account in the entry. */
  readonly description: Scalars['String']['input'];
};

/** The reversal, or why there is none. */
export type ReverseJournalEntryPayload = {
  readonly __typename?: 'ReverseJournalEntryPayload';
  /** The new entry, which reverses the other. */
  readonly entry?: Maybe<JournalEntry>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `ENTRY_NOT_FOUND`, `ENTRY_OF_A_DOCUMENT` (it was not posted by hand: it is corrected by a credit
   * note, or by the next run), `ENTRY_OF_A_STATEMENT` (a line of a bank's statement is it: undo its assignment first), `ALREADY_REVERSED`, `REVERSAL_NOT_REVERSIBLE`, `DATE_BEFORE_ENTRY`,
   * `DATE_IN_FUTURE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who invoices the client under a version of an agreement, and how its members stand to who pays them, after the last posted run. */
export type CommissionMandate = {
  readonly __typename?: 'CommissionMandate';
  /** The version. */
  readonly version?: Maybe<AgreementVersion>;
  /** Who invoices, by the milestones that were accepted under it. */
  readonly kind: InvoicingKind;
  /** Who invoices for all, or to whom all is handed in on paper: who pays the others. */
  readonly payer?: Maybe<Agent>;
  /** Its members: to auditors and who speaks for who pays all, to others themselves. */
  readonly members: ReadonlyArray<MandateMember>;
};

/** Who invoices the client. */
export type InvoicingKind =
  /** One invoices all of it and owes the others their parts: with representation, or where the agreement says so. */
  | 'ONE_FOR_ALL'
  /** Each invoices their own part, and hands in on paper what came in by it: without representation. */
  | 'EACH_THEIR_PART'
  /** Some milestones were invoiced in one way and some in the other: the allies have changed their mandate, or parted. */
  | 'CHANGED';

/** How a member stands to who pays. All amounts are cumulative, in euros, net of VAT. */
export type MandateMember = {
  readonly __typename?: 'MandateMember';
  /** The member. */
  readonly agent?: Maybe<Agent>;
  /** Whether it is who pays the others. */
  readonly isPayer: Scalars['Boolean']['output'];
  /** What came in on invoices of their own, tax that clients withheld included. */
  readonly collected: Money;
  /** Their part of all that came in. */
  readonly entitled: Money;
  /** What they and who pays owe each other to the same amount: their own part of what they collected. */
  readonly toOffset: Money;
  /** What of that is written off. */
  readonly offset: Money;
  /** What runs said to pay them. */
  readonly paid: Money;
  /** What they handed over in money, but for what they paid of claims. */
  readonly received: Money;
  /**
   * What they owe who pays: what they collected beyond their part, and have neither handed over nor cleared by claims. Once the commission is
   * settled a claim asks for it: it is the same debt, and handing it over clears the claim.
   */
  readonly owes: Money;
  /**
   * What who pays owes them beyond what runs said to pay and what they claim back: what they handed over, and a later run made their own, or
   * did not come in after all.
   */
  readonly owed: Money;
};

/** What to settle. */
export type SettleMandateInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version by whose rule it was shared. */
  readonly agreementVersionId: Scalars['ID']['input'];
  /** The member. */
  readonly agentId: Scalars['ID']['input'];
  /** What the member handed over; nothing when left out. */
  readonly handedOver?: InputMaybe<HandedOverInput>;
};

/** Money that a member handed over. */
export type HandedOverInput = {
  /** How much, in euros: at most what the member owes. */
  readonly amount: MoneyInput;
  /** When: today in Europe/Rome, or earlier, not more than two years before the version came into force. The books of both have it on this day. */
  readonly paidOn: Scalars['Date']['input'];
  /** The bank's own reference, 1 to 140 characters: no two of a member have one. */
  readonly reference: Scalars['String']['input'];
};

/** How the members stand, or why nothing was done. */
export type SettleMandatePayload = {
  readonly __typename?: 'SettleMandatePayload';
  /** The version's mandate as it stands from then on. */
  readonly mandate?: Maybe<CommissionMandate>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `VERSION_NOT_FOUND`, `NOT_A_MEMBER`, `IS_PAYER`, `OWN_CLAIM` (who owes it or is owed it, or speaks for who is, does not
   * say that it is settled), `NOTHING_TO_SETTLE`, `EXCEEDS_OWED`, `PAYMENT_RECORDED`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `ZERO_AMOUNT`, `CURRENCY_MISMATCH`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`,
   * `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A part of a commission that is delivered, accepted and paid at once. Projects owns it. */
export type Milestone = {
  readonly __typename?: 'Milestone';
  /** The identifier: `mil_…`. */
  readonly id: Scalars['ID']['output'];
  /**
   * What billing makes of it once the client accepted it; null before that, and for those who may not see it: all but auditors, the client,
   * those who invoice a part of it, and who speaks for them.
   */
  readonly billing?: Maybe<MilestoneBilling>;
};

/**
 * What billing makes of a milestone that the client accepted: whoever the agreement names invoices all of it; but where allies work
 * without representation and fixed shares are agreed, each party invoices its own part.
 */
export type MilestoneBilling = {
  readonly __typename?: 'MilestoneBilling';
  /** The milestone. */
  readonly milestone?: Maybe<Milestone>;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Its place in the plan, from 1. */
  readonly number: Scalars['Int']['output'];
  /** What the client pays for it, without VAT. */
  readonly amount: Money;
  /** When the client accepted it. */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** How far all of its parts have come. */
  readonly state: MilestoneBillingState;
  /** Who invoices how much of it: to auditors and the client all, to others their own. */
  readonly parts: ReadonlyArray<MilestoneBillingPart>;
};

/** How far a milestone's billing has come. */
export type MilestoneBillingState =
  /** A part or more has no invoice yet, since something is missing for it. */
  | 'WAITING'
  /** Each part has its invoice, at least as a draft. */
  | 'DRAFTED';

/** What one party invoices of a milestone. */
export type MilestoneBillingPart = {
  readonly __typename?: 'MilestoneBillingPart';
  /** Who invoices it. */
  readonly seller?: Maybe<Agent>;
  /** How much, without VAT, and without what a social fund adds. All parts add up to the milestone's amount. */
  readonly amount: Money;
  /** The invoice, from its draft on; null while something is missing for it. */
  readonly invoice?: Maybe<Invoice>;
  /**
   * What was in the way of its draft when it was tried last. It is tried again whenever the tax profile of either side changes, and on
   * `retryMilestoneBilling`.
   */
  readonly missing: ReadonlyArray<BillingObstacle>;
};

/**
 * What is in the way of an invoice. Codes: `CLIENT_UNKNOWN` (nobody with an id here is the client), `TAX_PROFILE_MISSING`,
 * `VAT_NUMBER_MISSING`, `REGIME_MISSING`, `FUND_UNKNOWN` (it is not known which fund of a profession the seller pays),
 * `CURRENCY_NOT_SUPPORTED` (documents are in EUR), and those of `draftInvoice`.
 */
export type BillingObstacle = {
  readonly __typename?: 'BillingObstacle';
  /** Stable and upper snake case: switch on it. */
  readonly code: Scalars['String']['output'];
  /** One sentence in English for a developer; show people your own by `code`. */
  readonly message: Scalars['String']['output'];
  /** Of which side, and what of it: `["seller", "vatNumber"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Which milestone's billing to try again. */
export type RetryMilestoneBillingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The milestone's id. */
  readonly milestoneId: Scalars['ID']['input'];
  /** Who the client is, where the milestone was accepted for one without an id here. */
  readonly clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Which fund the sellers pay whose tax profile names a profession's own, and not which: `TC01` to `TC21`. */
  readonly fundCode?: InputMaybe<Scalars['String']['input']>;
};

/** The milestone's billing as it stands after another try, or why there was none. */
export type RetryMilestoneBillingPayload = {
  readonly __typename?: 'RetryMilestoneBillingPayload';
  /** What is still missing is told with its parts, and is no error. */
  readonly milestoneBilling?: Maybe<MilestoneBilling>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `MILESTONE_NOT_BILLED`, `CLIENT_KNOWN`, `UNKNOWN_FUND`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What a client paid beyond what they owed, or before they owed it: owed to them until it is set off against an invoice or refunded. Seen by auditors, both sides and who
 * speaks for them.
 */
export type ClientCredit = Node & {
  readonly __typename?: 'ClientCredit';
  /** The identifier: `ccr_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who owes it. */
  readonly seller?: Maybe<Agent>;
  /** Whose it is. */
  readonly client?: Maybe<Agent>;
  /** How much it was at first. */
  readonly amount: Money;
  /** What is left of it. */
  readonly left: Money;
  /** Since when it is there. */
  readonly openedOn: Scalars['Date']['output'];
  /** The invoice of which too much was paid; null for money that came for none. */
  readonly invoice?: Maybe<Invoice>;
  /** What became of it, in order. */
  readonly uses: ReadonlyArray<ClientCreditUse>;
  /** Money of it that goes back, or went. */
  readonly refunds: ReadonlyArray<Refund>;
};

/** What became of a part of a credit. */
export type ClientCreditUse = {
  readonly __typename?: 'ClientCreditUse';
  /** `INVOICE`, `REFUND`, or `PAYMENT_REVERSED`: the payment that it came of, or that used it, was taken back. */
  readonly kind: Scalars['String']['output'];
  /** How much; below zero where the credit has it again. */
  readonly amount: Money;
  /** When. */
  readonly on: Scalars['Date']['output'];
  /** The invoice that it pays, with `INVOICE`. */
  readonly invoice?: Maybe<Invoice>;
};

/** Money that goes back to a client, by a batch that somebody else approves. */
export type Refund = Node & {
  readonly __typename?: 'Refund';
  /** The identifier: `rfd_…`. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly state: RefundState;
  /** How much. */
  readonly amount: Money;
  /** Whom it is for. */
  readonly payee?: Maybe<Agent>;
  /** The credit that it pays back. */
  readonly credit?: Maybe<ClientCredit>;
  /** The bank account to which it goes; null: that of the client's tax profile of the day of its batch. */
  readonly iban?: Maybe<Scalars['String']['output']>;
  /** Why, in the words that the client reads on their statement. */
  readonly reason: Scalars['String']['output'];
  /** The batch that pays it; null while none does. */
  readonly batch?: Maybe<PaymentBatch>;
  /** The day on which the bank executed it; null while it has not. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
};

/** Where a refund stands: `REQUESTED` → `ORDERED` → `PAID`; `CANCELLED` from the first. One that a bank refuses is `REQUESTED` again. */
export type RefundState =
  /** No batch has it. */
  | 'REQUESTED'
  /** A batch has it. */
  | 'ORDERED'
  /** The bank has executed it. */
  | 'PAID'
  /** The client has the credit again. */
  | 'CANCELLED';

/** Tax that one client withheld from one seller in a year (*ritenute d'acconto*), by the days of payments: a credit against the state once the client certifies it. */
export type WithholdingCredit = Node & {
  readonly __typename?: 'WithholdingCredit';
  /** The identifier: `whc_…`. */
  readonly id: Scalars['ID']['output'];
  /** From whom it was withheld. */
  readonly seller?: Maybe<Agent>;
  /** Who withheld it. */
  readonly client?: Maybe<Agent>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** What was withheld, as payments say. */
  readonly withheld: Money;
  /** Where it stands. */
  readonly state: WithholdingCreditState;
  /** What the client certified (*certificazione unica*); null while it has not. */
  readonly certified?: Maybe<Money>;
  /** When the certification came. */
  readonly certifiedOn?: Maybe<Scalars['Date']['output']>;
  /** Its name or number. */
  readonly document?: Maybe<Scalars['String']['output']>;
};

/** Where a withholding credit stands. */
export type WithholdingCreditState =
  /** The client has not certified it: it does by 16 March of the next year. */
  | 'EXPECTED'
  /** The client certified just so much. */
  | 'CERTIFIED'
  /** The client certified another amount: one of the two is mistaken. */
  | 'DIFFERENT';

/** A page of client credits. */
export type ClientCreditConnection = {
  readonly __typename?: 'ClientCreditConnection';
  /** The credits with their cursors. */
  readonly edges: ReadonlyArray<ClientCreditEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A client credit in a list. */
export type ClientCreditEdge = {
  readonly __typename?: 'ClientCreditEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The credit. */
  readonly node: ClientCredit;
};

/** A page of withholding credits. */
export type WithholdingCreditConnection = {
  readonly __typename?: 'WithholdingCreditConnection';
  /** The credits with their cursors. */
  readonly edges: ReadonlyArray<WithholdingCreditEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A withholding credit in a list. */
export type WithholdingCreditEdge = {
  readonly __typename?: 'WithholdingCreditEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The credit. */
  readonly node: WithholdingCredit;
};

/** A credit, and the invoice that it is to pay. */
export type SetOffClientCreditInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The credit. */
  readonly creditId: Scalars['ID']['input'];
  /** The invoice: of the same seller to the same client. */
  readonly invoiceId: Scalars['ID']['input'];
  /** How much, in euros; when left out as much as is left and due. */
  readonly amount?: InputMaybe<MoneyInput>;
};

/** The invoice of which too much was paid. */
export type MoveOverpaymentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
};

/** The payment that was recorded by mistake. */
export type ReversePaymentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invoice. */
  readonly invoiceId: Scalars['ID']['input'];
  /** The payment's reference. */
  readonly reference: Scalars['String']['input'];
  /** The day on which it is taken back: not before the payment's, and not after today; today when left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** The invoice and the credit, or why nothing was done. */
export type ClientCreditPayload = {
  readonly __typename?: 'ClientCreditPayload';
  /** The invoice as it stands from then on. */
  readonly invoice?: Maybe<Invoice>;
  /** The credit as it stands from then on, where one had a part in it. */
  readonly clientCredit?: Maybe<ClientCredit>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `INVOICE_NOT_FOUND`, `NOT_ISSUED`, `CREDIT_NOT_FOUND`, `CREDIT_OF_OTHERS`, `NOTHING_LEFT`, `CREDIT_EXCEEDED`, `NOTHING_DUE`,
   * `PAYMENT_EXCEEDS_DUE`, `NOT_OVERPAID`, `PAYMENT_NOT_FOUND`, `NOT_REVERSIBLE`, `ALREADY_REVERSED`, `FOR_A_SHARE` (its distribution paid it), `PAYMENT_OF_A_STATEMENT` (undo the assignment of its line), `CREDIT_USED`,
   * `CREDIT_MOVED` (of it came what was moved to a credit: take that back first), `NOT_HELD` (what came in another currency is exchanged already), `DATE_IN_FUTURE`, `DATE_BEFORE_PAYMENT`, `ZERO_AMOUNT`, `CURRENCY_MISMATCH`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`,
   * `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What goes back to a client. */
export type RequestRefundInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The credit. */
  readonly creditId: Scalars['ID']['input'];
  /** How much, in euros; all that is left when left out. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Why, 1 to 140 characters: the client reads it on their statement. */
  readonly reason: Scalars['String']['input'];
  /** Where it goes; to the bank account of the client's tax profile when left out. Another than that waits for 48 hours (`IBAN_ON_HOLD`), as a changed one does. */
  readonly to?: InputMaybe<RefundToInput>;
};

/** A bank account to which money goes back. */
export type RefundToInput = {
  /** Whose it is, 1 to 70 characters. */
  readonly name: Scalars['String']['input'];
  /** Its IBAN, within SEPA; blanks are left out. */
  readonly iban: Scalars['String']['input'];
};

/** The refund to give up. */
export type CancelRefundInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The refund. */
  readonly refundId: Scalars['ID']['input'];
};

/** The refund, or why nothing was done. */
export type RefundPayload = {
  readonly __typename?: 'RefundPayload';
  /** The refund as it stands from then on. */
  readonly refund?: Maybe<Refund>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `CREDIT_NOT_FOUND`, `REFUND_NOT_FOUND`, `WRONG_STATE`, `NOTHING_LEFT`, `CREDIT_EXCEEDED`, `ZERO_AMOUNT`, `CURRENCY_MISMATCH`, `UNKNOWN_CURRENCY`,
   * `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `INVALID_IBAN`, `IBAN_OUTSIDE_SEPA`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a client certified of what it withheld. */
export type RecordCertificationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The withholding credit. */
  readonly creditId: Scalars['ID']['input'];
  /** How much was certified, in euros. */
  readonly amount: MoneyInput;
  /** When it came: after the year, and not after today. */
  readonly receivedOn: Scalars['Date']['input'];
  /** Its name or number, 1 to 140 characters. */
  readonly document: Scalars['String']['input'];
};

/** The withholding credit, or why nothing was recorded. */
export type RecordCertificationPayload = {
  readonly __typename?: 'RecordCertificationPayload';
  /** The credit as it stands from then on. */
  readonly withholdingCredit?: Maybe<WithholdingCredit>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `CREDIT_NOT_FOUND`, `NEGATIVE_AMOUNT`, `CURRENCY_MISMATCH`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`,
   * `DATE_IN_FUTURE`, `YEAR_NOT_OVER`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a batch is to pay: either some runs and refunds, or all that a payer has to pay. */
export type CreatePaymentBatchInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 100 runs of one payer that are posted. */
  readonly runIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 1 to 100 refunds of the same payer that no batch has. */
  readonly refundIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** All that this agent has to pay, refunds included. */
  readonly payerId?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which the bank is to execute it: today in Europe/Rome, or up to a year later. */
  readonly executeOn: Scalars['Date']['input'];
  /** Whether who cannot be paid is left out. Otherwise nobody is paid, and all who cannot are told. */
  readonly leaveOut?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which batch. */
export type PaymentBatchInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The batch. */
  readonly batchId: Scalars['ID']['input'];
};

/** Which batch was executed, and when. */
export type RecordPaymentBatchExecutedInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The batch. */
  readonly batchId: Scalars['ID']['input'];
  /** The day on which the bank executed it, by its statement: not before it was approved, and not after today. */
  readonly paidOn: Scalars['Date']['input'];
};

/** Which payments of a batch failed. */
export type RecordPaymentsFailedInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The batch. */
  readonly batchId: Scalars['ID']['input'];
  /** The day on which the bank refused them, or gave them back: not before they were approved or executed, and not after today. */
  readonly on: Scalars['Date']['input'];
  /** The payments. */
  readonly payments: ReadonlyArray<FailedPaymentInput>;
};

/** A payment that failed. */
export type FailedPaymentInput = {
  /** Its reference (*EndToEndId*). */
  readonly reference: Scalars['String']['input'];
  /** Why, by a code of ISO 20022 such as `AC04`. */
  readonly reason: Scalars['String']['input'];
};

/** The batch, or why nothing was done. */
export type PaymentBatchPayload = {
  readonly __typename?: 'PaymentBatchPayload';
  /** The batch as it stands from then on. */
  readonly batch?: Maybe<PaymentBatch>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`; of making `RUNS_OR_PAYER`, `TOO_MANY_RUNS`, `DISTRIBUTION_NOT_FOUND`, `WRONG_STATE`,
   * `TOO_MANY_REFUNDS`, `REFUND_NOT_FOUND`, `SEVERAL_PAYERS`, `NOTHING_TO_PAY`, `EXECUTE_ON_PASSED`, `EXECUTE_ON_TOO_FAR`, `IBAN_MISSING`, `IBAN_NOT_PAYABLE` and `IBAN_ON_HOLD` (each with whose
   * in its path: `["input", "payees", "per_…"]`, or `payer`), `OWN_PAYMENT` (who makes or approves it, or an organization of theirs, is a payee of it; with whose
   * in its path too), `AMOUNT_OUT_OF_RANGE`, `TOO_MANY_TRANSFERS`; of the others
   * `BATCH_NOT_FOUND`, `WRONG_STATE`, `SAME_PERSON`, `EXECUTE_ON_PASSED`, `DATE_IN_FUTURE`, `DATE_BEFORE_APPROVAL`, `DATE_BEFORE_PAYMENT`,
   * `PAYMENT_NOT_FOUND`, `ALREADY_FAILED`, `INVALID_REASON`, `NOTHING_FAILED`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Payments of one payer on one day, by one file for its bank (SEPA credit transfers, pain.001.001.09). Who makes a batch does not approve
 * it. Seen by auditors and by who speaks for the payer: it has others' bank accounts in it.
 */
export type PaymentBatch = Node & {
  readonly __typename?: 'PaymentBatch';
  /** The identifier: `pbt_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who pays. */
  readonly payer?: Maybe<Agent>;
  /** Where it stands. */
  readonly state: PaymentBatchState;
  /** The day on which the bank is to execute it. */
  readonly executeOn: Scalars['Date']['output'];
  /** How much it pays altogether. */
  readonly total: Money;
  /** Its payments: one for each run and payee, and for each refund. */
  readonly payments: ReadonlyArray<BatchPayment>;
  /** Whom it was to pay and does not, since they cannot be paid. */
  readonly leftOut: ReadonlyArray<PayeeLeftOut>;
  /** Who made it. */
  readonly madeBy?: Maybe<Agent>;
  /** When it was made. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** Who approved it: another person; null while nobody has. */
  readonly approvedBy?: Maybe<Agent>;
  /** When it was approved; null while it is not. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day on which the bank executed it; null while it has not. */
  readonly paidOn?: Maybe<Scalars['Date']['output']>;
  /** The file for the bank; null unless the batch is `APPROVED` or `EXECUTED`: what was cancelled is not to be paid. */
  readonly file?: Maybe<PaymentFile>;
};

/** Where a payment batch stands: `MADE` → `APPROVED` → `EXECUTED`; `CANCELLED` from the first two. */
export type PaymentBatchState =
  /** To be approved by somebody else. */
  | 'MADE'
  /** Its file may go to the bank. */
  | 'APPROVED'
  /** The bank has executed it. */
  | 'EXECUTED'
  /** Not executed: another batch may pay what it was to pay. */
  | 'CANCELLED';

/** One payment of a batch. */
export type BatchPayment = {
  readonly __typename?: 'BatchPayment';
  /** The distribution run that it pays out; null for a refund, and for those who may not see it. */
  readonly run?: Maybe<DistributionRun>;
  /** The refund that it is; null for a share. */
  readonly refund?: Maybe<Refund>;
  /** Who is paid. */
  readonly payee?: Maybe<Agent>;
  /**
   * The name to which the file pays: of the tax profile that was valid when the batch was made. In the file it is written in the letters
   * that banks take.
   */
  readonly payeeName: Scalars['String']['output'];
  /** The bank account to which the file pays, without blanks: of the tax profile that was valid when the batch was made. */
  readonly iban: Scalars['String']['output'];
  /** How much. */
  readonly amount: Money;
  /** What comes back with it on the statement (*EndToEndId*). */
  readonly reference: Scalars['String']['output'];
  /** Why a bank refused it, or gave it back; null where none did. */
  readonly failure?: Maybe<BatchPaymentFailure>;
};

/** Why a payment was not made, or came back: it is owed again. */
export type BatchPaymentFailure = {
  readonly __typename?: 'BatchPaymentFailure';
  /** As the bank says: a code of ISO 20022, such as `AC04` for an account that is closed. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly on: Scalars['Date']['output'];
  /** Whether it had been executed, and came back. */
  readonly wasExecuted: Scalars['Boolean']['output'];
};

/** Somebody whom a batch does not pay. */
export type PayeeLeftOut = {
  readonly __typename?: 'PayeeLeftOut';
  /** Who. */
  readonly payee?: Maybe<Agent>;
  /** `IBAN_MISSING`; `IBAN_NOT_PAYABLE`: its check digits do not fit, or its country takes no part in SEPA; `IBAN_ON_HOLD`: it was changed less than 48 hours ago. */
  readonly reason: Scalars['String']['output'];
};

/** A file for a bank, as it was written once and for ever. */
export type PaymentFile = {
  readonly __typename?: 'PaymentFile';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its media type. */
  readonly mediaType: Scalars['String']['output'];
  /** How many bytes it has. */
  readonly size: Scalars['Int']['output'];
  /** Its SHA-256, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its bytes in base64. */
  readonly base64: Scalars['String']['output'];
};

/** Where an agent is paid: a bank account that was changed waits for 48 hours, whichever tax profile says it, and whose it is was told. */
export type PayoutAccount = {
  readonly __typename?: 'PayoutAccount';
  /** Its last four characters. */
  readonly ending: Scalars['String']['output'];
  /** When it was told; null for the first that the agent had. */
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** From when on batches pay to it; null where they may already. */
  readonly heldUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of payment batches. */
export type PaymentBatchConnection = {
  readonly __typename?: 'PaymentBatchConnection';
  /** The batches with their cursors. */
  readonly edges: ReadonlyArray<PaymentBatchEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A payment batch in a list. */
export type PaymentBatchEdge = {
  readonly __typename?: 'PaymentBatchEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The batch. */
  readonly node: PaymentBatch;
};

/**
 * What a payee's regime needs for a share of a distribution: their invoice to who pays, a receipt for occasional work, an instruction to the
 * payroll, or what the law of another country asks for. It is drawn up when the run is posted, and issued by whom it is issued for, by their
 * approval. Seen by both sides, who speaks for them, and auditors.
 */
export type RemunerationDocument = Node & {
  readonly __typename?: 'RemunerationDocument';
  /** The identifier: `rmd_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is; null as long as it waits for what decides that. */
  readonly kind?: Maybe<RemunerationKind>;
  /** Where it stands. */
  readonly state: RemunerationState;
  /** The distribution run by which it was drawn up: the version's last then. It is about what is left of all; null for those who may not see it. */
  readonly run?: Maybe<DistributionRun>;
  /** Who is paid. */
  readonly payee?: Maybe<Agent>;
  /** Who pays. */
  readonly payer?: Maybe<Agent>;
  /** For whom it is issued, and who therefore approves it: the payee, or the employer; null as long as it waits. */
  readonly approver?: Maybe<Agent>;
  /** What the payee earned: guaranteed minimums and shares. */
  readonly fee: Money;
  /** What they spent and get back. */
  readonly expenses: Money;
  /** Tax that the payer keeps back and pays to the treasury for the payee; of an invoice, what it says. */
  readonly withheld: Money;
  /**
   * What the payer is to pay by it: of an invoice with VAT and fund, less what is withheld; of a receipt the net. Null of a payroll instruction
   * and of a foreign document, which others reckon, and as long as it waits.
   */
  readonly toPay?: Maybe<Money>;
  /** Stamp duty on the original of a receipt, borne by who signs it; null where none is due. */
  readonly stampDuty?: Maybe<Money>;
  /** How a receipt stands to the yearly threshold of INPS (5,000.00); null of other documents, and before it is issued. */
  readonly inps?: Maybe<InpsThreshold>;
  /** Of a payroll instruction: with the wages of which month, such as `2026-12`. */
  readonly month?: Maybe<Scalars['String']['output']>;
  /** Its number within the issuer's year, such as `2/2026`; null before it is issued, and of a foreign document. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The number that a payee abroad gave their document. */
  readonly ownNumber?: Maybe<Scalars['String']['output']>;
  /** The day of which it is; null before it is issued. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The invoice that it is: a draft until it is approved; null of other documents, and of one that was declined. */
  readonly invoice?: Maybe<Invoice>;
  /** What is missing for it while it waits. */
  readonly missing: ReadonlyArray<BillingObstacle>;
  /** When it was drawn up. */
  readonly drawnUpAt: Scalars['DateTime']['output'];
  /** Who approved it; null before. */
  readonly approvedBy?: Maybe<Agent>;
  /** When it was approved; null before. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined, or taken back. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What of the withheld tax was paid to the payee: they owe it back to the payer. */
  readonly owedBack: Money;
  /** Its pages, once they are written: a moment after it is issued; of an invoice, see that. */
  readonly documents: ReadonlyArray<InvoiceDocument>;
};

/** What a payee's regime needs. */
export type RemunerationKind =
  /** Their own invoice to who pays: of who has a VAT number in Italy. */
  | 'INVOICE'
  /** *Ricevuta per prestazione occasionale*: of a person without a VAT number. */
  | 'OCCASIONAL_RECEIPT'
  /** What an employer tells its payroll: of an employee. */
  | 'PAYROLL_INSTRUCTION'
  /** What the law of another country asks of who lives there: they make it themselves, and say its number here. */
  | 'FOREIGN_DOCUMENT';

/** Where a document stands: `WAITING` → `DRAWN_UP` → `ISSUED` → `VOID`; `DECLINED` instead of issued. */
export type RemunerationState =
  /** Something is missing for it: a bookkeeper has it drawn up anew once that is there. */
  | 'WAITING'
  /** To be approved by whom it is issued for. */
  | 'DRAWN_UP'
  /** It counts, and never changes. */
  | 'ISSUED'
  /** Whom it was to be issued for does not stand for it; or a later run took of it back, and who posted that withdrew it. */
  | 'DECLINED'
  /** It was taken back, and counts no more; its number stays taken. */
  | 'VOID';

/** How a receipt stands to the yearly threshold above which INPS takes its part of what is occasionally earned (art. 44 c. 2 DL 269/2003). */
export type InpsThreshold = {
  readonly __typename?: 'InpsThreshold';
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** The threshold. */
  readonly threshold: Money;
  /** What the payee's receipts from here came to before in that year. */
  readonly before: Money;
  /** What they declared to have earned occasionally elsewhere in it. */
  readonly elsewhere: Money;
  /** How much of this receipt is above: contributions are due on it, a third by the payee and two thirds by the payer. */
  readonly above: Money;
};

/** Somebody is on an agent's payroll, as it is said for the employer: it decides nothing before the employee confirms it. */
export type Employment = {
  readonly __typename?: 'Employment';
  /** Whose payroll it is. */
  readonly employer?: Maybe<Agent>;
  /** Who is on it. */
  readonly employee?: Maybe<Agent>;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** The last day; null while none is known. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** When the employee confirmed it; null before: until then nothing goes by their wages. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of documents. */
export type RemunerationDocumentConnection = {
  readonly __typename?: 'RemunerationDocumentConnection';
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<RemunerationDocumentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A document in a list. */
export type RemunerationDocumentEdge = {
  readonly __typename?: 'RemunerationDocumentEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The document. */
  readonly node: RemunerationDocument;
};

/** The run whose documents are to be drawn up. */
export type DrawUpRemunerationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The run. */
  readonly runId: Scalars['ID']['input'];
  /** Which funds professions' own are: no tax profile says it. */
  readonly funds?: InputMaybe<ReadonlyArray<PayeeFundInput>>;
};

/** Which fund a payee's profession has. */
export type PayeeFundInput = {
  /** The payee. */
  readonly payeeId: Scalars['ID']['input'];
  /** `TC01` to `TC21`. */
  readonly code: Scalars['String']['input'];
};

/** The documents, or why none were drawn up. */
export type DrawUpRemunerationPayload = {
  readonly __typename?: 'DrawUpRemunerationPayload';
  /** The documents of the run's version. */
  readonly documents?: Maybe<ReadonlyArray<RemunerationDocument>>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `DISTRIBUTION_NOT_FOUND`, `WRONG_STATE`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The document to approve, and what is to be said with it. */
export type ApproveRemunerationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The day of which it is to be: at most 12 days ago, and not before the issuer's last one; today when left out. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** Of a receipt: what the payee has earned occasionally elsewhere in the year, in euros; nothing when left out. */
  readonly earnedElsewhere?: InputMaybe<MoneyInput>;
  /** Of a payroll instruction: with the wages of which month, such as `2026-12`; that of its date when left out. */
  readonly month?: InputMaybe<Scalars['String']['input']>;
  /** Of a foreign document: its number, 1 to 40 characters; must be there. */
  readonly ownNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The document that is not stood for. */
export type DeclineRemunerationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The document to take back. */
export type VoidRemunerationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters; it stands on the credit note of an invoice. */
  readonly reason: Scalars['String']['input'];
};

/** The document, or why nothing was done with it. */
export type RemunerationPayload = {
  readonly __typename?: 'RemunerationPayload';
  /** The document. */
  readonly document?: Maybe<RemunerationDocument>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `DOCUMENT_NOT_FOUND`, `WRONG_STATE` (or a later run left less), `PAYMENT_ORDERED` (a batch has it), `PAID_BY_HAND` (take that back),
   * `OWN_NUMBER_MISSING`, `INVALID_MONTH`, `NEGATIVE_AMOUNT`, `CURRENCY_MISMATCH`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `UNKNOWN_CURRENCY`,
   * `AMOUNT_OUT_OF_RANGE`, `DATE_IN_FUTURE`, `ISSUED_TOO_LATE`, `DATE_BEFORE_PREVIOUS`, `SEQUENCE_FULL`, `INVOICE_NOT_FOUND`,
   * `CREDIT_EXCEEDS_INVOICE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who is on whose payroll. */
export type RecordEmploymentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose payroll it is. */
  readonly employerId: Scalars['ID']['input'];
  /** Who is on it: a person. */
  readonly employeeId: Scalars['ID']['input'];
  /** The first day. */
  readonly from: Scalars['Date']['input'];
  /** The last day; left out while none is known. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Who is on the payroll, or why nothing was recorded. */
export type RecordEmploymentPayload = {
  readonly __typename?: 'RecordEmploymentPayload';
  /** All who are, or were, on the employer's payroll. */
  readonly employments?: Maybe<ReadonlyArray<Employment>>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `OWN_EMPLOYER`, `ENDS_BEFORE_START`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** By whom one is employed. */
export type ConfirmEmploymentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose payroll it is. */
  readonly employerId: Scalars['ID']['input'];
  /** The first day, as it was said. */
  readonly from: Scalars['Date']['input'];
  /** The last day, as it was said; left out where none was. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** By whom one is employed, or why that was not confirmed. */
export type ConfirmEmploymentPayload = {
  readonly __typename?: 'ConfirmEmploymentPayload';
  /** All on whose payrolls one is, was, or is said to be. */
  readonly employers?: Maybe<ReadonlyArray<Employment>>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `EMPLOYMENT_NOT_FOUND` (nobody said so, for these days). */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What one commission has set aside in a reserve, or left to surplus, and by which terms it leaves again. */
export type ReservePortion = {
  readonly __typename?: 'ReservePortion';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /** The version whose rule says by which terms: the latest that set something aside. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** What all its runs have set aside. */
  readonly credited: Money;
  /** What has left the reserve of it. */
  readonly released: Money;
  /** What is left of it; below nothing where a run took back what was released. */
  readonly left: Money;
  /** Who approves that it leaves; where the rule names nobody, the owner. */
  readonly named?: Maybe<ReadonlyArray<Maybe<Agent>>>;
  /** How many of them have to. */
  readonly approvals: ReserveApprovals;
  /** What the reserve is not to fall below by its rule; null where it says nothing. */
  readonly floor?: Maybe<Money>;
  /** Whether it may fall below that all the same, if all who are named approve. */
  readonly mayFallBelow: Scalars['Boolean']['output'];
  /** Whether what is left of it goes to surplus when the commission closes. */
  readonly endsInSurplus: Scalars['Boolean']['output'];
};

/** How many of those whom a rule names have to approve. */
export type ReserveApprovals =
  /** One of them. */
  | 'ANY'
  /** More than half of them. */
  | 'MAJORITY'
  /** All of them. */
  | 'ALL';

/** A page of what is set aside in a reserve. */
export type ReservePortionConnection = {
  readonly __typename?: 'ReservePortionConnection';
  /** What is set aside, with cursors. */
  readonly edges: ReadonlyArray<ReservePortionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** What a commission has set aside, in a list. */
export type ReservePortionEdge = {
  readonly __typename?: 'ReservePortionEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What it has set aside. */
  readonly node: ReservePortion;
};

/**
 * Something that is to leave a reserve, or surplus, or has left it: proposed by one, approved by those whom the rules name by which it was set
 * aside. What was set aside first leaves first. Seen by auditors, by who speaks for the owner, by who proposed it, and by those who are named.
 */
export type ReserveRelease = Node & {
  readonly __typename?: 'ReserveRelease';
  /** The identifier: `rrl_…`. */
  readonly id: Scalars['ID']['output'];
  /** The reserve; null for those who may not see it. */
  readonly reserve?: Maybe<Reserve>;
  /** Whose reserve it is. */
  readonly owner?: Maybe<Agent>;
  /** What the reserve is for. */
  readonly purpose: ReservePurpose;
  /** How much. */
  readonly amount: Money;
  /** What for. */
  readonly reason: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: ReserveReleaseState;
  /** Who has to approve, as it was when somebody last did something about it. */
  readonly needs: ReadonlyArray<ReserveReleaseNeed>;
  /** Who has approved. */
  readonly approvals: ReadonlyArray<ReserveReleaseApproval>;
  /** What it took of what which commission had set aside; nothing before it is released. */
  readonly portions: ReadonlyArray<ReserveReleasePortion>;
  /** Who proposed it: another person than those who approve. */
  readonly proposedBy?: Maybe<Agent>;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When it left the reserve; null while it has not. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it up; null where nobody did. */
  readonly withdrawnBy?: Maybe<Agent>;
  /** What of it was used. */
  readonly spent: Money;
  /** What it was used for, in the order in which it was recorded: at most 100. */
  readonly spendings: ReadonlyArray<ReserveSpending>;
};

/** Where a release stands: `PROPOSED` → `RELEASED`, or `WITHDRAWN`. */
export type ReserveReleaseState =
  /** To be approved by those who are named. */
  | 'PROPOSED'
  /** It has left the reserve: it may be used. */
  | 'RELEASED'
  /** Given up. */
  | 'WITHDRAWN';

/** Who has to approve a release: by one of the rules. */
export type ReserveReleaseNeed = {
  readonly __typename?: 'ReserveReleaseNeed';
  /** Whom the rule names. */
  readonly of?: Maybe<ReadonlyArray<Maybe<Agent>>>;
  /** How many of them, at least: each by a person of their own. */
  readonly count: Scalars['Int']['output'];
};

/** An approval of a release. */
export type ReserveReleaseApproval = {
  readonly __typename?: 'ReserveReleaseApproval';
  /** Who is named, and approves. */
  readonly agent?: Maybe<Agent>;
  /** The person: the one who is named, or who speaks for it. */
  readonly by?: Maybe<Agent>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** What a release took of what one commission had set aside. */
export type ReserveReleasePortion = {
  readonly __typename?: 'ReserveReleasePortion';
  /** The commission; null of what nobody knows whence it is. */
  readonly commission?: Maybe<Commission>;
  /** How much. */
  readonly amount: Money;
};

/** A payment out of what was released. */
export type ReserveSpending = {
  readonly __typename?: 'ReserveSpending';
  /** How much. */
  readonly amount: Money;
  /** The day on which the bank executed it. */
  readonly on: Scalars['Date']['output'];
  /** What it is found by on the bank's statement. */
  readonly reference: Scalars['String']['output'];
  /** Who recorded it. */
  readonly by?: Maybe<Agent>;
};

/** A page of releases. */
export type ReserveReleaseConnection = {
  readonly __typename?: 'ReserveReleaseConnection';
  /** The releases with their cursors. */
  readonly edges: ReadonlyArray<ReserveReleaseEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A release in a list. */
export type ReserveReleaseEdge = {
  readonly __typename?: 'ReserveReleaseEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The release. */
  readonly node: ReserveRelease;
};

/** How much is to leave a reserve, and what for. */
export type ProposeReserveReleaseInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The reserve. */
  readonly reserveId: Scalars['ID']['input'];
  /** How much: more than nothing, in the reserve's currency. */
  readonly amount: MoneyInput;
  /** What for, 1 to 500 characters; no personal data. */
  readonly reason: Scalars['String']['input'];
};

/** Which release. */
export type ReserveReleaseInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The release. */
  readonly releaseId: Scalars['ID']['input'];
};

/** A payment out of what was released. */
export type RecordReserveSpendingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The release. */
  readonly releaseId: Scalars['ID']['input'];
  /** How much was paid: no more than is left of what was released. */
  readonly amount: MoneyInput;
  /** The day on which the bank executed it: that of the release, or later. */
  readonly spentOn: Scalars['Date']['input'];
  /** What it is found by on the bank's statement, 1 to 140 characters; once for a release. */
  readonly reference: Scalars['String']['input'];
};

/** The release, or why nothing was done. */
export type ReserveReleasePayload = {
  readonly __typename?: 'ReserveReleasePayload';
  /** The release as it stands from then on. */
  readonly release?: Maybe<ReserveRelease>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `RESERVE_NOT_FOUND`, `RELEASE_NOT_FOUND`, `WRONG_STATE`, `ABOVE_BALANCE`, `BELOW_FLOOR`, `BALANCE_OUT_OF_RANGE`; of amounts
   * `INVALID_AMOUNT`, `ZERO_AMOUNT`, `CURRENCY_MISMATCH`; of approving `SAME_PERSON` (who proposed it), `NOT_NAMED` (the rules name others),
   * `ALREADY_APPROVED`; of spending `ABOVE_RELEASED`, `DATE_IN_FUTURE`, `DATE_BEFORE_RELEASE`, `PAYMENT_RECORDED`, `TOO_MANY_SPENDINGS`;
   * and what texts are refused for.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What is set aside for one purpose, or left over, from every distribution of the commissions that its owner leads. Seen by auditors, and by the owner
 * or who speaks for it.
 */
export type Reserve = Node & {
  readonly __typename?: 'Reserve';
  /** The identifier: `rsv_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is: who leads the commissions that it grows from. */
  readonly owner?: Maybe<Agent>;
  /** What it is for. */
  readonly purpose: ReservePurpose;
  /** What it holds. */
  readonly balance: Money;
  /** What it is not to fall below: the highest floor of the rules by which something is left in it; 0 where none has one. */
  readonly floor: Money;
  /** What each commission has set aside in it, by the commissions' ids. */
  readonly setAside: ReservePortionConnection;
  /** What is to leave it, or has left it, latest first. */
  readonly releases: ReserveReleaseConnection;
};


/**
 * What is set aside for one purpose, or left over, from every distribution of the commissions that its owner leads. Seen by auditors, and by the owner
 * or who speaks for it.
 */
export type ReserveSetAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is set aside for one purpose, or left over, from every distribution of the commissions that its owner leads. Seen by auditors, and by the owner
 * or who speaks for it.
 */
export type ReserveReleasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What reserves may be for. */
export type ReservePurpose =
  /** Stable, qualified staff. */
  | 'STAFF'
  /** Technology. */
  | 'TECHNOLOGY'
  /** A wider offer. */
  | 'OFFERING'
  /** None: what shares left over, and what a rule sends there when a commission closes. */
  | 'SURPLUS';

/** What an account moved in a period. Opening balance, debits and credits give the closing balance. */
export type Statement = {
  readonly __typename?: 'Statement';
  /** The account. */
  readonly account: LedgerAccount;
  /** The first day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Its last day. */
  readonly to: Scalars['Date']['output'];
  /** Only what was posted before this instant counts; null: all. */
  readonly postedBefore?: Maybe<Scalars['DateTime']['output']>;
  /** The balance of all entries assigned to days before the period: positive is a debit balance. */
  readonly opening: Money;
  /** The sum of the period's debits. */
  readonly debits: Money;
  /** The sum of the period's credits, told as a positive amount. */
  readonly credits: Money;
  /** The balance of all entries assigned to the period's last day or before: positive is a debit balance. */
  readonly closing: Money;
  /**
   * Its lines, first day first. A page behind a cursor is of the ledger as it was for the first page, whatever was posted since, so that
   * the running balance goes on where it was.
   */
  readonly lines: StatementLineConnection;
  /**
   * The whole statement as a file, made for this answer. Fails with `STATEMENT_TOO_LONG`: ask for a shorter period (CSV 20,000 lines at
   * most, PDF 2,000), or for an export of the books.
   */
  readonly file: StatementFile;
};


/** What an account moved in a period. Opening balance, debits and credits give the closing balance. */
export type StatementLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What an account moved in a period. Opening balance, debits and credits give the closing balance. */
export type StatementFileArgs = {
  format: StatementFormat;
  language: StatementLanguage;
};

/** The forms of a statement. */
export type StatementFormat =
  /** A table for a spreadsheet, UTF-8, by RFC 4180: in Italian with `;` and decimal commas, in English with `,` and points. */
  | 'CSV'
  /** A page to read and to keep, A4. */
  | 'PDF';

/** The languages of a statement. */
export type StatementLanguage =
  /** Italian. */
  | 'IT'
  /** English. */
  | 'EN';

/** A statement as a file. */
export type StatementFile = {
  readonly __typename?: 'StatementFile';
  /** The file's name. */
  readonly name: Scalars['String']['output'];
  /** `text/csv` or `application/pdf`. */
  readonly mediaType: Scalars['String']['output'];
  /** The SHA-256 of its bytes, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its bytes, in base64. */
  readonly base64: Scalars['String']['output'];
};

/** What an entry moved on the account. */
export type StatementLine = {
  readonly __typename?: 'StatementLine';
  /** The day to which the books assign it. */
  readonly date: Scalars['Date']['output'];
  /** When it was posted. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** The entry. */
  readonly entry: JournalEntry;
  /** What happened. */
  readonly description: Scalars['String']['output'];
  /** What the entry's other accounts in the same owner's books are for, each once; none where the other side is in others' books. */
  readonly counterPurposes: ReadonlyArray<AccountPurpose>;
  /** What it moved, never zero: positive is a debit, negative a credit. */
  readonly amount: Money;
  /** The account's balance in the order of days, once this is counted: that of the last line is the closing balance. */
  readonly balance: Money;
};

/** A page of a statement's lines. */
export type StatementLineConnection = {
  readonly __typename?: 'StatementLineConnection';
  /** The lines with their cursors. */
  readonly edges: ReadonlyArray<StatementLineEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A line in a list. */
export type StatementLineEdge = {
  readonly __typename?: 'StatementLineEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The line. */
  readonly node: StatementLine;
};

/** For whom an answer is kept. */
export type CacheControl__Scope =
  /** For all who may ask for it: it is the same for each of them. */
  | 'PUBLIC'
  /** For whoever asked: others may see less or more. */
  | 'PRIVATE';

/** Something with an identifier that is unique in the whole graph. */
export type Node = {
  /** The identifier: a prefix that tells the kind, an underscore, a UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** An exact amount of one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in the currency's major unit, with all its decimals: `24000.00`. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** An exact amount of one currency, as input. */
export type MoneyInput = {
  /** The amount in the currency's major unit, with at most as many decimals as the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** Where a page stands in its list, by the Relay connection specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follow behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with a cursor, so that others come before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The first edge's cursor; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The last edge's cursor: hand it in as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * An expected failure of a mutation. Nothing was stored. Of more than 100 the first 99 are shown, and `MORE_ERRORS`, whose message says how many
 * more there are.
 */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and upper snake case: switch on it. */
  readonly code: Scalars['String']['output'];
  /** One sentence in English for a developer; show people your own by `code`. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, from `input` downwards: `["input", "owners", "0", "share"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of what a service keeps of somebody. */
export type DataExportPage = {
  readonly __typename?: 'DataExportPage';
  /** What is kept, by kind. A section that goes on is there again on the next page. */
  readonly sections: ReadonlyArray<DataExportSection>;
  /** Where it goes on: hand it in as `after`. Null when that was all. */
  readonly next?: Maybe<Scalars['String']['output']>;
};

/** What a service keeps of somebody, of one kind. */
export type DataExportSection = {
  readonly __typename?: 'DataExportSection';
  /** Its name, which does not change: `skillClaims`. */
  readonly name: Scalars['String']['output'];
  /** What it is, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** The rows, each with its `id`. Ids stand for what other fields of the graph show: commissions, organizations, other people. */
  readonly rows: ReadonlyArray<Scalars['JSON']['output']>;
};

/** A service's part of the event spine: the events that it tells, and what it does when another tells something. */
export type ServiceSpine = {
  readonly __typename?: 'ServiceSpine';
  /** The service's own log of events. */
  readonly log: EventLog;
  /** What it does when another service tells something. */
  readonly reactions: ReadonlyArray<EventReaction>;
};

/** A service's log of events. */
export type EventLog = {
  readonly __typename?: 'EventLog';
  /** The position that was given last, in decimal digits: how many events there are. */
  readonly lastPosition: Scalars['String']['output'];
  /** How many events were written and have no position yet: no other service is told of them. 10000 stands for as many or more. */
  readonly backlog: Scalars['Int']['output'];
  /** For how long the oldest of these has waited, as far as the first 1000 partition by partition tell; 0 when there is none. */
  readonly lagSeconds: Scalars['Float']['output'];
};

/** What a service does when another tells something. */
export type EventReaction = {
  readonly __typename?: 'EventReaction';
  /** Its name, unique in its service. */
  readonly name: Scalars['String']['output'];
  /** What it does, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** The service whose events it handles. */
  readonly source: Scalars['String']['output'];
  /** The types that it handles, without version: `millepiani.projects.commission.won`. */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  /** All events of the source up to this position, in decimal digits, were handled or lie aside. */
  readonly position: Scalars['String']['output'];
  /** How many events of the source are still to come. */
  readonly behind: Scalars['Int']['output'];
  /** How many events lie aside. */
  readonly setAsideCount: Scalars['Int']['output'];
  /** The events that lie aside, by partition key and in their order within it. */
  readonly setAside?: Maybe<SetAsideEventConnection>;
};


/** What a service does when another tells something. */
export type EventReactionSetAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of events that lie aside. */
export type SetAsideEventConnection = {
  readonly __typename?: 'SetAsideEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<SetAsideEventEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An event in a list. */
export type SetAsideEventEdge = {
  readonly __typename?: 'SetAsideEventEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: SetAsideEvent;
};

/**
 * An event that a reaction could not handle, or that waits behind one: what comes later about the same thing waits too, in
 * order, and all else goes on. What the event says is not shown: it may be personal.
 */
export type SetAsideEvent = {
  readonly __typename?: 'SetAsideEvent';
  /** The event's identifier: `evt_…`. */
  readonly eventId: Scalars['ID']['output'];
  /** The type, with version: `millepiani.projects.commission.won.v1`. */
  readonly type: Scalars['String']['output'];
  /** What it happened to. */
  readonly subject: Scalars['String']['output'];
  /** What it has in common with those that wait for one another. */
  readonly partitionKey: Scalars['String']['output'];
  /** Its place among these: 1, 2, … */
  readonly partitionVersion: Scalars['Int']['output'];
  /** Its place in the source's log, in decimal digits. */
  readonly position: Scalars['String']['output'];
  /** Whether it only waits behind another one. */
  readonly isBehind: Scalars['Boolean']['output'];
  /** What hindered it, for a developer: the last failure's name and message. */
  readonly reason: Scalars['String']['output'];
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was set aside, or tried last. */
  readonly at: Scalars['DateTime']['output'];
};

/** Which events are to be handled again. */
export type ReplayEventsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again goes on where it was interrupted. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The reaction's name. */
  readonly reaction: Scalars['String']['input'];
  /** The partition key of the events that lie aside. */
  readonly partitionKey: Scalars['String']['input'];
};

/** How far it came, or why it did not begin. */
export type ReplayEventsPayload = {
  readonly __typename?: 'ReplayEventsPayload';
  /** The replay's identifier, by which the log tells who asked for it: `rpl_…`. */
  readonly replayId?: Maybe<Scalars['ID']['output']>;
  /** How many of the events that lay aside when it was asked for have had their effect. */
  readonly replayed?: Maybe<Scalars['Int']['output']>;
  /** How many events of the partition lie aside now, those that came since included. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** The one that could not be handled again, with the new reason. */
  readonly stoppedAt?: Maybe<SetAsideEvent>;
  /** The work still to be done when this is answered: `REPLAY`, or nothing. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `UNKNOWN_REACTION`, `NOTHING_SET_ASIDE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Registers an agent's own account at a bank, so that its statements can be read. Bookkeepers may. */
  readonly registerBankAccount: RegisterBankAccountPayload;
  /**
   * Reads a bank's file. A statement (camt.053.001.02 or .08) is checked and written into the owner's books, each line with CLEARING on the other side until it is
   * known what it is; what leaves no doubt is assigned moments later. A status report (pain.002.001.03 or .10) says which payments of a batch were refused. All of a file or
   * nothing. Bookkeepers may.
   */
  readonly importBankFile: ImportBankFilePayload;
  /** Says what a line of a statement is: its amount leaves CLEARING. Bookkeepers may. */
  readonly assignBankStatementLine: BankStatementLinePayload;
  /** Takes back what a line was said to be, payments and credits that came of it included: it may be assigned anew. Bookkeepers may. */
  readonly undoBankStatementLine: BankStatementLinePayload;
  /**
   * Records that the debtor of a claim paid, and writes it into both's books. Bookkeepers may whom it does not concern. No document is drawn up for it, and
   * nothing is withheld: what is missing of a share is revenue of who is paid, and what their regime needs for it they see to themselves.
   */
  readonly recordClaimPayment: ClaimPayload;
  /**
   * Clears what two owe each other, as far as both have it open: a claim against another, or against what a distribution run has its creditor
   * pay to its debtor, which no batch has yet. Bookkeepers may whom it does not concern.
   */
  readonly setOffClaims: ClaimPayload;
  /** Gives up what is open of a claim, or a part of it, for good. Who speaks for the creditor may, and nobody else. */
  readonly giveUpClaim: ClaimPayload;
  /**
   * Has a commission's distributions computed at once, of each version for which something came in. The service does so by itself whenever
   * payments or contributions change; where nothing has changed, the runs that are open stay. Bookkeepers may.
   */
  readonly computeDistribution: ComputeDistributionPayload;
  /** Says that a run was looked at and is right. Bookkeepers may who have no share in it, and own no organization that has. */
  readonly reviewDistribution: DistributionRunPayload;
  /** Stands for a run that somebody else reviewed. Who speaks for the payer may, and bookkeepers. */
  readonly approveDistribution: DistributionRunPayload;
  /**
   * Posts a run to the ledger: what each agent is owed, the fee, reserves and surplus, all of it or nothing. Refused (`STALE`) when what
   * billing has heard of what it was computed from has changed since: a newer one is computed. What was done elsewhere and reaches billing
   * later does not hold it up: that is in the next run. Bookkeepers may.
   */
  readonly postDistribution: DistributionRunPayload;
  /** Has nobody reminded of an invoice until a day: it is disputed, or there is an agreement to pay later. Bookkeepers may. */
  readonly pauseDunning: PauseDunningPayload;
  /**
   * Has events handled again that lie aside in the billing service, in order, until one fails again or none is left. Who asked
   * for it is kept in the service's log.
   */
  readonly replayBillingEvents: ReplayEventsPayload;
  /** Enters a rate at which somebody exchanged, or that was agreed. Bookkeepers may. */
  readonly recordFxRate: FxRatesPayload;
  /** Enters the reference rates of the European Central Bank from its file (`eurofxref-daily.xml`, or the last 90 days). Bookkeepers may. */
  readonly importEcbRates: FxRatesPayload;
  /**
   * Records that an agent exchanged what it holds in another currency for euros: what was gained or lost since it came in is realised. It cost its part of all that is held.
   * Bookkeepers may.
   */
  readonly recordExchange: RecordExchangePayload;
  /** Has books written to a file, in the background, as they are when the writing begins. */
  readonly exportBooks: ExportBooksPayload;
  /** Makes a plan. Administrators and bookkeepers may. */
  readonly createMembershipPlan: MembershipPlanPayload;
  /** Says what a plan asks for from a day to come on. Terms that would begin then or later are replaced. Administrators and bookkeepers may. */
  readonly reviseMembershipPlan: MembershipPlanPayload;
  /** Says whether a plan can be chosen. Administrators and bookkeepers may. */
  readonly offerMembershipPlan: MembershipPlanPayload;
  /** Says who the community is, and how it asks for its fees. Administrators and bookkeepers may. */
  readonly setFeeSettings: FeeSettingsPayload;
  /**
   * Chooses how a membership is paid, from the first day on for which nothing was called yet: today, or when the period ends that was
   * called for. Members may for themselves; administrators and bookkeepers for anybody.
   */
  readonly chooseMembershipPlan: MembershipSubscriptionPayload;
  /** Asks for a fee no more that has no invoice with a number. Bookkeepers may. What is invoiced is taken back by `issueCreditNote`. */
  readonly waiveMembershipFee: MembershipFeePayload;
  /** Drafts an invoice. What is wrong with it is told before it has a number. */
  readonly draftInvoice: DraftInvoicePayload;
  /**
   * Issues a draft: it gets the seller's next number, is written into the seller's books, and is then written in all its forms and
   * handed over for delivery.
   */
  readonly issueInvoice: IssueInvoicePayload;
  /** Records that an invoice which was sent came, or was refused. */
  readonly recordDelivery: RecordDeliveryPayload;
  /** Has a refused invoice delivered again, under its number and date. */
  readonly resendInvoice: ResendInvoicePayload;
  /** Records that a credit note which was sent came, or was refused. */
  readonly recordCreditNoteDelivery: RecordCreditNoteDeliveryPayload;
  /** Has a refused credit note delivered again, under its number and date. */
  readonly resendCreditNote: ResendCreditNotePayload;
  /** Records a payment of an invoice, and writes it into the seller's books with what the buyer withheld for it. */
  readonly recordPayment: RecordPaymentPayload;
  /** Takes an invoice back, wholly or in part. */
  readonly issueCreditNote: IssueCreditNotePayload;
  /** Has the ledger checked at once, in the background. It is checked every night besides. */
  readonly checkLedger: CheckLedgerPayload;
  /** Opens an account. An agent has one of each purpose and currency. */
  readonly openAccount: OpenAccountPayload;
  /** Posts an entry: all of it or nothing. What documents keep, as reserves, credits and what is under way, is not posted on by hand. */
  readonly postJournalEntry: PostJournalEntryPayload;
  /**
   * Takes an entry back by another one with the opposite postings. An entry is reversed once; a reversal is not reversed: post
   * the entry anew instead. One that belongs to an invoice, a payment, a credit note, a distribution run or a payment batch is not
   * reversed: it is corrected where it comes from.
   */
  readonly reverseJournalEntry: ReverseJournalEntryPayload;
  /**
   * Writes off what a member who invoiced their own part and who pays owe each other, by the last posted run, and books what the member
   * handed over. Bookkeepers may whom it does not concern.
   */
  readonly settleMandate: SettleMandatePayload;
  /** Tries again to draft what a milestone's billing waits for, with what profiles do not tell. Bookkeepers may. */
  readonly retryMilestoneBilling: RetryMilestoneBillingPayload;
  /** Sets a client's credit off against another invoice of the same seller to them. Bookkeepers may. */
  readonly setOffClientCredit: ClientCreditPayload;
  /** Moves what was paid of an invoice beyond what credit notes left of it to a credit of the client's. Bookkeepers may. */
  readonly moveOverpayment: ClientCreditPayload;
  /** Takes a payment back that was recorded by mistake; the invoice is owed again, and what was to be shared of it is not. Bookkeepers may. */
  readonly reversePayment: ClientCreditPayload;
  /** Has a client's credit go back to them, by the next batch that pays refunds; that batch is approved by another than who made it, and than who asked for this. Bookkeepers may. */
  readonly requestRefund: RefundPayload;
  /** Gives a refund up that no batch has: the client has the credit again. Bookkeepers may. */
  readonly cancelRefund: RefundPayload;
  /** Records what a client certified of what it withheld in a year; another takes the place of the one before. Bookkeepers may. */
  readonly recordCertification: RecordCertificationPayload;
  /**
   * Makes a batch of what distribution runs have to be paid and no batch pays yet, with the bank accounts of the tax profiles that are
   * valid today. Bookkeepers may who are not paid by it, and own no organization that is.
   */
  readonly createPaymentBatch: PaymentBatchPayload;
  /** Stands for a batch that somebody else made: its file is written. Who speaks for the payer may, and bookkeepers who are not paid by it; nobody whose refund it is, or who asked for it. */
  readonly approvePaymentBatch: PaymentBatchPayload;
  /** Gives a batch up that the bank has not executed and will not: what it was to pay may be paid by another. Bookkeepers may. */
  readonly cancelPaymentBatch: PaymentBatchPayload;
  /** Records that a bank refused payments of a batch, or gave them back: they are owed again, and another batch may pay them. Bookkeepers may. */
  readonly recordPaymentsFailed: PaymentBatchPayload;
  /** Records that the bank executed a batch, and writes it into the payer's and the payees' books. Bookkeepers may. */
  readonly recordPaymentBatchExecuted: PaymentBatchPayload;
  /** Draws up what is missing of the documents of a posted run's version, by its last run: what waited, and what was declined or taken back. */
  readonly drawUpRemuneration: DrawUpRemunerationPayload;
  /** Issues a document: it is numbered, written into both sides' books, and paid as it says. Whom it is issued for may, and nobody for them. */
  readonly approveRemuneration: RemunerationPayload;
  /** Says that one does not stand for a document that was drawn up; the draft of an invoice is dropped. Whom it was to be issued for may, and who is paid by it. */
  readonly declineRemuneration: RemunerationPayload;
  /**
   * Takes an issued document back, an invoice by a credit note of all of it: unless a batch is about to pay of the share. What went by wages, and what was
   * withheld, is to be paid again; what was paid beyond the share is owed back, and pays the next document.
   */
  readonly voidRemuneration: RemunerationPayload;
  /**
   * Says who is on whose payroll, instead of what was said of the two before. Who speaks for the employer may, and bookkeepers. It holds once the
   * employee confirms it; what they confirmed before stays confirmed where no day is added.
   */
  readonly recordEmployment: RecordEmploymentPayload;
  /** Confirms that one is on somebody's payroll: from then on what they owe one by distributions goes by the wages. The employee may, and nobody for them. */
  readonly confirmEmployment: ConfirmEmploymentPayload;
  /**
   * Proposes that something leaves a reserve, or surplus. Bookkeepers may, who speaks for its owner, and those whom its rules name. Refused
   * (`BELOW_FLOOR`) where a rule does not let the reserve fall so low.
   */
  readonly proposeReserveRelease: ReserveReleasePayload;
  /**
   * Approves a release, in the name of all whom the rules name and for whom one speaks. Of several that one rule names it counts for one: where
   * two have to approve, two people do. Once these are enough, it leaves the reserve, and is in the books. Who proposed it does not approve it.
   */
  readonly approveReserveRelease: ReserveReleasePayload;
  /** Gives a proposal up. Who made it may, bookkeepers, and who speaks for the owner. */
  readonly withdrawReserveRelease: ReserveReleasePayload;
  /** Records a payment out of what was released, and writes it into the owner's books. Bookkeepers may. */
  readonly recordReserveSpending: ReserveReleasePayload;
};


export type MutationRegisterBankAccountArgs = {
  input: RegisterBankAccountInput;
};


export type MutationImportBankFileArgs = {
  input: ImportBankFileInput;
};


export type MutationAssignBankStatementLineArgs = {
  input: AssignBankStatementLineInput;
};


export type MutationUndoBankStatementLineArgs = {
  input: UndoBankStatementLineInput;
};


export type MutationRecordClaimPaymentArgs = {
  input: RecordClaimPaymentInput;
};


export type MutationSetOffClaimsArgs = {
  input: SetOffClaimsInput;
};


export type MutationGiveUpClaimArgs = {
  input: GiveUpClaimInput;
};


export type MutationComputeDistributionArgs = {
  input: ComputeDistributionInput;
};


export type MutationReviewDistributionArgs = {
  input: DistributionRunInput;
};


export type MutationApproveDistributionArgs = {
  input: DistributionRunInput;
};


export type MutationPostDistributionArgs = {
  input: DistributionRunInput;
};


export type MutationPauseDunningArgs = {
  input: PauseDunningInput;
};


export type MutationReplayBillingEventsArgs = {
  input: ReplayEventsInput;
};


export type MutationRecordFxRateArgs = {
  input: RecordFxRateInput;
};


export type MutationImportEcbRatesArgs = {
  input: ImportEcbRatesInput;
};


export type MutationRecordExchangeArgs = {
  input: RecordExchangeInput;
};


export type MutationExportBooksArgs = {
  input: ExportBooksInput;
};


export type MutationCreateMembershipPlanArgs = {
  input: CreateMembershipPlanInput;
};


export type MutationReviseMembershipPlanArgs = {
  input: ReviseMembershipPlanInput;
};


export type MutationOfferMembershipPlanArgs = {
  input: OfferMembershipPlanInput;
};


export type MutationSetFeeSettingsArgs = {
  input: SetFeeSettingsInput;
};


export type MutationChooseMembershipPlanArgs = {
  input: ChooseMembershipPlanInput;
};


export type MutationWaiveMembershipFeeArgs = {
  input: WaiveMembershipFeeInput;
};


export type MutationDraftInvoiceArgs = {
  input: DraftInvoiceInput;
};


export type MutationIssueInvoiceArgs = {
  input: IssueInvoiceInput;
};


export type MutationRecordDeliveryArgs = {
  input: RecordDeliveryInput;
};


export type MutationResendInvoiceArgs = {
  input: ResendInvoiceInput;
};


export type MutationRecordCreditNoteDeliveryArgs = {
  input: RecordCreditNoteDeliveryInput;
};


export type MutationResendCreditNoteArgs = {
  input: ResendCreditNoteInput;
};


export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};


export type MutationIssueCreditNoteArgs = {
  input: IssueCreditNoteInput;
};


export type MutationCheckLedgerArgs = {
  input: CheckLedgerInput;
};


export type MutationOpenAccountArgs = {
  input: OpenAccountInput;
};


export type MutationPostJournalEntryArgs = {
  input: PostJournalEntryInput;
};


export type MutationReverseJournalEntryArgs = {
  input: ReverseJournalEntryInput;
};


export type MutationSettleMandateArgs = {
  input: SettleMandateInput;
};


export type MutationRetryMilestoneBillingArgs = {
  input: RetryMilestoneBillingInput;
};


export type MutationSetOffClientCreditArgs = {
  input: SetOffClientCreditInput;
};


export type MutationMoveOverpaymentArgs = {
  input: MoveOverpaymentInput;
};


export type MutationReversePaymentArgs = {
  input: ReversePaymentInput;
};


export type MutationRequestRefundArgs = {
  input: RequestRefundInput;
};


export type MutationCancelRefundArgs = {
  input: CancelRefundInput;
};


export type MutationRecordCertificationArgs = {
  input: RecordCertificationInput;
};


export type MutationCreatePaymentBatchArgs = {
  input: CreatePaymentBatchInput;
};


export type MutationApprovePaymentBatchArgs = {
  input: PaymentBatchInput;
};


export type MutationCancelPaymentBatchArgs = {
  input: PaymentBatchInput;
};


export type MutationRecordPaymentsFailedArgs = {
  input: RecordPaymentsFailedInput;
};


export type MutationRecordPaymentBatchExecutedArgs = {
  input: RecordPaymentBatchExecutedInput;
};


export type MutationDrawUpRemunerationArgs = {
  input: DrawUpRemunerationInput;
};


export type MutationApproveRemunerationArgs = {
  input: ApproveRemunerationInput;
};


export type MutationDeclineRemunerationArgs = {
  input: DeclineRemunerationInput;
};


export type MutationVoidRemunerationArgs = {
  input: VoidRemunerationInput;
};


export type MutationRecordEmploymentArgs = {
  input: RecordEmploymentInput;
};


export type MutationConfirmEmploymentArgs = {
  input: ConfirmEmploymentInput;
};


export type MutationProposeReserveReleaseArgs = {
  input: ProposeReserveReleaseInput;
};


export type MutationApproveReserveReleaseArgs = {
  input: ReserveReleaseInput;
};


export type MutationWithdrawReserveReleaseArgs = {
  input: ReserveReleaseInput;
};


export type MutationRecordReserveSpendingArgs = {
  input: RecordReserveSpendingInput;
};

export type Query = {
  readonly __typename?: 'Query';
  /** A bank statement; null when there is none with this id, and for those who may not see it. */
  readonly bankStatement?: Maybe<BankStatement>;
  /** A claim; null when there is none with this id, and for those who may not see it. */
  readonly claim?: Maybe<Claim>;
  /** A settlement of a claim; null when there is none with this id, and for those who may not see its claim. */
  readonly settlement?: Maybe<Settlement>;
  /** All that is kept of whoever is signed in. */
  readonly myData?: Maybe<DataExport>;
  /** A distribution run; null when there is none with this id, and for those who may not see it. */
  readonly distributionRun?: Maybe<DistributionRun>;
  /** How events fare on their way from service to service. */
  readonly eventSpine?: Maybe<EventSpine>;
  /** The rates of a currency, entered last first. */
  readonly fxRates?: Maybe<FxRateConnection>;
  /** Files from the exchange that are nobody's answer, latest first. Put one into the inbox again once what it is about is mended. */
  readonly exchangeFilesAside?: Maybe<ExchangeFileAsideConnection>;
  /**
   * An export; null when there is none with this id, and for those who may not see it: all but auditors and who asked for it, as long as
   * they may see the books in it.
   */
  readonly booksExport?: Maybe<BooksExport>;
  /** A plan; null when there is none with this id. */
  readonly membershipPlan?: Maybe<MembershipPlan>;
  /** Plans, latest first. */
  readonly membershipPlans?: Maybe<MembershipPlanConnection>;
  /** A fee; null when there is none with this id, and for those who may not see it. */
  readonly membershipFee?: Maybe<MembershipFee>;
  /** All members' fees, latest first: for auditors. */
  readonly membershipFees?: Maybe<MembershipFeeConnection>;
  /** Who the community is, and how it asks for its fees; null before that was set. */
  readonly feeSettings?: Maybe<FeeSettings>;
  /** An invoice; null when there is none with this id, and for those who may not see it: all but auditors, its two sides, and who speaks for them. */
  readonly invoice?: Maybe<Invoice>;
  /** The latest check; null before the first one is made. */
  readonly latestLedgerCheck?: Maybe<LedgerCheck>;
  /** The checks, latest first. */
  readonly ledgerChecks?: Maybe<LedgerCheckConnection>;
  /** An account; null when there is none with this id, and for those who may not see it: all but its owner, who speaks for it, and auditors. */
  readonly account?: Maybe<LedgerAccount>;
  /**
   * The sums of all balances at one instant, by currency; without currencies that have no account. As of any day and any instant
   * the total is zero: an entry is of one day, and is posted whole.
   */
  readonly trialBalance?: Maybe<ReadonlyArray<TrialBalance>>;
  /**
   * An entry; null when there is none with this id, and for those who may not see it: all but auditors and those who own an
   * account in it, or speak for who does.
   */
  readonly journalEntry?: Maybe<JournalEntry>;
  /** All entries, latest first. */
  readonly journalEntries?: Maybe<JournalEntryConnection>;
  /** A payment batch; null when there is none with this id, and for those who may not see it. */
  readonly paymentBatch?: Maybe<PaymentBatch>;
  /** A document for a share; null when there is none with this id, and for those who may not see it. */
  readonly remunerationDocument?: Maybe<RemunerationDocument>;
  /** A release of a reserve; null when there is none with this id, and for those who may not see it. */
  readonly reserveRelease?: Maybe<ReserveRelease>;
  /** A reserve; null when there is none with this id, and for those who may not see it. */
  readonly reserve?: Maybe<Reserve>;
};


export type QueryBankStatementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySettlementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDistributionRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFxRatesArgs = {
  currency: Scalars['CurrencyCode']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExchangeFilesAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBooksExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembershipPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembershipPlansArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  withPast?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryMembershipFeeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembershipFeesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<MembershipFeeState>;
};


export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLedgerChecksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTrialBalanceArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  postedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryJournalEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJournalEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentBatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRemunerationDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReserveReleaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReserveArgs = {
  id: Scalars['ID']['input'];
};

export type Commission = {
  readonly __typename?: 'Commission';
  /** What is owed since agreements about it have ended, in the order in which it was raised: those claims that one may see. */
  readonly claims?: Maybe<ReadonlyArray<Claim>>;
  /** The distributions of what was collected for it, latest first, without those that were given up: those that one may see. */
  readonly distributions?: Maybe<ReadonlyArray<DistributionRun>>;
  /** The invoices about it, latest first: to auditors all, to others those of which they, or an organization that they own, are a side. */
  readonly invoices?: Maybe<ReadonlyArray<Invoice>>;
  /** The identifier: `com_…`. */
  readonly id: Scalars['ID']['output'];
  /** The entries about it, latest first: to auditors all, to others those in which they, or an organization that they own, have an account. */
  readonly journalEntries?: Maybe<JournalEntryConnection>;
  /** How its members stand to who pays them, by version; null to who may see nothing of it. */
  readonly mandates?: Maybe<ReadonlyArray<CommissionMandate>>;
  /**
   * What billing makes of its milestones that were accepted, in the plan's order: to auditors all, to others those of which they, or an
   * organization that they own, are the client or invoice a part.
   */
  readonly milestoneBillings?: Maybe<ReadonlyArray<MilestoneBilling>>;
};


export type CommissionJournalEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CommunityReport = {
  readonly __typename?: 'CommunityReport';
  /** `community` for the report as it stands; for one of the past days the day. */
  readonly id: Scalars['ID']['output'];
  /** What clients paid for invoices, without VAT, funds and stamp duty: one amount a currency in which there is any. Null for past days. */
  readonly collected?: Maybe<ReadonlyArray<Money>>;
  /**
   * What those who keep books here have earned: all that was invoiced without VAT, and shares of distributions, less what was passed on
   * to others, set aside or credited back. One amount a currency in which there is any. Null for past days.
   */
  readonly earned?: Maybe<ReadonlyArray<Money>>;
  /** What is set aside in all reserves, for whatever purpose: one amount a currency in which there is any. Null for past days. */
  readonly reserves?: Maybe<ReadonlyArray<Money>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BankAccount: BankAccount;
  BankStatement: BankStatement;
  BankStatementLine: BankStatementLine;
  Claim: Claim;
  Settlement: Settlement;
  DistributionRun: DistributionRun;
  FxRate: FxRate;
  BooksExport: BooksExport;
  MembershipPlan: MembershipPlan;
  MembershipFee: MembershipFee;
  Invoice: Invoice;
  CreditNote: CreditNote;
  LedgerAccount: LedgerAccount;
  Agent: Agent;
  JournalEntry: JournalEntry;
  Milestone: Milestone;
  ClientCredit: ClientCredit;
  Refund: Refund;
  WithholdingCredit: WithholdingCredit;
  PaymentBatch: PaymentBatch;
  RemunerationDocument: RemunerationDocument;
  ReserveRelease: ReserveRelease;
  Reserve: Reserve;
  Commission: Commission;
  CommunityReport: CommunityReport;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BankAccount:
    ( { __typename: 'BankAccount' }
    & GraphQLRecursivePick<FederationTypes['BankAccount'], {"id":true}> );
  BankStatement:
    ( { __typename: 'BankStatement' }
    & GraphQLRecursivePick<FederationTypes['BankStatement'], {"id":true}> );
  BankStatementLine:
    ( { __typename: 'BankStatementLine' }
    & GraphQLRecursivePick<FederationTypes['BankStatementLine'], {"id":true}> );
  Claim:
    ( { __typename: 'Claim' }
    & GraphQLRecursivePick<FederationTypes['Claim'], {"id":true}> );
  Settlement:
    ( { __typename: 'Settlement' }
    & GraphQLRecursivePick<FederationTypes['Settlement'], {"id":true}> );
  DistributionRun:
    ( { __typename: 'DistributionRun' }
    & GraphQLRecursivePick<FederationTypes['DistributionRun'], {"id":true}> );
  FxRate:
    ( { __typename: 'FxRate' }
    & GraphQLRecursivePick<FederationTypes['FxRate'], {"id":true}> );
  BooksExport:
    ( { __typename: 'BooksExport' }
    & GraphQLRecursivePick<FederationTypes['BooksExport'], {"id":true}> );
  MembershipPlan:
    ( { __typename: 'MembershipPlan' }
    & GraphQLRecursivePick<FederationTypes['MembershipPlan'], {"id":true}> );
  MembershipFee:
    ( { __typename: 'MembershipFee' }
    & GraphQLRecursivePick<FederationTypes['MembershipFee'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  CreditNote:
    ( { __typename: 'CreditNote' }
    & GraphQLRecursivePick<FederationTypes['CreditNote'], {"id":true}> );
  LedgerAccount:
    ( { __typename: 'LedgerAccount' }
    & GraphQLRecursivePick<FederationTypes['LedgerAccount'], {"id":true}> );
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  JournalEntry:
    ( { __typename: 'JournalEntry' }
    & GraphQLRecursivePick<FederationTypes['JournalEntry'], {"id":true}> );
  Milestone:
    ( { __typename: 'Milestone' }
    & GraphQLRecursivePick<FederationTypes['Milestone'], {"id":true}> );
  ClientCredit:
    ( { __typename: 'ClientCredit' }
    & GraphQLRecursivePick<FederationTypes['ClientCredit'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
  WithholdingCredit:
    ( { __typename: 'WithholdingCredit' }
    & GraphQLRecursivePick<FederationTypes['WithholdingCredit'], {"id":true}> );
  PaymentBatch:
    ( { __typename: 'PaymentBatch' }
    & GraphQLRecursivePick<FederationTypes['PaymentBatch'], {"id":true}> );
  RemunerationDocument:
    ( { __typename: 'RemunerationDocument' }
    & GraphQLRecursivePick<FederationTypes['RemunerationDocument'], {"id":true}> );
  ReserveRelease:
    ( { __typename: 'ReserveRelease' }
    & GraphQLRecursivePick<FederationTypes['ReserveRelease'], {"id":true}> );
  Reserve:
    ( { __typename: 'Reserve' }
    & GraphQLRecursivePick<FederationTypes['Reserve'], {"id":true}> );
  Commission:
    ( { __typename: 'Commission' }
    & GraphQLRecursivePick<FederationTypes['Commission'], {"id":true}> );
  CommunityReport:
    ( { __typename: 'CommunityReport' }
    & GraphQLRecursivePick<FederationTypes['CommunityReport'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( BankAccountModel )
    | ( BankStatementModel )
    | ( BankStatementLineModel )
    | ( ClaimModel )
    | ( SettlementModel )
    | ( DistributionRunModel )
    | ( FxRateModel )
    | ( BooksExportModel )
    | ( MembershipPlanModel )
    | ( MembershipFeeModel )
    | ( InvoiceModel )
    | ( CreditNoteModel )
    | ( LedgerAccountModel )
    | ( JournalEntryModel )
    | ( ClientCreditModel )
    | ( RefundModel )
    | ( WithholdingCreditModel )
    | ( PaymentBatchModel )
    | ( RemunerationDocumentModel )
    | ( ReserveReleaseModel )
    | ( ReserveModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  RegisterBankAccountInput: RegisterBankAccountInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  RegisterBankAccountPayload: ResolverTypeWrapper<Omit<RegisterBankAccountPayload, 'account'> & { account?: Maybe<ResolversTypes['BankAccount']> }>;
  ImportBankFileInput: ImportBankFileInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ImportBankFilePayload: ResolverTypeWrapper<Omit<ImportBankFilePayload, 'statements' | 'batches'> & { statements: ReadonlyArray<ResolversTypes['BankStatement']>, batches: ReadonlyArray<ResolversTypes['PaymentBatch']> }>;
  AssignBankStatementLineInput: AssignBankStatementLineInput;
  LineToInvoiceInput: LineToInvoiceInput;
  LineToBatchInput: LineToBatchInput;
  LineReturnedInput: LineReturnedInput;
  LineRecordedInput: LineRecordedInput;
  LineToAccountInput: LineToAccountInput;
  UndoBankStatementLineInput: UndoBankStatementLineInput;
  BankStatementLinePayload: ResolverTypeWrapper<Omit<BankStatementLinePayload, 'line'> & { line?: Maybe<ResolversTypes['BankStatementLine']> }>;
  BankAccount: ResolverTypeWrapper<BankAccountModel>;
  BankStatement: ResolverTypeWrapper<BankStatementModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BankStatementLine: ResolverTypeWrapper<BankStatementLineModel>;
  BankStatementLineAssignment: ResolverTypeWrapper<BankStatementLineAssignmentModel>;
  BankStatementLineKind: BankStatementLineKind;
  BankStatementLineProposal: ResolverTypeWrapper<BankStatementLineProposalModel>;
  MatchCertainty: MatchCertainty;
  BankStatementConnection: ResolverTypeWrapper<Omit<BankStatementConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BankStatementEdge']> }>;
  BankStatementEdge: ResolverTypeWrapper<Omit<BankStatementEdge, 'node'> & { node: ResolversTypes['BankStatement'] }>;
  BankStatementLineConnection: ResolverTypeWrapper<Omit<BankStatementLineConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BankStatementLineEdge']> }>;
  BankStatementLineEdge: ResolverTypeWrapper<Omit<BankStatementLineEdge, 'node'> & { node: ResolversTypes['BankStatementLine'] }>;
  Claim: ResolverTypeWrapper<ClaimModel>;
  ClaimReason: ClaimReason;
  ClaimTier: ClaimTier;
  ClaimState: ClaimState;
  Settlement: ResolverTypeWrapper<SettlementModel>;
  SettlementKind: SettlementKind;
  ClaimConnection: ResolverTypeWrapper<Omit<ClaimConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ClaimEdge']> }>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  RecordClaimPaymentInput: RecordClaimPaymentInput;
  SetOffClaimsInput: SetOffClaimsInput;
  GiveUpClaimInput: GiveUpClaimInput;
  ClaimPayload: ResolverTypeWrapper<Omit<ClaimPayload, 'claim'> & { claim?: Maybe<ResolversTypes['Claim']> }>;
  DataExport: ResolverTypeWrapper<DataExport>;
  ComputeDistributionInput: ComputeDistributionInput;
  ComputeDistributionPayload: ResolverTypeWrapper<Omit<ComputeDistributionPayload, 'runs'> & { runs?: Maybe<ReadonlyArray<ResolversTypes['DistributionRun']>> }>;
  DistributionRunInput: DistributionRunInput;
  DistributionRunPayload: ResolverTypeWrapper<Omit<DistributionRunPayload, 'run'> & { run?: Maybe<ResolversTypes['DistributionRun']> }>;
  DistributionRun: ResolverTypeWrapper<DistributionRunModel>;
  DistributionState: DistributionState;
  TermsLanguage: TermsLanguage;
  DistributionTiers: ResolverTypeWrapper<Omit<DistributionTiers, 'expenses' | 'fee' | 'reserve' | 'minimums' | 'shares' | 'surplus'> & { expenses: ResolversTypes['Money'], fee: ResolversTypes['Money'], reserve: ReadonlyArray<ResolversTypes['DistributionReserve']>, minimums: ResolversTypes['Money'], shares: ResolversTypes['Money'], surplus: ResolversTypes['Money'] }>;
  DistributionReserve: ResolverTypeWrapper<Omit<DistributionReserve, 'amount'> & { amount: ResolversTypes['Money'] }>;
  DistributionShare: ResolverTypeWrapper<DistributionShareModel>;
  ExplanationStep: ResolverTypeWrapper<ExplanationStepModel>;
  LeftOutContribution: ResolverTypeWrapper<LeftOutContributionModel>;
  LeftOutReason: LeftOutReason;
  DistributionPayment: ResolverTypeWrapper<DistributionPaymentModel>;
  AgreementVersion: ResolverTypeWrapper<AgreementVersionModel>;
  Contribution: ResolverTypeWrapper<ContributionModel>;
  InvoiceDunning: ResolverTypeWrapper<InvoiceDunningModel>;
  InvoiceReminder: ResolverTypeWrapper<InvoiceReminder>;
  PauseDunningInput: PauseDunningInput;
  PauseDunningPayload: ResolverTypeWrapper<Omit<PauseDunningPayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  EventSpine: ResolverTypeWrapper<EventSpine>;
  FxRate: ResolverTypeWrapper<FxRateModel>;
  FxRateSource: FxRateSource;
  FxRateConnection: ResolverTypeWrapper<Omit<FxRateConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FxRateEdge']> }>;
  FxRateEdge: ResolverTypeWrapper<Omit<FxRateEdge, 'node'> & { node: ResolversTypes['FxRate'] }>;
  CurrencyPosition: ResolverTypeWrapper<CurrencyPositionModel>;
  RecordFxRateInput: RecordFxRateInput;
  FxRateOwnSource: FxRateOwnSource;
  ImportEcbRatesInput: ImportEcbRatesInput;
  FxRatesPayload: ResolverTypeWrapper<Omit<FxRatesPayload, 'rates'> & { rates: ReadonlyArray<ResolversTypes['FxRate']> }>;
  RecordExchangeInput: RecordExchangeInput;
  RecordExchangePayload: ResolverTypeWrapper<Omit<RecordExchangePayload, 'gain'> & { gain?: Maybe<ResolversTypes['Money']> }>;
  ExchangeAnswer: ResolverTypeWrapper<ExchangeAnswerModel>;
  ExchangeAnswerKind: ExchangeAnswerKind;
  ExchangeError: ResolverTypeWrapper<ExchangeError>;
  ExchangeHandOver: ExchangeHandOver;
  ExchangeFileAside: ResolverTypeWrapper<ExchangeFileAsideModel>;
  ExchangeFileAsideReason: ExchangeFileAsideReason;
  ExchangeFileAsideConnection: ResolverTypeWrapper<Omit<ExchangeFileAsideConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ExchangeFileAsideEdge']> }>;
  ExchangeFileAsideEdge: ResolverTypeWrapper<Omit<ExchangeFileAsideEdge, 'node'> & { node: ResolversTypes['ExchangeFileAside'] }>;
  BooksExport: ResolverTypeWrapper<BooksExportModel>;
  WrittenBooksExport: ResolverTypeWrapper<WrittenBooksExportModel>;
  BooksExportPart: ResolverTypeWrapper<BooksExportPartModel>;
  BooksExportPartConnection: ResolverTypeWrapper<Omit<BooksExportPartConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BooksExportPartEdge']> }>;
  BooksExportPartEdge: ResolverTypeWrapper<Omit<BooksExportPartEdge, 'node'> & { node: ResolversTypes['BooksExportPart'] }>;
  ExportBooksInput: ExportBooksInput;
  ExportBooksPayload: ResolverTypeWrapper<Omit<ExportBooksPayload, 'export'> & { export?: Maybe<ResolversTypes['BooksExport']> }>;
  CreateMembershipPlanInput: CreateMembershipPlanInput;
  MembershipTermsInput: MembershipTermsInput;
  ReviseMembershipPlanInput: ReviseMembershipPlanInput;
  OfferMembershipPlanInput: OfferMembershipPlanInput;
  MembershipPlanPayload: ResolverTypeWrapper<Omit<MembershipPlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['MembershipPlan']> }>;
  SetFeeSettingsInput: SetFeeSettingsInput;
  FeeSettingsPayload: ResolverTypeWrapper<Omit<FeeSettingsPayload, 'settings'> & { settings?: Maybe<ResolversTypes['FeeSettings']> }>;
  ChooseMembershipPlanInput: ChooseMembershipPlanInput;
  MembershipSubscriptionPayload: ResolverTypeWrapper<Omit<MembershipSubscriptionPayload, 'subscription'> & { subscription?: Maybe<ResolversTypes['MembershipSubscription']> }>;
  WaiveMembershipFeeInput: WaiveMembershipFeeInput;
  MembershipFeePayload: ResolverTypeWrapper<Omit<MembershipFeePayload, 'fee'> & { fee?: Maybe<ResolversTypes['MembershipFee']> }>;
  MembershipPlan: ResolverTypeWrapper<MembershipPlanModel>;
  MembershipTerms: ResolverTypeWrapper<MembershipTermsModel>;
  FeeInterval: FeeInterval;
  MembershipFee: ResolverTypeWrapper<MembershipFeeModel>;
  MembershipFeeState: MembershipFeeState;
  MembershipFeeConnection: ResolverTypeWrapper<Omit<MembershipFeeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MembershipFeeEdge']> }>;
  MembershipFeeEdge: ResolverTypeWrapper<Omit<MembershipFeeEdge, 'node'> & { node: ResolversTypes['MembershipFee'] }>;
  MembershipPlanConnection: ResolverTypeWrapper<Omit<MembershipPlanConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MembershipPlanEdge']> }>;
  MembershipPlanEdge: ResolverTypeWrapper<Omit<MembershipPlanEdge, 'node'> & { node: ResolversTypes['MembershipPlan'] }>;
  MembershipSubscription: ResolverTypeWrapper<MembershipSubscriptionModel>;
  MembershipChoice: ResolverTypeWrapper<MembershipChoiceModel>;
  FeeCredit: ResolverTypeWrapper<FeeCreditModel>;
  FeeCreditState: FeeCreditState;
  FeeCreditConnection: ResolverTypeWrapper<Omit<FeeCreditConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FeeCreditEdge']> }>;
  FeeCreditEdge: ResolverTypeWrapper<Omit<FeeCreditEdge, 'node'> & { node: ResolversTypes['FeeCredit'] }>;
  FeeSettings: ResolverTypeWrapper<FeeSettingsModel>;
  RevenueForecast: ResolverTypeWrapper<RevenueForecastModel>;
  RevenueSource: ResolverTypeWrapper<RevenueSourceModel>;
  RevenueSourceKind: RevenueSourceKind;
  RevenueLevel: RevenueLevel;
  CashAhead: ResolverTypeWrapper<CashAheadModel>;
  CashDay: ResolverTypeWrapper<CashDayModel>;
  CashFlow: ResolverTypeWrapper<CashFlowModel>;
  CashFlowKind: CashFlowKind;
  DraftInvoiceInput: DraftInvoiceInput;
  InvoiceContentInput: InvoiceContentInput;
  DocumentReferenceInput: DocumentReferenceInput;
  DraftInvoicePayload: ResolverTypeWrapper<Omit<DraftInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  IssueInvoiceInput: IssueInvoiceInput;
  IssueInvoicePayload: ResolverTypeWrapper<Omit<IssueInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  RecordDeliveryInput: RecordDeliveryInput;
  InvoiceDeliveryOutcome: InvoiceDeliveryOutcome;
  RecordDeliveryPayload: ResolverTypeWrapper<Omit<RecordDeliveryPayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  ResendInvoiceInput: ResendInvoiceInput;
  ResendInvoicePayload: ResolverTypeWrapper<Omit<ResendInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  RecordCreditNoteDeliveryInput: RecordCreditNoteDeliveryInput;
  RecordCreditNoteDeliveryPayload: ResolverTypeWrapper<Omit<RecordCreditNoteDeliveryPayload, 'creditNote'> & { creditNote?: Maybe<ResolversTypes['CreditNote']> }>;
  ResendCreditNoteInput: ResendCreditNoteInput;
  ResendCreditNotePayload: ResolverTypeWrapper<Omit<ResendCreditNotePayload, 'creditNote'> & { creditNote?: Maybe<ResolversTypes['CreditNote']> }>;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: ResolverTypeWrapper<Omit<RecordPaymentPayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  IssueCreditNoteInput: IssueCreditNoteInput;
  IssueCreditNotePayload: ResolverTypeWrapper<Omit<IssueCreditNotePayload, 'creditNote' | 'invoice'> & { creditNote?: Maybe<ResolversTypes['CreditNote']>, invoice?: Maybe<ResolversTypes['Invoice']> }>;
  Invoice: ResolverTypeWrapper<InvoiceModel>;
  InvoiceState: InvoiceState;
  CreditNote: ResolverTypeWrapper<CreditNoteModel>;
  CreditNoteState: CreditNoteState;
  CreditNoteConnection: ResolverTypeWrapper<Omit<CreditNoteConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CreditNoteEdge']> }>;
  CreditNoteEdge: ResolverTypeWrapper<Omit<CreditNoteEdge, 'node'> & { node: ResolversTypes['CreditNote'] }>;
  InvoiceLine: ResolverTypeWrapper<Omit<InvoiceLine, 'amount'> & { amount: ResolversTypes['Money'] }>;
  VatBreakdown: ResolverTypeWrapper<Omit<VatBreakdown, 'taxable' | 'amount'> & { taxable: ResolversTypes['Money'], amount: ResolversTypes['Money'] }>;
  InvoiceTotals: ResolverTypeWrapper<Omit<InvoiceTotals, 'lines' | 'funds' | 'taxable' | 'vat' | 'total' | 'withheld' | 'splitVat' | 'toPay'> & { lines: ResolversTypes['Money'], funds: ResolversTypes['Money'], taxable: ResolversTypes['Money'], vat: ResolversTypes['Money'], total: ResolversTypes['Money'], withheld: ResolversTypes['Money'], splitVat: ResolversTypes['Money'], toPay: ResolversTypes['Money'] }>;
  InvoicePayment: ResolverTypeWrapper<InvoicePaymentModel>;
  InvoicePaymentKind: InvoicePaymentKind;
  InvoiceDocument: ResolverTypeWrapper<InvoiceDocumentModel>;
  InvoiceDocumentForm: InvoiceDocumentForm;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['InvoiceEdge']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  PostalAddressInput: PostalAddressInput;
  BankAccountInput: BankAccountInput;
  SellerFundInput: SellerFundInput;
  WithholdingInput: WithholdingInput;
  WithholdingKind: WithholdingKind;
  SellerInput: SellerInput;
  BuyerKind: BuyerKind;
  BuyerInput: BuyerInput;
  PeriodInput: PeriodInput;
  InvoiceLineInput: InvoiceLineInput;
  StampDutyDue: ResolverTypeWrapper<Omit<StampDutyDue, 'amount'> & { amount: ResolversTypes['Money'] }>;
  LedgerCheck: ResolverTypeWrapper<LedgerCheckModel>;
  BrokenSeries: ResolverTypeWrapper<BrokenSeriesModel>;
  SeriesFault: SeriesFault;
  LedgerDiscrepancy: ResolverTypeWrapper<LedgerDiscrepancyModel>;
  LedgerCheckConnection: ResolverTypeWrapper<Omit<LedgerCheckConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerCheckEdge']> }>;
  LedgerCheckEdge: ResolverTypeWrapper<Omit<LedgerCheckEdge, 'node'> & { node: ResolversTypes['LedgerCheck'] }>;
  CheckLedgerInput: CheckLedgerInput;
  CheckLedgerPayload: ResolverTypeWrapper<CheckLedgerPayload>;
  AccountPurpose: AccountPurpose;
  LedgerAccount: ResolverTypeWrapper<LedgerAccountModel>;
  Agent: ResolverTypeWrapper<AgentModel>;
  TrialBalance: ResolverTypeWrapper<TrialBalanceModel>;
  PurposeBalance: ResolverTypeWrapper<PurposeBalanceModel>;
  OpenAccountInput: OpenAccountInput;
  OpenAccountPayload: ResolverTypeWrapper<Omit<OpenAccountPayload, 'account'> & { account?: Maybe<ResolversTypes['LedgerAccount']> }>;
  JournalEntry: ResolverTypeWrapper<JournalEntryModel>;
  Posting: ResolverTypeWrapper<PostingModel>;
  PostingConnection: ResolverTypeWrapper<Omit<PostingConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PostingEdge']> }>;
  PostingEdge: ResolverTypeWrapper<Omit<PostingEdge, 'node'> & { node: ResolversTypes['Posting'] }>;
  JournalEntryConnection: ResolverTypeWrapper<Omit<JournalEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['JournalEntryEdge']> }>;
  JournalEntryEdge: ResolverTypeWrapper<Omit<JournalEntryEdge, 'node'> & { node: ResolversTypes['JournalEntry'] }>;
  PostingInput: PostingInput;
  PostJournalEntryInput: PostJournalEntryInput;
  PostJournalEntryPayload: ResolverTypeWrapper<Omit<PostJournalEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['JournalEntry']> }>;
  ReverseJournalEntryInput: ReverseJournalEntryInput;
  ReverseJournalEntryPayload: ResolverTypeWrapper<Omit<ReverseJournalEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['JournalEntry']> }>;
  CommissionMandate: ResolverTypeWrapper<CommissionMandateModel>;
  InvoicingKind: InvoicingKind;
  MandateMember: ResolverTypeWrapper<MandateMemberModel>;
  SettleMandateInput: SettleMandateInput;
  HandedOverInput: HandedOverInput;
  SettleMandatePayload: ResolverTypeWrapper<Omit<SettleMandatePayload, 'mandate'> & { mandate?: Maybe<ResolversTypes['CommissionMandate']> }>;
  Milestone: ResolverTypeWrapper<MilestoneModel>;
  MilestoneBilling: ResolverTypeWrapper<MilestoneBillingModel>;
  MilestoneBillingState: MilestoneBillingState;
  MilestoneBillingPart: ResolverTypeWrapper<MilestoneBillingPartModel>;
  BillingObstacle: ResolverTypeWrapper<BillingObstacleModel>;
  RetryMilestoneBillingInput: RetryMilestoneBillingInput;
  RetryMilestoneBillingPayload: ResolverTypeWrapper<Omit<RetryMilestoneBillingPayload, 'milestoneBilling'> & { milestoneBilling?: Maybe<ResolversTypes['MilestoneBilling']> }>;
  ClientCredit: ResolverTypeWrapper<ClientCreditModel>;
  ClientCreditUse: ResolverTypeWrapper<ClientCreditUseModel>;
  Refund: ResolverTypeWrapper<RefundModel>;
  RefundState: RefundState;
  WithholdingCredit: ResolverTypeWrapper<WithholdingCreditModel>;
  WithholdingCreditState: WithholdingCreditState;
  ClientCreditConnection: ResolverTypeWrapper<Omit<ClientCreditConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ClientCreditEdge']> }>;
  ClientCreditEdge: ResolverTypeWrapper<Omit<ClientCreditEdge, 'node'> & { node: ResolversTypes['ClientCredit'] }>;
  WithholdingCreditConnection: ResolverTypeWrapper<Omit<WithholdingCreditConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WithholdingCreditEdge']> }>;
  WithholdingCreditEdge: ResolverTypeWrapper<Omit<WithholdingCreditEdge, 'node'> & { node: ResolversTypes['WithholdingCredit'] }>;
  SetOffClientCreditInput: SetOffClientCreditInput;
  MoveOverpaymentInput: MoveOverpaymentInput;
  ReversePaymentInput: ReversePaymentInput;
  ClientCreditPayload: ResolverTypeWrapper<Omit<ClientCreditPayload, 'invoice' | 'clientCredit'> & { invoice?: Maybe<ResolversTypes['Invoice']>, clientCredit?: Maybe<ResolversTypes['ClientCredit']> }>;
  RequestRefundInput: RequestRefundInput;
  RefundToInput: RefundToInput;
  CancelRefundInput: CancelRefundInput;
  RefundPayload: ResolverTypeWrapper<Omit<RefundPayload, 'refund'> & { refund?: Maybe<ResolversTypes['Refund']> }>;
  RecordCertificationInput: RecordCertificationInput;
  RecordCertificationPayload: ResolverTypeWrapper<Omit<RecordCertificationPayload, 'withholdingCredit'> & { withholdingCredit?: Maybe<ResolversTypes['WithholdingCredit']> }>;
  CreatePaymentBatchInput: CreatePaymentBatchInput;
  PaymentBatchInput: PaymentBatchInput;
  RecordPaymentBatchExecutedInput: RecordPaymentBatchExecutedInput;
  RecordPaymentsFailedInput: RecordPaymentsFailedInput;
  FailedPaymentInput: FailedPaymentInput;
  PaymentBatchPayload: ResolverTypeWrapper<Omit<PaymentBatchPayload, 'batch'> & { batch?: Maybe<ResolversTypes['PaymentBatch']> }>;
  PaymentBatch: ResolverTypeWrapper<PaymentBatchModel>;
  PaymentBatchState: PaymentBatchState;
  BatchPayment: ResolverTypeWrapper<BatchPaymentModel>;
  BatchPaymentFailure: ResolverTypeWrapper<BatchPaymentFailure>;
  PayeeLeftOut: ResolverTypeWrapper<PayeeLeftOutModel>;
  PaymentFile: ResolverTypeWrapper<PaymentFileModel>;
  PayoutAccount: ResolverTypeWrapper<PayoutAccountModel>;
  PaymentBatchConnection: ResolverTypeWrapper<Omit<PaymentBatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PaymentBatchEdge']> }>;
  PaymentBatchEdge: ResolverTypeWrapper<Omit<PaymentBatchEdge, 'node'> & { node: ResolversTypes['PaymentBatch'] }>;
  RemunerationDocument: ResolverTypeWrapper<RemunerationDocumentModel>;
  RemunerationKind: RemunerationKind;
  RemunerationState: RemunerationState;
  InpsThreshold: ResolverTypeWrapper<InpsThresholdModel>;
  Employment: ResolverTypeWrapper<EmploymentModel>;
  RemunerationDocumentConnection: ResolverTypeWrapper<Omit<RemunerationDocumentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RemunerationDocumentEdge']> }>;
  RemunerationDocumentEdge: ResolverTypeWrapper<Omit<RemunerationDocumentEdge, 'node'> & { node: ResolversTypes['RemunerationDocument'] }>;
  DrawUpRemunerationInput: DrawUpRemunerationInput;
  PayeeFundInput: PayeeFundInput;
  DrawUpRemunerationPayload: ResolverTypeWrapper<Omit<DrawUpRemunerationPayload, 'documents'> & { documents?: Maybe<ReadonlyArray<ResolversTypes['RemunerationDocument']>> }>;
  ApproveRemunerationInput: ApproveRemunerationInput;
  DeclineRemunerationInput: DeclineRemunerationInput;
  VoidRemunerationInput: VoidRemunerationInput;
  RemunerationPayload: ResolverTypeWrapper<Omit<RemunerationPayload, 'document'> & { document?: Maybe<ResolversTypes['RemunerationDocument']> }>;
  RecordEmploymentInput: RecordEmploymentInput;
  RecordEmploymentPayload: ResolverTypeWrapper<Omit<RecordEmploymentPayload, 'employments'> & { employments?: Maybe<ReadonlyArray<ResolversTypes['Employment']>> }>;
  ConfirmEmploymentInput: ConfirmEmploymentInput;
  ConfirmEmploymentPayload: ResolverTypeWrapper<Omit<ConfirmEmploymentPayload, 'employers'> & { employers?: Maybe<ReadonlyArray<ResolversTypes['Employment']>> }>;
  ReservePortion: ResolverTypeWrapper<ReservePortionModel>;
  ReserveApprovals: ReserveApprovals;
  ReservePortionConnection: ResolverTypeWrapper<Omit<ReservePortionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ReservePortionEdge']> }>;
  ReservePortionEdge: ResolverTypeWrapper<Omit<ReservePortionEdge, 'node'> & { node: ResolversTypes['ReservePortion'] }>;
  ReserveRelease: ResolverTypeWrapper<ReserveReleaseModel>;
  ReserveReleaseState: ReserveReleaseState;
  ReserveReleaseNeed: ResolverTypeWrapper<Omit<ReserveReleaseNeed, 'of'> & { of?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Agent']>>> }>;
  ReserveReleaseApproval: ResolverTypeWrapper<Omit<ReserveReleaseApproval, 'agent' | 'by'> & { agent?: Maybe<ResolversTypes['Agent']>, by?: Maybe<ResolversTypes['Agent']> }>;
  ReserveReleasePortion: ResolverTypeWrapper<Omit<ReserveReleasePortion, 'commission' | 'amount'> & { commission?: Maybe<ResolversTypes['Commission']>, amount: ResolversTypes['Money'] }>;
  ReserveSpending: ResolverTypeWrapper<Omit<ReserveSpending, 'amount' | 'by'> & { amount: ResolversTypes['Money'], by?: Maybe<ResolversTypes['Agent']> }>;
  ReserveReleaseConnection: ResolverTypeWrapper<Omit<ReserveReleaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ReserveReleaseEdge']> }>;
  ReserveReleaseEdge: ResolverTypeWrapper<Omit<ReserveReleaseEdge, 'node'> & { node: ResolversTypes['ReserveRelease'] }>;
  ProposeReserveReleaseInput: ProposeReserveReleaseInput;
  ReserveReleaseInput: ReserveReleaseInput;
  RecordReserveSpendingInput: RecordReserveSpendingInput;
  ReserveReleasePayload: ResolverTypeWrapper<Omit<ReserveReleasePayload, 'release'> & { release?: Maybe<ResolversTypes['ReserveRelease']> }>;
  Reserve: ResolverTypeWrapper<ReserveModel>;
  ReservePurpose: ReservePurpose;
  Statement: ResolverTypeWrapper<StatementModel>;
  StatementFormat: StatementFormat;
  StatementLanguage: StatementLanguage;
  StatementFile: ResolverTypeWrapper<StatementFileModel>;
  StatementLine: ResolverTypeWrapper<StatementLineModel>;
  StatementLineConnection: ResolverTypeWrapper<Omit<StatementLineConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['StatementLineEdge']> }>;
  StatementLineEdge: ResolverTypeWrapper<Omit<StatementLineEdge, 'node'> & { node: ResolversTypes['StatementLine'] }>;
  cacheControl__Scope: CacheControl__Scope;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  DataExportPage: ResolverTypeWrapper<DataExportPage>;
  DataExportSection: ResolverTypeWrapper<DataExportSection>;
  ServiceSpine: ResolverTypeWrapper<ServiceSpine>;
  EventLog: ResolverTypeWrapper<EventLog>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventReaction: ResolverTypeWrapper<EventReaction>;
  SetAsideEventConnection: ResolverTypeWrapper<SetAsideEventConnection>;
  SetAsideEventEdge: ResolverTypeWrapper<SetAsideEventEdge>;
  SetAsideEvent: ResolverTypeWrapper<SetAsideEvent>;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ResolverTypeWrapper<ReplayEventsPayload>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Commission: ResolverTypeWrapper<CommissionModel>;
  CommunityReport: ResolverTypeWrapper<CommunityReportModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  RegisterBankAccountInput: RegisterBankAccountInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  RegisterBankAccountPayload: Omit<RegisterBankAccountPayload, 'account'> & { account?: Maybe<ResolversParentTypes['BankAccount']> };
  ImportBankFileInput: ImportBankFileInput;
  Boolean: Scalars['Boolean']['output'];
  ImportBankFilePayload: Omit<ImportBankFilePayload, 'statements' | 'batches'> & { statements: ReadonlyArray<ResolversParentTypes['BankStatement']>, batches: ReadonlyArray<ResolversParentTypes['PaymentBatch']> };
  AssignBankStatementLineInput: AssignBankStatementLineInput;
  LineToInvoiceInput: LineToInvoiceInput;
  LineToBatchInput: LineToBatchInput;
  LineReturnedInput: LineReturnedInput;
  LineRecordedInput: LineRecordedInput;
  LineToAccountInput: LineToAccountInput;
  UndoBankStatementLineInput: UndoBankStatementLineInput;
  BankStatementLinePayload: Omit<BankStatementLinePayload, 'line'> & { line?: Maybe<ResolversParentTypes['BankStatementLine']> };
  BankAccount: BankAccountModel;
  BankStatement: BankStatementModel;
  Int: Scalars['Int']['output'];
  BankStatementLine: BankStatementLineModel;
  BankStatementLineAssignment: BankStatementLineAssignmentModel;
  BankStatementLineProposal: BankStatementLineProposalModel;
  BankStatementConnection: Omit<BankStatementConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BankStatementEdge']> };
  BankStatementEdge: Omit<BankStatementEdge, 'node'> & { node: ResolversParentTypes['BankStatement'] };
  BankStatementLineConnection: Omit<BankStatementLineConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BankStatementLineEdge']> };
  BankStatementLineEdge: Omit<BankStatementLineEdge, 'node'> & { node: ResolversParentTypes['BankStatementLine'] };
  Claim: ClaimModel;
  Settlement: SettlementModel;
  ClaimConnection: Omit<ClaimConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ClaimEdge']> };
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  RecordClaimPaymentInput: RecordClaimPaymentInput;
  SetOffClaimsInput: SetOffClaimsInput;
  GiveUpClaimInput: GiveUpClaimInput;
  ClaimPayload: Omit<ClaimPayload, 'claim'> & { claim?: Maybe<ResolversParentTypes['Claim']> };
  DataExport: DataExport;
  ComputeDistributionInput: ComputeDistributionInput;
  ComputeDistributionPayload: Omit<ComputeDistributionPayload, 'runs'> & { runs?: Maybe<ReadonlyArray<ResolversParentTypes['DistributionRun']>> };
  DistributionRunInput: DistributionRunInput;
  DistributionRunPayload: Omit<DistributionRunPayload, 'run'> & { run?: Maybe<ResolversParentTypes['DistributionRun']> };
  DistributionRun: DistributionRunModel;
  DistributionTiers: Omit<DistributionTiers, 'expenses' | 'fee' | 'reserve' | 'minimums' | 'shares' | 'surplus'> & { expenses: ResolversParentTypes['Money'], fee: ResolversParentTypes['Money'], reserve: ReadonlyArray<ResolversParentTypes['DistributionReserve']>, minimums: ResolversParentTypes['Money'], shares: ResolversParentTypes['Money'], surplus: ResolversParentTypes['Money'] };
  DistributionReserve: Omit<DistributionReserve, 'amount'> & { amount: ResolversParentTypes['Money'] };
  DistributionShare: DistributionShareModel;
  ExplanationStep: ExplanationStepModel;
  LeftOutContribution: LeftOutContributionModel;
  DistributionPayment: DistributionPaymentModel;
  AgreementVersion: AgreementVersionModel;
  Contribution: ContributionModel;
  InvoiceDunning: InvoiceDunningModel;
  InvoiceReminder: InvoiceReminder;
  PauseDunningInput: PauseDunningInput;
  PauseDunningPayload: Omit<PauseDunningPayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  EventSpine: EventSpine;
  FxRate: FxRateModel;
  FxRateConnection: Omit<FxRateConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FxRateEdge']> };
  FxRateEdge: Omit<FxRateEdge, 'node'> & { node: ResolversParentTypes['FxRate'] };
  CurrencyPosition: CurrencyPositionModel;
  RecordFxRateInput: RecordFxRateInput;
  ImportEcbRatesInput: ImportEcbRatesInput;
  FxRatesPayload: Omit<FxRatesPayload, 'rates'> & { rates: ReadonlyArray<ResolversParentTypes['FxRate']> };
  RecordExchangeInput: RecordExchangeInput;
  RecordExchangePayload: Omit<RecordExchangePayload, 'gain'> & { gain?: Maybe<ResolversParentTypes['Money']> };
  ExchangeAnswer: ExchangeAnswerModel;
  ExchangeError: ExchangeError;
  ExchangeFileAside: ExchangeFileAsideModel;
  ExchangeFileAsideConnection: Omit<ExchangeFileAsideConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ExchangeFileAsideEdge']> };
  ExchangeFileAsideEdge: Omit<ExchangeFileAsideEdge, 'node'> & { node: ResolversParentTypes['ExchangeFileAside'] };
  BooksExport: BooksExportModel;
  WrittenBooksExport: WrittenBooksExportModel;
  BooksExportPart: BooksExportPartModel;
  BooksExportPartConnection: Omit<BooksExportPartConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BooksExportPartEdge']> };
  BooksExportPartEdge: Omit<BooksExportPartEdge, 'node'> & { node: ResolversParentTypes['BooksExportPart'] };
  ExportBooksInput: ExportBooksInput;
  ExportBooksPayload: Omit<ExportBooksPayload, 'export'> & { export?: Maybe<ResolversParentTypes['BooksExport']> };
  CreateMembershipPlanInput: CreateMembershipPlanInput;
  MembershipTermsInput: MembershipTermsInput;
  ReviseMembershipPlanInput: ReviseMembershipPlanInput;
  OfferMembershipPlanInput: OfferMembershipPlanInput;
  MembershipPlanPayload: Omit<MembershipPlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['MembershipPlan']> };
  SetFeeSettingsInput: SetFeeSettingsInput;
  FeeSettingsPayload: Omit<FeeSettingsPayload, 'settings'> & { settings?: Maybe<ResolversParentTypes['FeeSettings']> };
  ChooseMembershipPlanInput: ChooseMembershipPlanInput;
  MembershipSubscriptionPayload: Omit<MembershipSubscriptionPayload, 'subscription'> & { subscription?: Maybe<ResolversParentTypes['MembershipSubscription']> };
  WaiveMembershipFeeInput: WaiveMembershipFeeInput;
  MembershipFeePayload: Omit<MembershipFeePayload, 'fee'> & { fee?: Maybe<ResolversParentTypes['MembershipFee']> };
  MembershipPlan: MembershipPlanModel;
  MembershipTerms: MembershipTermsModel;
  MembershipFee: MembershipFeeModel;
  MembershipFeeConnection: Omit<MembershipFeeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MembershipFeeEdge']> };
  MembershipFeeEdge: Omit<MembershipFeeEdge, 'node'> & { node: ResolversParentTypes['MembershipFee'] };
  MembershipPlanConnection: Omit<MembershipPlanConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MembershipPlanEdge']> };
  MembershipPlanEdge: Omit<MembershipPlanEdge, 'node'> & { node: ResolversParentTypes['MembershipPlan'] };
  MembershipSubscription: MembershipSubscriptionModel;
  MembershipChoice: MembershipChoiceModel;
  FeeCredit: FeeCreditModel;
  FeeCreditConnection: Omit<FeeCreditConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FeeCreditEdge']> };
  FeeCreditEdge: Omit<FeeCreditEdge, 'node'> & { node: ResolversParentTypes['FeeCredit'] };
  FeeSettings: FeeSettingsModel;
  RevenueForecast: RevenueForecastModel;
  RevenueSource: RevenueSourceModel;
  CashAhead: CashAheadModel;
  CashDay: CashDayModel;
  CashFlow: CashFlowModel;
  DraftInvoiceInput: DraftInvoiceInput;
  InvoiceContentInput: InvoiceContentInput;
  DocumentReferenceInput: DocumentReferenceInput;
  DraftInvoicePayload: Omit<DraftInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  IssueInvoiceInput: IssueInvoiceInput;
  IssueInvoicePayload: Omit<IssueInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  RecordDeliveryInput: RecordDeliveryInput;
  RecordDeliveryPayload: Omit<RecordDeliveryPayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  ResendInvoiceInput: ResendInvoiceInput;
  ResendInvoicePayload: Omit<ResendInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  RecordCreditNoteDeliveryInput: RecordCreditNoteDeliveryInput;
  RecordCreditNoteDeliveryPayload: Omit<RecordCreditNoteDeliveryPayload, 'creditNote'> & { creditNote?: Maybe<ResolversParentTypes['CreditNote']> };
  ResendCreditNoteInput: ResendCreditNoteInput;
  ResendCreditNotePayload: Omit<ResendCreditNotePayload, 'creditNote'> & { creditNote?: Maybe<ResolversParentTypes['CreditNote']> };
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: Omit<RecordPaymentPayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  IssueCreditNoteInput: IssueCreditNoteInput;
  IssueCreditNotePayload: Omit<IssueCreditNotePayload, 'creditNote' | 'invoice'> & { creditNote?: Maybe<ResolversParentTypes['CreditNote']>, invoice?: Maybe<ResolversParentTypes['Invoice']> };
  Invoice: InvoiceModel;
  CreditNote: CreditNoteModel;
  CreditNoteConnection: Omit<CreditNoteConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CreditNoteEdge']> };
  CreditNoteEdge: Omit<CreditNoteEdge, 'node'> & { node: ResolversParentTypes['CreditNote'] };
  InvoiceLine: Omit<InvoiceLine, 'amount'> & { amount: ResolversParentTypes['Money'] };
  VatBreakdown: Omit<VatBreakdown, 'taxable' | 'amount'> & { taxable: ResolversParentTypes['Money'], amount: ResolversParentTypes['Money'] };
  InvoiceTotals: Omit<InvoiceTotals, 'lines' | 'funds' | 'taxable' | 'vat' | 'total' | 'withheld' | 'splitVat' | 'toPay'> & { lines: ResolversParentTypes['Money'], funds: ResolversParentTypes['Money'], taxable: ResolversParentTypes['Money'], vat: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'], withheld: ResolversParentTypes['Money'], splitVat: ResolversParentTypes['Money'], toPay: ResolversParentTypes['Money'] };
  InvoicePayment: InvoicePaymentModel;
  InvoiceDocument: InvoiceDocumentModel;
  InvoiceConnection: Omit<InvoiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['InvoiceEdge']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  PostalAddressInput: PostalAddressInput;
  BankAccountInput: BankAccountInput;
  SellerFundInput: SellerFundInput;
  WithholdingInput: WithholdingInput;
  SellerInput: SellerInput;
  BuyerInput: BuyerInput;
  PeriodInput: PeriodInput;
  InvoiceLineInput: InvoiceLineInput;
  StampDutyDue: Omit<StampDutyDue, 'amount'> & { amount: ResolversParentTypes['Money'] };
  LedgerCheck: LedgerCheckModel;
  BrokenSeries: BrokenSeriesModel;
  LedgerDiscrepancy: LedgerDiscrepancyModel;
  LedgerCheckConnection: Omit<LedgerCheckConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerCheckEdge']> };
  LedgerCheckEdge: Omit<LedgerCheckEdge, 'node'> & { node: ResolversParentTypes['LedgerCheck'] };
  CheckLedgerInput: CheckLedgerInput;
  CheckLedgerPayload: CheckLedgerPayload;
  LedgerAccount: LedgerAccountModel;
  Agent: AgentModel;
  TrialBalance: TrialBalanceModel;
  PurposeBalance: PurposeBalanceModel;
  OpenAccountInput: OpenAccountInput;
  OpenAccountPayload: Omit<OpenAccountPayload, 'account'> & { account?: Maybe<ResolversParentTypes['LedgerAccount']> };
  JournalEntry: JournalEntryModel;
  Posting: PostingModel;
  PostingConnection: Omit<PostingConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PostingEdge']> };
  PostingEdge: Omit<PostingEdge, 'node'> & { node: ResolversParentTypes['Posting'] };
  JournalEntryConnection: Omit<JournalEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['JournalEntryEdge']> };
  JournalEntryEdge: Omit<JournalEntryEdge, 'node'> & { node: ResolversParentTypes['JournalEntry'] };
  PostingInput: PostingInput;
  PostJournalEntryInput: PostJournalEntryInput;
  PostJournalEntryPayload: Omit<PostJournalEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['JournalEntry']> };
  ReverseJournalEntryInput: ReverseJournalEntryInput;
  ReverseJournalEntryPayload: Omit<ReverseJournalEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['JournalEntry']> };
  CommissionMandate: CommissionMandateModel;
  MandateMember: MandateMemberModel;
  SettleMandateInput: SettleMandateInput;
  HandedOverInput: HandedOverInput;
  SettleMandatePayload: Omit<SettleMandatePayload, 'mandate'> & { mandate?: Maybe<ResolversParentTypes['CommissionMandate']> };
  Milestone: MilestoneModel;
  MilestoneBilling: MilestoneBillingModel;
  MilestoneBillingPart: MilestoneBillingPartModel;
  BillingObstacle: BillingObstacleModel;
  RetryMilestoneBillingInput: RetryMilestoneBillingInput;
  RetryMilestoneBillingPayload: Omit<RetryMilestoneBillingPayload, 'milestoneBilling'> & { milestoneBilling?: Maybe<ResolversParentTypes['MilestoneBilling']> };
  ClientCredit: ClientCreditModel;
  ClientCreditUse: ClientCreditUseModel;
  Refund: RefundModel;
  WithholdingCredit: WithholdingCreditModel;
  ClientCreditConnection: Omit<ClientCreditConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ClientCreditEdge']> };
  ClientCreditEdge: Omit<ClientCreditEdge, 'node'> & { node: ResolversParentTypes['ClientCredit'] };
  WithholdingCreditConnection: Omit<WithholdingCreditConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WithholdingCreditEdge']> };
  WithholdingCreditEdge: Omit<WithholdingCreditEdge, 'node'> & { node: ResolversParentTypes['WithholdingCredit'] };
  SetOffClientCreditInput: SetOffClientCreditInput;
  MoveOverpaymentInput: MoveOverpaymentInput;
  ReversePaymentInput: ReversePaymentInput;
  ClientCreditPayload: Omit<ClientCreditPayload, 'invoice' | 'clientCredit'> & { invoice?: Maybe<ResolversParentTypes['Invoice']>, clientCredit?: Maybe<ResolversParentTypes['ClientCredit']> };
  RequestRefundInput: RequestRefundInput;
  RefundToInput: RefundToInput;
  CancelRefundInput: CancelRefundInput;
  RefundPayload: Omit<RefundPayload, 'refund'> & { refund?: Maybe<ResolversParentTypes['Refund']> };
  RecordCertificationInput: RecordCertificationInput;
  RecordCertificationPayload: Omit<RecordCertificationPayload, 'withholdingCredit'> & { withholdingCredit?: Maybe<ResolversParentTypes['WithholdingCredit']> };
  CreatePaymentBatchInput: CreatePaymentBatchInput;
  PaymentBatchInput: PaymentBatchInput;
  RecordPaymentBatchExecutedInput: RecordPaymentBatchExecutedInput;
  RecordPaymentsFailedInput: RecordPaymentsFailedInput;
  FailedPaymentInput: FailedPaymentInput;
  PaymentBatchPayload: Omit<PaymentBatchPayload, 'batch'> & { batch?: Maybe<ResolversParentTypes['PaymentBatch']> };
  PaymentBatch: PaymentBatchModel;
  BatchPayment: BatchPaymentModel;
  BatchPaymentFailure: BatchPaymentFailure;
  PayeeLeftOut: PayeeLeftOutModel;
  PaymentFile: PaymentFileModel;
  PayoutAccount: PayoutAccountModel;
  PaymentBatchConnection: Omit<PaymentBatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PaymentBatchEdge']> };
  PaymentBatchEdge: Omit<PaymentBatchEdge, 'node'> & { node: ResolversParentTypes['PaymentBatch'] };
  RemunerationDocument: RemunerationDocumentModel;
  InpsThreshold: InpsThresholdModel;
  Employment: EmploymentModel;
  RemunerationDocumentConnection: Omit<RemunerationDocumentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RemunerationDocumentEdge']> };
  RemunerationDocumentEdge: Omit<RemunerationDocumentEdge, 'node'> & { node: ResolversParentTypes['RemunerationDocument'] };
  DrawUpRemunerationInput: DrawUpRemunerationInput;
  PayeeFundInput: PayeeFundInput;
  DrawUpRemunerationPayload: Omit<DrawUpRemunerationPayload, 'documents'> & { documents?: Maybe<ReadonlyArray<ResolversParentTypes['RemunerationDocument']>> };
  ApproveRemunerationInput: ApproveRemunerationInput;
  DeclineRemunerationInput: DeclineRemunerationInput;
  VoidRemunerationInput: VoidRemunerationInput;
  RemunerationPayload: Omit<RemunerationPayload, 'document'> & { document?: Maybe<ResolversParentTypes['RemunerationDocument']> };
  RecordEmploymentInput: RecordEmploymentInput;
  RecordEmploymentPayload: Omit<RecordEmploymentPayload, 'employments'> & { employments?: Maybe<ReadonlyArray<ResolversParentTypes['Employment']>> };
  ConfirmEmploymentInput: ConfirmEmploymentInput;
  ConfirmEmploymentPayload: Omit<ConfirmEmploymentPayload, 'employers'> & { employers?: Maybe<ReadonlyArray<ResolversParentTypes['Employment']>> };
  ReservePortion: ReservePortionModel;
  ReservePortionConnection: Omit<ReservePortionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ReservePortionEdge']> };
  ReservePortionEdge: Omit<ReservePortionEdge, 'node'> & { node: ResolversParentTypes['ReservePortion'] };
  ReserveRelease: ReserveReleaseModel;
  ReserveReleaseNeed: Omit<ReserveReleaseNeed, 'of'> & { of?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Agent']>>> };
  ReserveReleaseApproval: Omit<ReserveReleaseApproval, 'agent' | 'by'> & { agent?: Maybe<ResolversParentTypes['Agent']>, by?: Maybe<ResolversParentTypes['Agent']> };
  ReserveReleasePortion: Omit<ReserveReleasePortion, 'commission' | 'amount'> & { commission?: Maybe<ResolversParentTypes['Commission']>, amount: ResolversParentTypes['Money'] };
  ReserveSpending: Omit<ReserveSpending, 'amount' | 'by'> & { amount: ResolversParentTypes['Money'], by?: Maybe<ResolversParentTypes['Agent']> };
  ReserveReleaseConnection: Omit<ReserveReleaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ReserveReleaseEdge']> };
  ReserveReleaseEdge: Omit<ReserveReleaseEdge, 'node'> & { node: ResolversParentTypes['ReserveRelease'] };
  ProposeReserveReleaseInput: ProposeReserveReleaseInput;
  ReserveReleaseInput: ReserveReleaseInput;
  RecordReserveSpendingInput: RecordReserveSpendingInput;
  ReserveReleasePayload: Omit<ReserveReleasePayload, 'release'> & { release?: Maybe<ResolversParentTypes['ReserveRelease']> };
  Reserve: ReserveModel;
  Statement: StatementModel;
  StatementFile: StatementFileModel;
  StatementLine: StatementLineModel;
  StatementLineConnection: Omit<StatementLineConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['StatementLineEdge']> };
  StatementLineEdge: Omit<StatementLineEdge, 'node'> & { node: ResolversParentTypes['StatementLine'] };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  UserError: UserError;
  JSON: Scalars['JSON']['output'];
  DataExportPage: DataExportPage;
  DataExportSection: DataExportSection;
  ServiceSpine: ServiceSpine;
  EventLog: EventLog;
  Float: Scalars['Float']['output'];
  EventReaction: EventReaction;
  SetAsideEventConnection: SetAsideEventConnection;
  SetAsideEventEdge: SetAsideEventEdge;
  SetAsideEvent: SetAsideEvent;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ReplayEventsPayload;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  Commission: CommissionModel;
  CommunityReport: CommunityReportModel;
};

export type RegisterBankAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterBankAccountPayload'] = ResolversParentTypes['RegisterBankAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['BankAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportBankFilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportBankFilePayload'] = ResolversParentTypes['ImportBankFilePayload']> = {
  statements?: Resolver<ReadonlyArray<ResolversTypes['BankStatement']>, ParentType, ContextType>;
  batches?: Resolver<ReadonlyArray<ResolversTypes['PaymentBatch']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BankStatementLinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementLinePayload'] = ResolversParentTypes['BankStatementLinePayload']> = {
  line?: Resolver<Maybe<ResolversTypes['BankStatementLine']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BankAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankAccount'] = ResolversParentTypes['BankAccount'], FederationReferenceType extends FederationReferenceTypes['BankAccount'] = FederationReferenceTypes['BankAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  iban?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latestStatement?: Resolver<Maybe<ResolversTypes['BankStatement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BankStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatement'] = ResolversParentTypes['BankStatement'], FederationReferenceType extends FederationReferenceTypes['BankStatement'] = FederationReferenceTypes['BankStatement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankStatement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['BankAccount'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['BankStatementLineConnection'], ParentType, ContextType, Partial<BankStatementLinesArgs>>;
  importedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  matchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BankStatementLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementLine'] = ResolversParentTypes['BankStatementLine'], FederationReferenceType extends FederationReferenceTypes['BankStatementLine'] = FederationReferenceTypes['BankStatementLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankStatementLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['BankStatement'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bookedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  valueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isReversal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bankReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endToEndId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counterpartyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counterpartyIban?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remittance?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  returnReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['BankStatementLineAssignment']>, ParentType, ContextType>;
  assignedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  assignedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['BankStatementLineProposal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BankStatementLineAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementLineAssignment'] = ResolversParentTypes['BankStatementLineAssignment']> = {
  kind?: Resolver<ResolversTypes['BankStatementLineKind'], ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  clientCredit?: Resolver<Maybe<ResolversTypes['ClientCredit']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['PaymentBatch']>, ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BankStatementLineProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementLineProposal'] = ResolversParentTypes['BankStatementLineProposal']> = {
  certainty?: Resolver<ResolversTypes['MatchCertainty'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BankStatementLineKind'], ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['PaymentBatch']>, ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  charge?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
};

export type BankStatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementConnection'] = ResolversParentTypes['BankStatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BankStatementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BankStatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementEdge'] = ResolversParentTypes['BankStatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BankStatement'], ParentType, ContextType>;
};

export type BankStatementLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementLineConnection'] = ResolversParentTypes['BankStatementLineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BankStatementLineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BankStatementLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankStatementLineEdge'] = ResolversParentTypes['BankStatementLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BankStatementLine'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim'], FederationReferenceType extends FederationReferenceTypes['Claim'] = FederationReferenceTypes['Claim']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Claim']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ClaimReason'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['ClaimTier']>, ParentType, ContextType>;
  debtor?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  creditor?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClaimState'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settlements?: Resolver<ReadonlyArray<ResolversTypes['Settlement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettlementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Settlement'] = ResolversParentTypes['Settlement'], FederationReferenceType extends FederationReferenceTypes['Settlement'] = FederationReferenceTypes['Settlement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Settlement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettlementKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  against?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  againstRun?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClaimPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimPayload'] = ResolversParentTypes['ClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  billing?: Resolver<Maybe<ResolversTypes['DataExportPage']>, ParentType, ContextType, Partial<DataExportBillingArgs>>;
};

export type ComputeDistributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputeDistributionPayload'] = ResolversParentTypes['ComputeDistributionPayload']> = {
  runs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DistributionRun']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DistributionRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistributionRunPayload'] = ResolversParentTypes['DistributionRunPayload']> = {
  run?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DistributionRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistributionRun'] = ResolversParentTypes['DistributionRun'], FederationReferenceType extends FederationReferenceTypes['DistributionRun'] = FederationReferenceTypes['DistributionRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DistributionRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  versionNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DistributionState'], ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  collected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tiers?: Resolver<ResolversTypes['DistributionTiers'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['DistributionShare']>, ParentType, ContextType>;
  explanation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExplanationStep']>>, ParentType, ContextType, RequireFields<DistributionRunExplanationArgs, 'agentId'>>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['LeftOutContribution']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<DistributionRunTermsArgs, 'language'>>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DistributionPayment']>>, ParentType, ContextType>;
  lent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  isFinal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  computedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  postedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  postedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  discardedFor?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType>;
  remunerationDocuments?: Resolver<ReadonlyArray<ResolversTypes['RemunerationDocument']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DistributionTiersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistributionTiers'] = ResolversParentTypes['DistributionTiers']> = {
  expenses?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserve?: Resolver<ReadonlyArray<ResolversTypes['DistributionReserve']>, ParentType, ContextType>;
  minimums?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type DistributionReserveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistributionReserve'] = ResolversParentTypes['DistributionReserve']> = {
  purpose?: Resolver<ResolversTypes['ReservePurpose'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type DistributionShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistributionShare'] = ResolversParentTypes['DistributionShare']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  expenses?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entitlement?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  inHand?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  carried?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  explanation?: Resolver<ReadonlyArray<ResolversTypes['ExplanationStep']>, ParentType, ContextType>;
};

export type ExplanationStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplanationStep'] = ResolversParentTypes['ExplanationStep']> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  arithmetic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeftOutContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeftOutContribution'] = ResolversParentTypes['LeftOutContribution']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LeftOutReason'], ParentType, ContextType>;
};

export type DistributionPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistributionPayment'] = ResolversParentTypes['DistributionPayment']> = {
  payee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['PaymentBatch']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AgreementVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementVersion'] = ResolversParentTypes['AgreementVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvoiceDunningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceDunning'] = ResolversParentTypes['InvoiceDunning']> = {
  daysOverdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interest?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  interestRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  isRatePublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reminders?: Resolver<ReadonlyArray<ResolversTypes['InvoiceReminder']>, ParentType, ContextType>;
  nextOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pausedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pauseReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceReminderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceReminder'] = ResolversParentTypes['InvoiceReminder']> = {
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PauseDunningPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PauseDunningPayload'] = ResolversParentTypes['PauseDunningPayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSpine'] = ResolversParentTypes['EventSpine']> = {
  billing?: Resolver<Maybe<ResolversTypes['ServiceSpine']>, ParentType, ContextType>;
};

export type FxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FxRate'] = ResolversParentTypes['FxRate'], FederationReferenceType extends FederationReferenceTypes['FxRate'] = FederationReferenceTypes['FxRate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FxRate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  perEuro?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FxRateSource'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enteredBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FxRateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FxRateConnection'] = ResolversParentTypes['FxRateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FxRateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FxRateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FxRateEdge'] = ResolversParentTypes['FxRateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FxRate'], ParentType, ContextType>;
};

export type CurrencyPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrencyPosition'] = ResolversParentTypes['CurrencyPosition']> = {
  held?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type FxRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FxRatesPayload'] = ResolversParentTypes['FxRatesPayload']> = {
  rates?: Resolver<ReadonlyArray<ResolversTypes['FxRate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordExchangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordExchangePayload'] = ResolversParentTypes['RecordExchangePayload']> = {
  gain?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExchangeAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeAnswer'] = ResolversParentTypes['ExchangeAnswer']> = {
  kind?: Resolver<ResolversTypes['ExchangeAnswerKind'], ParentType, ContextType>;
  exchangeId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['ExchangeError']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExchangeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeError'] = ResolversParentTypes['ExchangeError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExchangeFileAsideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeFileAside'] = ResolversParentTypes['ExchangeFileAside']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ExchangeFileAsideReason'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExchangeFileAsideConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeFileAsideConnection'] = ResolversParentTypes['ExchangeFileAsideConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExchangeFileAsideEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExchangeFileAsideEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeFileAsideEdge'] = ResolversParentTypes['ExchangeFileAsideEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExchangeFileAside'], ParentType, ContextType>;
};

export type BooksExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BooksExport'] = ResolversParentTypes['BooksExport'], FederationReferenceType extends FederationReferenceTypes['BooksExport'] = FederationReferenceTypes['BooksExport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BooksExport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  written?: Resolver<Maybe<ResolversTypes['WrittenBooksExport']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrittenBooksExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrittenBooksExport'] = ResolversParentTypes['WrittenBooksExport']> = {
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<ResolversTypes['BooksExportPartConnection'], ParentType, ContextType, Partial<WrittenBooksExportPartsArgs>>;
};

export type BooksExportPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BooksExportPart'] = ResolversParentTypes['BooksExportPart']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BooksExportPartConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BooksExportPartConnection'] = ResolversParentTypes['BooksExportPartConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BooksExportPartEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BooksExportPartEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BooksExportPartEdge'] = ResolversParentTypes['BooksExportPartEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BooksExportPart'], ParentType, ContextType>;
};

export type ExportBooksPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportBooksPayload'] = ResolversParentTypes['ExportBooksPayload']> = {
  export?: Resolver<Maybe<ResolversTypes['BooksExport']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPlanPayload'] = ResolversParentTypes['MembershipPlanPayload']> = {
  plan?: Resolver<Maybe<ResolversTypes['MembershipPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeeSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeSettingsPayload'] = ResolversParentTypes['FeeSettingsPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['FeeSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipSubscriptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipSubscriptionPayload'] = ResolversParentTypes['MembershipSubscriptionPayload']> = {
  subscription?: Resolver<Maybe<ResolversTypes['MembershipSubscription']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipFeePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipFeePayload'] = ResolversParentTypes['MembershipFeePayload']> = {
  fee?: Resolver<Maybe<ResolversTypes['MembershipFee']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPlan'] = ResolversParentTypes['MembershipPlan'], FederationReferenceType extends FederationReferenceTypes['MembershipPlan'] = FederationReferenceTypes['MembershipPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MembershipPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOffered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['MembershipTerms']>, ParentType, ContextType>;
  allTerms?: Resolver<ReadonlyArray<ResolversTypes['MembershipTerms']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipTerms'] = ResolversParentTypes['MembershipTerms']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['FeeInterval'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  vat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trialDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipFeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipFee'] = ResolversParentTypes['MembershipFee'], FederationReferenceType extends FederationReferenceTypes['MembershipFee'] = FederationReferenceTypes['MembershipFee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MembershipFee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['MembershipPlan']>, ParentType, ContextType>;
  termsNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MembershipFeeState'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['BillingObstacle']>, ParentType, ContextType>;
  toCredit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  setOff?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  waivedFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipFeeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipFeeConnection'] = ResolversParentTypes['MembershipFeeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipFeeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MembershipFeeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipFeeEdge'] = ResolversParentTypes['MembershipFeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MembershipFee'], ParentType, ContextType>;
};

export type MembershipPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPlanConnection'] = ResolversParentTypes['MembershipPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipPlanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MembershipPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPlanEdge'] = ResolversParentTypes['MembershipPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MembershipPlan'], ParentType, ContextType>;
};

export type MembershipSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipSubscription'] = ResolversParentTypes['MembershipSubscription']> = {
  isMember?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['MembershipPlan']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['MembershipChoice']>, ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  trialTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  chargedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextFeeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['MembershipFeeConnection'], ParentType, ContextType, Partial<MembershipSubscriptionFeesArgs>>;
};

export type MembershipChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipChoice'] = ResolversParentTypes['MembershipChoice']> = {
  plan?: Resolver<Maybe<ResolversTypes['MembershipPlan']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type FeeCreditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeCredit'] = ResolversParentTypes['FeeCredit']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  happenedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FeeCreditState'], ParentType, ContextType>;
};

export type FeeCreditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeCreditConnection'] = ResolversParentTypes['FeeCreditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FeeCreditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FeeCreditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeCreditEdge'] = ResolversParentTypes['FeeCreditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeeCredit'], ParentType, ContextType>;
};

export type FeeSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeSettings'] = ResolversParentTypes['FeeSettings']> = {
  organization?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  defaultPlan?: Resolver<Maybe<ResolversTypes['MembershipPlan']>, ParentType, ContextType>;
  defaultSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueInDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RevenueForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevenueForecast'] = ResolversParentTypes['RevenueForecast']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  collected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['RevenueSource']>, ParentType, ContextType>;
  isForfettario?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  collectedLevel?: Resolver<Maybe<ResolversTypes['RevenueLevel']>, ParentType, ContextType>;
  expectedLevel?: Resolver<Maybe<ResolversTypes['RevenueLevel']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type RevenueSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevenueSource'] = ResolversParentTypes['RevenueSource']> = {
  kind?: Resolver<ResolversTypes['RevenueSourceKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CashAheadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CashAhead'] = ResolversParentTypes['CashAhead']> = {
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lowest?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CashDay']>, ParentType, ContextType>;
};

export type CashDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CashDay'] = ResolversParentTypes['CashDay']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  in?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  out?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  flows?: Resolver<ReadonlyArray<ResolversTypes['CashFlow']>, ParentType, ContextType>;
};

export type CashFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CashFlow'] = ResolversParentTypes['CashFlow']> = {
  kind?: Resolver<ResolversTypes['CashFlowKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  aboutId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftInvoicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftInvoicePayload'] = ResolversParentTypes['DraftInvoicePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IssueInvoicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueInvoicePayload'] = ResolversParentTypes['IssueInvoicePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDeliveryPayload'] = ResolversParentTypes['RecordDeliveryPayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendInvoicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendInvoicePayload'] = ResolversParentTypes['ResendInvoicePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordCreditNoteDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordCreditNoteDeliveryPayload'] = ResolversParentTypes['RecordCreditNoteDeliveryPayload']> = {
  creditNote?: Resolver<Maybe<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendCreditNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendCreditNotePayload'] = ResolversParentTypes['ResendCreditNotePayload']> = {
  creditNote?: Resolver<Maybe<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPaymentPayload'] = ResolversParentTypes['RecordPaymentPayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IssueCreditNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueCreditNotePayload'] = ResolversParentTypes['IssueCreditNotePayload']> = {
  creditNote?: Resolver<Maybe<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suppliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sendBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceState'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  vatBreakdown?: Resolver<ReadonlyArray<ResolversTypes['VatBreakdown']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['InvoiceTotals'], ParentType, ContextType>;
  stampDuty?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  dunning?: Resolver<Maybe<ResolversTypes['InvoiceDunning']>, ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['InvoicePayment']>, ParentType, ContextType>;
  creditNotes?: Resolver<ReadonlyArray<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['InvoiceDocument']>, ParentType, ContextType>;
  exchangeAnswers?: Resolver<ReadonlyArray<ResolversTypes['ExchangeAnswer']>, ParentType, ContextType>;
  rejectionCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handOver?: Resolver<ResolversTypes['ExchangeHandOver'], ParentType, ContextType>;
  resendBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNote'] = ResolversParentTypes['CreditNote'], FederationReferenceType extends FederationReferenceTypes['CreditNote'] = FederationReferenceTypes['CreditNote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditNote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CreditNoteState'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['InvoiceTotals'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['InvoiceDocument']>, ParentType, ContextType>;
  exchangeAnswers?: Resolver<ReadonlyArray<ResolversTypes['ExchangeAnswer']>, ParentType, ContextType>;
  rejectionCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handOver?: Resolver<ResolversTypes['ExchangeHandOver'], ParentType, ContextType>;
  resendBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditNoteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNoteConnection'] = ResolversParentTypes['CreditNoteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CreditNoteEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditNoteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNoteEdge'] = ResolversParentTypes['CreditNoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditNote'], ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  netPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VatBreakdownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VatBreakdown'] = ResolversParentTypes['VatBreakdown']> = {
  vat?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceTotals'] = ResolversParentTypes['InvoiceTotals']> = {
  lines?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  funds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  splitVat?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoicePaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoicePayment'] = ResolversParentTypes['InvoicePayment']> = {
  kind?: Resolver<ResolversTypes['InvoicePaymentKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  excess?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  foreignAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['FxRate']>, ParentType, ContextType>;
  exchangeGain?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  clientCredit?: Resolver<Maybe<ResolversTypes['ClientCredit']>, ParentType, ContextType>;
  bankLine?: Resolver<Maybe<ResolversTypes['BankStatementLine']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceDocument'] = ResolversParentTypes['InvoiceDocument']> = {
  form?: Resolver<ResolversTypes['InvoiceDocumentForm'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type StampDutyDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StampDutyDue'] = ResolversParentTypes['StampDutyDue']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LedgerCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerCheck'] = ResolversParentTypes['LedgerCheck']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discrepancyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discrepancies?: Resolver<ReadonlyArray<ResolversTypes['LedgerDiscrepancy']>, ParentType, ContextType>;
  unsoundEntryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsoundEntries?: Resolver<ReadonlyArray<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  brokenSeriesCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  brokenSeries?: Resolver<ReadonlyArray<ResolversTypes['BrokenSeries']>, ParentType, ContextType>;
};

export type BrokenSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokenSeries'] = ResolversParentTypes['BrokenSeries']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['SeriesFault'], ParentType, ContextType>;
};

export type LedgerDiscrepancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerDiscrepancy'] = ResolversParentTypes['LedgerDiscrepancy']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType>;
  kept?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  recomputed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerCheckConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerCheckConnection'] = ResolversParentTypes['LedgerCheckConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerCheckEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerCheckEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerCheckEdge'] = ResolversParentTypes['LedgerCheckEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerCheck'], ParentType, ContextType>;
};

export type CheckLedgerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckLedgerPayload'] = ResolversParentTypes['CheckLedgerPayload']> = {
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LedgerAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerAccount'] = ResolversParentTypes['LedgerAccount'], FederationReferenceType extends FederationReferenceTypes['LedgerAccount'] = FederationReferenceTypes['LedgerAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LedgerAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['AccountPurpose'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType, Partial<LedgerAccountBalanceArgs>>;
  postings?: Resolver<ResolversTypes['PostingConnection'], ParentType, ContextType, Partial<LedgerAccountPostingsArgs>>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<LedgerAccountStatementArgs, 'from' | 'to'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LedgerAccount']>>, ParentType, ContextType>;
  trialBalance?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrialBalance']>>, ParentType, ContextType, Partial<AgentTrialBalanceArgs>>;
  bankAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BankAccount']>>, ParentType, ContextType>;
  bankStatements?: Resolver<Maybe<ResolversTypes['BankStatementConnection']>, ParentType, ContextType, Partial<AgentBankStatementsArgs>>;
  unassignedBankLines?: Resolver<Maybe<ResolversTypes['BankStatementLineConnection']>, ParentType, ContextType, Partial<AgentUnassignedBankLinesArgs>>;
  claims?: Resolver<Maybe<ResolversTypes['ClaimConnection']>, ParentType, ContextType, Partial<AgentClaimsArgs>>;
  currencyPosition?: Resolver<Maybe<ResolversTypes['CurrencyPosition']>, ParentType, ContextType, RequireFields<AgentCurrencyPositionArgs, 'currency'>>;
  membershipSubscription?: Resolver<Maybe<ResolversTypes['MembershipSubscription']>, ParentType, ContextType>;
  feesToPay?: Resolver<Maybe<ResolversTypes['MembershipFeeConnection']>, ParentType, ContextType, Partial<AgentFeesToPayArgs>>;
  feeCredits?: Resolver<Maybe<ResolversTypes['FeeCreditConnection']>, ParentType, ContextType, Partial<AgentFeeCreditsArgs>>;
  revenueForecast?: Resolver<Maybe<ResolversTypes['RevenueForecast']>, ParentType, ContextType, Partial<AgentRevenueForecastArgs>>;
  cashAhead?: Resolver<Maybe<ResolversTypes['CashAhead']>, ParentType, ContextType, RequireFields<AgentCashAheadArgs, 'until'>>;
  invoices?: Resolver<Maybe<ResolversTypes['InvoiceConnection']>, ParentType, ContextType, Partial<AgentInvoicesArgs>>;
  creditNotes?: Resolver<Maybe<ResolversTypes['CreditNoteConnection']>, ParentType, ContextType, Partial<AgentCreditNotesArgs>>;
  stampDutyDue?: Resolver<Maybe<ResolversTypes['StampDutyDue']>, ParentType, ContextType, RequireFields<AgentStampDutyDueArgs, 'year' | 'quarter'>>;
  clientCredits?: Resolver<Maybe<ResolversTypes['ClientCreditConnection']>, ParentType, ContextType, Partial<AgentClientCreditsArgs>>;
  withholdingCredits?: Resolver<Maybe<ResolversTypes['WithholdingCreditConnection']>, ParentType, ContextType, RequireFields<AgentWithholdingCreditsArgs, 'year'>>;
  payoutAccount?: Resolver<Maybe<ResolversTypes['PayoutAccount']>, ParentType, ContextType>;
  paymentBatches?: Resolver<Maybe<ResolversTypes['PaymentBatchConnection']>, ParentType, ContextType, Partial<AgentPaymentBatchesArgs>>;
  remunerationDocuments?: Resolver<Maybe<ResolversTypes['RemunerationDocumentConnection']>, ParentType, ContextType, Partial<AgentRemunerationDocumentsArgs>>;
  employments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Employment']>>, ParentType, ContextType>;
  employers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Employment']>>, ParentType, ContextType>;
  reserveReleasesToApprove?: Resolver<Maybe<ResolversTypes['ReserveReleaseConnection']>, ParentType, ContextType, Partial<AgentReserveReleasesToApproveArgs>>;
  reserves?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reserve']>>, ParentType, ContextType>;
};

export type TrialBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrialBalance'] = ResolversParentTypes['TrialBalance']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  debits?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['PurposeBalance']>, ParentType, ContextType>;
};

export type PurposeBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurposeBalance'] = ResolversParentTypes['PurposeBalance']> = {
  purpose?: Resolver<ResolversTypes['AccountPurpose'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OpenAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenAccountPayload'] = ResolversParentTypes['OpenAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JournalEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEntry'] = ResolversParentTypes['JournalEntry'], FederationReferenceType extends FederationReferenceTypes['JournalEntry'] = FederationReferenceTypes['JournalEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JournalEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  postings?: Resolver<ReadonlyArray<ResolversTypes['Posting']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Posting'] = ResolversParentTypes['Posting']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['JournalEntry'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balanceAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PostingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostingConnection'] = ResolversParentTypes['PostingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostingEdge'] = ResolversParentTypes['PostingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Posting'], ParentType, ContextType>;
};

export type JournalEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEntryConnection'] = ResolversParentTypes['JournalEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JournalEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JournalEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEntryEdge'] = ResolversParentTypes['JournalEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JournalEntry'], ParentType, ContextType>;
};

export type PostJournalEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostJournalEntryPayload'] = ResolversParentTypes['PostJournalEntryPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReverseJournalEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReverseJournalEntryPayload'] = ResolversParentTypes['ReverseJournalEntryPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommissionMandateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionMandate'] = ResolversParentTypes['CommissionMandate']> = {
  version?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoicingKind'], ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['MandateMember']>, ParentType, ContextType>;
};

export type MandateMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateMember'] = ResolversParentTypes['MandateMember']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  isPayer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  collected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entitled?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toOffset?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  offset?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  owes?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SettleMandatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleMandatePayload'] = ResolversParentTypes['SettleMandatePayload']> = {
  mandate?: Resolver<Maybe<ResolversTypes['CommissionMandate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone'], FederationReferenceType extends FederationReferenceTypes['Milestone'] = FederationReferenceTypes['Milestone']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Milestone']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  billing?: Resolver<Maybe<ResolversTypes['MilestoneBilling']>, ParentType, ContextType>;
};

export type MilestoneBillingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MilestoneBilling'] = ResolversParentTypes['MilestoneBilling']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MilestoneBillingState'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['MilestoneBillingPart']>, ParentType, ContextType>;
};

export type MilestoneBillingPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MilestoneBillingPart'] = ResolversParentTypes['MilestoneBillingPart']> = {
  seller?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['BillingObstacle']>, ParentType, ContextType>;
};

export type BillingObstacleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingObstacle'] = ResolversParentTypes['BillingObstacle']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RetryMilestoneBillingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryMilestoneBillingPayload'] = ResolversParentTypes['RetryMilestoneBillingPayload']> = {
  milestoneBilling?: Resolver<Maybe<ResolversTypes['MilestoneBilling']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClientCreditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientCredit'] = ResolversParentTypes['ClientCredit'], FederationReferenceType extends FederationReferenceTypes['ClientCredit'] = FederationReferenceTypes['ClientCredit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClientCredit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  uses?: Resolver<ReadonlyArray<ResolversTypes['ClientCreditUse']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientCreditUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientCreditUse'] = ResolversParentTypes['ClientCreditUse']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund'], FederationReferenceType extends FederationReferenceTypes['Refund'] = FederationReferenceTypes['Refund']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Refund']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RefundState'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['ClientCredit']>, ParentType, ContextType>;
  iban?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['PaymentBatch']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithholdingCreditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingCredit'] = ResolversParentTypes['WithholdingCredit'], FederationReferenceType extends FederationReferenceTypes['WithholdingCredit'] = FederationReferenceTypes['WithholdingCredit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WithholdingCredit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WithholdingCreditState'], ParentType, ContextType>;
  certified?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  certifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientCreditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientCreditConnection'] = ResolversParentTypes['ClientCreditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClientCreditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ClientCreditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientCreditEdge'] = ResolversParentTypes['ClientCreditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClientCredit'], ParentType, ContextType>;
};

export type WithholdingCreditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingCreditConnection'] = ResolversParentTypes['WithholdingCreditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WithholdingCreditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WithholdingCreditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingCreditEdge'] = ResolversParentTypes['WithholdingCreditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WithholdingCredit'], ParentType, ContextType>;
};

export type ClientCreditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientCreditPayload'] = ResolversParentTypes['ClientCreditPayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  clientCredit?: Resolver<Maybe<ResolversTypes['ClientCredit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPayload'] = ResolversParentTypes['RefundPayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordCertificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordCertificationPayload'] = ResolversParentTypes['RecordCertificationPayload']> = {
  withholdingCredit?: Resolver<Maybe<ResolversTypes['WithholdingCredit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentBatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentBatchPayload'] = ResolversParentTypes['PaymentBatchPayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['PaymentBatch']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentBatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentBatch'] = ResolversParentTypes['PaymentBatch'], FederationReferenceType extends FederationReferenceTypes['PaymentBatch'] = FederationReferenceTypes['PaymentBatch']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentBatch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentBatchState'], ParentType, ContextType>;
  executeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['BatchPayment']>, ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['PayeeLeftOut']>, ParentType, ContextType>;
  madeBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['PaymentFile']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchPayment'] = ResolversParentTypes['BatchPayment']> = {
  run?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  payee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  payeeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  iban?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['BatchPaymentFailure']>, ParentType, ContextType>;
};

export type BatchPaymentFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchPaymentFailure'] = ResolversParentTypes['BatchPaymentFailure']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  wasExecuted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PayeeLeftOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayeeLeftOut'] = ResolversParentTypes['PayeeLeftOut']> = {
  payee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentFile'] = ResolversParentTypes['PaymentFile']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PayoutAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayoutAccount'] = ResolversParentTypes['PayoutAccount']> = {
  ending?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PaymentBatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentBatchConnection'] = ResolversParentTypes['PaymentBatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentBatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentBatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentBatchEdge'] = ResolversParentTypes['PaymentBatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentBatch'], ParentType, ContextType>;
};

export type RemunerationDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemunerationDocument'] = ResolversParentTypes['RemunerationDocument'], FederationReferenceType extends FederationReferenceTypes['RemunerationDocument'] = FederationReferenceTypes['RemunerationDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RemunerationDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RemunerationKind']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RemunerationState'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType>;
  payee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expenses?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toPay?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  stampDuty?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  inps?: Resolver<Maybe<ResolversTypes['InpsThreshold']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['BillingObstacle']>, ParentType, ContextType>;
  drawnUpAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owedBack?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['InvoiceDocument']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InpsThresholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InpsThreshold'] = ResolversParentTypes['InpsThreshold']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  elsewhere?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  above?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type EmploymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employment'] = ResolversParentTypes['Employment']> = {
  employer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RemunerationDocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemunerationDocumentConnection'] = ResolversParentTypes['RemunerationDocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RemunerationDocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RemunerationDocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemunerationDocumentEdge'] = ResolversParentTypes['RemunerationDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RemunerationDocument'], ParentType, ContextType>;
};

export type DrawUpRemunerationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawUpRemunerationPayload'] = ResolversParentTypes['DrawUpRemunerationPayload']> = {
  documents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RemunerationDocument']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemunerationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemunerationPayload'] = ResolversParentTypes['RemunerationPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['RemunerationDocument']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordEmploymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEmploymentPayload'] = ResolversParentTypes['RecordEmploymentPayload']> = {
  employments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Employment']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmEmploymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmploymentPayload'] = ResolversParentTypes['ConfirmEmploymentPayload']> = {
  employers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Employment']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReservePortionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservePortion'] = ResolversParentTypes['ReservePortion']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  credited?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  named?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Agent']>>>, ParentType, ContextType>;
  approvals?: Resolver<ResolversTypes['ReserveApprovals'], ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  mayFallBelow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsInSurplus?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReservePortionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservePortionConnection'] = ResolversParentTypes['ReservePortionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReservePortionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReservePortionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservePortionEdge'] = ResolversParentTypes['ReservePortionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReservePortion'], ParentType, ContextType>;
};

export type ReserveReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveRelease'] = ResolversParentTypes['ReserveRelease'], FederationReferenceType extends FederationReferenceTypes['ReserveRelease'] = FederationReferenceTypes['ReserveRelease']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReserveRelease']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reserve?: Resolver<Maybe<ResolversTypes['Reserve']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ReservePurpose'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReserveReleaseState'], ParentType, ContextType>;
  needs?: Resolver<ReadonlyArray<ResolversTypes['ReserveReleaseNeed']>, ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['ReserveReleaseApproval']>, ParentType, ContextType>;
  portions?: Resolver<ReadonlyArray<ResolversTypes['ReserveReleasePortion']>, ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  spendings?: Resolver<ReadonlyArray<ResolversTypes['ReserveSpending']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveReleaseNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveReleaseNeed'] = ResolversParentTypes['ReserveReleaseNeed']> = {
  of?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Agent']>>>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReserveReleaseApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveReleaseApproval'] = ResolversParentTypes['ReserveReleaseApproval']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReserveReleasePortionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveReleasePortion'] = ResolversParentTypes['ReserveReleasePortion']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ReserveSpendingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveSpending'] = ResolversParentTypes['ReserveSpending']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
};

export type ReserveReleaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveReleaseConnection'] = ResolversParentTypes['ReserveReleaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReserveReleaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReserveReleaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveReleaseEdge'] = ResolversParentTypes['ReserveReleaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReserveRelease'], ParentType, ContextType>;
};

export type ReserveReleasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveReleasePayload'] = ResolversParentTypes['ReserveReleasePayload']> = {
  release?: Resolver<Maybe<ResolversTypes['ReserveRelease']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReserveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reserve'] = ResolversParentTypes['Reserve'], FederationReferenceType extends FederationReferenceTypes['Reserve'] = FederationReferenceTypes['Reserve']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reserve']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ReservePurpose'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  floor?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['ReservePortionConnection'], ParentType, ContextType, Partial<ReserveSetAsideArgs>>;
  releases?: Resolver<ResolversTypes['ReserveReleaseConnection'], ParentType, ContextType, Partial<ReserveReleasesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  postedBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  debits?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['StatementLineConnection'], ParentType, ContextType, Partial<StatementLinesArgs>>;
  file?: Resolver<ResolversTypes['StatementFile'], ParentType, ContextType, RequireFields<StatementFileArgs, 'format' | 'language'>>;
};

export type StatementFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementFile'] = ResolversParentTypes['StatementFile']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatementLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementLine'] = ResolversParentTypes['StatementLine']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['JournalEntry'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counterPurposes?: Resolver<ReadonlyArray<ResolversTypes['AccountPurpose']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type StatementLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementLineConnection'] = ResolversParentTypes['StatementLineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementLineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StatementLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementLineEdge'] = ResolversParentTypes['StatementLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StatementLine'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'BankAccount' | 'BankStatement' | 'BankStatementLine' | 'Claim' | 'Settlement' | 'DistributionRun' | 'FxRate' | 'BooksExport' | 'MembershipPlan' | 'MembershipFee' | 'Invoice' | 'CreditNote' | 'LedgerAccount' | 'JournalEntry' | 'ClientCredit' | 'Refund' | 'WithholdingCredit' | 'PaymentBatch' | 'RemunerationDocument' | 'ReserveRelease' | 'Reserve', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type DataExportPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportPage'] = ResolversParentTypes['DataExportPage']> = {
  sections?: Resolver<ReadonlyArray<ResolversTypes['DataExportSection']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataExportSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportSection'] = ResolversParentTypes['DataExportSection']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ServiceSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSpine'] = ResolversParentTypes['ServiceSpine']> = {
  log?: Resolver<ResolversTypes['EventLog'], ParentType, ContextType>;
  reactions?: Resolver<ReadonlyArray<ResolversTypes['EventReaction']>, ParentType, ContextType>;
};

export type EventLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventLog'] = ResolversParentTypes['EventLog']> = {
  lastPosition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EventReactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReaction'] = ResolversParentTypes['EventReaction']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAsideCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<Maybe<ResolversTypes['SetAsideEventConnection']>, ParentType, ContextType, Partial<EventReactionSetAsideArgs>>;
};

export type SetAsideEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEventConnection'] = ResolversParentTypes['SetAsideEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SetAsideEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SetAsideEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEventEdge'] = ResolversParentTypes['SetAsideEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SetAsideEvent'], ParentType, ContextType>;
};

export type SetAsideEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEvent'] = ResolversParentTypes['SetAsideEvent']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partitionKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isBehind?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReplayEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayEventsPayload'] = ResolversParentTypes['ReplayEventsPayload']> = {
  replayId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replayed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['SetAsideEvent']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerBankAccount?: Resolver<ResolversTypes['RegisterBankAccountPayload'], ParentType, ContextType, RequireFields<MutationRegisterBankAccountArgs, 'input'>>;
  importBankFile?: Resolver<ResolversTypes['ImportBankFilePayload'], ParentType, ContextType, RequireFields<MutationImportBankFileArgs, 'input'>>;
  assignBankStatementLine?: Resolver<ResolversTypes['BankStatementLinePayload'], ParentType, ContextType, RequireFields<MutationAssignBankStatementLineArgs, 'input'>>;
  undoBankStatementLine?: Resolver<ResolversTypes['BankStatementLinePayload'], ParentType, ContextType, RequireFields<MutationUndoBankStatementLineArgs, 'input'>>;
  recordClaimPayment?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationRecordClaimPaymentArgs, 'input'>>;
  setOffClaims?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationSetOffClaimsArgs, 'input'>>;
  giveUpClaim?: Resolver<ResolversTypes['ClaimPayload'], ParentType, ContextType, RequireFields<MutationGiveUpClaimArgs, 'input'>>;
  computeDistribution?: Resolver<ResolversTypes['ComputeDistributionPayload'], ParentType, ContextType, RequireFields<MutationComputeDistributionArgs, 'input'>>;
  reviewDistribution?: Resolver<ResolversTypes['DistributionRunPayload'], ParentType, ContextType, RequireFields<MutationReviewDistributionArgs, 'input'>>;
  approveDistribution?: Resolver<ResolversTypes['DistributionRunPayload'], ParentType, ContextType, RequireFields<MutationApproveDistributionArgs, 'input'>>;
  postDistribution?: Resolver<ResolversTypes['DistributionRunPayload'], ParentType, ContextType, RequireFields<MutationPostDistributionArgs, 'input'>>;
  pauseDunning?: Resolver<ResolversTypes['PauseDunningPayload'], ParentType, ContextType, RequireFields<MutationPauseDunningArgs, 'input'>>;
  replayBillingEvents?: Resolver<ResolversTypes['ReplayEventsPayload'], ParentType, ContextType, RequireFields<MutationReplayBillingEventsArgs, 'input'>>;
  recordFxRate?: Resolver<ResolversTypes['FxRatesPayload'], ParentType, ContextType, RequireFields<MutationRecordFxRateArgs, 'input'>>;
  importEcbRates?: Resolver<ResolversTypes['FxRatesPayload'], ParentType, ContextType, RequireFields<MutationImportEcbRatesArgs, 'input'>>;
  recordExchange?: Resolver<ResolversTypes['RecordExchangePayload'], ParentType, ContextType, RequireFields<MutationRecordExchangeArgs, 'input'>>;
  exportBooks?: Resolver<ResolversTypes['ExportBooksPayload'], ParentType, ContextType, RequireFields<MutationExportBooksArgs, 'input'>>;
  createMembershipPlan?: Resolver<ResolversTypes['MembershipPlanPayload'], ParentType, ContextType, RequireFields<MutationCreateMembershipPlanArgs, 'input'>>;
  reviseMembershipPlan?: Resolver<ResolversTypes['MembershipPlanPayload'], ParentType, ContextType, RequireFields<MutationReviseMembershipPlanArgs, 'input'>>;
  offerMembershipPlan?: Resolver<ResolversTypes['MembershipPlanPayload'], ParentType, ContextType, RequireFields<MutationOfferMembershipPlanArgs, 'input'>>;
  setFeeSettings?: Resolver<ResolversTypes['FeeSettingsPayload'], ParentType, ContextType, RequireFields<MutationSetFeeSettingsArgs, 'input'>>;
  chooseMembershipPlan?: Resolver<ResolversTypes['MembershipSubscriptionPayload'], ParentType, ContextType, RequireFields<MutationChooseMembershipPlanArgs, 'input'>>;
  waiveMembershipFee?: Resolver<ResolversTypes['MembershipFeePayload'], ParentType, ContextType, RequireFields<MutationWaiveMembershipFeeArgs, 'input'>>;
  draftInvoice?: Resolver<ResolversTypes['DraftInvoicePayload'], ParentType, ContextType, RequireFields<MutationDraftInvoiceArgs, 'input'>>;
  issueInvoice?: Resolver<ResolversTypes['IssueInvoicePayload'], ParentType, ContextType, RequireFields<MutationIssueInvoiceArgs, 'input'>>;
  recordDelivery?: Resolver<ResolversTypes['RecordDeliveryPayload'], ParentType, ContextType, RequireFields<MutationRecordDeliveryArgs, 'input'>>;
  resendInvoice?: Resolver<ResolversTypes['ResendInvoicePayload'], ParentType, ContextType, RequireFields<MutationResendInvoiceArgs, 'input'>>;
  recordCreditNoteDelivery?: Resolver<ResolversTypes['RecordCreditNoteDeliveryPayload'], ParentType, ContextType, RequireFields<MutationRecordCreditNoteDeliveryArgs, 'input'>>;
  resendCreditNote?: Resolver<ResolversTypes['ResendCreditNotePayload'], ParentType, ContextType, RequireFields<MutationResendCreditNoteArgs, 'input'>>;
  recordPayment?: Resolver<ResolversTypes['RecordPaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentArgs, 'input'>>;
  issueCreditNote?: Resolver<ResolversTypes['IssueCreditNotePayload'], ParentType, ContextType, RequireFields<MutationIssueCreditNoteArgs, 'input'>>;
  checkLedger?: Resolver<ResolversTypes['CheckLedgerPayload'], ParentType, ContextType, RequireFields<MutationCheckLedgerArgs, 'input'>>;
  openAccount?: Resolver<ResolversTypes['OpenAccountPayload'], ParentType, ContextType, RequireFields<MutationOpenAccountArgs, 'input'>>;
  postJournalEntry?: Resolver<ResolversTypes['PostJournalEntryPayload'], ParentType, ContextType, RequireFields<MutationPostJournalEntryArgs, 'input'>>;
  reverseJournalEntry?: Resolver<ResolversTypes['ReverseJournalEntryPayload'], ParentType, ContextType, RequireFields<MutationReverseJournalEntryArgs, 'input'>>;
  settleMandate?: Resolver<ResolversTypes['SettleMandatePayload'], ParentType, ContextType, RequireFields<MutationSettleMandateArgs, 'input'>>;
  retryMilestoneBilling?: Resolver<ResolversTypes['RetryMilestoneBillingPayload'], ParentType, ContextType, RequireFields<MutationRetryMilestoneBillingArgs, 'input'>>;
  setOffClientCredit?: Resolver<ResolversTypes['ClientCreditPayload'], ParentType, ContextType, RequireFields<MutationSetOffClientCreditArgs, 'input'>>;
  moveOverpayment?: Resolver<ResolversTypes['ClientCreditPayload'], ParentType, ContextType, RequireFields<MutationMoveOverpaymentArgs, 'input'>>;
  reversePayment?: Resolver<ResolversTypes['ClientCreditPayload'], ParentType, ContextType, RequireFields<MutationReversePaymentArgs, 'input'>>;
  requestRefund?: Resolver<ResolversTypes['RefundPayload'], ParentType, ContextType, RequireFields<MutationRequestRefundArgs, 'input'>>;
  cancelRefund?: Resolver<ResolversTypes['RefundPayload'], ParentType, ContextType, RequireFields<MutationCancelRefundArgs, 'input'>>;
  recordCertification?: Resolver<ResolversTypes['RecordCertificationPayload'], ParentType, ContextType, RequireFields<MutationRecordCertificationArgs, 'input'>>;
  createPaymentBatch?: Resolver<ResolversTypes['PaymentBatchPayload'], ParentType, ContextType, RequireFields<MutationCreatePaymentBatchArgs, 'input'>>;
  approvePaymentBatch?: Resolver<ResolversTypes['PaymentBatchPayload'], ParentType, ContextType, RequireFields<MutationApprovePaymentBatchArgs, 'input'>>;
  cancelPaymentBatch?: Resolver<ResolversTypes['PaymentBatchPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentBatchArgs, 'input'>>;
  recordPaymentsFailed?: Resolver<ResolversTypes['PaymentBatchPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentsFailedArgs, 'input'>>;
  recordPaymentBatchExecuted?: Resolver<ResolversTypes['PaymentBatchPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentBatchExecutedArgs, 'input'>>;
  drawUpRemuneration?: Resolver<ResolversTypes['DrawUpRemunerationPayload'], ParentType, ContextType, RequireFields<MutationDrawUpRemunerationArgs, 'input'>>;
  approveRemuneration?: Resolver<ResolversTypes['RemunerationPayload'], ParentType, ContextType, RequireFields<MutationApproveRemunerationArgs, 'input'>>;
  declineRemuneration?: Resolver<ResolversTypes['RemunerationPayload'], ParentType, ContextType, RequireFields<MutationDeclineRemunerationArgs, 'input'>>;
  voidRemuneration?: Resolver<ResolversTypes['RemunerationPayload'], ParentType, ContextType, RequireFields<MutationVoidRemunerationArgs, 'input'>>;
  recordEmployment?: Resolver<ResolversTypes['RecordEmploymentPayload'], ParentType, ContextType, RequireFields<MutationRecordEmploymentArgs, 'input'>>;
  confirmEmployment?: Resolver<ResolversTypes['ConfirmEmploymentPayload'], ParentType, ContextType, RequireFields<MutationConfirmEmploymentArgs, 'input'>>;
  proposeReserveRelease?: Resolver<ResolversTypes['ReserveReleasePayload'], ParentType, ContextType, RequireFields<MutationProposeReserveReleaseArgs, 'input'>>;
  approveReserveRelease?: Resolver<ResolversTypes['ReserveReleasePayload'], ParentType, ContextType, RequireFields<MutationApproveReserveReleaseArgs, 'input'>>;
  withdrawReserveRelease?: Resolver<ResolversTypes['ReserveReleasePayload'], ParentType, ContextType, RequireFields<MutationWithdrawReserveReleaseArgs, 'input'>>;
  recordReserveSpending?: Resolver<ResolversTypes['ReserveReleasePayload'], ParentType, ContextType, RequireFields<MutationRecordReserveSpendingArgs, 'input'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bankStatement?: Resolver<Maybe<ResolversTypes['BankStatement']>, ParentType, ContextType, RequireFields<QueryBankStatementArgs, 'id'>>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  settlement?: Resolver<Maybe<ResolversTypes['Settlement']>, ParentType, ContextType, RequireFields<QuerySettlementArgs, 'id'>>;
  myData?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  distributionRun?: Resolver<Maybe<ResolversTypes['DistributionRun']>, ParentType, ContextType, RequireFields<QueryDistributionRunArgs, 'id'>>;
  eventSpine?: Resolver<Maybe<ResolversTypes['EventSpine']>, ParentType, ContextType>;
  fxRates?: Resolver<Maybe<ResolversTypes['FxRateConnection']>, ParentType, ContextType, RequireFields<QueryFxRatesArgs, 'currency'>>;
  exchangeFilesAside?: Resolver<Maybe<ResolversTypes['ExchangeFileAsideConnection']>, ParentType, ContextType, Partial<QueryExchangeFilesAsideArgs>>;
  booksExport?: Resolver<Maybe<ResolversTypes['BooksExport']>, ParentType, ContextType, RequireFields<QueryBooksExportArgs, 'id'>>;
  membershipPlan?: Resolver<Maybe<ResolversTypes['MembershipPlan']>, ParentType, ContextType, RequireFields<QueryMembershipPlanArgs, 'id'>>;
  membershipPlans?: Resolver<Maybe<ResolversTypes['MembershipPlanConnection']>, ParentType, ContextType, Partial<QueryMembershipPlansArgs>>;
  membershipFee?: Resolver<Maybe<ResolversTypes['MembershipFee']>, ParentType, ContextType, RequireFields<QueryMembershipFeeArgs, 'id'>>;
  membershipFees?: Resolver<Maybe<ResolversTypes['MembershipFeeConnection']>, ParentType, ContextType, Partial<QueryMembershipFeesArgs>>;
  feeSettings?: Resolver<Maybe<ResolversTypes['FeeSettings']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  latestLedgerCheck?: Resolver<Maybe<ResolversTypes['LedgerCheck']>, ParentType, ContextType>;
  ledgerChecks?: Resolver<Maybe<ResolversTypes['LedgerCheckConnection']>, ParentType, ContextType, Partial<QueryLedgerChecksArgs>>;
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  trialBalance?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrialBalance']>>, ParentType, ContextType, Partial<QueryTrialBalanceArgs>>;
  journalEntry?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType, RequireFields<QueryJournalEntryArgs, 'id'>>;
  journalEntries?: Resolver<Maybe<ResolversTypes['JournalEntryConnection']>, ParentType, ContextType, Partial<QueryJournalEntriesArgs>>;
  paymentBatch?: Resolver<Maybe<ResolversTypes['PaymentBatch']>, ParentType, ContextType, RequireFields<QueryPaymentBatchArgs, 'id'>>;
  remunerationDocument?: Resolver<Maybe<ResolversTypes['RemunerationDocument']>, ParentType, ContextType, RequireFields<QueryRemunerationDocumentArgs, 'id'>>;
  reserveRelease?: Resolver<Maybe<ResolversTypes['ReserveRelease']>, ParentType, ContextType, RequireFields<QueryReserveReleaseArgs, 'id'>>;
  reserve?: Resolver<Maybe<ResolversTypes['Reserve']>, ParentType, ContextType, RequireFields<QueryReserveArgs, 'id'>>;
};

export type CommissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commission'] = ResolversParentTypes['Commission'], FederationReferenceType extends FederationReferenceTypes['Commission'] = FederationReferenceTypes['Commission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  claims?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Claim']>>, ParentType, ContextType>;
  distributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DistributionRun']>>, ParentType, ContextType>;
  invoices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Invoice']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journalEntries?: Resolver<Maybe<ResolversTypes['JournalEntryConnection']>, ParentType, ContextType, Partial<CommissionJournalEntriesArgs>>;
  mandates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionMandate']>>, ParentType, ContextType>;
  milestoneBillings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MilestoneBilling']>>, ParentType, ContextType>;
};

export type CommunityReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityReport'] = ResolversParentTypes['CommunityReport'], FederationReferenceType extends FederationReferenceTypes['CommunityReport'] = FederationReferenceTypes['CommunityReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  collected?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  earned?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  reserves?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  RegisterBankAccountPayload?: RegisterBankAccountPayloadResolvers<ContextType>;
  ImportBankFilePayload?: ImportBankFilePayloadResolvers<ContextType>;
  BankStatementLinePayload?: BankStatementLinePayloadResolvers<ContextType>;
  BankAccount?: BankAccountResolvers<ContextType>;
  BankStatement?: BankStatementResolvers<ContextType>;
  BankStatementLine?: BankStatementLineResolvers<ContextType>;
  BankStatementLineAssignment?: BankStatementLineAssignmentResolvers<ContextType>;
  BankStatementLineProposal?: BankStatementLineProposalResolvers<ContextType>;
  BankStatementConnection?: BankStatementConnectionResolvers<ContextType>;
  BankStatementEdge?: BankStatementEdgeResolvers<ContextType>;
  BankStatementLineConnection?: BankStatementLineConnectionResolvers<ContextType>;
  BankStatementLineEdge?: BankStatementLineEdgeResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  Settlement?: SettlementResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClaimPayload?: ClaimPayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  ComputeDistributionPayload?: ComputeDistributionPayloadResolvers<ContextType>;
  DistributionRunPayload?: DistributionRunPayloadResolvers<ContextType>;
  DistributionRun?: DistributionRunResolvers<ContextType>;
  DistributionTiers?: DistributionTiersResolvers<ContextType>;
  DistributionReserve?: DistributionReserveResolvers<ContextType>;
  DistributionShare?: DistributionShareResolvers<ContextType>;
  ExplanationStep?: ExplanationStepResolvers<ContextType>;
  LeftOutContribution?: LeftOutContributionResolvers<ContextType>;
  DistributionPayment?: DistributionPaymentResolvers<ContextType>;
  AgreementVersion?: AgreementVersionResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  InvoiceDunning?: InvoiceDunningResolvers<ContextType>;
  InvoiceReminder?: InvoiceReminderResolvers<ContextType>;
  PauseDunningPayload?: PauseDunningPayloadResolvers<ContextType>;
  EventSpine?: EventSpineResolvers<ContextType>;
  FxRate?: FxRateResolvers<ContextType>;
  FxRateConnection?: FxRateConnectionResolvers<ContextType>;
  FxRateEdge?: FxRateEdgeResolvers<ContextType>;
  CurrencyPosition?: CurrencyPositionResolvers<ContextType>;
  FxRatesPayload?: FxRatesPayloadResolvers<ContextType>;
  RecordExchangePayload?: RecordExchangePayloadResolvers<ContextType>;
  ExchangeAnswer?: ExchangeAnswerResolvers<ContextType>;
  ExchangeError?: ExchangeErrorResolvers<ContextType>;
  ExchangeFileAside?: ExchangeFileAsideResolvers<ContextType>;
  ExchangeFileAsideConnection?: ExchangeFileAsideConnectionResolvers<ContextType>;
  ExchangeFileAsideEdge?: ExchangeFileAsideEdgeResolvers<ContextType>;
  BooksExport?: BooksExportResolvers<ContextType>;
  WrittenBooksExport?: WrittenBooksExportResolvers<ContextType>;
  BooksExportPart?: BooksExportPartResolvers<ContextType>;
  BooksExportPartConnection?: BooksExportPartConnectionResolvers<ContextType>;
  BooksExportPartEdge?: BooksExportPartEdgeResolvers<ContextType>;
  ExportBooksPayload?: ExportBooksPayloadResolvers<ContextType>;
  MembershipPlanPayload?: MembershipPlanPayloadResolvers<ContextType>;
  FeeSettingsPayload?: FeeSettingsPayloadResolvers<ContextType>;
  MembershipSubscriptionPayload?: MembershipSubscriptionPayloadResolvers<ContextType>;
  MembershipFeePayload?: MembershipFeePayloadResolvers<ContextType>;
  MembershipPlan?: MembershipPlanResolvers<ContextType>;
  MembershipTerms?: MembershipTermsResolvers<ContextType>;
  MembershipFee?: MembershipFeeResolvers<ContextType>;
  MembershipFeeConnection?: MembershipFeeConnectionResolvers<ContextType>;
  MembershipFeeEdge?: MembershipFeeEdgeResolvers<ContextType>;
  MembershipPlanConnection?: MembershipPlanConnectionResolvers<ContextType>;
  MembershipPlanEdge?: MembershipPlanEdgeResolvers<ContextType>;
  MembershipSubscription?: MembershipSubscriptionResolvers<ContextType>;
  MembershipChoice?: MembershipChoiceResolvers<ContextType>;
  FeeCredit?: FeeCreditResolvers<ContextType>;
  FeeCreditConnection?: FeeCreditConnectionResolvers<ContextType>;
  FeeCreditEdge?: FeeCreditEdgeResolvers<ContextType>;
  FeeSettings?: FeeSettingsResolvers<ContextType>;
  RevenueForecast?: RevenueForecastResolvers<ContextType>;
  RevenueSource?: RevenueSourceResolvers<ContextType>;
  CashAhead?: CashAheadResolvers<ContextType>;
  CashDay?: CashDayResolvers<ContextType>;
  CashFlow?: CashFlowResolvers<ContextType>;
  DraftInvoicePayload?: DraftInvoicePayloadResolvers<ContextType>;
  IssueInvoicePayload?: IssueInvoicePayloadResolvers<ContextType>;
  RecordDeliveryPayload?: RecordDeliveryPayloadResolvers<ContextType>;
  ResendInvoicePayload?: ResendInvoicePayloadResolvers<ContextType>;
  RecordCreditNoteDeliveryPayload?: RecordCreditNoteDeliveryPayloadResolvers<ContextType>;
  ResendCreditNotePayload?: ResendCreditNotePayloadResolvers<ContextType>;
  RecordPaymentPayload?: RecordPaymentPayloadResolvers<ContextType>;
  IssueCreditNotePayload?: IssueCreditNotePayloadResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  CreditNote?: CreditNoteResolvers<ContextType>;
  CreditNoteConnection?: CreditNoteConnectionResolvers<ContextType>;
  CreditNoteEdge?: CreditNoteEdgeResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  VatBreakdown?: VatBreakdownResolvers<ContextType>;
  InvoiceTotals?: InvoiceTotalsResolvers<ContextType>;
  InvoicePayment?: InvoicePaymentResolvers<ContextType>;
  InvoiceDocument?: InvoiceDocumentResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  StampDutyDue?: StampDutyDueResolvers<ContextType>;
  LedgerCheck?: LedgerCheckResolvers<ContextType>;
  BrokenSeries?: BrokenSeriesResolvers<ContextType>;
  LedgerDiscrepancy?: LedgerDiscrepancyResolvers<ContextType>;
  LedgerCheckConnection?: LedgerCheckConnectionResolvers<ContextType>;
  LedgerCheckEdge?: LedgerCheckEdgeResolvers<ContextType>;
  CheckLedgerPayload?: CheckLedgerPayloadResolvers<ContextType>;
  LedgerAccount?: LedgerAccountResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  TrialBalance?: TrialBalanceResolvers<ContextType>;
  PurposeBalance?: PurposeBalanceResolvers<ContextType>;
  OpenAccountPayload?: OpenAccountPayloadResolvers<ContextType>;
  JournalEntry?: JournalEntryResolvers<ContextType>;
  Posting?: PostingResolvers<ContextType>;
  PostingConnection?: PostingConnectionResolvers<ContextType>;
  PostingEdge?: PostingEdgeResolvers<ContextType>;
  JournalEntryConnection?: JournalEntryConnectionResolvers<ContextType>;
  JournalEntryEdge?: JournalEntryEdgeResolvers<ContextType>;
  PostJournalEntryPayload?: PostJournalEntryPayloadResolvers<ContextType>;
  ReverseJournalEntryPayload?: ReverseJournalEntryPayloadResolvers<ContextType>;
  CommissionMandate?: CommissionMandateResolvers<ContextType>;
  MandateMember?: MandateMemberResolvers<ContextType>;
  SettleMandatePayload?: SettleMandatePayloadResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  MilestoneBilling?: MilestoneBillingResolvers<ContextType>;
  MilestoneBillingPart?: MilestoneBillingPartResolvers<ContextType>;
  BillingObstacle?: BillingObstacleResolvers<ContextType>;
  RetryMilestoneBillingPayload?: RetryMilestoneBillingPayloadResolvers<ContextType>;
  ClientCredit?: ClientCreditResolvers<ContextType>;
  ClientCreditUse?: ClientCreditUseResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  WithholdingCredit?: WithholdingCreditResolvers<ContextType>;
  ClientCreditConnection?: ClientCreditConnectionResolvers<ContextType>;
  ClientCreditEdge?: ClientCreditEdgeResolvers<ContextType>;
  WithholdingCreditConnection?: WithholdingCreditConnectionResolvers<ContextType>;
  WithholdingCreditEdge?: WithholdingCreditEdgeResolvers<ContextType>;
  ClientCreditPayload?: ClientCreditPayloadResolvers<ContextType>;
  RefundPayload?: RefundPayloadResolvers<ContextType>;
  RecordCertificationPayload?: RecordCertificationPayloadResolvers<ContextType>;
  PaymentBatchPayload?: PaymentBatchPayloadResolvers<ContextType>;
  PaymentBatch?: PaymentBatchResolvers<ContextType>;
  BatchPayment?: BatchPaymentResolvers<ContextType>;
  BatchPaymentFailure?: BatchPaymentFailureResolvers<ContextType>;
  PayeeLeftOut?: PayeeLeftOutResolvers<ContextType>;
  PaymentFile?: PaymentFileResolvers<ContextType>;
  PayoutAccount?: PayoutAccountResolvers<ContextType>;
  PaymentBatchConnection?: PaymentBatchConnectionResolvers<ContextType>;
  PaymentBatchEdge?: PaymentBatchEdgeResolvers<ContextType>;
  RemunerationDocument?: RemunerationDocumentResolvers<ContextType>;
  InpsThreshold?: InpsThresholdResolvers<ContextType>;
  Employment?: EmploymentResolvers<ContextType>;
  RemunerationDocumentConnection?: RemunerationDocumentConnectionResolvers<ContextType>;
  RemunerationDocumentEdge?: RemunerationDocumentEdgeResolvers<ContextType>;
  DrawUpRemunerationPayload?: DrawUpRemunerationPayloadResolvers<ContextType>;
  RemunerationPayload?: RemunerationPayloadResolvers<ContextType>;
  RecordEmploymentPayload?: RecordEmploymentPayloadResolvers<ContextType>;
  ConfirmEmploymentPayload?: ConfirmEmploymentPayloadResolvers<ContextType>;
  ReservePortion?: ReservePortionResolvers<ContextType>;
  ReservePortionConnection?: ReservePortionConnectionResolvers<ContextType>;
  ReservePortionEdge?: ReservePortionEdgeResolvers<ContextType>;
  ReserveRelease?: ReserveReleaseResolvers<ContextType>;
  ReserveReleaseNeed?: ReserveReleaseNeedResolvers<ContextType>;
  ReserveReleaseApproval?: ReserveReleaseApprovalResolvers<ContextType>;
  ReserveReleasePortion?: ReserveReleasePortionResolvers<ContextType>;
  ReserveSpending?: ReserveSpendingResolvers<ContextType>;
  ReserveReleaseConnection?: ReserveReleaseConnectionResolvers<ContextType>;
  ReserveReleaseEdge?: ReserveReleaseEdgeResolvers<ContextType>;
  ReserveReleasePayload?: ReserveReleasePayloadResolvers<ContextType>;
  Reserve?: ReserveResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementFile?: StatementFileResolvers<ContextType>;
  StatementLine?: StatementLineResolvers<ContextType>;
  StatementLineConnection?: StatementLineConnectionResolvers<ContextType>;
  StatementLineEdge?: StatementLineEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  DataExportPage?: DataExportPageResolvers<ContextType>;
  DataExportSection?: DataExportSectionResolvers<ContextType>;
  ServiceSpine?: ServiceSpineResolvers<ContextType>;
  EventLog?: EventLogResolvers<ContextType>;
  EventReaction?: EventReactionResolvers<ContextType>;
  SetAsideEventConnection?: SetAsideEventConnectionResolvers<ContextType>;
  SetAsideEventEdge?: SetAsideEventEdgeResolvers<ContextType>;
  SetAsideEvent?: SetAsideEventResolvers<ContextType>;
  ReplayEventsPayload?: ReplayEventsPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Commission?: CommissionResolvers<ContextType>;
  CommunityReport?: CommunityReportResolvers<ContextType>;
};

