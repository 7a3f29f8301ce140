import { join } from 'node:path';
import { expect, describe as group, it } from '@jest/globals';
import { minimalEnvironment } from '../local/config.ts';
import { chooseSteps, describe, runStep } from './run-steps.ts';

const at = { root: join(import.meta.dirname, '../..'), env: minimalEnvironment() };
const say = (text: string, code: number) =>
  ({ name: 'try', command: ['node', '-e', `console.log('${text}'); process.exitCode = ${code}`] }) as const;

group('a check', () => {
  it('that is well is one line', async () => {
    const outcome = await runStep(say('chatter', 0), at);
    expect(describe(outcome)).toMatch(/^ok try \d+\.\d s$/);
  });

  it('that fails shows what it had to say', async () => {
    const outcome = await runStep(say('line 3 is wrong', 1), at);
    expect(describe(outcome)).toMatch(/^FAILED try \d+\.\d s\nline 3 is wrong\n$/);
  });

  it('whose tool is missing fails', async () => {
    const outcome = await runStep({ name: 'gone', command: ['no-such-tool'] }, at);
    expect(outcome).toMatchObject({ ok: false, output: expect.stringContaining('ENOENT') });
  });

  it('can be chosen by name', () => {
    const steps = [say('one', 0), { ...say('two', 0), name: 'other' }];
    expect(chooseSteps(steps, [])).toBe(steps);
    expect(chooseSteps(steps, ['other'])).toEqual([steps[1]]);
    expect(chooseSteps(steps, ['other', 'none'])).toBeUndefined();
  });
});
