import type { AgentId, CommissionId, Id, PersonId, ProjectId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { MilestoneTerms } from '../milestones/milestone.ts';
import type { RoleSlot } from './role-slot.ts';

/** Who may read a commission: anybody, whoever is signed in, or those who take part. */
export type Visibility = 'PUBLIC' | 'COMMUNITY' | 'PARTIES';

/** Why a commission is lost. `EXPIRED` is the clock's alone to say. */
export type LossReason = 'DECLINED' | 'WITHDRAWN' | 'OUTBID' | 'EXPIRED';

/**
 * What is to happen when somebody of a confirmed team leaves: a substitute is proposed, and whoever manages the commission chooses;
 * or the best one is asked at once, and the next one where they do not come.
 */
export type SubstitutionMode = 'ASK' | 'PROPOSE';

/** What is asked for and by whom: there in every state. */
export interface CommissionTerms {
  readonly id: CommissionId;
  readonly title: string;
  readonly description: string;
  readonly clientId: AgentId | undefined;
  /** Who brings it in. */
  readonly leadId: AgentId;
  readonly openedBy: PersonId;
  /** More than 0. */
  readonly price: Money;
  readonly visibility: Visibility;
  /** Until when it may be qualified. */
  readonly respondBy: Instant;
  readonly slots: readonly RoleSlot[];
  readonly openedAt: Instant;
}

/** Of the team that is to do it. */
export interface Seated {
  readonly id: Id<'tea'>;
  /** Who sits in it, each once. */
  readonly personIds: readonly PersonId[];
}

/** Of the agreement that is in force. */
export interface Agreed {
  readonly id: Id<'agr'>;
  readonly versionId: Id<'agv'>;
}

interface Stored extends CommissionTerms {
  readonly version: number;
  /**
   * The current team, where there is one. It is no change of the commission, and its version stays: what happens to teams
   * is told by teams' events.
   */
  readonly team?: Seated;
  /** The version of its agreement that is in force, where one is. No change of the commission either. */
  readonly agreement?: Agreed;
  /** Left out: `ASK`. */
  readonly substitution?: SubstitutionMode;
  /** The project that it belongs to, where it does: no change of the commission either. */
  readonly projectId?: ProjectId;
}

/** A call that somebody brought in, and nobody has judged yet. */
export interface Lead extends Stored {
  readonly state: 'LEAD';
}

/** Judged to be worth a bid. */
export interface Qualified extends Stored {
  readonly state: 'QUALIFIED';
  readonly qualifiedAt: Instant;
}

/** Offered to the client. */
export interface Bid extends Stored {
  readonly state: 'BID';
  readonly qualifiedAt: Instant;
  readonly bidAt: Instant;
}

interface Taken extends Stored {
  readonly qualifiedAt: Instant;
  readonly bidAt: Instant;
  readonly wonAt: Instant;
}

/** The client said yes. */
export interface Won extends Taken {
  readonly state: 'WON';
}

/** Its team is at work. */
export interface Running extends Taken {
  readonly state: 'RUNNING';
  readonly startedAt: Instant;
}

/** The client has taken all of it. */
export interface Accepted extends Taken {
  readonly state: 'ACCEPTED';
  readonly startedAt: Instant;
  readonly acceptedAt: Instant;
}

/** What came in is distributed. */
export interface Settled extends Taken {
  readonly state: 'SETTLED';
  readonly startedAt: Instant;
  readonly acceptedAt: Instant;
  readonly settledAt: Instant;
}

/** Nothing more happens to it. */
export interface Closed extends Taken {
  readonly state: 'CLOSED';
  readonly startedAt: Instant;
  readonly acceptedAt: Instant;
  readonly settledAt: Instant;
  readonly closedAt: Instant;
}

/** It came to nothing, from wherever it stood: the instants say how far it got. */
export interface Lost extends Stored {
  readonly state: 'LOST';
  readonly qualifiedAt?: Instant;
  readonly bidAt?: Instant;
  readonly lostAt: Instant;
  readonly reason: LossReason;
}

/** Work that a client asks for, from the call to the settled account. */
export type Commission = Lead | Qualified | Bid | Won | Running | Accepted | Settled | Closed | Lost;

/** A role, and the commission that it is of. */
export interface SlotOfCommission extends RoleSlot {
  readonly commission: Commission;
}

/** The names of the states. */
export type CommissionState = Commission['state'];

/** A commission that is in one of the states `S`. */
type CommissionIn<S extends CommissionState> = Extract<Commission, { readonly state: S }>;

/** What happens to a commission. */
export type CommissionEvent =
  | { readonly type: 'commission.opened'; readonly terms: CommissionTerms }
  | ({
      readonly type: 'commission.revised';
      /** All of them, in their order. */
      readonly milestones: readonly MilestoneTerms[];
      readonly at: Instant;
    } & Pick<CommissionTerms, 'title' | 'description' | 'price' | 'respondBy'>)
  | { readonly type: 'commission.slots-revised'; readonly slots: readonly RoleSlot[]; readonly at: Instant }
  | {
      readonly type:
        | 'commission.qualified'
        | 'commission.bid'
        | 'commission.won'
        | 'commission.started'
        | 'commission.accepted'
        | 'commission.settled'
        | 'commission.closed';
      readonly at: Instant;
    }
  | {
      readonly type: 'commission.substitution-set';
      readonly substitution: SubstitutionMode;
      readonly at: Instant;
    }
  | { readonly type: 'commission.lost'; readonly reason: LossReason; readonly at: Instant };

/** The states in which somebody may still have to be replaced. */
export const substitutedIn = [
  'LEAD',
  'QUALIFIED',
  'BID',
  'WON',
  'RUNNING',
] as const satisfies readonly CommissionState[];

/** What is to happen when somebody of the confirmed team leaves. */
export const substitutionOf = ({ substitution }: Pick<Commission, 'substitution'>): SubstitutionMode =>
  substitution ?? 'ASK';

/** Whether the commission is in one of these states. */
const isIn = <S extends CommissionState>(commission: Commission, states: readonly S[]): commission is CommissionIn<S> =>
  states.some((state) => state === commission.state);

/** The state after an event. Throws {@link ImpossibleEvent}. */
export function evolve(before: Commission | undefined, event: CommissionEvent): Commission {
  if (event.type === 'commission.opened') {
    if (before) throw new ImpossibleEvent(event, before);
    return { ...event.terms, state: 'LEAD', version: 1 };
  }
  const from = <S extends CommissionState>(...states: S[]) => stateBefore(before, states, event);
  switch (event.type) {
    case 'commission.revised': {
      const { title, description, price, respondBy } = event;
      return { ...next(from('LEAD', 'QUALIFIED', 'BID')), title, description, price, respondBy };
    }
    case 'commission.slots-revised':
      return { ...next(from('LEAD', 'QUALIFIED')), slots: event.slots };
    case 'commission.qualified':
      return { ...next(from('LEAD')), state: 'QUALIFIED', qualifiedAt: event.at };
    case 'commission.bid':
      return { ...next(from('QUALIFIED')), state: 'BID', bidAt: event.at };
    case 'commission.won':
      return { ...next(from('BID')), state: 'WON', wonAt: event.at };
    case 'commission.started':
      return { ...next(from('WON')), state: 'RUNNING', startedAt: event.at };
    case 'commission.accepted':
      return { ...next(from('RUNNING')), state: 'ACCEPTED', acceptedAt: event.at };
    case 'commission.settled':
      return { ...next(from('ACCEPTED')), state: 'SETTLED', settledAt: event.at };
    case 'commission.closed':
      return { ...next(from('SETTLED')), state: 'CLOSED', closedAt: event.at };
    case 'commission.substitution-set':
      return { ...next(from(...substitutedIn)), substitution: event.substitution };
    case 'commission.lost': {
      const { team: _, ...rest } = next(from('LEAD', 'QUALIFIED', 'BID'));
      return { ...rest, state: 'LOST', lostAt: event.at, reason: event.reason };
    }
    default:
      return event satisfies never;
  }
}

/** The same commission with another current team, or with none. */
export function withTeam({ team: _, ...rest }: Commission, team: Seated | undefined): Commission {
  return team === undefined ? rest : { ...rest, team };
}

/** The same commission with another version of its agreement in force. */
export const withAgreement = (commission: Commission, agreement: Agreed): Commission => ({ ...commission, agreement });

/** The same commission as a part of a project, or of none. */
export function withProject({ projectId: _, ...rest }: Commission, projectId: ProjectId | undefined): Commission {
  return projectId === undefined ? rest : { ...rest, projectId };
}

const next = <C extends Commission>(commission: C): C => ({ ...commission, version: commission.version + 1 });

function stateBefore<S extends CommissionState>(
  before: Commission | undefined,
  states: readonly S[],
  event: CommissionEvent,
): CommissionIn<S> {
  if (before && isIn(before, states)) return before;
  throw new ImpossibleEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleEvent extends TypeError {
  constructor(event: CommissionEvent, before: Commission | undefined) {
    super(`${event.type} on a commission that is ${before?.state ?? 'not opened'}.`);
  }
}
