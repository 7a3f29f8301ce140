import { hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { agentsOf, type Standing } from '@millepiani/speakers/standing';
import type { Commission } from '../commissions/commission.ts';
import { type AgreementVersion, unsignedBy } from './agreement.ts';

/**
 * Whether one is among those who do a commission: who manages it, its lead, and who sits in its team or sat there since it was
 * confirmed. What they agree, are bound to and put in is theirs to see, and not the client's.
 */
export function isInsider(
  standing: Standing,
  { openedBy, leadId, team }: Pick<Commission, 'openedBy' | 'leadId' | 'team'>,
): boolean {
  const insiders: readonly AgentId[] = [openedBy, leadId, ...(team?.personIds ?? [])];
  return agentsOf(standing).some((agent) => insiders.includes(agent));
}

/** Whether one may see a version: who does the commission, and who is a party to it. */
export const canSeeVersion = (
  standing: Standing,
  { content }: Pick<AgreementVersion, 'content'>,
  commission: Commission | undefined,
): boolean =>
  agentsOf(standing).some((agent) => content.parties.includes(agent)) ||
  (commission !== undefined && isInsider(standing, commission));

/**
 * For which party one signs: the one that is named, or oneself, whether one has signed or not: to do it again must bind nobody else.
 * Who is no party signs for the first organization for which they speak and whose signature is missing. Fails with `FORBIDDEN`: one is
 * no party and speaks for none, or the token may not write.
 */
export function signingFor(
  standing: Standing,
  version: AgreementVersion,
  partyId: AgentId | undefined,
): Result<AgentId, Failures> {
  const { actor } = standing;
  const may = agentsOf(standing).filter((agent) => version.content.parties.includes(agent));
  const missing = unsignedBy(version);
  const self = may.filter((agent) => agent === actor.id);
  const [party] =
    partyId === undefined
      ? [...self, ...may.filter((agent) => missing.includes(agent)), ...may]
      : may.filter((one) => one === partyId);
  if (party !== undefined && hasScope(actor, 'projects:write')) return ok(party);
  return fail('FORBIDDEN', 'A party signs, or who speaks for it.', [partyId === undefined ? 'versionId' : 'partyId']);
}
