import type { CheckedEvent } from '@millepiani/events/event';
import { fullType } from '@millepiani/events/type-name';
import { type Actor, actorName } from '@millepiani/kernel/actor';
import type { Clock } from '@millepiani/kernel/clock';
import type { Failures } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { inTransaction } from '@millepiani/mongo/transaction';
import { Outbox } from '@millepiani/spine/outbox';
import { noStep, type Step } from '@millepiani/spine/steps';
import { MongoNetworkError, MongoServerError } from 'mongodb';
import type { ClientSession, Connection } from 'mongoose';
import pLimit from 'p-limit';
import { type Answer, type Call, IdempotencyKeys, parseKey } from './idempotency.ts';

/** What a command works in: everything it reads and writes with `session` happens together or not at all. */
export interface Transaction {
  readonly session: ClientSession;
  /** The command's one instant. */
  readonly now: Date;
  readonly actor: Actor;
  /** Puts events in the outbox, in this transaction. */
  emit(events: readonly CheckedEvent[]): Promise<void>;
}

/** A mutation's call, as a resolver hands it to a command. */
export interface CommandCall {
  readonly actor: Actor;
  readonly mutation: string;
  readonly input: { readonly idempotencyKey: string } & Readonly<Record<string, unknown>>;
  /** Tells callers apart who are not signed in. */
  readonly caller?: string;
  readonly traceparent?: string | undefined;
}

/** A call whose input has the fields `I` besides its key. */
export type CallWith<I> = Omit<CommandCall, 'input'> & { readonly input: I & { readonly idempotencyKey: string } };

/** Carries failures out of a transaction so that it aborts. */
class Refused extends Error {
  readonly failures: Failures;

  constructor(failures: Failures) {
    super('The command was refused.');
    this.failures = failures;
  }
}

/** What running commands needs. */
export interface CommandRunnerOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly service: string;
  readonly step?: Step;
  /** Types, as `millepiani.members.hold.placed.v1`, that come of reactions alone: a command that emits one fails. */
  readonly byReactionsAlone?: ReadonlySet<string>;
  /**
   * Keys of 256 bits, the newest first, by which inputs with passwords are told apart; without them such an input is a bug.
   */
  readonly inputKeys?: readonly Uint8Array[];
  /** Told of every commit, so that the relay need not wait to hear of it. Must not throw. */
  readonly onCommit?: () => void;
  /**
   * Transactions at once. The others wait for their turn: beyond what the database can do, each more only conflicts with
   * those that are there, and all of them get less done. 24.
   */
  readonly atOnce?: number;
  /**
   * So many of them of one caller, who waits for their own others beyond that: who calls many times at once for what only one call can have
   * takes nobody else's turns. Services themselves are not bounded. As many as there are at all, when left out.
   */
  readonly atOnceOfOne?: number;
}

/** A command or a job emits what is said to come of reactions alone, so that nobody who reads the flows would know: a bug. */
export class ByReactionsAlone extends TypeError {
  constructor(mutation: string, type: string) {
    super(`${mutation} emits ${type}, which a reaction is said to emit alone.`);
  }
}

const retryBudgetMs = 8_000;

/**
 * Runs commands: one transaction each, with its events and the answer to its idempotency key. A call that was answered
 * before gets the same answer; calls at the same time with one key get one answer; a refused call leaves nothing.
 */
export class CommandRunner {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #keys: IdempotencyKeys;
  readonly #outbox: Outbox;
  readonly #step: Step;
  readonly #isAlone: (event: CheckedEvent) => boolean;
  readonly #onCommit: () => void;
  readonly #turn: ReturnType<typeof pLimit>;
  readonly #ofOne: number;
  /** Callers who are there, each with how many of their calls are. */
  readonly #callers = new Map<string, { calls: number; readonly turn: ReturnType<typeof pLimit> }>();

  constructor(options: CommandRunnerOptions) {
    this.#connection = options.connection;
    this.#clock = options.clock;
    this.#keys = new IdempotencyKeys(options.connection, options.inputKeys);
    this.#outbox = new Outbox(options.connection, options.service);
    this.#step = options.step ?? noStep;
    const { service, byReactionsAlone } = options;
    this.#isAlone = ({ type }) => byReactionsAlone?.has(fullType(service, type)) ?? false;
    this.#onCommit = options.onCommit ?? (() => undefined);
    this.#turn = pLimit(options.atOnce ?? 24);
    this.#ofOne = options.atOnceOfOne ?? Number.POSITIVE_INFINITY;
  }

  /** Makes the collections that commands need. */
  async prepare(): Promise<void> {
    await this.#keys.prepare();
    await this.#outbox.prepare();
  }

  /**
   * Runs `work` unless this call was answered before. Fails with what `work` fails with, `INVALID_IDEMPOTENCY_KEY` or
   * `IDEMPOTENCY_KEY_REUSED`. A connection lost on the way is tried again for some seconds: by its key the command
   * cannot happen twice.
   */
  async run<A extends Answer>(
    { actor, mutation, input, ...rest }: CommandCall,
    work: (transaction: Transaction) => Promise<Result<A, Failures>>,
  ): Promise<Result<A, Failures>> {
    const parsed = toCall({ actor, mutation, input, ...rest });
    if (!parsed.ok) return parsed;
    const call = parsed.value;
    const deadline = performance.now() + retryBudgetMs;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#inTurn(call, actor, () => this.#once(call, actor, rest.traceparent, work));
      } catch (error) {
        if (!mayRetry(error) || performance.now() > deadline) throw error;
        await new Promise((wake) => setTimeout(wake, Math.min(1_000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2)));
      }
    }
  }

  /**
   * What a call was answered before, if it was: for commands that count who tries, or do what takes long, before they run. Fails with
   * `INVALID_IDEMPOTENCY_KEY` or `IDEMPOTENCY_KEY_REUSED`.
   */
  async recall<A extends Answer>(call: CommandCall): Promise<Result<A, Failures> | undefined> {
    const parsed = toCall(call);
    if (!parsed.ok) return parsed;
    // It was made by this same mutation, hence of its type.
    return (await this.#keys.recall(undefined, parsed.value)) as Result<A, Failures> | undefined;
  }

  async #inTurn<T>({ caller }: Call, { system }: Actor, work: () => Promise<T>): Promise<T> {
    if (system !== undefined || this.#ofOne === Number.POSITIVE_INFINITY) return this.#turn(work);
    const own = this.#callers.get(caller) ?? { calls: 0, turn: pLimit(this.#ofOne) };
    this.#callers.set(caller, own);
    own.calls += 1;
    try {
      return await own.turn(() => this.#turn(work));
    } finally {
      own.calls -= 1;
      if (own.calls === 0) this.#callers.delete(caller);
    }
  }

  async #once<A extends Answer>(
    call: Call,
    actor: Actor,
    traceparent: string | undefined,
    work: (transaction: Transaction) => Promise<Result<A, Failures>>,
  ): Promise<Result<A, Failures>> {
    const now = this.#clock.now();
    try {
      const answer = await inTransaction(this.#connection, async (session) => {
        // In the transaction's own snapshot: a twin that commits later conflicts with this one, and it begins again.
        // The stored answer was made by this same mutation, hence of its type.
        const before = (await this.#keys.recall(session, call)) as Result<A, Failures> | undefined;
        if (before) return before;
        const emit = async (events: readonly CheckedEvent[]) => {
          const alone = events.find(this.#isAlone);
          if (alone) throw new ByReactionsAlone(call.mutation, alone.type);
          await this.#outbox.append(session, events, { actor: actorName(actor), time: now, traceparent });
        };
        const result = await work({ session, now, actor, emit });
        if (!result.ok) throw new Refused(result.error);
        await this.#keys.remember(session, call, result.value, now);
        return result;
      });
      await this.#step('after-commit');
      this.#onCommit();
      return answer;
    } catch (error) {
      if (error instanceof Refused) return err(error.failures);
      throw error;
    }
  }
}

function toCall({ actor, mutation, input, caller }: CommandCall): Result<Call, Failures> {
  const key = parseKey(input.idempotencyKey);
  if (!key.ok) return key;
  return ok({ caller: actorName(actor) ?? `anonymous:${caller ?? ''}`, mutation, key: key.value, input });
}

function mayRetry(error: unknown): boolean {
  return (
    error instanceof MongoNetworkError ||
    (error instanceof MongoServerError && error.hasErrorLabel('RetryableWriteError'))
  );
}
