import { buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import type { Topic } from './topics/topic.ts';
import { TOPICS } from './topics/topics.ts';

/** One service's part of the graph, as composition takes it. */
type Sdl = { typeDefs: DocumentNode };

/** The name of the subgraph that has the live events; no service has it. */
export const EVENTS_SUBGRAPH = 'events';

const hasSource =
  (subgraphs: readonly Sdl[]) =>
  ({ sourceField }: Topic): boolean =>
    subgraphs.some(({ typeDefs }) =>
      typeDefs.definitions.some(
        (definition) =>
          (definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.OBJECT_TYPE_DEFINITION) &&
          definition.name.value === 'Query' &&
          definition.fields?.some(({ name }) => name.value === sourceField),
      ),
    );

const eventsSdl = (topics: readonly Topic[]): string => /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.12"
      import: ["@key", "@interfaceObject", "@requiresScopes", "@composeDirective"]
    )
    @link(url: "https://millepiani.example/specs/live/v1.0", import: ["@viewerIndependent"])
    @composeDirective(name: "@viewerIndependent")

  directive @viewerIndependent on FIELD_DEFINITION

  type Subscription {
    ${topics.map(({ fieldSdl }) => fieldSdl).join('\n')}
  }

  ${topics.map(({ typesSdl }) => typesSdl).join('\n')}
`;

/**
 * The type definitions of a subgraph that is composed in and never fetched: what happens live, and references to what it
 * happened to, as far as services have the events. Undefined where none has.
 */
export function eventsTypeDefs(subgraphs: readonly Sdl[]): DocumentNode | undefined {
  const topics = TOPICS.filter(hasSource(subgraphs));
  return topics.length > 0 ? parse(eventsSdl(topics)) : undefined;
}

/**
 * The events subgraph's own executable schema: in it an agent is an object, as the plan's fetches from it have it. It has no
 * queries, which graphql-js only wants of schemas that it checks.
 */
export function eventsSchema(): GraphQLSchema {
  const plain = visit(parse(eventsSdl(TOPICS)), { Directive: () => null, SchemaExtension: () => null });
  return buildASTSchema(plain, { assumeValid: true, assumeValidSDL: true });
}
