import type { EventContract } from '@millepiani/events/define-event';
import type { ReactionFacts } from '@millepiani/spine/reactions';

/** What a service tells and what it does when others tell something. */
export interface ServiceFlow {
  readonly service: string;
  /** The contracts after which its code makes events. */
  readonly tells: readonly EventContract[];
  readonly reactions: readonly ReactionFacts[];
  /** The names of its files of reactions, without `.reaction.ts`. */
  readonly reactionFiles: readonly string[];
}

const version = /\.v\d+$/;

/** A type without its version: what a reaction names. */
export const nameOf = (type: string): string => type.replace(version, '');

/** A type as it is called within its service: `commission.won`. */
export const shortName = (type: string): string => type.split('.').slice(2).join('.');
