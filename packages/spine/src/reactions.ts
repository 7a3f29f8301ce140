import { type SpineEvent, withoutVersion } from './event.ts';
import type { EffectTransaction } from './reader/effect.ts';
import { Unreadable } from './reader/failure-kind.ts';

/** What docs/flows.md says of a reaction. */
export interface ReactionFacts {
  /** Unique in the service, kebab-case; its rows go by it. Under another name it begins at the log's first event. */
  readonly name: string;
  /** The service whose events it reads. */
  readonly source: string;
  /** The event types it handles, e.g. `millepiani.members.skill.claimed`: every version of them. */
  readonly types: readonly string[];
  /** The types of the events that it may cause in its own service's log. */
  readonly emits: readonly string[];
  /** What it does, in one sentence. */
  readonly description: string;
}

/** A reaction, as the spine runs it. */
export interface Reaction extends ReactionFacts {
  handle(event: SpineEvent, transaction: EffectTransaction): Promise<void>;
}

/** A reaction, as a service declares it. */
export interface ReactionDefinition<T> extends ReactionFacts {
  /** Reads an event of any version as what the handler takes. What it throws sets the event aside at once. */
  readonly parse: (event: SpineEvent) => T;
  /**
   * The effect, by `transaction.session` alone: it happens once, however often this runs. What it throws has it tried
   * again, and after some tries sets the event aside.
   */
  readonly handle: (event: T, transaction: EffectTransaction) => Promise<void>;
}

/** A reaction names a type that is not its source's. */
export class ForeignType extends Error {
  constructor(reaction: string, type: string) {
    super(`The reaction ${reaction} names ${type}, which its source does not emit.`);
  }
}

/** Declares a reaction. @throws ForeignType */
export function defineReaction<T>({ parse, handle, ...facts }: ReactionDefinition<T>): Reaction {
  for (const type of facts.types) {
    if (!type.startsWith(`millepiani.${facts.source}.`)) throw new ForeignType(facts.name, type);
  }
  const read = (event: SpineEvent): T => {
    try {
      return parse(event);
    } catch (error) {
      throw new Unreadable(event.type, { cause: error });
    }
  };
  return {
    ...facts,
    types: facts.types.map(withoutVersion),
    handle: async (event, transaction) => handle(read(event), transaction),
  };
}
