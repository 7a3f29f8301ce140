import { type DocumentNode, Kind, type StringValueNode } from 'graphql';

/** A subgraph's address, in the two parts that it is asked by. */
export type SubgraphAddress = { origin: string; path: string };

/** Subgraphs that no address is for: what the gateway answers itself is composed in with one below this. */
const NOWHERE = '.invalid';

function addressOf(url: string): SubgraphAddress | undefined {
  if (!URL.canParse(url)) {
    return;
  }
  const { origin, pathname, search, protocol, hostname } = new URL(url);
  const isThere = (protocol === 'http:' || protocol === 'https:') && !hostname.endsWith(NOWHERE);
  return isThere ? { origin, path: `${pathname}${search}` } : undefined;
}

/** The subgraphs of a supergraph that stand in it with an address that can be one, by their names. */
export function supergraphUrls(supergraph: DocumentNode): ReadonlyMap<string, SubgraphAddress> {
  const graphs = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? []).flatMap((value) => value.directives ?? [])
      : [],
  );
  const found = graphs.flatMap(({ arguments: given = [] }) => {
    const text = (name: string): string | undefined =>
      given
        .map(({ name: { value: is }, value }) => (is === name ? value : undefined))
        .find((value): value is StringValueNode => value?.kind === Kind.STRING)?.value;
    const [name, address] = [text('name'), addressOf(text('url') ?? '')];
    return name === undefined || address === undefined ? [] : [[name, address] as const];
  });
  return new Map(found);
}
