import { describe, expect, it } from '@jest/globals';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import {
  awakeFrom,
  channelsFor,
  channelsOf,
  decide,
  defaultPreferences,
  digestOf,
  evolve,
  kindsOf,
  mostMuted,
  mute,
  type PreferenceSet,
  type SetPreferences,
} from './preference-set.ts';

const ada = 'per_00000000-0000-7000-8000-000000000001' as PersonId;
const defaults = defaultPreferences(ada);
const night = { from: '22:00', to: '07:00', timeZone: 'Europe/Rome' };

function after(state: PreferenceSet, command: Omit<SetPreferences, 'expectedVersion'>): PreferenceSet {
  const decided = decide({ expectedVersion: state.version, ...command }, state);
  if (!decided.ok) throw new TypeError(JSON.stringify(decided.error));
  return decided.value.reduce(evolve, state);
}

describe('preferences', () => {
  it('tell everything in the feed at any hour, until somebody says otherwise', () => {
    expect(defaults).toEqual({
      personId: ada,
      channels: {},
      quietHours: undefined,
      mailDigest: 'AT_ONCE',
      digests: {},
      mutedThreads: [],
      version: 0,
    });
  });

  it('given the defaults, when quiet hours are set, then they hold and the channels stay', () => {
    const set = after(defaults, { quietHours: night });
    expect(set).toMatchObject({ channels: defaults.channels, version: 1 });
    expect(set.quietHours).toEqual({ from: 1_320, to: 420, timeZone: 'Europe/Rome' });
  });

  it('given quiet hours, when channels alone are set, then the quiet hours stay; null takes them away', () => {
    const quiet = after(defaults, { quietHours: night });
    const off = after(quiet, { channels: [{ kind: 'ANNOUNCEMENT', channels: [] }] });
    expect(off).toEqual({ ...quiet, channels: { ANNOUNCEMENT: [] }, version: 2 });
    expect(after(off, { quietHours: null })).toEqual({ ...off, quietHours: undefined, version: 3 });
  });

  it('take a channel that is named twice once', () => {
    const set = after(defaults, { channels: [{ kind: 'ANNOUNCEMENT', channels: ['IN_APP', 'IN_APP'] }] });
    expect(set.channels).toEqual({ ANNOUNCEMENT: ['IN_APP'] });
  });

  it('refuse a change that is based on another version', () => {
    expect(decide({ expectedVersion: 1 }, defaults)).toMatchObject({
      ok: false,
      error: [{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }],
    });
  });

  it('given a wish for all mail, when one is said for a kind, then it holds for that kind until it is taken back', () => {
    const daily = after(defaults, { mailDigest: 'DAILY', channels: [{ kind: 'MONEY', mailDigest: 'AT_ONCE' }] });
    expect([digestOf(daily, 'MONEY'), digestOf(daily, 'TEAM')]).toEqual(['AT_ONCE', 'DAILY']);
    expect(daily.channels).toEqual({});
    const both = after(daily, { channels: [{ kind: 'TEAM', mailDigest: 'WEEKLY' }] });
    expect(both.digests).toEqual({ MONEY: 'AT_ONCE', TEAM: 'WEEKLY' });
    const back = after(both, { channels: [{ kind: 'MONEY', mailDigest: null }] });
    expect(back.digests).toEqual({ TEAM: 'WEEKLY' });
    expect(digestOf(back, 'MONEY')).toBe('DAILY');
  });

  it('leave in the feed what must not be missed, and refuse to be told otherwise', () => {
    const quiet = { kind: 'ENDPOINT', channels: ['MAIL'] } as const;
    expect(decide({ expectedVersion: 0, channels: [quiet] }, defaults)).toMatchObject({
      ok: false,
      error: [{ code: 'KIND_ALWAYS_IN_FEED', path: ['channels', 0, 'channels'] }],
    });
    // Of before there was such a kind.
    expect(channelsFor({ channels: { ENDPOINT: ['MAIL'] } }, 'ENDPOINT')).toEqual(['IN_APP', 'MAIL']);
    expect(channelsFor({ channels: { ENDPOINT: [] } }, 'ENDPOINT')).toEqual(['IN_APP']);
  });

  it('given that nothing is said, when it is changed, then it is refused; and nothing happens where all is so already', () => {
    for (const nothing of [{}, { channels: [] }]) {
      expect(decide({ expectedVersion: 0, ...nothing }, defaults)).toMatchObject({
        error: [{ code: 'NOTHING_TO_CHANGE' }],
      });
    }
    const said = {
      mailDigest: 'DAILY',
      quietHours: night,
      channels: [{ kind: 'TEAM', channels: ['MAIL', 'IN_APP'] }],
    } as const;
    const set = after(defaults, said);
    const again = { ...said, channels: [{ kind: 'TEAM', channels: ['IN_APP', 'MAIL'] }] } as const;
    expect(decide({ expectedVersion: set.version, ...again }, set)).toEqual({ ok: true, value: [] });
    expect(decide({ expectedVersion: set.version, quietHours: null }, set)).toMatchObject({
      value: [expect.anything()],
    });
  });

  it('refuse a kind of which nothing is said', () => {
    expect(decide({ expectedVersion: 0, channels: [{ kind: 'TEAM' }] }, defaults)).toMatchObject({
      error: [{ code: 'NOTHING_TO_CHANGE', path: ['channels', 0] }],
    });
  });

  it('name all that is wrong at once', () => {
    const kind = { kind: 'ANNOUNCEMENT', channels: [] } as const;
    const command = { expectedVersion: 0, channels: [kind, kind], quietHours: { ...night, from: '9' } };
    expect(decide(command, defaults)).toMatchObject({
      ok: false,
      error: [
        { code: 'DUPLICATE_KIND', path: ['channels', 1, 'kind'] },
        { code: 'INVALID_TIME', path: ['quietHours', 'from'] },
      ],
    });
    expect(decide({ ...command, channels: [kind] }, defaults)).toMatchObject({ error: [{ code: 'INVALID_TIME' }] });
    expect(decide({ ...command, quietHours: night }, defaults)).toMatchObject({ error: [{ code: 'DUPLICATE_KIND' }] });
  });
});

describe('where and when something comes', () => {
  const midnight = new Date('2026-11-24T23:00:00Z');

  it('at once by default, later in quiet hours', () => {
    expect(awakeFrom(defaults, midnight)).toEqual(midnight);
    expect(awakeFrom(after(defaults, { quietHours: night }), midnight)).toEqual(new Date('2026-11-25T06:00:00Z'));
  });

  it('by default as its kind says, what is quiet in the feed alone', () => {
    expect(channelsFor(defaults, 'ANNOUNCEMENT')).toEqual(['IN_APP']);
    expect(channelsFor(defaults, 'TEAM')).toEqual(['IN_APP', 'MAIL', 'PUSH']);
    expect(channelsFor(defaults, 'TEAM', true)).toEqual(['IN_APP']);
  });

  it('as the person said, quiet or not, once they said something', () => {
    const mailOnly = after(defaults, { channels: [{ kind: 'TEAM', channels: ['MAIL'] }] });
    expect(channelsFor(mailOnly, 'TEAM', true)).toEqual(['MAIL']);
    expect(channelsFor(mailOnly, 'MONEY')).toEqual(['IN_APP', 'MAIL', 'PUSH']);
    const off = after(mailOnly, { channels: [{ kind: 'TEAM', channels: [] }] });
    expect(channelsFor(off, 'TEAM')).toEqual([]);
  });

  it('are shown for every kind, said or not', () => {
    const shown = kindsOf(after(defaults, { channels: [{ kind: 'MONEY', channels: [] }] }));
    expect(new Set(shown.map(({ kind }) => kind)).size).toBe(8);
    expect(shown.find(({ kind }) => kind === 'MONEY')?.channels).toEqual([]);
    expect(shown.find(({ kind }) => kind === 'WORK')?.channels).toEqual(['IN_APP']);
  });

  it('given mail at once, when a digest is wished for, then all else stays', () => {
    const daily = after(defaults, { mailDigest: 'DAILY' });
    expect(daily).toEqual({ ...defaults, mailDigest: 'DAILY', version: 1 });
    expect(after(daily, { quietHours: night }).mailDigest).toBe('DAILY');
  });
});

describe('a thread', () => {
  const thread = 'com_00000000-0000-7000-8000-000000000001' as CommissionId;
  const muted = (state: PreferenceSet, threadId: CommissionId, isMuted = true) => {
    const decided = mute({ threadId, isMuted }, state);
    if (!decided.ok) throw new TypeError(JSON.stringify(decided.error));
    return decided.value.reduce(evolve, state);
  };

  it('given heard, when it is muted, then it comes to the feed alone; and as before once it is heard again', () => {
    const telling = { kind: 'TEAM', isQuiet: false, thread } as const;
    const quiet = muted(defaults, thread);
    expect(quiet).toEqual({ ...defaults, mutedThreads: [thread], version: 1 });
    expect(channelsOf(quiet, telling)).toEqual(['IN_APP']);
    expect(channelsOf(quiet, { ...telling, thread: `${thread}2` as CommissionId })).toEqual(
      channelsFor(defaults, 'TEAM'),
    );
    expect(channelsOf(muted(quiet, thread, false), telling)).toEqual(channelsFor(defaults, 'TEAM'));
  });

  it('is muted once, and what is so already is no change', () => {
    expect(muted(muted(defaults, thread), thread).version).toBe(1);
    expect(muted(defaults, thread, false)).toBe(defaults);
    expect(after(muted(defaults, thread), { mailDigest: 'DAILY' }).mutedThreads).toEqual([thread]);
  });

  it('is refused where 500 are muted', () => {
    const many = {
      ...defaults,
      mutedThreads: Array.from({ length: mostMuted }, (_, at) => `${thread}${at}` as CommissionId),
    };
    expect(mute({ threadId: thread, isMuted: true }, many)).toMatchObject({
      error: [{ code: 'TOO_MANY_MUTED', path: ['threadId'] }],
    });
    expect(muted(many, `${thread}7` as CommissionId, false).mutedThreads).toHaveLength(mostMuted - 1);
  });
});
