import type { ExecutionError } from '@millepiani/plan-executor/ports';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { INTERNAL_CODE } from '../errors/codes.ts';
import type { PresentError } from '../errors/present-error.ts';

/** An error of an answer, before anything of it is masked. */
export type ToldError = GraphQLError | ExecutionError;

/** What came of an operation, whoever writes it as an answer. */
export type Outcome = {
  /** HTTP's. */
  status: number;
  /** JSON text; absent where nothing was run. */
  data: string | undefined;
  errors: readonly ToldError[];
  extensions?: Readonly<Record<string, unknown>> | undefined;
  /** For the answer's head, in lower case. */
  headers?: Readonly<Record<string, string>> | undefined;
};

/** An answer's parts, of which `data` is text. */
export type AnswerParts = {
  errors?: readonly GraphQLFormattedError[] | undefined;
  data: string | undefined;
  extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** The answer's body. All answers are written here, so that they are the same whichever way a request took. */
export function answerBody({ errors, data, extensions }: AnswerParts): string {
  const parts: string[] = [];
  if (errors !== undefined && errors.length > 0) {
    parts.push(`"errors":${JSON.stringify(errors)}`);
  }
  if (data !== undefined) {
    parts.push(`"data":${data}`);
  }
  if (extensions !== undefined) {
    parts.push(`"extensions":${JSON.stringify(extensions)}`);
  }
  return `{${parts.join()}}`;
}

function formatted(error: ToldError): GraphQLFormattedError {
  const { message, locations, path } =
    error instanceof GraphQLError ? error.toJSON() : { ...error, locations: undefined };
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { ...error.extensions, code: error.extensions?.code ?? INTERNAL_CODE },
  };
}

/** An outcome as an answer's body, its errors presented. */
export function outcomeBody({ data, errors, extensions }: Outcome, present: PresentError): string {
  return errors.length === 0 && extensions === undefined && data !== undefined
    ? `{"data":${data}}`
    : answerBody({ errors: errors.map((error) => present(formatted(error), error)), data, extensions });
}
