import type { FetchNode, PlanNode, RequiresSelection } from '@millepiani/plan-executor/plan';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { fieldKey, type Required, type RequiredByField } from './aliased-requires.ts';
import { type KeyFields, typeKey } from './key-fields.ts';
import { type Rivals, rivalsOf } from './rivals.ts';
import { type Share, sharesOf } from './shares.ts';
import { withKeys } from './with-keys.ts';

/** What is known of the graph. */
export interface Known {
  readonly required: RequiredByField;
  readonly keys: KeyFields;
  /** The names of the graph's interfaces. */
  readonly interfaces: ReadonlySet<string>;
}

/** A plan asks for a field without what it requires. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

const NONE: Required = { reads: new Set(), aliases: new Set() };
const ENTITIES = '_entities';

function entitySelections(document: DocumentNode): SelectionSetNode {
  const [definition] = document.definitions;
  const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  if (field?.kind !== Kind.FIELD || field.selectionSet === undefined) {
    throw new Error('a fetch of entities asks for no entities');
  }
  return field.selectionSet;
}

function filtered(set: SelectionSetNode, kept: ReadonlySet<SelectionNode>): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) {
      return kept.has(selection) ? [selection] : [];
    }
    const selectionSet = filtered(selection.selectionSet, kept);
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return { ...set, selections };
}

function variablesIn(operation: OperationDefinitionNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit({ ...operation, variableDefinitions: [] }, { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) });
  return used;
}

function keyed({ keys, interfaces }: Known, subgraph: string, requires: readonly RequiresSelection[]) {
  return withKeys(requires, {
    keysOf: (type) => keys.get(typeKey(subgraph, type)),
    isAbstract: (type) => interfaces.has(type),
  });
}

/** One of the fetches that a fetch is split into. */
class Splitting {
  readonly #fetch: FetchNode;
  readonly #known: Known;
  readonly #rivals: Rivals;
  /** What any field of the fetch requires. */
  readonly #reads: ReadonlySet<string>;

  constructor(fetch: FetchNode, known: Known, of: { readonly rivals: Rivals; readonly reads: ReadonlySet<string> }) {
    this.#fetch = fetch;
    this.#known = known;
    this.#rivals = of.rivals;
    this.#reads = of.reads;
  }

  fetchOf(document: DocumentNode, share: Share): FetchNode {
    let used: ReadonlySet<string> = new Set();
    const changed: DocumentNode = visit(document, {
      [Kind.FIELD]: (node) =>
        node.name.value === ENTITIES && node.selectionSet !== undefined
          ? { ...node, selectionSet: filtered(node.selectionSet, share.selections) }
          : undefined,
      [Kind.OPERATION_DEFINITION]: {
        leave: (node) => {
          used = variablesIn(node);
          const variableDefinitions = node.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
          return { ...node, variableDefinitions };
        },
      },
    });
    const own = this.#withoutForeign(this.#fetch.requires ?? [], share).map((part) => this.#atPeace(part, share));
    return {
      ...this.#fetch,
      operation: stripIgnoredCharacters(print(changed)),
      variableUsages: this.#fetch.variableUsages.filter((name) => used.has(name)),
      requires: keyed(this.#known, this.#fetch.service, own),
    };
  }

  /** Without what only others need. A field of a key is sent all the same: it may be what finds the entity. */
  #withoutForeign(requires: readonly RequiresSelection[], share: Share, type = ''): readonly RequiresSelection[] {
    const keys = this.#known.keys.get(typeKey(this.#fetch.service, type));
    return requires.flatMap((selection): readonly RequiresSelection[] => {
      if (selection.kind === 'fragment') {
        const { on = type, selections } = selection;
        return [{ ...selection, selections: this.#withoutForeign(selections, share, on) }];
      }
      const { read, write } = selection;
      const isForeign = this.#reads.has(read) && !share.reads.has(read);
      const isOfKey = read === write && (keys === undefined || keys.has(read));
      return isForeign && !isOfKey ? [] : [selection];
    });
  }

  #atPeace(selection: RequiresSelection, share: Share): RequiresSelection {
    if (selection.selections === undefined) {
      return selection;
    }
    const selections = selection.selections
      .filter((inner) => inner.kind !== 'field' || !this.#rivals.has(inner.read) || share.aliases.has(inner.read))
      .map((inner) => this.#atPeace(inner, share));
    return { ...selection, selections };
  }
}

function readsOf(requires: readonly RequiresSelection[]): readonly string[] {
  return requires.flatMap((selection) =>
    selection.kind === 'field' ? [selection.read] : readsOf(selection.selections),
  );
}

function splitFetch(fetch: FetchNode, known: Known): PlanNode {
  if (fetch.requires === undefined) {
    return fetch;
  }
  const { service, requires } = fetch;
  const document = parse(fetch.operation, { noLocation: true });
  const rivals = rivalsOf(requires);
  const shares = sharesOf(entitySelections(document), rivals, {
    requiredBy: (type, field) => known.required.get(fieldKey(service, type, field)) ?? NONE,
    isAbstract: (type) => known.interfaces.has(type),
  });
  const reads = new Set(shares.flatMap((share) => [...share.reads]));
  if (!reads.isSubsetOf(new Set(readsOf(requires)))) {
    throw new Unsound(`${fetch.operation} lacks some of ${[...reads].join(', ')}`);
  }
  if (shares.length <= 1) {
    return { ...fetch, requires: keyed(known, service, requires) };
  }
  const splitting = new Splitting(fetch, known, { rivals, reads });
  return { kind: 'Parallel', nodes: shares.map((share) => splitting.fetchOf(document, share)) };
}

/**
 * A plan in which no fetch of entities asks too much at once. Where two fields require the same field with other arguments, a
 * representation has but one place for it; and where a field is asked under a condition, what it requires is not there for the others
 * when the condition does not hold. Such fields are fetched for themselves.
 * @throws Unsound where a field is asked for without what it requires.
 */
export function splitFetches(node: PlanNode, known: Known): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((inner) => splitFetches(inner, known)) };
    case 'Flatten':
      return { ...node, node: splitFetches(node.node, known) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ifClause: ifClause && splitFetches(ifClause, known),
        elseClause: elseClause && splitFetches(elseClause, known),
      };
    }
    case 'Fetch':
      return splitFetch(node, known);
    case 'BatchFetch':
      return node;
    default: {
      const unknown: never = node;
      return unknown;
    }
  }
}
