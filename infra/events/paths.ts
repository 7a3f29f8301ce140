import type { EventContract } from '@millepiani/events/define-event';

/** Where the generated documents lie, from the root. */
export const documentsFolder = 'docs/events';

/** Where events lie as they were first published, from the root. */
export const fixturesFolder = 'packages/events/fixtures';

/** The JSON Schema of a contract's data, from the documents' folder: one file a type and version. */
export const schemaPath = ({ service, localType }: EventContract): string => `${service}/${localType}.json`;

/** The services that publish, with their contracts, in the order of the list. */
export const byService = (contracts: readonly EventContract[]): ReadonlyMap<string, readonly EventContract[]> =>
  Map.groupBy(contracts, ({ service }) => service);
