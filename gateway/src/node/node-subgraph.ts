import { type ConstDirectiveNode, type DocumentNode, Kind, parse } from 'graphql';

/** One service's part of the graph, as composition takes it. */
type Sdl = { typeDefs: DocumentNode };

/** The name of the subgraph that answers `node(id)`; no service has it. */
export const NODE_SUBGRAPH = 'node';

function hasKeyId(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return (directives ?? []).some(
    (directive) =>
      directive.name.value === 'key' &&
      directive.arguments?.some(
        ({ name, value }) => name.value === 'fields' && value.kind === Kind.STRING && value.value.trim() === 'id',
      ),
  );
}

/** The object types that say they are a `Node` and can be fetched by their id alone. */
function nodeTypes(subgraphs: readonly Sdl[]): string[] {
  const names = subgraphs.flatMap(({ typeDefs }) =>
    typeDefs.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.interfaces?.some((type) => type.name.value === 'Node') &&
      hasKeyId(definition.directives)
        ? [definition.name.value]
        : [],
    ),
  );
  return [...new Set(names)].sort();
}

/**
 * The type definitions of a subgraph that is composed in and never fetched: it knows of every `Node` its type and its id,
 * and leaves the rest to the service whose it is. Undefined where no service has a `Node`.
 */
export function nodeTypeDefs(subgraphs: readonly Sdl[]): DocumentNode | undefined {
  const types = nodeTypes(subgraphs);
  if (types.length === 0) {
    return;
  }
  const stubs = types.map(
    (name) => `type ${name} implements Node @key(fields: "id", resolvable: false) { "The identifier." id: ID! }`,
  );
  return parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])

    "Something with an identifier that is unique in the whole graph."
    interface Node {
      "The identifier: a prefix that tells the kind, an underscore, a UUIDv7."
      id: ID!
    }

    type Query {
      """
      Anything by its identifier, whatever it is. Null for what is no identifier of this graph. Whether there is such a
      thing, and whether you may see it, shows when a field besides \`id\` is asked for.
      """
      node("The identifier." id: ID!): Node
    }

    ${stubs.join('\n')}
  `);
}
