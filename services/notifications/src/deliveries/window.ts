/** What is looked at of an event that an endpoint is sent. */
export interface Windowed {
  readonly position: number;
  readonly subject: string;
}

/**
 * What of one service's log is being sent to an endpoint: which events may be begun now, and how far all is done, which is where
 * the endpoint's place may be moved. In order, of each subject's events one is begun at a time. Does nothing itself.
 */
export class Window<E extends Windowed> {
  readonly #isOrdered: boolean;
  /** What was taken in and is not done, in the log's order. */
  readonly #open = new Set<number>();
  readonly #waiting = new Map<string, E[]>();
  readonly #ready: E[] = [];
  #last: number;

  /** All up to `place` is done. */
  constructor(place: number, isOrdered: boolean) {
    this.#last = place;
    this.#isOrdered = isOrdered;
  }

  /** All up to here is done. */
  get place(): number {
    for (const position of this.#open) return position - 1;
    return this.#last;
  }

  /** The last position that was looked at. */
  get last(): number {
    return this.#last;
  }

  /** How many were taken in and are not done. */
  get size(): number {
    return this.#open.size;
  }

  /** Whether there is one that may be begun. */
  get isReady(): boolean {
    return this.#ready.length > 0;
  }

  /** Takes in the next event that is for the endpoint. */
  push(event: E): void {
    this.#last = event.position;
    this.#open.add(event.position);
    const waiting = this.#isOrdered ? this.#waiting.get(event.subject) : undefined;
    if (waiting) {
      waiting.push(event);
      return;
    }
    if (this.#isOrdered) this.#waiting.set(event.subject, []);
    this.#ready.push(event);
  }

  /** Up to here there is nothing more for the endpoint. */
  skipTo(position: number): void {
    this.#last = Math.max(this.#last, position);
  }

  /** One that may be begun now; each is given once. */
  take(): E | undefined {
    return this.#ready.shift();
  }

  /** One that was given was not begun after all: it is the next one again. */
  putBack(event: E): void {
    this.#ready.unshift(event);
  }

  /** One that was given is done: its subject's next one may be begun. */
  finish(event: E): void {
    this.#open.delete(event.position);
    if (!this.#isOrdered) return;
    const next = this.#waiting.get(event.subject)?.shift();
    if (next) this.#ready.push(next);
    else this.#waiting.delete(event.subject);
  }

  /**
   * One that was given is kept elsewhere until it can be delivered, and so are, in order, those of its subject that wait behind it,
   * which are answered: here they are all done.
   */
  setAside(event: E): readonly E[] {
    const behind = this.#waiting.get(event.subject) ?? [];
    this.#waiting.delete(event.subject);
    for (const { position } of [event, ...behind]) this.#open.delete(position);
    return this.#isOrdered ? behind : [];
  }
}
