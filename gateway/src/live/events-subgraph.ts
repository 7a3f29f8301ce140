import { buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';

/** One service's part of the graph, as composition takes it. */
type Sdl = { typeDefs: DocumentNode };

/** The name of the subgraph that has the live events; no service has it. */
export const EVENTS_SUBGRAPH = 'events';
/** The internal field of the projects service that live events come from. */
export const SOURCE_FIELD = 'commissionEventsAfter';

function hasSource({ typeDefs }: Sdl): boolean {
  return typeDefs.definitions.some(
    (definition) =>
      (definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.OBJECT_TYPE_DEFINITION) &&
      definition.name.value === 'Query' &&
      definition.fields?.some(({ name }) => name.value === SOURCE_FIELD),
  );
}

const EVENTS_SDL = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@interfaceObject"])

  "An instant in UTC, written as ISO 8601 with milliseconds: \`2026-11-24T09:30:00.000Z\`."
  scalar DateTime
  "Any JSON value."
  scalar JSON

  type Subscription {
    """
    What happens to a commission from now on, as far as you may see it: each event once, in its order, none left out. Served
    as server-sent events at \`/graphql/stream\`; whoever was cut off resumes by \`Last-Event-ID\` or \`after\`.
    """
    projectEvents(
      "The commission's identifier."
      commissionId: ID!
      "Only events of these types, such as \`millepiani.projects.commission.won\`; all when left out."
      types: [String!]
      "What comes behind this cursor, and then what happens; only what happens from now on when left out."
      after: String
    ): ProjectEvent!
  }

  "Something that happened to a commission."
  type ProjectEvent {
    "Stands for the event's place: hand it in as \`after\` to go on behind it. Good for 90 days."
    cursor: String!
    "The event's identifier: the same event has the same one, however often it comes."
    id: ID!
    "What happened, with the version in which its data are told: \`millepiani.projects.commission.won.v1\`."
    type: String!
    "When it happened."
    time: DateTime!
    "The identifier of what it happened to: the commission, its team, …"
    subject: ID!
    "What is told of it, by its type; nothing that is personal."
    data: JSON!
    "The commission as it is now."
    commission: Commission
    "The person who did it; null where the community did by itself."
    actor: Agent
  }

  type Commission @key(fields: "id", resolvable: false) {
    "The identifier."
    id: ID!
  }

  type Agent @key(fields: "id", resolvable: false) @interfaceObject {
    "The identifier."
    id: ID!
  }
`;

/**
 * The type definitions of a subgraph that is composed in and never fetched: what happens live, and references to what it
 * happened to. Undefined where no service has the events.
 */
export function eventsTypeDefs(subgraphs: readonly Sdl[]): DocumentNode | undefined {
  return subgraphs.some(hasSource) ? parse(EVENTS_SDL) : undefined;
}

/**
 * The events subgraph's own executable schema: in it an agent is an object, as the plan's fetches from it have it. It has no
 * queries, which graphql-js only wants of schemas that it checks.
 */
export function eventsSchema(): GraphQLSchema {
  const plain = visit(parse(EVENTS_SDL), { Directive: () => null, SchemaExtension: () => null });
  return buildASTSchema(plain, { assumeValid: true, assumeValidSDL: true });
}
