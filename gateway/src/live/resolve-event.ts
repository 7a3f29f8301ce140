import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import { completeResponse } from '../authorisation/complete-response.ts';
import type { Variables } from '../demand/field-demand.ts';
import { fetchDataSource } from '../fetching/fetch-data-source.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { ToldError } from '../prepared/outcome.ts';
import type { PreparedOperation, Variant } from '../prepared/prepared-operation.ts';
import type { Generation } from '../supergraph/generation.ts';
import { told } from '../supergraph/plan-result.ts';
import { answerEvent } from './answer-event.ts';
import { EVENTS_SUBGRAPH } from './events-subgraph.ts';
import { joinFetches } from './joined-fetch.ts';
import type { Topic, TopicEvent } from './topics/topic.ts';

/** What a subscription is told of one event. */
export type ResolvedEvent = {
  /** JSON text. */
  data: string;
  errors: readonly ToldError[];
  /** Whether a reference led to nothing: what is gone, or not for whom it was resolved for. */
  hasMissingEntity: boolean;
};

/** Resolves one event. */
export type ResolveEvent = (event: TopicEvent, context: GatewayContext) => Promise<ResolvedEvent>;

/** A subscription whose actor may run it. */
export type Running = {
  prepared: PreparedOperation;
  variant: Extract<Variant, { kind: 'run' }>;
  /** As the client sent them; and coerced. */
  variables: Readonly<Record<string, unknown>>;
  coerced: Variables;
  topic: Topic;
  /** Told why the compiled executor does not cover it, each time that Apollo's runs it. */
  fellBack: ((reason: string) => void) | undefined;
};

/** What the events of all streams are resolved by. */
const joined = new WeakMap<Generation, FetchSubgraph<GatewayContext>>();

function fetchFor(generation: Generation): FetchSubgraph<GatewayContext> {
  const fetch = joined.get(generation) ?? joinFetches(generation.fetch);
  joined.set(generation, fetch);
  return fetch;
}

/** Makes of a plan for one event what resolves each: the event answers its first step, and services what is left. */
export function eventResolver(generation: Generation, running: Running): ResolveEvent {
  const { variant, variables, coerced, topic } = running;
  const { compiled } = variant;
  if (compiled instanceof Error) {
    return fallingBack(generation, running, compiled.message);
  }
  const lacking = variant.lacking?.of(coerced) ?? [];
  const services = fetchFor(generation);
  return async (event, context) => {
    const answer = answerEvent(topic, event);
    const fetch: FetchSubgraph<GatewayContext> = (asked, of) =>
      asked.planned.service === EVENTS_SUBGRAPH ? answer(asked) : services(asked, of);
    const { data, errors, hasMissingEntity } = await compiled.run({ variables, context, fetch });
    return { data, errors: lacking.length === 0 ? errors : [...lacking, ...errors], hasMissingEntity };
  };
}

/** What is not compiled is planned and run by Apollo, from the beginning. */
function fallingBack(generation: Generation, running: Running, reason: string): ResolveEvent {
  const { prepared, variant, variables, coerced, topic, fellBack } = running;
  const { document, operation, lacking } = variant;
  const run = generation.fallbackSubscriptions().plan({ document, operation, variables });
  return async (event, context) => {
    fellBack?.(reason);
    const answer = answerEvent(topic, event);
    const events = fetchDataSource(EVENTS_SUBGRAPH, (asked) => answer(asked));
    const result = told(await run(events, context), context);
    const data =
      lacking === undefined
        ? result.data
        : await completeResponse({
            ...{ schema: generation.schema, document: prepared.document, variables },
            operationName: prepared.operation.name?.value,
            data: result.data,
          });
    return {
      data: JSON.stringify(data ?? null),
      errors: [...(lacking?.of(coerced) ?? []), ...(result.errors ?? [])],
      hasMissingEntity: context.hasMissingEntity === true,
    };
  };
}
