import type { Resolvers } from '../__generated__/resolvers.ts';
import { seesMember } from '../membership/member-sight.resolvers.ts';

/** Track records in the schema. */
export const trackRecordResolvers: Pick<Resolvers, 'Person'> = {
  Person: {
    trackRecord: async ({ id }, _args, context) =>
      (await seesMember(context, id)) ? context.trackRecords.load(id) : undefined,
  },
};
