import type { AgentId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { present } from '@millepiani/mongo/present';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { BatchId } from '../distributions/distribution-run.ts';
import type { EntryId } from '../ledger/posting.ts';
import type {
  BankAccount,
  BankAccountId,
  BankStatement,
  BankStatementLine,
  LineId,
  StatementId,
} from './bank-statement.ts';
import {
  type AccountDocument,
  accountSchema,
  type LineDocument,
  lineSchema,
  type StatementDocument,
  statementSchema,
  toAccount,
  toLine,
  toLineDocument,
  toStatement,
} from './bank-statement-document.store.ts';
import type { ToldPayments } from './batch-lines.ts';

/** A page of an owner's lines or statements. */
export interface PageOfOwner extends PageRequest {
  readonly ownerId: AgentId;
}

/** A page of a statement's lines. */
export interface PageOfStatement extends PageRequest {
  readonly statementId: StatementId;
}

const mostPerWrite = 500;

/** Own accounts at banks, and what banks told of them. What a bank told never changes; what it was found to be may. */
export class BankStatementStore {
  readonly #accounts: Model<AccountDocument>;
  readonly #statements: Model<StatementDocument>;
  readonly #lines: Model<LineDocument>;

  constructor(connection: Connection) {
    this.#accounts = connection.model<AccountDocument>('BankAccount', accountSchema, 'bank_accounts');
    this.#statements = connection.model<StatementDocument>('BankStatement', statementSchema, 'bank_statements');
    this.#lines = connection.model<LineDocument>('BankStatementLine', lineSchema, 'bank_statement_lines');
  }

  /** Puts a new account in. */
  async register(session: ClientSession, { id, ...facts }: BankAccount): Promise<void> {
    await this.#accounts.create([{ _id: id, ...facts }], { session });
  }

  /** The own account with an IBAN. */
  async accountWith(iban: string, session?: ClientSession): Promise<BankAccount | undefined> {
    const row = await this.#accounts
      .findOne({ iban })
      .session(session ?? null)
      .lean();
    return row ? toAccount(row) : undefined;
  }

  /** An agent's own accounts, by registration. */
  async accountsOf(ownerId: AgentId): Promise<readonly BankAccount[]> {
    return (await this.#accounts.find({ ownerId }).sort({ ownerId: 1, _id: 1 }).lean()).map(toAccount);
  }

  /** An account's latest statement. */
  async latest(accountId: BankAccountId, session?: ClientSession): Promise<BankStatement | undefined> {
    const query = this.#statements.findOne({ accountId }).sort({ accountId: 1, to: -1, _id: -1 });
    const row = await query.session(session ?? null).lean();
    return row ? toStatement(row) : undefined;
  }

  /** A statement of the account that says the same, has the same reference, or came in the same message. */
  async twinOf(
    {
      accountId,
      reference,
      fingerprint,
      messageId,
    }: Pick<BankStatement, 'accountId' | 'reference' | 'fingerprint' | 'messageId'>,
    session: ClientSession,
  ): Promise<BankStatement | undefined> {
    for (const like of [{ reference }, { fingerprint }, { messageId }]) {
      const row = await this.#statements
        .findOne({ accountId, ...like })
        .session(session)
        .lean();
      if (row) return toStatement(row);
    }
    return undefined;
  }

  /** Puts a statement in with its lines. */
  async insert(session: ClientSession, statement: BankStatement, lines: readonly BankStatementLine[]): Promise<void> {
    const { id, ...facts } = statement;
    await this.#statements.create([present({ _id: id, ...facts })], { session });
    const rows = lines.map(toLineDocument);
    for (let at = 0; at < rows.length; at += mostPerWrite) {
      await this.#lines.insertMany(rows.slice(at, at + mostPerWrite), { session });
    }
  }

  /** Keeps what a line was found to be. */
  async saveLine(session: ClientSession, line: BankStatementLine): Promise<void> {
    const { _id, ...row } = toLineDocument(line);
    await this.#lines.replaceOne({ _id }, row, { session });
  }

  /** The line with this id. */
  async findLine(id: LineId, session?: ClientSession): Promise<BankStatementLine | undefined> {
    const row = await this.#lines
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toLine(row) : undefined;
  }

  /** The statement with this id. */
  async find(id: StatementId): Promise<BankStatement | undefined> {
    const row = await this.#statements.findById(id).lean();
    return row ? toStatement(row) : undefined;
  }

  /** The references of a batch's payments of which lines tell: that they went, and that they came back. */
  async toldOf(batchId: BatchId, session?: ClientSession): Promise<ToldPayments> {
    const query = this.#lines.find({ batchId }).session(session ?? null);
    const found = (await query.lean()).map((row) => toLine(row).assignment);
    return {
      went: found.flatMap((one) => (one?.kind === 'BATCH' ? one.references : [])),
      back: found.flatMap((one) => (one?.kind === 'RETURN' ? [one.reference] : [])),
    };
  }

  /** The lines that were found to be an entry of the journal: of each owner and currency one at most. */
  async linesOfEntry(entryId: EntryId, session?: ClientSession): Promise<readonly BankStatementLine[]> {
    return (
      await this.#lines
        .find({ entryId })
        .session(session ?? null)
        .lean()
    ).map(toLine);
  }

  /** Those of `entryIds` that a line of this owner's in this currency was found to be. */
  async entriesTold(
    entryIds: readonly EntryId[],
    { ownerId, currency }: Pick<BankStatementLine, 'ownerId' | 'currency'>,
  ): Promise<ReadonlySet<string>> {
    const of = { entryId: mongoose.trusted({ $in: [...entryIds] }), ownerId, currency };
    return new Set((await this.#lines.find(of, { entryId: 1 }).lean()).flatMap(({ entryId }) => entryId ?? []));
  }

  /** Statements whose lines nobody has looked through, longest first. */
  async unmatched(limit: number): Promise<readonly StatementId[]> {
    const query = this.#statements.find({ matchedAt: null }, { _id: 1 }).sort({ matchedAt: 1, _id: 1 });
    return (await query.limit(limit).lean()).map(({ _id }) => _id as StatementId);
  }

  /** A statement's lines were looked through. */
  async markMatched(id: StatementId, at: Date): Promise<void> {
    await this.#statements.updateOne({ _id: id }, { $set: { matchedAt: at } });
  }

  /** One more than a page of an owner's statements, latest first. */
  async pageOf({ ownerId, limit, after }: PageOfOwner): Promise<readonly BankStatement[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#statements.find({ ownerId, ...behind }).sort({ ownerId: 1, _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toStatement);
  }

  /** One more than a page of a statement's lines, in the bank's order. */
  async linesOf({ statementId, limit, after }: PageOfStatement): Promise<readonly BankStatementLine[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const query = this.#lines.find({ statementId, ...behind }).sort({ statementId: 1, _id: 1 });
    return (await query.limit(limit + 1).lean()).map(toLine);
  }

  /** One more than a page of an owner's lines whose amount lies in CLEARING, latest first. */
  async openLinesOf({ ownerId, limit, after }: PageOfOwner): Promise<readonly BankStatementLine[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#lines.find({ ownerId, isOpen: true, ...behind }).sort({ ownerId: 1, isOpen: 1, _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toLine);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<StatementId, BankStatement | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#statements.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toStatement(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the latest statements of many accounts, each by its index. */
  latestLoader(): DataLoader<BankAccountId, BankStatement | undefined> {
    return new DataLoader(async (ids) => Promise.all(ids.map((id) => this.latest(id))));
  }

  /** Answers many accounts of one request by one query. */
  accountLoader(): DataLoader<BankAccountId, BankAccount | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#accounts.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toAccount(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many lines of one request by one query. */
  lineLoader(): DataLoader<LineId, BankStatementLine | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#lines.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toLine(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
