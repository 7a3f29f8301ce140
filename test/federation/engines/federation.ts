import { composeServices } from '@apollo/composition';
import type { Schema } from '@apollo/federation-internals';
import { type GraphQLSchema, parse } from 'graphql';
import { createPlanner, type PlannerName } from '../../../gateway/src/planning/create-planner.ts';
import type { Planner } from '../../../gateway/src/planning/planner.ts';
import { ServedSupergraph } from '../../../gateway/src/supergraph/served-supergraph.ts';
import { type Asked, type SubgraphSpec, TestSubgraph } from './subgraph.ts';

/** A graph cannot be composed of its parts. */
export class NotComposable extends Error {
  override readonly name = 'NotComposable';
}

/** A supergraph with its subgraphs, and what runs operations over it. */
export interface Federation {
  readonly supergraph: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  /** The same two as Apollo's executor wants them. */
  readonly api: Schema;
  readonly subgraphs: ReadonlyMap<string, TestSubgraph>;
  readonly planner: (name: PlannerName) => Planner;
  /** All that subgraphs were asked since it was last emptied. */
  readonly asked: Asked[];
}

/** Composes subgraphs. */
export function federate(specs: readonly SubgraphSpec[]): Federation {
  const composed = composeServices(
    specs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.test/graphql` })),
  );
  if (composed.supergraphSdl === undefined) {
    throw new NotComposable((composed.errors ?? []).map(({ message }) => message).join('\n'));
  }
  const served = new ServedSupergraph(composed.supergraphSdl);
  const planners = new Map<PlannerName, Planner>();
  const { supergraphSdl: supergraph } = composed;
  return {
    supergraph,
    schema: served.api,
    supergraphSchema: served.schema,
    api: served.built.apiSchema(),
    subgraphs: new Map(specs.map((spec) => [spec.name, new TestSubgraph(spec)])),
    planner: (name) => {
      const planner = planners.get(name) ?? createPlanner(name, served);
      planners.set(name, planner);
      return planner;
    },
    asked: [],
  };
}
