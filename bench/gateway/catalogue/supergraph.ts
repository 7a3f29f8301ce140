import { composeServices } from '@apollo/composition';
import { type ConstDirectiveNode, Kind, parse, print, visit } from 'graphql';
import { type SubgraphName, sdlOf, subgraphNames } from './subgraphs.ts';

/** Where each subgraph is, as an origin. */
export type Origins = Readonly<Record<SubgraphName, string>>;

class NotComposed extends Error {}

/** The supergraph that all gateways serve. */
export function composeCatalogue(origins: Origins): string {
  const services = subgraphNames.map((name) => ({
    ...{ name, url: `${origins[name]}/graphql` },
    typeDefs: parse(sdlOf[name]),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new NotComposed(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** The scopes that {@link guarded} asks for. */
export const scopes = ['catalogue:read', 'reviews:read'] as const;

const guards: Readonly<Record<string, string>> = {
  'User.username': '@authenticated',
  'Review.body': '@requiresScopes(scopes: [["reviews:read"], ["reviews:all", "catalogue:read"]])',
  'Product.shippingEstimate': '@requiresScopes(scopes: [["catalogue:read"]])',
};

const links = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)

  scalar requiresScopes__Scope
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
`;

/** A directive from its text. */
function directiveOf(text: string): ConstDirectiveNode {
  const [type] = parse(`scalar Guarded ${text}`).definitions;
  const directive = type?.kind === Kind.SCALAR_TYPE_DEFINITION ? type.directives?.[0] : undefined;
  if (!directive) throw new NotComposed(text);
  return directive;
}

/**
 * The same for our gateway, with authorisation to be done: who asks must have signed in and have scopes, as all clients here have.
 * Composed of the second version of federation it would look so; Mercurius, which composes by itself, does not know that one.
 */
export function guarded(supergraph: string): string {
  const extension = parse(links);
  const linked = extension.definitions.flatMap((one) =>
    one.kind === Kind.SCHEMA_EXTENSION ? (one.directives ?? []) : [],
  );
  const document = visit(parse(supergraph), {
    [Kind.SCHEMA_DEFINITION]: (node) => ({ ...node, directives: [...(node.directives ?? []), ...linked] }),
    [Kind.OBJECT_TYPE_DEFINITION]: (node) => ({
      ...node,
      fields: node.fields?.map((field) => {
        const guard = guards[`${node.name.value}.${field.name.value}`];
        return guard ? { ...field, directives: [...(field.directives ?? []), directiveOf(guard)] } : field;
      }),
    }),
  });
  const definitions = extension.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  return print({ ...document, definitions: [...document.definitions, ...definitions] });
}
