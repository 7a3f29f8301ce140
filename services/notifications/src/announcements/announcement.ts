import { type Failures, gather } from '@millepiani/kernel/failure';
import { type CommissionId, type Id, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parseRecipients } from './recipients.ts';

export type AnnouncementId = Id<'ann'>;

/** What was announced. */
export interface AnnouncementFacts {
  readonly id: AnnouncementId;
  readonly subject: string;
  readonly body: string;
  /** Each once; fan-out goes through them in this order. */
  readonly recipients: readonly PersonId[];
  readonly about: CommissionId | undefined;
  readonly announcedBy: PersonId;
  readonly announcedAt: Instant;
}

/** An announcement on its way: the first `seenTo` recipients were seen to, `notified` of them got a notification. */
export interface SpreadingAnnouncement extends AnnouncementFacts {
  readonly state: 'SPREADING';
  readonly seenTo: number;
  readonly notified: number;
  readonly version: number;
}

/** An announcement that all recipients were told of who wish to be. */
export interface SpreadAnnouncement extends AnnouncementFacts {
  readonly state: 'SPREAD';
  readonly spreadAt: Instant;
  readonly notified: number;
  readonly version: number;
}

/** Something that administrators tell people. */
export type Announcement = SpreadingAnnouncement | SpreadAnnouncement;

/** To announce something. */
export interface Announce {
  readonly id: AnnouncementId;
  readonly subject: string;
  readonly body: string;
  readonly recipientIds: readonly string[];
  readonly aboutId: string | undefined;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What happens to an announcement. */
export type AnnouncementEvent =
  | ({ readonly type: 'announcement.announced' } & AnnouncementFacts)
  | { readonly type: 'announcement.batch-told'; readonly size: number; readonly notified: number }
  | { readonly type: 'announcement.spread'; readonly at: Instant };

/**
 * Decides an announcement. Fails with `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID` and what
 * `parseRecipients` fails with.
 */
export function announce(command: Announce): Result<readonly [AnnouncementEvent], Failures> {
  const { id, by: announcedBy, at: announcedAt, aboutId } = command;
  const parts = gather({
    subject: parseText(command.subject, { max: 120 }, ['subject']),
    body: parseText(command.body, { max: 4_000, multiline: true }, ['body']),
    recipients: parseRecipients(command.recipientIds),
    about: aboutId === undefined ? ok(undefined) : parseId(aboutId, ['com'], ['aboutId']),
  });
  if (!parts.ok) return parts;
  return ok([{ type: 'announcement.announced', id, ...parts.value, announcedBy, announcedAt }]);
}

/** The most recipients that are seen to in one transaction. */
const batchSize = 100;

/** Whom to see to next. */
export const nextBatch = ({ recipients, seenTo }: SpreadingAnnouncement): readonly PersonId[] =>
  recipients.slice(seenTo, seenTo + batchSize);

/** Decides what it means that the next batch was seen to, of which `notified` got a notification. */
export function batchTold(state: SpreadingAnnouncement, notified: number, at: Instant): readonly AnnouncementEvent[] {
  const size = nextBatch(state).length;
  const told: AnnouncementEvent = { type: 'announcement.batch-told', size, notified };
  return state.seenTo + size < state.recipients.length ? [told] : [told, { type: 'announcement.spread', at }];
}

/** The state after an event. Throws {@link OutOfOrder} where the decisions above would never have it happen. */
export function evolve(before: Announcement | undefined, event: AnnouncementEvent): Announcement {
  if (event.type === 'announcement.announced') {
    const { type: _, ...facts } = event;
    return { ...facts, state: 'SPREADING', seenTo: 0, notified: 0, version: 1 };
  }
  if (before?.state !== 'SPREADING') throw new OutOfOrder(event.type);
  switch (event.type) {
    case 'announcement.batch-told':
      // How far it is concerns nobody outside: no published event, hence no new version.
      return { ...before, seenTo: before.seenTo + event.size, notified: before.notified + event.notified };
    case 'announcement.spread': {
      const { seenTo: _, ...rest } = before;
      return { ...rest, state: 'SPREAD', spreadAt: event.at, version: before.version + 1 };
    }
    default:
      return event satisfies never;
  }
}

/** How many recipients were seen to. */
export const seenTo = (announcement: Announcement): number =>
  announcement.state === 'SPREADING' ? announcement.seenTo : announcement.recipients.length;

/** An event on an announcement that is not on its way: a bug of whoever stored it. */
export class OutOfOrder extends TypeError {
  constructor(event: string) {
    super(`${event} on an announcement that is not spreading.`);
  }
}
