import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Members } from '../members.ts';
import { endSessionsByRevoked } from './clients.commands.ts';
import { endClientSessions, endSessionsOfClient } from './clients.jobs.ts';

/** How many of the applications that were revoked last are looked at. No session outlives its application's by more than 90 days. */
const mostAtOnce = 500;

/** Ends the sessions by an application that was revoked; safe twice. */
export const endClientSessionsWorker = (members: () => Members): JobImplementation =>
  implementJob(endClientSessions, async ({ clientId }) => {
    await endSessionsByRevoked(members(), clientId);
  });

/** Applications that were revoked, and of which sessions go on. */
export async function dueClientSessions({ clients, sessions }: Members): Promise<readonly DueJob[]> {
  const revoked = await clients.revoked(mostAtOnce);
  if (revoked.length === 0) return [];
  const open = new Set(await sessions.anyOpenBy(revoked));
  return revoked.filter((id) => open.has(id)).map(endSessionsOfClient);
}
