import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';

/** What somebody tried on something that stands elsewhere. */
interface WrongState {
  /** What it is, and where it stands: `The team is HELD`. */
  readonly is: string;
  /** The states that would do: one at least. */
  readonly allowed: readonly string[];
  readonly path: string;
}

/** Fails with `WRONG_STATE`, which names the states that would do, so that whoever reads it knows what to wait for or to do first. */
export function wrongState({ is, allowed, path }: WrongState): Result<never, Failures> {
  const last = allowed.at(-1) ?? '';
  const others = allowed.slice(0, -1).join(', ');
  return fail('WRONG_STATE', `${is}; this is done while it is ${others ? `${others} or ${last}` : last}.`, [path]);
}
