import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { SharingRule } from '@millepiani/sharing/rule';
import type { Agreed, Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { ContributionFacts, ContributionId } from './contribution.ts';
import { allowedBy } from './in-rule.ts';
import { type PutInText, parsePutIn } from './reading-put-in.ts';

/** A contribution as the edge hands it over. */
export type ContributionText = PutInText & {
  readonly note: string;
  readonly happenedOn: string;
  readonly externalReference?: string | null | undefined;
};

/** The same, where it need not be one's own: whose it is, oneself when left out. And the know-how that is cited, where it is registered. */
export type EntryText = ContributionText & {
  readonly agentId?: string | null | undefined;
  readonly knowHowAssetId?: string | null | undefined;
};

/** To record a contribution. */
export interface RecordContribution {
  readonly id: ContributionId;
  /** Whose it is. */
  readonly agentId: AgentId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: ContributionText;
}

/** What it is recorded in. */
export interface Recording {
  readonly commission: Commission;
  /** All commitments that the commission has. */
  readonly commitments: readonly Commitment[];
  /** Who signed the version in force, and what it says of sharing; undefined where that cannot be read any more. */
  readonly parties: readonly AgentId[];
  readonly rule: SharingRule | undefined;
}

/** What is in force in a commission in which something can be put. Fails with `WRONG_STATE`: it is neither `RUNNING` nor `ACCEPTED`. */
function agreedIn({ state, agreement }: Commission): Result<Agreed, Failures> {
  if (agreement && (state === 'RUNNING' || state === 'ACCEPTED')) return ok(agreement);
  return wrongState({ is: `The commission is ${state}`, allowed: ['RUNNING', 'ACCEPTED'], path: 'commissionId' });
}

/**
 * Decides to record what somebody put in. Fails with `WRONG_STATE` (as {@link agreedIn}), `NO_COMMITMENT` (the agent is neither bound to
 * anything nor a party; of work, bound to nothing in this role on that day), `IN_FUTURE`, `BEFORE_COMMISSION`, `NOT_IN_RULE`, and with
 * what {@link parsePutIn} and texts fail with.
 */
export function record(command: RecordContribution, on: Recording): Result<ContributionFacts, Failures> {
  const { commission, commitments, parties, rule } = on;
  const { id, agentId, by, at, text } = command;
  const agreement = agreedIn(commission);
  if (!agreement.ok) return agreement;
  const theirs = commitments.filter(({ personId }) => personId === agentId);
  // Organizations are parties and do no work: their people do, in their roles.
  if (theirs.length === 0 && (text.kind === 'WORK' || !parties.includes(agentId))) {
    return fail('NO_COMMITMENT', 'Who is bound to do something puts something in.', ['agentId']);
  }
  const { happenedOn } = text;
  const into = { theirs, currency: commission.price.currency, happenedOn, openedOn: dayOf(commission.openedAt) };
  const parsed = gather({
    note: parseText(text.note, { max: 500, multiline: true }, ['note']),
    happenedOn: parseDay(happenedOn, { from: commission.openedAt, at }),
    putIn: parsePutIn(text, into),
    external: parseExternal(text.externalReference),
  });
  if (!parsed.ok) return parsed;
  const { external, putIn, ...said } = parsed.value;
  const allowed = allowedBy(rule, putIn);
  if (!allowed.ok) return allowed;
  const facts = { agreementVersionId: agreement.value.versionId, recordedBy: by, recordedAt: at };
  return ok({ id, commissionId: commission.id, agentId, putIn, ...said, ...external, ...facts });
}

function parseDay(day: string, { from, at }: { from: Instant; at: Instant }): Result<string, Failures> {
  if (day > dayOf(at)) return fail('IN_FUTURE', 'It has not happened yet.', ['happenedOn']);
  if (day >= dayOf(from)) return ok(day);
  return fail('BEFORE_COMMISSION', `The commission was opened on ${dayOf(from)}.`, ['happenedOn']);
}

/** What it goes by elsewhere, where it comes from elsewhere. */
function parseExternal(raw: string | null | undefined): Result<{ readonly externalReference?: string }, Failures> {
  if (raw === undefined || raw === null) return ok({});
  const text = parseText(raw, { max: 100 }, ['externalReference']);
  return text.ok ? ok({ externalReference: text.value }) : text;
}
