import type { Failures } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import type { Credentials } from './account.ts';
import { checkHardness, hardness, knownWords } from './guessing.ts';
import { hashPassword } from './password.adapter.ts';

/** Who chooses a password, which has its form, and what they are called, where that is known. */
export type Choosing = Credentials & { readonly name: string | undefined };

/**
 * Hashes a password for keeping, unless it is easily guessed: `WEAK_PASSWORD` then. Both cost time: to be called once it was counted that
 * somebody tries.
 */
export async function choosePassword(
  { judgePassword }: Pick<Members, 'judgePassword'>,
  { email, name, password }: Choosing,
): Promise<Result<string, Failures>> {
  const checked = checkHardness(await hardness(judgePassword, password, knownWords({ email, name })));
  return checked.ok ? ok(await hashPassword(password)) : checked;
}
