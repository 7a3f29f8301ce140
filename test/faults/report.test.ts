import { describe, expect, it } from '@jest/globals';
import type { Suffered } from './injection/inject.ts';
import { faultsTable, lastLine, loadLine, quantile } from './report.ts';
import { finding } from './verdict/facts.ts';
import { soundFacts } from './verdict/given-facts.ts';

const flush = (recoveryMs: number | undefined, isReached = true): Suffered => ({
  ...{ fault: { kind: 'flush' }, title: 'FLUSHALL', isReached, recoveryMs, isRefilled: true },
});

describe('the report', () => {
  it('tells of each kind how often, how often not, and how long until all worked again', () => {
    const [, row] = faultsTable([flush(1_000), flush(3_000), flush(2_000), flush(undefined), flush(9_000, false)]);
    expect(row).toMatch(/^FLUSHALL +4 +1 +2\.0 +3\.0$/);
  });

  it('says so when it never worked again', () => {
    expect(faultsTable([flush(Number.POSITIVE_INFINITY)])[1]).toMatch(/never +never$/);
  });

  it('has it all in its last line', () => {
    const findings = [finding('lost', 'a'), finding('twice', 'b'), finding('twice', 'c'), finding('gaps', 'd')];
    expect(lastLine([flush(1), flush(1, false)], findings)).toBe('1 faults, lost 1, twice 2, out of order 0, gaps 1');
  });

  it('tells the rate', () => {
    expect(loadLine(soundFacts(5, 2).commands, 1_000)).toMatch(/^15 commands in 1 s: 15\.0 a second/);
  });

  it('knows quantiles', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
