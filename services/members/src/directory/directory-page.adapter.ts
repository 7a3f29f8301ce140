import { type AgentId, isId } from '@millepiani/kernel/id';
import { type Page, type PageRequest, toCursor } from '@millepiani/mongo/keyset';
import type { Context } from '../context.ts';
import type { Agent } from '../persons/agent.ts';
import type { DirectoryOrder, DirectoryQuestion } from './directory-question.ts';
import type { Found } from './searching.adapter.ts';

/** A page of those who were found, with what was asked. */
export interface Directory extends Page<Agent> {
  readonly question: DirectoryQuestion;
}

/** A cursor is a place in the order that it was given out for, and in no other. */
export const cursorForms = {
  NAME: /^NAME .{0,60} (?:per|org)_[0-9a-f-]{36}$/u,
  NEWEST: /^NEWEST \d{4}-[\d:.T-]+Z (?:per|org)_[0-9a-f-]{36}$/,
} as const satisfies Record<DirectoryOrder, RegExp>;

/** The place as a cursor. */
const cursorOf = (order: DirectoryOrder, key: string): string => toCursor(`${order} ${key}`);

async function agentOf(id: AgentId, { persons, organizations }: Context): Promise<Agent | undefined> {
  if (isId(id, 'per')) return persons.load(id);
  return isId(id, 'org') ? organizations.load(id) : undefined;
}

/** The page of those who were found. Who is gone since has no edge. */
export async function pageOf(
  found: Found,
  { limit, after }: PageRequest,
  order: DirectoryOrder,
  context: Context,
): Promise<Page<Agent>> {
  const shown = found.agents.slice(0, limit);
  const agents = await Promise.all(shown.map(({ id }) => agentOf(id, context)));
  const edges = shown.flatMap(({ key }, at) => {
    const node = agents[at];
    return node ? [{ cursor: cursorOf(order, key), node }] : [];
  });
  const last = found.stoppedAt ?? shown.at(-1)?.key;
  return {
    edges,
    pageInfo: {
      hasNextPage: found.agents.length > limit || found.stoppedAt !== undefined,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: last === undefined ? null : cursorOf(order, last),
    },
  };
}
