import { buildSchema, executeSync, type GraphQLSchema, parse } from 'graphql';
import type { FetchNode, PathSegment, PlanNode, QueryPlan, RequiresSelection } from '../../src/plan.ts';
import type { FetchSubgraph, SubgraphAnswer, SubgraphFetch } from '../../src/ports.ts';
import type { Pick } from './generated.ts';

type User = { __typename: 'User'; id: string; name: string };
type Product = { __typename: 'Product'; upc: string; name: string | null; price: number; weight: number | null };
type Review = { id: string; body: string | null; user: string; product: string };

/** A shop's data. */
export type Shop = { users: User[]; products: Product[]; reviews: Review[] };

/** Random, with few things that are referred to often. */
export function randomShop(pick: Pick): Shop {
  const users = Array.from({ length: 1 + pick(4) }, (_, at) => ({
    __typename: 'User' as const,
    id: `u${at}`,
    name: `U${at}`,
  }));
  const products = Array.from({ length: 1 + pick(3) }, (_, at) => ({
    __typename: 'Product' as const,
    upc: `p${at}`,
    name: pick(4) === 0 ? null : `P${at}`,
    price: pick(9),
    weight: pick(4) === 0 ? null : pick(9),
  }));
  const reviews = Array.from({ length: pick(12) }, (_, at) => ({
    id: `r${at}`,
    body: pick(3) === 0 ? null : `"${at}"`,
    user: `u${pick(users.length)}`,
    product: `p${pick(products.length)}`,
  }));
  return { users, products, reviews };
}

const TYPES = `
  type Query { users: [User!]! topProducts(first: Int = 2): [Product] __ENTITIES__ }
  type User { id: ID! name: String! reviews(first: Int = 9): [Review!]! }
  type Product { upc: ID! name: String price: Int! weight: Int shippingEstimate: Int reviews(first: Int = 9): [Review!] }
  type Review { id: ID! body: String author: User! product: Product! }
`;

/** What clients see. */
export const shopSchema: GraphQLSchema = buildSchema(TYPES.replace('__ENTITIES__', ''));

const entitySchema = buildSchema(
  `scalar _Any union _Entity = User | Product ${TYPES.replace('__ENTITIES__', '_entities(representations: [_Any!]!): [_Entity]!')}`,
);

type Source = Readonly<Record<string, unknown>>;
type Resolve = (source: Source, args: Source) => unknown;

/** What all services know together. */
function resolversOf({ users, products, reviews }: Shop): Readonly<Record<string, Resolve>> {
  const user = (id: unknown) => users.find((one) => one.id === id) ?? null;
  const product = (upc: unknown) => products.find((one) => one.upc === upc) ?? null;
  const first = <Item>(items: readonly Item[], count: unknown) => items.slice(0, Number(count));
  return {
    'Query.users': () => users,
    'Query.topProducts': (_, args) => first(products, args.first),
    'Query._entities': (_, { representations }) =>
      Array.isArray(representations)
        ? representations.map((given) => {
            const known = given.__typename === 'User' ? user(given.id) : product(given.upc);
            return known === null ? null : { ...known, ...('price' in given ? { price: given.price } : {}), given };
          })
        : [],
    'User.reviews': ({ id }, args) =>
      first(
        reviews.filter((one) => one.user === id),
        args.first,
      ),
    'Product.reviews': ({ upc }, args) =>
      first(
        reviews.filter((one) => one.product === upc),
        args.first,
      ),
    // By what a representation says, as a service would that does not know prices.
    'Product.shippingEstimate': ({ price, weight, given }) =>
      weight === null || (typeof given === 'object' && given !== null && !('weight' in given))
        ? null
        : Number(price) * Number(weight),
    'Review.author': ({ user: id }) => user(id),
    'Review.product': ({ product: upc }) => product(upc),
  };
}

/** Runs an operation on a shop that is one service. */
export function monolith(shop: Shop, text: string, variables: Record<string, unknown> = {}, schema = shopSchema) {
  const resolvers = resolversOf(shop);
  return executeSync({
    schema,
    document: parse(text),
    variableValues: variables,
    rootValue: {},
    fieldResolver: (source: Source, args: Source, _context: unknown, info) =>
      (resolvers[`${info.parentType.name}.${info.fieldName}`] ?? ((one) => one[info.fieldName]))(source, args),
    typeResolver: (value: { __typename: string }) => value.__typename,
  });
}

/** A shop's services, of which each can answer everything: what is asked of whom is the plan's affair. Keeps what was asked. */
export function shopServices(shop: Shop): { fetch: FetchSubgraph<unknown>; asked: SubgraphFetch[] } {
  const asked: SubgraphFetch[] = [];
  return {
    asked,
    fetch: (given) => {
      asked.push(given);
      const variables: Record<string, unknown> = JSON.parse(given.variables);
      for (const { variable, representations } of given.entities) {
        variables[variable] = representations.map((text): unknown => JSON.parse(text));
      }
      const { data, errors } = monolith(shop, given.planned.operation, variables, entitySchema);
      const answer: SubgraphAnswer = JSON.parse(JSON.stringify({ ok: true, data: data ?? null, errors: errors ?? [] }));
      return Promise.resolve(answer);
    },
  };
}

/** A path of a plan: `@` for a list, `|A,B` for types. */
export const path = (text: string): PathSegment[] =>
  text.split('.').map((step) => {
    if (step === '@') {
      return { kind: 'list' };
    }
    return step.startsWith('|') ? { kind: 'types', types: step.slice(1).split(',') } : { kind: 'key', name: step };
  });

/** A fetch of a plan. */
export const fetchOf = (service: string, operation: string, more: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'Fetch',
  service,
  operation,
  operationKind: 'query',
  variableUsages: [],
  ...more,
});

/** A type's key. */
export const keyOf = (on: string, ...names: readonly string[]): RequiresSelection[] => [
  {
    kind: 'fragment',
    on,
    selections: ['__typename', ...names].map((name) => ({ kind: 'field', read: name, write: name })),
  },
];

/** A fetch of an entity's fields at a place. */
export function entities(at: string, on: string, selection: string, more: Partial<FetchNode> = {}): PlanNode {
  const key = on === 'User' ? ['id'] : ['upc'];
  const operation = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${on} { ${selection} } } }`;
  const node = fetchOf('any', operation, { requires: keyOf(on, ...key), ...more });
  return { kind: 'Flatten', path: path(at), node };
}

/** One after the other. */
export const sequence = (...nodes: readonly PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
/** All at once. */
export const parallel = (...nodes: readonly PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });
/** A plan. */
export const planOf = (node: PlanNode | undefined): QueryPlan => ({ node });
