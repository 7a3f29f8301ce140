/** What this measures, in a sentence. */
export const about =
  'What the gateway does on one core beside plain @apollo/gateway, Hive Gateway and Mercurius: requests a second, processor time, p95, fetches and memory, on the public benchmark and on the story’s heaviest operations.';

/**
 * The public part needs none, and the project’s own graph is started whole.
 *
 * @public Read by `npm run bench`, which imports it by the name of the folder.
 */
export const bringsDatabases = true;
