import { describe, expect, it } from '@jest/globals';
import { logUnderTest } from '../test/log-under-test.ts';
import { Outage } from './outage.ts';
import { SaidOnce } from './said-once.ts';

describe('an outage', () => {
  it('is said when it begins and when it ends', () => {
    const { said, log } = logUnderTest();
    const outage = new Outage(log, 'Redis');
    outage.worked();
    outage.failed(new RangeError('away'));
    outage.failed(new RangeError('away'));
    outage.worked();
    outage.worked();
    outage.failed(new RangeError('away'));
    expect(said).toEqual(['warn: Redis: failing', 'info: Redis: working again', 'warn: Redis: failing']);
  });
});

describe('what was said once', () => {
  it('is not new, and remembered among the last thousand', () => {
    const said = new SaidOnce();
    expect([said.isNew('a'), said.isNew('a')]).toEqual([true, false]);
    for (let at = 0; at < 999; at += 1) said.isNew(String(at));
    expect(said.isNew('a')).toBe(false);
    said.isNew('one more');
    expect(said.isNew('a')).toBe(true);
  });
});
