import type { PersonKey } from '../cast/cast.ts';
import { eventually } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

/** A place in a team, as whoever sits there sees it. */
export interface Seat {
  readonly slotId: string;
  readonly state: string;
  readonly answer: string;
  readonly person: { readonly id: string };
  readonly hold: { readonly id: string; readonly state?: string; readonly releaseReason?: string | null } | null;
}

/** A team. */
export interface Team {
  readonly id: string;
  readonly state: string;
  readonly seats: readonly Seat[];
}

/** What is asked of a team: its holds' ids all see who see it. */
export const teamFields = 'id state seats { slotId state answer person { id } hold { id } }';

/** A commission's current team, as somebody sees it; of the hold that is theirs, with its state. */
export async function teamOf(stage: Stage, key: 'configurator' | 'page', by: PersonKey): Promise<Team | null> {
  const fields = teamFields.replace('hold { id }', 'hold { id state releaseReason }');
  const { commission } = await stage
    .as(by)
    .ask<{ commission: { team: Team | null } }>(`query ($id: ID!) { commission(id: $id) { team { ${fields} } } }`, {
      id: stage.ids.of(key),
    });
  return commission.team;
}

/** The team once it stands so: what projects asked, members has answered by then. @throws NotHeld */
export async function teamOnce(stage: Stage, key: 'configurator' | 'page', state: string): Promise<Team> {
  const team = await eventually(`the team of ${key}`, () => teamOf(stage, key, 'ada'), {
    is: (seen) => seen?.state === state,
    expected: state,
  });
  return team ?? { id: '', state, seats: [] };
}

/** Somebody says yes to their place; it is theirs once members has confirmed their time. */
export async function accept(stage: Stage, person: PersonKey, seat: { teamId: string; slotId: string }): Promise<void> {
  await stage.as(person).mutate(['acceptSeat', 'team { id }'], seat, `accept-${person}-${seat.slotId}`);
}
