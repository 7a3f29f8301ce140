import type { Limits, LimitViolation } from './limits.ts';

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** What is wrong with a request's variables as such; what they hold is for the schema to judge. */
export function checkVariables(variables: unknown, limits: Limits): LimitViolation | undefined {
  // The variables object itself is one level.
  return isDeeperThan(variables, limits.variableDepth + 1)
    ? {
        code: 'VARIABLE_DEPTH_LIMIT_EXCEEDED',
        limit: limits.variableDepth,
        message: `The variables are nested too deep: at most ${limits.variableDepth} levels.`,
      }
    : undefined;
}
