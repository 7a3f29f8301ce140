import { createHash } from 'node:crypto';
import { type FieldSelection, type Selection, SelectionSet } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';

/** What a field requires of its entity, by the names that it is fetched under. */
export interface Required {
  /** Of the entity itself. */
  readonly reads: ReadonlySet<string>;
  /** At whatever depth, what is fetched under an alias of its own. */
  readonly aliases: ReadonlySet<string>;
}

/** What fields require; by {@link fieldKey}. */
export type RequiredByField = ReadonlyMap<string, Required>;

/** The key of a field of a type in a subgraph. */
export const fieldKey = (subgraph: string, type: string, field: string): string => `${subgraph} ${type}.${field}`;

/** What is read of the planner's graph. */
type RequiringEdge = { readonly key: string; readonly conditions: SelectionSet; readonly edge: object };

const HASH_LENGTH = 8;

function read(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

function requiringEdge(edge: unknown): RequiringEdge | undefined {
  const conditions = read(edge, 'conditions');
  if (typeof edge !== 'object' || edge === null || !(conditions instanceof SelectionSet)) {
    return;
  }
  if (read(edge, 'transition', 'kind') !== 'FieldCollection') {
    return;
  }
  const [source, type, field] = [
    read(edge, 'head', 'source'),
    read(edge, 'head', 'type', 'name'),
    read(edge, 'transition', 'definition', 'name'),
  ];
  return { key: fieldKey(String(source), String(type), String(field)), conditions, edge };
}

/** The planner keeps its graph to itself. */
function edgesOf(planner: QueryPlanner): readonly RequiringEdge[] {
  const graph = read(planner, 'federatedQueryGraph');
  const allEdges = read(graph, 'allEdges');
  if (typeof allEdges !== 'function') {
    throw new Error('the planner has no graph where this one was made for');
  }
  const edges: Iterable<unknown> = allEdges.call(graph);
  return [...edges].flatMap((edge) => requiringEdge(edge) ?? []);
}

function aliasOf({ element: { name, args } }: FieldSelection): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(args ?? {}))
    .digest('hex');
  return `_req_${name}_${hash.slice(0, HASH_LENGTH)}`;
}

function aliased(set: SelectionSet, found: Set<string>): SelectionSet {
  return set.lazyMap((selection): Selection => {
    const inner =
      selection.selectionSet === undefined
        ? selection
        : selection.withUpdatedSelectionSet(aliased(selection.selectionSet, found));
    if (inner.kind !== 'FieldSelection' || !inner.element.definition.hasArguments()) {
      return inner;
    }
    const alias = aliasOf(inner);
    found.add(alias);
    return inner.withUpdatedElement(inner.element.withUpdatedAlias(alias));
  });
}

function responseNames(set: SelectionSet): readonly string[] {
  return set
    .selections()
    .flatMap((selection) =>
      selection.kind === 'FieldSelection' ? [selection.element.responseName()] : responseNames(selection.selectionSet),
    );
}

/**
 * Has the planner fetch what a field requires with arguments under an alias of its own. It merges selections by their response
 * name alone, so that the client's arguments and those of a `@requires` would take each other's place. Plans then need
 * {@link keepAliases}.
 */
export function aliasRequires(planner: QueryPlanner): RequiredByField {
  const required = new Map<string, Required>();
  for (const { key, conditions, edge } of edgesOf(planner)) {
    const found = new Set<string>();
    const changed = aliased(conditions, found);
    if (found.size > 0) {
      // Private to the planner's types, and the same for each plan.
      Object.assign(edge, { _conditions: changed });
    }
    const known = required.get(key);
    required.set(key, {
      reads: new Set([...(known?.reads ?? []), ...responseNames(changed)]),
      aliases: new Set([...(known?.aliases ?? []), ...found]),
    });
  }
  return required;
}
