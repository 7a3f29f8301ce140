import type { RoleSlot } from '../commissions/role-slot.ts';
import { slotState } from '../teams/slot-state.ts';
import type { Team } from '../teams/team.ts';

/** What a role asks for. */
export type Demand = Pick<RoleSlot, 'skill' | 'skillLabel' | 'level'>;

/** The roles of a commission, as far as they are asked about. */
export type DemandingSlot = Demand & Pick<RoleSlot, 'id'>;

/** How many people claim a skill at one level. */
export interface Supply {
  readonly skill: string;
  readonly level: number;
  readonly people: number;
}

/** A skill of which the roles that are open ask for more people than there are. */
export interface TrainingGap {
  readonly skill: string;
  readonly skillLabel: string;
  /** The level at which most are missing: of this level and above, `roles` are open, and `people` claim it. */
  readonly level: number;
  readonly roles: number;
  readonly people: number;
}

/** The roles that nobody fills and for which nobody's time is held, by the commission's current team. */
export const openSlots = <S extends DemandingSlot>(slots: readonly S[], team: Team | undefined): readonly S[] =>
  slots.filter(({ id }) => {
    const state = slotState(id, team);
    return state === 'OPEN' || state === 'VACATED';
  });

const missing = ({ roles, people }: TrainingGap): number => roles - people;

/**
 * The skills of which the community has too few: each role needs somebody of its level or above, and each person one role at most.
 * So of a skill as many are missing as, at the worst of its levels, more roles ask for it than people master it. The worst first.
 */
export function trainingGaps(demands: readonly Demand[], supplies: readonly Supply[]): readonly TrainingGap[] {
  const supplied = Map.groupBy(supplies, ({ skill }) => skill);
  return [...Map.groupBy(demands, ({ skill }) => skill)]
    .flatMap(([skill, roles]) => worstOf(roles, supplied.get(skill) ?? []) ?? [])
    .toSorted((a, b) => missing(b) - missing(a) || b.roles - a.roles || (a.skill < b.skill ? -1 : 1));
}

function worstOf(roles: readonly Demand[], supplies: readonly Supply[]): TrainingGap | undefined {
  const [first] = roles;
  if (!first) return undefined;
  const { skill, skillLabel } = first;
  const levels = [...new Set(roles.map(({ level }) => level))].toSorted((a, b) => b - a);
  return levels
    .map((level): TrainingGap => {
      const people = supplies.reduce((sum, one) => sum + (one.level >= level ? one.people : 0), 0);
      return { ...{ skill, skillLabel, level, people }, roles: roles.filter((role) => role.level >= level).length };
    })
    .filter((gap) => missing(gap) > 0)
    .toSorted((a, b) => missing(b) - missing(a))[0];
}
