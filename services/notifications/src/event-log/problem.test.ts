import { describe, expect, it } from '@jest/globals';
import { problemOf } from './problem.ts';

describe('a problem', () => {
  it.each([
    ['FORBIDDEN', 403],
    ['CURSOR_INVALID', 400],
    ['CURSOR_EXPIRED', 410],
    ['UNAUTHENTICATED', 401],
    ['ANYTHING_ELSE', 400],
  ])('%s has the status %i, a name, a title and the place', (code, status) => {
    const problem = problemOf([{ code, message: 'It is so.', path: ['after'] }]);
    expect(problem).toEqual({
      type: `urn:millepiani:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title: expect.stringMatching(/^\w/),
      ...{ status, code, detail: 'It is so.', parameter: 'after' },
    });
  });

  it('of several failures names them all', () => {
    const failures = ['A', 'B'].map((code) => ({ code, message: code, path: [] }));
    expect(problemOf(failures)).toMatchObject({ code: 'A', errors: [{ code: 'A' }, { code: 'B' }] });
  });
});
