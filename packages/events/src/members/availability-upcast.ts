import { defineUpcast } from '../upcast.ts';
import { availabilityChanged, availabilityChangedV2 } from './availability.events.ts';

/** A window of version 1 is an offer without a rule, by the clock of UTC. */
export const availabilityFromV1 = defineUpcast(availabilityChanged, availabilityChangedV2, ({ personId, windows }) => ({
  personId,
  offers: windows.map(({ offerId, start, end, minutes, firmness }) => ({
    offerId,
    start: start.replace(/(\.000)?Z$/, ''),
    timeZone: 'UTC',
    durationMs: Date.parse(end) - Date.parse(start),
    rule: null,
    exceptions: [],
    minutes,
    firmness,
  })),
}));
