import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { isId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { freeBusy } from '../holds/free-busy.ts';
import type { Members } from '../members.ts';
import { beginOf } from './community-days.ts';
import type { Candidate, Walk } from './directory.store.ts';
import type { DirectoryOrder, DirectoryQuestion, FreeCriterion } from './directory-question.ts';
import { freeByDays } from './free-by-days.ts';
import { boundsOf, minutesADay } from './free-days.ts';
import { rarestFirst } from './token.ts';

/** What is searched, and by what free time is reckoned where entries leave it open. */
export type Searched = Pick<Members, 'availability' | 'directory' | 'holds'>;

/** Which part of those who are found is asked for. */
export interface SearchRequest {
  readonly order: DirectoryOrder;
  readonly after: string | undefined;
  /** How many are wanted. */
  readonly limit: number;
  readonly at: Instant;
}

/** Who was found. */
export interface Found {
  readonly agents: readonly Omit<Candidate, 'free'>[];
  /** Where the search stopped because it had looked at as many as it may: others may come behind. Undefined where it did not. */
  readonly stoppedAt: string | undefined;
}

/** So many entries a search looks at for one page, where their free time is to be tested. */
const mostLookedAt = 5_000;
const largestBatch = 500;
const smallestBatch = 20;

/** Those who answer a question, in order, behind a place: as many as are wanted, or all there are. */
export async function search(searched: Searched, question: DirectoryQuestion, request: SearchRequest): Promise<Found> {
  const [lead, ...others] = rarestFirst(question.tokens);
  if (lead === undefined) return { agents: [], stoppedAt: undefined };
  const { order, after, limit, at } = request;
  const walk = { lead, others, order };
  const { free } = question;
  if (!free) return { agents: await searched.directory.walk({ ...walk, after, limit }), stoppedAt: undefined };
  return searchFree(searched, { walk, free, after, limit, at });
}

interface FreeSearch extends Omit<SearchRequest, 'order'> {
  readonly walk: Omit<Walk, 'after' | 'limit'>;
  readonly free: FreeCriterion;
}

async function searchFree(searched: Searched, { walk, free, after, limit, at }: FreeSearch): Promise<Found> {
  // Nobody has more than all hours of all days.
  if (free.minutes > (free.to - free.from) * minutesADay) return { agents: [], stoppedAt: undefined };
  const agents: Candidate[] = [];
  let behind = after;
  let lookedAt = 0;
  for (let batch = 2 * limit; ; batch = nextBatch(limit - agents.length, agents.length / lookedAt)) {
    const candidates = await searched.directory.walk({ ...walk, after: behind, limit: batch, free });
    agents.push(...(await thoseFree(searched, candidates, { free, at })));
    lookedAt += candidates.length;
    if (agents.length >= limit || candidates.length < batch)
      return { agents: agents.slice(0, limit), stoppedAt: undefined };
    behind = candidates.at(-1)?.key;
    if (lookedAt >= mostLookedAt) return { agents, stoppedAt: behind };
  }
}

/** As many as should have those that are missing among them, by how many had the time so far, and some to spare. */
function nextBatch(missing: number, rate: number): number {
  const likely = Math.ceil((1.3 * missing) / Math.max(rate, 0.01));
  return Math.min(Math.max(likely, smallestBatch), largestBatch);
}

interface FreeTest {
  readonly free: FreeCriterion;
  readonly at: Instant;
}

/** Those of some who have the time, in their order. Where an entry leaves it open, what they offer is asked for. */
async function thoseFree(
  searched: Searched,
  candidates: readonly Candidate[],
  { free, at }: FreeTest,
): Promise<readonly Candidate[]> {
  const open: PersonId[] = [];
  const isFree = new Set<AgentId>();
  for (const { id, free: days } of candidates) {
    if (!(days && isId(id, 'per'))) continue;
    const { least, most } = boundsOf(days, { ...free, at });
    if (most < free.minutes) continue;
    const known = least >= free.minutes ? least : freeByDays(days, { ...free, at });
    if (known === undefined) open.push(id);
    else if (known >= free.minutes) isFree.add(id);
  }
  for (const id of await byFlow(searched, open, { free, at })) isFree.add(id);
  return candidates.filter(({ id }) => isFree.has(id));
}

async function byFlow(
  { availability, holds }: Searched,
  ids: readonly PersonId[],
  { free, at }: FreeTest,
): Promise<readonly PersonId[]> {
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
