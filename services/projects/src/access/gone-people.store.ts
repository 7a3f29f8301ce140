import type { AgentId, PersonId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

interface GonePersonDocument {
  /** The person's id. */
  _id: string;
}

const schema = new Schema<GonePersonDocument>({ _id: { type: String, required: true } }, { versionKey: false });

/** Who has left the community, or was erased, and did not come back: nobody waits for their word. A copy, a moment behind. */
export class GonePeopleStore {
  readonly #model: Model<GonePersonDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<GonePersonDocument>('GonePerson', schema, 'gone_people');
  }

  /** Somebody is gone. */
  async put(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.updateOne({ _id: personId }, {}, { session, upsert: true });
  }

  /** Somebody is there again. */
  async remove(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: personId }, { session });
  }

  /** Those of these agents who are gone. */
  async among(agentIds: readonly AgentId[], session: ClientSession): Promise<ReadonlySet<AgentId>> {
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...agentIds] }) })
      .session(session)
      .lean();
    return new Set(rows.map(({ _id }) => _id as PersonId));
  }
}
