import { isId, type PersonId } from '@millepiani/kernel/id';
import type { Seat, SeatOfTeam, Team, TeamId } from './team.ts';

/** Which of a person's seats a list is about. */
export interface SeatFilter {
  readonly personId: PersonId;
  /** `PENDING`: those that wait for an answer. */
  readonly answer: Seat['answer'] | undefined;
}

/** A page of such a list. */
interface SeatPage {
  readonly limit: number;
  /** Only what comes behind this key. */
  readonly after: string | undefined;
}

/** The form of keys in lists of seats: a team's id, and the seat's place in it, which never changes. */
export const seatKeyForm = /^tea_[0-9a-f-]{36} \d{1,2}$/;

/** The key of a seat. */
export const seatKeyOf = ({ team, slotId }: SeatOfTeam): string =>
  `${team.id} ${team.seats.findIndex((seat) => seat.slotId === slotId)}`;

const answers: readonly Seat['answer'][] = ['PENDING', 'ACCEPTED', 'DECLINED'];
const states: readonly Seat['state'][] = ['ASKED', 'HELD', 'FILLED', 'VACATED', 'FREED'];

/** The answers and states of the seats that are meant: nobody waits for an answer to a seat of a team that fell through. */
export const seatsMeant = ({
  answer,
}: SeatFilter): Record<'answer', typeof answers> & Record<'state', typeof states> => ({
  answer: answer ? [answer] : answers,
  state: answer === 'PENDING' ? ['ASKED', 'HELD'] : states,
});

/** The last seat of the page before: its team, and its place there. */
export function seatBefore({ after }: SeatPage): { readonly teamId: TeamId; readonly index: number } | undefined {
  const [teamId = '', index] = after?.split(' ') ?? [];
  return isId(teamId, 'tea') ? { teamId, index: Number(index) } : undefined;
}

/** The seats that are meant of teams that are in the list's order, behind the page before: one more than a page at most. */
export function seatsOf(teams: readonly Team[], filter: SeatFilter, page: SeatPage): readonly SeatOfTeam[] {
  const meant = seatsMeant(filter);
  const before = seatBefore(page);
  const isBehind = (team: Team, index: number) => team.id !== before?.teamId || index > before.index;
  return teams
    .flatMap((team) => team.seats.filter((_, index) => isBehind(team, index)).map((seat) => ({ ...seat, team })))
    .filter(
      ({ personId, answer, state }) =>
        personId === filter.personId && meant.answer.includes(answer) && meant.state.includes(state),
    )
    .slice(0, page.limit + 1);
}
