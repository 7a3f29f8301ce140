import { placeOf, readLogCursor, toLogCursor } from '@millepiani/events/log-cursor';
import { contracts } from '@millepiani/events/published';
import { withoutVersion } from '@millepiani/events/type-name';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { looking } from '@millepiani/speakers/standing';
import type { SpineEvent } from '@millepiani/spine/event';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { can } from '../commissions/commission-access.ts';
import { canSeeEvent } from './live-event-access.ts';
import type { LogPart } from './live-events.store.ts';
import { isExpired } from './retention.ts';

const maxFirst = 100;
const ownTypes = new Set(
  contracts.filter(({ service }) => service === 'projects').map(({ type }) => withoutVersion(type)),
);

/** Which types are meant, without their versions; undefined for all. Fails with `EVENT_TYPE_UNKNOWN`. */
function readTypes(types: readonly string[] | null | undefined): Result<ReadonlySet<string> | undefined, Failures> {
  if (!types) return ok(undefined);
  const names = types.map(withoutVersion);
  return names.every((name) => ownTypes.has(name))
    ? ok(new Set(names))
    : fail('EVENT_TYPE_UNKNOWN', 'types must be types of events of the projects service.', ['types']);
}

function readFirst(first: number): Result<number, Failures> {
  return first >= 1 && first <= maxFirst
    ? ok(first)
    : fail('INVALID_PAGE_SIZE', `first must be 1 to ${maxFirst}.`, ['first']);
}

/** Fails with `CURSOR_EXPIRED` where the log is another one by now, or what comes next is older than is promised. */
function inTime(part: LogPart | undefined, now: Date): Result<LogPart, Failures> {
  const [next] = part?.events ?? [];
  return part && !isExpired(next && new Date(next.time), now)
    ? ok(part)
    : fail('CURSOR_EXPIRED', 'What comes behind this cursor is no longer told: begin without one.', ['after']);
}

/** What is told of an event. What is personal lies in one field of its data, which is left out. */
function toLiveEvent(event: SpineEvent) {
  const { id, type, time, subject, actor = '', data: all } = event;
  const { personal: _, ...data } = all;
  return {
    ...{ id, type, subject, data: JSON.stringify(data) },
    cursor: toLogCursor('projects', placeOf(event)),
    time: new Date(time),
    actorId: isId(actor, 'per') ? actor : null,
  };
}

/** The projects service's part of the gateway's live events. */
export const liveEventResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    commissionEventsAfter: async (_root, { commissionId, after, types, first }, { looker, projects, ...context }) => {
      const { liveEvents, commissions, access, clock } = projects;
      const limit = orRefuse(readFirst(first));
      const meant = orRefuse(readTypes(types));
      const place = after ? orRefuse(readLogCursor('projects', after)) : undefined;
      if (!isId(commissionId, 'com')) return null;
      const part = place
        ? await liveEvents.after(commissionId, place, limit)
        : { events: [], end: await liveEvents.end(commissionId), hasMore: false };
      // Read after the log: what shut somebody out, if it stands before any of these events, is in it.
      const commission = await commissions.find(commissionId);
      const standing = await context.standing();
      const { organizations } = looking(standing, 'COMMISSIONS');
      if (!commission || !can(looker, 'see', commission, organizations)) return null;
      if (looker.id !== undefined && (await access.isShutOut(looker.id))) return null;
      const { events, end, hasMore } = orRefuse(inTime(part, clock.now()));
      const shown = events.filter(
        (event) =>
          (meant === undefined || meant.has(withoutVersion(event.type))) && canSeeEvent(standing, event, commission),
      );
      return { events: shown.map(toLiveEvent), cursor: toLogCursor('projects', end), hasMore };
    },
  },
};
