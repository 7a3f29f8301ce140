import { withoutVersion } from '@millepiani/events/type-name';
import { type Finding, finding, type LogEvent, type ReaderFacts, type SourceFacts } from './facts.ts';

function judgeReader({ reader, types, mark, inbox, setAside }: ReaderFacts, log: readonly LogEvent[]): Finding[] {
  const last = Math.max(0, ...log.map(({ position }) => position ?? 0));
  const handled = new Set(types);
  const expected = new Set(log.filter(({ type }) => handled.has(withoutVersion(type))).map(({ id }) => id));
  const there = new Set(inbox);
  return [
    ...(mark === last ? [] : [finding('behind', `${reader} is at ${mark} of ${last}`)]),
    ...setAside.map((id) => finding('set aside', `${reader} ${id}`)),
    ...[...expected.difference(there)].map((id) => finding('inbox', `${reader} has no row of ${id}`)),
    ...[...there.difference(expected)].map((id) =>
      finding('inbox', `${reader} has a row of ${id}, which is none of its own`),
    ),
  ];
}

/** Every reader is at its log's end, set nothing aside, and has a row of each event of its types. */
export const judgeReaders = (readers: readonly ReaderFacts[], sources: readonly SourceFacts[]): Finding[] =>
  readers.flatMap((reader) => judgeReader(reader, sources.find(({ source }) => source === reader.source)?.log ?? []));
