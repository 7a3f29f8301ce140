import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { type Shape, shapeOf } from './fetched-shape.ts';
import type { SubgraphOperation } from './plan.ts';

/** What an operation for a subgraph asks for. */
export type FetchedOperation = {
  readonly shape: Shape;
  /** The same for operations that differ in their names alone. */
  readonly key: string;
};

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) {
    throw new Error('a fetch of the plan has no operation');
  }
  return operation;
}

/** Reads an operation that the planner wrote. */
export function fetchedOperation({ service, operation: text }: SubgraphOperation): FetchedOperation {
  const document = parse(text, { noLocation: true });
  const operation = operationOf(document);
  const fragments = document.definitions.filter((node) => node !== operation);
  const parts = [...(operation.variableDefinitions ?? []), operation.selectionSet, ...fragments];
  return { shape: shapeOf(document, operation), key: [service, ...parts.map((part) => print(part))].join(' ') };
}
