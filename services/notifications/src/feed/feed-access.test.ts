import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { canChangeFeed, canReadFeed, canSee, isOwn } from './feed-access.ts';
import type { UnreadNotification } from './notification.ts';

const [ada, bruno] = ['per_00000000-0000-7000-8000-000000000001', 'per_00000000-0000-7000-8000-000000000002'] as const;
const source = 'ann_00000000-0000-7000-8000-000000000001' as Id<'ann'>;
const deliverAt = new Date('2026-11-25T06:00:00Z');
const before = new Date('2026-11-25T05:59:59.999Z');
const notification: UnreadNotification = {
  id: 'ntf_00000000-0000-7000-8000-000000000001' as Id<'ntf'>,
  recipient: ada as PersonId,
  kind: 'ANNOUNCEMENT',
  source,
  texts: { en: { subject: 'Assembly', excerpt: 'On Friday.' }, it: { subject: 'Assemblea', excerpt: 'Venerdì.' } },
  locale: 'en',
  thread: source,
  about: undefined,
  createdAt: new Date(0),
  deliverAt,
  version: 1,
  state: 'UNREAD',
};
const actor = (sub: string, scope: string) => actorOf({ sub, scope });

describe('who may read a feed', () => {
  it('the person alone, by a token that reads', () => {
    expect(canReadFeed(actor(ada, 'notifications:read'), ada)).toBe(true);
    expect(canReadFeed(actor(ada, 'notifications:write ledger:read'), ada)).toBe(false);
    expect(canReadFeed(actor(bruno, 'notifications:read members:administer'), ada)).toBe(false);
    expect(canReadFeed(anonymous, ada)).toBe(false);
  });

  it('what is held back is seen by nobody', () => {
    expect(canSee(actor(ada, 'notifications:read'), notification, deliverAt)).toBe(true);
    expect(canSee(actor(ada, 'notifications:read'), notification, before)).toBe(false);
    expect(canSee(actor(bruno, 'notifications:read'), notification, deliverAt)).toBe(false);
    expect(canSee(anonymous, notification, deliverAt)).toBe(false);
  });
});

describe('who may change a feed', () => {
  it('its person, by a token that writes, what is delivered', () => {
    expect(canChangeFeed(actor(ada, 'notifications:write'))).toBe(true);
    expect(canChangeFeed(actor(ada, 'notifications:read'))).toBe(false);
    expect(canChangeFeed(anonymous)).toBe(false);
    expect(isOwn(actor(ada, ''), notification, deliverAt)).toBe(true);
    expect(isOwn(actor(ada, ''), notification, before)).toBe(false);
    expect(isOwn(actor(bruno, ''), notification, deliverAt)).toBe(false);
  });
});
