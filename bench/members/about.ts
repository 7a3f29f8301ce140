/** What this measures, in a sentence. */
export const about =
  'How long the members service takes to answer twenty clients at once when 100,000 people are in it, beside 1,000: directory searches, free time, the report, holds; and the same questions asked of the same MongoDB by plain queries.';

/**
 * It works on seeded communities, which have databases of their own.
 *
 * @public Read by `npm run bench`, which imports it by the name of the folder.
 */
export const bringsDatabases = true;
