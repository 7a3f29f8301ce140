const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What clients say that they send, in the ways that they usually write it. */
const JSON_BODIES: ReadonlySet<string> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json;charset=UTF-8',
]);

/** What clients usually say that they take, and what they then get: the same as Apollo Server would negotiate. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json, text/plain, */*', JSON_TYPE],
  ['application/json, */*', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
  ['application/graphql-response+json,application/json', GRAPHQL_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYPE],
]);

/** Whether a `content-type` is that of JSON in UTF-8, written as usual. */
export function isPlainJson(contentType: string | undefined): boolean {
  return contentType !== undefined && JSON_BODIES.has(contentType);
}

/** The type of the answer to who sends this `accept`; undefined where it takes a closer look. */
export function answerType(accept: string | undefined): string | undefined {
  return accept === undefined ? JSON_TYPE : ANSWERS.get(accept);
}
