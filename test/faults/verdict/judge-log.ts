import { type Finding, finding, inOrder, type LogEvent, type SourceFacts } from './facts.ts';

/** Whether each number from 1 on is there once, of those of one key. */
function holes(name: string, numbers: readonly number[]): Finding[] {
  return numbers
    .toSorted((a, b) => a - b)
    .flatMap((number, at) =>
      number === at + 1 ? [] : [finding('gaps', `${name}: ${number} in the place of ${at + 1}`)],
    )
    .slice(0, 1);
}

function holesBy(
  source: string,
  log: readonly LogEvent[],
  key: (event: LogEvent) => string,
  number: (event: LogEvent) => number,
): Finding[] {
  return [...Map.groupBy(log, key)].flatMap(([name, events]) => holes(`${source} ${name}`, events.map(number)));
}

/** Positions are dense, 1 to n; so are each partition's and each aggregate's versions; and positions keep their order. */
export function judgeLog({ source, log }: SourceFacts): Finding[] {
  const waiting = log.filter(({ position }) => position === undefined);
  const placed = inOrder(log).filter(({ position }) => position !== undefined);
  const partitions = [...Map.groupBy(placed, ({ partitionkey }) => partitionkey)];
  return [
    ...waiting.map(({ id }) => finding('gaps', `${source} ${id} has no position`)),
    ...placed.flatMap(({ id, position }, at) =>
      position === at + 1 ? [] : [finding('gaps', `${source} ${id} is at ${position}, not ${at + 1}`)],
    ),
    ...holesBy(
      source,
      log,
      ({ partitionkey }) => partitionkey,
      ({ partitionversion }) => partitionversion,
    ),
    ...holesBy(
      source,
      log,
      ({ subject }) => subject,
      ({ aggregateversion }) => aggregateversion,
    ),
    ...partitions.flatMap(([partition, events]) =>
      descents(events.map(({ partitionversion }) => partitionversion)).map((what) =>
        finding('out of order', `${source} ${partition}: position of ${what}`),
      ),
    ),
  ];
}

/** Where a list does not rise. */
export const descents = (versions: readonly number[]): string[] =>
  versions.flatMap((version, at) => {
    const before = versions[at - 1] ?? 0;
    return version >= before ? [] : [`${version} behind ${before}`];
  });
