import type { Db } from 'mongodb';

/** Somebody's claim. */
export interface KnownClaim {
  readonly skillUri: string;
  readonly level: number;
}

/** Where somebody is. */
export interface KnownPlace {
  readonly country: string;
  readonly city: string;
}

/** What is there, of which questions are made: each as often as it is there. */
export interface Known {
  readonly names: readonly string[];
  readonly bioWords: readonly string[];
  readonly claims: readonly KnownClaim[];
  readonly places: readonly KnownPlace[];
  /** People who offer time. */
  readonly offering: readonly string[];
  /** Members: who asks, and who is asked for. */
  readonly members: readonly string[];
  /** The day, ISO 8601. */
  readonly today: string;
}

const many = 3_000;

/** The person's name in it, and what else is read. */
interface PersonRow {
  readonly _id: string;
  readonly name: string;
}

interface ProfileRow {
  readonly _id: string;
  readonly text?: string;
  readonly place?: { readonly country: string; readonly city?: string };
}

async function sample<Row extends { _id: string }>(db: Db, name: string, match: object = {}): Promise<readonly Row[]> {
  return db
    .collection(name)
    .aggregate<Row>([{ $match: match }, { $sample: { size: many } }])
    .toArray();
}

/** Looks what is there. Which of it is by chance each time; what is asked for is like it. */
export async function lookAround(db: Db, today: string): Promise<Known> {
  const people = await sample<PersonRow>(db, 'persons', { membership: 'ACTIVE' });
  const profiles = await sample<ProfileRow>(db, 'agent_profiles', { _id: /^per_/ });
  const claims = await sample<KnownClaim & { _id: string }>(db, 'skill_claims');
  const capacities = await sample(db, 'capacities');
  return {
    names: people.map(({ name }) => name),
    bioWords: profiles.flatMap(({ text }) => (text ?? '').toLowerCase().match(/\p{L}{3,}/gu) ?? []),
    claims: claims.map(({ skillUri, level }) => ({ skillUri, level: Number(level) })),
    places: profiles.flatMap(({ place }) => (place?.city ? [{ country: place.country, city: place.city }] : [])),
    offering: capacities.map(({ _id }) => _id),
    members: people.map(({ _id }) => _id),
    today,
  };
}
