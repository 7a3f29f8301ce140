import { isId, parseId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { parseTyped } from '../searching/typed.ts';
import { type CourseId, titleIn } from './course.ts';
import { offerCourse, retireCourse } from './courses.commands.ts';
import { seesRecordsOf } from './training-access.ts';

const load = async (id: string, { courses }: Context) => (isId(id, 'crs') ? courses.load(id) : undefined);

const shown = async ({ courseId }: { courseId: CourseId }, { courses }: Context) => ({
  course: await reload(courses, courseId),
});

/** Courses in the schema. */
export const courseResolvers: Pick<Resolvers, 'Course' | 'Mutation' | 'Query' | 'TrainedSkill'> = {
  Query: {
    course: (_root, { id }, context) => load(id, context),
    courses: async (_root, { skillUri, search, providerId, withRetired, ...args }, { members }) => {
      const request = orRefuse(parsePage(args));
      const asked = {
        ...{ skillUri: skillUri ?? undefined, words: orRefuse(parseTyped(search, ['search'])) },
        ...{ withRetired: withRetired ?? false, request },
        providerId: providerId ? orRefuse(parseId(providerId, ['org'], ['providerId'])) : undefined,
      };
      return toPage(await members.courses.page(asked), request, ({ id }) => id);
    },
  },
  Course: {
    __resolveReference: ({ id }, context) => load(id, context),
    title: (course, { language }) => titleIn(course, language ?? 'EN'),
    provider: ({ providerId }, _args, { organizations }) => providerId && organizations.load(providerId),
    skills: ({ skills }) => [...skills],
    retiredAt: (course) => (course.state === 'RETIRED' ? course.retiredAt : undefined),
    trainingRecords: async ({ id, providerId }, { state, ...args }, { actor, members, organizations }) => {
      const provider = providerId && (await organizations.load(providerId));
      if (!seesRecordsOf(actor, provider)) return undefined;
      const request = orRefuse(parsePage(args));
      const records = await members.trainings.pageOfCourse({ courseId: id, state: state ?? undefined, request });
      return toPage(records, request, (record) => record.id);
    },
  },
  TrainedSkill: { skill: ({ skillUri }, _args, { members }) => members.skills.find(skillUri) },
  Mutation: {
    offerCourse: async (_root, { input }, context) =>
      toPayload(await offerCourse(context.members, callOf(context, 'offerCourse', input)), (value) =>
        shown(value, context),
      ),
    retireCourse: async (_root, { input }, context) =>
      toPayload(await retireCourse(context.members, callOf(context, 'retireCourse', input)), (value) =>
        shown(value, context),
      ),
  },
};
