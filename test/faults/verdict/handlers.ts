import { contracts } from '@millepiani/events/published';
import { withoutVersion } from '@millepiani/events/type-name';
import { readFlows } from '../../../infra/flows/read-flows.ts';
import { projectRoot } from '../../../infra/local/config.ts';
import { readerOf, type Source, sources } from '../witness/effects.ts';

/** A reader of some service's, and what it handles. */
export interface Handler {
  readonly service: string;
  readonly reader: string;
  readonly source: Source;
  readonly types: readonly string[];
}

const witness = (source: Source): Handler => ({
  ...{ service: 'witness', reader: readerOf(source), source },
  types: contracts.filter(({ service }) => service === source).map(({ type }) => withoutVersion(type)),
});

/** The services' own reactions to each other, as their code lists them. */
async function reactionsOf(): Promise<Handler[]> {
  const flows = await readFlows(projectRoot);
  return flows.flatMap(({ service, reactions }) =>
    reactions.flatMap(({ name: reader, source, types }) => {
      const known = sources.find((one) => one === source);
      return known && sources.some((one) => one === service) ? [{ service, reader, source: known, types }] : [];
    }),
  );
}

/** All that read the logs. */
export const everyHandler = async (): Promise<Handler[]> => [...sources.map(witness), ...(await reactionsOf())];
