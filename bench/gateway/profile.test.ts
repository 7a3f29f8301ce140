import { expect, it } from '@jest/globals';
import { busiest } from './profile.ts';

it('a profile tells where a process was for longest while it was busy', () => {
  const frame = (functionName: string, url = '', lineNumber = 0) => ({ functionName, url, lineNumber });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('(idle)') },
      { id: 2, callFrame: frame('write', 'file:///a/node_modules/undici/lib/x.js', 6) },
      { id: 3, callFrame: frame('(garbage collector)') },
      // The same function, called from elsewhere.
      { id: 4, callFrame: frame('write', 'file:///a/node_modules/undici/lib/x.js', 6) },
    ],
    samples: [1, 2, 3, 4],
    timeDeltas: [900, 50, 25, 25],
  };
  expect(busiest(profile, 'function', 5)).toEqual([
    ['write undici/lib/x.js:7', 0.75],
    ['(garbage collector)', 0.25],
  ]);
  expect(busiest(profile, 'file', 1)).toEqual([['undici/lib/x.js', 0.75]]);
});
