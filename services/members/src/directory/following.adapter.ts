import { setTimeout as sleep } from 'node:timers/promises';
import type { Timestamp } from 'mongodb';
import type { Members } from '../members.ts';
import { FeedLost, type From, type Heard, type OpenFeed } from './directory-feed.store.ts';
import { DirectoryList } from './directory-list.ts';

/** The directory is not in memory yet. */
export class DirectoryNotThere extends Error {}

/** So long whoever searches waits for a directory that is being read. */
const patienceMs = 15_000;
/** Between two tries. */
const pauseMs = 500;
/** Where for so long nothing is heard, not even that nothing changed, the list may be behind. */
const silenceMs = 10_000;

/** Keeps the directory in this process's memory: reads it once, and follows its changes from then on. */
export class DirectoryFollower {
  readonly #open: OpenFeed;
  readonly #log: Members['log'];
  readonly #end = new AbortController();
  readonly #first = Promise.withResolvers<void>();
  #running: Promise<void> | undefined;
  #list: DirectoryList | undefined;
  #heardAt = Number.NEGATIVE_INFINITY;

  constructor(open: OpenFeed, log: Members['log']) {
    this.#open = open;
    this.#log = log;
  }

  /** Begins, where it has not yet. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends, and lets go of the database. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
    await this.#open.close();
  }

  /** The entries as they were moments ago. @throws {@link DirectoryNotThere} while they are read for the first time, for too long. */
  async list(): Promise<DirectoryList> {
    if (this.#list) return this.#list;
    this.start();
    const late = new AbortController();
    await Promise.race([this.#first.promise, sleep(patienceMs, undefined, { signal: late.signal })]);
    late.abort();
    if (!this.#list) throw new DirectoryNotThere('The directory is being read.');
    return this.#list;
  }

  /** Throws where the directory is not there, or nothing was heard of it for a while; not where nobody wanted it yet. */
  check(): void {
    if (!this.#running) return;
    if (!this.#list) throw new DirectoryNotThere('The directory is being read.');
    const silence = performance.now() - this.#heardAt;
    if (silence > silenceMs) throw new DirectoryNotThere(`Nothing was heard of the directory for ${silence} ms.`);
  }

  async #run(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      try {
        await this.#readAndFollow(signal);
      } catch (error) {
        if (signal.aborted) break;
        this.#log.warn({ err: error }, 'the directory is read anew');
        await this.#pause();
      }
    }
  }

  /** Reads all, and follows until the changes are lost. */
  async #readAndFollow(signal: AbortSignal): Promise<void> {
    const { feed, connect } = this.#open;
    await connect();
    const begun = performance.now();
    const since = await feed.now();
    let from: From = { startAtOperationTime: since };
    const list = new DirectoryList();
    for await (const entry of feed.all()) {
      if (signal.aborted) return;
      list.put(entry);
    }
    // What changed while it was read is told once more, older states before newer ones: till then it is not shown.
    const target = await feed.now();
    const onHeard = (heard: Heard) => {
      ({ from } = heard);
      this.#heardAt = performance.now();
      if (this.#list !== list && isBehind(heard, target)) this.#show(list, begun);
    };
    while (!signal.aborted) {
      try {
        await feed.follow(list, from, signal, onHeard);
      } catch (error) {
        if (error instanceof FeedLost) throw error;
        this.#log.warn({ err: error }, 'the directory cannot be followed; it is tried again');
        await this.#pause();
      }
    }
  }

  #show(list: DirectoryList, begun: number): void {
    this.#list = list;
    this.#first.resolve();
    this.#log.info({ entries: list.size, ms: Math.round(performance.now() - begun) }, 'the directory is in memory');
  }

  async #pause(): Promise<void> {
    await sleep(pauseMs, undefined, { signal: this.#end.signal }).catch(() => undefined);
  }
}

const isBehind = ({ upTo }: Heard, target: Timestamp): boolean => upTo === undefined || upTo.compare(target) >= 0;
