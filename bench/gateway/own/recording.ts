import { type FieldNode, getOperationAST, Kind, OperationTypeNode, parse } from 'graphql';
import type { Asked, Asking, Graph } from '../../../infra/demo/graph.ts';

/** A query that somebody of the story asked. */
export interface Recorded {
  /** The story's step, from 1. */
  readonly step: number;
  readonly query: string;
  readonly variables: object | undefined;
  /** Who asked: the token's subject; undefined for who was not signed in. */
  readonly subject: string | undefined;
}

/** Whom a token is of, by its own word. */
export function subjectOf(token: string): string {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return typeof claims === 'object' && claims !== null && 'sub' in claims ? String(claims.sub) : '';
}

/** What an operation asks for at its root, if it is a query. */
export function rootFields(query: string): readonly string[] {
  const operation = getOperationAST(parse(query));
  if (operation?.operation !== OperationTypeNode.QUERY) return [];
  const fields = operation.selectionSet.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
  return fields.map(({ name }) => name.value);
}

/** Writes down what a graph is asked: of queries that only differ in ids the one that was answered last without an error. */
export class Recording {
  /** In which step the story is. */
  step = 1;
  readonly #recorded = new Map<string, Recorded>();

  constructor(graph: Graph) {
    const ask = graph.ask.bind(graph);
    graph.ask = async <T>(asked: Asked): Promise<Asking<T>> => {
      const answer = await ask<T>(asked);
      if ('data' in answer) this.#keep(asked);
      return answer;
    };
  }

  #keep({ query, variables, token }: Asked): void {
    if (rootFields(query).length === 0) return;
    const subject = token === undefined ? undefined : subjectOf(token);
    const shape = query.replaceAll(/"[^"]*"/g, '""');
    this.#recorded.set(shape, { step: this.#recorded.get(shape)?.step ?? this.step, query, variables, subject });
  }

  get all(): readonly Recorded[] {
    return [...this.#recorded.values()];
  }
}
