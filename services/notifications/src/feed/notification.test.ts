import { describe, expect, it } from '@jest/globals';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import {
  decide,
  evolve,
  isDelivered,
  type Notification,
  type NotificationCommand,
  type NotificationState,
  OutOfOrder,
  openedBy,
  openedThread,
  parseThreadId,
  type UnreadNotification,
} from './notification.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 9, minutes));
const source = 'ann_00000000-0000-7000-8000-000000000001' as Id<'ann'>;

const unread: UnreadNotification = {
  id: 'ntf_00000000-0000-7000-8000-000000000001' as Id<'ntf'>,
  recipient: 'per_00000000-0000-7000-8000-000000000001' as PersonId,
  kind: 'ANNOUNCEMENT',
  source,
  texts: { en: { subject: 'Assembly', excerpt: 'On Friday.' }, it: { subject: 'Assemblea', excerpt: 'Venerdì.' } },
  locale: 'en',
  thread: source,
  about: undefined,
  createdAt: at(0),
  deliverAt: at(5),
  version: 1,
  state: 'UNREAD',
};

const after = (state: Notification, ...commands: readonly NotificationCommand[]): Notification =>
  commands.reduce((before, command) => decide(command, before).reduce(evolve, before), state);

describe('a notification', () => {
  it('given unread, when read, then it is read at that instant', () => {
    expect(after(unread, { type: 'read', at: at(6) })).toEqual({
      ...unread,
      state: 'READ',
      readAt: at(6),
      version: 2,
    });
  });

  it('given read, when archived, then it keeps when it was read', () => {
    expect(after(unread, { type: 'read', at: at(6) }, { type: 'archive', at: at(7) })).toEqual({
      ...unread,
      state: 'ARCHIVED',
      readAt: at(6),
      archivedAt: at(7),
      version: 3,
    });
  });

  it('given unread, when archived, then it was read by that', () => {
    expect(decide({ type: 'archive', at: at(6) }, unread).map(({ type }) => type)).toEqual([
      'notification.read',
      'notification.archived',
    ]);
    expect(after(unread, { type: 'archive', at: at(6) })).toMatchObject({ readAt: at(6), archivedAt: at(6) });
  });

  it('given where it is to go already, then nothing happens', () => {
    const read = after(unread, { type: 'read', at: at(6) });
    const archived = after(read, { type: 'archive', at: at(7) });
    expect(decide({ type: 'read', at: at(8) }, read)).toEqual([]);
    expect(decide({ type: 'read', at: at(8) }, archived)).toEqual([]);
    expect(decide({ type: 'archive', at: at(8) }, archived)).toEqual([]);
  });

  it('refuses to be built from events that cannot follow each other', () => {
    expect(() => evolve(unread, { type: 'notification.archived', at: at(6) })).toThrow(OutOfOrder);
    const read = after(unread, { type: 'read', at: at(6) });
    expect(() => evolve(read, { type: 'notification.read', at: at(7) })).toThrow(OutOfOrder);
  });

  it('is in the feed from its delivery on', () => {
    expect(isDelivered(unread, at(4))).toBe(false);
    expect(isDelivered(unread, at(5))).toBe(true);
  });
});

const order: readonly NotificationState[] = ['UNREAD', 'READ', 'ARCHIVED'];
const commands = fc.array(
  fc.record({
    type: fc.constantFrom('read' as const, 'archive' as const),
    at: fc.integer({ min: 5, max: 59 }).map(at),
  }),
  { maxLength: 8 },
);

describe('whatever is done to a notification', () => {
  it('it only goes forward, and its version counts what happened', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        let state: Notification = unread;
        for (const command of sequence) {
          const events = decide(command, state);
          const next: Notification = events.reduce(evolve, state);
          expect(order.indexOf(next.state)).toBeGreaterThanOrEqual(order.indexOf(state.state));
          expect(next.version).toBe(state.version + events.length);
          expect(order.indexOf(next.state)).toBe(next.version - 1);
          state = next;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('doing it again changes nothing', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const once = after(unread, ...sequence);
        expect(after(once, ...sequence)).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('what it says stays', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const { id, recipient, source: made, texts, locale, thread, about, createdAt, deliverAt } = unread;
        expect(after(unread, ...sequence)).toMatchObject({
          ...{ id, recipient, source: made, texts, locale, thread, about, createdAt, deliverAt },
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what one opens of a notification', () => {
  const uuid = '00000000-0000-7000-8000-000000000001';
  const commission = `com_${uuid}` as Id<'com'>;
  const happened = `evt_${uuid}` as Id<'evt'>;

  it('is what it is about, else the announcement; of an event that is about nothing there is nothing', () => {
    expect(openedBy({ source: happened, about: commission })).toBe(commission);
    expect(openedBy({ source, about: undefined })).toBe(source);
    expect(openedBy({ source: happened, about: undefined })).toBeUndefined();
    expect([commission, source, happened].map(openedThread)).toEqual([commission, source, undefined]);
  });

  it('is read as a thread by what it is, and nothing else is one', () => {
    for (const id of [commission, source, happened]) expect(parseThreadId(id, [])).toEqual({ ok: true, value: id });
    for (const text of ['', 'com_1', `ntf_${uuid}`, `per_${uuid}`, `${commission} `]) {
      expect(parseThreadId(text, ['threadId'])).toMatchObject({ error: [{ code: 'INVALID_ID', path: ['threadId'] }] });
    }
  });
});
