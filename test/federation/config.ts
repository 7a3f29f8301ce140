import process from 'node:process';

/** How many operations the long differential test runs, and of what seed. */
export const differential = {
  cases: Number(process.env.FEDERATION_CASES ?? '10000'),
  seed: process.env.FEDERATION_SEED ?? 'long',
};
