import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { SlotId } from '../commissions/role-slot.ts';
import { needsText, type RoleNeed } from '../commissions/skill-needs.ts';
import type { BenchEntry, FormationProblem, Placement, ProposedSeat } from '../formation/formation.ts';
import type { ScoreWeights } from '../formation/weights.ts';
import type { TeamId } from '../teams/team.ts';

export type TeamProposalId = Id<'tpr'>;

/** A place for which somebody else is looked for, and the team that it is in. */
export interface ReplacedSeat extends Placement {
  readonly teamId: TeamId;
}

/** What is asked for: there in every state. */
export interface ProposalTerms {
  readonly id: TeamProposalId;
  readonly commissionId: CommissionId;
  /** Undefined: the service itself, for somebody who is not there any more. */
  readonly requestedBy: PersonId | undefined;
  readonly requestedAt: Instant;
  readonly mustInclude: readonly PersonId[];
  readonly exclude: readonly PersonId[];
  /** Undefined where a whole team is asked for. */
  readonly replaces: ReplacedSeat | undefined;
}

/** What speaks for a person in a place. */
export type PlaceScore = Pick<ProposedSeat, 'parts' | 'logScore'>;

/** A place in a proposed team. */
export interface ProposedPlace extends Placement {
  readonly mayUseTentative: boolean;
  /** Why this person; undefined where the place stays with the one who has it. */
  readonly score: PlaceScore | undefined;
}

/** A place, and the proposal that it is in. */
export interface PlaceOfProposal extends ProposedPlace {
  readonly commissionId: CommissionId;
}

/** Why there is none. */
export type ProposalProblem =
  | FormationProblem
  /** The commission came to nothing meanwhile. */
  | { readonly code: 'COMMISSION_LOST' }
  /** Somebody chose another team meanwhile. */
  | { readonly code: 'TEAM_CHOSEN' }
  /** It was tried several times, and ended each time: too large, or a bug. */
  | { readonly code: 'NOT_COMPUTED' };

/** Asked for, and still to be computed: nothing is told of it yet. */
export interface PendingProposal extends ProposalTerms {
  readonly state: 'PENDING';
  readonly version: 0;
}

/** A team that can be chosen. */
export interface ProposedTeam extends ProposalTerms {
  readonly state: 'PROPOSED';
  readonly version: 1;
  readonly proposedAt: Instant;
  /** What the roles asked for then, as {@link rolesOf} says. */
  readonly roles: string;
  /** One for each role of the commission, in their order. */
  readonly places: readonly ProposedPlace[];
  /** The sum of the log scores of the places that were looked for. */
  readonly objective: number;
  /** One for each place that was looked for. */
  readonly bench: readonly BenchEntry[];
  readonly weights: ScoreWeights;
}

/** No team could be found. */
export interface NotProposedTeam extends ProposalTerms {
  readonly state: 'NOT_PROPOSED';
  readonly version: 1;
  readonly notProposedAt: Instant;
  /** One at least. */
  readonly problems: readonly ProposalProblem[];
}

/** Who might do a commission's work, by computation. */
export type TeamProposal = PendingProposal | ProposedTeam | NotProposedTeam;

/** What happens to a proposal that was asked for. */
export type ProposalEvent =
  | ({ readonly type: 'team.proposed'; readonly at: Instant } & Pick<
      ProposedTeam,
      'roles' | 'places' | 'objective' | 'bench' | 'weights'
    >)
  | { readonly type: 'team.not-proposed'; readonly at: Instant; readonly problems: readonly ProposalProblem[] };

/** The proposal that was asked for. */
export const begin = (terms: ProposalTerms): PendingProposal => ({ ...terms, state: 'PENDING', version: 0 });

/** The state after an event. A result is there once, and stays. */
export function evolve(pending: PendingProposal, event: ProposalEvent): ProposedTeam | NotProposedTeam {
  switch (event.type) {
    case 'team.proposed': {
      const { type: _, at, ...found } = event;
      return { ...pending, ...found, state: 'PROPOSED', version: 1, proposedAt: at };
    }
    case 'team.not-proposed':
      return { ...pending, state: 'NOT_PROPOSED', version: 1, notProposedAt: event.at, problems: event.problems };
    default:
      return event satisfies never;
  }
}

/** What is asked of a role, as far as a proposal hangs on it. */
interface RoleTerms {
  readonly id: SlotId;
  readonly skill: string;
  readonly level: number;
  readonly hours: number;
  readonly from: string;
  readonly to: string;
  readonly furtherNeeds?: readonly RoleNeed[];
}

/** What a commission's roles ask for, as one text: another one is there when anything of it was revised. */
export const rolesOf = (slots: readonly RoleTerms[]): string =>
  slots
    .map((slot) => {
      const { id, skill, level, hours, from, to } = slot;
      return `${[id, skill, level, hours, from, to].join(' ')}${needsText(slot)}`;
    })
    .join('\n');
