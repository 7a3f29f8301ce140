import type { CloudEvent } from '@millepiani/events/envelope';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { isTestType } from '../reactions/catalogue/tested-endpoint.events.ts';

/** An event as far as it matters who wants it. */
export type Offered = Pick<CloudEvent, 'type' | 'subject'>;

/** Whether an event is for an endpoint, whoever may see it: one of its types, or a test of this very endpoint. */
export const isWanted = ({ id, types }: Pick<Endpoint, 'id' | 'types'>, { type, subject }: Offered): boolean =>
  isTestType(type) ? subject === id : types.includes(type);
