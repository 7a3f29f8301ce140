import { describe, expect, it } from '@jest/globals';
import { BadCrashAt, noStep, stepsFrom } from './steps.ts';

describe('CRASH_AT', () => {
  it('does nothing when it is not set', () => {
    expect(stepsFrom({ NODE_ENV: 'production' })).toBe(noStep);
    expect(stepsFrom({ CRASH_AT: '' })).toBe(noStep);
  });

  it.each(['production', 'development', undefined])('is refused with NODE_ENV=%s', (NODE_ENV) => {
    const env = { CRASH_AT: 'before-append', ...(NODE_ENV ? { NODE_ENV } : {}) };
    expect(() => stepsFrom(env)).toThrow(BadCrashAt);
  });

  it.each(['somewhere', 'before-append:0', 'before-append:x'])('is refused as %s', (CRASH_AT) => {
    expect(() => stepsFrom({ CRASH_AT, NODE_ENV: 'test' })).toThrow(BadCrashAt);
  });

  it('lets the other steps, and earlier times of its own, pass', () => {
    const step = stepsFrom({ CRASH_AT: 'before-append:3', NODE_ENV: 'test' });
    expect([step('before-append'), step('after-append'), step('before-append')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
