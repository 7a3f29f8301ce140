import { hash as digest } from 'node:crypto';
import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import type {
  EntityRequest,
  ExecutionError,
  FetchSubgraph,
  SubgraphAnswer,
  SubgraphFetch,
} from '@millepiani/plan-executor/ports';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { Callers } from '../fetching/callers.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { isRecord } from '../json.ts';
import { noteKept } from '../seen/note-kept.ts';
import type { CacheObserver } from '../seen/observers.ts';
import type { KeptAnswers, Reading } from './kept-answers.ts';
import { operationPolicy, type PolicyInput } from './operation-policy.ts';
import type { CachePolicy } from './policy.ts';
import { authorOf, circleOf } from './readers.ts';

/** What the cache of entities needs. */
export type EntityCacheOptions = {
  /** The supergraph's identity. */
  generation: string;
  graph: Omit<PolicyInput, 'service'>;
  kept: KeptAnswers;
  callers: Callers;
  fetch: FetchSubgraph<GatewayContext>;
  observer?: CacheObserver | undefined;
};

/** A fetch whose answers may be kept: how long, and what its keys begin with. */
type Keepable = { policy: CachePolicy; base: string };

/** An entity that was asked for: which of the fetch's requests it is in, and what of it is known. */
type Slot = { key: string; representation: string; entity: Record<string, unknown> | null | undefined };

const hash = (...parts: readonly string[]): string => digest('sha256', parts.join('\n'), 'base64url');

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return;
  }
}

/** The same operation has the same text, whatever the planner calls it at this place of a plan. */
function nameless({ operation, operationName }: SubgraphOperation): string {
  return operationName === undefined ? operation : operation.replace(operationName, '');
}

/** Entities that are kept, and roots' answers: what is fetched from one service in one fetch. */
class EntityCache {
  readonly #options: EntityCacheOptions;
  readonly #keepable = new WeakMap<SubgraphOperation, Keepable | 'not kept'>();

  constructor(options: EntityCacheOptions) {
    this.#options = options;
  }

  fetch(fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> {
    const { planned } = fetch;
    if (planned.operationKind === 'mutation') {
      return this.#changing(fetch, context);
    }
    const keepable = this.#keepableOf(planned);
    return keepable === 'not kept' ? this.#options.fetch(fetch, context) : this.#through(keepable, fetch, context);
  }

  async #changing(fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> {
    const answer = await this.#options.fetch(fetch, context);
    const { service } = fetch.planned;
    if (this.#options.graph.hints.dependedOn.has(service)) {
      // Whatever came of it: it may have been done without an answer.
      await this.#options.kept.changed(service, authorOf(context));
    }
    return answer;
  }

  #keepableOf(planned: SubgraphOperation): Keepable | 'not kept' {
    const known = this.#keepable.get(planned);
    if (known !== undefined) {
      return known;
    }
    const made = this.#make(planned);
    this.#keepable.set(planned, made);
    return made;
  }

  #make(planned: SubgraphOperation): Keepable | 'not kept' {
    const { generation, graph } = this.#options;
    const document = parse(planned.operation, { noLocation: true });
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operation?.operation !== OperationTypeNode.QUERY) {
      return 'not kept';
    }
    const policy = operationPolicy({ ...graph, service: planned.service }, document, operation);
    return policy === undefined
      ? 'not kept'
      : { policy, base: `f:${hash(generation, planned.service, nameless(planned))}` };
  }

  async #through({ policy, base }: Keepable, fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> {
    const { kept, callers } = this.#options;
    const circle = circleOf(policy.scope, context, callers);
    const of = fetch.entities.length === 0 ? 'root' : 'entity';
    if (circle === undefined) {
      return await this.#options.fetch(fetch, context);
    }
    const key = (...parts: readonly string[]): string => `${base}:${hash(circle, fetch.variables, ...parts)}`;
    const representations = fetch.entities.map(({ alias, representations: list }) =>
      list.map((representation): Slot => ({ key: key(alias, representation), representation, entity: undefined })),
    );
    const slots = representations.flat();
    const keys = fetch.entities.length === 0 ? [key()] : slots.map((slot) => slot.key);
    const begun = performance.now();
    const reading = await kept.read({ keys, policy, author: authorOf(context) });
    if (reading === undefined) {
      this.#options.observer?.looked?.(of, 'bypass', keys.length);
      return await this.#options.fetch(fetch, context);
    }
    const hits = reading.kept.reduce((sum, found) => (found === undefined ? sum : sum + 1), 0);
    this.#options.observer?.looked?.(of, 'hit', hits);
    this.#options.observer?.looked?.(of, 'miss', keys.length - hits);
    if (hits > 0) {
      noteKept(context, { service: fetch.planned.service, count: hits, begun });
    }
    return fetch.entities.length === 0
      ? await this.#root(keys[0] ?? '', reading, fetch, context)
      : await this.#entities(representations, reading, { fetch, context });
  }

  async #root(key: string, reading: Reading, fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> {
    const [found] = reading.kept;
    const data = found && parsed(found.text);
    if (data !== undefined) {
      return { ok: true, data, errors: [] };
    }
    const answer = await this.#options.fetch(fetch, context);
    if (answer.ok && answer.data !== null && answer.errors.length === 0 && areAllThere(answer.data)) {
      this.#options.kept.keep(reading, [{ key, text: JSON.stringify(answer.data) }]);
    }
    return answer;
  }

  async #entities(
    slots: readonly (readonly Slot[])[],
    reading: Reading,
    { fetch, context }: { fetch: SubgraphFetch; context: GatewayContext },
  ): Promise<SubgraphAnswer> {
    for (const [index, slot] of slots.flat().entries()) {
      const found = reading.kept[index];
      slot.entity = found && parsed(found.text);
    }
    const missing = slots.map((list) => list.filter(({ entity }) => entity === undefined));
    if (missing.every((list) => list.length === 0)) {
      return { ok: true, data: assembled(fetch.entities, slots), errors: [] };
    }
    const entities = fetch.entities.map(
      (request, index): EntityRequest => ({
        ...request,
        representations: missing[index]?.map(({ representation }) => representation) ?? [],
      }),
    );
    const answer = await this.#options.fetch({ ...fetch, entities }, context);
    if (!answer.ok || answer.data === null) {
      return answer;
    }
    fill(missing, entities, answer.data);
    if (answer.errors.length === 0) {
      const fetched = missing
        .flat()
        .flatMap(({ key, entity }) => (entity ? [{ key, text: JSON.stringify(entity) }] : []));
      this.#options.kept.keep(reading, fetched);
    }
    return {
      ok: true,
      data: assembled(fetch.entities, slots),
      errors: answer.errors.map((error) => placed(error, fetch.entities, { slots, missing })),
    };
  }
}

/** Puts what was fetched where it was missing. */
function fill(
  missing: readonly (readonly Slot[])[],
  entities: readonly EntityRequest[],
  data: Record<string, unknown>,
): void {
  for (const [index, { alias }] of entities.entries()) {
    const list: unknown = data[alias];
    for (const [place, slot] of (missing[index] ?? []).entries()) {
      const entity: unknown = Array.isArray(list) ? list[place] : undefined;
      slot.entity = isRecord(entity) ? entity : null;
    }
  }
}

/** A root field that is null may be so for reasons that nobody is told. */
function areAllThere(data: Record<string, unknown>): boolean {
  return Object.values(data).every((value) => value !== null);
}

function assembled(requests: readonly EntityRequest[], slots: readonly (readonly Slot[])[]): Record<string, unknown> {
  return Object.fromEntries(
    requests.map(({ alias }, index) => [alias, slots[index]?.map(({ entity }) => entity ?? null) ?? []]),
  );
}

/** An error at the place that its entity has among all that was asked for. */
function placed(
  error: ExecutionError,
  requests: readonly EntityRequest[],
  { slots, missing }: { slots: readonly (readonly Slot[])[]; missing: readonly (readonly Slot[])[] },
): ExecutionError {
  const [alias, place, ...rest] = error.path ?? [];
  const index = requests.findIndex((request) => request.alias === alias);
  const slot = typeof place === 'number' ? missing[index]?.[place] : undefined;
  return slot === undefined || alias === undefined
    ? error
    : { ...error, path: [alias, slots[index]?.indexOf(slot) ?? 0, ...rest] };
}

/** Fetches through what is kept; a mutation is answered when nothing older is told to its author any more. */
export function throughEntityCache(options: EntityCacheOptions): FetchSubgraph<GatewayContext> {
  if (options.graph.hints.isEmpty) {
    return options.fetch;
  }
  const cache = new EntityCache(options);
  return (fetch, context) => cache.fetch(fetch, context);
}
