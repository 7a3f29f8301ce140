import { describe, expect, it } from '@jest/globals';
import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import type { Contact } from '../contacts/contact.ts';
import { defaultPreferences, type PreferenceSet } from '../preferences/preference-set.ts';
import { parseQuietHours } from '../preferences/quiet-hours.ts';
import { type Happening, mailFor, notificationFor } from './telling.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const ada = `per_${uuid}` as PersonId;
const about = `com_${uuid}` as CommissionId;
const source = `evt_${uuid}` as Id<'evt'>;
const id = `ntf_${uuid}` as Id<'ntf'>;
const night = new Date('2026-11-24T22:10:00Z');
const morning = new Date('2026-11-25T06:00:00Z');
const contact: Contact = {
  personId: ada,
  email: 'ada@aurora.example',
  name: 'Ada',
  locale: 'it',
  timeZone: 'Europe/Rome' as TimeZone,
};
const happening: Happening = {
  source,
  kind: 'TEAM',
  isQuiet: false,
  about,
  text: (locale, zone) => ({
    subject: locale === 'it' ? 'Serve la tua risposta' : 'Your answer is needed',
    body: zone,
  }),
};
const preferences = defaultPreferences(ada);
const at = { now: night, pace: 1 };

function asleep(mailDigest: PreferenceSet['mailDigest'] = 'AT_ONCE'): PreferenceSet {
  const hours = parseQuietHours({ from: '22:00', to: '07:00', timeZone: 'Europe/Rome' });
  if (!hours.ok) throw new TypeError('quiet hours');
  return { ...preferences, quietHours: hours.value, mailDigest };
}

describe('what comes to the feed', () => {
  const texts = {
    en: { subject: 'Your answer is needed', excerpt: 'Europe/Rome' },
    it: { subject: 'Serve la tua risposta', excerpt: 'Europe/Rome' },
  };

  it('is in each language, and in which it was told, about what it is about', () => {
    expect(notificationFor(happening, { preferences, contact }, { id, now: night })).toEqual({
      notification: {
        ...{ id, recipient: ada, kind: 'TEAM', source, about, thread: about, version: 1, state: 'UNREAD' },
        ...{ texts, locale: 'it', createdAt: night, deliverAt: night },
      },
      isMuted: false,
    });
  });

  it('is in English where no language is known, and its own thread where it is about nothing', () => {
    const told = notificationFor(
      { ...happening, about: undefined },
      { preferences, contact: undefined },
      { id, now: night },
    );
    expect(told?.notification).toMatchObject({ locale: 'en', thread: source });
  });

  it('waits in quiet hours, and does not come where it is not wished for', () => {
    const listener = { preferences: asleep(), contact };
    expect(notificationFor(happening, listener, { id, now: night })?.notification.deliverAt).toEqual(morning);
    const off: PreferenceSet = { ...preferences, channels: { TEAM: ['MAIL'] } };
    expect(notificationFor(happening, { preferences: off, contact }, { id, now: night })).toBeUndefined();
  });
});

describe('what is of a thread that is muted', () => {
  const listener = { preferences: { ...preferences, mutedThreads: [about] }, contact };

  it('comes to the feed alone, and calls for nobody there', () => {
    expect(notificationFor(happening, listener, { id, now: night })).toMatchObject({ isMuted: true });
    expect(mailFor(happening, listener, at)).toBeUndefined();
    const other = { ...happening, about: undefined };
    expect(notificationFor(other, listener, { id, now: night })).toMatchObject({ isMuted: false });
    expect(mailFor(other, listener, at)).toBeDefined();
  });

  it('comes nowhere where its kind comes nowhere', () => {
    const off = { ...listener.preferences, channels: { TEAM: ['MAIL'] } as const };
    expect(notificationFor(happening, { preferences: off, contact }, { id, now: night })).toBeUndefined();
    expect(mailFor(happening, { preferences: off, contact }, at)).toBeUndefined();
  });
});

describe('what comes by mail', () => {
  it('comes at once, of one event one mail', () => {
    expect(mailFor(happening, { preferences, contact }, at)).toEqual({
      key: `${source}/${ada}`,
      recipient: ada,
      digest: 'AT_ONCE',
      dueAt: night,
      item: { source, kind: 'TEAM', about, subject: 'Serve la tua risposta', body: 'Europe/Rome' },
    });
  });

  it('is planned though nobody knows the address yet', () => {
    expect(mailFor(happening, { preferences, contact: undefined }, at)).toMatchObject({ recipient: ada });
  });

  it('waits in quiet hours', () => {
    expect(mailFor(happening, { preferences: asleep(), contact }, at)?.dueAt).toEqual(morning);
  });

  it('does not come of what is quiet, unless it is wished for', () => {
    const quiet = { ...happening, isQuiet: true };
    expect(mailFor(quiet, { preferences, contact }, at)).toBeUndefined();
    const wished: PreferenceSet = { ...preferences, channels: { TEAM: ['MAIL'] } };
    expect(mailFor(quiet, { preferences: wished, contact }, at)).toBeDefined();
    const off: PreferenceSet = { ...preferences, channels: { TEAM: ['IN_APP'] } };
    expect(mailFor(happening, { preferences: off, contact }, at)).toBeUndefined();
  });

  it('goes into the digest of its hour, whatever it is of', () => {
    const hourly: PreferenceSet = { ...preferences, mailDigest: 'HOURLY' };
    const one = mailFor(happening, { preferences: hourly, contact }, at);
    const later = { now: new Date('2026-11-24T22:59:59Z'), pace: 1 };
    const other = mailFor(
      { ...happening, source: `evt_${uuid}2` as Id<'evt'> },
      { preferences: hourly, contact },
      later,
    );
    expect(one).toMatchObject({ digest: 'HOURLY', dueAt: new Date('2026-11-24T23:00:00Z') });
    expect(other?.key).toBe(one?.key);
    const next = mailFor(happening, { preferences: hourly, contact }, { ...at, now: new Date('2026-11-24T23:00:00Z') });
    expect(next?.key).not.toBe(one?.key);
  });

  it('goes by the digest that is wished for its kind, else by that for all', () => {
    const wished: PreferenceSet = { ...preferences, mailDigest: 'WEEKLY', digests: { MONEY: 'AT_ONCE' } };
    const [team, money] = (['TEAM', 'MONEY'] as const).map((kind) =>
      mailFor({ ...happening, kind }, { preferences: wished, contact }, at),
    );
    // It is Tuesday.
    expect(team).toMatchObject({ digest: 'WEEKLY', dueAt: new Date('2026-11-30T07:00:00Z') });
    expect(money).toMatchObject({ digest: 'AT_ONCE', dueAt: night });
  });

  it('holds a digest back in quiet hours: all that came in them is one', () => {
    const listener = { preferences: asleep('HOURLY'), contact };
    const keys = ['22:10', '23:10'].map((time) =>
      mailFor(happening, listener, { ...at, now: new Date(`2026-11-24T${time}:00Z`) }),
    );
    expect(keys.map((mail) => mail?.dueAt)).toEqual([morning, morning]);
    expect(new Set(keys.map((mail) => mail?.key)).size).toBe(1);
  });
});
