import type { PersonId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

interface AdministratorDocument {
  /** The person's id. */
  _id: string;
}

const schema = new Schema<AdministratorDocument>({ _id: { type: String, required: true } }, { versionKey: false });

/** Who administers the community: a copy made of members' events, by which they are told what waits for them. */
export class AdministratorStore {
  readonly #model: Model<AdministratorDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AdministratorDocument>('Administrator', schema, 'administrators');
  }

  /** Somebody administers the community from now on. */
  async add(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.updateOne({ _id: personId }, {}, { session, upsert: true });
  }

  /** Somebody does no more. */
  async remove(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: personId }, { session });
  }

  /** All of them: few. */
  async all(session: ClientSession): Promise<readonly PersonId[]> {
    return (await this.#model.find().session(session).lean()).map(({ _id }) => _id as PersonId);
  }
}
