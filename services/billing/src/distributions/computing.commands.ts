import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { describeRule } from '@millepiani/sharing/describe-rule';
import type { AgreedVersion } from '../agreements/agreed-version.ts';
import type { Billing } from '../billing.ts';
import { carryClaims } from '../claims/carrying.commands.ts';
import { endReserves } from '../reserves/reserves.commands.ts';
import { type Computation, compute, readRule } from './computing.ts';
import type { DistributionRun, RunEvent, RunId } from './distribution-run.ts';
import { evolve } from './distribution-run.ts';
import { toEvents } from './distributions.events.ts';
import { atHand, type VersionAtHand } from './facts.commands.ts';
import { isAllCollected, isVoid, needOf } from './need.ts';
import { decide, type RunCommand } from './run-lifecycle.ts';

/** What writing a run needs. */
export type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** A version's computation, and how its runs stand. */
export interface Computed {
  readonly at: VersionAtHand;
  readonly computation: Computation;
}

/** Who asked, of which commission. */
interface Asked {
  readonly commissionId: CommissionId;
  /** Undefined where the service computes by itself. */
  readonly by: PersonId | undefined;
}

/**
 * Computes a commission's runs, in a transaction that is there already: a new run of each version where one is called for; what is left
 * open of versions that have ended becomes claims. Answers with the runs that are open. Fails with what computing fails with, by version,
 * and with what carrying claims fails with.
 */
export async function computeIn(
  billing: Billing,
  writing: Transaction,
  { commissionId, by }: Asked,
): Promise<Result<readonly RunId[], Failures>> {
  const { versions, milestones, isDisputed } = await atHand(billing, writing, commissionId);
  const all = computeAll(versions);
  if (!all.ok) return all;
  const isShared =
    !isDisputed && isAllCollected(milestones) && all.value.every(({ computation }) => isVoid(computation));
  const teller = isShared ? tellerOf(all.value) : undefined;
  const open: RunId[] = [];
  for (const computed of all.value) {
    const run = await renew(billing, writing, { ...computed, mustTell: computed === teller, by });
    if (run) open.push(run);
  }
  const carried = await carryClaims(billing, writing, { commissionId, versions: all.value });
  if (!carried.ok) return carried;
  const ended = await endReserves(billing, writing, commissionId);
  if (!ended.ok) return ended;
  await billing.sharing.settle(writing.session, commissionId);
  return ok(open);
}

/** Computes each version that has cash, or had some. */
export function computeAll(versions: readonly VersionAtHand[]): Result<readonly Computed[], Failures> {
  const failures: Failures[number][] = [];
  const computed: Computed[] = [];
  for (const at of versions) {
    const computation = compute(at.facts);
    if (computation.ok) computed.push({ at, computation: computation.value });
    else failures.push(...computation.error.map((failure) => ofVersion(at.facts.version, failure)));
  }
  return failures.length > 0 ? err(failures) : ok(computed);
}

/** Who asked named the commission alone, not what came of its contributions. */
const ofVersion = ({ number }: AgreedVersion, { code, message, path }: Failures[number]): Failures[number] => ({
  ...{ code, path: ['commissionId'] },
  message: `Version ${number}, ${path.join('.') || 'as a whole'}: ${message}`,
});

/** By which version's run it is told that all is shared, where no run has told so: the last that was ever posted. */
function tellerOf(all: readonly Computed[]): Computed | undefined {
  if (all.some(({ at }) => at.runs.last?.isFinal)) return undefined;
  return all.findLast(({ at }) => at.runs.last !== undefined);
}

interface Renewal extends Computed {
  readonly mustTell: boolean;
  readonly by: PersonId | undefined;
}

/** Brings a version's open run up to what would be computed now; answers with the one that is open then. */
async function renew(
  billing: Billing,
  writing: Writing,
  { at: { facts, runs }, computation, mustTell, by }: Renewal,
): Promise<RunId | undefined> {
  const { open } = runs;
  const need = needOf(computation, runs, mustTell);
  if (need === 'nothing') return open?.id;
  const id = need === 'new-run' ? newId('dst') : undefined;
  if (open) {
    const given = await change(billing, writing, open, { type: 'discard', for: id, at: writing.now });
    if (!given.ok) throw new NotOpen(open);
  }
  if (!id) return undefined;
  const { id: versionId, commissionId, number: versionNumber, leadId } = facts.version;
  const happened: RunEvent = {
    type: 'distribution.computed',
    facts: {
      ...{ id, commissionId, versionId, versionNumber, leadId, ...computation },
      ...{ words: wordsOf(facts.version), computedAt: writing.now, computedBy: by },
    },
  };
  const run = evolve(undefined, happened);
  await billing.distributions.insert(writing.session, run);
  await writing.emit(toEvents(run, happened));
  return id;
}

/** Agents are said by their ids: their names are personal, and not this service's to keep. */
function wordsOf({ rule: text, parties }: AgreedVersion) {
  const rule = readRule(text, parties);
  if (!rule.ok) return { en: [], it: [] };
  const say = (language: 'en' | 'it') => describeRule(rule.value, { language, nameOf: (agent) => agent });
  return { en: say('en'), it: say('it') };
}

/** Gives a run a command, keeps what comes of it and tells of it. Fails with what {@link decide} fails with. */
export async function change(
  billing: Billing,
  { session, emit }: Pick<Writing, 'session' | 'emit'>,
  run: DistributionRun,
  command: RunCommand,
): Promise<Result<DistributionRun, Failures>> {
  const decided = decide(command, run);
  if (!decided.ok) return decided;
  let state = run;
  for (const happened of decided.value) {
    state = evolve(state, happened);
    await emit(toEvents(state, happened));
  }
  await billing.distributions.replace(session, state);
  return ok(state);
}

/** Reads a run in a command's transaction. Fails with `DISTRIBUTION_NOT_FOUND`. */
export async function runIn(
  billing: Billing,
  { session }: Pick<Writing, 'session'>,
  id: RunId,
): Promise<Result<DistributionRun, Failures>> {
  const run = await billing.distributions.find(id, session);
  return run ? ok(run) : fail('DISTRIBUTION_NOT_FOUND', 'There is none with this id.', ['runId']);
}

/** An open run that cannot be given up: a bug. */
class NotOpen extends TypeError {
  constructor({ id, state }: DistributionRun) {
    super(`${id} is ${state} and passes for open.`);
  }
}
