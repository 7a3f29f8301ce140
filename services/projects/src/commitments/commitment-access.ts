import type { Actor } from '@millepiani/kernel/actor';
import { type AgentId, isId, type PersonId } from '@millepiani/kernel/id';

/** Whether the actor may list all that a person is bound to, in whatever commission: that person alone. */
export const canListCommitments = (actor: Actor, personId: AgentId): personId is PersonId =>
  isId(personId, 'per') && actor.id === personId;
