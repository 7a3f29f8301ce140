import type { CommissionId } from '@millepiani/kernel/id';
import type { CourseId } from '../training/course.ts';
import type { AskedRole } from './role-demand.ts';

/** A role for which nobody is there, and the commission that it is of. */
export interface OpenRole extends AskedRole {
  readonly commissionId: CommissionId;
  readonly isForParties: boolean;
}

/** A skill that a course trains, to a level. */
export interface Trained {
  readonly courseId: CourseId;
  readonly skillUri: string;
  readonly level: number;
}

/** A role that a person cannot fill yet, and could by a course. */
export interface RoleWithinReach extends AskedRole {
  readonly commissionId: CommissionId;
  /** What the person claims of the skill; 0 where that is nothing. */
  readonly claimed: number;
  /** The courses that train the skill to the role's level or beyond; at least one. */
  readonly courseIds: readonly CourseId[];
}

/** So many courses of a role are named. */
const mostCourses = 10;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What is nearest first: the fewest levels to go, then the role that was asked for first. */
const byNearness = (a: RoleWithinReach, b: RoleWithinReach): number =>
  stepsTo(a) - stepsTo(b) || compare(a.slotId, b.slotId);

const stepsTo = ({ level, claimed }: Pick<RoleWithinReach, 'level' | 'claimed'>): number => level - claimed;

/**
 * The open roles that a person could fill after a course, the nearest first. `claimed` says at which level the person claims a skill.
 * Roles that only their commission's parties may see are left out.
 */
export function withinReach(
  roles: readonly OpenRole[],
  trained: readonly Trained[],
  claimed: (skillUri: string) => number,
): readonly RoleWithinReach[] {
  const courses = Map.groupBy(trained, ({ skillUri }) => skillUri);
  return roles
    .filter(({ isForParties, skillUri, level }) => !isForParties && claimed(skillUri) < level)
    .flatMap(({ isForParties: _, ...role }) => {
      const fitting = (courses.get(role.skillUri) ?? []).filter(({ level }) => level >= role.level);
      const courseIds = fitting.slice(0, mostCourses).map(({ courseId }) => courseId);
      return courseIds.length === 0 ? [] : [{ ...role, claimed: claimed(role.skillUri), courseIds }];
    })
    .toSorted(byNearness);
}

/** The form of a role's place in the list. */
export const placeForm = /^\d slt_[0-9a-f-]{36}$/;

/** A role's place in the list, as a text. */
export const placeOf = (role: RoleWithinReach): string => `${stepsTo(role)} ${role.slotId}`;

/** What comes behind a place. */
export function behind(roles: readonly RoleWithinReach[], place: string): readonly RoleWithinReach[] {
  return roles.filter((role) => placeOf(role) > place);
}
