import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

interface Stored {
  readonly personId: PersonId;
  /** 0 before anything has happened. */
  readonly version: number;
  /** Whether the community has decided nothing of the person so far: neither admitted nor refused them. */
  readonly isNewcomer: boolean;
}

/** Signed up, and has not applied, or took the application back. */
export interface Registered extends Stored {
  readonly state: 'REGISTERED';
}

/** Waiting for an administrator's word. */
export interface Applied extends Stored {
  readonly state: 'APPLIED';
  readonly appliedAt: Instant;
  /** What the person says of it. */
  readonly statement: string | undefined;
  readonly invitedBy: PersonId | undefined;
}

/** An administrator said no. */
export interface Refused extends Stored {
  readonly state: 'REFUSED';
  readonly refusedAt: Instant;
  readonly decidedBy: PersonId;
  readonly reason: string;
}

/** An administrator said yes, for a day to come. */
export interface Admitted extends Stored {
  readonly state: 'ADMITTED';
  readonly decidedBy: PersonId;
  /** The first day, ISO 8601. */
  readonly from: string;
}

/** A member. */
export interface Active extends Stored {
  readonly state: 'ACTIVE';
  readonly since: Instant;
}

/** A member who may not take part for a while. */
export interface Suspended extends Stored {
  readonly state: 'SUSPENDED';
  readonly since: Instant;
  readonly suspendedAt: Instant;
  readonly decidedBy: PersonId;
  readonly reason: string;
}

/** Was a member. */
export interface Left extends Stored {
  readonly state: 'LEFT';
  readonly since: Instant;
  readonly leftAt: Instant;
  /** The administrator who ended it; absent where the person left. */
  readonly decidedBy: PersonId | undefined;
  readonly reason: string | undefined;
}

/** How a person stands to the community. Before it there is perhaps an invitation, which is an address's and nobody's yet. */
export type Membership = Registered | Applied | Refused | Admitted | Active | Suspended | Left;

/** The names of the states. */
export type MembershipState = Membership['state'];

/** What happens to a membership. */
export type MembershipEvent = { readonly at: Instant } & (
  | {
      readonly type: 'member.applied';
      readonly statement: string | undefined;
      readonly invitedBy: PersonId | undefined;
    }
  | { readonly type: 'member.accepted'; readonly by: PersonId; readonly from: string }
  | { readonly type: 'member.admitted'; readonly by: PersonId | undefined }
  | { readonly type: 'member.refused'; readonly by: PersonId; readonly reason: string }
  | { readonly type: 'member.application-withdrawn' }
  | { readonly type: 'member.suspended'; readonly by: PersonId; readonly reason: string }
  | { readonly type: 'member.reinstated' }
  | { readonly type: 'member.left'; readonly by: PersonId | undefined; readonly reason: string | undefined }
);

/** Whoever has just signed up. */
export const registered = (personId: PersonId): Registered => ({
  state: 'REGISTERED',
  personId,
  version: 0,
  isNewcomer: true,
});

/** Whoever signed up before there were memberships is a member by that. */
export const memberSince = (personId: PersonId, since: Instant): Membership =>
  evolve(registered(personId), { type: 'member.admitted', by: undefined, at: since });

/** Whether the person is a member now: only then is anybody found, offered work, or asked for it. */
export const isMember = ({ state }: Pick<Membership, 'state'>): boolean => state === 'ACTIVE';

/** Whether the person may sign in: all but those who are suspended, or have left. */
export const canSignIn = ({ state }: Pick<Membership, 'state'>): boolean => state !== 'SUSPENDED' && state !== 'LEFT';

/** The membership after an event. Throws {@link ImpossibleMembershipEvent}. */
export function evolve(before: Membership, event: MembershipEvent): Membership {
  const after = next(before, event);
  if (!after) throw new ImpossibleMembershipEvent(event, before);
  return after;
}

function next(before: Membership, event: MembershipEvent): Membership | undefined {
  const { personId, isNewcomer } = before;
  const facts = { personId, isNewcomer, version: before.version + 1 };
  const { at } = event;
  switch (event.type) {
    case 'member.applied': {
      const { statement, invitedBy } = event;
      return mayApply(before) ? { ...facts, state: 'APPLIED', appliedAt: at, statement, invitedBy } : undefined;
    }
    case 'member.accepted':
      return before.state === 'APPLIED'
        ? { ...facts, state: 'ADMITTED', decidedBy: event.by, from: event.from }
        : undefined;
    case 'member.admitted':
      return isOutside(before) ? { ...facts, isNewcomer: false, state: 'ACTIVE', since: at } : undefined;
    case 'member.refused': {
      const { by: decidedBy, reason } = event;
      const refused = { ...facts, isNewcomer: false, state: 'REFUSED', refusedAt: at, decidedBy, reason } as const;
      return isPending(before) ? refused : undefined;
    }
    case 'member.application-withdrawn':
      return isPending(before) ? { ...facts, state: 'REGISTERED' } : undefined;
    default:
      return ofMember(before, event);
  }
}

type OfMember = Extract<MembershipEvent, { type: 'member.suspended' | 'member.reinstated' | 'member.left' }>;

function ofMember(before: Membership, event: OfMember): Membership | undefined {
  if (before.state !== 'ACTIVE' && before.state !== 'SUSPENDED') return undefined;
  const { personId, isNewcomer, since } = before;
  const facts = { personId, isNewcomer, version: before.version + 1, since };
  switch (event.type) {
    case 'member.suspended': {
      const { at: suspendedAt, by: decidedBy, reason } = event;
      return before.state === 'ACTIVE' ? { ...facts, state: 'SUSPENDED', suspendedAt, decidedBy, reason } : undefined;
    }
    case 'member.reinstated':
      return before.state === 'SUSPENDED' ? { ...facts, state: 'ACTIVE' } : undefined;
    case 'member.left':
      return { ...facts, state: 'LEFT', leftAt: event.at, decidedBy: event.by, reason: event.reason };
    default:
      return event satisfies never;
  }
}

/** Whether an application waits, or was accepted for a day to come. */
export const isPending = (membership: Membership): membership is Applied | Admitted =>
  membership.state === 'APPLIED' || membership.state === 'ADMITTED';

const mayApply = ({ state }: Membership): boolean => state === 'REGISTERED' || state === 'REFUSED' || state === 'LEFT';

const isOutside = (membership: Membership): boolean => mayApply(membership) || isPending(membership);

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleMembershipEvent extends TypeError {
  constructor({ type }: MembershipEvent, { state }: Membership) {
    super(`${type} on a membership that is ${state}.`);
  }
}
