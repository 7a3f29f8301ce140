import { isDeepStrictEqual } from 'node:util';
import type { AuditCase } from './suite-kit.ts';

/** What a gateway answered, as JSON has it. */
export interface AuditAnswer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | undefined;
}

/** Whether an answer is what the audit holds right: its data, and whether there are errors where the audit says so. */
export function isRight({ data, errors = [] }: AuditAnswer, { expected }: AuditCase): boolean {
  const hasRightErrors = expected.errors === undefined || expected.errors === errors.length > 0;
  return hasRightErrors && isDeepStrictEqual(data ?? null, expected.data ?? null);
}
