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

/** The types that there are answers of, without their charset. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
]);
const ANY: ReadonlySet<string> = new Set(['*/*', 'application/*']);
const QUALITY = /^q=(1(?:\.0{1,3})?|0?\.\d{1,3})$/;
const MAX_REMEMBERED = 200;

type Wish = { type: string; quality: number };

/** One of the types that a client takes; undefined where it says more of it than how much it wants it. */
function wishOf(text: string): Wish | undefined {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const isOurs = ANSWERS.has(type) || ANY.has(type);
  const quality = parameters.length === 1 ? Number(QUALITY.exec(parameters[0] ?? '')?.[1]) : 1;
  if (isOurs && (parameters.length > 1 || Number.isNaN(quality))) {
    return;
  }
  return { type, quality };
}

function negotiate(accept: string): string | undefined {
  const wishes = accept.split(',').map(wishOf);
  const ours = wishes.filter((wish) => wish !== undefined && ANSWERS.has(wish.type));
  const isAny = wishes.some((wish) => wish !== undefined && ANY.has(wish.type));
  const isPlain = wishes.every((wish) => wish !== undefined) && (!isAny || ours.every((wish) => wish?.quality === 1));
  if (!isPlain) {
    return;
  }
  const best = ours.reduce((one, other) => ((other?.quality ?? 0) > (one?.quality ?? 0) ? other : one), ours[0]);
  return best === undefined ? (isAny ? JSON_TYPE : undefined) : ANSWERS.get(best.type);
}

const known = new Map<string, string | undefined>();

/** Whether a `content-type` is that of JSON in UTF-8, written as usual. */
export function isPlainJson(contentType: string | undefined): boolean {
  return contentType !== undefined && JSON_BODIES.has(contentType);
}

/**
 * The type of the answer to who sends this `accept`, which is the one that Apollo Server would negotiate; undefined where that takes a
 * closer look.
 */
export function answerType(accept: string | undefined): string | undefined {
  if (accept === undefined) {
    return JSON_TYPE;
  }
  if (!known.has(accept)) {
    if (known.size >= MAX_REMEMBERED) {
      known.clear();
    }
    known.set(accept, negotiate(accept));
  }
  return known.get(accept);
}
