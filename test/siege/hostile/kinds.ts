/** What an attempt at a hostile receiver is to say. */
interface Expected {
  readonly errors: readonly (string | null)[];
  readonly status: number | null;
}

const broken: Expected = { errors: ['CONNECTION_FAILED', 'CONNECTION_REFUSED'], status: null };

/** The ways to be a bad receiver. */
export const kindNames = [
  ...(['hangs', 'tricklesHead', 'tricklesBody', 'redirects', 'floods'] as const),
  ...(['closesHalfWay', 'resets', 'babbles', 'restsLong', 'fails'] as const),
] as const;

/** A way to be a bad receiver. */
export type Kind = (typeof kindNames)[number];

/** What each does, and what its owner is to see of it. */
export const kinds: Readonly<Record<Kind, Expected>> = {
  /** Takes the request, and answers nothing. */
  hangs: { errors: ['TIMEOUT'], status: null },
  /** Answers a byte a second, from the first one on. */
  tricklesHead: { errors: ['TIMEOUT'], status: null },
  /** Says 200 at once, and then a byte a second. That it was received has been said. */
  tricklesBody: { errors: [null, 'TIMEOUT'], status: 200 },
  /** Sends elsewhere: to where nobody is to come. */
  redirects: { errors: ['REDIRECT'], status: 302 },
  /** Says 200, and then ten megabytes. */
  floods: { errors: [null], status: 200 },
  /** Ends the connection in the middle of its answer's head. */
  closesHalfWay: broken,
  /** Resets the connection as soon as it has the request. */
  resets: broken,
  /** Answers in another protocol. */
  babbles: broken,
  /** Asks to be left alone for an hour, each time. */
  restsLong: { errors: ['STATUS'], status: 429 },
  /** Answers 500 until it recovers. */
  fails: { errors: ['STATUS'], status: 500 },
};

/** To the hostile ones. */
export type ToHostile = { readonly open: readonly Kind[] } | { readonly ask: 'recover' | 'seen' };

/** What came to the hostile ones. */
export interface Seen {
  /** By endpoint: how often each event came, by its id. */
  readonly posts: readonly Readonly<Record<string, number>>[];
  /** How many came to where nobody is to come. */
  readonly trapped: number;
}

/** From the hostile ones. */
export type FromHostile =
  | { readonly ports: readonly number[] }
  | { readonly recovered: true }
  | { readonly seen: Seen };
