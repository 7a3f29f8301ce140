import { type DocumentNode, Kind, visit } from 'graphql';

/** `@cost` is only read on fields and their types (ADR 10): on an argument or an input field it would promise too much. */
export function costFaults(supergraph: DocumentNode): string[] {
  const faults: string[] = [];
  visit(supergraph, {
    [Kind.INPUT_VALUE_DEFINITION]: (node) => {
      if (node.directives?.some(({ name }) => name.value === 'cost')) {
        faults.push(
          `@cost on the argument or input field "${node.name.value}" is not counted: weigh the field instead.`,
        );
      }
    },
  });
  return faults;
}
