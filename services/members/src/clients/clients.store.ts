import type { ClientId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Client, ClientGrant } from './client.ts';

interface ClientDocument {
  _id: string;
  name: string;
  grants: string[];
  redirectUris: string[];
  scopes: string[];
  registeredBy: string;
  registeredAt: Date;
  secretHash: string;
  secretSince: Date;
  state: Client['state'];
  revokedAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const texts = { type: [String], required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<ClientDocument>(
  {
    _id: text,
    name: text,
    grants: texts,
    redirectUris: texts,
    scopes: texts,
    registeredBy: text,
    registeredAt: instant,
    secretHash: text,
    secretSince: instant,
    state: text,
    revokedAt: Date,
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
// Those that were revoked, the latest first.
schema.index({ state: 1, revokedAt: -1 });
// What somebody registered, for a copy of all that is kept of them.
schema.index({ registeredBy: 1, _id: 1 });

/** The application had changed since it was read, in the same transaction: a bug. */
class StaleClient extends TypeError {
  constructor(id: string, version: number) {
    super(`The application ${id} is not at version ${version}.`);
  }
}

/** An application that was revoked and does not say when: the store was written by something else. */
class CorruptClient extends TypeError {
  constructor(id: string) {
    super(`The application ${id} was revoked at no time.`);
  }
}

function toClient(row: ClientDocument): Client {
  const client = {
    id: row._id as Id<'cli'>,
    name: row.name,
    grants: row.grants as ClientGrant[],
    redirectUris: row.redirectUris,
    scopes: row.scopes,
    registeredBy: row.registeredBy as Id<'per'>,
    registeredAt: row.registeredAt,
    secretHash: row.secretHash,
    secretSince: row.secretSince,
    version: Number(row.version),
  };
  if (row.state === 'ACTIVE') return { ...client, state: 'ACTIVE' };
  if (!row.revokedAt) throw new CorruptClient(row._id);
  return { ...client, state: 'REVOKED', revokedAt: row.revokedAt };
}

const toDocument = ({ id, grants, redirectUris, scopes, ...facts }: Client): ClientDocument => ({
  _id: id,
  ...facts,
  grants: [...grants],
  redirectUris: [...redirectUris],
  scopes: [...scopes],
});

/** Partners' applications. */
export class ClientStore {
  readonly #model: Model<ClientDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ClientDocument>('Client', schema, 'clients');
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, client: Client): Promise<void> {
    await this.#model.create([toDocument(client)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleClient}. */
  async replace(session: ClientSession, version: number, client: Client): Promise<void> {
    const { _id, ...row } = toDocument(client);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleClient(_id, version);
  }

  /** The application with this id. */
  async find(id: ClientId, session?: ClientSession): Promise<Client | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toClient(row) : undefined;
  }

  /** Those of `ids` that exist, in no order. */
  async findMany(ids: readonly ClientId[]): Promise<readonly Client[]> {
    return (await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean()).map(toClient);
  }

  /** One more than a page of them, in the order of registration. */
  async page({ limit, after }: PageRequest): Promise<readonly Client[]> {
    const behind = mongoose.trusted({ $gte: 'cli_', ...(after === undefined ? {} : { $gt: after }) });
    const rows = await this.#model
      .find({ _id: behind })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toClient);
  }

  /** The ids of some that were revoked, the latest first. */
  async revoked(limit: number): Promise<readonly ClientId[]> {
    const rows = await this.#model.find({ state: 'REVOKED' }, { _id: 1 }).sort({ revokedAt: -1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as ClientId);
  }
}
