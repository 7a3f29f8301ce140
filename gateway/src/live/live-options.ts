import type { QueueBounds } from './frame-queue.ts';
import type { PastBounds } from './log-past.ts';
import type { WindowBounds } from './log-window.ts';

/** Times and sizes of live streams; times in milliseconds. */
export type LiveTimes = {
  /** How often a sign of life is sent when there is nothing else. */
  heartbeatMs: number;
  /** How often the owning service is asked while nobody says that there is something new. */
  pollMs: number;
  /** The same while somebody does: what the stream forgot to say. */
  quietPollMs: number;
  /** How long until the owning service is asked again that did not answer. */
  retryMs: number;
  /** What may wait for a client that reads slowly. */
  queue: QueueBounds;
  /** How long a client with a full queue may take nothing, and then as long again for the rest, before it is cut off. */
  slowMs: number;
  /** How long a stream without a token lasts: as long as a fresh token would. */
  anonymousMs: number;
  /** What is kept at hand of each log that is followed. */
  window: WindowBounds;
  /** What is kept of what was read for those who stand before that. */
  past: PastBounds;
  /** For how long it holds who is told of a log, where the log itself says nothing of it. */
  standingMs: number;
  /** For how long what was resolved of an event is told to others of its class. */
  resolvedMs: number;
  /** How long a WebSocket may wait until it says who it is. */
  initMs: number;
};

export const LIVE_TIMES: LiveTimes = {
  heartbeatMs: 15_000,
  pollMs: 1_000,
  quietPollMs: 15_000,
  retryMs: 500,
  queue: { frames: 64, bytes: 1_048_576 },
  slowMs: 10_000,
  anonymousMs: 300_000,
  window: { entries: 512, characters: 524_288 },
  past: { entries: 20_000, characters: 4_194_304, holdsMs: 10_000 },
  standingMs: 2_000,
  resolvedMs: 10_000,
  initMs: 5_000,
};
