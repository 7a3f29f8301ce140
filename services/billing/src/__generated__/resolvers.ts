// Made by `npm run generate` from the service's *.graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentReference as AgentModel, CommissionReference as CommissionModel } from '../ledger/references.ts';
import type { LedgerAccount as LedgerAccountModel } from '../ledger/ledger-account.ts';
import type { JournalEntry as JournalEntryModel } from '../ledger/journal-entry.ts';
import type { Posting as PostingModel } from '../ledger/posting.ts';
import type { TrialBalance as TrialBalanceModel, PurposeBalance as PurposeBalanceModel } from '../ledger/trial-balance.ts';
import type { LedgerCheck as LedgerCheckModel, Discrepancy as LedgerDiscrepancyModel } from '../ledger-check/ledger-check.ts';
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
};

/** The services' parts of the event spine. One is null where its service is away. */
export type EventSpine = {
  readonly __typename?: 'EventSpine';
  /** The part of the billing service. */
  readonly billing?: Maybe<ServiceSpine>;
};

/** What a check of the whole ledger found: every balance recomputed from the postings, and compared with the one kept. */
export type LedgerCheck = {
  readonly __typename?: 'LedgerCheck';
  /** The instant at which the ledger was looked at. Entries posted meanwhile neither counted nor disturbed. */
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
};

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
  | 'CLEARING';

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
};


/** A page of the ledger: what one agent has, owes or earned, of one kind and in one currency. */
export type LedgerAccountPostingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type Agent = {
  readonly __typename?: 'Agent';
  /** The identifier: `per_…` or `org_…`. */
  readonly id: Scalars['ID']['output'];
  /** The agent's accounts, by opening; null for those who may not see them: all but the agent and auditors. */
  readonly accounts?: Maybe<ReadonlyArray<LedgerAccount>>;
};

/** The sum of all accounts in one currency. In a ledger that is right the total is zero. */
export type TrialBalance = {
  readonly __typename?: 'TrialBalance';
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** How many accounts there are in this currency. */
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
  /** How many accounts there are. */
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
   * `ACCOUNT_NOT_FOUND`, `CURRENCY_MISMATCH`, `BALANCE_OUT_OF_RANGE` (an account's balance would leave 64 bits).
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
   * Codes: `FORBIDDEN`, `INVALID_ID`, `ENTRY_NOT_FOUND`, `ALREADY_REVERSED`, `REVERSAL_NOT_REVERSIBLE`, `DATE_BEFORE_ENTRY`,
   * `DATE_IN_FUTURE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `BALANCE_OUT_OF_RANGE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

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

/** An expected failure of a mutation. Nothing was stored. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and upper snake case: switch on it. */
  readonly code: Scalars['String']['output'];
  /** One sentence in English for a developer; show people your own by `code`. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, from `input` downwards: `["input", "owners", "0", "share"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
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

export type Query = {
  readonly __typename?: 'Query';
  /** How events fare on their way from service to service. */
  readonly eventSpine?: Maybe<EventSpine>;
  /** The latest check; null before the first one is made. */
  readonly latestLedgerCheck?: Maybe<LedgerCheck>;
  /** The checks, latest first. */
  readonly ledgerChecks?: Maybe<LedgerCheckConnection>;
  /** An account; null when there is none with this id, and for those who may not see it: all but its owner and auditors. */
  readonly account?: Maybe<LedgerAccount>;
  /** The sums of all balances at one instant, by currency; without currencies that have no account. */
  readonly trialBalance?: Maybe<ReadonlyArray<TrialBalance>>;
  /**
   * An entry; null when there is none with this id, and for those who may not see it: all but auditors and those who own an
   * account in it.
   */
  readonly journalEntry?: Maybe<JournalEntry>;
  /** All entries, latest first. */
  readonly journalEntries?: Maybe<JournalEntryConnection>;
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
};


export type QueryJournalEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJournalEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Has events handled again that lie aside in the billing service, in order, until one fails again or none is left. Who asked
   * for it is kept in the service's log.
   */
  readonly replayBillingEvents: ReplayEventsPayload;
  /** Has the ledger checked at once, in the background. It is checked every night besides. */
  readonly checkLedger: CheckLedgerPayload;
  /** Opens an account. An agent has one of each purpose and currency. */
  readonly openAccount: OpenAccountPayload;
  /** Posts an entry: all of it or nothing. */
  readonly postJournalEntry: PostJournalEntryPayload;
  /**
   * Takes an entry back by another one with the opposite postings. An entry is reversed once; a reversal is not reversed: post
   * the entry anew instead.
   */
  readonly reverseJournalEntry: ReverseJournalEntryPayload;
};


export type MutationReplayBillingEventsArgs = {
  input: ReplayEventsInput;
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

export type Commission = {
  readonly __typename?: 'Commission';
  /** The identifier: `com_…`. */
  readonly id: Scalars['ID']['output'];
  /** The entries about it, latest first: to auditors all, to others those in which they own an account. */
  readonly journalEntries?: Maybe<JournalEntryConnection>;
};


export type CommissionJournalEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  LedgerAccount: LedgerAccount;
  Agent: Agent;
  JournalEntry: JournalEntry;
  Commission: Commission;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  LedgerAccount:
    ( { __typename: 'LedgerAccount' }
    & GraphQLRecursivePick<FederationTypes['LedgerAccount'], {"id":true}> );
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  JournalEntry:
    ( { __typename: 'JournalEntry' }
    & GraphQLRecursivePick<FederationTypes['JournalEntry'], {"id":true}> );
  Commission:
    ( { __typename: 'Commission' }
    & GraphQLRecursivePick<FederationTypes['Commission'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( LedgerAccountModel )
    | ( JournalEntryModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  EventSpine: ResolverTypeWrapper<EventSpine>;
  LedgerCheck: ResolverTypeWrapper<LedgerCheckModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  LedgerDiscrepancy: ResolverTypeWrapper<LedgerDiscrepancyModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LedgerCheckConnection: ResolverTypeWrapper<Omit<LedgerCheckConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerCheckEdge']> }>;
  LedgerCheckEdge: ResolverTypeWrapper<Omit<LedgerCheckEdge, 'node'> & { node: ResolversTypes['LedgerCheck'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
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
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  ServiceSpine: ResolverTypeWrapper<ServiceSpine>;
  EventLog: ResolverTypeWrapper<EventLog>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventReaction: ResolverTypeWrapper<EventReaction>;
  SetAsideEventConnection: ResolverTypeWrapper<SetAsideEventConnection>;
  SetAsideEventEdge: ResolverTypeWrapper<SetAsideEventEdge>;
  SetAsideEvent: ResolverTypeWrapper<SetAsideEvent>;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ResolverTypeWrapper<ReplayEventsPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Commission: ResolverTypeWrapper<CommissionModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  EventSpine: EventSpine;
  LedgerCheck: LedgerCheckModel;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  LedgerDiscrepancy: LedgerDiscrepancyModel;
  ID: Scalars['ID']['output'];
  LedgerCheckConnection: Omit<LedgerCheckConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerCheckEdge']> };
  LedgerCheckEdge: Omit<LedgerCheckEdge, 'node'> & { node: ResolversParentTypes['LedgerCheck'] };
  String: Scalars['String']['output'];
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
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  UserError: UserError;
  ServiceSpine: ServiceSpine;
  EventLog: EventLog;
  Float: Scalars['Float']['output'];
  EventReaction: EventReaction;
  SetAsideEventConnection: SetAsideEventConnection;
  SetAsideEventEdge: SetAsideEventEdge;
  SetAsideEvent: SetAsideEvent;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ReplayEventsPayload;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Commission: CommissionModel;
};

export type EventSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSpine'] = ResolversParentTypes['EventSpine']> = {
  billing?: Resolver<Maybe<ResolversTypes['ServiceSpine']>, ParentType, ContextType>;
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
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  postings?: Resolver<ResolversTypes['PostingConnection'], ParentType, ContextType, Partial<LedgerAccountPostingsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LedgerAccount']>>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'LedgerAccount' | 'JournalEntry', ParentType, ContextType>;
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

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  eventSpine?: Resolver<Maybe<ResolversTypes['EventSpine']>, ParentType, ContextType>;
  latestLedgerCheck?: Resolver<Maybe<ResolversTypes['LedgerCheck']>, ParentType, ContextType>;
  ledgerChecks?: Resolver<Maybe<ResolversTypes['LedgerCheckConnection']>, ParentType, ContextType, Partial<QueryLedgerChecksArgs>>;
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  trialBalance?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrialBalance']>>, ParentType, ContextType, Partial<QueryTrialBalanceArgs>>;
  journalEntry?: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType, RequireFields<QueryJournalEntryArgs, 'id'>>;
  journalEntries?: Resolver<Maybe<ResolversTypes['JournalEntryConnection']>, ParentType, ContextType, Partial<QueryJournalEntriesArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  replayBillingEvents?: Resolver<ResolversTypes['ReplayEventsPayload'], ParentType, ContextType, RequireFields<MutationReplayBillingEventsArgs, 'input'>>;
  checkLedger?: Resolver<ResolversTypes['CheckLedgerPayload'], ParentType, ContextType, RequireFields<MutationCheckLedgerArgs, 'input'>>;
  openAccount?: Resolver<ResolversTypes['OpenAccountPayload'], ParentType, ContextType, RequireFields<MutationOpenAccountArgs, 'input'>>;
  postJournalEntry?: Resolver<ResolversTypes['PostJournalEntryPayload'], ParentType, ContextType, RequireFields<MutationPostJournalEntryArgs, 'input'>>;
  reverseJournalEntry?: Resolver<ResolversTypes['ReverseJournalEntryPayload'], ParentType, ContextType, RequireFields<MutationReverseJournalEntryArgs, 'input'>>;
};

export type CommissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commission'] = ResolversParentTypes['Commission'], FederationReferenceType extends FederationReferenceTypes['Commission'] = FederationReferenceTypes['Commission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journalEntries?: Resolver<Maybe<ResolversTypes['JournalEntryConnection']>, ParentType, ContextType, Partial<CommissionJournalEntriesArgs>>;
};

export type Resolvers<ContextType = Context> = {
  EventSpine?: EventSpineResolvers<ContextType>;
  LedgerCheck?: LedgerCheckResolvers<ContextType>;
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
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  ServiceSpine?: ServiceSpineResolvers<ContextType>;
  EventLog?: EventLogResolvers<ContextType>;
  EventReaction?: EventReactionResolvers<ContextType>;
  SetAsideEventConnection?: SetAsideEventConnectionResolvers<ContextType>;
  SetAsideEventEdge?: SetAsideEventEdgeResolvers<ContextType>;
  SetAsideEvent?: SetAsideEventResolvers<ContextType>;
  ReplayEventsPayload?: ReplayEventsPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Commission?: CommissionResolvers<ContextType>;
};

