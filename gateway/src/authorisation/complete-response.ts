import { type DocumentNode, execute, type GraphQLSchema } from 'graphql';

/** What was fetched for a filtered document, and the client's own document. */
export type CompleteInput = {
  schema: GraphQLSchema;
  /** The client's own document, with everything that it asked for. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  data: Record<string, unknown> | null | undefined;
};

type ResponseData = Record<string, unknown> | null;

/**
 * Completes data to the shape that the client asked for: what was not fetched is null, or makes its parent null where it
 * may not be. The errors of that are not told: each has its cause in a removed field, which is.
 */
export async function completeResponse(input: CompleteInput): Promise<ResponseData> {
  if (input.data === null || input.data === undefined) {
    return null;
  }
  const { data } = await execute({
    schema: input.schema,
    document: input.document,
    operationName: input.operationName,
    variableValues: input.variables,
    rootValue: input.data,
    // Values are found under their response names, aliases included: they were completed once already.
    fieldResolver: (source: Record<string, unknown>, _args, _context, info) =>
      Object.hasOwn(source, info.path.key) ? source[info.path.key] : null,
    typeResolver: (value: { __typename?: string }) => value.__typename,
  });
  return data ?? null;
}
