import { dayOf } from '@millepiani/kernel/day';
import type { Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type GuestGrant, guestGrants, isGuestGrant } from './guest-grant.ts';
import type { Granted } from './standing.ts';

interface GuestDocument {
  /** The relationship's id. */
  _id: string;
  personId: string;
  organizationId: string;
  /** The first day, ISO 8601. */
  from: string;
  /** The first day on which it is over; absent while none is known. */
  to?: string;
  grants: string[];
}

const text = { type: String, required: true } as const;

const schema = new Schema<GuestDocument>(
  {
    _id: text,
    personId: text,
    organizationId: text,
    from: text,
    to: String,
    grants: { type: [String], required: true },
  },
  { versionKey: false },
);
schema.index({ personId: 1 });

/** Somebody who may see more of an organization, on some days. */
export interface Guest {
  readonly relationshipId: Id<'rel'>;
  readonly personId: PersonId;
  readonly organizationId: OrganizationId;
  readonly from: string;
  readonly to: string | null;
  readonly grants: readonly string[];
}

/**
 * Who may see more of an organization as its guest: a copy made of members' events, a moment behind. Each event tells all that was
 * granted, so the last one is right.
 */
export class GuestStore {
  readonly #model: Model<GuestDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<GuestDocument>('Guest', schema, 'guests');
  }

  /** This is what a guest may see from now on: of what this code does not know, nothing. */
  async put(session: ClientSession, { relationshipId, to, grants, ...guest }: Guest): Promise<void> {
    const row = { ...guest, ...(to === null ? {} : { to }), grants: grants.filter(isGuestGrant) };
    await this.#model.replaceOne({ _id: relationshipId }, row, { session, upsert: true });
  }

  /** Somebody is a guest no more. */
  async remove(session: ClientSession, relationshipId: Id<'rel'>): Promise<void> {
    await this.#model.deleteOne({ _id: relationshipId }, { session });
  }

  /** Whether something was granted to a guest of an organization, on whatever days. */
  async isGranted(
    session: ClientSession,
    { personId, organizationId }: Pick<Guest, 'personId' | 'organizationId'>,
    grant: GuestGrant,
  ): Promise<boolean> {
    return (await this.#model.exists({ personId, organizationId, grants: grant }).session(session)) !== null;
  }

  /** Somebody was erased, and is nobody's guest. */
  async forget(personId: PersonId): Promise<void> {
    await this.#model.deleteMany({ personId });
  }

  /** What somebody may see as a guest at an instant; by Rome's days. */
  async grantedTo(personId: PersonId, at: Instant, session?: ClientSession): Promise<Granted> {
    const day = dayOf(at);
    const rows = await this.#model
      .find({ personId, from: mongoose.trusted({ $lte: day }) })
      .session(session ?? null)
      .lean();
    return grantedBy(rows, day);
  }

  /** The same of many at once; who is a guest nowhere has no entry. */
  async grantedToEach(personIds: readonly PersonId[], at: Instant): Promise<ReadonlyMap<string, Granted>> {
    const day = dayOf(at);
    const rows = await this.#model
      .find({ personId: mongoose.trusted({ $in: [...personIds] }), from: mongoose.trusted({ $lte: day }) })
      .lean();
    const ofEach = Map.groupBy(rows, ({ personId }) => personId);
    return new Map([...ofEach].map(([personId, own]) => [personId, grantedBy(own, day)]));
  }
}

function grantedBy(rows: readonly GuestDocument[], day: string): Granted {
  const inForce = rows.filter(({ to }) => to === undefined || to > day);
  const holders = (grant: GuestGrant) =>
    inForce.filter(({ grants }) => grants.includes(grant)).map(({ organizationId }) => organizationId as Id<'org'>);
  return Object.fromEntries(guestGrants.map((grant) => [grant, holders(grant)]));
}
