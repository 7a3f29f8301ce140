import {
  type DocumentNode,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from 'graphql';

/** What somebody asks. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What was answered, by whichever engine. */
export interface Answer {
  /** JSON text. */
  readonly data: string;
  readonly errors: readonly AnswerError[];
}

/** An error of an answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
}

/** Answers a question, one way or another. */
export type Engine = (question: Question) => Promise<Answer>;

/** A question's document and its one operation. */
export function documentOf({ query }: Question): { document: DocumentNode; operation: OperationDefinitionNode } {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError(`not one operation: ${query}`);
  return { document, operation };
}

/** The paths of an answer's errors, sorted, none twice. */
export function errorPaths({ errors }: Answer): readonly string[] {
  return [...new Set(errors.map(({ path }) => (path === undefined ? 'nowhere' : path.join('.'))))].sort();
}
