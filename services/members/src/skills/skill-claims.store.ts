import type { Id, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { SkillClaim, SkillClaimId } from './skill-claim.ts';

interface ClaimDocument {
  _id: string;
  personId: string;
  skillUri: string;
  level: number;
  evidence?: string;
  claimedAt: Date;
  version: number;
}

interface ClaimantDocument {
  _id: string;
  claims: number;
  /** How often somebody relied upon one of them. */
  touches?: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<ClaimDocument>(
  {
    _id: text,
    personId: text,
    skillUri: text,
    level: number,
    evidence: String,
    claimedAt: { type: Date, required: true },
    version: number,
  },
  { versionKey: false },
);
schema.index({ personId: 1, skillUri: 1 }, { unique: true });
// How many claim each skill is counted in the index alone.
schema.index({ skillUri: 1 });

const claimantSchema = new Schema<ClaimantDocument>(
  { _id: text, claims: number, touches: Number },
  { versionKey: false },
);

claimantSchema.index({ claims: 1 });

const toClaim = (row: ClaimDocument): SkillClaim => ({
  id: row._id as Id<'clm'>,
  personId: row.personId as Id<'per'>,
  skillUri: row.skillUri,
  level: Number(row.level),
  evidence: row.evidence ?? undefined,
  claimedAt: row.claimedAt,
  version: Number(row.version),
});

/** What people claim, and how much each does. */
export class SkillClaimStore {
  readonly #model: Model<ClaimDocument>;
  readonly #claimants: Model<ClaimantDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ClaimDocument>('SkillClaim', schema, 'skill_claims');
    this.#claimants = connection.model<ClaimantDocument>('SkillClaimant', claimantSchema, 'skill_claimants');
  }

  /** How many claims a person has. */
  async count(session: ClientSession, personId: PersonId): Promise<number> {
    const row = await this.#claimants.findById(personId).session(session).lean();
    return Number(row?.claims ?? 0);
  }

  /** How many people claim a skill at all. */
  async countPeople(): Promise<number> {
    return this.#claimants.countDocuments({ claims: mongoose.trusted({ $gt: 0 }) });
  }

  /** How many people claim each skill that is claimed. */
  async countBySkill(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#model.aggregate<{ _id: string; people: number | bigint }>([
      // By the index, which has all that is asked for: no claim is read.
      { $sort: { skillUri: 1 } },
      { $group: { _id: '$skillUri', people: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, people }) => [_id, Number(people)]));
  }

  /** Puts a new claim in. Two at once of one person conflict by the count, so that no limit is passed. */
  async insert(session: ClientSession, { id, ...claim }: SkillClaim): Promise<void> {
    await this.#step(session, claim.personId, 1);
    await this.#model.create([toDocument({ id, ...claim })], { session });
  }

  /** Replaces one that was read in the same transaction. */
  async replace(session: ClientSession, claim: SkillClaim): Promise<void> {
    const { _id, ...row } = toDocument(claim);
    await this.#model.replaceOne({ _id }, row, { session });
  }

  /** Takes one out that was read in the same transaction. */
  async remove(session: ClientSession, { id, personId }: SkillClaim): Promise<void> {
    await this.#step(session, personId, -1);
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** Says that a claim of theirs is relied upon: of this and a withdrawal at the same time, one begins again. */
  async touch(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#claimants.updateOne({ _id: personId }, { $inc: { touches: 1 } }, { session });
  }

  /** The claim with this id. */
  async find(id: SkillClaimId, session: ClientSession): Promise<SkillClaim | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toClaim(row) : undefined;
  }

  /** All that a person claims. */
  async ofPerson(session: ClientSession, personId: PersonId): Promise<readonly SkillClaim[]> {
    return (await this.#model.find({ personId }).session(session).lean()).map(toClaim);
  }

  /** What a person claims about one skill. */
  async findBySkill(session: ClientSession, personId: PersonId, skillUri: string): Promise<SkillClaim | undefined> {
    const row = await this.#model.findOne({ personId, skillUri }).session(session).lean();
    return row ? toClaim(row) : undefined;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<SkillClaimId, SkillClaim | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toClaim(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what many people claim by one query: each one's claims, in the order of claiming. */
  personLoader(): DataLoader<PersonId, readonly SkillClaim[]> {
    return new DataLoader(async (personIds) => {
      const rows = await this.#model.find({ personId: mongoose.trusted({ $in: [...personIds] }) }).lean();
      const claims = Map.groupBy(rows.map(toClaim), ({ personId }) => personId);
      return personIds.map((id) => (claims.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    });
  }

  async #step(session: ClientSession, personId: PersonId, claims: 1 | -1): Promise<void> {
    await this.#claimants.updateOne({ _id: personId }, { $inc: { claims } }, { session, upsert: true });
  }
}

const toDocument = ({ id, evidence, ...facts }: SkillClaim): ClaimDocument => ({
  _id: id,
  ...facts,
  ...(evidence === undefined ? {} : { evidence }),
});
