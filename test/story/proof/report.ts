import { cents } from '../figures/exact.ts';
import type { Stage } from '../stage.ts';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** What the community adds up to, as anyone may read it. */
export interface Report {
  readonly persons: number;
  readonly organizations: number;
  readonly alliances: number;
  readonly pool: {
    readonly claims: number;
    readonly endorsedClaims: number;
    readonly skills: number;
    readonly specificity: number | null;
  };
  readonly hoursWorked: number;
  readonly commissions: readonly { readonly state: string; readonly count: number }[];
  readonly trainingGaps: readonly { readonly skillLabel: string; readonly roles: number; readonly people: number }[];
  readonly collected: readonly Amount[];
  readonly earned: readonly Amount[];
  readonly reserves: readonly Amount[];
}

const query = `{ communityReport {
  persons organizations alliances hoursWorked
  pool { claims endorsedClaims skills specificity }
  commissions { state count }
  trainingGaps { skillLabel roles people }
  collected { amount currency } earned { amount currency } reserves { amount currency }
} }`;

/** The report, as it stands: read by nobody in particular. */
export const readReport = async (stage: Stage): Promise<Report> =>
  (await stage.nobody.ask<{ communityReport: Report }>(query)).communityReport;

/** How many euros, in cents; none where there is no amount in euros yet. */
export const eurosOf = (amounts: readonly Amount[]): bigint =>
  cents(amounts.find(({ currency }) => currency === 'EUR')?.amount ?? '0');

/** How many commissions stand so. */
export const standing = ({ commissions }: Report, state: string): number =>
  commissions.find((one) => one.state === state)?.count ?? 0;
