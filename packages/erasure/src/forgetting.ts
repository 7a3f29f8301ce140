import { type DueJob, defineJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Clock } from '@millepiani/kernel/clock';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';
import type { ErasedPerson, ErasedPersonStore } from './erased-persons.store.ts';
import { afterPass } from './passes.ts';

/** A part of forgetting somebody. Safe twice: a pass that is interrupted begins again, and each is done a second time anyway. */
export type ForgettingStep = (personId: PersonId, pass: ErasedPerson) => Promise<void>;

/** What forgetting takes. */
export interface Forgetting {
  readonly clock: Clock;
  readonly erased: ErasedPersonStore;
  /** In their order. */
  readonly steps: readonly ForgettingStep[];
  /** Overwrites the personal data of the person's events in the service's own log, and has its stream made anew. */
  readonly eraseEvents: (partition: string) => Promise<unknown>;
}

const forgetPersonJob = defineJob({
  name: 'forget-person',
  payload: z.object({ personId: z.custom<PersonId>((value) => typeof value === 'string' && isId(value, 'per')) }),
  attempts: 5,
  backoffMs: 1_000,
});

/** How many people a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** Somebody is to be forgotten, now or later. */
export const forgettingDue = ({ personId, passes, dueAt }: ErasedPerson, now: Instant): DueJob =>
  due(forgetPersonJob, `${personId}-${passes}`, { personId }, dueAt ? msBetween(now, dueAt) : 0);

/** Does all that is due of forgetting somebody; answers whether it was. */
export async function forget({ clock, erased, steps, eraseEvents }: Forgetting, personId: PersonId): Promise<boolean> {
  const pass = await erased.find(personId);
  if (!pass?.dueAt || pass.dueAt > clock.now()) return false;
  for (const step of steps) await step(personId, pass);
  // The last of all, for the steps may tell of what they do.
  await eraseEvents(personId);
  await erased.keep(pass, afterPass(pass, clock.now()));
  return true;
}

/** Forgets somebody; safe twice. */
export const forgettingWorker = (forgetting: () => Forgetting): JobImplementation =>
  implementJob(forgetPersonJob, async ({ personId }) => {
    await forget(forgetting(), personId);
  });

/** Whom the service is to forget now. */
export async function dueForgetting({ clock, erased }: Forgetting): Promise<readonly DueJob[]> {
  const now = clock.now();
  return (await erased.due(now, mostAtOnce)).map((one) => forgettingDue(one, now));
}
