import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { type CurrentTeam, isCurrent, type Team } from './team.ts';

const dissolvable = 'can be dissolved first';

const messages: Readonly<Record<CurrentTeam['state'], string>> = {
  CHOSEN: `Its team is chosen, and ${dissolvable}.`,
  HELD: `Its team is held, and ${dissolvable}.`,
  CONFIRMED: 'Its team is confirmed, and stays.',
  INCOMPLETE: `Its team is incomplete, and ${dissolvable}.`,
};

/** Fails with `TEAM_PRESENT`: a commission has a team, and what can be done about that is told by where the team stands. */
export function teamPresent(team: Team | undefined): Result<never, Failures> {
  const message =
    team && isCurrent(team) ? messages[team.state] : `It has a team, which ${dissolvable} unless it is confirmed.`;
  return fail('TEAM_PRESENT', message, ['commissionId']);
}
