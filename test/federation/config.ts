import process from 'node:process';
import { PLANNERS, type PlannerName } from '../../gateway/src/planning/create-planner.ts';

const named = process.env.FEDERATION_PLANNERS?.split(',');

/** How many operations the long differential test runs, of what seed, and with whose plans. */
export const differential = {
  cases: Number(process.env.FEDERATION_CASES ?? '10000'),
  seed: process.env.FEDERATION_SEED ?? 'long',
  planners: PLANNERS.filter((planner): planner is PlannerName => named?.includes(planner) ?? planner === 'apollo'),
};

/** Where the public audit lies, if it is to be found somewhere else than in the cache. */
export const auditFolder = process.env.FEDERATION_AUDIT;
