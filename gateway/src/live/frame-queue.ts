/** How much may wait for a client that reads slowly. */
export type QueueBounds = { frames: number; bytes: number };

/** What comes next: a frame, nothing for a while, or the end. */
export type Taken = { kind: 'frame'; frame: string } | { kind: 'idle' } | { kind: 'over' };

/**
 * The frames between whoever resolves events and one client's connection: in order, none left out, and never more than so
 * many. Whoever puts frames in waits for room; a client that makes none in time is to be cut off.
 */
export class FrameQueue {
  readonly #bounds: QueueBounds;
  readonly #frames: string[] = [];
  #bytes = 0;
  #isFinished = false;
  /** Who waits for a change. */
  #waiting: (() => void)[] = [];

  constructor(bounds: QueueBounds) {
    this.#bounds = bounds;
  }

  /** Frames that wait. */
  get length(): number {
    return this.#frames.length;
  }

  /**
   * Puts a frame in once there is room; false, and the frame is not in, where no room was made for so long or the queue was
   * finished. One frame at a time has room however large it is.
   */
  async put(frame: string, withinMs: number): Promise<boolean> {
    const size = Buffer.byteLength(frame);
    while (!this.#isFinished) {
      if (this.#hasRoom(size)) {
        this.#add(frame, size);
        return true;
      }
      // What is taken out begins the wait anew: only a client that takes nothing at all is too slow.
      if (!(await this.#change(withinMs))) {
        return false;
      }
    }
    return false;
  }

  /** Puts the last frame in, room or not; what is put in afterwards is left out. */
  finish(frame: string): void {
    if (!this.#isFinished) {
      this.#add(frame, Buffer.byteLength(frame));
      this.#isFinished = true;
    }
  }

  /** Nobody takes anything any more. */
  abandon(): void {
    this.#isFinished = true;
    this.#frames.length = 0;
    this.#bytes = 0;
    this.#tell();
  }

  /** Takes the next frame; `idle` when there is none for so long. */
  async take(withinMs: number): Promise<Taken> {
    if (this.#frames.length === 0 && !this.#isFinished && !(await this.#change(withinMs))) {
      return { kind: 'idle' };
    }
    const frame = this.#frames.shift();
    if (frame === undefined) {
      return this.#isFinished ? { kind: 'over' } : { kind: 'idle' };
    }
    this.#bytes -= Buffer.byteLength(frame);
    this.#tell();
    return { kind: 'frame', frame };
  }

  #hasRoom(size: number): boolean {
    const { frames, bytes } = this.#bounds;
    return this.#frames.length === 0 || (this.#frames.length < frames && this.#bytes + size <= bytes);
  }

  #add(frame: string, size: number): void {
    this.#frames.push(frame);
    this.#bytes += size;
    this.#tell();
  }

  #tell(): void {
    const waiting = this.#waiting;
    if (waiting.length > 0) {
      this.#waiting = [];
      for (const wake of waiting) {
        wake();
      }
    }
  }

  /** Waits for a change; false where there was none. */
  #change(withinMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const wake = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      this.#waiting = this.#waiting.filter((one) => one !== wake);
      resolve(false);
    }, withinMs);
    this.#waiting.push(wake);
    return promise;
  }
}
