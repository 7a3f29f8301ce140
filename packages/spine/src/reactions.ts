import type { DataOf, EventContract, EventSource } from '@millepiani/events/define-event';
import type { ReadEvent } from '@millepiani/events/event-catalogue';
import { catalogue } from '@millepiani/events/published';
import { withoutVersion } from '@millepiani/events/type-name';
import type { SpineEvent } from './event.ts';
import type { EffectTransaction } from './reader/effect.ts';
import { Unreadable } from './reader/failure-kind.ts';

/** What docs/flows.md says of a reaction. */
export interface ReactionFacts {
  /** Unique in the service, kebab-case; its rows go by it. Under another name it begins at the log's first event. */
  readonly name: string;
  /** The service whose events it reads. */
  readonly source: EventSource;
  /** The event types it handles, without version: `millepiani.members.skill.claimed`. It is handed every version of them. */
  readonly types: readonly string[];
  /** The types, with version, of the events that it may cause in its own service's log. */
  readonly emits: readonly string[];
  /** Those of them that come of reactions alone: a command or a job of the service that emits one fails. None when left out. */
  readonly emitsAlone?: readonly string[];
  /** What it does, in one sentence. */
  readonly description: string;
}

/** A reaction, as the spine runs it. */
export interface Reaction extends ReactionFacts {
  /**
   * The effect, by `transaction.session` alone: it happens once, however often this runs. What it throws has it tried
   * again, and after some tries sets the event aside; {@link Unreadable} at once.
   */
  handle(event: SpineEvent, transaction: EffectTransaction): Promise<void>;
}

/** An event of a contract, read: by `type` it is known which. */
export type EventOf<C extends EventContract> = C extends unknown
  ? Omit<ReadEvent<DataOf<C>>, 'type'> & { readonly type: C['type'] }
  : never;

type Contracts = readonly [EventContract, ...EventContract[]];

/** A reaction, as a service declares it. */
export interface ReactionDefinition<On extends Contracts>
  extends Omit<ReactionFacts, 'source' | 'types' | 'emits' | 'emitsAlone'> {
  /** The contracts that it handles, all of one service: the newest version of each; older ones are upcast. */
  readonly on: On;
  /** The contracts of the events that it may cause in its own service's log. */
  readonly emits: readonly EventContract[];
  /** Those of `emits` that no command and no job of the service may cause. None when left out. */
  readonly emitsAlone?: readonly EventContract[];
  /** As {@link Reaction} says. */
  readonly handle: (event: EventOf<On[number]>, transaction: EffectTransaction) => Promise<void>;
}

/** A reaction that is declared wrongly: a bug. */
export class MalformedReaction extends TypeError {
  constructor(reaction: string, what: string) {
    super(`The reaction ${reaction} ${what}.`);
  }
}

/**
 * Declares a reaction. Its events are read by the catalogue: one that cannot be read, now or later, is set aside at once.
 * @throws MalformedReaction
 */
export function defineReaction<const On extends Contracts>(definition: ReactionDefinition<On>): Reaction {
  const { name, description, on, emits, emitsAlone = [], handle } = definition;
  const [{ service: source }] = on;
  if (on.some(({ service }) => service !== source)) throw new MalformedReaction(name, 'reads of two services');
  const types = on.map(({ type }) => withoutVersion(type));
  if (new Set(types).size < types.length) throw new MalformedReaction(name, 'names a type twice');
  const other = emitsAlone.find((contract) => !emits.includes(contract));
  if (other) throw new MalformedReaction(name, `alone emits ${other.type}, which it does not emit`);
  return {
    ...{ name, description, source, types },
    emits: emits.map(({ type }) => type),
    emitsAlone: emitsAlone.map(({ type }) => type),
    handle: async (event, transaction) => handle(read(on, event), transaction),
  };
}

function read<On extends Contracts>(on: On, event: SpineEvent): EventOf<On[number]> {
  const result = catalogue.read(event);
  if (!result.ok) throw new Unreadable(result.error.code, result.error.message);
  // The catalogue checked the data by this very contract.
  if (on.some(({ type }) => type === result.value.type)) return result.value as EventOf<On[number]>;
  throw new Unreadable('UNKNOWN_VERSION', `Not the version that is handled: ${result.value.type}.`);
}
