import type { Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import { rational } from '@millepiani/kernel/rational';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type Organization, type Owner, ownersOf, partiesOf, proposalOf } from './organization.ts';

interface OwnerDocument {
  personId: string;
  numerator: bigint;
  denominator: bigint;
}

interface OrganizationDocument {
  _id: string;
  name: string;
  country: string;
  state: Organization['state'];
  /** In force; empty before all have confirmed. */
  owners: OwnerDocument[];
  ownerCount: number;
  proposal?: { owners: OwnerDocument[]; confirmedBy: string[] };
  /** Who owns it or is to own it: those in whose list it stands. */
  parties: string[];
  registeredAt: Date;
  version: number;
}

const integer = { type: 'BigInt', required: true } as const;
const text = { type: String, required: true } as const;
const owner = { _id: false, personId: text, numerator: integer, denominator: integer };

const schema = new Schema<OrganizationDocument>(
  {
    _id: text,
    name: text,
    country: text,
    state: text,
    owners: [owner],
    ownerCount: { type: Number, required: true },
    proposal: { type: new Schema({ owners: [owner], confirmedBy: [String] }, { _id: false }), required: false },
    parties: { type: [String], required: true },
    registeredAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ parties: 1, _id: 1 });
schema.index({ 'owners.personId': 1, _id: 1 });
schema.index({ state: 1, ownerCount: 1 });

const toOwner = ({ personId, numerator, denominator }: OwnerDocument): Owner => ({
  personId: personId as Id<'per'>,
  share: rational(numerator, denominator),
});
const toOwnerDocument = ({ personId, share }: Owner): OwnerDocument => ({ personId, ...share });

/** The store broke its own rule. */
class CorruptOrganization extends TypeError {
  constructor(id: string) {
    super(`${id} is proposed without a proposal.`);
  }
}

function toOrganization(row: OrganizationDocument): Organization {
  const { _id, name, country, registeredAt, version } = row;
  const facts = { kind: 'organization', id: _id as Id<'org'>, name, country, registeredAt, version } as const;
  const proposal = row.proposal && {
    owners: row.proposal.owners.map(toOwner),
    confirmedBy: row.proposal.confirmedBy as PersonId[],
  };
  switch (row.state) {
    case 'registered':
      return { ...facts, state: 'registered', owners: row.owners.map(toOwner), proposal };
    case 'declined':
      return { ...facts, state: 'declined' };
    case 'proposed':
      if (!proposal) throw new CorruptOrganization(_id);
      return { ...facts, state: 'proposed', proposal };
    default:
      return row.state satisfies never;
  }
}

function toDocument(organization: Organization): OrganizationDocument {
  const { id, name, country, state, registeredAt, version } = organization;
  const [owners, proposal] = [ownersOf(organization), proposalOf(organization)];
  return {
    _id: id,
    name,
    country,
    state,
    registeredAt,
    version,
    owners: owners.map(toOwnerDocument),
    ownerCount: owners.length,
    ...(proposal
      ? { proposal: { owners: proposal.owners.map(toOwnerDocument), confirmedBy: [...proposal.confirmedBy] } }
      : {}),
    parties: [...partiesOf(organization)],
  };
}

/** Which organizations of a person are asked for. */
export interface OrganizationsOf {
  readonly personId: PersonId;
  readonly withProposed: boolean;
  readonly request: PageRequest;
}

/** Organizations with their owners. */
export class OrganizationStore {
  readonly #model: Model<OrganizationDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<OrganizationDocument>('Organization', schema, 'organizations');
  }

  /** Puts a new organization in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, organization: Organization): Promise<void> {
    const { _id, ...row } = toDocument(organization);
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** The organization with this id. */
  async find(id: OrganizationId, session?: ClientSession): Promise<Organization | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toOrganization(row) : undefined;
  }

  /**
   * One more than a page of what a person owns a part of, in the order of their making; `withProposed` also of what the
   * person is to own.
   */
  async page({ personId, withProposed, request }: OrganizationsOf): Promise<readonly Organization[]> {
    const behind = request.after === undefined ? {} : { _id: mongoose.trusted({ $gt: request.after }) };
    const whose = withProposed ? { parties: personId } : { 'owners.personId': personId };
    const found = this.#model.find({ ...whose, ...behind }).sort({ _id: 1 });
    return (await found.limit(request.limit + 1).lean()).map(toOrganization);
  }

  /** Of what a person is to own a part, as is proposed and not settled. */
  async proposedTo(session: ClientSession, personId: PersonId): Promise<readonly Organization[]> {
    const rows = await this.#model.find({ parties: personId }).session(session).lean();
    return rows.map(toOrganization).filter((organization) => proposalOf(organization) !== undefined);
  }

  /** The names of some of what a person owns a part of, or is to. */
  async namesOfParty(session: ClientSession, personId: PersonId): Promise<readonly string[]> {
    const rows = await this.#model.find({ parties: personId }, { name: 1 }).sort({ _id: 1 }).limit(10).session(session);
    return rows.map(({ name }) => name);
  }

  /** What a person owns a part of. */
  async idsOwnedBy(session: ClientSession, personId: PersonId): Promise<readonly OrganizationId[]> {
    const rows = await this.#model.find({ 'owners.personId': personId }, { _id: 1 }).session(session).lean();
    return rows.map(({ _id }) => _id as Id<'org'>);
  }

  /** Those of `ids` that are registered, in no order. */
  async registeredAmong(ids: readonly OrganizationId[], session?: ClientSession): Promise<readonly Organization[]> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }), state: 'registered' });
    return (await query.session(session ?? null).lean()).map(toOrganization);
  }

  /** What each of some people owns a part of. */
  async ownedByEach(
    personIds: readonly PersonId[],
    session?: ClientSession,
  ): Promise<ReadonlyMap<PersonId, readonly OrganizationId[]>> {
    const asked = new Set<string>(personIds);
    const query = this.#model.find({ 'owners.personId': mongoose.trusted({ $in: [...personIds] }) }, { owners: 1 });
    const rows = await query.session(session ?? null).lean();
    const pairs = rows.flatMap(({ _id, owners }) =>
      owners
        .filter(({ personId }) => asked.has(personId))
        .map(({ personId }) => [personId as Id<'per'>, _id as Id<'org'>] as const),
    );
    const byPerson = Map.groupBy(pairs, ([personId]) => personId);
    return new Map(personIds.map((id) => [id, (byPerson.get(id) ?? []).map(([, organizationId]) => organizationId)]));
  }

  /** How many are registered, and how many of them have more than one owner. */
  async count(): Promise<{ all: number; shared: number }> {
    const shared = this.#model.countDocuments({ state: 'registered', ownerCount: mongoose.trusted({ $gt: 1 }) });
    return { all: await this.#model.countDocuments({ state: 'registered' }), shared: await shared };
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<OrganizationId, Organization | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toOrganization(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
