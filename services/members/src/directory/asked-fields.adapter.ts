import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** The fields of a selection, with those of its fragments, on whatever types they are. */
function* fieldsOf(
  selection: SelectionSetNode | undefined,
  fragments: Fragments,
): Generator<{ readonly name: string; readonly selection: SelectionSetNode | undefined }> {
  for (const node of selection?.selections ?? []) {
    if (node.kind === Kind.FIELD) yield { name: node.name.value, selection: node.selectionSet };
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(node.selectionSet, fragments);
    else yield* fieldsOf(fragments[node.name.value]?.selectionSet, fragments);
  }
}

/** The names of the fields that a query asks for behind a path of fields from the one that is resolved. */
export function askedFields(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  path: readonly string[],
): ReadonlySet<string> {
  const start = fieldNodes.map(({ selectionSet }) => selectionSet);
  const reached = path.reduce<readonly (SelectionSetNode | undefined)[]>(
    (selections, name) =>
      selections.flatMap((selection) =>
        [...fieldsOf(selection, fragments)].filter((field) => field.name === name).map((field) => field.selection),
      ),
    start,
  );
  return new Set(reached.flatMap((selection) => [...fieldsOf(selection, fragments)].map(({ name }) => name)));
}
