import { newId } from '@millepiani/kernel/new-id';
import type { Commission } from '../src/commissions/commission.ts';
import { communityWeights } from '../src/formation/weights.ts';
import type { ProposeTeam } from '../src/proposals/proposing.ts';
import { begin, evolve, type ProposalTerms, type ProposedTeam, rolesOf } from '../src/proposals/team-proposal.ts';
import { ada, BadFixture, later } from './given.ts';
import { bruno } from './teams-given.ts';

/** What Ada asks for. */
export const aRequest = (change: Partial<ProposeTeam> = {}): ProposeTeam => ({
  id: newId('tpr'),
  by: ada,
  at: later,
  mustInclude: [],
  exclude: [],
  ...change,
});

/** A proposal that Ada asks for. */
export const aProposal = ({ id }: Commission, change: Partial<ProposalTerms> = {}) =>
  begin({
    id: newId('tpr'),
    commissionId: id,
    requestedBy: ada,
    requestedAt: later,
    mustInclude: [],
    exclude: [],
    replaces: undefined,
    ...change,
  });

export const someParts = { skillFit: 1, availability: 0.75, trackRecord: 0.8, diversification: 0.9 };

/** Bruno is proposed for every role, and Greta steps in for him in the first one alone. */
export function proposedFor(commission: Commission, change: Partial<ProposalTerms> = {}): ProposedTeam {
  const { slots } = commission;
  const score = { parts: someParts, logScore: -0.5 };
  const greta = newId('per');
  const found = evolve(aProposal(commission, change), {
    type: 'team.proposed',
    at: later,
    roles: rolesOf(slots),
    places: slots.map(({ id }, at) => ({ slotId: id, personId: bruno, mayUseTentative: at > 0, score })),
    objective: -0.5 * slots.length,
    bench: slots.map(({ id }, at) => {
      const substitute = { slotId: id, personId: greta, mayUseTentative: false, ...score };
      const seats = slots.map((slot) => ({ slotId: slot.id, personId: greta }));
      return { slotId: id, personId: bruno, without: at === 0 ? { substitute, loss: 0.25, seats } : undefined };
    }),
    weights: communityWeights,
  });
  if (found.state !== 'PROPOSED') throw new BadFixture(found);
  return found;
}
