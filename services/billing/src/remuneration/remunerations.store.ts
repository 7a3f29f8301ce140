import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { type Employment, holdsOn } from './employment.ts';
import {
  type EmploymentRow,
  employmentSchema,
  type RemunerationRow,
  remunerationSchema,
  toRemuneration,
  toRow,
} from './remuneration-document.store.ts';
import type { RemunerationDocument, RemunerationId, StreamKey } from './remuneration-document.ts';

interface DueRunRow {
  /** The run's id. */
  _id: string;
  /** There until its documents are drawn up. */
  isDue?: true;
}

const dueSchema = new Schema<DueRunRow>(
  { _id: { type: String, required: true }, isDue: Boolean },
  { versionKey: false },
);
dueSchema.index({ isDue: 1, _id: 1 }, { partialFilterExpression: { isDue: true } });

interface StreamRow {
  /** Version and payee. */
  _id: string;
  /** How often something was done with what is documented, paid and owed of it. */
  met: number;
}

const streamSchema = new Schema<StreamRow>(
  { _id: { type: String, required: true }, met: { type: Number, required: true } },
  { versionKey: false },
);

/** A page of what an agent is a side of. */
export interface PageOfAgent extends PageRequest {
  readonly agentId: AgentId;
}

const toEmployment = ({ employerId, employeeId, from, to, confirmedAt }: EmploymentRow): Employment => ({
  ...{ employerId: employerId as AgentId, employeeId, from, to, confirmedAt },
});

/** Which two. */
type OfTwo = Pick<Employment, 'employerId' | 'employeeId'>;

/** Documents for shares of distributions, which runs are still to get theirs, and who is on whose payroll. */
export class RemunerationStore {
  readonly #model: Model<RemunerationRow>;
  readonly #runs: Model<DueRunRow>;
  readonly #streams: Model<StreamRow>;
  readonly #employments: Model<EmploymentRow>;

  constructor(connection: Connection) {
    this.#model = connection.model<RemunerationRow>(
      'RemunerationDocument',
      remunerationSchema,
      'remuneration_documents',
    );
    this.#runs = connection.model<DueRunRow>('RemunerationRun', dueSchema, 'remuneration_runs');
    this.#streams = connection.model<StreamRow>('ShareStream', streamSchema, 'share_streams');
    this.#employments = connection.model<EmploymentRow>('Employment', employmentSchema, 'employments');
  }

  /** A run was posted: its documents are to be drawn up. */
  async noteRun(session: ClientSession, runId: RunId): Promise<void> {
    await this.#runs.updateOne({ _id: runId }, { $set: { isDue: true } }, { session, upsert: true });
  }

  /** They are. */
  async settleRun(session: ClientSession, runId: RunId): Promise<void> {
    await this.#runs.updateOne({ _id: runId }, { $unset: { isDue: true } }, { session });
  }

  /** Runs whose documents are to be drawn up, longest first. */
  async dueRuns(limit: number): Promise<readonly RunId[]> {
    const rows = await this.#runs.find({ isDue: true }, { _id: 1 }).sort({ isDue: 1, _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as RunId);
  }

  /**
   * Whoever documents, orders, pays or takes back of what is a payee's of a version, meets here: of two at once one conflicts and begins again, so that
   * each decides by all that there is.
   */
  async meet(session: ClientSession, keys: readonly StreamKey[]): Promise<void> {
    const ids = [...new Set(keys.map(({ versionId, payeeId }) => `${versionId}#${payeeId}`))].toSorted();
    if (ids.length === 0) return;
    const updates = ids.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { met: 1 } }, upsert: true } }));
    await this.#streams.bulkWrite(updates, { session, ordered: true });
  }

  /** Puts a new document in. */
  async insert(session: ClientSession, document: RemunerationDocument): Promise<void> {
    await this.#model.create([toRow(document)], { session });
  }

  /** Keeps what has become of one that was read in the same transaction. */
  async replace(session: ClientSession, document: RemunerationDocument): Promise<void> {
    const { _id, ...facts } = toRow(document);
    await this.#model.replaceOne({ _id }, facts, { session });
  }

  /** The document with this id. */
  async find(id: RemunerationId, session?: ClientSession): Promise<RemunerationDocument | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toRemuneration(row) : undefined;
  }

  /** What waited, of which nothing is left to be documented; nobody was told of it. */
  async drop(session: ClientSession, id: RemunerationId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** All of some payees of a version, by their making. */
  async ofPayees(
    { versionId, payeeIds }: { readonly versionId: VersionId; readonly payeeIds: readonly AgentId[] },
    session: ClientSession,
  ): Promise<readonly RemunerationDocument[]> {
    const of = { versionId, payeeId: mongoose.trusted({ $in: [...payeeIds] }) };
    const rows = await this.#model.find(of).sort({ versionId: 1, payeeId: 1, _id: 1 }).session(session).lean();
    return rows.map(toRemuneration).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** All of a version, by their making. */
  async ofVersion(versionId: VersionId, session: ClientSession): Promise<readonly RemunerationDocument[]> {
    const rows = await this.#model.find({ versionId }).sort({ versionId: 1, _id: 1 }).session(session).lean();
    return rows.map(toRemuneration);
  }

  /** All of several versions, by their making. */
  async ofVersions(versionIds: readonly VersionId[]): Promise<readonly RemunerationDocument[]> {
    if (versionIds.length === 0) return [];
    const of = { versionId: mongoose.trusted({ $in: [...versionIds] }) };
    return (await this.#model.find(of).sort({ versionId: 1, _id: 1 }).lean()).map(toRemuneration);
  }

  /** Those of `ids` that are there. */
  async findMany(ids: readonly RemunerationId[]): Promise<readonly RemunerationDocument[]> {
    if (ids.length === 0) return [];
    return (await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean()).map(toRemuneration);
  }

  /** What a person earned by receipts of a year, in cents: without expenses. */
  async feesOf(session: ClientSession, payeeId: AgentId, receiptYear: number): Promise<bigint> {
    const rows = await this.#model.find({ payeeId, receiptYear }, { fee: 1 }).session(session).lean();
    return rows.reduce((sum, { fee }) => sum + fee, 0n);
  }

  /** Documents whose pages are to be written. */
  async toWrite(limit: number): Promise<readonly RemunerationId[]> {
    const rows = await this.#model
      .find({ isToWrite: true }, { _id: 1 })
      .sort({ isToWrite: 1, _id: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id }) => _id as RemunerationId);
  }

  /** The documents of a run, by their making. */
  async ofRun(session: ClientSession, runId: RunId): Promise<readonly RemunerationDocument[]> {
    const rows = await this.#model.find({ runId }).sort({ runId: 1, _id: 1 }).session(session).lean();
    return rows.map(toRemuneration);
  }

  /** One more than a page of what an agent is a side of, latest first. */
  async pageOf({ agentId, limit, after }: PageOfAgent): Promise<readonly RemunerationDocument[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#model.find({ parties: agentId, ...behind }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toRemuneration);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<RemunerationId, RemunerationDocument | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toRemuneration(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the documents of many runs by one query, each run's by their making. */
  ofRunLoader(): DataLoader<RunId, readonly RemunerationDocument[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model
        .find({ runId: mongoose.trusted({ $in: [...ids] }) })
        .sort({ runId: 1, _id: 1 })
        .lean();
      const byRun = Map.groupBy(rows.map(toRemuneration), ({ runId }) => runId);
      return ids.map((id) => byRun.get(id) ?? []);
    });
  }

  /** Keeps who is on whose payroll; what was said of the two before is gone. */
  async employ(session: ClientSession, { to, confirmedAt, ...said }: Employment): Promise<void> {
    const { employerId, employeeId } = said;
    const facts = { ...said, ...(to === undefined ? {} : { to }), ...(confirmedAt ? { confirmedAt } : {}) };
    await this.#employments.replaceOne({ _id: `${employerId}#${employeeId}` }, facts, { session, upsert: true });
  }

  /** Whether somebody is on an agent's payroll on a day, ISO 8601. */
  async isEmployed(session: ClientSession, of: OfTwo, day: string): Promise<boolean> {
    const employment = await this.employmentOf(session, of);
    return employment !== undefined && holdsOn(employment, day);
  }

  /** What is said of two. */
  async employmentOf(session: ClientSession, { employerId, employeeId }: OfTwo): Promise<Employment | undefined> {
    const row = await this.#employments.findById(`${employerId}#${employeeId}`).session(session).lean();
    return row ? toEmployment(row) : undefined;
  }

  /** On whose payrolls somebody is, or was, or is said to be, by the employers' ids. */
  async employersOf(employeeId: PersonId): Promise<readonly Employment[]> {
    return (await this.#employments.find({ employeeId }).sort({ employeeId: 1, _id: 1 }).lean()).map(toEmployment);
  }

  /** Everybody who is, or was, on an agent's payroll, by their ids. */
  async employeesOf(employerId: AgentId): Promise<readonly Employment[]> {
    return (await this.#employments.find({ employerId }).sort({ employerId: 1, _id: 1 }).lean()).map(toEmployment);
  }

  /** A person was erased: nobody knows where they worked. What was issued stays. */
  async forget(employeeId: PersonId): Promise<void> {
    await this.#employments.deleteMany({ employeeId });
  }
}
