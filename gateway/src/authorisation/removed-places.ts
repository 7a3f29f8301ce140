import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Requirement } from './condition.ts';
import { conditionType, type FilterInput, fieldValueType, fragmentsOf } from './filter-document.ts';

/** The response names from the root to a field. */
export type ResponsePath = readonly string[];

/** A place that the actor may not see, and what it asks for. */
export type RemovedPlace = { readonly path: ResponsePath; readonly requirement: Requirement };

/** What the walk needs besides the filter's own input. */
export type RemovedPlacesInput = FilterInput & { variables: Readonly<Record<string, unknown>> };

/** An answer lists this many at most: the point is made, and a hostile document must not fill the line. */
const MAX_PATHS = 50;

/** Whether `@skip` or `@include` takes a selection out of the operation. */
export function isSwitchedOff(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if === true || include?.if === false;
}

class Walk {
  readonly #input: RemovedPlacesInput;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #found = new Map<string, RemovedPlace>();

  constructor(input: RemovedPlacesInput) {
    this.#input = input;
    this.#fragments = fragmentsOf(input.document);
  }

  places(): RemovedPlace[] {
    const { schema, operation } = this.#input;
    const root = schema.getRootType(operation.operation);
    if (root) {
      this.#selections(operation.selectionSet, root, []);
    }
    return [...this.#found.values()];
  }

  #selections(selectionSet: SelectionSetNode, parent: GraphQLCompositeType, path: ResponsePath): void {
    for (const selection of selectionSet.selections) {
      if (this.#found.size >= MAX_PATHS) {
        return;
      }
      if (!isSwitchedOff(selection, this.#input.variables)) {
        this.#selection(selection, parent, path);
      }
    }
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType, path: ResponsePath): void {
    if (selection.kind === Kind.FIELD) {
      this.#field(selection, parent, path);
      return;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    if (fragment !== undefined) {
      this.#fragment(fragment, parent, path);
    }
  }

  #field(field: FieldNode, parent: GraphQLCompositeType, path: ResponsePath): void {
    const { schema, lookup, isAllowed } = this.#input;
    const here = [...path, field.alias?.value ?? field.name.value];
    const requirement = lookup.field(parent, field.name.value);
    if (!isAllowed(requirement)) {
      this.#found.set(here.join('.'), { path: here, requirement });
      return;
    }
    const valueType = fieldValueType(schema, parent, field.name.value);
    if (field.selectionSet !== undefined && valueType !== undefined) {
      this.#selections(field.selectionSet, valueType, here);
    }
  }

  #fragment(
    fragment: InlineFragmentNode | FragmentDefinitionNode,
    parent: GraphQLCompositeType,
    path: ResponsePath,
  ): void {
    const { schema, lookup, isAllowed } = this.#input;
    const type = conditionType(schema, fragment, parent);
    if (type === undefined) {
      return;
    }
    const requirement = lookup.type(type.name);
    if (isAllowed(requirement)) {
      this.#selections(fragment.selectionSet, type, path);
      return;
    }
    // The whole fragment is gone: name the place where it stood.
    this.#found.set(`${path.join('.')}.${type.name}`, { path, requirement });
  }
}

/**
 * The places of an operation that its actor may not see, as response paths without list indices, and what each asks for: what the
 * answer's errors say. Selections that `@skip` and `@include` switch off are left out, since nobody misses them.
 */
export function removedPlaces(input: RemovedPlacesInput): RemovedPlace[] {
  return new Walk(input).places();
}
