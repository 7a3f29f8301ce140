import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { type EmploymentText, parseEmployment } from './employment.ts';
import { canSayEmployed } from './remuneration-access.ts';

/** Says who is on whose payroll; what was said of the two before is gone. Who speaks for the employer may, and bookkeepers. */
export const recordEmployment = (
  billing: Billing,
  call: CallWith<{ [K in keyof EmploymentText]: EmploymentText[K] }>,
): Promise<Result<{ employerId: AgentId; employeeId: PersonId }, Failures>> =>
  billing.commands.run(call, async (transaction) => {
    const employment = parseEmployment(call.input);
    if (!employment.ok) return employment;
    const { employerId, employeeId } = employment.value;
    if (!canSayEmployed(await standingIn(billing, transaction), employerId)) {
      return fail('FORBIDDEN', 'Who speaks for the employer says it, or a bookkeeper.', ['employerId']);
    }
    await billing.remunerations.employ(transaction.session, employment.value);
    return ok({ employerId, employeeId });
  });
