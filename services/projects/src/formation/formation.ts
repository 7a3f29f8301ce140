import type { CapacityWindow, Demand } from '@millepiani/kernel/capacity';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { SlotId } from '../commissions/role-slot.ts';
import type { ScoreParts, SkillNeed, TrackOutcome } from './score.ts';
import type { ScoreWeights, TrackRule } from './weights.ts';

/** A role that somebody is to be found for. */
export interface OpenSlot {
  readonly slotId: SlotId;
  readonly needs: readonly SkillNeed[];
  readonly from: Instant;
  readonly to: Instant;
  /** The minutes of work. */
  readonly minutes: number;
}

/** Somebody who might be in the team, with all that is known of them. */
export interface TeamCandidate {
  readonly personId: PersonId;
  /** By skill: 1 to 5. */
  readonly levels: ReadonlyMap<string, number>;
  readonly windows: readonly CapacityWindow[];
  /** What is held of their time for other work. */
  readonly holds: readonly Demand[];
  readonly outcomes: readonly TrackOutcome[];
  /** Of the community's commissioned hours in twelve months, 0 to 1. */
  readonly share: number;
}

/** A person in a role. */
export interface Placement {
  readonly slotId: SlotId;
  readonly personId: PersonId;
}

/** A role that stays with the person who has it. */
export interface KeptSeat extends Placement {
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
}

/** Who is to do what: all that the answer hangs on. */
export interface FormationQuestion {
  /** The present: what has passed of a span serves nobody. */
  readonly at: Instant;
  readonly slots: readonly OpenSlot[];
  /** Each person once. */
  readonly candidates: readonly TeamCandidate[];
  /** Roles that are not asked about. Their work takes its people's time. */
  readonly kept: readonly KeptSeat[];
  readonly mustInclude: readonly PersonId[];
  readonly exclude: readonly PersonId[];
  /** Who did not take which role, when it was offered. */
  readonly turnedDown: readonly Placement[];
  readonly weights: ScoreWeights;
  readonly track: TrackRule;
}

/** What is asked before anybody is looked for: who might do it is then found among those in the pool. */
export interface FormationOutline extends Omit<FormationQuestion, 'candidates'> {
  /** What is held for this commission is what is looked for, or is kept and reckoned as that. */
  readonly commissionId: CommissionId;
  /** Where drawing by lot begins: among people who are alike neither who came first nor who came last is favoured. */
  readonly lot: string;
}

/** A person who is proposed for a role, and why. */
export interface ProposedSeat extends Placement {
  readonly parts: ScoreParts;
  /** The logarithm of the score: at most 0. */
  readonly logScore: number;
  /** Whether all of the person's work in the team takes time that is offered tentatively. */
  readonly mayUseTentative: boolean;
}

/** Who is there when somebody is not: by the best team without them. */
export interface BenchEntry {
  readonly slotId: SlotId;
  /** The one who would be missing. */
  readonly personId: PersonId;
  /** Undefined where there is no team without them. */
  readonly without:
    | undefined
    | {
        /** Who steps in, in this role. */
        readonly substitute: ProposedSeat;
        /** By how much the objective is less; under 0 for somebody who is in the team only because they must be. */
        readonly loss: number;
        /** All of that team: others may have moved. */
        readonly seats: readonly Placement[];
      };
}

/** Why there is no team. */
export type FormationProblem =
  /** Nobody who is known has the skills of this role. */
  | { readonly code: 'NOBODY_SKILLED'; readonly slotId: SlotId }
  /** Whoever has the skills is not to be in the team, or did not take the role. */
  | { readonly code: 'ALL_EXCLUDED'; readonly slotId: SlotId }
  /** Whoever has the skills lacks the time. */
  | { readonly code: 'NOBODY_AVAILABLE'; readonly slotId: SlotId }
  /** The role's last day has passed. */
  | { readonly code: 'SLOT_OVER'; readonly slotId: SlotId }
  /** This person is to be in the team, and can fill none of the roles. */
  | { readonly code: 'MUST_INCLUDE_UNFIT'; readonly personId: PersonId }
  /** There is somebody for each role, but not for all of them at once. */
  | { readonly code: 'NO_TEAM_TOGETHER' };

/** What was found. */
export type Formation =
  | {
      readonly kind: 'FOUND';
      /** One for each slot that was asked about, in their order. */
      readonly seats: readonly ProposedSeat[];
      /** The sum of the seats' log scores. */
      readonly objective: number;
      /** One for each seat, in their order. */
      readonly bench: readonly BenchEntry[];
    }
  | { readonly kind: 'NONE'; readonly problems: readonly FormationProblem[] };
