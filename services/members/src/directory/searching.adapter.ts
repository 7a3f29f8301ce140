import { setImmediate as breath } from 'node:timers/promises';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { isId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { freeBusy } from '../holds/free-busy.ts';
import type { Members } from '../members.ts';
import { beginOf } from './community-days.ts';
import { type DirectoryList, keyOf, type Walk } from './directory-list.ts';
import type { DirectoryOrder, DirectoryQuestion, FreeCriterion } from './directory-question.ts';
import type { Listed } from './entry-table.ts';
import { minutesADay } from './free-days.ts';
import { lookThrough } from './looking-through.ts';

/** What is searched, and by what free time is reckoned where entries leave it open. */
export type Searched = Pick<Members, 'availability' | 'follower' | 'holds'>;

/** Which part of those who are found is asked for. */
export interface SearchRequest {
  readonly order: DirectoryOrder;
  readonly after: string | undefined;
  /** How many are wanted. */
  readonly limit: number;
  readonly at: Instant;
  /** How many times the work of a page it may be to find them; 1 when left out. */
  readonly work?: number;
}

/** Somebody who was found. */
export interface Card extends Pick<Listed, 'id' | 'name' | 'registeredAt'> {
  /** The place in the order. */
  readonly key: string;
}

/** Who was found. */
export interface Found {
  readonly agents: readonly Card[];
  /** Where the search stopped because it had looked at as many as it may: others may come behind. Undefined where it did not. */
  readonly stoppedAt: string | undefined;
}

/** So many entries a search looks at for one page, where their free time is to be tested; what is harder to tell counts for several. */
const mostWork = 5_000;
/** After so many, whoever else waits has a turn. */
const workAtOnce = 1_000;

/** Those who answer a question, in order, behind a place: as many as are wanted, or all there are. */
export async function search(searched: Searched, question: DirectoryQuestion, request: SearchRequest): Promise<Found> {
  const list = await searched.follower.list();
  const { tokens, free } = question;
  const { order, after, limit, at, work = 1 } = request;
  const walk = { tokens, order, after };
  if (!free) return { agents: Array.from(list.walk(walk).take(limit), cardsIn(order)), stoppedAt: undefined };
  return searchFree(searched, { list, walk, free, limit, at, most: work * mostWork });
}

const cardsIn =
  (order: DirectoryOrder) =>
  (listed: Listed): Card => ({
    ...{ id: listed.id, name: listed.name, registeredAt: listed.registeredAt, key: keyOf(order, listed) },
  });

interface FreeSearch {
  readonly list: DirectoryList;
  readonly walk: Walk;
  readonly free: FreeCriterion;
  readonly limit: number;
  readonly at: Instant;
  readonly most: number;
}

async function searchFree(searched: Searched, { list, walk, free, limit, at, most }: FreeSearch): Promise<Found> {
  // Nobody has more than all hours of all days.
  if (free.minutes > (free.to - free.from) * minutesADay) return { agents: [], stoppedAt: undefined };
  const agents: Card[] = [];
  const toCard = cardsIn(walk.order);
  let { after } = walk;
  for (let left = most; ; ) {
    const bounds = { wanted: limit - agents.length, most: Math.min(left, workAtOnce) };
    const { seen, last, isEnd, work } = lookThrough(list.walk({ ...walk, after }), { free, at }, bounds);
    after = last && keyOf(walk.order, last);
    // While somebody is asked for, the list goes on changing.
    const cards = seen.map(({ listed, isOpen }) => ({ card: toCard(listed), isOpen }));
    const asked = cards.flatMap(({ card: { id }, isOpen }) => (isOpen && isId(id, 'per') ? [id] : []));
    const isFree = new Set(await byFlow(searched, asked, { free, at }));
    agents.push(...cards.flatMap(({ card, isOpen }) => (!isOpen || isFree.has(card.id) ? [card] : [])));
    if (agents.length >= limit || isEnd) return { agents, stoppedAt: undefined };
    left -= work;
    if (left <= 0) return { agents, stoppedAt: after };
    await breath();
  }
}

async function byFlow(
  { availability, holds }: Searched,
  ids: readonly PersonId[],
  { free, at }: { readonly free: FreeCriterion; readonly at: Instant },
): Promise<readonly AgentId[]> {
  if (ids.length === 0) return [];
  const [offered, held] = await Promise.all([availability.ofPersons(ids, at), holds.activeOf(ids, at)]);
  const span = { from: beginOf(free.from), to: beginOf(free.to), at };
  return ids.filter((personId) => {
    const answer = freeBusy({ personId, ...span }, offered.get(personId) ?? [], held.get(personId) ?? []);
    if (!answer.ok) return false;
    const { freeMinutes, tentativeMinutes } = answer.value;
    return freeMinutes + (free.mayUseTentative ? tentativeMinutes : 0) >= free.minutes;
  });
}
