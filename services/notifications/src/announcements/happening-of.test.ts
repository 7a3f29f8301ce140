import { describe, expect, it } from '@jest/globals';
import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import { defaultPreferences, type PreferenceSet } from '../preferences/preference-set.ts';
import { parseQuietHours } from '../preferences/quiet-hours.ts';
import { notificationFor } from '../telling/telling.ts';
import type { AnnouncementFacts } from './announcement.ts';
import { happeningOf } from './happening-of.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const ada = `per_${uuid}` as PersonId;
const id = `ntf_${uuid}` as Id<'ntf'>;
const night = new Date('2026-11-24T22:00:00Z');
const announcement: AnnouncementFacts = {
  id: `ann_${uuid}` as Id<'ann'>,
  subject: 'Assembly',
  body: `On Friday\nat nine.\n${'And more. '.repeat(50)}`,
  recipients: [ada],
  about: undefined,
  announcedBy: ada,
  announcedAt: night,
};
const preferences = defaultPreferences(ada);
const notify = (facts: AnnouncementFacts, told: { preferences: PreferenceSet }) =>
  notificationFor(happeningOf(facts), { ...told, contact: undefined }, { id, now: night })?.notification;

function quietAtNight(): PreferenceSet {
  const hours = parseQuietHours({ from: '22:00', to: '07:00', timeZone: 'Europe/Rome' });
  if (!hours.ok) throw new TypeError('quiet hours');
  return { ...preferences, quietHours: hours.value };
}

describe('telling one recipient of an announcement', () => {
  it('makes an unread notification, in the feed at once', () => {
    const text = { subject: 'Assembly', excerpt: expect.stringMatching(/^On Friday at nine\. And more\. .*…$/) };
    expect(notify(announcement, { preferences })).toEqual({
      id,
      recipient: ada,
      kind: 'ANNOUNCEMENT',
      source: announcement.id,
      // In the words of who announced it, whatever language is read.
      texts: { en: text, it: text },
      locale: 'en',
      thread: announcement.id,
      about: undefined,
      createdAt: night,
      deliverAt: night,
      version: 1,
      state: 'UNREAD',
    });
  });

  it('goes into the thread of the commission that it is about', () => {
    const about = `com_${uuid}` as CommissionId;
    expect(notify({ ...announcement, about }, { preferences })).toMatchObject({ about, thread: about });
  });

  it('is held back in quiet hours, not dropped', () => {
    expect(notify(announcement, { preferences: quietAtNight() })).toMatchObject({
      createdAt: night,
      deliverAt: new Date('2026-11-25T06:00:00Z'),
    });
  });

  it('makes none for who does not want any, quiet or not', () => {
    const off = { ...quietAtNight(), channels: { ANNOUNCEMENT: [] } };
    expect(notify(announcement, { preferences: off })).toBeUndefined();
  });
});
