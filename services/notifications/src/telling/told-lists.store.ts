import { createHash } from 'node:crypto';
import type { Instant } from '@millepiani/kernel/instant';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AboutId, SourceId } from '../feed/notification.ts';

interface ToldListDocument {
  /** What all events of the list have in common, hashed: it names people, and need not be read. */
  _id: string;
  source: string;
  toldAt: Date;
}

const text = { type: String, required: true } as const;
const schema = new Schema<ToldListDocument>(
  { _id: text, source: text, toldAt: { type: Date, required: true } },
  { versionKey: false },
);
// Its events come one behind the other; a month is long beyond all waiting.
schema.index({ toldAt: 1 }, { expireAfterSeconds: 30 * 86_400 });

/** What the events of one list have in common: one command wrote them, at its one instant. */
export interface ListKey {
  readonly type: string;
  readonly actor: string;
  readonly about: AboutId;
  /** As the event has it. */
  readonly time: string;
}

/** By which event each list of things that one person did at once was told. */
export class ToldListStore {
  readonly #model: Model<ToldListDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ToldListDocument>('ToldList', schema, 'told_lists');
  }

  /** The event by which the list is told: `source`, unless another of it came before. */
  async firstOf(
    session: ClientSession,
    { type, actor, about, time }: ListKey,
    { source, at }: { readonly source: SourceId; readonly at: Instant },
  ): Promise<SourceId> {
    const _id = createHash('sha256').update([type, actor, about, time].join(' ')).digest('hex');
    const row = await this.#model
      .findOneAndUpdate(
        { _id },
        { $setOnInsert: { source, toldAt: at } },
        { session, upsert: true, returnDocument: 'after' },
      )
      .lean();
    return row.source as SourceId;
  }
}
