import type { AgentId, OrganizationId, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import {
  emptyOrganizationProfile,
  emptyPersonProfile,
  type OrganizationProfile,
  type PersonProfile,
  type Profile,
} from './profile.ts';

interface ProfileDocument {
  /** The agent's id. */
  _id: string;
  place?: { country: string; city?: string };
  languages?: string[];
  links?: string[];
  /** A person's bio, an organization's description. */
  text?: string;
  version: number;
}

const schema = new Schema<ProfileDocument>(
  {
    _id: { type: String, required: true },
    place: { type: new Schema({ country: { type: String, required: true }, city: String }, { _id: false }) },
    languages: { type: [String], default: undefined },
    links: { type: [String], default: undefined },
    text: String,
    version: { type: Number, required: true },
  },
  { versionKey: false },
);

/** The profile had changed since it was read, in the same transaction: a bug. */
export class StaleProfile extends TypeError {
  constructor(id: string, version: number) {
    super(`The profile of ${id} is not at version ${version}.`);
  }
}

function toDocument(profile: Profile): Omit<ProfileDocument, '_id'> {
  const { place, version } = profile;
  const text = profile.kind === 'person' ? profile.bio : profile.description;
  return {
    version,
    ...(place ? { place: { country: place.country, ...(place.city ? { city: place.city } : {}) } } : {}),
    ...(text === undefined ? {} : { text }),
    ...(profile.kind === 'person' ? { languages: [...profile.languages], links: [...profile.links] } : {}),
  };
}

const placeOf = ({ place }: ProfileDocument) => place && { country: place.country, city: place.city };

const toPerson = (id: PersonId, row: ProfileDocument | undefined | null): PersonProfile =>
  row
    ? {
        ...{ kind: 'person', id, place: placeOf(row), languages: row.languages ?? [], links: row.links ?? [] },
        ...{ bio: row.text, version: Number(row.version) },
      }
    : emptyPersonProfile(id);

const toOrganization = (id: OrganizationId, row: ProfileDocument | undefined | null): OrganizationProfile =>
  row
    ? { kind: 'organization', id, place: placeOf(row), description: row.text, version: Number(row.version) }
    : emptyOrganizationProfile(id);

/** What people say of themselves, and owners of their organizations: apart from what they are registered by, and from what is private. */
export class ProfileStore {
  readonly #model: Model<ProfileDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ProfileDocument>('Profile', schema, 'agent_profiles');
  }

  /** Puts a profile in, or replaces the one that was read at `version`. Throws {@link StaleProfile}. */
  async save(session: ClientSession, version: number, profile: Profile): Promise<void> {
    const row = toDocument(profile);
    if (version === 0) {
      await this.#model.create([{ _id: profile.id, ...row }], { session });
      return;
    }
    const { matchedCount } = await this.#model.replaceOne({ _id: profile.id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleProfile(profile.id, version);
  }

  /** Forgets what somebody said of themselves. */
  async remove(session: ClientSession, id: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** A person's profile. */
  async findPerson(id: PersonId, session: ClientSession): Promise<PersonProfile> {
    return toPerson(id, await this.#model.findById(id).session(session).lean());
  }

  /** An organization's profile. */
  async findOrganization(id: OrganizationId, session: ClientSession): Promise<OrganizationProfile> {
    return toOrganization(id, await this.#model.findById(id).session(session).lean());
  }

  /** Profiles of some people; who said nothing of themselves has an empty one. */
  async ofPersons(ids: readonly PersonId[], session?: ClientSession): Promise<ReadonlyMap<PersonId, PersonProfile>> {
    const rows = await this.#rows(ids, session);
    return new Map(ids.map((id) => [id, toPerson(id, rows.get(id))]));
  }

  /** Profiles of some organizations, likewise. */
  async ofOrganizations(
    ids: readonly OrganizationId[],
    session?: ClientSession,
  ): Promise<ReadonlyMap<OrganizationId, OrganizationProfile>> {
    const rows = await this.#rows(ids, session);
    return new Map(ids.map((id) => [id, toOrganization(id, rows.get(id))]));
  }

  /** Answers many people's profiles of one request by one query. */
  personLoader(): DataLoader<PersonId, PersonProfile> {
    return new DataLoader(async (ids) => {
      const rows = await this.#rows(ids);
      return ids.map((id) => toPerson(id, rows.get(id)));
    });
  }

  /** Answers many organizations' profiles of one request by one query. */
  organizationLoader(): DataLoader<OrganizationId, OrganizationProfile> {
    return new DataLoader(async (ids) => {
      const rows = await this.#rows(ids);
      return ids.map((id) => toOrganization(id, rows.get(id)));
    });
  }

  async #rows(ids: readonly AgentId[], session?: ClientSession): Promise<ReadonlyMap<string, ProfileDocument>> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) });
    const rows = await query.session(session ?? null).lean();
    return new Map(rows.map((row) => [row._id, row]));
  }
}
