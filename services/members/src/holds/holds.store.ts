import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import { longestSpanMs } from '../availability/availability-offer.ts';
import { type ActiveHold, activeStates, type CapacityHold, type HoldId, isActive } from './capacity-hold.ts';
import { fromDocument, type HoldDocument, holdSchema, toDocument } from './hold-document.store.ts';

/** The hold had changed since it was read, in the same transaction: a bug. */
export class StaleHold extends TypeError {
  constructor(id: string, version: number) {
    super(`The hold ${id} is not at version ${version}.`);
  }
}

/** People's time that is held. */
export class HoldStore {
  readonly #model: Model<HoldDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<HoldDocument>('CapacityHold', holdSchema, 'capacity_holds');
  }

  /** Puts a new hold in. The person's capacity was claimed in the same transaction. */
  async insert(session: ClientSession, hold: CapacityHold): Promise<void> {
    await this.#model.create([toDocument(hold)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleHold}. */
  async replace(session: ClientSession, version: number, hold: CapacityHold): Promise<void> {
    const { _id, ...row } = toDocument(hold);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleHold(_id, version);
  }

  /** The hold with this id. */
  async find(id: HoldId, session: ClientSession): Promise<CapacityHold | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** What takes of a person's capacity, in the order of placing. */
  active(personId: PersonId, at: Instant, session: ClientSession): Promise<readonly ActiveHold[]> {
    return this.#active([personId], at, session);
  }

  /** Holds to be confirmed whose `expiresAt` is not after `until`, longest due first. */
  async due(until: Date, limit: number): Promise<readonly Pick<CapacityHold, 'id' | 'expiresAt'>[]> {
    const rows = await this.#model
      .find({ state: 'HELD', expiresAt: mongoose.trusted({ $lte: until }) })
      .sort({ expiresAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(fromDocument);
  }

  /** One more than a page of all that a person was ever held for, newest first. */
  async page(personId: PersonId, { limit, after }: PageRequest): Promise<readonly CapacityHold[]> {
    const rows = await this.#model
      .find({ personId, ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }) })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<HoldId, CapacityHold | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what takes of many people's capacity by one query. */
  personLoader(at: () => Instant): DataLoader<PersonId, readonly ActiveHold[]> {
    return new DataLoader(async (personIds) => {
      const holds = await this.activeOf(personIds, at());
      return personIds.map((id) => holds.get(id) ?? []);
    });
  }

  /** What takes of some people's capacity, by person, in the order of placing. */
  async activeOf(
    personIds: readonly PersonId[],
    at: Instant,
    session?: ClientSession,
  ): Promise<ReadonlyMap<PersonId, readonly ActiveHold[]>> {
    return Map.groupBy(await this.#active(personIds, at, session), ({ personId }) => personId);
  }

  /** What ended longer ago shares no window with what is to come: a window is at most so long. */
  async #active(personIds: readonly PersonId[], at: Instant, session?: ClientSession): Promise<readonly ActiveHold[]> {
    const rows = await this.#model
      .find({
        personId: mongoose.trusted({ $in: [...personIds] }),
        state: mongoose.trusted({ $in: [...activeStates] }),
        to: mongoose.trusted({ $gt: plusMs(at, -longestSpanMs) }),
      })
      .session(session ?? null)
      .lean();
    return rows
      .map(fromDocument)
      .filter(isActive)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
