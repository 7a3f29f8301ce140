import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type Bond, blankRecord, type TrackRecord } from './track-record.ts';

interface RecordDocument extends TrackRecord {
  /** The person's id. */
  readonly _id: string;
}

interface BondsDocument {
  /** The commission's id. */
  _id: string;
  bonds: { commitmentId: string; personId: string }[];
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const recordSchema = new Schema<RecordDocument>(
  {
    ...{ _id: text, commitmentsFulfilled: number, commitmentsWithdrawn: number },
    ...{ milestonesAccepted: number, minutesApproved: number },
  },
  { versionKey: false },
);
const bondsSchema = new Schema<BondsDocument>(
  { _id: text, bonds: [{ _id: false, commitmentId: text, personId: text }] },
  { versionKey: false },
);

const toRecord = (row: RecordDocument): TrackRecord => ({
  commitmentsFulfilled: Number(row.commitmentsFulfilled),
  commitmentsWithdrawn: Number(row.commitmentsWithdrawn),
  milestonesAccepted: Number(row.milestonesAccepted),
  minutesApproved: Number(row.minutesApproved),
});

/** People's track records, and who is bound to which commission: made of projects' events. */
export class TrackRecordStore {
  readonly #records: Model<RecordDocument>;
  readonly #bonds: Model<BondsDocument>;

  constructor(connection: Connection) {
    this.#records = connection.model<RecordDocument>('TrackRecord', recordSchema, 'track_records');
    this.#bonds = connection.model<BondsDocument>('CommissionBonds', bondsSchema, 'commission_bonds');
  }

  /** A person's record; a blank one of whom nothing was told. */
  async find(session: ClientSession, personId: PersonId): Promise<TrackRecord> {
    const row = await this.#records.findById(personId).session(session).lean();
    return row ? toRecord(row) : blankRecord;
  }

  /** Keeps a person's record that was read in the same transaction: of two at once, one begins again. */
  async save(session: ClientSession, personId: PersonId, record: TrackRecord): Promise<void> {
    await this.#records.replaceOne({ _id: personId }, record, { session, upsert: true });
  }

  /** Forgets a person's record. */
  async remove(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#records.deleteOne({ _id: personId }, { session });
  }

  /** Who is bound to a commission. */
  async bonds(session: ClientSession, commissionId: CommissionId): Promise<readonly Bond[]> {
    const row = await this.#bonds.findById(commissionId).session(session).lean();
    return (row?.bonds ?? []).map((bond) => ({
      commitmentId: bond.commitmentId as Id<'cmt'>,
      personId: bond.personId as PersonId,
    }));
  }

  /** Keeps who is bound to a commission; where nobody is any more, nothing. */
  async saveBonds(session: ClientSession, commissionId: CommissionId, bonds: readonly Bond[]): Promise<void> {
    if (bonds.length === 0) await this.#bonds.deleteOne({ _id: commissionId }, { session });
    else await this.#bonds.replaceOne({ _id: commissionId }, { bonds: [...bonds] }, { session, upsert: true });
  }

  /** Answers many people's records of one request by one query. */
  loader(): DataLoader<PersonId, TrackRecord> {
    return new DataLoader(async (ids) => {
      const rows = await this.#records.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toRecord(row)]));
      return ids.map((id) => found.get(id) ?? blankRecord);
    });
  }
}
