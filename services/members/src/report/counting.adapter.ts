import { Reckoned } from '@millepiani/cache/reckoned';
import { dayOf } from '@millepiani/kernel/day';
import { claimsAside } from '../demand/claims-aside.adapter.ts';
import { type ClaimAside, lessBySkill, peopleOf } from '../demand/claims-aside.ts';
import type { Members } from '../members.ts';
import { byCommonness, poolOf, type SkillCount } from './community-pool.ts';
import { type CommunityReport, presentId, type ReadReport } from './community-report.ts';

/** What is counted, and where it is kept. */
export type Counted = Pick<
  Members,
  | 'alliances'
  | 'claims'
  | 'clock'
  | 'endorsements'
  | 'gapDays'
  | 'market'
  | 'memberships'
  | 'organizations'
  | 'persons'
  | 'reports'
>;

/** As many skills as anybody reads through. */
const mostSkills = 20;

/** For so long the report is as it was reckoned. */
const freshMs = 5_000;
/** The part of all time that reckoning it may take. */
const share = 0.05;

/** Counts the figures of a day and keeps them, unless later ones are there. Safe twice. */
export async function countReport(
  counted: Counted,
  day?: string,
): Promise<{ readonly report: CommunityReport; readonly counts: readonly SkillCount[] }> {
  const { clock, persons, organizations, reports, alliances } = counted;
  const countedAt = clock.now();
  const { all, shared } = await organizations.count();
  const aside = await claimsAside(counted);
  const counts = await skillCounts(counted, aside);
  const { gaps, figures } = await counted.market.get();
  const report = {
    ...{ day: day ?? dayOf(countedAt), countedAt, gap: figures },
    persons: await persons.count(),
    ...{ organizations: all, sharedOrganizations: shared, alliances: await alliances.count() },
    pool: poolOf(counts, Math.max(0, (await counted.claims.countPeople()) - peopleOf(aside))),
  };
  await reports.save(report);
  await counted.gapDays.save(report.day, gaps);
  return { report, counts };
}

/** How many members claim each skill, and how many of those claims are endorsed. */
async function skillCounts(
  { claims, endorsements }: Counted,
  aside: readonly ClaimAside[],
): Promise<readonly SkillCount[]> {
  const endorsed = lessBySkill(
    await endorsements.countBySkill(),
    aside.filter(({ endorsedLevel }) => endorsedLevel !== undefined),
  );
  return [...lessBySkill(await claims.countBySkill(), aside)].map(([skillUri, people]) => ({
    ...{ skillUri, people },
    // Of two reads one may be a moment ahead of the other.
    endorsed: Math.min(people, endorsed.get(skillUri) ?? 0),
  }));
}

/** The report as it stands, reckoned no more often than its pace allows, however many ask. */
export const presentReport = (counted: Counted): Reckoned<ReadReport> =>
  new Reckoned(
    async () => {
      const { report, counts } = await countReport(counted);
      return { ...report, id: presentId, skills: byCommonness(counts).slice(0, mostSkills) };
    },
    { forMs: freshMs, share, now: () => performance.now() },
  );
