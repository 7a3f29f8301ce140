import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type CommissionId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import { change, computeIn, runIn } from './computing.commands.ts';
import { canKeepRuns, canStandFor, sightOfRun } from './distribution-access.ts';
import type { DistributionRun, RunId } from './distribution-run.ts';
import type { RunCommand } from './run-lifecycle.ts';

/** What a command of a run names. */
export type OnRun = { readonly runId: string };

type RunAnswered = Promise<Result<{ runId: RunId }, Failures>>;

/** Computes a commission's runs anew, where that changes anything. Bookkeepers may. */
export function computeDistribution(
  billing: Billing,
  call: CallWith<{ readonly commissionId: string }>,
): Promise<Result<{ commissionId: CommissionId }, Failures>> {
  return billing.commands.run(call, async (transaction) => {
    const by = transaction.actor.id;
    if (!(by && canKeepRuns(await standingIn(billing, transaction)))) {
      return fail('FORBIDDEN', 'Bookkeepers have distributions computed.');
    }
    const id = parseId(call.input.commissionId, ['com'], ['commissionId']);
    if (!id.ok) return id;
    const versions = await billing.agreements.ofCommission(id.value, transaction.session);
    if (versions.length === 0) return fail('NO_AGREEMENT', 'No agreement about it is in force.', ['commissionId']);
    const computed = await computeIn(billing, transaction, { commissionId: id.value, by });
    return computed.ok ? ok({ commissionId: id.value }) : computed;
  });
}

/** Says that a run was looked at and is right. Bookkeepers may who have no share in it, nor speak for who has. */
export const reviewDistribution = (billing: Billing, call: CallWith<OnRun>): RunAnswered =>
  onRun(billing, call, (standing, _run, by, at) =>
    canKeepRuns(standing)
      ? ok({ type: 'review', by, organizations: standing.organizations, at })
      : fail('FORBIDDEN', 'Bookkeepers review runs.', ['runId']),
  );

/** Stands for a run that somebody else reviewed. Who speaks for the payer may, and bookkeepers. */
export const approveDistribution = (billing: Billing, call: CallWith<OnRun>): RunAnswered =>
  onRun(billing, call, (standing, { basis }, by, at) =>
    canStandFor(standing, basis.payerId)
      ? ok({ type: 'approve', by, at })
      : fail('FORBIDDEN', 'Who speaks for the payer approves a run, or a bookkeeper.', ['runId']),
  );

type Deciding = (standing: Standing, run: DistributionRun, by: PersonId, at: Date) => Result<RunCommand, Failures>;

function onRun(billing: Billing, call: CallWith<OnRun>, commandOf: Deciding): RunAnswered {
  return billing.commands.run(call, async (transaction) => {
    const found = await seenRun(billing, transaction, call.input.runId);
    if (!found.ok) return found;
    const { run, standing, by } = found.value;
    const command = commandOf(standing, run, by, transaction.now);
    if (!command.ok) return command;
    const changed = await change(billing, transaction, run, command.value);
    return changed.ok ? ok({ runId: run.id }) : changed;
  });
}

/** A run that the actor may see, with who asks. One that the actor may not see is not there. */
export async function seenRun(
  billing: Billing,
  transaction: Pick<Transaction, 'actor' | 'session'>,
  runId: string,
): Promise<Result<{ run: DistributionRun; standing: Standing; by: PersonId }, Failures>> {
  const by = transaction.actor.id;
  if (!by) return fail('FORBIDDEN', 'Sign in first.', ['runId']);
  const id = parseId(runId, ['dst'], ['runId']);
  if (!id.ok) return id;
  const run = await runIn(billing, transaction, id.value);
  if (!run.ok) return run;
  const standing = await standingIn(billing, transaction);
  const isSeen = canKeepRuns(standing) || sightOfRun(standing, run.value).of !== 'nobody';
  if (!isSeen) return fail('DISTRIBUTION_NOT_FOUND', 'There is none with this id.', ['runId']);
  return ok({ run: run.value, standing, by });
}

/** Who asks, with the organizations for which they speak. */
export const standingIn = (
  { speakers }: Pick<Billing, 'speakers'>,
  { actor, session }: Pick<Transaction, 'actor' | 'session'>,
): Promise<Standing> => speakers.standingOf(actor, session);
