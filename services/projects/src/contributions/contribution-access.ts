import { hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import type { AgreementContent } from '../agreements/agreement.ts';
import type { Commission } from '../commissions/commission.ts';
import { can } from '../commissions/commission-access.ts';
import type { Contribution } from './contribution.ts';

/** What decides about who may: the commission, and who signed the version under which something was put in. */
export interface Under {
  readonly commission: Commission;
  readonly parties: AgreementContent['parties'];
}

const mayWrite = ({ actor }: Standing): boolean => hasScope(actor, 'projects:write');

/** Whether one may record what this agent put in: the person, who speaks for the organization, and whoever manages the commission. */
export const canRecord = (standing: Standing, agentId: AgentId, commission: Commission): boolean =>
  mayWrite(standing) && (speaksFor(standing, agentId) || can(standing.actor, 'manage', commission));

/**
 * Whether one may record anything at all: who manages the commission, who is bound to do something, and who is a party or speaks for one.
 */
export const canRecordAny = (
  standing: Standing,
  { commission, parties }: Under,
  bound: readonly { readonly personId: AgentId }[],
): boolean => {
  const agents = agentsOf(standing);
  const isBound = bound.some(({ personId }) => agents.includes(personId));
  return mayWrite(standing) && (isBound || isConcerned(standing, { commission, parties }));
};

/** Whether one takes part in what a contribution is to: a party to the agreement, who speaks for one, and who manages the commission. */
export const isConcerned = (standing: Standing, { commission, parties }: Under): boolean =>
  can(standing.actor, 'manage', commission) || agentsOf(standing).some((agent) => parties.includes(agent));

/**
 * Whether one may approve a contribution: a party to the agreement, who speaks for one, or who manages the commission; never who
 * recorded it, and never whose it is or who speaks for whose it is.
 */
export const canApprove = (standing: Standing, { recordedBy, agentId }: Contribution, under: Under): boolean =>
  mayWrite(standing) &&
  standing.actor.id !== recordedBy &&
  !speaksFor(standing, agentId) &&
  isConcerned(standing, under);

/** Whether one may take a contribution back: who recorded it, whose it is or who speaks for whose it is, and who manages the commission. */
export const canReverse = (
  standing: Standing,
  { recordedBy, agentId }: Contribution,
  commission: Commission,
): boolean =>
  mayWrite(standing) &&
  (standing.actor.id === recordedBy || speaksFor(standing, agentId) || can(standing.actor, 'manage', commission));
