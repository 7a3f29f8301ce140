import type { QueueBounds } from './frame-queue.ts';

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
};

export const LIVE_TIMES: LiveTimes = {
  heartbeatMs: 15_000,
  pollMs: 1_000,
  quietPollMs: 15_000,
  retryMs: 500,
  queue: { frames: 64, bytes: 1_048_576 },
  slowMs: 10_000,
  anonymousMs: 300_000,
};
