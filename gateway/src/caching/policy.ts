/** Whether what is kept may be told to anybody who may ask for it, or to the actor alone for whom it was fetched. */
export type CacheScope = 'PUBLIC' | 'PRIVATE';

/** How long an answer may be kept, for whom, and after which events no longer. */
export type CachePolicy = {
  /** In seconds, more than 0. */
  readonly maxAge: number;
  readonly scope: CacheScope;
  /**
   * Beginnings of events' types, without `millepiani.`: `members.course`, or `members` for all events of that service. Empty: no event
   * changes it.
   */
  readonly changedBy: ReadonlySet<string>;
};

/** What two parts of an answer have in common: the shorter time, the narrower circle, and the events of both. */
export function combined(one: CachePolicy, other: CachePolicy): CachePolicy {
  return {
    maxAge: Math.min(one.maxAge, other.maxAge),
    scope: one.scope === 'PRIVATE' ? one.scope : other.scope,
    changedBy: one.changedBy === other.changedBy ? one.changedBy : new Set([...one.changedBy, ...other.changedBy]),
  };
}

/** The service that tells an event of this kind. */
export const serviceOf = (kind: string): string => kind.split('.', 1)[0] ?? kind;

/** The services whose events, or whose data, it depends on. */
export const servicesOf = ({ changedBy }: CachePolicy): string[] => [...new Set([...changedBy].map(serviceOf))];

/**
 * The services of which it depends on all that they tell. Not every change is an event, but each is a mutation's: it is no longer good
 * after one of theirs.
 */
export const wholeServicesOf = ({ changedBy }: CachePolicy): string[] =>
  [...changedBy].filter((kind) => !kind.includes('.'));
