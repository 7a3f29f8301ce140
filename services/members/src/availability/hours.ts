import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

const form = /^(?<whole>0|[1-9]\d{0,3})(?:\.(?<half>00?|50?))?$/;

/** Reads hours of work, in halves, as minutes: `7.5` is 450. Fails with `INVALID_HOURS`, also for none at all. */
export function parseHours(text: string, path: FailurePath): Result<number, Failures> {
  const parts = form.exec(text)?.groups;
  const minutes = parts ? Number(parts.whole) * 60 + (parts.half?.startsWith('5') ? 30 : 0) : 0;
  if (minutes > 0) return ok(minutes);
  return fail('INVALID_HOURS', 'Expected hours in halves such as 7.5, more than 0 and below 10000.', path);
}

/** Minutes that were read by {@link parseHours}, as hours again. */
export const formatHours = (minutes: number): string => `${Math.trunc(minutes / 60)}${minutes % 60 === 0 ? '' : '.5'}`;
