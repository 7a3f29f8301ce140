import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import {
  decide,
  defaultPreferences,
  evolve,
  feedInstant,
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
      channels: { ANNOUNCEMENT: ['IN_APP'] },
      quietHours: undefined,
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

describe('when something comes to the feed', () => {
  const midnight = new Date('2026-11-24T23:00:00Z');

  it('at once by default, later in quiet hours, never when the channel is off', () => {
    expect(feedInstant(defaults, 'ANNOUNCEMENT', midnight)).toEqual(midnight);
    const quiet = after(defaults, { quietHours: night });
    expect(feedInstant(quiet, 'ANNOUNCEMENT', midnight)).toEqual(new Date('2026-11-25T06:00:00Z'));
    const off = after(quiet, { channels: [{ kind: 'ANNOUNCEMENT', channels: [] }] });
    expect(feedInstant(off, 'ANNOUNCEMENT', midnight)).toBeUndefined();
  });
});
