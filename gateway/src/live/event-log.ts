import type { Logger } from '@millepiani/telemetry/logger';
import { z } from 'zod';
import type { FetchFailure } from '../fetching/failure.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { SubgraphClient } from '../fetching/subgraph-client.ts';
import type { SubgraphError } from '../fetching/subgraph-response.ts';
import type { Actor } from '../identity/actor.ts';
import type { LogPart, SharedSource, Topic, TopicPage, TopicRequest } from './topics/topic.ts';

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

type Question = { query: string; variables: Record<string, unknown> };
type Answer = { kind: 'data'; data: Record<string, unknown> } | NotRead;

const PAGE_SIZE = 50;

const answered = z.object({ audiences: z.array(z.array(z.string())) });

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

  constructor(options: EventLogOptions) {
    this.#options = options;
  }

  /** What comes behind a cursor, as one actor may see it; without a cursor, only where the log ends. Never throws. */
  async read({ topic, request }: EventQuery, after: string | undefined, context: GatewayContext): Promise<EventRead> {
    const question = { query: topic.query, variables: { ...request.variables, after, first: PAGE_SIZE } };
    const answer = await this.#ask(this.#options.client(topic.service), context, question);
    if (answer.kind !== 'data') {
      return answer;
    }
    if (answer.data.page === null) {
      return { kind: 'unseen' };
    }
    const page = request.page.safeParse(answer.data.page);
    return page.success ? { kind: 'page', page: page.data } : this.#misfit();
  }

  /** The same for all, whoever may see what of it, on the gateway's own behalf. Never throws. */
  async readForAll(service: string, source: SharedSource, after: string | undefined): Promise<LogRead> {
    const question = { query: source.query, variables: { ...source.variables, after, first: PAGE_SIZE } };
    const answer = await this.#ask(this.#options.ownClient(service), this.#ownContext(), question);
    if (answer.kind !== 'data') {
      return answer;
    }
    if (answer.data.page === null) {
      return { kind: 'unseen' };
    }
    const part = source.part.safeParse(answer.data.page);
    return part.success ? { kind: 'part', part: part.data } : this.#misfit();
  }

  /** What people are now, as far as it decides of what they are told. Never throws. */
  async audiences(service: string, source: SharedSource, actors: readonly Actor[]): Promise<AudiencesRead> {
    const question = { query: source.audiencesQuery, variables: { ...source.variables, viewers: viewersOf(actors) } };
    const answer = await this.#ask(this.#options.ownClient(service), this.#ownContext(), question);
    if (answer.kind !== 'data') {
      return answer;
    }
    if (answer.data.audiences === null) {
      return { kind: 'unseen' };
    }
    const read = answered.safeParse(answer.data);
    return read.success && read.data.audiences.length === actors.length
      ? { kind: 'audiences', audiences: read.data.audiences }
      : this.#misfit();
  }

  async #ask(client: SubgraphClient, context: GatewayContext, question: Question): Promise<Answer> {
    const response = await client.ask(context, question);
    if (!response.ok) {
      return this.#away(response.error);
    }
    const { data, errors = [] } = response.value;
    const refusal = errors.map(asRefusal).find((found) => found !== undefined);
    if (refusal !== undefined) {
      return { kind: 'refused', refusal };
    }
    return errors.length > 0 || data === undefined || data === null
      ? this.#away({ code: 'SUBGRAPH_UNAVAILABLE', detail: errors[0]?.message ?? 'no data' })
      : { kind: 'data', data };
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
