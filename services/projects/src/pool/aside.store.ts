import type { PersonId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { asideSkillSchema, type SkillDocument } from './skill-documents.store.ts';

interface AsideDocument {
  /** The person's id. */
  _id: string;
}

const asideSchema = new Schema<AsideDocument>({ _id: { type: String, required: true } }, { versionKey: false });

/**
 * Who is out of the pool, being suspended or gone, with what they claim. It lies apart, so that no list of candidates walks over them,
 * and is there again when they are.
 */
export class AsideStore {
  readonly #inPool: Model<SkillDocument>;
  readonly #aside: Model<SkillDocument>;
  readonly #people: Model<AsideDocument>;

  constructor(connection: Connection, inPool: Model<SkillDocument>) {
    this.#inPool = inPool;
    this.#aside = connection.model<SkillDocument>('PoolSkillAside', asideSkillSchema, 'pool_skills_aside');
    this.#people = connection.model<AsideDocument>('PoolAside', asideSchema, 'pool_aside');
  }

  /** Whether somebody is out of the pool. */
  async has(session: ClientSession, personId: PersonId): Promise<boolean> {
    return (await this.#people.exists({ _id: personId }).session(session)) !== null;
  }

  /** Where what a person claims belongs now. */
  async placeFor(session: ClientSession, personId: PersonId): Promise<Model<SkillDocument>> {
    return (await this.has(session, personId)) ? this.#aside : this.#inPool;
  }

  /** Forgets a claim. */
  async forget(session: ClientSession, claimId: string): Promise<void> {
    await this.#aside.deleteOne({ _id: claimId }, { session });
  }

  /** Forgets all that somebody claimed. That they are out stays: nothing of theirs comes in any more. */
  async forgetAll(personId: PersonId): Promise<void> {
    await this.#aside.deleteMany({ personId });
  }

  /** Somebody is out from now on. */
  async put(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#people.updateOne({ _id: personId }, {}, { session, upsert: true });
    await move(session, personId, { from: this.#inPool, to: this.#aside });
  }

  /** Somebody is there, for the first time or again. */
  async takeBack(session: ClientSession, personId: PersonId): Promise<void> {
    const { deletedCount } = await this.#people.deleteOne({ _id: personId }, { session });
    if (deletedCount > 0) await move(session, personId, { from: this.#aside, to: this.#inPool });
  }
}

async function move(
  session: ClientSession,
  personId: PersonId,
  { from, to }: Readonly<Record<'from' | 'to', Model<SkillDocument>>>,
): Promise<void> {
  const rows = await from.find({ personId }).session(session).lean();
  if (rows.length === 0) return;
  await from.deleteMany({ personId }, { session });
  await to.insertMany(rows, { session });
}
