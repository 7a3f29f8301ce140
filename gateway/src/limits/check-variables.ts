import type { Limits, LimitViolation } from './limits.ts';

/** Looks through a value, and names what goes beyond a limit first. */
function violationOf(value: unknown, levels: number, longest: number): 'depth' | 'list' | undefined {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (levels === 0) {
    return 'depth';
  }
  if (Array.isArray(value) && value.length > longest) {
    return 'list';
  }
  for (const inner of Object.values(value)) {
    const found = violationOf(inner, levels - 1, longest);
    if (found !== undefined) {
      return found;
    }
  }
  return;
}

/** What is wrong with a request's variables as such; what they hold is for the schema to judge. */
export function checkVariables(variables: unknown, limits: Limits): LimitViolation | undefined {
  const { variableDepth, variableList } = limits;
  // The variables object itself is one level.
  switch (violationOf(variables, variableDepth + 1, variableList)) {
    case 'depth':
      return {
        code: 'VARIABLE_DEPTH_LIMIT_EXCEEDED',
        limit: variableDepth,
        message: `The variables are nested too deep: at most ${variableDepth} levels.`,
      };
    case 'list':
      return {
        code: 'LIST_LIMIT_EXCEEDED',
        limit: variableList,
        message: `A list of the variables is too long: at most ${variableList} items.`,
      };
    default:
      return;
  }
}
