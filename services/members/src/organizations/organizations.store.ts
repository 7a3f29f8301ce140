import type { Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import { rational } from '@millepiani/kernel/rational';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Organization } from './organization.ts';

interface OrganizationDocument {
  _id: string;
  name: string;
  country: string;
  owners: { personId: string; numerator: bigint; denominator: bigint }[];
  ownerCount: number;
  registeredAt: Date;
  version: number;
}

const integer = { type: 'BigInt', required: true } as const;
const text = { type: String, required: true } as const;

const schema = new Schema<OrganizationDocument>(
  {
    _id: text,
    name: text,
    country: text,
    owners: [{ _id: false, personId: text, numerator: integer, denominator: integer }],
    ownerCount: { type: Number, required: true },
    registeredAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ 'owners.personId': 1, _id: 1 });
schema.index({ ownerCount: 1 });

const toOrganization = (row: OrganizationDocument): Organization => ({
  kind: 'organization',
  id: row._id as Id<'org'>,
  name: row.name,
  country: row.country,
  owners: row.owners.map(({ personId, numerator, denominator }) => ({
    personId: personId as Id<'per'>,
    share: rational(numerator, denominator),
  })),
  registeredAt: row.registeredAt,
  version: row.version,
});

const toDocument = ({ id, owners, kind: _, ...facts }: Organization): OrganizationDocument => ({
  _id: id,
  ...facts,
  owners: owners.map(({ personId, share }) => ({ personId, ...share })),
  ownerCount: owners.length,
});

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

  /** All that any of these people owns a part of, by registration. */
  async ownedBy(personIds: readonly PersonId[]): Promise<readonly Organization[]> {
    const owned = { 'owners.personId': mongoose.trusted({ $in: [...personIds] }) };
    return (await this.#model.find(owned).sort({ _id: 1 }).lean()).map(toOrganization);
  }

  /** How many there are, and how many of them have more than one owner. */
  async count(): Promise<{ all: number; shared: number }> {
    const shared = this.#model.countDocuments({ ownerCount: mongoose.trusted({ $gt: 1 }) });
    return { all: await this.#model.estimatedDocumentCount(), shared: await shared };
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<OrganizationId, Organization | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toOrganization(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what many people own by one query. */
  ownershipLoader(): DataLoader<PersonId, readonly Organization[]> {
    return new DataLoader(async (personIds) => {
      const organizations = await this.ownedBy(personIds);
      return personIds.map((personId) =>
        organizations.filter(({ owners }) => owners.some((owner) => owner.personId === personId)),
      );
    });
  }
}
