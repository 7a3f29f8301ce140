import { type DataOf, type EventContract, type EventData, MalformedContract } from './define-event.ts';

/** How an event's data of one version becomes what the next version says. */
export interface Upcast {
  readonly from: EventContract;
  readonly to: EventContract;
  readonly data: (old: EventData) => EventData;
}

/**
 * Declares how data of version n becomes data of version n + 1 of the same type. It is pure, and gets along with
 * `personal` being null. Throws {@link MalformedContract} where the two are not such neighbours.
 */
export function defineUpcast<F extends EventContract, T extends EventContract>(
  from: F,
  to: T,
  data: (old: DataOf<F>) => DataOf<T>,
): Upcast {
  if (from.service !== to.service || from.name !== to.name || from.version + 1 !== to.version) {
    throw new MalformedContract(`${from.localType} → ${to.localType}`);
  }
  // Parsed before: what it is given is what `from` says.
  return { from, to, data: (old) => data(old as DataOf<F>) };
}
