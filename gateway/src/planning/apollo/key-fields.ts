import { type ConstDirectiveNode, type DocumentNode, Kind, parse } from 'graphql';

/** By subgraph and type, what the keys of the type begin with there; see {@link typeKey}. */
export type KeyFields = ReadonlyMap<string, ReadonlySet<string>>;

/** The key of a type in a subgraph. */
export const typeKey = (subgraph: string, type: string): string => `${subgraph} ${type}`;

function argument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function subgraphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const graphs = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? [])
      : [],
  );
  return new Map(
    graphs.flatMap(({ name, directives = [] }) =>
      directives.map((directive) => [name.value, argument(directive, 'name') ?? name.value] as const),
    ),
  );
}

function namesIn(fieldSet: string): readonly string[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  const selections = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

/** What finds entities, by a supergraph's word. */
export function keyFields(supergraph: DocumentNode): KeyFields {
  const subgraphs = subgraphNames(supergraph);
  const found = new Map<string, Set<string>>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    for (const directive of definition.directives ?? []) {
      const [graph, fields] = [argument(directive, 'graph'), argument(directive, 'key')];
      if (directive.name.value === 'join__type' && graph !== undefined && fields !== undefined) {
        const key = typeKey(subgraphs.get(graph) ?? graph, definition.name.value);
        found.set(key, new Set([...(found.get(key) ?? []), ...namesIn(fields)]));
      }
    }
  }
  return found;
}
