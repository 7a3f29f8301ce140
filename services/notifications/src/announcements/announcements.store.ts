import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Announcement, AnnouncementId } from './announcement.ts';

interface AnnouncementDocument {
  _id: string;
  subject: string;
  body: string;
  recipients: string[];
  about?: string;
  announcedBy: string;
  announcedAt: Date;
  state: string;
  seenTo?: number;
  spreadAt?: Date;
  notified: number;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<AnnouncementDocument>(
  {
    _id: text,
    subject: text,
    body: text,
    recipients: { type: [String], required: true },
    about: String,
    announcedBy: text,
    announcedAt: { type: Date, required: true },
    state: text,
    seenTo: Number,
    spreadAt: Date,
    notified: number,
    version: number,
  },
  { versionKey: false },
);
// Holds none but those under way, however many there were.
schema.index({ state: 1, _id: 1 }, { partialFilterExpression: { state: 'SPREADING' } });
// Those of somebody, for a copy of all that is kept of them.
schema.index({ announcedBy: 1, _id: 1 });

/** An announcement that lies in the store without what its state needs: the store was written by something else. */
class CorruptAnnouncement extends TypeError {
  constructor(id: string, state: string) {
    super(`The announcement ${id} is no ${state} one.`);
  }
}

function toAnnouncement(row: AnnouncementDocument): Announcement {
  const facts = {
    id: row._id as AnnouncementId,
    subject: row.subject,
    body: row.body,
    recipients: row.recipients as PersonId[],
    about: row.about as CommissionId | undefined,
    announcedBy: row.announcedBy as PersonId,
    announcedAt: row.announcedAt,
    notified: row.notified,
    version: row.version,
  };
  const { seenTo, spreadAt } = row;
  const state = row.state as Announcement['state'];
  if (state === 'SPREADING' && seenTo !== undefined) return { ...facts, state, seenTo };
  if (state === 'SPREAD' && spreadAt) return { ...facts, state, spreadAt };
  throw new CorruptAnnouncement(row._id, row.state);
}

function toDocument({ id: _id, about, recipients, ...facts }: Announcement): AnnouncementDocument {
  return { _id, ...facts, recipients: [...recipients], ...(about === undefined ? {} : { about }) };
}

/** Announcements, and how far each has spread. */
export class AnnouncementStore {
  readonly #model: Model<AnnouncementDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AnnouncementDocument>('Announcement', schema, 'announcements');
  }

  /** Puts a new announcement in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, announcement: Announcement): Promise<void> {
    const { _id, ...row } = toDocument(announcement);
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** The announcement with this id. */
  async find(id: AnnouncementId, session: ClientSession): Promise<Announcement | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toAnnouncement(row) : undefined;
  }

  /** At most `limit` that are not spread yet, oldest first. */
  async findSpreading(limit: number): Promise<readonly AnnouncementId[]> {
    const rows = await this.#model.find({ state: 'SPREADING' }, { _id: 1 }).sort({ _id: 1 }).limit(limit).lean();
    return rows.map((row) => row._id as AnnouncementId);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<AnnouncementId, Announcement | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toAnnouncement(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
