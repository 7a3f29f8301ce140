import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';

/** The most people that one announcement is for. */
export const mostRecipients = 500;

/**
 * Reads whom an announcement is for: people, each once. Fails with `NO_RECIPIENT`, `TOO_MANY_RECIPIENTS` (over 500),
 * `INVALID_ID` or `DUPLICATE_RECIPIENT`.
 */
export function parseRecipients(texts: readonly string[]): Result<readonly PersonId[], Failures> {
  if (texts.length === 0) return fail('NO_RECIPIENT', 'An announcement is for somebody.', ['recipientIds']);
  if (texts.length > mostRecipients) {
    return fail('TOO_MANY_RECIPIENTS', `At most ${mostRecipients} people.`, ['recipientIds']);
  }
  const parsed = texts.map((text, at) => parseId(text, ['per'], ['recipientIds', at]));
  const failures = parsed.flatMap((id) => (id.ok ? [] : [...id.error]));
  if (failures.length > 0) return err(failures);
  return eachOnce(parsed.flatMap((id) => (id.ok ? [id.value] : [])));
}

function eachOnce(ids: readonly PersonId[]): Result<readonly PersonId[], Failures> {
  const seen = new Set<PersonId>();
  const twice = ids.findIndex((id) => seen.size === seen.add(id).size);
  if (twice < 0) return ok(ids);
  return fail('DUPLICATE_RECIPIENT', 'This person is named twice.', ['recipientIds', twice]);
}
