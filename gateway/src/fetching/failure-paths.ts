import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';

type Path = readonly (string | number)[];

const MAX_PATHS = 20;
const ENTITIES = '_entities';

function responseNames(selectionSet: SelectionSetNode | undefined): string[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return selection.name.value === '__typename' ? [] : [selection.alias?.value ?? selection.name.value];
      case Kind.INLINE_FRAGMENT:
        return responseNames(selection.selectionSet);
      default:
        return [];
    }
  });
}

function isEntities(selectionSet: SelectionSetNode): FieldNode | undefined {
  const [first] = selectionSet.selections;
  return first?.kind === Kind.FIELD && first.name.value === ENTITIES ? first : undefined;
}

/**
 * The paths, as the failed subgraph itself would give them, of what its operation asked for: its root fields, or the fields
 * of the first of the entities (naming every entity's would make one dead subgraph a long answer).
 */
export function failurePaths(operation: string): Path[] {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) {
    return [];
  }
  const entities = isEntities(definition.selectionSet);
  const names = new Set(responseNames(entities?.selectionSet ?? definition.selectionSet));
  return [...names].slice(0, MAX_PATHS).map((name) => (entities === undefined ? [name] : [ENTITIES, 0, name]));
}
