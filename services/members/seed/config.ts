/** Where the seed goes: an empty database of the members service. */
export interface SeedConfig {
  readonly mongodbUri: string;
}

class NoDatabase extends Error {
  constructor() {
    super('No database: what is seeded is seeded by `npm run seed`, which starts MongoDB.');
  }
}

/** Reads the environment. Throws {@link NoDatabase}. */
export function readSeedConfig(env: Readonly<Record<string, string | undefined>> = process.env): SeedConfig {
  const { SEED_MONGODB_URI: mongodbUri } = env;
  if (!mongodbUri) throw new NoDatabase();
  return { mongodbUri };
}
