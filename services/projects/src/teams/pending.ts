import { isCurrent, type Seat, type Team } from './team.ts';

/** What members is to do next, for a team as it stands to be settled. */
export type PendingStep = 'PLACE_HOLDS' | 'CONFIRM_HOLD' | 'RELEASE_HOLDS';

/**
 * What is to follow elsewhere, by how the team stands, and not by what was done to it: the same call, sent again later, is
 * answered with the team of that moment. What members releases is not kept here, so that it is said of every team that fell
 * through.
 */
export function pendingOf(team: Team): readonly PendingStep[] {
  if (!isCurrent(team)) return ['RELEASE_HOLDS'];
  return [
    ...(team.seats.some(({ state }) => state === 'ASKED') ? (['PLACE_HOLDS'] as const) : []),
    ...(team.seats.some(isToBeConfirmed) ? (['CONFIRM_HOLD'] as const) : []),
  ];
}

const isToBeConfirmed = ({ state, answer }: Seat): boolean =>
  answer === 'ACCEPTED' && (state === 'ASKED' || state === 'HELD');
