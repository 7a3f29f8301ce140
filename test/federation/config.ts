import process from 'node:process';

/** How many operations the long differential test runs, and of what seed. */
export const differential = {
  cases: Number(process.env.FEDERATION_CASES ?? '10000'),
  seed: process.env.FEDERATION_SEED ?? 'long',
};

/** Where the public audit lies, if it is to be found somewhere else than in the cache. */
export const auditFolder = process.env.FEDERATION_AUDIT;
