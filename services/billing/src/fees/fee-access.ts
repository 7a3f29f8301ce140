import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { type Standing, speaksFor } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';

/** Whether the actor says what members pay, and for whom: administrators do, and bookkeepers. */
export const canKeepPlans = (actor: Actor): boolean =>
  canPost(actor) || (actor.id !== undefined && hasScope(actor, 'members:administer'));

/** Whether the actor waives fees: bookkeepers do. */
export const canKeepFees = (actor: Actor): boolean => canPost(actor);

/** Whether the actor chooses how a person's membership is paid: the person does, and who keeps plans. */
export const canChooseFor = (actor: Actor, personId: PersonId): boolean =>
  canKeepPlans(actor) || (actor.id === personId && hasScope(actor, 'ledger:read'));

/** Whether somebody may have this agent asked for a person's fees: the person, or who speaks for the agent. */
export const canPayBy = (standing: Standing, personId: PersonId, payerId: AgentId): boolean =>
  payerId === personId || canKeepPlans(standing.actor) || speaksFor(standing, payerId);

/** Whether somebody may see a fee: whose membership it pays, who pays it, who speaks for them, and auditors may. */
export const canSeeFee = (
  standing: Standing,
  { personId, payerId }: { readonly personId: PersonId; readonly payerId: AgentId },
): boolean => canSeeAccountsOf(standing, personId) || canSeeAccountsOf(standing, payerId);
