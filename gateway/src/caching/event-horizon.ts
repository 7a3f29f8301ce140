/** Where a service's log stands, as a number: positions are dense and begin at 1. */
export type Position = number;

const PREFIX = 'millepiani.';
const VERSION = /\.v\d+$/;

/** What an event's full type begins with, without `millepiani.` and its version: all that it may be waited for by. */
function kindsOf(type: string): string[] {
  const steps = type.replace(PREFIX, '').replace(VERSION, '').split('.');
  return steps.map((_step, index) => steps.slice(0, index + 1).join('.'));
}

/**
 * What is known of one service's events: of each kind the last one's position. Something that was read while the log stood at a position is
 * as good as new as long as no event behind it could have changed it.
 */
export class EventHorizon {
  readonly #lastOf = new Map<string, Position>();
  /** Of what came before nothing is known. */
  #floor: Position = 0;
  #last: Position = 0;

  /** The position of the last event that is known of. */
  get last(): Position {
    return this.#last;
  }

  /** Nothing is known of what was until now: what was read before may be of any age. */
  begin(at: Position): void {
    this.#lastOf.clear();
    this.#floor = at;
    this.#last = at;
  }

  /** An event. One that does not follow the last, or cannot be read, is as if nothing were known of what was before it. */
  note(position: Position, type: string | undefined): void {
    if (position !== this.#last + 1 || type === undefined) {
      this.begin(position);
      return;
    }
    this.#last = position;
    for (const kind of kindsOf(type)) {
      this.#lastOf.set(kind, position);
    }
  }

  /** Whether what was read at a position was changed by none of these kinds of events since, as far as is known. */
  isUnchanged(since: Position, kinds: Iterable<string>): boolean {
    // What is not known of yet may be of another log's time, in which it stood further.
    if (since < this.#floor || since > this.#last) {
      return false;
    }
    for (const kind of kinds) {
      if ((this.#lastOf.get(kind) ?? 0) > since) {
        return false;
      }
    }
    return true;
  }
}
