/** What is looked at of an event to put it in a lane. */
export interface Laned {
  readonly position: number;
  readonly partition: string;
}

/**
 * Which events may be worked on at the moment: partitions side by side, each in order. Knows how far all is done, the
 * low-water mark. Does nothing itself.
 */
export class Lanes<E extends Laned> {
  readonly #waiting = new Map<string, E[]>();
  readonly #done = new Set<number>();
  readonly #ready: E[] = [];
  #mark: number;
  #last: number;
  #unfinished = 0;

  /** All up to `mark` is done. */
  constructor(mark: number) {
    this.#mark = mark;
    this.#last = mark;
  }

  /** All up to here is done. */
  get mark(): number {
    return this.#mark;
  }

  /** The last position that came. */
  get last(): number {
    return this.#last;
  }

  /** Events that came and are not finished. */
  get unfinished(): number {
    return this.#unfinished;
  }

  /** Takes the next event, behind those of its partition that are not finished. */
  push(event: E): void {
    this.#last = event.position;
    this.#unfinished += 1;
    const waiting = this.#waiting.get(event.partition);
    if (waiting) waiting.push(event);
    else {
      this.#waiting.set(event.partition, []);
      this.#ready.push(event);
    }
  }

  /** Takes the next event as one with which there is nothing to do. */
  skip(position: number): void {
    this.#last = position;
    this.#complete(position);
  }

  /** Those that may be begun now, of different partitions, `limit` at most; each is given once. */
  take(limit = Number.POSITIVE_INFINITY): E[] {
    return this.#ready.splice(0, limit);
  }

  /** An event that was given is finished: its partition's next one may be begun. */
  finish(event: E): void {
    this.#unfinished -= 1;
    this.#complete(event.position);
    const next = this.#waiting.get(event.partition)?.shift();
    if (next) this.#ready.push(next);
    else this.#waiting.delete(event.partition);
  }

  #complete(position: number): void {
    this.#done.add(position);
    while (this.#done.delete(this.#mark + 1)) this.#mark += 1;
  }
}
