import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import { type RunDocument, runSchema, toDocument, toRun } from './distribution-document.store.ts';
import type { DistributionRun, PaidRun, PostedRun, RunId, RunState } from './distribution-run.ts';
import type { RunsOfVersion } from './need.ts';

const isPosted = (run: DistributionRun): run is Extract<DistributionRun, { readonly state: 'POSTED' | 'PAID' }> =>
  run.state === 'POSTED' || run.state === 'PAID';

const postedStates = ['POSTED', 'PAID'] as const satisfies readonly RunState[];
const discarded: RunState = 'DISCARDED';

/** Distribution runs. What was computed never changes; a run that was given up stays. */
export class DistributionStore {
  readonly #model: Model<RunDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<RunDocument>('DistributionRun', runSchema, 'distribution_runs');
  }

  /** Puts a new run in. */
  async insert(session: ClientSession, run: DistributionRun): Promise<void> {
    await this.#model.create([toDocument(run)], { session });
  }

  /** Keeps what has become of a run that was read in the same transaction. */
  async replace(session: ClientSession, run: DistributionRun): Promise<void> {
    const { _id, ...facts } = toDocument(run);
    await this.#model.replaceOne({ _id }, facts, { session });
  }

  /** The run with this id. */
  async find(id: RunId, session?: ClientSession): Promise<DistributionRun | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toRun(row) : undefined;
  }

  /** Those of `ids` that are there, by id. */
  async findMany(ids: readonly RunId[], session?: ClientSession): Promise<readonly DistributionRun[]> {
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...ids] }) })
      .session(session ?? null)
      .lean();
    return rows.map(toRun).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** How a version's runs stand: the open one, the last that was posted. */
  async ofVersion(versionId: VersionId, session: ClientSession): Promise<RunsOfVersion> {
    const open = await this.#model.findOne({ versionId, isOpen: true }).session(session).lean();
    const last = await this.#model
      .findOne({ versionId, state: mongoose.trusted({ $in: [...postedStates] }) })
      .sort({ versionId: 1, _id: -1 })
      .session(session)
      .lean();
    const [openRun, lastRun] = [open && toRun(open), last && toRun(last)];
    return {
      open: openRun && !isPosted(openRun) ? openRun : undefined,
      last: lastRun && isPosted(lastRun) ? lastRun : undefined,
    };
  }

  /** All runs of a version that were posted, by their making. */
  async postedOf(versionId: VersionId, session?: ClientSession): Promise<readonly (PostedRun | PaidRun)[]> {
    const of = { versionId, state: mongoose.trusted({ $in: [...postedStates] }) };
    const rows = await this.#model
      .find(of)
      .sort({ versionId: 1, _id: -1 })
      .session(session ?? null)
      .lean();
    return rows.map(toRun).filter(isPosted).toReversed();
  }

  /** The runs of a version that are posted and not paid. */
  async owingOfVersion(versionId: VersionId, session: ClientSession): Promise<readonly PostedRun[]> {
    const rows = await this.#model
      .find({ versionId, isOwing: true })
      .sort({ versionId: 1, _id: -1 })
      .session(session)
      .lean();
    return rows.map(toRun).filter((run) => run.state === 'POSTED');
  }

  /** All runs of which a payer has something to pay, longest first. */
  async owingOf(payerId: AgentId, session: ClientSession): Promise<readonly PostedRun[]> {
    const rows = await this.#model
      .find({ payerId, isOwing: true })
      .sort({ payerId: 1, _id: 1 })
      .session(session)
      .lean();
    return rows.map(toRun).filter((run) => run.state === 'POSTED');
  }

  /** The posted runs by which an agent is or was to be paid, by their making. */
  async paying(payeeId: AgentId): Promise<readonly (PostedRun | PaidRun)[]> {
    const rows = await this.#model.find({ 'payments.payeeId': payeeId }).sort({ _id: 1 }).lean();
    return rows.map(toRun).filter(isPosted);
  }

  /** The runs of which an agent has something to pay, longest first, as they stand now. */
  async paidBy(payerId: AgentId): Promise<readonly PostedRun[]> {
    const rows = await this.#model.find({ payerId, isOwing: true }).sort({ payerId: 1, _id: 1 }).lean();
    return rows.map(toRun).filter((run) => run.state === 'POSTED');
  }

  /** The commissions of a lead that have an open run. */
  async openOf(leadId: AgentId, session: ClientSession): Promise<readonly CommissionId[]> {
    const rows = await this.#model.find({ leadId, isOpen: true }, { commissionId: 1 }).session(session).lean();
    return [...new Set(rows.map(({ commissionId }) => commissionId as CommissionId))];
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<RunId, DistributionRun | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toRun(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the runs about many commissions by one query, each commission's latest first; without those that were given up. */
  ofCommissionLoader(): DataLoader<CommissionId, readonly DistributionRun[]> {
    return new DataLoader(async (ids) => {
      const about = { commissionId: mongoose.trusted({ $in: [...ids] }), state: mongoose.trusted({ $ne: discarded }) };
      const rows = await this.#model.find(about).sort({ commissionId: 1, _id: -1 }).lean();
      const byCommission = Map.groupBy(rows.map(toRun), ({ commissionId }) => commissionId);
      return ids.map((id) => byCommission.get(id) ?? []);
    });
  }
}
