import type { PersonId } from '@millepiani/kernel/id';
import type { Context } from '../context.ts';
import { knows } from './membership-access.ts';

/** Whether the caller may see what a person says of themselves, can do and has free. */
export const seesMember = async (
  { actor, memberships }: Pick<Context, 'actor' | 'memberships'>,
  personId: PersonId,
): Promise<boolean> => knows(actor, personId, actor.id === personId ? undefined : await memberships.load(personId));
