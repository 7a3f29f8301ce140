import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Rewrite } from './plan.ts';
import { fragmentsOf } from './selected-fields.ts';

/** What an answer has of an object, of whatever type, by name: shapes of objects (within lists too), undefined for leaves. */
export type Shape = Map<string, Shape | undefined>;

function read(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, into: Shape): Shape {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const known = into.get(name);
      const inner = selection.selectionSet;
      into.set(name, inner === undefined ? known : read(inner, fragments, known ?? new Map()));
      continue;
    }
    const body = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (body !== undefined) {
      read(body.selectionSet, fragments, into);
    }
  }
  return into;
}

/** The shape of what an operation for a subgraph asks for. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  return read(operation.selectionSet, fragmentsOf(document), new Map());
}

function addRewritten(shape: Shape, rewrite: Rewrite): void {
  const names = rewrite.path.flatMap((segment) => (segment.kind === 'key' ? [segment.name] : []));
  const last = names.pop();
  let place: Shape | undefined = shape;
  for (const name of names) {
    place = place?.get(name);
  }
  if (last === undefined || place === undefined) {
    return;
  }
  if (rewrite.kind === 'set') {
    place.set(last, place.get(last));
    return;
  }
  const [from, to] = [place.get(last), place.get(rewrite.to)];
  place.set(rewrite.to, from === undefined ? to : new Map([...(to ?? []), ...from]));
}

/** Adds to a shape what rewrites of its data add. */
export function withRewrites(shape: Shape, rewrites: readonly Rewrite[] | undefined): Shape {
  for (const rewrite of rewrites ?? []) {
    addRewritten(shape, rewrite);
  }
  return shape;
}
