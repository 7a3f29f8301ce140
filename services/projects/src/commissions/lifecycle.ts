import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Team } from '../teams/team.ts';
import { teamPresent } from '../teams/team-present.ts';
import {
  type Commission,
  type CommissionEvent,
  type CommissionState,
  type LossReason,
  type SubstitutionMode,
  substitutedIn,
} from './commission.ts';
import { parseSlots, type RoleSlotText, type SlotId } from './role-slot.ts';
import { wrongState } from './wrong-state.ts';

/** What somebody who manages a commission does to it, having read the version that they name. */
export type ManageCommission = { readonly expectedVersion: number; readonly at: Instant } & (
  | { readonly type: 'revise-slots'; readonly slots: readonly RoleSlotText[]; readonly slotIds: readonly SlotId[] }
  | { readonly type: 'qualify' }
  | { readonly type: 'bid' }
  | { readonly type: 'win' }
  | { readonly type: 'lose'; readonly reason: LossReason }
  | { readonly type: 'start'; readonly readiness: Readiness }
  | { readonly type: 'set-substitution'; readonly substitution: SubstitutionMode }
  | { readonly type: 'close' }
);

/** What a commission needs before its work begins. */
export interface Readiness {
  readonly isTeamConfirmed: boolean;
  readonly hasAgreement: boolean;
  /** Commissions that were opened before there were milestones have none. */
  readonly hasMilestones: boolean;
}

/**
 * What comes of something else: the clock lets it expire; with its last milestone it is accepted; when billing has posted the last
 * distribution, it is settled.
 */
export interface CommissionOutcome {
  readonly type: 'expire' | 'accept' | 'settle';
  readonly at: Instant;
}

/** All that can be done to a commission that is there. */
export type CommissionCommand = ManageCommission | CommissionOutcome;

/** The lifecycle: the states in which each command may be given. `LOST` and `CLOSED` are in none of them. */
const allowedIn: Readonly<Record<CommissionCommand['type'], readonly CommissionState[]>> = {
  'revise-slots': ['LEAD', 'QUALIFIED'],
  qualify: ['LEAD'],
  bid: ['QUALIFIED'],
  win: ['BID'],
  lose: ['LEAD', 'QUALIFIED', 'BID'],
  expire: ['LEAD'],
  start: ['WON'],
  'set-substitution': substitutedIn,
  accept: ['RUNNING'],
  settle: ['ACCEPTED'],
  close: ['SETTLED'],
};

/**
 * Decides what a command does to a commission. Fails with `VERSION_CONFLICT` (it has changed since it was read),
 * `WRONG_STATE`, `TOO_LATE` (to qualify, once `respondBy` has passed), `RESERVED_REASON`, `NOT_DUE` (to expire, before it
 * has), `TEAM_PRESENT` (to revise slots), `TEAM_NOT_CONFIRMED`, `NO_AGREEMENT` and `MILESTONES_MISSING` (to start), and with what
 * slots fail with. `team` is its current team, where it was read: it decides nothing, and says what can be done about a team that
 * is in the way.
 */
export function decide(
  command: CommissionCommand,
  commission: Commission,
  team?: Team,
): Result<readonly CommissionEvent[], Failures> {
  if ('expectedVersion' in command && command.expectedVersion !== commission.version) {
    return fail('VERSION_CONFLICT', `The commission is at version ${commission.version}: read it again.`, [
      'expectedVersion',
    ]);
  }
  if (!allowedIn[command.type].includes(commission.state)) {
    return wrongState({
      is: `The commission is ${commission.state}`,
      allowed: allowedIn[command.type],
      path: 'commissionId',
    });
  }
  return decideAllowed(command, commission, team);
}

function decideAllowed(
  command: CommissionCommand,
  commission: Commission,
  team: Team | undefined,
): Result<readonly CommissionEvent[], Failures> {
  const { at } = command;
  const isOverdue = at >= commission.respondBy;
  switch (command.type) {
    case 'revise-slots':
      return decideSlots(command, commission, team);
    case 'qualify':
      if (isOverdue) return fail('TOO_LATE', 'It was to be qualified before `respondBy`.', ['commissionId']);
      return ok([{ type: 'commission.qualified', at }]);
    case 'bid':
      return ok([{ type: 'commission.bid', at }]);
    case 'win':
      return ok([{ type: 'commission.won', at }]);
    case 'lose':
      if (command.reason === 'EXPIRED') return fail('RESERVED_REASON', 'The clock alone says so.', ['reason']);
      return ok([{ type: 'commission.lost', reason: command.reason, at }]);
    case 'expire':
      if (!isOverdue) return fail('NOT_DUE', 'It may still be qualified.');
      return ok([{ type: 'commission.lost', reason: 'EXPIRED', at }]);
    case 'start':
      return decideStart(command);
    case 'accept':
      return ok([{ type: 'commission.accepted', at }]);
    case 'settle':
      return ok([{ type: 'commission.settled', at }]);
    case 'set-substitution':
      return ok([{ type: 'commission.substitution-set', substitution: command.substitution, at }]);
    case 'close':
      return ok([{ type: 'commission.closed', at }]);
    default:
      return command satisfies never;
  }
}

/** Everything that is missing is said at once. */
function decideStart({
  readiness: { isTeamConfirmed, hasAgreement, hasMilestones },
  at,
}: Extract<CommissionCommand, { type: 'start' }>): Result<readonly CommissionEvent[], Failures> {
  const lacking = (isThere: boolean, code: string, message: string) =>
    isThere ? ok(true) : fail(code, message, ['commissionId']);
  const ready = gather({
    team: lacking(isTeamConfirmed, 'TEAM_NOT_CONFIRMED', 'Its team is to be confirmed first.'),
    agreement: lacking(hasAgreement, 'NO_AGREEMENT', 'An agreement is to be in force first.'),
    milestones: lacking(hasMilestones, 'MILESTONES_MISSING', 'It was opened without milestones.'),
  });
  return ready.ok ? ok([{ type: 'commission.started', at }]) : ready;
}

function decideSlots(
  { slots, slotIds, at }: Extract<CommissionCommand, { type: 'revise-slots' }>,
  { price, slots: present, team: seated }: Commission,
  team: Team | undefined,
): Result<readonly CommissionEvent[], Failures> {
  if (seated) return teamPresent(team);
  const parsed = parseSlots(slots, { currency: price.currency, present, newIds: slotIds });
  return parsed.ok ? ok([{ type: 'commission.slots-revised', slots: parsed.value, at }]) : parsed;
}
