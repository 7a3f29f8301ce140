import { describe, expect, it } from '@jest/globals';
import { codeOf, explain, Problem } from './problem.ts';

const withCode = (code: string, extra: object = {}) => Object.assign(new Error('failed'), { code, ...extra });

describe('whatever goes wrong', () => {
  it('is left as it is when it says itself how it is mended', () => {
    const problem = new Problem('Port 4000 is taken.', { mend: 'End that process.' });
    expect(explain(problem)).toBe(problem);
  });

  it('is a full disk or a folder of somebody else’s, by its code', () => {
    expect(explain(withCode('ENOSPC')).message).toBe('The disk is full.');
    expect(explain(withCode('EACCES', { path: '/srv/data' })).message).toBe('Cannot write /srv/data.');
    expect(explain(withCode('EROFS')).message).toBe('Cannot write the project folder.');
  });

  it('is looked for in the causes', () => {
    expect(codeOf(new Error('outer', { cause: withCode('ENOSPC') }))).toBe('ENOSPC');
    expect(codeOf('a string')).toBeUndefined();
  });

  it('is called a bug otherwise', () => {
    expect(explain(new TypeError('x is not a function'))).toMatchObject({
      message: 'Unexpected: x is not a function',
      mend: expect.stringContaining('report'),
    });
  });
});
