import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type Pair, pairOf, type TeamSeats } from './team-mates.ts';

interface SeatsDocument {
  /** The team's id. */
  _id: string;
  personIds: string[];
  isConfirmed: boolean;
}

interface PairDocument {
  /** Both ids, the lesser first: `per_…+per_…`. */
  _id: string;
  /** The commission by which they came together first, and when that was known. */
  commissionId: string;
  since: Date;
}

const text = { type: String, required: true } as const;

const seatsSchema = new Schema<SeatsDocument>(
  { _id: text, personIds: { type: [String], required: true }, isConfirmed: { type: Boolean, required: true } },
  { versionKey: false },
);
const pairSchema = new Schema<PairDocument>(
  { _id: text, commissionId: text, since: { type: Date, required: true } },
  { versionKey: false },
);

const keyOf = (pair: Pair): string => pair.join('+');

/** By which work two people came together, and when that was known. */
interface Together {
  readonly commissionId: CommissionId;
  readonly since: Instant;
}

/** To the document of two who worked together. */
export const toPairDocument = (pair: Pair, first: Together): PairDocument => ({ _id: keyOf(pair), ...first });

/** Who was in one team with whom: a copy made of projects' events. */
export class TeamMateStore {
  readonly #seats: Model<SeatsDocument>;
  readonly #pairs: Model<PairDocument>;

  constructor(connection: Connection) {
    this.#seats = connection.model<SeatsDocument>('TeamSeats', seatsSchema, 'team_seats');
    this.#pairs = connection.model<PairDocument>('TeamMates', pairSchema, 'team_mates');
  }

  /** What was heard of a team so far. */
  async find(session: ClientSession, id: Id<'tea'>): Promise<TeamSeats | undefined> {
    const row = await this.#seats.findById(id).session(session).lean();
    return row ? { id, personIds: row.personIds as PersonId[], isConfirmed: row.isConfirmed } : undefined;
  }

  /** Keeps what was heard of a team. */
  async save(session: ClientSession, { id, personIds, isConfirmed }: TeamSeats): Promise<void> {
    await this.#seats.replaceOne({ _id: id }, { personIds: [...personIds], isConfirmed }, { session, upsert: true });
  }

  /** Forgets a team that is no more; who worked together in it has done so. */
  async remove(session: ClientSession, id: Id<'tea'>): Promise<void> {
    await this.#seats.deleteOne({ _id: id }, { session });
  }

  /** Remembers for good who worked together; the first time stays. */
  async remember(session: ClientSession, pairs: readonly Pair[], first: Together): Promise<void> {
    if (pairs.length === 0) return;
    const updates = pairs.map((pair) => ({
      updateOne: { filter: { _id: keyOf(pair) }, update: { $setOnInsert: { ...first } }, upsert: true },
    }));
    await this.#pairs.bulkWrite(updates, { session });
  }

  /** Whether two people were in one team at the same time. */
  async wereTogether(session: ClientSession, one: PersonId, other: PersonId): Promise<boolean> {
    return (await this.#pairs.exists({ _id: keyOf(pairOf(one, other)) }).session(session)) !== null;
  }
}
