import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { testOf } from './conditions.ts';
import type { Occurrence, SelectedField } from './selected-fields.ts';

/** Which fields of a document were not planned: those that are named, and those of which nothing else is left. */
export class RemovedFields {
  readonly #named: ReadonlySet<FieldNode>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<FieldNode, boolean>();

  constructor(named: ReadonlySet<FieldNode>, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#named = named;
    this.#fragments = fragments;
  }

  /**
   * When a field's value may be read: `always`, undefined for never, or source text that is true then. Data may have what was
   * removed, as a key: it is not for the client.
   */
  seen({ occurrences }: SelectedField): string | undefined {
    const left = occurrences.filter((occurrence) => !this.isRemoved(occurrence.node));
    if (left.length === occurrences.length) {
      return 'always';
    }
    return left.length === 0 ? undefined : (testOf(conditionsOf(left)) ?? 'always');
  }

  isRemoved(node: FieldNode): boolean {
    if (this.#named.size === 0) {
      return false;
    }
    const known = this.#known.get(node);
    if (known !== undefined) {
      return known;
    }
    const isRemoved = this.#named.has(node) || (node.selectionSet !== undefined && this.#isEmpty(node.selectionSet));
    this.#known.set(node, isRemoved);
    return isRemoved;
  }

  #isEmpty(set: SelectionSetNode): boolean {
    return set.selections.every((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return this.isRemoved(selection);
        case Kind.INLINE_FRAGMENT:
          return this.#isEmpty(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#fragments.get(selection.name.value);
          return fragment === undefined || this.#isEmpty(fragment.selectionSet);
        }
        default: {
          const unknown: never = selection;
          return unknown;
        }
      }
    });
  }
}

const conditionsOf = (occurrences: readonly Occurrence[]) => occurrences.map(({ condition }) => condition);
