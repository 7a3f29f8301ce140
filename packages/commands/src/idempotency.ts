import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Collection } from 'mongodb';
import type { ClientSession, Connection } from 'mongoose';

/** What is stored of an answer: identifiers and versions, from which the payload is made again. */
export type Answer = Readonly<Record<string, string | number | null>>;

/** One call of one mutation by one actor. */
export interface Call {
  /** The actor's id, or for somebody who is not signed in, what else tells callers apart. */
  readonly caller: string;
  readonly mutation: string;
  readonly key: string;
  /** The input as it came. */
  readonly input: Readonly<Record<string, unknown>>;
}

interface Remembered {
  _id: string;
  inputHash: string;
  /** Absent where the input has no password, and in what was kept before passwords counted. */
  passwordMac?: string;
  answer: Answer;
  at: Date;
}

const days = 90;
const keyForm = /^[\x21-\x7e]{8,128}$/;

/** Checks the form of a key: 8 to 128 visible ASCII characters. Fails with `INVALID_IDEMPOTENCY_KEY`. */
export function parseKey(key: string): Result<string, Failures> {
  if (keyForm.test(key)) return ok(key);
  return fail('INVALID_IDEMPOTENCY_KEY', 'Expected 8 to 128 visible ASCII characters; a UUID does well.', [
    'idempotencyKey',
  ]);
}

/** An input has a password, and the service was given no key to keep apart which: a bug. */
export class NoInputKeys extends TypeError {
  constructor(mutation: string) {
    super(`${mutation} has a password in its input, and there is no key for it.`);
  }
}

const isPassword = (field: string): boolean => /password$/i.test(field);

/** The input in one canonical form, so that the order of keys does not make another input. Without passwords: a fast hash of one would help to guess it. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([key, inner]) => !isPassword(key) && inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** The passwords in an input, each with where it is. */
function passwordsIn(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, inner]) => {
      const at = [...path, field];
      if (!isPassword(field)) return passwordsIn(inner, at);
      return typeof inner === 'string' ? [[JSON.stringify(at), inner] as const] : [];
    });
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The answers given, by key, kept 90 days in the service's own database. */
export class IdempotencyKeys {
  readonly #collection: Collection<Remembered>;
  readonly #inputKeys: readonly Uint8Array[];

  /** `inputKeys`, the newest first, are what tells passwords apart: none is in the database. */
  constructor(connection: Connection, inputKeys: readonly Uint8Array[] = []) {
    this.#collection = connection.getClient().db().collection<Remembered>('idempotency_keys');
    this.#inputKeys = inputKeys;
  }

  /** Makes the collection's index. */
  async prepare(): Promise<void> {
    await this.#collection.createIndex({ at: 1 }, { expireAfterSeconds: days * 86_400 });
  }

  /** The answer that this call was given before. Fails with `IDEMPOTENCY_KEY_REUSED` when the input was another. */
  async recall(session: ClientSession | undefined, call: Call): Promise<Result<Answer, Failures> | undefined> {
    const found = await this.#collection.findOne({ _id: this.#id(call) }, session ? { session } : {});
    if (!found) return undefined;
    if (found.inputHash === this.#inputHash(call) && this.#hasPasswords(call, found.passwordMac))
      return ok(found.answer);
    return err([
      { code: 'IDEMPOTENCY_KEY_REUSED', message: 'This key was used with another input.', path: ['idempotencyKey'] },
    ]);
  }

  /** Keeps the answer in the command's own transaction. A second call at the same time conflicts with it, and waits. */
  async remember(session: ClientSession, call: Call, answer: Answer, at: Date): Promise<void> {
    const [passwordMac] = this.#passwordMacs(call);
    const mac = passwordMac === undefined ? {} : { passwordMac };
    const remembered = { _id: this.#id(call), inputHash: this.#inputHash(call), ...mac, answer, at };
    await this.#collection.insertOne(remembered, { session });
  }

  #id({ caller, mutation, key }: Call): string {
    return hash(JSON.stringify([caller, mutation, key]));
  }

  /** Whether the passwords are those of the call that was answered, as far as that is known. */
  #hasPasswords(call: Call, kept: string | undefined): boolean {
    if (kept === undefined) return true;
    const before = Buffer.from(kept, 'base64url');
    return this.#passwordMacs(call).some((mac) => {
      const now = Buffer.from(mac, 'base64url');
      return now.length === before.length && timingSafeEqual(now, before);
    });
  }

  /** A code over the passwords by each key; none, where there is no password. Two calls have another one for one password, as hashes have by their salt. */
  #passwordMacs(call: Call): readonly string[] {
    const passwords = passwordsIn(call.input);
    if (passwords.length === 0) return [];
    if (this.#inputKeys.length === 0) throw new NoInputKeys(call.mutation);
    const said = JSON.stringify([this.#id(call), passwords]);
    return this.#inputKeys.map((key) => createHmac('sha256', key).update(said).digest('base64url'));
  }

  #inputHash({ input }: Call): string {
    return hash(JSON.stringify(canonical({ ...input, idempotencyKey: undefined })));
  }
}
