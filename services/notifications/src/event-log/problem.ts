import type { Failure, Failures } from '@millepiani/kernel/failure';

/** What is wrong with a request, as RFC 9457 has it said: `application/problem+json`. */
export interface Problem {
  /** Names the kind of problem; nothing is to be had there. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** As in the graph: stable, switch on it. */
  readonly code: string;
  /** The parameter that is at fault, if one is. */
  readonly parameter?: string;
  /** All that is wrong, where that is more. */
  readonly errors?: readonly { readonly code: string; readonly detail: string; readonly parameter?: string }[];
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  // What the cursor stands for was there, and is there no more.
  CURSOR_EXPIRED: 410,
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not to be had so',
  406: 'Not to be had in this form',
  410: 'Gone',
};

const shown = ({ code, message, path }: Failure) => ({
  code,
  detail: message,
  ...(path.length > 0 ? { parameter: path.join('.') } : {}),
});

/** The problem that failures make; of several the first one says which status it is. */
export function problemOf(failures: Failures): Problem {
  const [first = { code: 'BAD_REQUEST', message: 'The request was refused.', path: [] }] = failures;
  const status = statuses[first.code] ?? 400;
  return {
    type: `urn:millepiani:problem:${first.code.toLowerCase().replaceAll('_', '-')}`,
    title: titles[status] ?? '',
    status,
    ...shown(first),
    ...(failures.length > 1 ? { errors: failures.map(shown) } : {}),
  };
}
