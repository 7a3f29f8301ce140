import type { TopicEvent } from './topics/topic.ts';

const MAX_REMEMBERED = 2_048;

/**
 * Makes one object of what is told of one place of a log, whoever read it: what is resolved of it is then resolved once for all. It holds
 * none that nobody else holds any more.
 */
export class SameEvents {
  readonly #events = new Map<string, WeakRef<TopicEvent>>();

  /** The object that stands for an event. */
  readonly of = (event: TopicEvent): TopicEvent => {
    const known = this.#events.get(event.cursor)?.deref();
    if (known !== undefined) {
      return known;
    }
    this.#events.delete(event.cursor);
    this.#events.set(event.cursor, new WeakRef(event));
    if (this.#events.size > MAX_REMEMBERED) {
      const [oldest] = this.#events.keys();
      this.#events.delete(oldest ?? '');
    }
    return event;
  };
}
