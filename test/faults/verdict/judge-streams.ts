import { type Finding, finding, inOrder, type SourceFacts } from './facts.ts';

/** With how many of the last events a stream that Redis lost begins anew, as the relay promises. */
export const refilled = 1_000;

/** A stream is the log's tail, entry by entry: its last 1,000 events at least, or all where it has fewer. */
export function judgeStream({ source, log, stream }: SourceFacts): Finding[] {
  const expected = inOrder(log)
    .filter(({ position }) => position !== undefined)
    .map(({ id, position }) => `${position}-0 ${id}`);
  const found = stream.map(([entryId, eventId]) => `${entryId} ${eventId}`);
  const least = Math.min(refilled, expected.length);
  const tail = expected.slice(expected.length - found.length);
  const different = found.findIndex((entry, at) => entry !== tail[at]);
  return [
    ...(found.length < least ? [finding('stream', `${source}: ${found.length} entries, fewer than ${least}`)] : []),
    ...(different >= 0 ? [finding('stream', `${source}: ${found[different]} where ${tail[different]} belongs`)] : []),
  ];
}
