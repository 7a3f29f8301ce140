import type { ServedEndpoint } from '../endpoints/endpoint.ts';
import { choose } from '../filters/choosing.adapter.ts';
import type { LoggedEvent } from './logged-event.events.ts';
import { isWanted } from './wanted.events.ts';

/** Those of events that are for an endpoint, whoever may see them. Without a filter that takes no time, and waits for nobody's. */
export async function chooseWanted(
  endpoint: ServedEndpoint,
  events: readonly LoggedEvent[],
): Promise<readonly LoggedEvent[]> {
  const isIts = ({ event }: LoggedEvent) => isWanted(endpoint, event);
  if (endpoint.filter === undefined) return events.filter(isIts);
  return (await choose(events, isIts, { by: endpoint.ownerId })).chosen;
}
