import type { ClientId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { Sealing } from '../sealing/sealing.adapter.ts';
import type { DisabledReason, Endpoint, EndpointId, Order } from './endpoint.ts';
import { type SignatureKind, signatureKinds } from './signing-key.ts';

interface SecretDocument {
  /** Sealed, where that is configured. */
  key: string;
  madeAt: Date;
  validUntil?: Date;
}

interface EndpointDocument {
  _id: string;
  ownerId: string;
  /** Absent: its owner did. */
  registeredBy?: string;
  url: string;
  types: string[];
  /** Absent in those of before: in order for each subject. */
  order?: string;
  filter?: string;
  /** Absent in what was written before there was a choice: both. */
  signatures?: SignatureKind[];
  secrets: SecretDocument[];
  registeredAt: Date;
  version: number;
  state: string;
  failures?: number;
  failingSince?: Date;
  restsUntil?: Date;
  degradedAt?: Date;
  reason?: string;
  disabledAt?: Date;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<EndpointDocument>(
  {
    _id: text,
    ownerId: text,
    registeredBy: String,
    url: text,
    types: { type: [String], required: true },
    order: String,
    filter: String,
    signatures: { type: [String], default: undefined },
    secrets: [{ _id: false, key: text, madeAt: instant, validUntil: Date }],
    registeredAt: instant,
    version: { type: Number, required: true },
    state: text,
    failures: Number,
    failingSince: Date,
    restsUntil: Date,
    degradedAt: Date,
    reason: String,
    disabledAt: Date,
  },
  { versionKey: false },
);
schema.index({ ownerId: 1, _id: 1 });
schema.index({ registeredBy: 1, _id: 1 }, { partialFilterExpression: { registeredBy: { $exists: true } } });
// Who is delivered to: read each second, from the index alone.
schema.index({ state: 1, _id: 1, version: 1 });

interface OwnerDocument {
  /** The person's id. */
  _id: string;
  registered: number;
  /** When they last took back what they had allowed a partner's application, by its id. */
  takenBack?: Record<string, Date>;
}

const ownerSchema = new Schema<OwnerDocument>(
  { _id: text, registered: { type: Number, required: true }, takenBack: Object },
  { versionKey: false },
);

/** An endpoint that lies in the store without what its state needs: the store was written by something else. */
class CorruptEndpoint extends TypeError {
  constructor(id: string, state: string) {
    super(`The endpoint ${id} is no ${state} one.`);
  }
}

function toEndpoint(row: EndpointDocument, sealing: Sealing): Endpoint {
  const { state, reason, disabledAt } = row;
  const facts = {
    id: row._id as EndpointId,
    ownerId: row.ownerId as PersonId,
    registeredBy: row.registeredBy as ClientId | undefined,
    ...{ url: row.url, types: row.types, registeredAt: row.registeredAt },
    order: (row.order ?? 'PER_SUBJECT') as Order,
    version: Number(row.version),
    filter: row.filter,
    signatures: row.signatures ?? signatureKinds,
    secrets: row.secrets.map(({ key, madeAt, validUntil }) => ({
      key: sealing.open(key, row._id),
      madeAt,
      validUntil,
    })),
  };
  const { failures = 0, failingSince, restsUntil, degradedAt } = row;
  const faring = { failures: Number(failures), failingSince, restsUntil };
  if (state === 'ACTIVE') return { ...facts, state, ...faring };
  if (state === 'DEGRADED' && degradedAt) return { ...facts, state, ...faring, degradedAt };
  if (state === 'DISABLED' && reason && disabledAt) {
    return { ...facts, state, reason: reason as DisabledReason, disabledAt };
  }
  throw new CorruptEndpoint(row._id, state);
}

function toDocument(
  { id: _id, types, filter, signatures, secrets, registeredBy, ...endpoint }: Endpoint,
  sealing: Sealing,
): EndpointDocument {
  const kept = secrets.map(({ key, madeAt, validUntil }) => ({
    ...{ key: sealing.seal(key, _id), madeAt },
    ...(validUntil ? { validUntil } : {}),
  }));
  const chosen = filter === undefined ? {} : { filter };
  const by = registeredBy === undefined ? {} : { registeredBy };
  const lists = { types: [...types], signatures: [...signatures], secrets: kept, ...chosen, ...by };
  if (endpoint.state === 'DISABLED') return { _id, ...endpoint, ...lists };
  const { failingSince, restsUntil, ...facts } = endpoint;
  const failing = { ...(failingSince ? { failingSince } : {}), ...(restsUntil ? { restsUntil } : {}) };
  return { _id, ...facts, ...lists, ...failing };
}

/** Partners' endpoints. */
export class EndpointStore {
  readonly #model: Model<EndpointDocument>;
  readonly #owners: Model<OwnerDocument>;
  readonly #sealing: Sealing;

  /** Secrets are kept sealed, where `sealing` seals. */
  constructor(connection: Connection, sealing = new Sealing([])) {
    this.#sealing = sealing;
    this.#model = connection.model<EndpointDocument>('Endpoint', schema, 'endpoints');
    this.#owners = connection.model<OwnerDocument>('EndpointOwner', ownerSchema, 'endpoint_owners');
  }

  readonly #read = (row: EndpointDocument): Endpoint => toEndpoint(row, this.#sealing);

  /**
   * Has those who register for one owner at the same time take turns, and whoever takes something back of an application: each sees what the
   * one before has made. Answers when the owner last took back what they had allowed applications.
   */
  async takeTurn(session: ClientSession, ownerId: PersonId): Promise<ReadonlyMap<ClientId, Instant>> {
    const turn = { session, upsert: true, returnDocument: 'after' } as const;
    const row = await this.#owners.findOneAndUpdate({ _id: ownerId }, { $inc: { registered: 1 } }, turn).lean();
    return new Map(Object.entries(row?.takenBack ?? {}).map(([id, at]) => [id as ClientId, at]));
  }

  /** An owner took back what they had allowed an application. Told late, it is no matter. */
  async noteTakenBack(session: ClientSession, ownerId: PersonId, clientId: ClientId, at: Instant): Promise<void> {
    const update = { $max: { [`takenBack.${clientId}`]: at }, $setOnInsert: { registered: 0 } };
    await this.#owners.updateOne({ _id: ownerId }, update, { session, upsert: true });
  }

  /** Puts an endpoint in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, endpoint: Endpoint): Promise<void> {
    const { _id, ...row } = toDocument(endpoint, this.#sealing);
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** Takes an endpoint out. */
  async remove(id: EndpointId, session?: ClientSession): Promise<void> {
    await this.#model.deleteOne({ _id: id }).session(session ?? null);
  }

  /** Forgets that somebody registered endpoints. */
  async forgetOwner(ownerId: PersonId): Promise<void> {
    await this.#owners.deleteOne({ _id: ownerId });
  }

  /** The endpoint with this id. */
  async find(id: EndpointId, session?: ClientSession): Promise<Endpoint | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? this.#read(row) : undefined;
  }

  /** Somebody's endpoints, oldest first. */
  async ofOwner(ownerId: PersonId, session?: ClientSession): Promise<readonly Endpoint[]> {
    const rows = await this.#model
      .find({ ownerId })
      .sort({ _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(this.#read);
  }

  /** Some of those that an application registered, behind one of them, oldest first. */
  async ofClient(
    session: ClientSession,
    clientId: ClientId,
    { after, limit }: { readonly after: EndpointId | undefined; readonly limit: number },
  ): Promise<readonly Endpoint[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const found = this.#model.find({ registeredBy: clientId, ...behind }).sort({ _id: 1 });
    return (await found.limit(limit).session(session).lean()).map(this.#read);
  }

  /** The endpoints that are delivered to, each with its version. */
  async served(): Promise<ReadonlyMap<EndpointId, number>> {
    const isServed = mongoose.trusted({ $in: ['ACTIVE', 'DEGRADED'] });
    const rows = await this.#model.find({ state: isServed }, { _id: 1, version: 1 }).lean();
    return new Map(rows.map(({ _id, version }) => [_id as EndpointId, Number(version)]));
  }

  /**
   * Seals anew what is sealed by an older secret, or not at all; answers how many it were. Safe twice, and beside whoever else changes
   * an endpoint: a secret that is gone meanwhile is left alone. @throws CannotUnseal
   */
  async reseal(): Promise<number> {
    let count = 0;
    for await (const { _id, secrets } of this.#model.find({}, { secrets: 1 }).lean()) {
      for (const { key } of secrets) {
        if (this.#sealing.isCurrent(key)) continue;
        const sealed = this.#sealing.seal(this.#sealing.open(key, _id), _id);
        const done = await this.#model.updateOne({ _id, 'secrets.key': key }, { $set: { 'secrets.$.key': sealed } });
        count += done.modifiedCount;
      }
    }
    return count;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<EndpointId, Endpoint | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, this.#read(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
