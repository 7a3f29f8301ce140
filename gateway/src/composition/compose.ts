import { composeServices } from '@apollo/composition';
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

/** Composes the services' SDL, and what answers `node(id)` with them. The addresses in it are placeholders: a running gateway has its own from its environment. */
export function compose(services: readonly SubgraphSdl[]): ComposeResult {
  const typeDefs = nodeTypeDefs(services);
  const subgraphs = typeDefs === undefined ? services : [...services, { name: NODE_SUBGRAPH, typeDefs }];
  const result = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid/graphql` })),
  );
  if (result.supergraphSdl === undefined) {
    return { ok: false, error: result.errors?.map((error) => error.message) ?? ['composition gave nothing'] };
  }
  const hints = result.hints
    .filter(({ definition }) => definition.level.value >= WORTH_TELLING && !TRIVIAL.has(definition.code))
    .map((hint) => `${hint.definition.code}: ${hint.message}`);
  return { ok: true, value: { supergraph: `${result.supergraphSdl.trimEnd()}\n`, hints } };
}
