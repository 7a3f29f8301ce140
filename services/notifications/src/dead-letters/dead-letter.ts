import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

export type DeadLetterId = Id<'ddl'>;

/** A way on which something could not be delivered. */
export type DeadChannel = 'MAIL' | 'PUSH' | 'WEBHOOK';

/** What could not be delivered: a webhook, a mail, a push. */
export type UndeliveredId = Id<'dlv'> | Id<'msg'> | Id<'pmg'>;

/** Something that was given up, as whoever gave it up knows it. */
export interface Undelivered {
  readonly channel: DeadChannel;
  readonly deliveryId: UndeliveredId;
  /** To whom it was to go; of an endpoint, its owner. */
  readonly ownerId: PersonId;
  /** What it was: an event's type, or the line that people would have read. */
  readonly what: string;
  readonly eventId: Id<'evt'> | undefined;
  readonly endpointId: Id<'end'> | undefined;
  /** Why the last attempt failed, upper snake case. */
  readonly reason: string;
  /** What the other end said, at most 500 characters. */
  readonly detail: string | undefined;
  readonly attempts: number;
}

interface Facts extends Undelivered {
  readonly id: DeadLetterId;
  /** Since when it is undelivered: the last time that it was given up. */
  readonly since: Instant;
  /** How often it was given up. */
  readonly deaths: number;
  readonly version: number;
}

/** It waits for somebody's word. */
export interface OpenLetter extends Facts {
  readonly state: 'OPEN';
}

/** It is tried again, or nobody wants it any more. */
export interface EndedLetter extends Facts {
  readonly state: 'REPLAYED' | 'DISMISSED';
  readonly endedAt: Instant;
}

/** What could not be delivered, with its reason. */
export type DeadLetter = OpenLetter | EndedLetter;

/** How a dead letter stands. */
export type DeadLetterState = DeadLetter['state'];

/** What happens to a dead letter. */
export type DeadLetterEvent = 'dead-letter.noted' | 'dead-letter.replayed' | 'dead-letter.dismissed';

/** A dead letter as it is afterwards, and what happened. */
export interface LetterChange {
  readonly letter: DeadLetter;
  readonly event: DeadLetterEvent;
}

const longestWhat = 200;
const longestDetail = 500;

/** Something was given up, for the first time or again. The same thing is one letter, however often that happens. */
export function noted(
  before: DeadLetter | undefined,
  undelivered: Undelivered,
  { id, at }: { readonly id: DeadLetterId; readonly at: Instant },
): LetterChange {
  const what = undelivered.what.slice(0, longestWhat);
  const detail = undelivered.detail?.slice(0, longestDetail);
  const letter: OpenLetter = {
    ...undelivered,
    ...{ what, detail },
    id: before?.id ?? id,
    since: at,
    deaths: (before?.deaths ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
    state: 'OPEN',
  };
  return { letter, event: 'dead-letter.noted' };
}

const ended = (before: OpenLetter, state: EndedLetter['state'], at: Instant): EndedLetter => ({
  ...before,
  state,
  endedAt: at,
  version: before.version + 1,
});

/** Reads that it waits, and is as whoever changes it knows it. Fails with `VERSION_CONFLICT` or `DEAD_LETTER_ENDED`. */
function waiting(before: DeadLetter, expectedVersion: number): Result<OpenLetter, Failures> {
  if (before.version !== expectedVersion) {
    return fail('VERSION_CONFLICT', `The dead letter is at version ${before.version}: read it again.`, [
      'expectedVersion',
    ]);
  }
  if (before.state === 'OPEN') return ok(before);
  return fail('DEAD_LETTER_ENDED', `It is ${before.state.toLowerCase()} already.`, ['deadLetterId']);
}

/** It is to be tried again. Fails with `VERSION_CONFLICT` or `DEAD_LETTER_ENDED`. */
export function replay(before: DeadLetter, expectedVersion: number, at: Instant): Result<LetterChange, Failures> {
  const open = waiting(before, expectedVersion);
  return open.ok ? ok({ letter: ended(open.value, 'REPLAYED', at), event: 'dead-letter.replayed' }) : open;
}

/** Nobody wants it any more. Fails with `VERSION_CONFLICT` or `DEAD_LETTER_ENDED`. */
export function dismiss(before: DeadLetter, expectedVersion: number, at: Instant): Result<LetterChange, Failures> {
  const open = waiting(before, expectedVersion);
  return open.ok ? ok({ letter: ended(open.value, 'DISMISSED', at), event: 'dead-letter.dismissed' }) : open;
}

/** It is tried again by another way than this letter: a replay of its endpoint. Nothing happens to one that has ended. */
export const settled = (before: DeadLetter, at: Instant): LetterChange | undefined =>
  before.state === 'OPEN' ? { letter: ended(before, 'REPLAYED', at), event: 'dead-letter.replayed' } : undefined;
