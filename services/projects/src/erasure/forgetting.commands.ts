import type { Forgetting } from '@millepiani/erasure/forgetting';
import { forgetKnowHow } from '../know-how/declining.commands.ts';
import { forgetProposals } from '../noticeboard/proposal-ending.commands.ts';
import type { Projects } from '../projects.ts';
import { forgetVentures } from '../ventures/forgetting-ventures.commands.ts';

/**
 * How this service forgets a person: what it knows of their skills and their time, what they might see as guests, and what they asked
 * for, offered and responded on the noticeboard; what they have to do with projects under way ends, and know-how that waits for their word is declined. Their name goes with the event itself,
 * in its turn among those that tell names. Commissions, teams, agreements, commitments, contributions, disputes, projects that are
 * decided and know-how name people by their ids alone, and stay: others rely on them.
 */
export const forgetting = (projects: Projects): Forgetting => {
  const { clock, erased, eraseEvents, guests, pool } = projects;
  return {
    ...{ clock, erased, eraseEvents },
    steps: [
      (personId) => pool.forget(personId),
      (personId) => guests.forget(personId),
      (personId) => forgetProposals(projects, personId),
      (personId) => forgetVentures(projects, personId),
      (personId) => forgetKnowHow(projects, personId),
    ],
  };
};
