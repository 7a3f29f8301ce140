import { describe, expect, it } from '@jest/globals';
import { SaidOnce } from './said-once.ts';

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
