import type { Forgetting } from '@millepiani/erasure/forgetting';
import type { Projects } from '../projects.ts';

/**
 * How this service forgets a person: what it knows of their skills and their time, and what they might see as guests. Their name goes with the event itself, in its turn
 * among those that tell names. Commissions, teams, agreements, commitments, contributions and disputes name people by their ids alone, and stay: others
 * rely on them.
 */
export const forgetting = ({ clock, erased, eraseEvents, guests, pool }: Projects): Forgetting => ({
  ...{ clock, erased, eraseEvents },
  steps: [(personId) => pool.forget(personId), (personId) => guests.forget(personId)],
});
