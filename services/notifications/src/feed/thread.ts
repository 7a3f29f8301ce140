import type { PersonId } from '@millepiani/kernel/id';
import type { NotificationState, ThreadId } from './notification.ts';

/** Which part of a feed is looked at: what is not put away, what waits to be read, or what is put away. */
export type FeedBox = 'INBOX' | 'UNREAD' | 'ARCHIVED';

/** The states of what lies in each part. */
export const statesIn: Readonly<Record<FeedBox, readonly NotificationState[]>> = {
  INBOX: ['UNREAD', 'READ'],
  UNREAD: ['UNREAD'],
  ARCHIVED: ['ARCHIVED'],
};

/** How many notifications a thread has in each state. */
export type Tally = Readonly<Record<NotificationState, number>>;

/** None. */
export const noTally: Tally = { UNREAD: 0, READ: 0, ARCHIVED: 0 };

/** How many of these lie in a part of the feed. */
export const countIn = (tally: Tally, box: FeedBox): number =>
  statesIn[box].reduce((sum, state) => sum + tally[state], 0);

/** What is left of so many without these. */
export const without = (all: Tally, some: Tally): Tally => ({
  UNREAD: all.UNREAD - some.UNREAD,
  READ: all.READ - some.READ,
  ARCHIVED: all.ARCHIVED - some.ARCHIVED,
});

/** How many of many things have each state. */
export function tallyOf(states: readonly NotificationState[]): Tally {
  const tally: Record<NotificationState, number> = { ...noTally };
  for (const state of states) tally[state] += 1;
  return tally;
}

/** What one person was told of one thing, as far as it lies in one part of the feed and is delivered. */
export interface Thread {
  readonly recipient: PersonId;
  readonly thread: ThreadId;
  readonly box: FeedBox;
  /** The place of the newest: its place among threads. */
  readonly newest: string;
  readonly count: number;
  readonly unread: number;
}

/** A thread as its reader sees it. */
export interface ShownThread extends Thread {
  readonly isMuted: boolean;
}

/** Threads of two lists in one, newest first; at most `limit`. */
export const newestFirst = (threads: readonly Thread[], limit: number): readonly Thread[] =>
  threads.toSorted((one, other) => (one.newest < other.newest ? 1 : -1)).slice(0, limit);
