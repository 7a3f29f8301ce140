import type { Logger } from '@millepiani/telemetry/logger';
import type { FetchFailure } from '../fetching/failure.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { SubgraphClient } from '../fetching/subgraph-client.ts';
import { readResponse, type SubgraphError } from '../fetching/subgraph-response.ts';
import type { Topic, TopicPage, TopicRequest } from './topics/topic.ts';

/** Which events are asked for. */
export type EventQuery = { topic: Topic; request: TopicRequest };

/** Why nothing more comes, said by the owning service: its code and what it says of it. */
export type EventRefusal = { code: 'CURSOR_INVALID' | 'CURSOR_EXPIRED' | 'EVENT_TYPE_UNKNOWN'; message: string };

/** What the owning service says. */
export type EventRead =
  | { kind: 'page'; page: TopicPage }
  /** There is nothing of the kind that the actor may see, or no more. */
  | { kind: 'unseen' }
  | { kind: 'refused'; refusal: EventRefusal }
  /** It does not answer; later it may. */
  | { kind: 'away'; code: FetchFailure['code'] };

const PAGE_SIZE = 50;

function asRefusal({ message, extensions: { code } }: SubgraphError): EventRefusal | undefined {
  switch (code) {
    case 'CURSOR_INVALID':
    case 'CURSOR_EXPIRED':
    case 'EVENT_TYPE_UNKNOWN':
      return { code, message };
    default:
      return;
  }
}

/** What happens, as the service says whose it is, which applies its own rule of who sees what each time. */
export class EventLog {
  readonly #client: (service: string) => SubgraphClient;
  readonly #logger: Logger;

  constructor(client: (service: string) => SubgraphClient, logger: Logger) {
    this.#client = client;
    this.#logger = logger;
  }

  /** What comes behind a cursor; without one, only where the log ends. Never throws. */
  async read({ topic, request }: EventQuery, after: string | undefined, context: GatewayContext): Promise<EventRead> {
    const variables = { ...request.variables, after, first: PAGE_SIZE };
    const answer = await this.#client(topic.service).ask(context, { query: topic.query, variables });
    const response = answer.ok ? readResponse(answer.value) : answer;
    if (!response.ok) {
      return this.#away(response.error);
    }
    const { data, errors = [] } = response.value;
    const refusal = errors.map(asRefusal).find((found) => found !== undefined);
    if (refusal !== undefined) {
      return { kind: 'refused', refusal };
    }
    if (errors.length > 0 || data === undefined || data === null) {
      return this.#away({ code: 'SUBGRAPH_UNAVAILABLE', detail: errors[0]?.message ?? 'no data' });
    }
    if (data.page === null) {
      return { kind: 'unseen' };
    }
    const page = request.page.safeParse(data.page);
    return page.success
      ? { kind: 'page', page: page.data }
      : this.#away({ code: 'SUBGRAPH_INVALID_RESPONSE', detail: 'the events are not of the form asked for' });
  }

  #away({ code, detail, cause }: FetchFailure): EventRead {
    this.#logger.warn({ code, detail, err: cause }, 'live events cannot be read');
    return { kind: 'away', code };
  }
}
