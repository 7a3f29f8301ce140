import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';

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

/** The first null on the way to where an error is: it may have come up from below. */
function nullOnTheWay(data: unknown, path: readonly (string | number)[] = []): string {
  let value = data;
  const way: (string | number)[] = [];
  for (const step of path) {
    if (value === null || typeof value !== 'object') break;
    value = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
    way.push(step);
  }
  return `${way.join('.')} ${value === null ? 'is null' : 'is not null'}`;
}

/** Where in its data an answer's errors are; sorted, none twice. */
export function nullsForErrors({ data, errors }: Answer): readonly string[] {
  if (errors.length === 0) return [];
  const parsed: unknown = JSON.parse(data);
  return [...new Set(errors.map(({ path }) => nullOnTheWay(parsed, path)))].sort();
}

/** What is answered, or why nothing is. */
export async function tried<T>(work: () => Promise<T>): Promise<T | Answer> {
  try {
    return await work();
  } catch (error) {
    const why = Error.isError(error) ? `${error.name}: ${error.message}` : String(error);
    const cause = Error.isError(error) && Error.isError(error.cause) ? ` (${error.cause.message})` : '';
    return { data: JSON.stringify(`no answer: ${why}${cause}`), errors: [] };
  }
}

/** The same value with its names sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(Reflect.get(value, name))]));
}

/** Data whatever order its names have. */
export const unordered = (data: string): string => JSON.stringify(sorted(JSON.parse(data)));
