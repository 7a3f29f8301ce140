import type { CloudEvent } from '@millepiani/events/envelope';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { matches } from '../filters/filter.adapter.ts';
import { isTestType } from '../reactions/catalogue/tested-endpoint.events.ts';

/**
 * Whether an event is for an endpoint, whoever may see it: one of its types that its filter lets through, or a test of this very
 * endpoint.
 */
export const isWanted = (
  { id, types, filter }: Pick<Endpoint, 'id' | 'types' | 'filter'>,
  event: CloudEvent,
): boolean => (isTestType(event.type) ? event.subject === id : types.includes(event.type) && matches(filter, event));
