import type { EventContract, EventData, Visibility } from './define-event.ts';
import { undeclared } from './undeclared.ts';

declare const checked: unique symbol;

/** An event that fits its contract, as a command hands it to `emit`. {@link event} alone makes one. */
export interface CheckedEvent {
  readonly [checked]: true;
  /** Within its service: `commission.won.v1`. */
  readonly type: string;
  readonly subject: string;
  readonly aggregateVersion: number;
  readonly partition: string;
  readonly visibility: Visibility;
  readonly data: EventData;
}

/** What is said of one event; its visibility only where the contract leaves a choice. */
type Told<C> =
  C extends EventContract<infer D, infer S, infer P, infer V>
    ? {
        readonly subject: S;
        /** The aggregate's version that this event made: 1, 2, … without holes. */
        readonly aggregateVersion: number;
        readonly partition: P;
        readonly data: D;
      } & (IsOne<V> extends true ? { readonly visibility?: V } : { readonly visibility: V })
    : never;

type IsOne<V, All = V> = [V] extends [never] ? false : V extends unknown ? ([All] extends [V] ? true : false) : never;

/**
 * Makes an event after its contract. What does not fit does not compile; what gets here all the same (a value that was
 * read from a store, a field too many) throws {@link ContractBroken}, so that the command's transaction leaves nothing.
 */
export function event<C extends EventContract>(contract: C, told: Told<C>): CheckedEvent {
  const { subject, aggregateVersion, partition, data, visibility = contract.visibility[0] } = told;
  const parsed = contract.data.safeParse(data);
  const problems = [
    ...(parsed.success ? undeclared(data, parsed.data) : parsed.error.issues.map(sayIssue)),
    ...(contract.subject.safeParse(subject).success ? [] : ['subject: another form']),
    ...(contract.partition.safeParse(partition).success ? [] : ['partition: another form']),
    ...(Number.isSafeInteger(aggregateVersion) && aggregateVersion > 0 ? [] : ['aggregateVersion: 1, 2, …']),
    ...(contract.visibility.includes(visibility) ? [] : ['visibility: not one of the contract']),
    ...(isErased(data) ? ['personal: null is what erasure leaves'] : []),
  ];
  if (problems.length > 0) throw new ContractBroken(contract, problems);
  const fitting = { type: contract.localType, subject, aggregateVersion, partition, visibility, data };
  // Said here and nowhere else: the brand exists for the compiler alone.
  return fitting as typeof fitting & CheckedEvent;
}

const sayIssue = ({ path, code }: { readonly path: readonly PropertyKey[]; readonly code: string }): string =>
  `data.${path.join('.')}: ${code}`;

const isErased = (data: EventData): boolean => data.personal === null;

/** An event that is not what its contract says: a bug of the command. It names places, never values: those may be personal. */
export class ContractBroken extends TypeError {
  constructor({ type }: EventContract, problems: readonly string[]) {
    super(`${type} breaks its contract: ${problems.join('; ')}.`);
  }
}
