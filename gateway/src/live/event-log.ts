import type { Logger } from '@millepiani/telemetry/logger';
import { z } from 'zod';
import type { FetchFailure } from '../fetching/failure.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { SubgraphClient } from '../fetching/subgraph-client.ts';
import type { ResponseResult, SubgraphError } from '../fetching/subgraph-response.ts';
import type { Actor } from '../identity/actor.ts';
import { aliasOf, type LogAsked, logsQuestion } from './logs-question.ts';
import { together } from './together.ts';
import type { LogPart, SharedField, SharedSource, Topic, TopicPage, TopicRequest } from './topics/topic.ts';

/** Which events are asked for. */
export type EventQuery = { topic: Topic; request: TopicRequest };

/** Why nothing more comes, said by the owning service: its code and what it says of it. */
export type EventRefusal = { code: 'CURSOR_INVALID' | 'CURSOR_EXPIRED' | 'EVENT_TYPE_UNKNOWN'; message: string };

/** The service does not answer; later it may. */
export type Away = { kind: 'away'; code: FetchFailure['code'] };

/** What the owning service says where it tells nothing. */
export type NotRead =
  /** There is nothing of the kind that the actor may see, or no more. */
  { kind: 'unseen' } | { kind: 'refused'; refusal: EventRefusal } | Away;

/** What the owning service says. */
export type EventRead = { kind: 'page'; page: TopicPage } | NotRead;

/** What it says to all. */
export type LogRead = { kind: 'part'; part: LogPart } | NotRead;

/** What people are, in the order in which it was asked. */
export type AudiencesRead = { kind: 'audiences'; audiences: readonly (readonly string[])[] } | NotRead;

/** How the services are asked. */
export type EventLogOptions = {
  /** On behalf of whom the context is of. */
  client: (service: string) => SubgraphClient;
  /** On the gateway's own behalf. */
  ownClient: (service: string) => SubgraphClient;
  logger: Logger;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** How long the gateway's own questions may take, in milliseconds. */
  budgetMs: number;
};

/** The value of one field. */
type Answer = { kind: 'value'; value: unknown } | NotRead;

const PAGE_SIZE = 50;
/** So many logs are read by one question: each part may be a megabyte. */
const MOST_LOGS = 8;

const answered = z.array(z.array(z.string()));

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

/** Those who look by the same scopes together: so a question about many is small. */
function viewersOf(actors: readonly Actor[]): { scopes: string[]; actorIds: (string | null)[] }[] {
  const groups: { scopes: string[]; actorIds: (string | null)[] }[] = [];
  for (const actor of actors) {
    const scopes = actor.kind === 'anonymous' ? [] : [...actor.scopes].sort();
    const last = groups.at(-1);
    const id = actor.kind === 'anonymous' ? null : actor.actorId;
    // Answers come in the order of the question: only neighbours share a group.
    if (last !== undefined && last.scopes.join(' ') === scopes.join(' ')) {
      last.actorIds.push(id);
    } else {
      groups.push({ scopes, actorIds: [id] });
    }
  }
  return groups;
}

/** What happens, as the service says whose it is, which applies its own rule of who sees what. */
export class EventLog {
  readonly #options: EventLogOptions;
  readonly #readTogether: (field: SharedField, asked: LogAsked & { service: string }) => Promise<LogRead>;

  constructor(options: EventLogOptions) {
    this.#options = options;
    this.#readTogether = together(MOST_LOGS, (asked) => this.#readLogs(asked));
  }

  /** What comes behind a cursor, as one actor may see it; without a cursor, only where the log ends. Never throws. */
  async read({ topic, request }: EventQuery, after: string | undefined, context: GatewayContext): Promise<EventRead> {
    const question = { query: topic.query, variables: { ...request.variables, after, first: PAGE_SIZE } };
    const response = await this.#options.client(topic.service).ask(context, question);
    const answer = this.#answer(response, 'page');
    if (answer.kind !== 'value') {
      return answer;
    }
    const page = request.page.safeParse(answer.value);
    return page.success ? { kind: 'page', page: page.data } : this.#misfit();
  }

  /**
   * The same for all, whoever may see what of it, on the gateway's own behalf. What is read in one tick is read by one question: a relay tells
   * of what happened in batches. Never throws.
   */
  readForAll(service: string, source: SharedSource, after: string | undefined): Promise<LogRead> {
    return this.#readTogether(source.field, { service, source, after });
  }

  async #readLogs(asked: readonly (LogAsked & { service: string })[]): Promise<readonly LogRead[]> {
    const [first] = asked;
    if (first === undefined) {
      return [];
    }
    const question = logsQuestion(first.source.field, asked, PAGE_SIZE);
    const response = await this.#options.ownClient(first.service).ask(this.#ownContext(), question);
    if (!response.ok) {
      const away = this.#away(response.error);
      return asked.map(() => away);
    }
    return asked.map(({ source }, index): LogRead => {
      const answer = this.#answer(response, aliasOf(index));
      if (answer.kind !== 'value') {
        return answer;
      }
      const part = source.part.safeParse(answer.value);
      return part.success ? { kind: 'part', part: part.data } : this.#misfit();
    });
  }

  /** What people are now, as far as it decides of what they are told. Never throws. */
  async audiences(service: string, source: SharedSource, actors: readonly Actor[]): Promise<AudiencesRead> {
    const question = { query: source.audiencesQuery, variables: { ...source.variables, viewers: viewersOf(actors) } };
    const response = await this.#options.ownClient(service).ask(this.#ownContext(), question);
    const answer = this.#answer(response, 'audiences');
    if (answer.kind !== 'value') {
      return answer;
    }
    const read = answered.safeParse(answer.value);
    return read.success && read.data.length === actors.length
      ? { kind: 'audiences', audiences: read.data }
      : this.#misfit();
  }

  /** What of a response is one field's. */
  #answer(response: ResponseResult, alias: string): Answer {
    if (!response.ok) {
      return this.#away(response.error);
    }
    const { data, errors = [] } = response.value;
    const own = errors.filter(({ path }) => path === undefined || path[0] === alias);
    const refusal = own.map(asRefusal).find((found) => found !== undefined);
    if (refusal !== undefined) {
      return { kind: 'refused', refusal };
    }
    const value = data?.[alias];
    if (own.length > 0 || value === undefined) {
      return this.#away({ code: 'SUBGRAPH_UNAVAILABLE', detail: own[0]?.message ?? 'no data' });
    }
    return value === null ? { kind: 'unseen' } : { kind: 'value', value };
  }

  #ownContext(): GatewayContext {
    const { now, budgetMs } = this.#options;
    return { actor: { kind: 'anonymous' }, clientAddress: '', deadline: now() + budgetMs };
  }

  #misfit(): Away {
    return this.#away({ code: 'SUBGRAPH_INVALID_RESPONSE', detail: 'the events are not of the form asked for' });
  }

  #away({ code, detail, cause }: FetchFailure): Away {
    this.#options.logger.warn({ code, detail, err: cause }, 'live events cannot be read');
    return { kind: 'away', code };
  }
}
