import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

const argumentOf = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

function graphOf(directive: ConstDirectiveNode): string | undefined {
  const graph = directive.name.value === 'join__type' ? argumentOf(directive, 'graph') : undefined;
  return graph?.kind === Kind.ENUM ? graph.value : undefined;
}

function isResolvable(directive: ConstDirectiveNode): boolean {
  const resolvable = argumentOf(directive, 'resolvable');
  return !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
}

/** A type's keys of one graph are together, those first by which the graph finds the entity. */
function ordered(directives: readonly ConstDirectiveNode[] = []): readonly ConstDirectiveNode[] {
  const graphs = [...new Set(directives.map(graphOf))];
  return graphs.flatMap((graph) => {
    const ofGraph = directives.filter((directive) => graphOf(directive) === graph);
    return graph === undefined
      ? ofGraph
      : [...ofGraph.filter(isResolvable), ...ofGraph.filter((directive) => !isResolvable(directive))];
  });
}

/**
 * The supergraph with each type's resolvable keys first. After a `@requires` Apollo's planner comes back to a subgraph by the
 * first key that the type has there, although the subgraph may not find anything by it.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    [Kind.OBJECT_TYPE_DEFINITION]: (node) => ({ ...node, directives: ordered(node.directives) }),
    [Kind.INTERFACE_TYPE_DEFINITION]: (node) => ({ ...node, directives: ordered(node.directives) }),
  });
}
