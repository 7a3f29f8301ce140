import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { seesMember } from '../membership/member-sight.resolvers.ts';
import { canSee, type Provider, seesAll, seesAllOf } from './training-access.ts';
import { courseOf, type TrainingRecord, type TrainingRecordId } from './training-record.ts';
import { confirmationOf, outsideOf } from './training-shown.ts';
import { confirmTraining, recordTraining, revokeTrainingConfirmation, withdrawTraining } from './trainings.commands.ts';

async function providerOf(record: TrainingRecord, { courses, organizations }: Context): Promise<Provider> {
  const courseId = courseOf(record);
  const course = courseId && (await courses.load(courseId));
  return course?.providerId && organizations.load(course.providerId);
}

async function seen(record: TrainingRecord | undefined, context: Context) {
  if (!record) return undefined;
  const [provider, seesPerson] = await Promise.all([providerOf(record, context), seesMember(context, record.personId)]);
  return canSee(context.actor, record, { provider, seesPerson }) ? record : undefined;
}

const load = async (id: string, context: Context) =>
  isId(id, 'trn') ? seen(await context.trainings.load(id), context) : undefined;

/** What only some see of a record. */
async function certificateOf(record: TrainingRecord, context: Context): Promise<Partial<TrainingRecord>> {
  return seesAll(context.actor, record, await providerOf(record, context)) ? record : {};
}

async function shown({ recordId }: { recordId: TrainingRecordId }, context: Context) {
  // An earlier answer of this request may have listed what the person claimed before.
  context.claimsOfPersons.clearAll();
  context.claims.clearAll();
  return { record: await seen(await reload(context.trainings, recordId), context) };
}

/** Trainings in the schema. */
export const trainingResolvers: Pick<
  Resolvers,
  'Mutation' | 'Person' | 'SkillClaim' | 'SkillVerification' | 'TrainingRecord'
> = {
  TrainingRecord: {
    __resolveReference: ({ id }, context) => load(id, context),
    person: ({ personId }, _args, { persons }) => persons.load(personId),
    course: (record, _args, { courses }) => {
      const courseId = courseOf(record);
      return courseId && courses.load(courseId);
    },
    outsideTitle: (record) => outsideOf(record)?.title,
    outsideProvider: (record) => outsideOf(record)?.provider,
    certificateId: async (record, _args, context) => (await certificateOf(record, context)).certificateId,
    certificateUrl: async (record, _args, context) => (await certificateOf(record, context)).certificateUrl,
    confirmedBy: (record, _args, { persons }) => {
      const confirmed = confirmationOf(record);
      return confirmed && persons.load(confirmed.confirmedBy);
    },
    confirmedAt: (record) => confirmationOf(record)?.confirmedAt,
  },
  SkillVerification: {
    course: ({ courseId }, _args, { courses }) => courses.load(courseId),
    record: async ({ recordId }, _args, context) => seen(await context.trainings.load(recordId), context),
    confirmedBy: ({ confirmedBy }, _args, { persons }) => persons.load(confirmedBy),
  },
  SkillClaim: { verification: ({ verification }) => verification },
  Person: {
    trainingRecords: async ({ id: personId }, args, context) => {
      if (!(await seesMember(context, personId))) return undefined;
      const request = orRefuse(parsePage(args));
      const of = { personId, isAll: seesAllOf(context.actor, personId), request };
      return toPage(await context.members.trainings.page(of), request, ({ id }) => id);
    },
  },
  Mutation: {
    recordTraining: async (_root, { input }, context) =>
      toPayload(await recordTraining(context.members, callOf(context, 'recordTraining', input)), (value) =>
        shown(value, context),
      ),
    confirmTraining: async (_root, { input }, context) =>
      toPayload(await confirmTraining(context.members, callOf(context, 'confirmTraining', input)), (value) =>
        shown(value, context),
      ),
    revokeTrainingConfirmation: async (_root, { input }, context) => {
      const call = callOf(context, 'revokeTrainingConfirmation', input);
      return toPayload(await revokeTrainingConfirmation(context.members, call), (value) => shown(value, context));
    },
    withdrawTraining: async (_root, { input }, context) => {
      const result = await withdrawTraining(context.members, callOf(context, 'withdrawTraining', input));
      return toPayload(result, async ({ personId }) => {
        context.claimsOfPersons.clearAll();
        context.claims.clearAll();
        return { person: await reload(context.persons, personId) };
      });
    },
  },
};
