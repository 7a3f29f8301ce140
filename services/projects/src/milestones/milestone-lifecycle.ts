import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Milestone, MilestoneEvent, MilestonePlan, MilestoneState } from './milestone.ts';

/** What somebody does to a milestone, having read the version that they name. */
export type MilestoneCommand = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly expectedVersion: number;
} & (
  | { readonly type: 'deliver' }
  /** `onBehalf`: by whoever manages the commission of a client who has no id here. */
  | { readonly type: 'accept'; readonly onBehalf: boolean; readonly evidence?: string | null | undefined }
  | { readonly type: 'reject'; readonly reasons: readonly string[] }
);

const allowedIn: Readonly<Record<MilestoneCommand['type'], readonly MilestoneState[]>> = {
  deliver: ['PLANNED', 'REJECTED'],
  accept: ['DELIVERED'],
  reject: ['DELIVERED'],
};

const mostReasons = 20;

/**
 * Decides what a command does to a milestone of a commission. Fails with `VERSION_CONFLICT`, `WRONG_STATE` (the commission is not
 * `RUNNING`, or the milestone stands elsewhere), `EVIDENCE_MISSING` (to accept on the client's behalf), `REASONS_MISSING`,
 * `TOO_MANY_REASONS` (over 20), and with what texts fail with.
 */
export function decide(
  command: MilestoneCommand,
  milestone: Milestone,
  commission: Pick<Commission, 'state'>,
): Result<MilestoneEvent, Failures> {
  if (command.expectedVersion !== milestone.version) {
    return fail('VERSION_CONFLICT', `The milestone is at version ${milestone.version}: read it again.`, [
      'expectedVersion',
    ]);
  }
  if (commission.state !== 'RUNNING') {
    return wrongState({ is: `The commission is ${commission.state}`, allowed: ['RUNNING'], path: 'milestoneId' });
  }
  const allowed = allowedIn[command.type];
  if (!allowed.includes(milestone.state)) {
    return wrongState({ is: `The milestone is ${milestone.state}`, allowed, path: 'milestoneId' });
  }
  return decideAllowed(command);
}

function decideAllowed(command: MilestoneCommand): Result<MilestoneEvent, Failures> {
  const { by, at } = command;
  switch (command.type) {
    case 'deliver':
      return ok({ type: 'milestone.delivered', by, at });
    case 'accept': {
      const evidence = parseEvidence(command);
      if (!evidence.ok) return evidence;
      return ok({ type: 'milestone.accepted', by, at, ...(evidence.value ? { evidence: evidence.value } : {}) });
    }
    case 'reject': {
      const parsed = gather({ reasons: parseReasons(command.reasons) });
      return parsed.ok ? ok({ type: 'milestone.rejected', by, at, ...parsed.value }) : parsed;
    }
    default:
      return command satisfies never;
  }
}

/** Whoever accepts for somebody else says by what the client's word can be shown. */
function parseEvidence({
  onBehalf,
  evidence,
}: Extract<MilestoneCommand, { type: 'accept' }>): Result<string | undefined, Failures> {
  if (evidence !== undefined && evidence !== null) {
    return parseText(evidence, { max: 2_000, multiline: true }, ['evidence']);
  }
  return onBehalf ? fail('EVIDENCE_MISSING', 'Say what shows that the client accepts.', ['evidence']) : ok(undefined);
}

function parseReasons(reasons: readonly string[]): Result<readonly string[], Failures> {
  if (reasons.length === 0) return fail('REASONS_MISSING', 'At least one.', ['reasons']);
  if (reasons.length > mostReasons) return fail('TOO_MANY_REASONS', `At most ${mostReasons}.`, ['reasons']);
  const parsed = reasons.map((reason) => parseText(reason, { max: 2_000, multiline: true }, []));
  const failures = parsed.flatMap((one, index) => (one.ok ? [] : within(['reasons', index], one.error)));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Whether all of the commission is accepted. */
export const isAllAccepted = ({ milestones }: MilestonePlan): boolean =>
  milestones.every(({ state }) => state === 'ACCEPTED');
