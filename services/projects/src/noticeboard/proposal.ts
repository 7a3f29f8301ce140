import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Intent } from './intent.ts';

export type ProposalId = Id<'prp'>;
export type AllianceId = Id<'ali'>;
export type ResponseId = Id<'rsp'>;

/** What somebody needs, or what somebody has to give. */
export type ProposalKind = 'REQUEST' | 'OFFER';

/** Who may see a proposal once it is published: anybody, whoever is signed in, or who speaks for an organization of an alliance. */
export type ProposalVisibility = 'PUBLIC' | 'COMMUNITY' | 'ALLIANCE';

/** Who sees it, and of an alliance which. */
export type Audience =
  | { readonly visibility: 'PUBLIC' | 'COMMUNITY' }
  | { readonly visibility: 'ALLIANCE'; readonly allianceId: AllianceId };

/** Why a proposal is closed. `EXPIRED` is the clock's alone to say. */
export type CloseReason = 'FULFILLED' | 'WITHDRAWN' | 'EXPIRED';

/** What answers a proposal: a commission, somebody's own proposal, or a response to it. */
export type Match =
  | { readonly by: 'COMMISSION'; readonly commissionId: CommissionId }
  | { readonly by: 'PROPOSAL'; readonly proposalId: ProposalId; readonly partnerId: AgentId }
  | { readonly by: 'RESPONSE'; readonly responseId: ResponseId; readonly partnerId: PersonId };

/** What can be said anew as long as it may be revised. */
export interface ProposalWords {
  readonly title: string;
  readonly description: string;
  readonly audience: Audience;
  /** When it closes by itself. */
  readonly expiresAt: Instant;
  /** 1 to 20. */
  readonly intents: readonly Intent[];
}

/** What is asked for or offered: there in every state. */
export interface ProposalTerms extends ProposalWords {
  readonly id: ProposalId;
  readonly kind: ProposalKind;
  /** Who asks or offers: a person, or an organization for which somebody speaks. */
  readonly ownerId: AgentId;
  readonly draftedBy: PersonId;
  readonly draftedAt: Instant;
}

interface Stored extends ProposalTerms {
  readonly version: number;
}

/** Its owner's alone. */
export interface Draft extends Stored {
  readonly state: 'DRAFT';
}

/** On the noticeboard. */
export interface Published extends Stored {
  readonly state: 'PUBLISHED';
  readonly publishedAt: Instant;
}

/** What answers it was found. */
export interface Matched extends Stored {
  readonly state: 'MATCHED';
  readonly publishedAt: Instant;
  readonly matchedAt: Instant;
  readonly match: Match;
}

/** Nothing more happens to it: the instants say how far it got. */
export interface Closed extends Stored {
  readonly state: 'CLOSED';
  readonly publishedAt?: Instant;
  readonly matchedAt?: Instant;
  readonly match?: Match;
  readonly closedAt: Instant;
  readonly reason: CloseReason;
}

/** A request or an offer on the noticeboard (ValueFlows *proposal*). */
export type Proposal = Draft | Published | Matched | Closed;

/** The names of the states. */
export type ProposalState = Proposal['state'];

/** What happens to a proposal. */
export type ProposalEvent =
  | { readonly type: 'proposal.drafted'; readonly terms: ProposalTerms }
  | { readonly type: 'proposal.revised'; readonly words: ProposalWords; readonly at: Instant }
  | { readonly type: 'proposal.published'; readonly at: Instant }
  | {
      readonly type: 'proposal.matched';
      readonly match: Match;
      /** Whether whoever sees the proposal sees what answers it. */
      readonly isShown: boolean;
      readonly at: Instant;
    }
  | { readonly type: 'proposal.closed'; readonly reason: CloseReason; readonly at: Instant };

type ProposalIn<S extends ProposalState> = Extract<Proposal, { readonly state: S }>;

const isIn = <S extends ProposalState>(proposal: Proposal, states: readonly S[]): proposal is ProposalIn<S> =>
  states.some((state) => state === proposal.state);

/** The state after an event. Throws {@link ImpossibleEvent}. */
export function evolve(before: Proposal | undefined, event: ProposalEvent): Proposal {
  if (event.type === 'proposal.drafted') {
    if (before) throw new ImpossibleEvent(event, before);
    return { ...event.terms, state: 'DRAFT', version: 1 };
  }
  const from = <S extends ProposalState>(...states: S[]) => stateBefore(before, states, event);
  switch (event.type) {
    case 'proposal.revised':
      return { ...next(from('DRAFT', 'PUBLISHED')), ...event.words };
    case 'proposal.published':
      return { ...next(from('DRAFT')), state: 'PUBLISHED', publishedAt: event.at };
    case 'proposal.matched':
      return { ...next(from('PUBLISHED')), state: 'MATCHED', match: event.match, matchedAt: event.at };
    case 'proposal.closed': {
      const open = next(from('DRAFT', 'PUBLISHED', 'MATCHED'));
      return { ...open, state: 'CLOSED', reason: event.reason, closedAt: event.at };
    }
    default:
      return event satisfies never;
  }
}

/** When a proposal was put on the noticeboard; undefined where it never was. */
export const publishedAtOf = (proposal: Proposal): Instant | undefined =>
  proposal.state === 'DRAFT' ? undefined : proposal.publishedAt;

/** What answers a proposal; undefined where nothing does. */
export const matchOf = (proposal: Proposal): Match | undefined =>
  proposal.state === 'MATCHED' || proposal.state === 'CLOSED' ? proposal.match : undefined;

const next = <P extends Proposal>(proposal: P): P => ({ ...proposal, version: proposal.version + 1 });

function stateBefore<S extends ProposalState>(
  before: Proposal | undefined,
  states: readonly S[],
  event: ProposalEvent,
): ProposalIn<S> {
  if (before && isIn(before, states)) return before;
  throw new ImpossibleEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleEvent extends TypeError {
  constructor(event: ProposalEvent, before: Proposal | undefined) {
    super(`${event.type} on a proposal that is ${before?.state ?? 'not drafted'}.`);
  }
}
