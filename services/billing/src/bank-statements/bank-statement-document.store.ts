import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { present } from '@millepiani/mongo/present';
import { Schema } from 'mongoose';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import type {
  Assignment,
  BankAccount,
  BankAccountId,
  BankStatement,
  BankStatementLine,
  LineId,
  StatementId,
} from './bank-statement.ts';

/** An own account as it is stored. */
export interface AccountDocument {
  _id: string;
  ownerId: string;
  iban: string;
  currency: string;
  name: string;
  registeredBy: string;
  registeredAt: Date;
}

/** A statement as it is stored. */
export interface StatementDocument {
  _id: string;
  accountId: string;
  ownerId: string;
  iban: string;
  currency: string;
  reference: string;
  messageId: string;
  sequence?: number | undefined;
  from: string;
  to: string;
  opening: bigint;
  closing: bigint;
  lines: number;
  fingerprint: string;
  importedBy: string;
  importedAt: Date;
  matchedAt?: Date | undefined;
}

/** A line as it is stored. */
export interface LineDocument {
  _id: string;
  statementId: string;
  accountId: string;
  ownerId: string;
  currency: string;
  amount: bigint;
  /** All that the bank says of it, as text, exactly. */
  told: string;
  isOpen: boolean;
  assignment?: string | undefined;
  /** The batch that it is of, so that what of it came is known. */
  batchId?: string | undefined;
  /** The entry of the journal that it is, so that no two lines are it. */
  entryId?: string | undefined;
  assignedBy?: string | undefined;
  assignedAt?: Date | undefined;
  assigned: number;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const integer = { type: BigInt, required: true } as const;
const number = { type: Number, required: true } as const;

/** The collection's form. */
export const accountSchema = new Schema<AccountDocument>(
  {
    ...{ _id: text, ownerId: text, iban: text, currency: text, name: text, registeredBy: text, registeredAt: instant },
  },
  { versionKey: false },
);
accountSchema.index({ iban: 1 }, { unique: true });
accountSchema.index({ ownerId: 1, _id: 1 });

/** The collection's form. */
export const statementSchema = new Schema<StatementDocument>(
  {
    ...{ _id: text, accountId: text, ownerId: text, iban: text, currency: text, reference: text, messageId: text },
    ...{ sequence: Number, from: text, to: text, opening: integer, closing: integer, lines: number },
    ...{ fingerprint: text, importedBy: text, importedAt: instant, matchedAt: Date },
  },
  { versionKey: false },
);
// Nothing is imported twice, whatever it is called: of two at once one conflicts, and finds the other there.
statementSchema.index({ accountId: 1, reference: 1 }, { unique: true });
statementSchema.index({ accountId: 1, fingerprint: 1 }, { unique: true });
statementSchema.index({ accountId: 1, messageId: 1 });
statementSchema.index({ accountId: 1, to: -1, _id: -1 });
statementSchema.index({ ownerId: 1, _id: -1 });
statementSchema.index({ matchedAt: 1, _id: 1 });

/** The collection's form. */
export const lineSchema = new Schema<LineDocument>(
  {
    ...{ _id: text, statementId: text, accountId: text, ownerId: text, currency: text, amount: integer, told: text },
    ...{ isOpen: { type: Boolean, required: true }, assignment: String, batchId: String, entryId: String },
    ...{ assignedBy: String, assignedAt: Date, assigned: number },
  },
  { versionKey: false },
);
lineSchema.index({ statementId: 1, _id: 1 });
lineSchema.index({ ownerId: 1, isOpen: 1, _id: -1 });
// An entry may be on the accounts of two, and in two currencies: of each a line tells once.
lineSchema.index(
  { entryId: 1, ownerId: 1, currency: 1 },
  { unique: true, partialFilterExpression: { entryId: { $exists: true } } },
);
lineSchema.index({ batchId: 1 }, { partialFilterExpression: { batchId: { $exists: true } } });

/** From the document. */
export const toAccount = ({ _id, ...row }: AccountDocument): BankAccount => ({
  ...{ id: _id as BankAccountId, ownerId: row.ownerId as AgentId, iban: row.iban, currency: row.currency as Currency },
  ...{ name: row.name, registeredBy: row.registeredBy as PersonId, registeredAt: row.registeredAt },
});

/** From the document. */
export const toStatement = ({ _id, ...row }: StatementDocument): BankStatement => ({
  ...{ id: _id as StatementId, accountId: row.accountId as BankAccountId, ownerId: row.ownerId as AgentId },
  ...{ iban: row.iban, currency: row.currency as Currency, reference: row.reference, messageId: row.messageId },
  ...{ sequence: row.sequence, from: row.from, to: row.to, opening: row.opening, closing: row.closing },
  ...{ lines: row.lines, fingerprint: row.fingerprint, importedBy: row.importedBy as PersonId },
  ...{ importedAt: row.importedAt, matchedAt: row.matchedAt },
});

type Told = Omit<BankStatementLine, keyof LineFacts>;
type LineFacts = Pick<
  BankStatementLine,
  | 'id'
  | 'statementId'
  | 'accountId'
  | 'ownerId'
  | 'currency'
  | 'amount'
  | 'assignment'
  | 'assignedBy'
  | 'assignedAt'
  | 'assigned'
>;

/** To the document. */
export function toLineDocument(line: BankStatementLine): LineDocument {
  const {
    id,
    statementId,
    accountId,
    ownerId,
    currency,
    amount,
    assignment,
    assignedBy,
    assignedAt,
    assigned,
    ...told
  } = line;
  return present({
    ...{ _id: id, statementId, accountId, ownerId, currency, amount, told: encodeExact(told), assigned },
    ...{ isOpen: assignment === undefined, assignment: assignment && encodeExact(assignment), assignedBy, assignedAt },
    batchId: assignment && 'batchId' in assignment ? assignment.batchId : undefined,
    entryId: assignment?.kind === 'RECORDED' ? assignment.entryId : undefined,
  });
}

/** From the document; it was encoded by this service itself. */
export const toLine = ({ _id, told, assignment, ...row }: LineDocument): BankStatementLine => ({
  ...blank,
  ...(decodeExact(told) as Told),
  ...{ id: _id as LineId, statementId: row.statementId as StatementId, accountId: row.accountId as BankAccountId },
  ...{ ownerId: row.ownerId as AgentId, currency: row.currency as Currency, amount: row.amount },
  assignment: assignment === undefined ? undefined : (decodeExact(assignment) as Assignment),
  ...{ assignedBy: row.assignedBy as PersonId | undefined, assignedAt: row.assignedAt, assigned: row.assigned },
});

/** What JSON leaves out. */
const blank = {
  ...{ bankReference: undefined, endToEndId: undefined, batchReference: undefined, creditorReference: undefined },
  returnReason: undefined,
};
