import type { EventSource } from '@millepiani/events/define-event';
import { type ConnectionArguments, parsePage, toPage } from '@millepiani/mongo/keyset';
import type { SetAsideRow } from '@millepiani/spine/reader/reader-store';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Caller } from '@millepiani/subgraph/server';
import { asideKey, toAsideKey } from './aside-key.ts';
import type { EventAdministration, ReactionState, ReplayInput } from './event-administration.ts';
import { canAdministerEvents } from './event-spine-access.ts';

/** What these resolvers see of a request: {@link serviceStarter} gives it to every service's. */
interface Context extends Caller {
  readonly events: EventAdministration;
}

const largestInt = 2 ** 31 - 1;

const setAsideEvent = (row: SetAsideRow) => ({
  ...row,
  partitionKey: row.partitionkey,
  partitionVersion: Number(row.partitionversion),
  position: String(row.position),
});

const reactionOf = ({ facts, metrics }: ReactionState) => ({
  ...facts,
  position: String(metrics.position),
  behind: Math.min(largestInt, Math.max(0, metrics.sourcePosition - metrics.position)),
  setAsideCount: metrics.setAside,
});

async function stateOf(events: EventAdministration) {
  const { relay, reactions } = await events.state();
  const { lastPosition, backlog, lagMs } = relay;
  return {
    log: { lastPosition: String(lastPosition), backlog, lagSeconds: lagMs / 1_000 },
    reactions: reactions.map(reactionOf),
  };
}

/** The administrators' part of a service's schema: `event-spine.graphql` has the fields that these resolve. */
export const eventSpineResolvers = (service: EventSource) => ({
  Query: {
    eventSpine: (_root: unknown, _args: unknown, { actor }: Context) => (canAdministerEvents(actor) ? {} : undefined),
  },
  EventSpine: {
    [service]: (_spine: unknown, _args: unknown, { events }: Context) => stateOf(events),
  },
  EventReaction: {
    setAside: async ({ name }: { readonly name: string }, args: ConnectionArguments, { events }: Context) => {
      const request = orRefuse(parsePage(args, asideKey));
      const rows = await events.setAside(name, request);
      return toPage(rows.map(setAsideEvent), request, toAsideKey);
    },
  },
  Mutation: {
    [replayMutation(service)]: async (
      _root: unknown,
      { input }: { readonly input: ReplayInput & { readonly idempotencyKey: string } },
      context: Context,
    ) => {
      const result = await context.events.replay(callOf(context, replayMutation(service), input));
      const payload = await toPayload(result, ({ isOver, stoppedAt, ...replay }) => ({
        ...replay,
        stoppedAt: stoppedAt && setAsideEvent(stoppedAt),
        pending: isOver ? [] : ['REPLAY'],
      }));
      return { pending: [], ...payload };
    },
  },
});

/** `replayMembersEvents`. */
function replayMutation(service: EventSource): string {
  return `replay${service.charAt(0).toUpperCase()}${service.slice(1)}Events`;
}
