import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './selected-fields.ts';
import { wireName } from './wire-name.ts';

/** A path in a response. */
export type ResponsePath = readonly (string | number)[];

type Step = { readonly name: string; readonly sets: readonly SelectionSetNode[] };

/** Turns places in the data into paths of the client's response. */
export class ClientPaths {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #root: SelectionSetNode;

  constructor(document: DocumentNode, operation: OperationDefinitionNode) {
    this.#fragments = fragmentsOf(document);
    this.#root = operation.selectionSet;
  }

  /** A path with the client's names, as far as the client asked for what is there: keys and the like are the planner's. */
  of(place: ResponsePath): { readonly path: ResponsePath; readonly isWhole: boolean } {
    const path: (string | number)[] = [];
    let sets: readonly SelectionSetNode[] = [this.#root];
    for (const step of place) {
      if (typeof step === 'number') {
        path.push(step);
        continue;
      }
      const found = this.#step(sets, step);
      if (found === undefined) {
        return { path, isWhole: false };
      }
      path.push(found.name);
      sets = found.sets;
    }
    return { path, isWhole: true };
  }

  #step(sets: readonly SelectionSetNode[], wire: string): Step | undefined {
    const fields = this.#fields(sets).filter((field) => wireName(field) === wire);
    const [first] = fields;
    return first === undefined
      ? undefined
      : {
          name: first.alias?.value ?? first.name.value,
          sets: fields.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet])),
        };
  }

  #fields(sets: readonly SelectionSetNode[]): FieldNode[] {
    const fields: FieldNode[] = [];
    // A set: what is added on the way is gone through too, and each once.
    const all = new Set(sets);
    for (const { selections } of all) {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          fields.push(selection);
          continue;
        }
        const body = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
        if (body !== undefined) {
          all.add(body.selectionSet);
        }
      }
    }
    return fields;
  }
}
