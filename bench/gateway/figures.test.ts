import { describe, expect, it } from '@jest/globals';
import { judge } from './bars.ts';
import { type Measured, ratio, table } from './figures.ts';
import { readStat } from './usage.ts';

const measured = (gateway: string, round: number, rate: number, more: Partial<Measured> = {}): Measured => ({
  ...{ gateway, round, rate, question: 'big', p50: 5, p95: 9, p99: 10, cpuMs: 1_000 / rate, cpuShare: 1, fetches: 16 },
  ...{ peakMb: 100, bytes: 87_000, answers: 100, different: 0, broken: 0, askingShare: 0.5, others: 0.01 },
  ...more,
});

const all = [
  ...[measured('apollo', 1, 100), measured('ours', 1, 600)],
  // The machine was busy, for both.
  ...[measured('apollo', 2, 10), measured('ours', 2, 70)],
  ...[measured('apollo', 3, 100), measured('ours', 3, 650, { cpuMs: 1 })],
];

describe('how a gateway compares', () => {
  it('is told by what was measured in the same round', () => {
    expect(ratio(all, 'big', ['ours', 'apollo'], 'rate')).toBe(6.5);
    expect(ratio(all, 'big', ['ours', 'apollo'], 'cpu')).toBeCloseTo(7);
  });

  it('is told of none that was not measured', () => {
    expect(ratio(all, 'small', ['ours', 'apollo'], 'rate')).toBeNaN();
    expect(ratio(all, 'big', ['ours', 'hive'], 'rate')).toBeNaN();
  });

  it('has a row for each gateway', () => {
    const lines = table(all, 'big', 'apollo').split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('| × apollo |');
    expect(lines[3]).toMatch(/^\| ours \| 600 \| 6\.50 \| 70\.0–650 \|/);
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });

  it('shows what was wrong', () => {
    const wrong = table([measured('ours', 1, 5, { different: 2, broken: 1 })], 'big', 'apollo');
    expect(wrong).toMatch(/\| 3 \|$/);
  });
});

describe('what is to hold', () => {
  const bar = { question: 'big', gateway: 'ours', bases: ['apollo', 'hive'], least: 6 };

  it('is held against the best of the others that were measured', () => {
    expect(judge(all, [bar])).toEqual([expect.stringMatching(/^holds: big, ours: 6\.50 × apollo/)]);
    const faster = [1, 2, 3].map((round) => measured('hive', round, 200));
    expect(judge([...all, ...faster], [bar])).toEqual([expect.stringMatching(/^does not hold: .*3\.00 × hive/)]);
  });

  it('is not said of what was not measured', () => {
    expect(judge(all, [{ ...bar, gateway: 'theirs' }])).toEqual([]);
  });
});

describe('what a process took', () => {
  it('is read behind its name, whatever that is', () => {
    const stat = '42 (a) b (c) S 1 77 42 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 11 0 100 1 1';
    expect(readStat(stat)).toEqual({ group: 77, ticks: 300 });
    expect(readStat('')).toBeUndefined();
  });
});
