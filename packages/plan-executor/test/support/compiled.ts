import { type FieldNode, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { type CompiledOperation, compileOperation } from '../../src/compile-operation.ts';
import type { PlanNode } from '../../src/plan.ts';
import type { ExecutionError, FetchSubgraph, SubgraphAnswer } from '../../src/ports.ts';

/** What an operation is compiled from. */
export type Given = {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema?: GraphQLSchema;
  readonly text: string;
  readonly plan: PlanNode | undefined;
  /** Response names of fields that were not planned. */
  readonly removed?: readonly string[];
};

/** Compiles a valid operation. */
export function compiled({ schema, supergraphSchema = schema, text, plan, removed = [] }: Given): CompiledOperation {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error !== undefined) {
    throw error;
  }
  const operation = getOperationAST(document);
  if (!operation) {
    throw new Error('there is no operation');
  }
  const fields = new Set<FieldNode>();
  JSON.stringify(document, (_, node: unknown) => {
    if (isField(node) && removed.includes(node.alias?.value ?? node.name.value)) {
      fields.add(node);
    }
    return node;
  });
  return compileOperation({ schema, supergraphSchema, document, operation, plan: { node: plan }, removed: fields });
}

const isField = (node: unknown): node is FieldNode =>
  typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'Field';

/** A response. */
export type Told = { readonly data: unknown; readonly errors: readonly ExecutionError[] };

/** Runs an operation. */
export async function run(
  operation: CompiledOperation,
  fetch: FetchSubgraph<undefined>,
  variables: Record<string, unknown> = {},
): Promise<Told> {
  const { data, errors } = await operation.run({ variables, fetch, context: undefined });
  return { data: JSON.parse(data), errors };
}

/** Answers of services, in the order of the questions. */
export function answers(...given: readonly (Partial<Extract<SubgraphAnswer, { ok: true }>> | ExecutionError)[]): {
  fetch: FetchSubgraph<undefined>;
  asked: Parameters<FetchSubgraph<undefined>>[0][];
} {
  const asked: Parameters<FetchSubgraph<undefined>>[0][] = [];
  const fetch: FetchSubgraph<undefined> = (question) => {
    const answer = given[asked.push(question) - 1];
    if (answer === undefined) {
      throw new Error(`nothing was to be asked: ${question.planned.operation}`);
    }
    return Promise.resolve(
      'message' in answer ? { ok: false, error: answer } : { ok: true, data: null, errors: [], ...answer },
    );
  };
  return { fetch, asked };
}
