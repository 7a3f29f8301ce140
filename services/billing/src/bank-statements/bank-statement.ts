import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

export type BankAccountId = Id<'bac'>;
export type StatementId = Id<'bst'>;
export type LineId = Id<'bsl'>;

/** An agent's own account at a bank, whose statements are read. */
export interface BankAccount {
  readonly id: BankAccountId;
  readonly ownerId: AgentId;
  /** Without blanks, in capitals. */
  readonly iban: string;
  readonly currency: Currency;
  readonly name: string;
  readonly registeredBy: PersonId;
  readonly registeredAt: Instant;
}

/** The other side of a movement, as far as the bank says. */
export interface Counterparty {
  readonly name: string | undefined;
  readonly iban: string | undefined;
}

/** One movement, as a bank tells it. */
export interface ReadLine {
  /** Which entry of the statement it is of, from 1, and which of the entry's details, from 1. */
  readonly entry: number;
  readonly detail: number;
  /** Minor units of the account's currency: money that came is positive, money that went negative. */
  readonly amount: bigint;
  /** The day on which the bank booked it: ISO 8601. */
  readonly bookedOn: string;
  readonly valueOn: string;
  readonly isReversal: boolean;
  /** The bank's own reference. */
  readonly bankReference: string | undefined;
  readonly endToEndId: string | undefined;
  /** *PmtInfId*, or *MsgId* where that is missing: a batch that was handed in. */
  readonly batchReference: string | undefined;
  readonly counterparty: Counterparty;
  readonly remittance: string;
  /** A creditor reference by ISO 11649 or a national one, where the payer gave one. */
  readonly creditorReference: string | undefined;
  /** Why a payment came back: an ISO 20022 code such as `AC04`. */
  readonly returnReason: string | undefined;
  /** The line of the file. */
  readonly line: number;
}

/** A statement of one account, as a bank's file tells it, before anything was checked. */
export interface ReadStatement {
  /** The bank's identifier of it. */
  readonly reference: string;
  /** The message that it came in. */
  readonly messageId: string;
  /** Its number within the year, where the bank numbers them. */
  readonly sequence: number | undefined;
  readonly iban: string;
  readonly currency: Currency;
  /** The days of its first and its last balance: ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly opening: bigint;
  readonly closing: bigint;
  /** How many entries, and the sums, where the bank says so. */
  readonly told: {
    readonly entries: number | undefined;
    readonly credits: bigint | undefined;
    readonly debits: bigint | undefined;
  };
  readonly entries: number;
  readonly lines: readonly ReadLine[];
  /** The line of the file. */
  readonly line: number;
}

/** A statement that was read and found right. */
export interface BankStatement {
  readonly id: StatementId;
  readonly accountId: BankAccountId;
  readonly ownerId: AgentId;
  readonly iban: string;
  readonly currency: Currency;
  readonly reference: string;
  readonly messageId: string;
  readonly sequence: number | undefined;
  readonly from: string;
  readonly to: string;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly lines: number;
  /** The SHA-256 of what it says, so that the same under another name is known. */
  readonly fingerprint: string;
  readonly importedBy: PersonId;
  readonly importedAt: Instant;
  /** When its lines were looked through for what they settle beyond doubt. */
  readonly matchedAt: Instant | undefined;
}

/** What a line was found to be. Whatever it is, the amount left CLEARING with it. */
export type Assignment =
  /** Payments of invoices by one client; what is beyond them is the client's credit. */
  | {
      readonly kind: 'INVOICES';
      readonly payments: readonly { readonly invoiceId: Id<'inv'>; readonly reference: string }[];
      readonly creditId: Id<'ccr'> | undefined;
    }
  /** Payments of a batch that the bank executed. */
  | { readonly kind: 'BATCH'; readonly batchId: Id<'pbt'>; readonly references: readonly string[] }
  /** A payment of a batch that came back. */
  | { readonly kind: 'RETURN'; readonly batchId: Id<'pbt'>; readonly reference: string }
  /** Something that was written into the books before the statement came: nothing but CLEARING and BANK moves. */
  | { readonly kind: 'RECORDED'; readonly note: string; readonly entryId?: Id<'jnl'> }
  /** Posted on another account of the owner's: charges, interest, what belongs to no document. */
  | { readonly kind: 'ACCOUNT'; readonly accountId: Id<'acc'>; readonly note: string }
  /** Money of a client for which there is no invoice yet. */
  | { readonly kind: 'CREDIT'; readonly creditId: Id<'ccr'> };

/** A movement on a statement. */
export interface BankStatementLine extends Omit<ReadLine, 'line'> {
  readonly id: LineId;
  readonly statementId: StatementId;
  readonly accountId: BankAccountId;
  readonly ownerId: AgentId;
  readonly currency: Currency;
  /** What it was found to be; undefined while its amount lies in CLEARING. */
  readonly assignment: Assignment | undefined;
  readonly assignedBy: PersonId | undefined;
  readonly assignedAt: Instant | undefined;
  /** How often it was assigned: references of what comes of it differ. */
  readonly assigned: number;
}
