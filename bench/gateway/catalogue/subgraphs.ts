import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { products, reviews, users } from './records.ts';

/**
 * The subgraphs of the public benchmark (accounts, inventory, products, reviews), in the first version of federation, which all
 * gateways know. They go by the names of this project's services, in the same order of the alphabet: so our gateway serves them
 * as it is, and a planner that goes by names plans what it plans for the others.
 */
export const subgraphNames = ['billing', 'members', 'notifications', 'projects'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

const accounts = /* GraphQL */ `
  extend type Query { me: User user(id: ID!): User users: [User] }
  type User @key(fields: "id") { id: ID! name: String username: String }
`;

const inventory = /* GraphQL */ `
  extend type Product @key(fields: "upc") {
    upc: String! @external
    weight: Int @external
    price: Int @external
    inStock: Boolean
    shippingEstimate: Int @requires(fields: "price weight")
  }
`;

const catalogue = /* GraphQL */ `
  extend type Query { topProducts(first: Int = 5): [Product] }
  type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
`;

const reviewing = /* GraphQL */ `
  type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
  extend type User @key(fields: "id") { id: ID! @external username: String @external reviews: [Review] }
  extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review] }
`;

/** Each subgraph's SDL. */
export const sdlOf: Readonly<Record<SubgraphName, string>> = {
  ...{ billing: accounts, members: inventory, notifications: catalogue, projects: reviewing },
};

type Reference = Readonly<Record<string, unknown>>;

/** What is heavy is sent for a fee by its weight, unless it was dear. */
function shippingEstimate({ price, weight }: { readonly price?: number | null; readonly weight?: number | null }) {
  if (typeof price === 'number' && price > 1_000) return 0;
  return typeof weight === 'number' ? Math.floor(weight / 2) : null;
}

const byId = (id: unknown) => users.find((user) => user.id === id);
const byUpc = (upc: unknown) => products.find((product) => product.upc === upc);
const [first] = users;

const resolversOf = {
  billing: {
    Query: { me: () => first, users: () => users, user: (_: unknown, { id }: { id: string }) => byId(id) },
    User: { __resolveReference: ({ id }: Reference) => byId(id) },
  },
  members: {
    Product: {
      __resolveReference: (of: Reference) => ({ ...of, inStock: byUpc(of.upc)?.inStock }),
      shippingEstimate,
    },
  },
  notifications: {
    Query: { topProducts: (_: unknown, { first: many }: { first: number }) => products.slice(0, many) },
    Product: { __resolveReference: ({ upc }: Reference) => byUpc(upc) },
  },
  projects: {
    Review: {
      __resolveReference: ({ id }: Reference) => reviews.find((review) => review.id === id),
      author: () => ({ id: first?.id, username: first?.username }),
      product: ({ upc }: { upc: string }) => ({ upc }),
    },
    User: { reviews: () => reviews.slice(0, 2) },
    Product: { reviews: ({ upc }: { upc: string }) => reviews.filter((review) => review.upc === upc) },
  },
};

/** A subgraph was asked what it does not know: the measurement is wrong. */
class SubgraphRefused extends Error {}

async function answer(schema: GraphQLSchema, body: string): Promise<string> {
  const { query, variables, operationName } = JSON.parse(body);
  const document = parse(query);
  const [wrong] = validate(schema, document);
  if (wrong) throw new SubgraphRefused(`${wrong.message}\n${query}`);
  const result = await execute({ schema, document, variableValues: variables, operationName });
  if (result.errors?.[0]) throw new SubgraphRefused(`${result.errors[0].message}\n${query}`);
  return JSON.stringify(result);
}

/** What Mercurius asks for at its start, as it was written: printed anew it is of the second version. */
const askForSdl = '_service';

/** Answers a request's body by graphql-js. @throws SubgraphRefused */
export function createSubgraph(name: SubgraphName): (body: string) => Promise<string> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdlOf[name]), resolvers: resolversOf[name] }]);
  const sdl = JSON.stringify({ data: { [askForSdl]: { sdl: sdlOf[name] } } });
  return (body) => (body.includes(askForSdl) ? Promise.resolve(sdl) : answer(schema, body));
}
