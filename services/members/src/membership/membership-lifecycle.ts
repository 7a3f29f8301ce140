import { dayOf, plusDays } from '@millepiani/kernel/day';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import type { Membership, MembershipEvent, MembershipState } from './membership.ts';

/**
 * Whose yes an application has beforehand: an administrator's, who invited the person; the community's, which is open to newcomers;
 * or nobody's.
 */
export type Yes = 'ADMINISTRATORS' | 'TO_NEWCOMERS' | 'NOBODYS';

/** On what the caller saw. */
interface Seen {
  readonly expectedVersion: number;
}

/** What is done about a membership. */
export type MembershipCommand = { readonly at: Instant } & (
  | {
      readonly type: 'apply';
      readonly statement: string | null | undefined;
      readonly invitedBy: PersonId | undefined;
      readonly yes: Yes;
    }
  /** By who shows the installation's secret, and so begins the community. */
  | { readonly type: 'found' }
  /** `from` is ISO 8601; from now on where it is absent. */
  | ({ readonly type: 'admit'; readonly by: PersonId; readonly from: string | null | undefined } & Seen)
  /** By the clock. */
  | { readonly type: 'begin' }
  | ({ readonly type: 'refuse' | 'suspend' | 'end'; readonly by: PersonId; readonly reason: string } & Seen)
  /** The first by an administrator, the others by the person. */
  | ({ readonly type: 'reinstate' | 'withdraw' | 'leave' } & Seen)
);

type Decision = Result<readonly MembershipEvent[], Failures>;
type Of<T extends MembershipCommand['type']> = Extract<MembershipCommand, { type: T }>;

const dayMs = 86_400_000;
/** So long nobody is asked again by whom they refused. */
const daysAfterRefusal = 30;
/** So far ahead a membership may be dated. */
const daysAhead = 366;
/** What an application or a decision may say. */
const words = { max: 1_000, multiline: true } as const;

/** When a membership that was accepted begins: with its first day in Europe/Rome. */
export const beginningOf = ({ from }: { readonly from: string }): Instant => startOfDay(from, communityZone);

/** Each command on what the caller saw: where it leads from, and to. What has come about stays so. */
const ways = {
  admit: { from: ['APPLIED'], to: ['ADMITTED', 'ACTIVE'] },
  refuse: { from: ['APPLIED', 'ADMITTED'], to: ['REFUSED'] },
  withdraw: { from: ['APPLIED', 'ADMITTED'], to: ['REGISTERED'] },
  suspend: { from: ['ACTIVE'], to: ['SUSPENDED'] },
  reinstate: { from: ['SUSPENDED'], to: ['ACTIVE'] },
  leave: { from: ['ACTIVE'], to: ['LEFT'] },
  end: { from: ['SUSPENDED'], to: ['LEFT'] },
} as const satisfies Readonly<Record<string, Readonly<Record<'from' | 'to', readonly MembershipState[]>>>>;

/**
 * Decides what a command does to a membership. To say again what is so already does nothing. Fails with `WRONG_STATE`,
 * `VERSION_CONFLICT`, `TOO_SOON` (to apply, within 30 days of a refusal), `IN_THE_PAST`, `TOO_FAR` (a first day more than a year
 * ahead), `NOT_DUE` (to begin, before the day), and for texts with what texts fail with.
 */
export function decide(command: MembershipCommand, membership: Membership): Decision {
  const { type } = command;
  switch (type) {
    case 'apply':
      return apply(command, membership);
    case 'found':
      return found(command, membership);
    case 'begin':
      return begin(command, membership);
    default:
      return decideOnSeen(command, membership);
  }
}

type OnSeen = Extract<MembershipCommand, Seen>;

function decideOnSeen(command: OnSeen, membership: Membership): Decision {
  const { from, to }: Readonly<Record<'from' | 'to', readonly MembershipState[]>> = ways[command.type];
  if (to.includes(membership.state)) return ok([]);
  if (command.expectedVersion !== membership.version)
    return fail('VERSION_CONFLICT', `It is at version ${membership.version}: read it again.`, ['expectedVersion']);
  return from.includes(membership.state) ? happen(command) : wrongState(membership, from, pathOf(command));
}

function happen(command: OnSeen): Decision {
  const { at } = command;
  switch (command.type) {
    case 'admit':
      return admit(command);
    case 'refuse':
      return saying(command, (reason) => ({ type: 'member.refused', by: command.by, reason, at }));
    case 'suspend':
      return saying(command, (reason) => ({ type: 'member.suspended', by: command.by, reason, at }));
    case 'end':
      return saying(command, (reason) => ({ type: 'member.left', by: command.by, reason, at }));
    case 'reinstate':
      return ok([{ type: 'member.reinstated', at }]);
    case 'withdraw':
      return ok([{ type: 'member.application-withdrawn', at }]);
    case 'leave':
      return ok([{ type: 'member.left', by: undefined, reason: undefined, at }]);
    default:
      return command satisfies never;
  }
}

function apply({ statement, invitedBy, yes, at }: Of<'apply'>, membership: Membership): Decision {
  const isDecided = yes === 'ADMINISTRATORS' || (yes === 'TO_NEWCOMERS' && membership.isNewcomer);
  const admitted = { type: 'member.admitted', by: yes === 'ADMINISTRATORS' ? invitedBy : undefined, at } as const;
  if (membership.state === 'APPLIED') return ok(isDecided ? [admitted] : []);
  if (membership.state === 'ACTIVE' || membership.state === 'SUSPENDED' || membership.state === 'ADMITTED')
    return wrongState(membership, ['REGISTERED', 'REFUSED', 'LEFT']);
  if (membership.state === 'REFUSED' && !isDecided && at < plusMs(membership.refusedAt, daysAfterRefusal * dayMs))
    return fail('TOO_SOON', `Apply again ${daysAfterRefusal} days after it was refused.`);
  const said = statement ? parseText(statement, { ...words, min: 0 }, ['statement']) : ok(undefined);
  if (!said.ok) return said;
  const applied = { type: 'member.applied', statement: said.value || undefined, invitedBy, at } as const;
  return ok(isDecided ? [applied, admitted] : [applied]);
}

function found({ at }: Of<'found'>, membership: Membership): Decision {
  if (membership.state === 'ACTIVE') return ok([]);
  if (membership.state === 'SUSPENDED' || membership.state === 'LEFT') return wrongState(membership, ['REGISTERED']);
  return ok([{ type: 'member.admitted', by: undefined, at }]);
}

function admit({ by, from, at }: Of<'admit'>): Decision {
  const today = dayOf(at);
  const first = from ?? today;
  if (first < today) return fail('IN_THE_PAST', 'A membership begins today at the earliest.', ['from']);
  if (first > plusDays(today, daysAhead)) return fail('TOO_FAR', `At most ${daysAhead} days ahead.`, ['from']);
  const isNow = first === today;
  return ok([isNow ? { type: 'member.admitted', by, at } : { type: 'member.accepted', by, from: first, at }]);
}

function begin({ at }: Of<'begin'>, membership: Membership): Decision {
  if (membership.state === 'ACTIVE') return ok([]);
  if (membership.state !== 'ADMITTED') return wrongState(membership, ['ADMITTED']);
  if (at < beginningOf(membership)) return fail('NOT_DUE', 'Its first day has not come.');
  return ok([{ type: 'member.admitted', by: membership.decidedBy, at }]);
}

function saying({ reason }: { readonly reason: string }, event: (reason: string) => MembershipEvent): Decision {
  const said = parseText(reason, words, ['reason']);
  return said.ok ? ok([event(said.value)]) : said;
}

/** Administrators name the person; who speaks of their own membership names nobody. */
const pathOf = ({ type }: OnSeen): FailurePath => (type === 'withdraw' || type === 'leave' ? [] : ['personId']);

const wrongState = ({ state }: Membership, allowed: readonly MembershipState[], path: FailurePath = []) =>
  fail('WRONG_STATE', `The membership is ${state}; it would have to be ${allowed.join(' or ')}.`, path);
