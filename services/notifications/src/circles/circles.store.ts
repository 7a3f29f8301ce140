import type { AgentId, CommissionId, OrganizationId, PersonId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Circle, Part, SlotId } from './circle.ts';

interface CircleDocument {
  /** The commission's id. */
  _id: string;
  title: string;
  parties: { agentId: string; part: string; slotId?: string }[];
}

interface OwnersDocument {
  /** The organization's id. */
  _id: string;
  owners: string[];
  /** Of those that were registered before it was kept there is none. */
  name?: string;
}

const text = { type: String, required: true } as const;

const circleSchema = new Schema<CircleDocument>(
  { _id: text, title: text, parties: [{ _id: false, agentId: text, part: text, slotId: String }] },
  { versionKey: false },
);
circleSchema.index({ 'parties.agentId': 1, _id: 1 });

const ownersSchema = new Schema<OwnersDocument>({ _id: text, owners: [String], name: String }, { versionKey: false });
ownersSchema.index({ owners: 1 });

const toCircle = ({ _id, title, parties }: CircleDocument): Circle => ({
  commissionId: _id as CommissionId,
  title,
  parties: parties.map(({ agentId, part, slotId }) => ({
    ...{ agentId: agentId as AgentId, part: part as Part },
    ...(slotId === undefined ? {} : { slotId: slotId as SlotId }),
  })),
});

/** Who is in what: commissions' circles and organizations' owners, copies made of what others tell. */
export class CircleStore {
  readonly #circles: Model<CircleDocument>;
  readonly #owners: Model<OwnersDocument>;

  constructor(connection: Connection) {
    this.#circles = connection.model<CircleDocument>('Circle', circleSchema, 'circles');
    this.#owners = connection.model<OwnersDocument>('OrganizationOwners', ownersSchema, 'organization_owners');
  }

  /** Puts a commission's circle in, or replaces it. */
  async put(session: ClientSession, { commissionId, title, parties }: Circle): Promise<void> {
    await this.#circles.replaceOne({ _id: commissionId }, { title, parties: [...parties] }, { session, upsert: true });
  }

  /** A commission's circle, if the commission was told of. */
  async find(commissionId: CommissionId, session?: ClientSession): Promise<Circle | undefined> {
    const row = await this.#circles
      .findById(commissionId)
      .session(session ?? null)
      .lean();
    return row ? toCircle(row) : undefined;
  }

  /** Who takes part in each of these commissions, as far as they were told of. */
  async partiesOf(commissionIds: readonly CommissionId[]): Promise<ReadonlyMap<CommissionId, readonly AgentId[]>> {
    if (commissionIds.length === 0) return new Map();
    const rows = await this.#circles.find({ _id: mongoose.trusted({ $in: [...commissionIds] }) }).lean();
    return new Map(
      rows.map(toCircle).map(({ commissionId, parties }) => [commissionId, parties.map(({ agentId }) => agentId)]),
    );
  }

  /** These people own an organization from now on. */
  async putOwners(session: ClientSession, organizationId: OrganizationId, owners: readonly PersonId[]): Promise<void> {
    await this.#owners.updateOne({ _id: organizationId }, { $set: { owners: [...owners] } }, { session, upsert: true });
  }

  /** An organization is called so. */
  async putName(session: ClientSession, organizationId: OrganizationId, name: string): Promise<void> {
    await this.#owners.updateOne({ _id: organizationId }, { $set: { name } }, { session, upsert: true });
  }

  /** What those of these agents are called that are organizations. */
  async namesOf(agents: readonly AgentId[], session: ClientSession): Promise<ReadonlyMap<AgentId, string>> {
    const query = this.#owners.find({ _id: mongoose.trusted({ $in: [...agents] }) }, { name: 1 });
    const rows = await query.session(session).lean();
    return new Map(rows.flatMap(({ _id, name }) => (name === undefined ? [] : [[_id as OrganizationId, name]])));
  }

  /** The people behind agents, each with those of the agents for whom they act: a person is one, an organization's are its owners. */
  async readersOf(
    agents: readonly AgentId[],
    session?: ClientSession,
  ): Promise<ReadonlyMap<PersonId, readonly AgentId[]>> {
    const people = agents.filter((id): id is PersonId => id.startsWith('per_'));
    const pairs = [...new Set(people)].map((id): readonly [PersonId, AgentId] => [id, id]);
    if (people.length < agents.length) {
      const rows = await this.#owners
        .find({ _id: mongoose.trusted({ $in: [...agents] }) })
        .session(session ?? null)
        .lean();
      for (const { _id, owners } of rows) {
        for (const owner of owners) pairs.push([owner as PersonId, _id as OrganizationId]);
      }
    }
    const byPerson = Map.groupBy(pairs, ([person]) => person);
    return new Map([...byPerson].map(([person, theirs]) => [person, theirs.map(([, agent]) => agent)]));
  }

  /** The people behind agents, each once. */
  async peopleOf(agents: readonly AgentId[], session?: ClientSession): Promise<readonly PersonId[]> {
    return [...(await this.readersOf(agents, session)).keys()];
  }

  /** The agents that somebody acts for: oneself, and the organizations that one owns. */
  async agentsOf(personId: PersonId, session?: ClientSession): Promise<readonly AgentId[]> {
    const rows = await this.#owners
      .find({ owners: personId }, { _id: 1 })
      .session(session ?? null)
      .lean();
    return [personId, ...rows.map(({ _id }) => _id as OrganizationId)];
  }

  /**
   * All commissions that somebody takes part in, by themselves or by an organization of theirs: were it some of them, a cursor would go
   * past what is of the others. Read from the index alone.
   */
  async commissionsOf(personId: PersonId): Promise<readonly CommissionId[]> {
    const agents = await this.agentsOf(personId);
    const rows = await this.#circles
      .find({ 'parties.agentId': mongoose.trusted({ $in: [...agents] }) }, { _id: 1 })
      .lean();
    return rows.map(({ _id }) => _id as CommissionId);
  }
}
