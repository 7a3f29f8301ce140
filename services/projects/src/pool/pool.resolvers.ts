import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { can } from '../commissions/commission-access.ts';
import { spanOf } from '../commissions/slot-span.ts';
import { type Candidate, feasible, placeForm, placeOf, windowsWithin } from './candidate.ts';

/** Who could do what, in the schema. */
export const poolResolvers: Pick<Resolvers, 'Candidate' | 'RoleSlot'> = {
  RoleSlot: {
    candidates: async ({ commission, ...slot }, args, { looker, projects, masters, offers }) => {
      const page = orRefuse(parsePage(args, placeForm));
      if (!can(looker, 'manage', commission)) return undefined;
      const { skill, level } = slot;
      const [found, span] = [await masters.load({ skill, level, page }), spanOf(slot)];
      const at = projects.clock.now();
      const offered = await offers.loadMany(found.map(({ personId }) => personId));
      const candidates = found.map((master, index): Candidate => {
        const theirs = offered[index] ?? [];
        if (theirs instanceof Error) throw theirs;
        return { ...master, ...feasible({ ...span, at }, windowsWithin(theirs, span)) };
      });
      return toPage(candidates, page, placeOf);
    },
  },
  Candidate: {
    person: ({ personId }) => ({ id: personId }),
    feasibleMinutes: ({ firmMinutes }) => firmMinutes,
  },
};
