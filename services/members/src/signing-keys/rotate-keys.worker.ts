import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Members } from '../members.ts';
import { isRotationDue } from './signing-key.ts';
import { isUntidy, publishDueKey, tidySigningKeys } from './signing-keys.commands.ts';
import { rotateKeys } from './signing-keys.jobs.ts';

/** Keeps the keys as the policy has them; safe twice. */
export const rotateKeysWorker = (members: () => Members): JobImplementation =>
  implementJob(rotateKeys, async () => {
    await publishDueKey(members());
    await tidySigningKeys(members());
  });

/** One job where the store says that something is due: a key to publish, one to forget, or one to seal anew. */
export async function dueKeyRotation(members: Members): Promise<readonly DueJob[]> {
  const { signingKeys, clock, keyPolicy } = members;
  const isDue = isRotationDue(await signingKeys.all(), clock.now(), keyPolicy) || (await isUntidy(members));
  return isDue ? [due(rotateKeys, 'all', {})] : [];
}
