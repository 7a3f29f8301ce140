import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { SkillClaimId } from '../skills/skill-claim.ts';
import type { Endorsement, EndorsementId } from './endorsement.ts';

interface EndorsementDocument {
  _id: string;
  claimId: string;
  personId: string;
  skillUri: string;
  level: number;
  endorsedBy: string;
  endorsedAt: Date;
}

/** How many claims of a skill are endorsed at a level, as the highest. */
export interface EndorsedCount {
  readonly skillUri: string;
  readonly level: number;
  readonly claims: number;
}

const text = { type: String, required: true } as const;

const schema = new Schema<EndorsementDocument>(
  {
    _id: text,
    claimId: text,
    personId: text,
    skillUri: text,
    level: { type: Number, required: true },
    endorsedBy: text,
    endorsedAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ claimId: 1, endorsedBy: 1 }, { unique: true });
schema.index({ claimId: 1, _id: 1 });
// What somebody got and gave, for a copy of all that is kept of them.
schema.index({ personId: 1, _id: 1 });
schema.index({ endorsedBy: 1, _id: 1 });
// At which level a claim is endorsed.
schema.index({ claimId: 1, level: 1 });
// How many claims of each skill are endorsed, and at which level, is counted in the index alone.
schema.index({ skillUri: 1, claimId: 1, level: 1 });

const toEndorsement = (row: EndorsementDocument): Endorsement => ({
  id: row._id as Id<'ens'>,
  claimId: row.claimId as Id<'clm'>,
  personId: row.personId as Id<'per'>,
  skillUri: row.skillUri,
  level: Number(row.level),
  endorsedBy: row.endorsedBy as Id<'per'>,
  endorsedAt: row.endorsedAt,
});

/** Who vouches for what others claim. */
export class EndorsementStore {
  readonly #model: Model<EndorsementDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<EndorsementDocument>('Endorsement', schema, 'endorsements');
  }

  /** Puts a new one in: of two at once by the same person, one begins again, and finds the other. */
  async insert(session: ClientSession, { id, ...endorsement }: Endorsement): Promise<void> {
    await this.#model.create([{ _id: id, ...endorsement }], { session });
  }

  /** Whether somebody endorsed a claim. */
  async has(session: ClientSession, claimId: SkillClaimId, endorsedBy: PersonId): Promise<boolean> {
    return (await this.#model.exists({ claimId, endorsedBy }).session(session)) !== null;
  }

  /** The endorsement with this id. */
  async find(session: ClientSession, id: EndorsementId): Promise<Endorsement | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toEndorsement(row) : undefined;
  }

  /** Takes one out that was read in the same transaction. */
  async remove(session: ClientSession, { id }: Endorsement): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** How many claims of each of some skills somebody endorses at a level, by the highest level of each. */
  async countByLevel(skillUris: readonly string[]): Promise<readonly EndorsedCount[]> {
    const rows = await this.#model.aggregate<{ _id: Omit<EndorsedCount, 'claims'>; claims: number | bigint }>([
      { $match: { skillUri: { $in: [...skillUris] } } },
      { $group: { _id: { skillUri: '$skillUri', claimId: '$claimId' }, level: { $max: '$level' } } },
      { $group: { _id: { skillUri: '$_id.skillUri', level: '$level' }, claims: { $sum: 1 } } },
    ]);
    return rows.map(({ _id: { skillUri, level }, claims }) => ({
      ...{ skillUri, level: Number(level) },
      claims: Number(claims),
    }));
  }

  /** Answers at which level claims are endorsed, the highest of each, by one query. */
  levelLoader(): DataLoader<SkillClaimId, number | undefined> {
    return new DataLoader(async (claimIds) => {
      const rows = await this.#model.aggregate<{ _id: string; level: number | bigint }>([
        { $match: { claimId: { $in: [...claimIds] } } },
        // By the index backwards each claim's first key is the highest, and the others are leapt over.
        { $sort: { claimId: -1, level: -1 } },
        { $group: { _id: '$claimId', level: { $first: '$level' } } },
      ]);
      const levels = new Map(rows.map(({ _id, level }) => [_id, Number(level)]));
      return claimIds.map((id) => levels.get(id));
    });
  }

  /** How many claims of each skill somebody endorsed. */
  async countBySkill(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#model.aggregate<{ _id: string; claims: number | bigint }>([
      { $sort: { skillUri: 1, claimId: 1 } },
      { $group: { _id: { skillUri: '$skillUri', claimId: '$claimId' } } },
      { $group: { _id: '$_id.skillUri', claims: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, claims }) => [_id, Number(claims)]));
  }

  /** Takes all out that a claim had, which is withdrawn in the same transaction. */
  async removeAll(session: ClientSession, claimId: SkillClaimId): Promise<void> {
    await this.#model.deleteMany({ claimId }, { session });
  }

  /** One more than a page of a claim's endorsements, in the order of endorsing. */
  async page(claimId: SkillClaimId, { limit, after }: PageRequest): Promise<readonly Endorsement[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const found = this.#model.find({ claimId, ...behind }).sort({ _id: 1 });
    return (await found.limit(limit + 1).lean()).map(toEndorsement);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<EndorsementId, Endorsement | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toEndorsement(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
