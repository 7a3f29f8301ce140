import { type Currency, isCurrency } from '@millepiani/kernel/currency';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type Id, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type Money, zero } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';

export type AccountId = Id<'acc'>;

/** What an account is for. The schema defines each. */
export type AccountPurpose =
  | 'BANK'
  | 'RECEIVABLE'
  | 'PAYABLE'
  | 'RESERVE'
  | 'SURPLUS'
  | 'FEE'
  | 'FEE_CREDIT'
  | 'EXPENSE'
  | 'INCOME'
  | 'TAX_CREDIT'
  | 'CLEARING'
  | 'CLIENT_CREDIT'
  | 'CONVERSION'
  | 'EXCHANGE';

/**
 * Accounts that say what documents say one by one: what is set aside, owed as a credit, held in another currency, under way. An entry by hand
 * would make them say something else; what is wrong there is corrected by what it is about.
 */
export const keptByDocuments: ReadonlySet<AccountPurpose> = new Set<AccountPurpose>([
  'RESERVE',
  'CLIENT_CREDIT',
  'FEE_CREDIT',
  'CONVERSION',
  'CLEARING',
]);

/** What moved on an account, as two sums of minor units, neither below 0. They may leave 64 bits. */
export interface Turnover {
  readonly debits: bigint;
  readonly credits: bigint;
}

/** The latest day to which an account's postings are assigned, and when the latest one was made. */
export interface Latest extends Turnover {
  /** ISO 8601. */
  readonly date: string;
  readonly postedAt: Instant;
}

/** A page of the ledger: what one agent has, owes or earned, of one kind and in one currency. */
export interface LedgerAccount {
  readonly id: AccountId;
  readonly ownerId: AgentId;
  readonly purpose: AccountPurpose;
  readonly currency: Currency;
  readonly name: string;
  readonly openedAt: Instant;
  /** Debits less credits: positive is a debit balance. */
  readonly balance: Money;
  /** How many postings it bears; the latest has this number. */
  readonly postings: bigint;
  /** Undefined without postings. */
  readonly latest: Latest | undefined;
}

/** To open an account. */
export interface OpenAccount {
  readonly type: 'open';
  readonly id: AccountId;
  readonly ownerId: string;
  readonly purpose: AccountPurpose;
  readonly currency: string;
  readonly name: string;
  readonly at: Instant;
}

/** What makes one account different from its owner's others. */
export type AccountKey = Pick<LedgerAccount, 'ownerId' | 'purpose' | 'currency'>;

/** An account came to be. */
export interface AccountOpened extends AccountKey {
  readonly type: 'account.opened';
  readonly id: AccountId;
  readonly name: string;
  readonly at: Instant;
}

/** An entry's posting reached the account. */
export interface AccountPosted {
  readonly type: 'account.posted';
  /** 1, 2, … without holes. */
  readonly sequence: bigint;
  /** The balance once the whole entry is posted. */
  readonly balanceAfter: Money;
  readonly latest: Latest;
}

/** What happens to an account. */
export type AccountEvent = AccountOpened | AccountPosted;

/**
 * Decides to open an account. Fails with `INVALID_ID`, `UNKNOWN_CURRENCY`, `TOO_SHORT`, `TOO_LONG` or
 * `FORBIDDEN_CHARACTER`. That there is one for each owner, purpose and currency is for the store to tell.
 */
export function open(command: OpenAccount): Result<AccountOpened, Failures> {
  const { id, purpose, at } = command;
  const parts = gather({
    ownerId: parseId(command.ownerId, ['per', 'org'], ['ownerId']),
    currency: parseCurrency(command.currency),
    name: parseText(command.name, { max: 120 }, ['name']),
  });
  return parts.ok ? ok({ type: 'account.opened', id, purpose, at, ...parts.value }) : parts;
}

/** The account after an event. */
export function evolve(state: LedgerAccount | undefined, event: AccountEvent): LedgerAccount {
  switch (event.type) {
    case 'account.opened': {
      const { type: _, at, ...facts } = event;
      return { ...facts, openedAt: at, balance: zero(facts.currency), postings: 0n, latest: undefined };
    }
    case 'account.posted': {
      if (!state) throw new AccountNotOpened();
      return { ...state, balance: event.balanceAfter, postings: event.sequence, latest: event.latest };
    }
    default:
      return event satisfies never;
  }
}

/** A posting on an account that was never opened: a bug of whoever decided it. */
export class AccountNotOpened extends TypeError {
  constructor() {
    super('A posting on an account that was not opened.');
  }
}

/** Reads a currency at the edge. Fails with `UNKNOWN_CURRENCY`. */
export function parseCurrency(text: string): Result<Currency, Failures> {
  if (isCurrency(text)) return ok(text);
  return fail('UNKNOWN_CURRENCY', 'Not a currency code that is in use here.', ['currency']);
}
