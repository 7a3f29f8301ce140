import type { Currency } from '@millepiani/kernel/currency';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { SeriesFault } from './account-series.ts';
import type { CheckState, LedgerCheck } from './ledger-check.ts';

interface DiscrepancyDocument {
  accountId: string;
  currency: string;
  /** As text: what was recomputed may leave 64 bits. */
  kept?: string | undefined;
  recomputed: string;
}

interface CheckDocument {
  /** The instant of the check in ISO 8601, which sorts as time does. */
  _id: string;
  checkedAt: Date;
  accounts: number;
  entries: number;
  discrepancyCount: number;
  discrepancies: DiscrepancyDocument[];
  unsoundEntryCount: number;
  unsoundEntries: string[];
  /** Absent in checks of before they were looked for. */
  brokenSeriesCount?: number;
  brokenSeries?: { accountId: string; fault: SeriesFault }[];
}

interface StateDocument {
  _id: string;
  requested?: number;
  answered?: number;
  checkedOn?: string;
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;

const schema = new Schema<CheckDocument>(
  {
    _id: text,
    checkedAt: { type: Date, required: true },
    accounts: count,
    entries: count,
    discrepancyCount: count,
    discrepancies: [{ _id: false, accountId: text, currency: text, kept: String, recomputed: text }],
    unsoundEntryCount: count,
    unsoundEntries: { type: [String], required: true },
    brokenSeriesCount: Number,
    brokenSeries: [{ _id: false, accountId: text, fault: text }],
  },
  { versionKey: false },
);

const stateSchema = new Schema<StateDocument>(
  { _id: text, requested: Number, answered: Number, checkedOn: String },
  { versionKey: false },
);
const stateId = 'ledger-check';

const toCheck = (row: CheckDocument): LedgerCheck => ({
  checkedAt: row.checkedAt,
  accounts: Number(row.accounts),
  entries: Number(row.entries),
  discrepancyCount: Number(row.discrepancyCount),
  discrepancies: row.discrepancies.map(({ accountId, currency, kept, recomputed }) => ({
    accountId,
    currency: currency as Currency,
    kept: kept === undefined ? undefined : BigInt(kept),
    recomputed: BigInt(recomputed),
  })),
  unsoundEntryCount: Number(row.unsoundEntryCount),
  unsoundEntries: row.unsoundEntries,
  brokenSeriesCount: Number(row.brokenSeriesCount ?? 0),
  brokenSeries: (row.brokenSeries ?? []).map(({ accountId, fault }) => ({ accountId, fault })),
});

/** The checks that were made, and how many were asked for. */
export class LedgerCheckStore {
  readonly #checks: Model<CheckDocument>;
  readonly #states: Model<StateDocument>;

  constructor(connection: Connection) {
    this.#checks = connection.model<CheckDocument>('LedgerCheck', schema, 'ledger_checks');
    this.#states = connection.model<StateDocument>('LedgerCheckState', stateSchema, 'ledger_check_state');
  }

  /** Notes that a check is asked for; answers the how-manieth request it is. */
  async request(session: ClientSession): Promise<number> {
    const options = { session, upsert: true, returnDocument: 'after' as const };
    const state = await this.#states.findByIdAndUpdate(stateId, { $inc: { requested: 1 } }, options).lean();
    return Number(state?.requested);
  }

  /** How far checks have come. */
  async state(): Promise<CheckState> {
    const row = await this.#states.findById(stateId).lean();
    return {
      requested: Number(row?.requested ?? 0),
      answered: Number(row?.answered ?? 0),
      checkedOn: row?.checkedOn,
    };
  }

  /** Keeps a check, then how far it came: killed in between, the ledger is checked once more. */
  async save(check: LedgerCheck, came: { answered: number; checkedOn: string }): Promise<void> {
    const _id = check.checkedAt.toISOString();
    const discrepancies = check.discrepancies.map(({ kept, recomputed, ...facts }) => ({
      ...facts,
      ...(kept === undefined ? {} : { kept: String(kept) }),
      recomputed: String(recomputed),
    }));
    await this.#checks.replaceOne({ _id }, { ...check, discrepancies }, { upsert: true });
    await this.#states.updateOne({ _id: stateId }, { $max: came }, { upsert: true });
  }

  /** One more than a page's checks, latest first. */
  async page({ limit, after }: PageRequest): Promise<readonly LedgerCheck[]> {
    const behind = after === undefined ? { $lte: '9999' } : { $lt: after };
    const rows = await this.#checks
      .find({ _id: mongoose.trusted(behind) })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toCheck);
  }
}
