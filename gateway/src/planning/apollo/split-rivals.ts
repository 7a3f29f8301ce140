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
import { fieldKey, type RequiredAliases } from './aliased-requires.ts';

/** By alias, the others that a representation would have under the same name at the same place. */
type Rivals = ReadonlyMap<string, ReadonlySet<string>>;

function fieldsByType(selections: readonly RequiresSelection[], on = '', into = new Map<string, RequiresSelection[]>()) {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      fieldsByType(selection.selections, selection.on ?? on, into);
    } else {
      into.set(on, [...(into.get(on) ?? []), selection]);
    }
  }
  return into;
}

function rivalsOf(requires: readonly RequiresSelection[], into = new Map<string, Set<string>>()): Rivals {
  for (const fields of fieldsByType(requires).values()) {
    const byName = new Map<string, Set<string>>();
    for (const field of fields) {
      if (field.kind === 'field') {
        rivalsOf(field.selections ?? [], into);
        byName.set(field.write, (byName.get(field.write) ?? new Set()).add(field.read));
      }
    }
    for (const names of byName.values()) {
      for (const name of names.size > 1 ? names : []) {
        into.set(name, new Set([...(into.get(name) ?? []), ...names].filter((other) => other !== name)));
      }
    }
  }
  return into;
}

/** What one of the fetches is for: the aliases whose values it sends. */
class Share {
  readonly aliases = new Set<string>();
  readonly selections = new Set<SelectionNode>();

  fits(aliases: readonly string[], rivals: Rivals): boolean {
    return aliases.every((alias) => [...(rivals.get(alias) ?? [])].every((rival) => !this.aliases.has(rival)));
  }

  take(selection: SelectionNode, aliases: readonly string[]): void {
    this.selections.add(selection);
    for (const alias of aliases) {
      this.aliases.add(alias);
    }
  }
}

function entitySelections(document: DocumentNode): SelectionSetNode {
  const [definition] = document.definitions;
  const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  if (field?.kind !== Kind.FIELD || field.selectionSet === undefined) {
    throw new Error('a fetch of entities asks for no entities');
  }
  return field.selectionSet;
}

function sharesOf(document: DocumentNode, rivals: Rivals, neededBy: (type: string, field: string) => readonly string[]) {
  const shares: Share[] = [];
  const place = ({ selections }: SelectionSetNode, type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        place(selection.selectionSet, selection.typeCondition?.name.value ?? type);
        continue;
      }
      const needed = selection.kind === Kind.FIELD ? neededBy(type, selection.name.value) : [];
      const found = shares.find((share) => share.fits(needed, rivals)) ?? new Share();
      found.take(selection, needed);
      if (!shares.includes(found)) {
        shares.push(found);
      }
    }
  };
  place(entitySelections(document), '');
  return shares;
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

function withoutUnusedVariables(operation: OperationDefinitionNode) {
  const used = new Set<string>();
  visit(
    { ...operation, variableDefinitions: [] },
    { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) },
  );
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { operation: { ...operation, variableDefinitions }, used };
}

function withoutRivals(
  requires: readonly RequiresSelection[],
  rivals: Rivals,
  share: Share,
): readonly RequiresSelection[] {
  return requires.flatMap((selection): readonly RequiresSelection[] => {
    if (selection.kind === 'field' && rivals.has(selection.read) && !share.aliases.has(selection.read)) {
      return [];
    }
    return selection.selections === undefined
      ? [selection]
      : [{ ...selection, selections: withoutRivals(selection.selections, rivals, share) }];
  });
}

function fetchOf(fetch: FetchNode, document: DocumentNode, rivals: Rivals, share: Share): FetchNode {
  const changed: DocumentNode = visit(document, {
    [Kind.OPERATION_DEFINITION]: {
      leave: (node) => withoutUnusedVariables(node).operation,
    },
    [Kind.FIELD]: (node) =>
      node.name.value === '_entities' && node.selectionSet !== undefined
        ? { ...node, selectionSet: filtered(node.selectionSet, share.selections) }
        : undefined,
  });
  const operation = stripIgnoredCharacters(print(changed));
  return {
    ...fetch,
    operation,
    variableUsages: fetch.variableUsages.filter((name) => new RegExp(`\\$${name}\\b`).test(operation)),
    requires: withoutRivals(fetch.requires ?? [], rivals, share),
  };
}

function splitFetch(fetch: FetchNode, needs: RequiredAliases): PlanNode {
  const rivals = rivalsOf(fetch.requires ?? []);
  if (rivals.size === 0) {
    return fetch;
  }
  const document = parse(fetch.operation, { noLocation: true });
  const neededBy = (type: string, field: string) =>
    [...(needs.get(fieldKey(fetch.service, type, field)) ?? [])].filter((alias) => rivals.has(alias));
  const nodes = sharesOf(document, rivals, neededBy).map((share) => fetchOf(fetch, document, rivals, share));
  return { kind: 'Parallel', nodes };
}

/**
 * A plan in which no fetch sends one value for two: where two fields require the same field with other arguments, a
 * representation has but one place for it, so that each is fetched for itself.
 */
export function splitRivals(node: PlanNode, needs: RequiredAliases): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((inner) => splitRivals(inner, needs)) };
    case 'Flatten':
      return { ...node, node: splitRivals(node.node, needs) };
    case 'Condition':
      return {
        ...node,
        ifClause: node.ifClause && splitRivals(node.ifClause, needs),
        elseClause: node.elseClause && splitRivals(node.elseClause, needs),
      };
    case 'Fetch':
      return splitFetch(node, needs);
    case 'BatchFetch':
      return node;
    default: {
      const unknown: never = node;
      return unknown;
    }
  }
}
