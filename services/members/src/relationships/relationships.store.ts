import { type Id, isId, type OrganizationId, type PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { AgentRelationship, RelationshipId } from './relationship.ts';
import type { Sight } from './relationship-access.ts';
import {
  fromDocument,
  type RelationshipDocument,
  relationshipSchema,
  toDocument,
} from './relationship-document.store.ts';

/** Whose relationships are asked for, and how much of them may be seen. */
export interface RelationshipsOf {
  readonly whose: OrganizationId | PersonId;
  readonly sight: Exclude<Sight, 'none'>;
  readonly request: PageRequest;
}

const statesSeen = { all: ['INVITED', 'ACTIVE', 'ENDED', 'DECLINED'], active: ['ACTIVE'] } as const;

const statesBegun = ['ACTIVE', 'ENDED'] as const;
const statesOpen = ['INVITED', 'ACTIVE'] as const;

/** The relationship had changed since it was read, in the same transaction: a bug. */
export class StaleRelationship extends TypeError {
  constructor(id: string, version: number) {
    super(`The relationship ${id} is not at version ${version}.`);
  }
}

/** Who takes part in which organization. */
export class RelationshipStore {
  readonly #model: Model<RelationshipDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<RelationshipDocument>(
      'AgentRelationship',
      relationshipSchema,
      'agent_relationships',
    );
  }

  /** Puts a new one in: of two at once between the same, one begins again, and finds the other. */
  async insert(session: ClientSession, relationship: AgentRelationship): Promise<void> {
    await this.#model.create([toDocument(relationship)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleRelationship}. */
  async replace(session: ClientSession, version: number, relationship: AgentRelationship): Promise<void> {
    const { _id, ...row } = toDocument(relationship);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleRelationship(_id, version);
  }

  /** The relationship with this id. */
  async find(id: RelationshipId, session: ClientSession): Promise<AgentRelationship | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Whether a person is invited to an organization, or takes part in it. */
  async hasOpen(session: ClientSession, organizationId: OrganizationId, personId: PersonId): Promise<boolean> {
    const open = { organizationId, personId, isOpen: true };
    return (await this.#model.exists(open).session(session)) !== null;
  }

  /** To what a person is invited, and in what they take part. */
  async openOf(personId: PersonId, session?: ClientSession): Promise<readonly AgentRelationship[]> {
    const open = { personId, state: mongoose.trusted({ $in: [...statesOpen] }) };
    const found = this.#model.find(open).sort({ _id: 1 });
    return (await found.session(session ?? null).lean()).map(fromDocument);
  }

  /** In what a person takes part, or took part. */
  async organizationsOf(session: ClientSession, personId: PersonId): Promise<readonly OrganizationId[]> {
    const begun = mongoose.trusted({ $in: [...statesBegun] });
    const rows = await this.#model.find({ personId, state: begun }, { organizationId: 1 }).session(session).lean();
    return rows.map(({ organizationId }) => organizationId as Id<'org'>);
  }

  /** One more than a page, in the order of inviting. */
  async page({ whose, sight, request }: RelationshipsOf): Promise<readonly AgentRelationship[]> {
    const behind = request.after === undefined ? {} : { _id: mongoose.trusted({ $gt: request.after }) };
    const which = { state: mongoose.trusted({ $in: [...statesSeen[sight]] }), ...behind };
    const found = isId(whose, 'per')
      ? this.#model.find({ personId: whose, ...which })
      : this.#model.find({ organizationId: whose, ...which });
    const rows = await found
      .sort({ _id: 1 })
      .limit(request.limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Active ones whose end is not after `until`, longest due first. */
  async due(until: Date, limit: number): Promise<readonly { readonly id: RelationshipId; readonly endsAt: Date }[]> {
    const rows = await this.#model
      .find({ state: 'ACTIVE', endsAt: mongoose.trusted({ $lte: until }) })
      .sort({ endsAt: 1 })
      .limit(limit)
      .lean();
    return rows.map((row) => ({ id: fromDocument(row).id, endsAt: row.endsAt ?? until }));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<RelationshipId, AgentRelationship | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
