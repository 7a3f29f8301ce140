import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { agentsOf } from '@millepiani/speakers/standing';
import { windowsWithin } from '../pool/candidate.ts';
import type { Projects } from '../projects.ts';
import type { Alliance } from './alliances.store.ts';
import type { Looker } from './fit.ts';
import { isWork, type WorkIntent } from './intent.ts';
import { type BoardStanding, boardAudiencesOf, isOwn } from './proposal-access.ts';
import { type Ranked, type RankPlace, rank } from './ranking.ts';

/** So many of somebody's skills, and of their needs, are looked for. */
const mostSkills = 40;

/** Whose noticeboard is read, and which part of it. */
export interface BoardAsked {
  readonly personId: PersonId;
  readonly standing: BoardStanding;
  readonly alliances: readonly Alliance[];
  readonly at: Instant;
  readonly after: RankPlace | undefined;
  readonly limit: number;
}

/**
 * Somebody's noticeboard, as of an instant: from this service's own copies alone, so that it is there whoever else is away.
 */
export async function rankedBoard(projects: Projects, asked: BoardAsked): Promise<readonly Ranked[]> {
  const { personId, standing, alliances, at, after, limit } = asked;
  const { noticeboard, pool, work } = projects;
  const agents = agentsOf(standing);
  const [levels, offers, known, own] = await Promise.all([
    pool.skillsOf(personId),
    pool.offerLoader().load(personId),
    work.of([personId], at),
    noticeboard.publishedOf(agents),
  ]);
  const needs = own.filter(({ kind }) => kind === 'REQUEST').flatMap(({ intents }) => intents.filter(isWork));
  const looker: Looker = {
    ...{ at, levels, needs, alliances: standing.alliances },
    windows: once((from, to) => windowsWithin(offers, { from, to })),
    holds: known.get(personId)?.held ?? [],
    allies: new Set(alliances.flatMap(({ organizationIds }) => organizationIds.filter((id) => !agents.includes(id)))),
  };
  const audiences = boardAudiencesOf(standing);
  const found = await noticeboard.mayFit({ audiences, skills: bestSkills(levels), needs: skillsNeeded(needs) });
  const others = found.filter((proposal) => !isOwn(standing, proposal));
  return rank(others, looker, { after, limit });
}

const bestSkills = (levels: ReadonlyMap<string, number>): readonly string[] =>
  [...levels]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostSkills)
    .map(([skill]) => skill);

const skillsNeeded = (needs: readonly WorkIntent[]): readonly string[] =>
  [...new Set(needs.map(({ skill }) => skill))].slice(0, mostSkills);

/** Many proposals are for the same days: what is offered in them is expanded once. */
function once(expand: Looker['windows']): Looker['windows'] {
  const known = new Map<string, ReturnType<Looker['windows']>>();
  return (from, to) => {
    const key = `${from.getTime()} ${to.getTime()}`;
    const windows = known.get(key) ?? expand(from, to);
    known.set(key, windows);
    return windows;
  };
}
