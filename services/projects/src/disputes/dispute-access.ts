import { hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import type { Contribution } from '../contributions/contribution.ts';
import { isConcerned, type Under } from '../contributions/contribution-access.ts';
import type { Dispute } from './dispute.ts';

const mayWrite = ({ actor }: Standing): boolean => hasScope(actor, 'projects:write');

/** Whether one may dispute a contribution: whoever is concerned, but who recorded it, who takes it back instead. */
export const canDispute = (standing: Standing, { recordedBy }: Contribution, under: Under): boolean =>
  mayWrite(standing) && standing.actor.id !== recordedBy && isConcerned(standing, under);

/** Whether one may show something in a dispute: whoever is concerned, whose contribution it is and who opened it among them. */
export const canShow = (standing: Standing, { agentId, openedBy }: Dispute, under: Under): boolean =>
  mayWrite(standing) &&
  (standing.actor.id === openedBy || speaksFor(standing, agentId) || isConcerned(standing, under));

/** Whether one may give a dispute up: who opened it. */
export const canWithdraw = (standing: Standing, { openedBy }: Dispute): boolean =>
  mayWrite(standing) && standing.actor.id === openedBy;

/** Whether somebody disputes, or whose contribution it is: such a one does not judge. */
const hasPart = (standing: Standing, { openedBy, agentId }: Dispute): boolean =>
  standing.actor.id === openedBy || speaksFor(standing, agentId);

/**
 * Who resolves a dispute: who manages the commission; where that person has a part in it, any other party to the agreement.
 * `manager` is whoever manages it, with those for whom they speak.
 */
export function judgesOf(dispute: Dispute, { commission, parties }: Under, manager: Standing): readonly AgentId[] {
  if (!hasPart(manager, dispute)) return [commission.openedBy];
  const concerned: readonly AgentId[] = [commission.openedBy, dispute.openedBy, dispute.agentId];
  return parties.filter((party) => !concerned.includes(party));
}

/**
 * Whether one may resolve a dispute: one of the judges, or who speaks for one, without a part in it. Fails with `FORBIDDEN` and
 * `HAS_PART`, both of which say who could, and with `NOBODY_IMPARTIAL`: nobody could, so that it stays until who opened it gives it up.
 */
export function canResolve(standing: Standing, dispute: Dispute, judges: readonly AgentId[]): Result<true, Failures> {
  const isPartial = hasPart(standing, dispute);
  if (mayWrite(standing) && !isPartial && agentsOf(standing).some((agent) => judges.includes(agent))) return ok(true);
  if (judges.length === 0) {
    const message = `Everybody who could has a part in it: ${dispute.openedBy}, who opened it, may withdraw it.`;
    return fail('NOBODY_IMPARTIAL', message, ['disputeId']);
  }
  const who = judges.join(' or ');
  if (isPartial) return fail('HAS_PART', `You have a part in it. Who could resolve it: ${who}.`, ['disputeId']);
  return fail('FORBIDDEN', `Who could resolve it: ${who}.`, ['disputeId']);
}
