import type { SpineMetrics } from '@millepiani/spine/spine';

/** Events wait for longer than they should, or lie aside. */
export class EventsWait extends Error {
  constructor(what: string) {
    super(`${what}.`);
  }
}

// Far longer than any take-over: whoever is told is to look.
const mostLagMs = 30_000;

/** Whether the service's events get on, and the others' reach it. @throws EventsWait */
export function assertFlowing({ relay, readers }: SpineMetrics): void {
  if (relay.lagMs > mostLagMs) throw new EventsWait(`Events have been waiting for a position for ${relay.lagMs} ms`);
  for (const [name, { setAside, position, sourcePosition, lagMs }] of Object.entries(readers)) {
    if (lagMs > mostLagMs) throw new EventsWait(`Events have been waiting for ${name} for ${lagMs} ms`);
    if (position > sourcePosition) throw new EventsWait(`The log that ${name} reads ends before what it has read`);
    if (setAside > 0) throw new EventsWait(`${setAside} events lie aside at ${name}`);
  }
}
