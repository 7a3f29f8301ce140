import { dayKey, type Page, parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { Course, CourseId } from '../training/course.ts';
import { canSeeReach } from './demand-access.ts';
import {
  behind as behindGap,
  placeForm as gapPlace,
  missingIn,
  placeOf as placeOfGap,
  type SkillGap,
} from './skill-gap.ts';
import {
  behind as behindRole,
  placeOf as placeOfRole,
  type RoleWithinReach,
  placeForm as rolePlace,
  withinReach,
} from './within-reach.ts';

/** So many courses of a skill are named. */
const mostCourses = 10;

async function coursesOf(ids: readonly CourseId[], { courses }: Context): Promise<Course[]> {
  const found = await courses.loadMany(ids);
  return found.flatMap((course) => (course && 'id' in course ? [course] : []));
}

async function coursesFor({ skillUri, level }: SkillGap, context: Context): Promise<Course[]> {
  const { trained } = await context.members.market.get();
  const fitting = trained.filter((one) => one.skillUri === skillUri && one.level >= level).slice(0, mostCourses);
  return coursesOf(
    fitting.map(({ courseId }) => courseId),
    context,
  );
}

/** What the community lacks, in the schema. */
export const demandResolvers: Pick<
  Resolvers,
  'CommunityReport' | 'Person' | 'Query' | 'RoleWithinReach' | 'SkillGap' | 'SkillGapDay'
> = {
  Query: {
    trainingGap: async (_root, args, { members }) => {
      const request = orRefuse(parsePage(args, gapPlace));
      const { gaps } = await members.market.get();
      const rest = request.after === undefined ? gaps : behindGap(gaps, request.after);
      return toPage(rest.slice(0, request.limit + 1), request, placeOfGap);
    },
    trainingGapDays: async (_root, { skillUri, ...args }, { members }) => {
      const request = orRefuse(parsePage(args, dayKey));
      return toPage(await members.gapDays.page(skillUri, request), request, ({ day }) => day);
    },
  },
  SkillGap: {
    skill: ({ skillUri }, _args, { members }) => members.skills.find(skillUri),
    missing: missingIn,
    courses: (gap, _args, context) => coursesFor(gap, context),
  },
  SkillGapDay: { missing: missingIn },
  RoleWithinReach: {
    skill: ({ skillUri }, _args, { members }) => members.skills.find(skillUri),
    courses: ({ courseIds }, _args, context) => coursesOf(courseIds, context),
  },
  CommunityReport: { trainingGap: ({ gap }) => gap },
  Person: {
    trainingGap: async ({ id }, args, { actor, members, claimsOfPersons }) => {
      if (!canSeeReach(actor, id)) return undefined;
      const request = orRefuse(parsePage(args, rolePlace));
      const claims = new Map((await claimsOfPersons.load(id)).map(({ skillUri, level }) => [skillUri, level]));
      const { openRoles, trained } = await members.market.get();
      const roles = withinReach(openRoles, trained, (uri) => claims.get(uri) ?? 0);
      const rest = request.after === undefined ? roles : behindRole(roles, request.after);
      const page: Page<RoleWithinReach> = toPage(rest.slice(0, request.limit + 1), request, placeOfRole);
      return page;
    },
  },
};
