import { type Finding, type FindingKind, finding, type LogEvent, type SourceFacts } from './facts.ts';

const typeOf = ({ type }: LogEvent): string => type.replace(/^millepiani\./, '').replace(/\.v\d+$/, '');

/** The holds that an event is about. */
function holdsIn({ data }: LogEvent): string[] {
  const about = Array.isArray(data.seats) ? data.seats : [data];
  return about.flatMap(({ holdId }) => (typeof holdId === 'string' ? [holdId] : []));
}

/** How many events of some types there are about each hold. */
function countHolds(logs: readonly LogEvent[], ...types: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of logs) {
    if (!types.includes(typeOf(event))) continue;
    for (const holdId of holdsIn(event)) counts.set(holdId, (counts.get(holdId) ?? 0) + 1);
  }
  return counts;
}

/** What leads to what at another service: each of the one has exactly one of the others. */
const crossings = [
  ['projects.team.chosen', ['members.hold.placed', 'members.hold.refused']],
  ['members.hold.placed', ['projects.team.seat-held']],
  ['projects.team.seat-accepted', ['members.hold.confirmed']],
  ['members.hold.confirmed', ['projects.team.seat-filled']],
] as const;

/**
 * Every team that was chosen, and every seat that was accepted, led to what it leads to at members and back, once. The
 * load gives everybody time enough, and nobody says no: so every hold is placed, and confirmed when its seat is accepted.
 */
export function judgeFlows(sources: readonly SourceFacts[]): Finding[] {
  const logs = sources.flatMap(({ log }) => log);
  return crossings.flatMap(([cause, effects]) => {
    const found = countHolds(logs, ...effects);
    return [...countHolds(logs, cause).keys()].flatMap((holdId) => {
      const count = found.get(holdId) ?? 0;
      const kind: FindingKind = count === 0 ? 'lost' : 'twice';
      return count === 1 ? [] : [finding(kind, `${cause} of ${holdId} led to ${count} of ${effects.join(', ')}`)];
    });
  });
}
