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

/**
 * In whose names nobody judges: who opened it and the parties for which that person speaks, who recorded the contribution, and whose
 * it is. `opener` is who opened it, with those for whom they speak.
 */
export const sidesOf = (
  { openedBy, agentId }: Dispute,
  { recordedBy }: Pick<Contribution, 'recordedBy'>,
  { opener, parties }: { readonly opener: Standing; readonly parties: Under['parties'] },
): readonly AgentId[] => [
  openedBy,
  recordedBy,
  agentId,
  ...opener.organizations.filter((one) => parties.includes(one)),
];

/** Whether somebody is on one side, or speaks for one that is: such a one does not judge. */
export const hasPart = (standing: Standing, sides: readonly AgentId[]): boolean =>
  agentsOf(standing).some((agent) => sides.includes(agent));

/** A party to the agreement, and the people who speak for it, each with all for whom they speak. */
export interface PartyPeople {
  readonly party: AgentId;
  readonly people: readonly Standing[];
}

/**
 * Who resolves a dispute: who manages the commission; where that person has a part in it, any other party for which somebody speaks
 * who has none. `manager` is whoever manages it, with those for whom they speak.
 */
export function judgesOf(
  sides: readonly AgentId[],
  { openedBy }: Under['commission'],
  { manager, parties }: { readonly manager: Standing; readonly parties: readonly PartyPeople[] },
): readonly AgentId[] {
  if (!hasPart(manager, sides)) return [openedBy];
  return parties.filter(({ people }) => people.some((one) => !hasPart(one, sides))).map(({ party }) => party);
}

/**
 * Whether one may resolve a dispute: one of the judges, or who speaks for one, without a part in it. Fails with `FORBIDDEN` and
 * `HAS_PART`, both of which say who could, and with `NOBODY_IMPARTIAL`: nobody could, so that it stays until who opened it gives it up.
 */
export function canResolve(
  standing: Standing,
  { openedBy }: Dispute,
  { sides, judges }: { readonly sides: readonly AgentId[]; readonly judges: readonly AgentId[] },
): Result<true, Failures> {
  const isPartial = hasPart(standing, sides);
  if (mayWrite(standing) && !isPartial && agentsOf(standing).some((agent) => judges.includes(agent))) return ok(true);
  if (judges.length === 0) {
    const message = `Everybody who could has a part in it: ${openedBy}, who opened it, may withdraw it.`;
    return fail('NOBODY_IMPARTIAL', message, ['disputeId']);
  }
  const who = judges.join(' or ');
  if (isPartial) return fail('HAS_PART', `You have a part in it. Who could resolve it: ${who}.`, ['disputeId']);
  return fail('FORBIDDEN', `Who could resolve it: ${who}.`, ['disputeId']);
}
