import { type DocumentNode, Kind } from 'graphql';

/** The graphs in a supergraph's `join__Graph`, by which its directives name them, with the subgraphs' own names. */
export function graphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const values = supergraph.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : [],
  );
  return new Map(
    values.map(({ name, directives }) => {
      const given = directives?.flatMap((directive) => directive.arguments ?? []) ?? [];
      const value = given.find((argument) => argument.name.value === 'name')?.value;
      return [name.value, value?.kind === Kind.STRING ? value.value : name.value.toLowerCase()];
    }),
  );
}

/** The names of a supergraph's subgraphs. */
export const supergraphServices = (supergraph: DocumentNode): ReadonlySet<string> =>
  new Set(graphNames(supergraph).values());
