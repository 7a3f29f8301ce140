import { hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { Reserve } from './reserve.ts';
import type { ReserveRelease } from './reserve-release.ts';

const isMember = ({ actor }: Standing): boolean => hasScope(actor, 'ledger:approve');

/** Whether somebody is one of those whom rules name, or speaks for one. */
const isNamed = (standing: Standing, named: readonly AgentId[]): boolean =>
  agentsOf(standing).some((agent) => named.includes(agent));

/** Whether somebody proposes that something leaves a reserve: bookkeepers, who speaks for the owner, and whom its rules name. */
export const canPropose = (
  standing: Standing,
  { ownerId }: Pick<Reserve, 'ownerId'>,
  named: readonly AgentId[],
): boolean =>
  canPost(standing.actor) || (isMember(standing) && (speaksFor(standing, ownerId) || isNamed(standing, named)));

/** Whether somebody approves in anybody's name: whom the rules name, the plan says. */
export const canApprove = (standing: Standing): boolean => isMember(standing);

/** Whether somebody gives a proposal up: who made it, bookkeepers, and who speaks for the owner. */
export const canWithdraw = (standing: Standing, { ownerId, proposedBy }: ReserveRelease): boolean =>
  canPost(standing.actor) || standing.actor.id === proposedBy || (isMember(standing) && speaksFor(standing, ownerId));

/** Whether somebody records what was paid out of a release: bookkeepers do. */
export const canSpend = ({ actor }: Standing): boolean => canPost(actor);

/** Whether somebody sees a release: who sees its owner's accounts, who proposed it, and whom its rules name. */
export const canSeeRelease = (standing: Standing, { ownerId, proposedBy, needs }: ReserveRelease): boolean =>
  canSeeAccountsOf(standing, ownerId) ||
  (hasScope(standing.actor, 'ledger:read') &&
    (standing.actor.id === proposedBy || needs.some(({ by }) => isNamed(standing, by))));
