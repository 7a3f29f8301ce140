import { type DocumentNode, Kind, visit } from 'graphql';
import type { FieldDemand } from '../demand/field-demand.ts';

/** Variables by what they decide about. */
export type DecidingVariables = {
  /** Which selections are switched on. */
  switches: ReadonlySet<string>;
  /** What the operation costs: the switches, and how many items are asked for. */
  cost: ReadonlySet<string>;
};

/** The variables of a document by which more is decided than what services are asked. */
export function decidingVariables(document: DocumentNode, demand: FieldDemand): DecidingVariables {
  const switches = new Set<string>();
  const cost = new Set<string>();
  visit(document, {
    Directive: (node) => {
      visit(node, { Variable: ({ name }) => void switches.add(name.value) });
      return false;
    },
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && demand.isSlicing(name.value)) {
        cost.add(value.name.value);
      }
    },
  });
  return { switches, cost: new Set([...switches, ...cost]) };
}
