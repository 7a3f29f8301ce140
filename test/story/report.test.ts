import { describe, expect, it } from '@jest/globals';
import { lastLine, type Outcome, stepLine } from './report.ts';

const held: Outcome = { held: true, proved: '11 people', ms: 1_234 };
const failed: Outcome = { held: false, why: 'the price: expected 1,\n saw 2', ms: 40 };

describe('what the story prints', () => {
  it('is a line a step, with what it proved or what was seen', () => {
    expect(stepLine(1, 'They register', held)).toBe(' 1 ✓ They register: 11 people (1.2 s)');
    expect(stepLine(12, 'The reserve', failed)).toBe('12 ✗ The reserve: the price: expected 1, saw 2 (0.0 s)');
  });

  it('ends with how many held', () => {
    expect(lastLine([held, held, failed])).toBe('2 steps held, 1 failed');
    expect(lastLine([])).toBe('0 steps held, 0 failed');
  });
});
