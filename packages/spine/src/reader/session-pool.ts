import type { Binary, ClientSession, MongoClient } from 'mongodb';
import { killSessions } from '../kill-sessions.ts';
import { LeftRunning } from './in-time.ts';

/** Bounds how many transactions run at once, and knows their sessions, so that whoever takes over can end them. */
export class SessionPool {
  readonly #client: MongoClient;
  readonly #free: ClientSession[] = [];
  readonly #all = new Set<ClientSession>();
  readonly #waiting: ((session: ClientSession) => void)[] = [];
  #onFree: () => void = () => undefined;

  constructor(client: MongoClient, size: number) {
    this.#client = client;
    for (let at = 0; at < size; at += 1) this.#free.push(this.#open());
  }

  /** Whether one is free at once. */
  get hasFree(): boolean {
    return this.#free.length > 0;
  }

  /** Calls `tell`, and nobody else, whenever a session has become free. */
  onFree(tell: () => void): void {
    this.#onFree = tell;
  }

  /** The sessions' ids. */
  ids(): Binary[] {
    return [...this.#all].flatMap(({ id }) => (id ? [id.id] : []));
  }

  /**
   * Does `work` with a session of its own, when one is free. A session whose work failed is given up: what it left
   * running may still write by it, and must not do so in the next one's transaction.
   */
  async use<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const session = this.#free.pop() ?? (await new Promise<ClientSession>((take) => this.#waiting.push(take)));
    let isSound = false;
    try {
      const result = await work(session);
      isSound = true;
      return result;
    } catch (error) {
      if (error instanceof LeftRunning) await this.#leave(session, error.end);
      else this.#drop(session);
      throw error;
    } finally {
      const usable = isSound ? session : this.#open();
      const next = this.#waiting.shift();
      if (next) next(usable);
      else {
        this.#free.push(usable);
        this.#onFree();
      }
    }
  }

  /** Ends all sessions that nothing runs by, and with them what is open in them. */
  close(): void {
    for (const session of this.#all) this.#drop(session);
  }

  #open(): ClientSession {
    const session = this.#client.startSession();
    this.#all.add(session);
    return session;
  }

  /**
   * Of a session that something still runs by, the transaction is ended on the server, so that it holds nothing and comes to
   * nothing. Here it goes on until that has ended: an operation that waits for a connection while the driver ends the
   * session's transaction would be sent without it, and be written by itself.
   */
  async #leave(session: ClientSession, end: Promise<unknown>): Promise<void> {
    this.#all.delete(session);
    const killed = killSessions(this.#client, session.id ? [session.id.id] : []).catch(() => undefined);
    // Not before it is killed either: its id may be another session's then.
    Promise.allSettled([end, killed]).then(
      () => this.#drop(session),
      () => undefined,
    );
    await killed;
  }

  #drop(session: ClientSession): void {
    this.#all.delete(session);
    session.endSession().catch(() => undefined);
  }
}
