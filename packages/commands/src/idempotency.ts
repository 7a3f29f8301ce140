import { createHash } from 'node:crypto';
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
  /** The input as it came. Passwords are left out: a fast hash of one would help to guess it. */
  readonly input: Readonly<Record<string, unknown>>;
}

interface Remembered {
  _id: string;
  inputHash: string;
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

/** The input in one canonical form, so that the order of keys does not make another input. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([key, inner]) => !/password$/i.test(key) && inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The answers given, by key, kept 90 days in the service's own database. */
export class IdempotencyKeys {
  readonly #collection: Collection<Remembered>;

  constructor(connection: Connection) {
    this.#collection = connection.getClient().db().collection<Remembered>('idempotency_keys');
  }

  /** Makes the collection's index. */
  async prepare(): Promise<void> {
    await this.#collection.createIndex({ at: 1 }, { expireAfterSeconds: days * 86_400 });
  }

  /** The answer that this call was given before. Fails with `IDEMPOTENCY_KEY_REUSED` when the input was another. */
  async recall(session: ClientSession, call: Call): Promise<Result<Answer, Failures> | undefined> {
    const found = await this.#collection.findOne({ _id: this.#id(call) }, { session });
    if (!found) return undefined;
    if (found.inputHash === this.#inputHash(call)) return ok(found.answer);
    return err([
      { code: 'IDEMPOTENCY_KEY_REUSED', message: 'This key was used with another input.', path: ['idempotencyKey'] },
    ]);
  }

  /** Keeps the answer in the command's own transaction. A second call at the same time conflicts with it, and waits. */
  async remember(session: ClientSession, call: Call, answer: Answer, at: Date): Promise<void> {
    const remembered = { _id: this.#id(call), inputHash: this.#inputHash(call), answer, at };
    await this.#collection.insertOne(remembered, { session });
  }

  #id({ caller, mutation, key }: Call): string {
    return hash(JSON.stringify([caller, mutation, key]));
  }

  #inputHash({ input }: Call): string {
    return hash(JSON.stringify(canonical({ ...input, idempotencyKey: undefined })));
  }
}
