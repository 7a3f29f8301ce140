import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Announcement } from './announcement.ts';
import { canAnnounce, canSee, isAuthor } from './announcement-access.ts';

const person = (n: number) => `per_00000000-0000-7000-8000-00000000000${n}` as PersonId;
const [author, recipient, stranger] = [person(1), person(2), person(3)];
const announcement: Announcement = {
  id: 'ann_00000000-0000-7000-8000-000000000001' as Id<'ann'>,
  subject: 'Assembly',
  body: 'On Friday.',
  recipients: [recipient],
  about: undefined,
  announcedBy: author,
  announcedAt: new Date(0),
  state: 'SPREADING',
  seenTo: 0,
  notified: 0,
  version: 1,
};

describe('who may announce', () => {
  it.each([
    ['community:announce', true],
    ['notifications:read notifications:write members:administer', false],
    ['', false],
  ])('with %j: %j', (scope, may) => {
    expect(canAnnounce(actorOf({ sub: author, scope }))).toBe(may);
    expect(canAnnounce(anonymous)).toBe(false);
  });
});

describe('who may see an announcement', () => {
  it.each([
    [author, 'community:announce', true, true],
    [author, 'notifications:read', true, true],
    [author, 'ledger:read', false, false],
    [recipient, 'notifications:read', true, false],
    [recipient, 'community:announce', false, false],
    [recipient, 'notifications:write', false, false],
    [stranger, 'notifications:read community:announce members:administer', false, false],
  ])('%s with %s', (sub, scope, sees, writes) => {
    expect(canSee(actorOf({ sub, scope }), announcement)).toBe(sees);
    expect(isAuthor(actorOf({ sub, scope }), announcement)).toBe(writes);
  });

  it('nobody who is not signed in', () => {
    expect(canSee(anonymous, announcement)).toBe(false);
  });
});
