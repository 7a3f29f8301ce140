import { eventually } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

/** A place in a team; of the hold, whose time it is sees more than its id. */
interface Seat {
  readonly person: { readonly id: string };
  readonly hold: { readonly state: string } | null;
}

/** A team. */
export interface Team {
  readonly state: string;
  readonly seats: readonly Seat[];
}

type Key = 'configurator' | 'page';

/** A commission's current team, as somebody sees it. */
export async function teamOf(stage: Stage, key: Key, by: string): Promise<Team | null> {
  const query = `query ($id: ID!) { commission(id: $id) { team { state seats { person { id } hold { state } } } } }`;
  const seen = await stage.as(by).ask<{ commission: { team: Team | null } }>(query, { id: stage.idOf(key) });
  return seen.commission.team;
}

/** The team once it stands so: what projects asked, members has answered by then. @throws NotHeld */
export async function teamOnce(stage: Stage, key: Key, state: string): Promise<Team | null> {
  const is = (seen: Team | null) => seen?.state === state;
  return await eventually(`the team of ${key}`, () => teamOf(stage, key, 'ada'), { is, expected: state });
}
