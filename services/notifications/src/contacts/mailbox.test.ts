import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import {
  type BounceKind,
  bounced,
  isSuppressed,
  type Mailbox,
  type MailboxChange,
  moved,
  newMailbox,
  restore,
} from './mailbox.ts';

const ada = 'per_00000000-0000-7000-8000-000000000001' as PersonId;
const start = new Date('2026-11-27T09:00:00Z');
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const after = (kinds: readonly BounceKind[], before: Mailbox = newMailbox(ada)) =>
  kinds.reduce((mailbox, kind, at) => bounced(mailbox, kind, days(at)).mailbox, before);

describe('a mailbox', () => {
  it.each<[BounceKind, string]>([
    ['HARD', 'NO_MAILBOX'],
    ['COMPLAINT', 'COMPLAINT'],
  ])('given nothing bad was heard, when %s is, then it gets no more mail', (kind, reason) => {
    const { mailbox, event } = bounced(newMailbox(ada), kind, start);
    expect(event).toEqual({ type: 'mailbox.suppressed', reason });
    expect(mailbox).toMatchObject({ suppressed: { reason, since: start }, version: 1 });
  });

  it('given mails came back though it may be there, when the fifth does within a month, then it gets no more', () => {
    const four = after(['SOFT', 'SOFT', 'SOFT', 'SOFT']);
    expect(four).toMatchObject({ softBounces: 4, softSince: start, version: 0 });
    expect(isSuppressed(four)).toBe(false);
    expect(bounced(four, 'SOFT', days(30))).toMatchObject({
      event: { type: 'mailbox.suppressed', reason: 'TOO_MANY_BOUNCES' },
      mailbox: { softBounces: 5, version: 1 },
    });
  });

  it('given mails came back long ago, when one does, then it is counted anew', () => {
    const later = bounced(after(['SOFT', 'SOFT', 'SOFT', 'SOFT']), 'SOFT', days(31));
    expect(later).toMatchObject({ event: undefined, mailbox: { softBounces: 1, softSince: days(31) } });
  });

  it('given it gets none, when something more comes back, then nothing happens', () => {
    const gone = after(['HARD']);
    for (const kind of ['SOFT', 'HARD', 'COMPLAINT'] as const) {
      expect(bounced(gone, kind, days(1))).toEqual({ mailbox: gone, event: undefined });
    }
  });

  it('given it gets none, when the person has another address, then it gets mail again', () => {
    const { mailbox, event } = moved(after(['SOFT', 'HARD']));
    expect(event).toEqual({ type: 'mailbox.restored', by: 'NEW_ADDRESS' });
    expect(mailbox).toEqual({ ...newMailbox(ada), version: 2 });
    expect(moved(after(['SOFT']))).toEqual({ mailbox: newMailbox(ada), event: undefined });
  });

  it('given it gets none, when the person says that mail arrives, then it does again', () => {
    const gone = after(['HARD']);
    expect(restore(gone, 1)).toMatchObject({
      ok: true,
      value: { event: { type: 'mailbox.restored', by: 'PERSON' }, mailbox: { suppressed: undefined, version: 2 } },
    });
    expect(restore(gone, 0)).toMatchObject({
      ok: false,
      error: [{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }],
    });
    expect(restore(newMailbox(ada), 0)).toMatchObject({ ok: false, error: [{ code: 'MAILBOX_OPEN' }] });
  });

  it('property: its version rises by one with each event, and with nothing else', () => {
    const steps: Readonly<Record<string, (before: Mailbox, at: Date) => MailboxChange>> = {
      soft: (before, at) => bounced(before, 'SOFT', at),
      hard: (before, at) => bounced(before, 'HARD', at),
      complaint: (before, at) => bounced(before, 'COMPLAINT', at),
      moved: (before) => moved(before),
      restored: (before) => {
        const decided = restore(before, before.version);
        return decided.ok ? decided.value : { mailbox: before, event: undefined };
      },
    };
    const turns: Readonly<Record<string, readonly [boolean, boolean]>> = {
      'mailbox.suppressed': [false, true],
      'mailbox.restored': [true, false],
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(steps)), { maxLength: 40 }), (chosen) => {
        let before = newMailbox(ada);
        for (const [at, step] of chosen.entries()) {
          const { mailbox, event } = step(before, days(at));
          const was = isSuppressed(before);
          expect(mailbox.version).toBe(before.version + (event ? 1 : 0));
          expect([was, isSuppressed(mailbox)]).toEqual(event ? turns[event.type] : [was, was]);
          before = mailbox;
        }
      }),
    );
  });
});
