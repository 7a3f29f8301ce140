import type { CallWith } from '@millepiani/commands/command-runner';
import { hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { confirmed, type EmploymentText, parseEmployment, saidAnew } from './employment.ts';
import { canSayEmployed } from './remuneration-access.ts';

type Employed = Promise<Result<{ employerId: AgentId; employeeId: PersonId }, Failures>>;

/**
 * Says who is on whose payroll; what was said of the two before is gone. Who speaks for the employer may, and bookkeepers. It decides nothing before the
 * employee confirms it: who owes somebody a share does not say alone that it is wages.
 */
export const recordEmployment = (
  billing: Billing,
  call: CallWith<{ [K in keyof EmploymentText]: EmploymentText[K] }>,
): Employed =>
  billing.commands.run(call, async (transaction) => {
    const { session } = transaction;
    const said = parseEmployment(call.input);
    if (!said.ok) return said;
    const { employerId, employeeId } = said.value;
    if (!canSayEmployed(await standingIn(billing, transaction), employerId)) {
      return fail('FORBIDDEN', 'Who speaks for the employer says it, or a bookkeeper.', ['employerId']);
    }
    const before = await billing.remunerations.employmentOf(session, said.value);
    await billing.remunerations.employ(session, saidAnew(said.value, before));
    return ok({ employerId, employeeId });
  });

/** What an employee confirms. */
export type ConfirmInput = {
  readonly employerId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
};

/** Says that one is on somebody's payroll, for just the days that were said. Who is may, and nobody for them. Fails with `FORBIDDEN` and `EMPLOYMENT_NOT_FOUND`. */
export const confirmEmployment = (billing: Billing, call: CallWith<ConfirmInput>): Employed =>
  billing.commands.run(call, async (transaction) => {
    const { actor, session, now: at } = transaction;
    const employerId = parseId(call.input.employerId, ['per', 'org'], ['employerId']);
    if (!employerId.ok) return employerId;
    if (!(actor.id && hasScope(actor, 'ledger:approve'))) {
      return fail('FORBIDDEN', 'Who is on the payroll confirms it.', ['employerId']);
    }
    const of = { employerId: employerId.value, employeeId: actor.id };
    const { from, to } = call.input;
    const said = await billing.remunerations.employmentOf(session, of);
    const decided = confirmed(said, { from, to: to ?? undefined, at });
    if (!decided.ok) return decided;
    await billing.remunerations.employ(session, decided.value);
    return ok(of);
  });
