import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** A time by the clock on the wall: whole minutes since 00:00, 0 to 1,439. */
export type LocalTime = number & { readonly __localTime: true };

const form = /^(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)$/;

/** Reads `HH:MM`, from `00:00` to `23:59`. Fails with `INVALID_TIME`. */
export function parseLocalTime(text: string, path: FailurePath): Result<LocalTime, Failures> {
  const parts = form.exec(text)?.groups;
  if (!parts) return fail('INVALID_TIME', 'Expected a time from 00:00 to 23:59, written HH:MM.', path);
  return ok((Number(parts.hours) * 60 + Number(parts.minutes)) as LocalTime);
}

/** The time as `HH:MM`. The inverse of {@link parseLocalTime}. */
export const formatLocalTime = (time: LocalTime): string =>
  `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
