import { placeOf, readLogCursor, toLogCursor } from '@millepiani/events/log-cursor';
import { contracts } from '@millepiani/events/published';
import { withoutVersion } from '@millepiani/events/type-name';
import { type Actor, actorOf } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type CommissionId, isId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { looking } from '@millepiani/speakers/standing';
import { standingsWithGrants } from '@millepiani/speakers/standing-with-grants';
import type { SpineEvent } from '@millepiani/spine/event';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { CommissionViewers, Resolvers } from '../__generated__/resolvers.ts';
import { can, lookerOf } from '../commissions/commission-access.ts';
import type { Context } from '../context.ts';
import { audiencesIn, canSeeEvent, changesAccess, requiredFor } from './live-event-access.ts';
import type { LogPart } from './live-events.store.ts';
import { isExpired } from './retention.ts';

const maxFirst = 100;
const maxViewers = 500;
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

/** What of a commission's partition is asked for. */
interface Asked {
  readonly after?: string | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly first: number;
}

/** Reads what is asked for, and how it is to be shown. */
async function read({ projects: { liveEvents } }: Context, commissionId: CommissionId, asked: Asked) {
  const limit = orRefuse(readFirst(asked.first));
  const meant = orRefuse(readTypes(asked.types));
  const place = asked.after ? orRefuse(readLogCursor('projects', asked.after)) : undefined;
  const part = place
    ? await liveEvents.after(commissionId, place, limit)
    : { events: [], end: await liveEvents.end(commissionId), hasMore: false };
  const isMeant = ({ type }: SpineEvent) => meant === undefined || meant.has(withoutVersion(type));
  return { part, isMeant };
}

/** Those who look, as they are asked about. Fails with `TOO_MANY`. */
function readViewers(viewers: readonly CommissionViewers[]): Result<readonly Actor[], Failures> {
  const actors = viewers.flatMap(({ scopes, actorIds }) =>
    actorIds.map((id) => lookerOf(actorOf({ sub: id ?? undefined, scope: scopes.join(' ') }))),
  );
  return actors.length <= maxViewers
    ? ok(actors)
    : fail('TOO_MANY', `viewers must be at most ${maxViewers}.`, ['viewers']);
}

const ofGateway = ({ isGateway }: Context): Result<true, Failures> =>
  isGateway ? ok(true) : fail('FORBIDDEN', 'The gateway asks this for itself.', []);

/** The projects service's part of the gateway's live events. */
export const liveEventResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    commissionEventsAfter: async (_root, { commissionId, ...asked }, context) => {
      const { looker, projects } = context;
      if (!isId(commissionId, 'com')) return null;
      const { part, isMeant } = await read(context, commissionId, asked);
      // Read after the log: what shut somebody out, if it stands before any of these events, is in it.
      const commission = await projects.commissions.find(commissionId);
      const standing = await context.standing();
      const { organizations } = looking(standing, 'COMMISSIONS');
      if (!commission || !can(looker, 'see', commission, organizations)) return null;
      if (looker.id !== undefined && (await projects.access.isShutOut(looker.id))) return null;
      const { events, end, hasMore } = orRefuse(inTime(part, projects.clock.now()));
      const shown = events.filter((event) => isMeant(event) && canSeeEvent(standing, event, commission));
      return { events: shown.map(toLiveEvent), cursor: toLogCursor('projects', end), hasMore };
    },
    commissionLogAfter: async (_root, { commissionId, ...asked }, context) => {
      orRefuse(ofGateway(context));
      const { commissions, clock } = context.projects;
      if (!isId(commissionId, 'com')) return null;
      const { part, isMeant } = await read(context, commissionId, asked);
      if (!(await commissions.find(commissionId))) return null;
      const { events, end, hasMore } = orRefuse(inTime(part, clock.now()));
      const entries = events.map((event) => {
        const requires = isMeant(event) ? requiredFor(event) : undefined;
        return {
          cursor: toLogCursor('projects', placeOf(event)),
          event: requires && toLiveEvent(event),
          requires: [...(requires ?? [])],
          changesAccess: changesAccess(event),
        };
      });
      return { entries, cursor: toLogCursor('projects', end), hasMore };
    },
    commissionAudiences: async (_root, { commissionId, viewers }, context) => {
      orRefuse(ofGateway(context));
      const { projects } = context;
      const actors = orRefuse(readViewers(viewers));
      const commission = isId(commissionId, 'com') ? await projects.commissions.find(commissionId) : undefined;
      if (!commission) return null;
      const [standings, shutOut] = await Promise.all([
        standingsWithGrants(projects, actors),
        projects.access.shutOutOf(actors.flatMap(({ id }) => id ?? [])),
      ]);
      return standings.map((standing) => {
        const { id } = standing.actor;
        return id !== undefined && shutOut.has(id) ? [] : [...audiencesIn(standing, commission)];
      });
    },
  },
};
