import { describe, expect, it } from '@jest/globals';
import { formOrigin, isOwnForm, readForm } from './form.ts';

const own = 'https://millepiani.example';

describe('a form', () => {
  it.each([
    // Old browsers say nothing; new ones say both.
    [{}, true],
    [{ origin: own }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: own, 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: `${own}.evil.example` }, false],
    [{ origin: own, 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: own, 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
  ])('by %j is ours: %p', (headers: Record<string, string>, isOurs) => {
    expect(isOwnForm(formOrigin(headers), own)).toBe(isOurs);
  });

  it('has no field that is there twice', () => {
    const form = readForm('a=1&b=2&a=3&c=%C3%A0+b');
    expect(['a', 'b', 'c', 'd'].map(form.text)).toEqual([undefined, '2', 'à b', undefined]);
  });
});
