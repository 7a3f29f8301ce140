import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Members } from '../members.ts';
import { tellContact } from './contacts.commands.ts';
import { tellContactJob } from './contacts.jobs.ts';

/** How many people a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Tells how to write to somebody; safe twice. */
export const tellContactWorker = (members: () => Members): JobImplementation =>
  implementJob(tellContactJob, async ({ personId }) => {
    await tellContact(members(), personId);
  });

/**
 * Those of whom it was never told: who signed up before there was anything to tell. Once all of them have been, this finds
 * nobody for ever, since whoever signs up is told of at once.
 */
export async function dueContacts({ accounts }: Members): Promise<readonly DueJob[]> {
  return (await accounts.withoutContact(mostAtOnce)).map((personId) => due(tellContactJob, personId, { personId }));
}
