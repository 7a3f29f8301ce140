import { type Actor, hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { looksAtCommunity, looksAtOwn } from '../identity/looking.ts';
import { type Organization, ownersOf } from '../organizations/organization.ts';
import type { TrainingRecord } from './training-record.ts';

/** Who gives a course: a registered organization, or the community itself where there is none. */
export type Provider = Organization | undefined;

const owns = (actor: Actor, organization: Organization): boolean =>
  actor.id !== undefined &&
  looksAtCommunity(actor) &&
  ownersOf(organization).some(({ personId }) => personId === actor.id);

const isAdministrator = (actor: Actor): boolean => hasScope(actor, 'members:administer');

/** Whether the actor speaks for whoever gives a course: those who own the organization, administrators for the community. */
export const speaksFor = (actor: Actor, provider: Provider): boolean =>
  provider ? hasScope(actor, 'members:write') && owns(actor, provider) : isAdministrator(actor);

/** Whether the actor may retire a course: who speaks for whoever gives it, and administrators. */
export const mayRetire = (actor: Actor, provider: Provider): boolean =>
  speaksFor(actor, provider) || isAdministrator(actor);

/** Who records trainings by this token, if somebody does: everybody their own. */
export const learnerOf = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') ? actor.id : undefined;

/**
 * Who may confirm a training, and take that back: somebody else than who took it, who speaks for whoever gives the course. Fails with
 * `OWN_TRAINING` or `FORBIDDEN`.
 */
export function mayConfirm(
  actor: Actor,
  { personId }: Pick<TrainingRecord, 'personId'>,
  provider: Provider,
): Result<PersonId, Failures> {
  if (!(actor.id && speaksFor(actor, provider)))
    return fail('FORBIDDEN', 'Whoever gives the course confirms that it was completed.', ['recordId']);
  if (actor.id === personId)
    return fail('OWN_TRAINING', 'Nobody confirms what they completed themselves.', ['recordId']);
  return ok(actor.id);
}

/** Whether the actor may see who recorded to have completed a course: who speaks for whoever gives it, and administrators. */
export const seesRecordsOf = (actor: Actor, provider: Provider): boolean =>
  isAdministrator(actor) || (provider !== undefined && owns(actor, provider));

/** Whether the actor may see all of a record, certificate included: its person, administrators, and who gives the course. */
export const seesAll = (actor: Actor, { personId }: Pick<TrainingRecord, 'personId'>, provider: Provider): boolean =>
  (actor.id === personId && looksAtOwn(actor)) || seesRecordsOf(actor, provider);

/** Whether a record may be seen: by who sees all of it; what is confirmed, by who may see what its person can do. */
export const canSee = (
  actor: Actor,
  record: TrainingRecord,
  { provider, seesPerson }: { readonly provider: Provider; readonly seesPerson: boolean },
): boolean => (seesPerson && record.state === 'CONFIRMED') || seesAll(actor, record, provider);

/** Whether the actor sees all that a person recorded, or what is confirmed alone. */
export const seesAllOf = (actor: Actor, personId: PersonId): boolean =>
  (actor.id === personId && looksAtOwn(actor)) || isAdministrator(actor);
