import type { EventContract, EventSource, Visibility } from '@millepiani/events/define-event';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

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
  readonly visibility: Visibility;
  readonly types: readonly string[];
}

/** An event, as the rule of who sees it asks. */
export interface AskedEvent {
  readonly type: string;
  readonly visibility: Visibility;
}

const service: EventSource = 'projects';
const visibilities: readonly Visibility[] = ['public', 'community', 'parties', 'internal'];

/**
 * What somebody may be shown, as the store asks for it: so that no page is filtered after it was read. `maySee` is asked about every
 * type in every visibility, whatever its rule is.
 */
export function seenTypes(
  contracts: readonly Pick<EventContract, 'service' | 'type'>[],
  maySee: (event: AskedEvent) => boolean,
): readonly SeenTypes[] {
  const all = contracts.filter((one) => one.service === service).map(({ type }) => type);
  return visibilities
    .map((visibility) => ({ visibility, types: all.filter((type) => maySee({ type, visibility })) }))
    .filter(({ types }) => types.length > 0);
}
