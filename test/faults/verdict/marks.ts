import { memberMarks } from '../load/members-orders.ts';
import { commissionMarks } from '../load/projects-orders.ts';
import type { LogEvent } from './facts.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** The load offers single windows: their start is told by the clock of UTC. */
const startsIn = ({ data }: LogEvent): string[] =>
  Array.isArray(data.offers)
    ? data.offers.map((offer) => new Date(`${text(field(offer, 'start'))}Z`).toISOString())
    : [];

/** Each of these events tells of all offers: what is another than in the one before is what it tells of. */
function offerMarks(events: readonly LogEvent[]): string[] {
  const inTurn = events.toSorted((a, b) => a.aggregateversion - b.aggregateversion);
  return inTurn.flatMap((event, at) => {
    const before = inTurn[at - 1];
    const [earlier, now] = [new Set(before ? startsIn(before) : []), new Set(startsIn(event))];
    const personId = text(event.data.personId);
    return [
      ...[...now.difference(earlier)].map((start) => memberMarks.offered(personId, start)),
      ...[...earlier.difference(now)].map((start) => memberMarks.withdrawn(personId, start)),
    ];
  });
}

function markOf({ type, data }: LogEvent): string | undefined {
  const name = type.replace(/^millepiani\.[a-z]+\./, '').replace(/\.v\d+$/, '');
  switch (name) {
    case 'person.registered':
      return memberMarks.signedUp(text(field(data.personal, 'name')));
    case 'skill.claimed':
      return memberMarks.claimed(text(field(data.personal, 'evidence')));
    case 'commission.opened':
      return commissionMarks.opened(text(data.title));
    case 'commission.qualified':
    case 'commission.bid':
    case 'commission.won':
      return commissionMarks.changed(text(data.commissionId), name);
    case 'team.chosen':
      return commissionMarks.chosen(text(data.commissionId));
    case 'team.seat-accepted':
      return commissionMarks.accepted(text(data.teamId));
    default:
      return undefined;
  }
}

/** What the events of a log tell of commands, in their clients' words; what tells of something else is left out. */
export function marksOf(log: readonly LogEvent[]): string[] {
  const changes = log.filter(({ type }) => type.includes('.availability.changed.'));
  return [
    ...log.flatMap((event) => markOf(event) ?? []),
    ...[...Map.groupBy(changes, ({ subject }) => subject).values()].flatMap(offerMarks),
  ];
}
