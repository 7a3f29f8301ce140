import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';

/** Somebody is on an agent's payroll, between two days. */
export interface Employment {
  readonly employerId: AgentId;
  readonly employeeId: PersonId;
  /** The first day: ISO 8601. */
  readonly from: string;
  /** The last day: ISO 8601; undefined while none is known. */
  readonly to: string | undefined;
}

/** As it is told. */
export interface EmploymentText {
  readonly employerId: string;
  readonly employeeId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Reads who is on whose payroll. Fails with `INVALID_ID`, `OWN_EMPLOYER` and `ENDS_BEFORE_START`. */
export function parseEmployment({ employerId, employeeId, from, to }: EmploymentText): Result<Employment, Failures> {
  const parts = gather({
    employerId: parseId(employerId, ['per', 'org'], ['employerId']),
    employeeId: parseId(employeeId, ['per'], ['employeeId']),
    to:
      to && to < from
        ? fail('ENDS_BEFORE_START', 'The last day is before the first one.', ['to'])
        : ok(to ?? undefined),
  });
  if (!parts.ok) return parts;
  if (parts.value.employerId === parts.value.employeeId) {
    return fail('OWN_EMPLOYER', 'Nobody is on their own payroll.', ['employeeId']);
  }
  return ok({ ...parts.value, from });
}

/** Whether it holds on a day. */
export const holdsOn = ({ from, to }: Employment, day: string): boolean =>
  from <= day && (to === undefined || day <= to);
