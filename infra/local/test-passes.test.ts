import { describe, expect, it } from '@jest/globals';
import { projectRoot } from './config.ts';
import { findTestFolders } from './test-folders.ts';
import { passesFor } from './test-passes.ts';

describe('the runs that make up npm test', () => {
  it('are two: what goes side by side, then what wants the machine for itself', () => {
    const [beside, alone, ...others] = passesFor([], 2);
    expect(beside).toMatchObject({ words: ['--maxWorkers=3'] });
    expect(beside?.parts).toEqual(expect.arrayContaining(['services', 'test/teams']));
    expect(beside?.parts).not.toContain('test/faults');
    expect(alone).toMatchObject({ words: ['--maxWorkers=1'], tier: 'fast' });
    expect(alone?.parts).toEqual(expect.arrayContaining(['test/faults', 'test/ground']));
    expect(others).toEqual([]);
  });

  it('leave no folder out, and have none twice', async () => {
    const parts = passesFor([]).flatMap((pass) => pass.parts ?? []);
    const ofTest = (await findTestFolders(projectRoot)).filter((folder) => folder.startsWith('test/'));
    expect(ofTest.length).toBeGreaterThan(5);
    expect(parts.toSorted()).toEqual(['bench', 'clients', 'gateway', 'infra', 'packages', 'services', ...ofTest]);
  });

  it('use the cores that there are', () => {
    expect(passesFor([], 1)[0]?.words).toEqual(['--maxWorkers=2']);
    expect(passesFor([], 8)[0]?.words).toEqual(['--maxWorkers=9']);
  });

  it('hand jest’s own flags to both', () => {
    for (const { words } of passesFor(['--bail'])) expect(words).toContain('--bail');
  });

  it.each([
    [['/services/members/']],
    [['--bail', 'ledger']],
    [['-t', 'rounding']],
    [['--testNamePattern=rounding']],
    [['--onlyChanged']],
    [['--watch']],
    [['--watchAll']],
    [['--maxWorkers=3']],
    [['-w', '3']],
    [['-w3']],
    [['--runInBand']],
    [['-i']],
  ])('are one where something is named or said: %j', (words) => {
    expect(passesFor(words)).toEqual([{ words, parts: undefined, tier: undefined }]);
  });

  it('are of what takes minutes alone, where that is asked for', () => {
    expect(passesFor(['--long', '--bail'], 2)).toMatchObject([
      { words: ['--bail', '--maxWorkers=3'], tier: 'long' },
      { words: ['--bail', '--maxWorkers=1'], tier: 'long' },
    ]);
    expect(passesFor(['--long', 'ledger'])).toEqual([{ words: ['ledger'], parts: undefined, tier: 'long' }]);
  });
});
