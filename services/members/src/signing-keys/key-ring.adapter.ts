import type { Members } from '../members.ts';
import { type PrivateJwk, unseal } from './sealing.adapter.ts';
import { type KeyPolicy, keyInUse, shownKeys } from './signing-key.ts';
import { publishDueKey } from './signing-keys.commands.ts';
import type { SealedSigningKey } from './signing-keys.store.ts';

/** The keys as they are at an instant. */
export interface Keys {
  /** The `kid` that tokens are signed by. */
  readonly inUse: string;
  /** All that are shown, the one in use first. */
  readonly shown: readonly PrivateJwk[];
}

/** There is no key although one was published just now: the store broke its promise. */
class NoSigningKey extends Error {
  constructor() {
    super('There is no signing key.');
  }
}

/** From this age on a copy of the rows is read anew while it serves on, in milliseconds. */
const freshForMs = 5_000;
/** A copy of this age serves nobody: far less than the time from a key's publication to its use. */
const oldestMs = 20_000;

/** The keys in this replica: the rows, read anew every few seconds, and the clock say which one signs. */
export class KeyRing {
  readonly #members: () => Members;
  readonly #policy: KeyPolicy;
  readonly #opened = new Map<string, Promise<PrivateJwk>>();
  #rows: readonly SealedSigningKey[] = [];
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(members: () => Members, policy: KeyPolicy) {
    this.#members = members;
    this.#policy = policy;
  }

  /** The keys as they are now; publishes the first where there is none. */
  async keys(): Promise<Keys> {
    const now = this.#members().clock.now();
    await this.#fresh(now.getTime());
    const shown = shownKeys(this.#rows, now, this.#policy);
    const inUse = keyInUse(this.#rows, now);
    if (!inUse) throw new NoSigningKey();
    return { inUse: inUse.id, shown: await Promise.all(shown.map((row) => this.#open(row))) };
  }

  /** Has the rows read anew by whoever asks next. */
  forget(): void {
    this.#readAt = Number.NEGATIVE_INFINITY;
  }

  async #fresh(now: number): Promise<void> {
    const age = now - this.#readAt;
    if (age < freshForMs) return;
    this.#reading ??= this.#read(now).finally(() => {
      this.#reading = undefined;
    });
    const reading = this.#reading;
    if (age >= oldestMs) await reading;
    else reading.catch((error: unknown) => this.#members().log.warn({ err: error }, 'the signing keys cannot be read'));
  }

  async #read(now: number): Promise<void> {
    const members = this.#members();
    let rows = await members.signingKeys.all();
    if (rows.length === 0) {
      await publishDueKey(members);
      rows = await members.signingKeys.all();
    }
    this.#rows = rows;
    this.#readAt = now;
    for (const kid of this.#opened.keys()) if (!rows.some(({ id }) => id === kid)) this.#opened.delete(kid);
  }

  #open({ id, sealed }: SealedSigningKey): Promise<PrivateJwk> {
    const opened = this.#opened.get(id) ?? unseal(id, sealed, this.#members().secrets.keyEncryptionKeys);
    this.#opened.set(id, opened);
    opened.catch(() => this.#opened.delete(id));
    return opened;
  }
}
