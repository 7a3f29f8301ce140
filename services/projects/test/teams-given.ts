import { newId } from '@millepiani/kernel/new-id';
import { type Commission, withTeam } from '../src/commissions/commission.ts';
import { type ChooseTeam, choose } from '../src/teams/choosing.ts';
import { begin, evolve, type Team, type TeamChange, type TeamChosen } from '../src/teams/team.ts';
import { ada, aSlot, BadFixture, given, later, opened } from './given.ts';

/** The day on which teams are chosen, and the last instant at which to accept. */
export const chosenAt = later;
export const confirmBy = new Date('2026-11-27T09:00:00Z');
export const bruno = newId('per');

/** A qualified commission of so many roles. */
export const aQualified = (roles: number): Commission =>
  given(opened({ slots: Array.from({ length: roles }, () => aSlot()) }), { type: 'commission.qualified', at: later });

/** To choose Bruno for every role. */
export const aChoice = ({ slots, version }: Commission, change: Partial<ChooseTeam> = {}): ChooseTeam => ({
  id: newId('tea'),
  holdIds: slots.map(() => newId('hld')),
  by: ada,
  at: chosenAt,
  expectedVersion: version,
  confirmBy,
  seats: slots.map(({ id }) => ({ slotId: id, personId: bruno })),
  ...change,
});

/** The event of choosing a team. */
export function aChosen(commission: Commission): TeamChosen {
  const chosen = choose(aChoice(commission), commission);
  if (!chosen.ok) throw new BadFixture(chosen.error);
  return chosen.value;
}

/** Given what happened, the team now. */
export const teamAfter = (chosen: TeamChosen, ...changes: readonly TeamChange[]): Team =>
  changes.reduce<Team>(evolve, begin(chosen));

/** The commission with this team. */
export const seatedIn = (commission: Commission, { id, seats }: Team): Commission =>
  withTeam(commission, { id, personIds: [...new Set(seats.map(({ personId }) => personId))] });

/** A team of two in each state. */
export function teamsInEveryState() {
  const chosen = aChosen(aQualified(2));
  const [first, second] = chosen.seats.map(({ slotId }) => slotId);
  if (!(first && second)) throw new BadFixture('two seats');
  const at = later;
  const seats = (type: 'team.seat-held' | 'team.seat-accepted' | 'team.seat-filled'): readonly TeamChange[] =>
    [first, second].map((slotId) => ({ type, slotId, at }));
  const held = [...seats('team.seat-held'), { type: 'team.held', at } as const];
  const confirmed = [
    ...held,
    ...seats('team.seat-accepted'),
    ...seats('team.seat-filled'),
    { type: 'team.confirmed', at } as const,
  ];
  const fallen = { type: 'team.fallen-through', at } as const;
  return {
    chosen: teamAfter(chosen),
    held: teamAfter(chosen, ...held),
    confirmed: teamAfter(chosen, ...confirmed),
    incomplete: teamAfter(chosen, ...confirmed, { type: 'team.seat-vacated', slotId: first, at }),
    refused: teamAfter(chosen, { ...fallen, reason: 'HOLD_REFUSED', slotId: second, refusal: 'NO_CAPACITY' }),
    dissolved: teamAfter(chosen, ...held, { ...fallen, reason: 'DISSOLVED' }),
    lost: teamAfter(chosen, ...confirmed, { ...fallen, reason: 'COMMISSION_LOST' }),
  };
}
