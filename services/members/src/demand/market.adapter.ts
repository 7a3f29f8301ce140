import { Reckoned } from '@millepiani/cache/reckoned';
import type { Members } from '../members.ts';
import { claimsAside } from './claims-aside.adapter.ts';
import { lessSupplies, lessVouched } from './claims-aside.ts';
import { figuresOf, type GapFigures, type SkillGap, skillGaps } from './skill-gap.ts';
import type { OpenRole, Trained } from './within-reach.ts';

/** Of what it is reckoned. */
export type Counted = Pick<Members, 'claims' | 'courses' | 'endorsements' | 'memberships' | 'roleDemands'>;

/** What work asks for, what the community can do, and what it could learn: as it stood when it was reckoned. */
export interface Market {
  readonly openRoles: readonly OpenRole[];
  readonly trained: readonly Trained[];
  /** The worst first. */
  readonly gaps: readonly SkillGap[];
  readonly figures: GapFigures;
}

/** More roles and courses than a community has that are open at a time; of more, the latest are looked at. */
const most = 20_000;

/** For so long it is as it was reckoned. */
const freshMs = 5_000;
/** The part of all time that reckoning it may take. */
const share = 0.05;

/**
 * Reckons it now: claims and endorsements are counted in their indexes, and of those skills alone that are asked for. What people claim who
 * are no members is taken off: they fill no role.
 */
export async function reckonMarket(counted: Counted): Promise<Market> {
  const { claims, courses, endorsements, roleDemands } = counted;
  const openRoles = await roleDemands.open(most);
  const trained = await courses.trained(most);
  const asked = [...new Set(openRoles.map(({ skillUri }) => skillUri))];
  const aside = await claimsAside(counted);
  const pool = {
    supplies: lessSupplies(await claims.countByLevel(asked), aside),
    vouched: lessVouched(await endorsements.countByLevel(asked), aside),
  };
  const gaps = skillGaps(openRoles, pool);
  return { openRoles, trained, gaps, figures: figuresOf(openRoles.length, gaps) };
}

/** It as it stands, reckoned no more often than its pace allows, however many ask. */
export const presentMarket = (counted: Counted): Reckoned<Market> =>
  new Reckoned(() => reckonMarket(counted), { forMs: freshMs, share, now: () => performance.now() });
