import type { Actor } from '@millepiani/kernel/actor';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Standing } from './standing.ts';

interface SpeakersDocument {
  /** The organization's id. */
  _id: string;
  personIds: string[];
}

const schema = new Schema<SpeakersDocument>(
  { _id: { type: String, required: true }, personIds: [String] },
  { versionKey: false },
);
// Those of one person, in order.
schema.index({ personIds: 1, _id: 1 });

/**
 * Who speaks for an organization: its owners, by a copy made of members' events, a moment behind. Each event tells all
 * owners, so the last one is right.
 */
export class SpeakerStore {
  readonly #model: Model<SpeakersDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SpeakersDocument>('Speakers', schema, 'speakers');
  }

  /** These people speak for it from now on, and nobody else. */
  async put(session: ClientSession, organizationId: OrganizationId, personIds: readonly PersonId[]): Promise<void> {
    const options = { session, upsert: true };
    await this.#model.replaceOne({ _id: organizationId }, { personIds: [...personIds] }, options);
  }

  /** Who speaks for it; nobody, where it was never told. */
  async of(session: ClientSession, organizationId: OrganizationId): Promise<readonly PersonId[]> {
    const row = await this.#model.findById(organizationId).session(session).lean();
    return (row?.personIds ?? []) as PersonId[];
  }

  /** A person was erased, and speaks for nobody any more. */
  async forget(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.updateMany({ personIds: personId }, { $pull: { personIds: personId } }, { session });
  }

  /** Who asks, with the organizations for which they speak. */
  async standingOf(actor: Actor, session?: ClientSession): Promise<Standing> {
    if (actor.id === undefined) return { actor, organizations: [] };
    const rows = await this.#model
      .find({ personIds: actor.id })
      .session(session ?? null)
      .sort({ _id: 1 })
      .lean();
    return { actor, organizations: rows.map(({ _id }) => _id as OrganizationId) };
  }

  /** The same of many at once, in their order. */
  async standingOfEach(actors: readonly Actor[]): Promise<readonly Standing[]> {
    const people = actors.flatMap(({ id }) => id ?? []);
    const rows = await this.#model
      .find({ personIds: mongoose.trusted({ $in: people }) })
      .sort({ _id: 1 })
      .lean();
    const spokenFor = new Map<string, OrganizationId[]>(people.map((id) => [id, []]));
    for (const { _id, personIds } of rows) {
      for (const id of personIds) spokenFor.get(id)?.push(_id as OrganizationId);
    }
    return actors.map((actor) => ({ actor, organizations: spokenFor.get(actor.id ?? '') ?? [] }));
  }
}
