import type { ServedSupergraph } from '../supergraph/served-supergraph.ts';
import { ApolloPlanner } from './apollo/apollo-planner.ts';
import { HivePlanner } from './hive/hive-planner.ts';
import type { Planner } from './planner.ts';

/** The planners that there are. */
export const PLANNERS = ['apollo', 'hive'] as const;
export type PlannerName = (typeof PLANNERS)[number];

/** A planner for a supergraph. */
export function createPlanner(name: PlannerName, supergraph: ServedSupergraph): Planner {
  switch (name) {
    case 'apollo':
      return new ApolloPlanner(supergraph);
    case 'hive':
      return new HivePlanner(supergraph.text);
    default: {
      const unknown: never = name;
      return unknown;
    }
  }
}
