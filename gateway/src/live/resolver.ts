import type { PresentError } from '../errors/present-error.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { outcomeBody } from '../prepared/outcome.ts';
import type { LiveObserver } from '../seen/observers.ts';
import type { PreparedSubscription } from './prepare-subscription.ts';
import type { Membership, Resolutions, Resolved } from './resolutions.ts';
import type { TopicEvent } from './topics/topic.ts';

/** What resolving on behalf of one stream needs. */
export type ResolverOptions = {
  observer?: LiveObserver | undefined;
  /** The context of one event; `readAt`: when it was read, by `performance.now()`. */
  context: (readAt: number) => GatewayContext;
  present: PresentError;
  /** Runs work in the stream's request. */
  inRequest: <T>(work: () => Promise<T>) => Promise<T>;
};

const HTTP_OK = 200;
/** Of a service that is away, which it is for all; and of what the actor's class may not see. */
const OF_ALL = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_INVALID_RESPONSE',
  'UNAUTHORIZED_FIELD_OR_TYPE',
]);

/** Resolves events for one stream: once for all of its class, and what hangs on who looks for those who look alike. */
export class Resolver {
  readonly #resolutions: Resolutions;
  readonly #options: ResolverOptions;
  #prepared: PreparedSubscription | undefined;
  #own: Membership | undefined;
  #all: Membership | undefined;

  constructor(resolutions: Resolutions, options: ResolverOptions) {
    this.#resolutions = resolutions;
    this.#options = options;
  }

  /** Resolves by this from now on. */
  use(prepared: PreparedSubscription): void {
    const { own, all } = prepared.classes;
    const before = [this.#own, this.#all];
    this.#prepared = prepared;
    this.#own = this.#resolutions.join(own);
    this.#all = all === undefined ? undefined : this.#resolutions.join(all);
    for (const membership of before) {
      membership?.leave();
    }
  }

  /** What is told of an event that was read then. */
  async resolve(event: TopicEvent, readAt: number): Promise<Resolved> {
    const { resolve: how } = this.#prepared ?? {};
    if (how === undefined || this.#own === undefined) {
      throw new TypeError('nothing was prepared');
    }
    let done: Promise<Resolved> | undefined;
    const work = () => {
      done ??= this.#options.inRequest(() => this.#resolve(how, event, readAt));
      return done;
    };
    const shared = await this.#all?.resolve(event, work);
    const resolved = shared?.isShareable === true ? shared : await this.#own.resolve(event, work);
    this.#options.observer?.resolved?.(done === undefined ? 'shared' : 'resolved');
    return resolved;
  }

  leave(): void {
    this.#own?.leave();
    this.#all?.leave();
  }

  async #resolve(how: PreparedSubscription['resolve'], event: TopicEvent, readAt: number): Promise<Resolved> {
    const { context, present } = this.#options;
    const { data, errors, hasMissingEntity } = await how(event, context(readAt));
    return {
      body: outcomeBody({ status: HTTP_OK, data, errors }, present),
      cursor: event.cursor,
      // Whoever it was resolved for may not see what others do: that is nothing to tell them.
      isShareable: !hasMissingEntity && errors.every(({ extensions }) => OF_ALL.has(String(extensions?.code))),
    };
  }
}
