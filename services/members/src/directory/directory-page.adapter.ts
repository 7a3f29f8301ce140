import { isId } from '@millepiani/kernel/id';
import { type Page, type PageRequest, toCursor } from '@millepiani/mongo/keyset';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Agent, AgentCard } from '../persons/agent.ts';
import { askedFields } from './asked-fields.adapter.ts';
import type { DirectoryOrder, DirectoryQuestion } from './directory-question.ts';
import type { Card, Found } from './searching.adapter.ts';

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

/** What every agent shows: the directory has it. */
const onCards: ReadonlySet<string> = new Set<keyof AgentCard | '__typename'>([
  '__typename',
  'id',
  'name',
  'registeredAt',
]);

/** What stands behind an agent in the schema. Of a person the rest is asked for by the id; an organization has more of its own. */
function agentOf(
  { id, name, registeredAt }: Card,
  isCard: boolean,
  { organizations }: Context,
): Promise<Agent | undefined> | Agent {
  if (isId(id, 'org')) return isCard ? { kind: 'organization', id, name, registeredAt } : organizations.load(id);
  return { kind: 'person', id, name, registeredAt };
}

/** What a page is made for. */
interface Asking {
  readonly request: PageRequest;
  readonly order: DirectoryOrder;
  readonly context: Context;
  readonly info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;
}

/** The page of those who were found. Who is gone since has no edge. */
export async function pageOf(found: Found, { request, order, context, info }: Asking): Promise<Page<Agent>> {
  const { limit, after } = request;
  const shown = found.agents.slice(0, limit);
  const isCard = askedFields(info, ['edges', 'node']).isSubsetOf(onCards);
  const agents = await Promise.all(shown.map((one) => agentOf(one, isCard, context)));
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
