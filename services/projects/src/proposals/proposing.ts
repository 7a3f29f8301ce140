import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Commission, CommissionState } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { SeatText } from '../teams/choosing.ts';
import { isCurrent, type Team } from '../teams/team.ts';
import { begin, type PendingProposal, rolesOf, type TeamProposal, type TeamProposalId } from './team-proposal.ts';

/** To have a team proposed: `by` is the person who asks. */
export interface ProposeTeam {
  readonly id: TeamProposalId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly mustInclude: readonly string[];
  readonly exclude: readonly string[];
}

/** The states of a commission for which a team can be proposed. */
export const proposedIn: readonly CommissionState[] = ['LEAD', 'QUALIFIED', 'BID', 'WON'];
const mostNamed = 100;

/**
 * Decides to have a team proposed. Fails with `WRONG_STATE`, `PROPOSAL_PENDING` (one was asked for, and is not there yet),
 * `TOO_MANY_PEOPLE` (more than there are roles that it must be with, or 100 without), `DUPLICATE_PERSON`, `INVALID_ID` and
 * `INCLUDED_AND_EXCLUDED`. `latest` is the commission's latest proposal.
 */
export function propose(
  command: ProposeTeam,
  commission: Commission,
  latest: TeamProposal | undefined,
): Result<PendingProposal, Failures> {
  if (!proposedIn.includes(commission.state)) {
    return wrongState({ is: `The commission is ${commission.state}`, allowed: proposedIn, path: 'commissionId' });
  }
  if (latest?.state === 'PENDING') {
    return fail('PROPOSAL_PENDING', 'A team is being looked for already.', ['commissionId']);
  }
  const wished = parseWishes(command, commission.slots.length);
  if (!wished.ok) return wished;
  const { id, by, at } = command;
  const terms = { id, commissionId: commission.id, requestedBy: by, requestedAt: at, replaces: undefined };
  return ok(begin({ ...terms, ...wished.value }));
}

/** With whom a team is to be, and without whom. */
export type Wishes = Pick<PendingProposal, 'mustInclude' | 'exclude'>;

/**
 * Reads with whom a team of so many roles is to be, and without whom. Fails with `TOO_MANY_PEOPLE`, `DUPLICATE_PERSON`, `INVALID_ID`
 * and `INCLUDED_AND_EXCLUDED`.
 */
export function parseWishes(
  texts: Pick<ProposeTeam, 'mustInclude' | 'exclude'>,
  roles: number,
): Result<Wishes, Failures> {
  const named = gather({
    mustInclude: parsePeople(texts.mustInclude, 'mustInclude', roles),
    exclude: parsePeople(texts.exclude, 'exclude', mostNamed),
  });
  if (!named.ok) return named;
  const { mustInclude, exclude } = named.value;
  const both = mustInclude.findIndex((personId) => exclude.includes(personId));
  if (both < 0) return named;
  return fail('INCLUDED_AND_EXCLUDED', 'A team is with somebody or without.', ['mustInclude', both]);
}

function parsePeople(texts: readonly string[], field: string, most: number): Result<readonly PersonId[], Failures> {
  if (texts.length > most) return fail('TOO_MANY_PEOPLE', `At most ${most}.`, [field]);
  const parsed = texts.map((text, at) => {
    const isTwice = texts.indexOf(text) < at;
    return isTwice ? fail('DUPLICATE_PERSON', 'Each once.', [field, at]) : parseId(text, ['per'], [field, at]);
  });
  const failures = parsed.flatMap((one) => (one.ok ? [] : one.error));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

/**
 * The seats of a proposal that is chosen. Fails with `NOT_PROPOSED` (there is no team in it), or `PROPOSAL_OUTDATED`: the
 * roles ask for something else by now, or a team was chosen since, so that more is known. `latest` is the commission's
 * latest team, current or not.
 */
export function seatsOfProposal(
  proposal: TeamProposal,
  { slots }: Pick<Commission, 'slots'>,
  latest: Team | undefined,
): Result<readonly SeatText[], Failures> {
  if (proposal.state !== 'PROPOSED') return fail('NOT_PROPOSED', 'There is no team in it.', ['proposalId']);
  // A current team is what stands in the way itself, and what whoever chooses is told.
  const isOvertaken = latest && !isCurrent(latest) && latest.chosenAt >= proposal.proposedAt;
  if (isOvertaken || proposal.roles !== rolesOf(slots)) {
    return fail('PROPOSAL_OUTDATED', 'Things have changed since: have a team proposed anew.', ['proposalId']);
  }
  return ok(proposal.places.map(({ slotId, personId, mayUseTentative }) => ({ slotId, personId, mayUseTentative })));
}
