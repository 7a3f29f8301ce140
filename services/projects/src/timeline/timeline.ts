import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

/** Who may be shown an event, as it was written with it. */
export type EventVisibility = 'public' | 'community' | 'parties' | 'internal';

/** Something that happened to a commission or a project. */
export interface TimelineEntry {
  /** The event's id. */
  readonly id: string;
  /** Its number in what happened to this commission or project, from 1, without holes. */
  readonly number: number;
  readonly at: Instant;
  /** What happened, without service and version: `commission.won`. */
  readonly what: string;
  readonly words: string;
  /** The person who did it; undefined where the service did. */
  readonly by: PersonId | undefined;
  /** The id of what it happened to. */
  readonly aboutId: string;
}

/** Those events of one visibility that may be shown, by their full types. */
export interface SeenTypes {
  readonly visibility: EventVisibility;
  readonly types: readonly string[];
}

/** An event, as the rule of who sees it asks. */
export interface AskedEvent {
  readonly type: string;
  readonly visibility: EventVisibility;
}

const service = 'projects';
const visibilities: readonly EventVisibility[] = ['public', 'community', 'parties', 'internal'];

/**
 * What somebody may be shown, as the store asks for it: so that no page is filtered after it was read. `maySee` is asked about every
 * type in every visibility, whatever its rule is.
 */
export function seenTypes(
  contracts: readonly { readonly service: string; readonly type: string }[],
  maySee: (event: AskedEvent) => boolean,
): readonly SeenTypes[] {
  const all = contracts.filter((one) => one.service === service).map(({ type }) => type);
  return visibilities
    .map((visibility) => ({ visibility, types: all.filter((type) => maySee({ type, visibility })) }))
    .filter(({ types }) => types.length > 0);
}
