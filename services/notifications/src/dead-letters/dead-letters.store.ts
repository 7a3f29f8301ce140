import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { DeadChannel, DeadLetter, DeadLetterId, DeadLetterState, UndeliveredId } from './dead-letter.ts';

interface DeadLetterDocument {
  _id: string;
  channel: string;
  deliveryId: string;
  ownerId: string;
  what: string;
  eventId?: string;
  endpointId?: string;
  reason: string;
  detail?: string;
  attempts: number;
  since: Date;
  deaths: number;
  version: number;
  state: string;
  endedAt?: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<DeadLetterDocument>(
  {
    ...{ _id: text, channel: text, deliveryId: text, ownerId: text, what: text, eventId: String, endpointId: String },
    ...{ reason: text, detail: String, attempts: number, since: { type: Date, required: true } },
    ...{ deaths: number, version: number, state: text, endedAt: Date },
  },
  { versionKey: false },
);
// The same thing is one letter, however often it is given up.
schema.index({ deliveryId: 1 }, { unique: true });
schema.index({ ownerId: 1, state: 1, _id: -1 });
schema.index({ ownerId: 1, _id: -1 });
schema.index({ state: 1, _id: -1 });
// What has ended is of no use after a quarter of a year; what waits stays.
schema.index({ endedAt: 1 }, { expireAfterSeconds: 90 * 86_400 });

/** A dead letter that lies in the store without what its state needs: the store was written by something else. */
class CorruptDeadLetter extends TypeError {
  constructor(id: string, state: string) {
    super(`The dead letter ${id} is no ${state} one.`);
  }
}

function toLetter(row: DeadLetterDocument): DeadLetter {
  const { state, endedAt } = row;
  const facts = {
    id: row._id as DeadLetterId,
    channel: row.channel as DeadChannel,
    deliveryId: row.deliveryId as UndeliveredId,
    ownerId: row.ownerId as PersonId,
    eventId: row.eventId as Id<'evt'> | undefined,
    endpointId: row.endpointId as Id<'end'> | undefined,
    ...{ what: row.what, reason: row.reason, detail: row.detail, since: row.since },
    ...{ attempts: Number(row.attempts), deaths: Number(row.deaths), version: Number(row.version) },
  };
  if (state === 'OPEN') return { ...facts, state };
  if ((state === 'REPLAYED' || state === 'DISMISSED') && endedAt) return { ...facts, state, endedAt };
  throw new CorruptDeadLetter(row._id, state);
}

function toDocument({ id: _id, eventId, endpointId, detail, ...letter }: DeadLetter): DeadLetterDocument {
  return {
    _id,
    ...letter,
    ...(eventId === undefined ? {} : { eventId }),
    ...(endpointId === undefined ? {} : { endpointId }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** Which dead letters: one page, newest first. */
export type LettersRequest = PageRequest & {
  /** All people's when left out. */
  readonly ownerId?: PersonId | undefined;
  readonly state: DeadLetterState | undefined;
};

/** What could not be delivered. */
export class DeadLetterStore {
  readonly #model: Model<DeadLetterDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DeadLetterDocument>('DeadLetter', schema, 'dead_letters');
  }

  /** Puts a letter in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, letter: DeadLetter): Promise<void> {
    const { _id, ...row } = toDocument(letter);
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** The letter with this id. */
  async find(id: DeadLetterId, session?: ClientSession): Promise<DeadLetter | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toLetter(row) : undefined;
  }

  /** The letter of something that was given up. */
  async ofDelivery(deliveryId: UndeliveredId, session: ClientSession): Promise<DeadLetter | undefined> {
    const row = await this.#model.findOne({ deliveryId }).session(session).lean();
    return row ? toLetter(row) : undefined;
  }

  /** One more than a page. */
  async page({ limit, after, ownerId, state }: LettersRequest): Promise<readonly DeadLetter[]> {
    const rows = await this.#model
      .find({
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(state === undefined ? {} : { state }),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toLetter);
  }

  /** Forgets what could not be delivered to somebody. */
  async forget(ownerId: PersonId): Promise<void> {
    await this.#model.deleteMany({ ownerId });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<DeadLetterId, DeadLetter | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toLetter(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
