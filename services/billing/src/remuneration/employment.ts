import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

/** Between which days. */
interface Days {
  /** The first day: ISO 8601. */
  readonly from: string;
  /** The last day: ISO 8601; undefined while none is known. */
  readonly to: string | undefined;
}

/** That somebody is on an agent's payroll, as it is said for the employer. */
export interface SaidEmployment extends Days {
  readonly employerId: AgentId;
  readonly employeeId: PersonId;
}

/** Somebody is on an agent's payroll, between two days: once they say so themselves. */
export interface Employment extends SaidEmployment {
  /** When the employee confirmed it; undefined before: until then it decides nothing. */
  readonly confirmedAt: Instant | undefined;
}

/** As it is told. */
export interface EmploymentText {
  readonly employerId: string;
  readonly employeeId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Reads who is on whose payroll. Fails with `INVALID_ID`, `OWN_EMPLOYER` and `ENDS_BEFORE_START`. */
export function parseEmployment({
  employerId,
  employeeId,
  from,
  to,
}: EmploymentText): Result<SaidEmployment, Failures> {
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

/** What holds once something else is said: what the employee confirmed stays confirmed where no day is added to it. */
export const saidAnew = (said: SaidEmployment, before: Employment | undefined): Employment => ({
  ...{ ...said, confirmedAt: before && covers(before, said) ? before.confirmedAt : undefined },
});

const covers = (whole: Days, part: Days): boolean =>
  whole.from <= part.from && (whole.to === undefined || (part.to !== undefined && part.to <= whole.to));

/** What an employee confirms, and when they do. */
export interface Confirmation extends Days {
  readonly at: Instant;
}

/** Decides that the employee stands for it: for just these days, that nobody changes them meanwhile. Fails with `EMPLOYMENT_NOT_FOUND`. */
export function confirmed(said: Employment | undefined, { from, to, at }: Confirmation): Result<Employment, Failures> {
  if (said?.from === from && said.to === to) return ok({ ...said, confirmedAt: said.confirmedAt ?? at });
  return fail('EMPLOYMENT_NOT_FOUND', 'Nobody said so, for these days.', ['employerId']);
}

/** Whether it decides anything on a day. */
export const holdsOn = ({ from, to, confirmedAt }: Employment, day: string): boolean =>
  confirmedAt !== undefined && from <= day && (to === undefined || day <= to);
