import type { AgentId, CommissionId, PersonId, ProjectId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { add, type Money, negate } from '@millepiani/kernel/money';
import type { Visibility } from '../commissions/commission.ts';
import type { PledgeFacts, PledgeId } from './pledge.ts';

/** Why a project is abandoned. The clock alone says `FUNDING_MISSED`, and the service alone `LEAD_GONE`. */
export type AbandonReason = 'WITHDRAWN' | 'NOT_FEASIBLE' | 'SHORT_OF_PEOPLE' | 'FUNDING_MISSED' | 'LEAD_GONE';

/** What a project needs, in one currency. */
export interface Budget {
  /** More than 0: with this much pledged it is funded at once. */
  readonly target: Money;
  /** More than 0, at most the target: with this much it can be done. */
  readonly minimum: Money;
  /** Until when it is to be pledged; undefined where that is open. */
  readonly deadline: Instant | undefined;
}

/** What backers have said so far: there where there is a budget. */
export interface Backing {
  /** In the currency of the budget: all pledges that were made and not withdrawn. */
  readonly pledged: Money;
  /** Whose they are, each once. */
  readonly backerIds: readonly AgentId[];
}

/** How somebody stands: asked by the lead, asking, or both. */
export type Participation = 'INVITED' | 'ASKED' | 'JOINED';

/** Somebody who takes part, or is about to. */
export interface Participant {
  readonly personId: PersonId;
  readonly state: Participation;
  /** Since when they stand so. */
  readonly since: Instant;
}

/** What a project is about: there in every state. */
export interface ProjectTerms {
  readonly id: ProjectId;
  readonly title: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly leadId: AgentId;
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
  /** Undefined where it needs no money. */
  readonly budget: Budget | undefined;
}

interface Stored extends ProjectTerms {
  /** Rises with what happens to the project; pledges do not raise it, so that they make nobody's version stale. */
  readonly version: number;
  readonly participants: readonly Participant[];
  readonly backing: Backing | undefined;
}

interface WasFunded {
  readonly fundingOpenedAt: Instant;
  readonly fundedAt: Instant;
}

/** Somebody wants to do something together. */
export interface Idea extends Stored {
  readonly state: 'IDEA';
}

/** Backers are asked for. */
export interface Funding extends Stored {
  readonly state: 'FUNDING';
  readonly fundingOpenedAt: Instant;
}

/** What it needs is pledged. */
export interface Funded extends Stored, WasFunded {
  readonly state: 'FUNDED';
}

interface AtWork extends Stored, Partial<WasFunded> {
  readonly startedAt: Instant;
}

/** They are at work. */
export interface Running extends AtWork {
  readonly state: 'RUNNING';
}

/** What it was to bring about is there. */
export interface Completed extends AtWork {
  readonly state: 'COMPLETED';
  readonly completedAt: Instant;
}

/** Nothing more happens to it. */
export interface Closed extends AtWork {
  readonly state: 'CLOSED';
  readonly completedAt: Instant;
  readonly closedAt: Instant;
}

/** It came to nothing, from wherever it stood: the instants say how far it got. */
export interface Abandoned extends Stored, Partial<WasFunded> {
  readonly state: 'ABANDONED';
  readonly startedAt?: Instant;
  readonly abandonedAt: Instant;
  readonly reason: AbandonReason;
}

/** What is developed together, with or without a client. */
export type Project = Idea | Funding | Funded | Running | Completed | Closed | Abandoned;

/** The names of the states. */
export type ProjectState = Project['state'];

/** A project that is in one of the states `S`. */
type ProjectIn<S extends ProjectState> = Extract<Project, { readonly state: S }>;

/** What happens to a project's pledges: it moves what is pledged, and not the project's version. */
export type PledgeEvent =
  | { readonly type: 'pledge.made'; readonly facts: PledgeFacts }
  | {
      readonly type: 'pledge.withdrawn';
      readonly pledge: Pick<PledgeFacts, 'backerId' | 'amount'> & { readonly id: PledgeId };
      /** Undefined where the service withdraws it, for who has left or was erased. */
      readonly by: PersonId | undefined;
      readonly at: Instant;
    };

/** What happens to a project itself. */
export type ProjectChange =
  | { readonly type: 'project.opened'; readonly terms: ProjectTerms }
  | ({ readonly type: 'project.revised'; readonly at: Instant } & Pick<
      ProjectTerms,
      'title' | 'description' | 'visibility' | 'budget'
    >)
  | {
      readonly type:
        | 'project.funding-opened'
        | 'project.funded'
        | 'project.started'
        | 'project.completed'
        | 'project.closed';
      readonly at: Instant;
    }
  | { readonly type: 'project.abandoned'; readonly reason: AbandonReason; readonly at: Instant }
  | {
      readonly type: 'project.participant';
      readonly personId: PersonId;
      readonly to: Participation;
      readonly at: Instant;
    }
  | {
      readonly type: 'project.participant-left';
      readonly personId: PersonId;
      readonly was: Participation;
      readonly at: Instant;
    }
  | {
      readonly type: 'project.commission-attached' | 'project.commission-detached';
      readonly commissionId: CommissionId;
      readonly commissionVisibility: Visibility;
      readonly at: Instant;
    };

/** All that happens to a project. */
export type ProjectEvent = ProjectChange | PledgeEvent;

/** Whether the project is in one of these states. */
const isIn = <S extends ProjectState>(project: Project, ...states: readonly S[]): project is ProjectIn<S> =>
  states.some((state) => state === project.state);

/** The state after an event. Throws {@link ImpossibleProjectEvent}. */
export function evolve(before: Project | undefined, event: ProjectEvent): Project {
  if (event.type === 'project.opened') {
    if (before) throw new ImpossibleProjectEvent(event, before);
    return { ...event.terms, state: 'IDEA', version: 1, participants: [], backing: unbacked(event.terms) };
  }
  const from = <S extends ProjectState>(...states: S[]) => stateBefore(before, states, event);
  switch (event.type) {
    case 'project.revised':
      return revised(next(from('IDEA', 'FUNDING', 'RUNNING')), event);
    case 'project.funding-opened':
      return { ...next(from('IDEA')), state: 'FUNDING', fundingOpenedAt: event.at };
    case 'project.funded':
      return { ...next(from('FUNDING')), state: 'FUNDED', fundedAt: event.at };
    case 'project.started':
      return { ...next(from('IDEA', 'FUNDED')), state: 'RUNNING', startedAt: event.at };
    case 'project.completed':
      return { ...next(from('RUNNING')), state: 'COMPLETED', completedAt: event.at };
    case 'project.closed':
      return { ...next(from('COMPLETED')), state: 'CLOSED', closedAt: event.at };
    case 'project.abandoned': {
      const { reason, at } = event;
      return { ...next(from('IDEA', 'FUNDING', 'FUNDED', 'RUNNING')), state: 'ABANDONED', reason, abandonedAt: at };
    }
    case 'project.participant':
    case 'project.participant-left':
      return withParticipant(next(from('IDEA', 'FUNDING', 'FUNDED', 'RUNNING')), event);
    case 'project.commission-attached':
    case 'project.commission-detached':
      return next(from('IDEA', 'FUNDING', 'FUNDED', 'RUNNING'));
    case 'pledge.made':
    case 'pledge.withdrawn':
      return withPledge(from('FUNDING'), event);
    default:
      return event satisfies never;
  }
}

/** What is pledged before anybody is asked. */
const unbacked = ({ budget }: Pick<ProjectTerms, 'budget'>): Backing | undefined =>
  budget && { pledged: { minor: 0n, currency: budget.target.currency }, backerIds: [] };

/** The same project, of which something else is said. What it needs is another while it is an idea alone, when nothing is pledged. */
function revised<P extends Idea | Funding | Running>(
  project: P,
  { title, description, visibility, budget }: Extract<ProjectChange, { readonly type: 'project.revised' }>,
): P {
  const backing = project.state === 'IDEA' ? unbacked({ budget }) : project.backing;
  return { ...project, title, description, visibility, budget, backing };
}

/** The same project with somebody standing otherwise, at the place where they stood. */
function withParticipant<P extends Project>(
  project: P,
  event: Extract<ProjectChange, { readonly type: 'project.participant' | 'project.participant-left' }>,
): P {
  const { personId, at } = event;
  if (event.type === 'project.participant-left') {
    return { ...project, participants: project.participants.filter((one) => one.personId !== personId) };
  }
  const now: Participant = { personId, state: event.to, since: at };
  const isThere = project.participants.some((one) => one.personId === personId);
  const participants = isThere
    ? project.participants.map((one) => (one.personId === personId ? now : one))
    : [...project.participants, now];
  return { ...project, participants };
}

function withPledge(project: Funding, event: PledgeEvent): Funding {
  if (!project.backing) throw new ImpossibleProjectEvent(event, project);
  const { pledged, backerIds } = project.backing;
  if (event.type === 'pledge.made') {
    const { backerId, amount } = event.facts;
    return { ...project, backing: { pledged: add(pledged, amount), backerIds: [...backerIds, backerId] } };
  }
  const { backerId, amount } = event.pledge;
  const left = backerIds.filter((one) => one !== backerId);
  return { ...project, backing: { pledged: add(pledged, negate(amount)), backerIds: left } };
}

const next = <P extends Project>(project: P): P => ({ ...project, version: project.version + 1 });

function stateBefore<S extends ProjectState>(
  before: Project | undefined,
  states: readonly S[],
  event: ProjectEvent,
): ProjectIn<S> {
  if (before && isIn(before, ...states)) return before;
  throw new ImpossibleProjectEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleProjectEvent extends TypeError {
  constructor(event: ProjectEvent, before: Project | undefined) {
    super(`${event.type} on a project that is ${before?.state ?? 'not opened'}.`);
  }
}
