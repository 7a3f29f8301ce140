import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { PreparedSubscription } from './prepare-subscription.ts';
import type { Membership, Resolutions, Resolved } from './resolutions.ts';
import type { TopicEvent } from './topics/topic.ts';

/** What resolving on behalf of one stream needs. */
export type ResolverOptions = {
  /** The context of one event. */
  context: () => GatewayContext;
  /** Makes of errors what clients may see. */
  present: (errors: readonly GraphQLError[]) => readonly GraphQLFormattedError[];
  /** Runs work in the stream's request. */
  inRequest: <T>(work: () => Promise<T>) => Promise<T>;
};

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

  /** What is told of an event. */
  async resolve(event: TopicEvent): Promise<Resolved> {
    const { resolve: how } = this.#prepared ?? {};
    if (how === undefined || this.#own === undefined) {
      throw new TypeError('nothing was prepared');
    }
    let done: Promise<Resolved> | undefined;
    const work = () => {
      done ??= this.#options.inRequest(() => this.#resolve(how, event));
      return done;
    };
    const shared = await this.#all?.resolve(event, work);
    return shared?.isShareable === true ? shared : await this.#own.resolve(event, work);
  }

  leave(): void {
    this.#own?.leave();
    this.#all?.leave();
  }

  async #resolve(how: PreparedSubscription['resolve'], event: TopicEvent): Promise<Resolved> {
    const context = this.#options.context();
    const { data, errors } = await how(event, context);
    const presented = errors === undefined ? undefined : this.#options.present(errors);
    return {
      body: JSON.stringify({ data, ...(presented === undefined ? {} : { errors: presented }) }),
      cursor: event.cursor,
      // Whoever it was resolved for may not see what others do: that is nothing to tell them.
      isShareable:
        context.hasMissingEntity !== true &&
        (presented ?? []).every(({ extensions }) => OF_ALL.has(String(extensions?.code))),
    };
  }
}
