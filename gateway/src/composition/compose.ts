import { composeServices } from '@apollo/composition';
import { EVENTS_SUBGRAPH, eventsTypeDefs } from '../live/events-subgraph.ts';
import { NODE_SUBGRAPH, nodeTypeDefs } from '../node/node-subgraph.ts';
import type { SubgraphSdl } from './subgraphs.ts';

/** A supergraph with what is worth telling of it, or why there is none. */
export type ComposeResult =
  | { ok: true; value: { supergraph: string; hints: readonly string[] } }
  | { ok: false; error: readonly string[] };

/** Hints from here on may point to a mistake (`HintLevel.WARN`); the rest tell of what federation does all the time. */
const WORTH_TELLING = 60;
/** Subgraphs that add to a type describe what they add to; which of the descriptions is shown does not matter. */
const TRIVIAL = new Set(['INCONSISTENT_DESCRIPTION']);

/** The subgraphs that are composed in and answered by the gateway itself. */
function virtualSubgraphs(services: readonly SubgraphSdl[]): SubgraphSdl[] {
  const node = nodeTypeDefs(services);
  const events = eventsTypeDefs(services);
  return [
    ...(node === undefined ? [] : [{ name: NODE_SUBGRAPH, typeDefs: node }]),
    ...(events === undefined ? [] : [{ name: EVENTS_SUBGRAPH, typeDefs: events }]),
  ];
}

/** Composes the services' SDL, with what the gateway answers itself: `node(id)` and live events. The addresses in it are placeholders: a running gateway has its own from its environment. */
export function compose(services: readonly SubgraphSdl[]): ComposeResult {
  const result = composeServices(
    [...services, ...virtualSubgraphs(services)].map(({ name, typeDefs }) => ({
      name,
      typeDefs,
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (result.supergraphSdl === undefined) {
    return { ok: false, error: result.errors?.map((error) => error.message) ?? ['composition gave nothing'] };
  }
  const hints = result.hints
    .filter(({ definition }) => definition.level.value >= WORTH_TELLING && !TRIVIAL.has(definition.code))
    .map((hint) => `${hint.definition.code}: ${hint.message}`);
  return { ok: true, value: { supergraph: `${result.supergraphSdl.trimEnd()}\n`, hints } };
}
