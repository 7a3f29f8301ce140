import type { FieldNode } from 'graphql';

const PREFIX = '_as_';

/**
 * The name under which a field's value is fetched and kept until the response is written. A client's own alias could be that of
 * a key or of what another field requires, and planners take the one for the other: so aliases have names of their own on the
 * way. It depends on the field alone, so that selections that merge for the client merge for the planner.
 */
export function wireName({ name, alias }: FieldNode): string {
  return alias === undefined || alias.value === name.value ? name.value : `${PREFIX}${alias.value}`;
}

/** The client's name of what was fetched as `name`: for paths of errors. */
export const clientName = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name);

/** Planners call the entities that they ask for so, whatever a client calls its variables. */
const TAKEN = 'representations';
const VARIABLE_PREFIX = '_var_';

/**
 * The name under which a client's variable is sent to subgraphs: its own, but where the gateway sends something else by that. No two have
 * the same.
 */
export const wireVariable = (name: string): string =>
  name === TAKEN || name.startsWith(VARIABLE_PREFIX) ? `${VARIABLE_PREFIX}${name}` : name;
