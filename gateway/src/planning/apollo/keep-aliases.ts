import queryPlan, { type QueryPlanSelectionNode } from '@apollo/query-planner/dist/QueryPlan.js';
import { Kind, type SelectionNode } from 'graphql';

function trimmed(selection: SelectionNode): readonly QueryPlanSelectionNode[] {
  switch (selection.kind) {
    case Kind.FIELD: {
      const { name, alias, selectionSet } = selection;
      return [
        {
          kind: Kind.FIELD,
          name: name.value,
          ...(alias === undefined ? {} : { alias: alias.value }),
          ...(selectionSet === undefined ? {} : { selections: trimSelections(selectionSet.selections) }),
        },
      ];
    }
    case Kind.INLINE_FRAGMENT: {
      const { typeCondition, selectionSet } = selection;
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(typeCondition === undefined ? {} : { typeCondition: typeCondition.name.value }),
          selections: trimSelections(selectionSet.selections),
        },
      ];
    }
    default:
      return [];
  }
}

function trimSelections(selections: readonly SelectionNode[]): QueryPlanSelectionNode[] {
  return selections.flatMap(trimmed);
}

/**
 * Has Apollo's plans say under which alias what a fetch requires was fetched; they leave it out, since by itself the planner gives
 * none. It is a function of the module's own, so this holds for the process; plans without such aliases are what they were.
 */
export function keepAliases(): void {
  Object.assign(queryPlan, { trimSelectionNodes: trimSelections });
}
