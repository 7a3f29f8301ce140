import type { AgentId, OrganizationId, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

interface NameDocument {
  /** The agent's id. */
  _id: string;
  /** An organization's name. */
  name?: string;
  /** What erasure clears: a person's name. Null once it has. */
  personal?: { name: string } | null;
}

const schema = new Schema<NameDocument>(
  {
    _id: { type: String, required: true },
    name: String,
    personal: { type: new Schema({ name: { type: String, required: true } }, { _id: false }) },
  },
  { versionKey: false },
);

/**
 * What people and organizations are called: a copy made of members' events, a moment behind, by which agreements are said in
 * words. Each event tells the whole name, so the last one is right.
 */
export class NameStore {
  readonly #model: Model<NameDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<NameDocument>('AgentName', schema, 'agent_names');
  }

  /** A person is called so from now on; undefined: the name was erased. */
  async putPerson(session: ClientSession, personId: PersonId, name: string | undefined): Promise<void> {
    const row = { personal: name === undefined ? null : { name } };
    await this.#model.replaceOne({ _id: personId }, row, { session, upsert: true });
  }

  /** An organization is called so from now on. */
  async putOrganization(session: ClientSession, organizationId: OrganizationId, name: string): Promise<void> {
    await this.#model.replaceOne({ _id: organizationId }, { name }, { session, upsert: true });
  }

  /** Whether a person was told of, and not erased. */
  async isPerson(personId: PersonId, session: ClientSession): Promise<boolean> {
    const row = await this.#model.findById(personId).session(session).lean();
    return Boolean(row?.personal);
  }

  /** Answers the names of many agents of one request by one query; undefined for who has none here. */
  loader(): DataLoader<AgentId, string | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map<string, string | undefined>(rows.map((row) => [row._id, row.name ?? row.personal?.name]));
      return ids.map((id) => found.get(id));
    });
  }
}
