import type { CloudEvent } from '@millepiani/events/envelope';
import type { AgentId } from '@millepiani/kernel/id';

/** An event of a service's log, as all endpoints share it. */
export interface LoggedEvent {
  readonly position: number;
  readonly subject: string;
  /** As partners are shown it. */
  readonly event: Readonly<CloudEvent>;
  /** The event as it is sent. */
  readonly body: string;
  /** Whom it may be shown, as a partner: everybody, nobody, or these parties and whoever acts for one of them. */
  readonly shownTo: 'EVERYBODY' | 'NOBODY' | ReadonlySet<AgentId>;
  /** When that was looked at, by the process's own clock, in milliseconds. */
  readonly seenAt: number;
}

/** A part of a service's log. */
export interface LogPart {
  /** What partners may be shown of it, in order. */
  readonly events: readonly LoggedEvent[];
  /** There is nothing else up to here. */
  readonly to: number;
}

/** Whether somebody who acts for these may be shown an event. */
export const isShownTo = ({ shownTo }: Pick<LoggedEvent, 'shownTo'>, agents: ReadonlySet<AgentId>): boolean =>
  shownTo === 'EVERYBODY' || (shownTo !== 'NOBODY' && !shownTo.isDisjointFrom(agents));
