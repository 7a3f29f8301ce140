import type { AgentId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import { profileOn, type TaxProfile, type TaxProfileId, withoutProfile, withProfile } from './tax-profile.ts';
import { type TimelineDocument, timelineSchema, toDocument, toProfile } from './tax-profile-document.store.ts';

const profilesOf = (row: TimelineDocument | null): readonly TaxProfile[] =>
  row ? row.profiles.map((profile) => toProfile(row._id, profile)) : [];

/**
 * How agents are taxed, invoiced and paid: a copy made of members' events, a moment behind. Each event tells a profile whole,
 * and the last one about each is right. What was erased is as if it had never been told.
 */
export class TaxProfileStore {
  readonly #model: Model<TimelineDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<TimelineDocument>('TaxProfiles', timelineSchema, 'tax_profiles');
  }

  /** A profile is so from now on. */
  async put(session: ClientSession, profile: TaxProfile): Promise<void> {
    await this.#save(session, profile.agentId, withProfile(await this.#timeline(profile.agentId, session), profile));
  }

  /** A profile was erased: nobody knows it any more. */
  async remove(session: ClientSession, agentId: AgentId, id: TaxProfileId): Promise<void> {
    await this.#save(session, agentId, withoutProfile(await this.#timeline(agentId, session), id));
  }

  /** An agent was erased: nobody knows how they were taxed. */
  async forget(agentId: AgentId, session?: ClientSession): Promise<void> {
    await this.#model.updateOne({ _id: agentId }, { $set: { profiles: [] } }, session ? { session } : {});
  }

  /** The agent's profile on a day, ISO 8601; undefined where none is known, or none any more. */
  async at(agentId: AgentId, day: string, session?: ClientSession): Promise<TaxProfile | undefined> {
    return profileOn(await this.#timeline(agentId, session), day);
  }

  /** All of an agent's profiles, whether over, in force, or to come. */
  ofAgent(agentId: AgentId, session: ClientSession): Promise<readonly TaxProfile[]> {
    return this.#timeline(agentId, session);
  }

  /** The profiles of those of `agentIds` who have one on a day, ISO 8601. */
  async ofMany(
    agentIds: readonly AgentId[],
    day: string,
    session?: ClientSession,
  ): Promise<ReadonlyMap<AgentId, TaxProfile>> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...new Set(agentIds)] }) });
    const rows = await query.session(session ?? null).lean();
    const valid = rows.map((row) => profileOn(profilesOf(row), day)).filter((profile) => profile !== undefined);
    return new Map(valid.map((profile) => [profile.agentId, profile]));
  }

  /**
   * Says that this transaction found something missing of these agents. One that changes their profiles at the same time, and
   * so does not see what waits for it, conflicts with it: one of the two begins again and sees the other.
   */
  async watch(session: ClientSession, agentIds: readonly AgentId[]): Promise<void> {
    // In one order always, so that two that wait for the same agents never wait for each other.
    for (const id of [...new Set(agentIds)].toSorted()) {
      const change = { $inc: { watched: 1 }, $setOnInsert: { profiles: [] } };
      await this.#model.updateOne({ _id: id }, change, { session, upsert: true });
    }
  }

  async #timeline(agentId: AgentId, session: ClientSession | undefined): Promise<readonly TaxProfile[]> {
    return profilesOf(
      await this.#model
        .findById(agentId)
        .session(session ?? null)
        .lean(),
    );
  }

  async #save(session: ClientSession, agentId: AgentId, profiles: readonly TaxProfile[]): Promise<void> {
    const change = { $set: { profiles: profiles.map(toDocument) } };
    await this.#model.updateOne({ _id: agentId }, change, { session, upsert: true });
  }
}
