import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

/** A hold's identifier. */
export type HoldId = Id<'hld'>;

/** Why a hold was given back. */
export type ReleaseReason =
  /** The commitment behind it was withdrawn. */
  | 'WITHDRAWN'
  /** The commitment behind it was fulfilled. */
  | 'FULFILLED'
  /** The team that it was placed for did not come about. */
  | 'FALLEN_THROUGH'
  /** The person withdrew the time that it needed, before it was confirmed. */
  | 'AVAILABILITY_WITHDRAWN';

/** Why a hold could not be placed. */
export type RefusalReason =
  /** What the person offers leaves too little in this span. */
  | 'NO_CAPACITY'
  /** It would fit if tentative windows might serve it. */
  | 'ONLY_TENTATIVE'
  /** The span, or the time to confirm it, is over. */
  | 'OVERDUE'
  /** The person is held for as many things as one can be. */
  | 'TOO_MANY_HOLDS'
  /** There is nobody with this id. */
  | 'PERSON_NOT_FOUND';

/** What is held: there in every state. */
export interface HoldTerms {
  readonly id: HoldId;
  /** Whose time it is. */
  readonly personId: PersonId;
  readonly commissionId: CommissionId;
  readonly slotId: Id<'slt'>;
  readonly from: Instant;
  /** Not held any more. */
  readonly to: Instant;
  /** The work to be done in between: more than 0. */
  readonly minutes: number;
  /** Whether windows serve that the person offers tentatively. */
  readonly mayUseTentative: boolean;
  readonly placedAt: Instant;
  /** Until when it may be confirmed. */
  readonly expiresAt: Instant;
}

interface Stored extends HoldTerms {
  readonly version: number;
}

/** Kept free until it expires. */
export interface Held extends Stored {
  readonly state: 'HELD';
}

/** Kept free for good. */
export interface Confirmed extends Stored {
  readonly state: 'CONFIRMED';
  readonly confirmedAt: Instant;
}

/** Given back, from wherever it stood. */
export interface Released extends Stored {
  readonly state: 'RELEASED';
  readonly confirmedAt?: Instant;
  readonly releasedAt: Instant;
  readonly reason: ReleaseReason;
}

/** Nobody confirmed it in time. */
export interface Expired extends Stored {
  readonly state: 'EXPIRED';
  readonly expiredAt: Instant;
}

/** A person's time kept for a role of a commission. */
export type CapacityHold = Held | Confirmed | Released | Expired;

/** A hold that takes capacity. */
export type ActiveHold = Held | Confirmed;

/** The states in which a hold takes capacity. */
export const activeStates = ['HELD', 'CONFIRMED'] as const;

/** Whether it takes capacity. */
export const isActive = (hold: CapacityHold): hold is ActiveHold => activeStates.some((state) => state === hold.state);

/** A hold begins. */
export interface HoldPlaced {
  readonly type: 'hold.placed';
  readonly terms: HoldTerms;
}

/** A hold that was asked for does not begin, and never will. */
export interface HoldRefused {
  readonly type: 'hold.refused';
  readonly terms: HoldTerms;
  readonly reason: RefusalReason;
}

/** What happens to a hold that was placed. */
export type HoldChange =
  | { readonly type: 'hold.confirmed'; readonly at: Instant }
  | { readonly type: 'hold.released'; readonly reason: ReleaseReason; readonly at: Instant }
  | { readonly type: 'hold.expired'; readonly at: Instant };

/** The hold that was placed. */
export const begin = ({ terms }: HoldPlaced): Held => ({ ...terms, state: 'HELD', version: 1 });

/** The state after an event. Throws {@link ImpossibleHoldEvent}. */
export function evolve(before: CapacityHold, event: HoldChange): CapacityHold {
  const { state } = before;
  const version = before.version + 1;
  switch (event.type) {
    case 'hold.confirmed':
      if (state === 'HELD') return { ...before, version, state: 'CONFIRMED', confirmedAt: event.at };
      break;
    case 'hold.released': {
      const { at, reason } = event;
      if (isActive(before)) return { ...before, version, state: 'RELEASED', releasedAt: at, reason };
      break;
    }
    case 'hold.expired':
      if (state === 'HELD') return { ...before, version, state: 'EXPIRED', expiredAt: event.at };
      break;
    default:
      return event satisfies never;
  }
  throw new ImpossibleHoldEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleHoldEvent extends TypeError {
  constructor(event: HoldChange, before: CapacityHold) {
    super(`${event.type} on a hold that is ${before.state}.`);
  }
}
