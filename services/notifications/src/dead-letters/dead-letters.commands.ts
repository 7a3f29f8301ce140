import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { type DeadLetter, type DeadLetterId, dismiss, replay } from './dead-letter.ts';
import { canChangeLetter } from './dead-letter-access.ts';
import { saveLetter } from './noting.commands.ts';
import { type Begin, tryAgain } from './replaying.commands.ts';

/** Which letter, as the edge hands it over. */
export type DeadLetterInput = { readonly deadLetterId: string; readonly expectedVersion: number };

type Changed = Promise<Result<{ deadLetterId: DeadLetterId }, Failures>>;

/** Has what could not be delivered tried again, as if it were new. */
export async function replayDeadLetter(notifications: Notifications, call: CallWith<DeadLetterInput>): Changed {
  let begin: Begin | undefined;
  const answer = await notifications.commands.run<{ deadLetterId: DeadLetterId }>(call, async (transaction) => {
    const letter = await changeable(notifications, transaction, call.input);
    if (!letter.ok) return letter;
    const decided = replay(letter.value, call.input.expectedVersion, transaction.now);
    if (!decided.ok) return decided;
    const due = await tryAgain(notifications, transaction, letter.value);
    if (!due.ok) return due;
    begin = due.value;
    await saveLetter(notifications, transaction, decided.value);
    return ok({ deadLetterId: letter.value.id });
  });
  if (answer.ok) begin?.();
  return answer;
}

/** Has done with what could not be delivered. */
export const dismissDeadLetter = (notifications: Notifications, call: CallWith<DeadLetterInput>): Changed =>
  notifications.commands.run(call, async (transaction) => {
    const letter = await changeable(notifications, transaction, call.input);
    if (!letter.ok) return letter;
    const decided = dismiss(letter.value, call.input.expectedVersion, transaction.now);
    if (!decided.ok) return decided;
    await saveLetter(notifications, transaction, decided.value);
    return ok({ deadLetterId: letter.value.id });
  });

/** A letter that the caller may change. Fails with `INVALID_ID` or `DEAD_LETTER_NOT_FOUND`. */
async function changeable(
  { deadLetters }: Notifications,
  { actor, session }: Transaction,
  { deadLetterId }: DeadLetterInput,
): Promise<Result<DeadLetter, Failures>> {
  const id = parseId(deadLetterId, ['ddl'], ['deadLetterId']);
  if (!id.ok) return id;
  const letter = await deadLetters.find(id.value, session);
  // Somebody else's is as if there were none.
  if (letter && canChangeLetter(actor, letter)) return ok(letter);
  return fail('DEAD_LETTER_NOT_FOUND', 'There is none with this id that you may see.', ['deadLetterId']);
}
