import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { type NotificationId, parseThreadId, type ThreadId } from './notification.ts';

/** Which notifications a person means. */
export type Reading =
  | { readonly by: 'ids'; readonly ids: readonly NotificationId[] }
  | { readonly by: 'up-to'; readonly id: NotificationId }
  | { readonly by: 'thread'; readonly thread: ThreadId };

/** Which ones, as the edge hands it over. */
export type ReadingText = {
  readonly ids?: readonly string[] | null | undefined;
  readonly upTo?: string | null | undefined;
  readonly threadId?: string | null | undefined;
};

/** The most that are named one by one. */
const mostIds = 100;

/** Reads which ones. Fails with `IDS_OR_UP_TO` where it is not said in exactly one way, `NO_ID`, `TOO_MANY_IDS` or `INVALID_ID`. */
export function parseReading({ ids, upTo, threadId }: ReadingText): Result<Reading, Failures> {
  const [named, until, thread] = [ids ?? undefined, upTo ?? undefined, threadId ?? undefined];
  const ways = [named, until, thread].filter((way) => way !== undefined).length;
  if (ways !== 1) return fail('IDS_OR_UP_TO', 'Expected ids, upTo or threadId, one of them.');
  if (named) return parseIds(named);
  if (thread !== undefined) {
    const id = parseThreadId(thread, ['threadId']);
    return id.ok ? ok({ by: 'thread', thread: id.value }) : id;
  }
  const id = parseId(until ?? '', ['ntf'], ['upTo']);
  return id.ok ? ok({ by: 'up-to', id: id.value }) : id;
}

function parseIds(texts: readonly string[]): Result<Reading, Failures> {
  if (texts.length === 0) return fail('NO_ID', 'At least one notification.', ['ids']);
  if (texts.length > mostIds) return fail('TOO_MANY_IDS', `At most ${mostIds} notifications.`, ['ids']);
  const parsed = texts.map((text, at) => parseId(text, ['ntf'], ['ids', at]));
  const failures = parsed.flatMap((id) => (id.ok ? [] : [...id.error]));
  if (failures.length > 0) return err(failures);
  return ok({ by: 'ids', ids: parsed.flatMap((id) => (id.ok ? [id.value] : [])) });
}
