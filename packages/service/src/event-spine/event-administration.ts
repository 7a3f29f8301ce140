import type { CallWith, CommandRunner, Transaction } from '@millepiani/commands/command-runner';
import type { EventSource } from '@millepiani/events/define-event';
import { event } from '@millepiani/events/event';
import type { replayRequested } from '@millepiani/events/event-replay';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { PageRequest } from '@millepiani/mongo/keyset';
import type { ReactionFacts } from '@millepiani/spine/reactions';
import type { SetAsideRow } from '@millepiani/spine/reader/reader-store';
import type { Spine, SpineMetrics } from '@millepiani/spine/spine';
import { fromAsideKey } from './aside-key.ts';
import { canAdministerEvents } from './event-spine-access.ts';

/** A service's own contract for being asked to handle events again. */
export type ReplayRequested = ReturnType<typeof replayRequested<EventSource>>;

/** Which events are to be handled again. */
export type ReplayInput = {
  readonly reaction: string;
  readonly partitionKey: string;
};

/** That events are handled again: of which reaction, and from where that was asked for. */
export interface Replayed {
  readonly reaction: string;
  /** The network address, as the gateway saw it. */
  readonly address: string | undefined;
}

/** How far a replay came. */
export interface Replay {
  readonly replayId: Id<'rpl'>;
  /** How many of the events that it was asked for have had their effect. */
  readonly replayed: number;
  /** How many of the partition lie aside, those that came since included. */
  readonly left: number;
  /** The first that is left; undefined while the replay still goes on. */
  readonly stoppedAt: SetAsideRow | undefined;
  readonly isOver: boolean;
}

/** A reaction, and how it fares. */
export interface ReactionState {
  readonly facts: ReactionFacts;
  readonly metrics: SpineMetrics['readers'][string];
}

interface AdministrationOptions {
  readonly commands: CommandRunner;
  readonly spine: Pick<Spine, 'metrics' | 'reactions' | 'setAside' | 'asideOfPartition' | 'replay'>;
  readonly replayRequested: ReplayRequested;
  /** Told of each replay in the transaction that asks for it. */
  readonly replayed?: (transaction: Transaction, replay: Replayed) => Promise<void>;
  readonly log: { error(fields: object, message: string): void };
  /** How long a call waits for its replay to be over. */
  readonly waitMs?: number;
}

/** A service's part of the event spine, as administrators see it and mend it. */
export class EventAdministration {
  readonly #options: AdministrationOptions;

  constructor(options: AdministrationOptions) {
    this.#options = options;
  }

  /** How it fares; throws when the database is away. */
  async state(): Promise<{ readonly relay: SpineMetrics['relay']; readonly reactions: readonly ReactionState[] }> {
    const { spine } = this.#options;
    const { relay, readers } = await spine.metrics();
    const reactions = spine.reactions.flatMap((facts) => {
      const metrics = readers[facts.name];
      return metrics ? [{ facts, metrics }] : [];
    });
    return { relay, reactions };
  }

  /** What lies aside of a reaction: one more than the page holds, where there are more. */
  setAside(reader: string, { limit, after }: PageRequest): Promise<SetAsideRow[]> {
    return this.#options.spine.setAside({ reader, limit: limit + 1, after: fromAsideKey(after ?? '') });
  }

  /**
   * Hands what lies aside of a partition to its reaction again. Administrators may; who asked is told in the service's
   * own log before anything is done. The same call again goes on with what the first one was about, and with what merely
   * waits behind that; not with what failed by itself since.
   */
  async replay(call: CallWith<ReplayInput>): Promise<Result<Replay, Failures>> {
    const { reaction, partitionKey } = call.input;
    const requested = await this.#request(call);
    if (!requested.ok) return requested;
    const { replayId, events, upToVersion: upTo } = requested.value;
    const isOver = await this.#run(reaction, partitionKey, upTo);
    const partition = { reader: reaction, partitionkey: partitionKey };
    const { count: ofThese } = await this.#options.spine.asideOfPartition({ ...partition, upTo });
    const { count: left, first } = await this.#options.spine.asideOfPartition(partition);
    return ok({ replayId, replayed: events - ofThese, left, stoppedAt: isOver ? first : undefined, isOver });
  }

  #request(call: CallWith<ReplayInput>) {
    const { commands, spine, replayRequested, replayed } = this.#options;
    const { reaction: name, partitionKey: partitionkey } = call.input;
    return commands.run<{ replayId: Id<'rpl'>; events: number; upToVersion: number }>(call, async (transaction) => {
      const { actor, session, emit } = transaction;
      if (!canAdministerEvents(actor)) return fail('FORBIDDEN', 'Administrators have events handled again.');
      const reaction = spine.reactions.find((one) => one.name === name);
      if (!reaction) return fail('UNKNOWN_REACTION', 'This service has no such reaction.', ['reaction']);
      const aside = await spine.asideOfPartition({ reader: name, partitionkey }, session);
      if (aside.count === 0) return fail('NOTHING_SET_ASIDE', 'Nothing of it lies aside.', ['partitionKey']);
      const replayId = newId('rpl');
      const [events, upToVersion] = [aside.count, aside.lastVersion];
      const data = {
        replayId,
        reaction: name,
        source: reaction.source,
        partitionKey: partitionkey,
        events,
        upToVersion,
      };
      const place = { subject: replayId, aggregateVersion: 1, partition: replayId };
      await emit([event(replayRequested, { ...place, data })]);
      await replayed?.(transaction, { reaction: name, address: call.caller });
      return ok({ replayId, events, upToVersion });
    });
  }

  /** Whether the replay was over within the time that a call may take; it goes on otherwise. */
  async #run(reaction: string, partitionKey: string, upTo: number): Promise<boolean> {
    const { spine, log, waitMs = 5_000 } = this.#options;
    const { promise: late, resolve } = Promise.withResolvers<false>();
    const timer = setTimeout(() => resolve(false), waitMs);
    const running = spine.replay(reaction, partitionKey, upTo).then(() => true as const);
    running.catch((error: unknown) => log.error({ err: error, reaction }, 'a replay was interrupted'));
    try {
      return await Promise.race([running, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
