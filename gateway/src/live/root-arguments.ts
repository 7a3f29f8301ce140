import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../authorisation/filter-document.ts';

/** A validated subscription. */
export type RootInput = {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
};

/** The one root field that validation leaves to a subscription; where it is there several times, they are the same. */
function rootField(document: DocumentNode, set: SelectionSetNode): FieldNode | undefined {
  const fragments = fragmentsOf(document);
  const find = (selections: SelectionSetNode): FieldNode | undefined => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        return selection;
      }
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const found = body === undefined ? undefined : find(body.selectionSet);
      if (found !== undefined) {
        return found;
      }
    }
    return;
  };
  return find(set);
}

/** What is subscribed to, and with which arguments. */
export type Root = { field: string; given: Record<string, unknown> };

/**
 * A subscription's root field with its arguments; undefined where it has none that the schema knows.
 * @throws GraphQLError where a variable makes an argument what it may not be.
 */
export function rootOf(input: RootInput): Root | undefined {
  const { schema, document, operation, variables } = input;
  const node = rootField(document, operation.selectionSet);
  const field = node === undefined ? undefined : schema.getSubscriptionType()?.getFields()[node.name.value];
  return node === undefined || field === undefined
    ? undefined
    : { field: field.name, given: getArgumentValues(field, node, variables) };
}
