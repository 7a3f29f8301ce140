import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { design, now, on, weekdays } from '../../test/formation-given.ts';
import { javaSkill } from '../../test/given.ts';
import { availability, diversification, logScore, type SkillNeed, skillFit, trackRecord } from './score.ts';
import { communityTrack, communityWeights } from './weights.ts';

const java = (level: number, change: Partial<SkillNeed> = {}): SkillNeed => ({
  skill: javaSkill,
  level,
  weight: 1,
  isMandatory: true,
  ...change,
});
const drawing = (level: number, change: Partial<SkillNeed> = {}) => java(level, { skill: design, ...change });
const mastering = (...levels: [string, number][]) => new Map(levels);

describe('skill fit', () => {
  it.each<[string, SkillNeed[], Map<string, number>, number | undefined]>([
    ['whole at the level that is asked for', [java(3)], mastering([javaSkill, 3]), 1],
    ['no more than whole above it', [java(3)], mastering([javaSkill, 5]), 1],
    ['in proportion below it', [java(4)], mastering([javaSkill, 1]), 0.25],
    [
      'the sum by weights',
      [java(4, { weight: 0.75 }), drawing(2, { weight: 0.25 })],
      mastering([javaSkill, 2], [design, 2]),
      0.625,
    ],
    [
      'less without a skill that may be missing',
      [java(3, { weight: 0.6 }), drawing(3, { weight: 0.4, isMandatory: false })],
      mastering([javaSkill, 3]),
      0.6,
    ],
    [
      'none without a skill that must be there',
      [java(3, { weight: 0.6 }), drawing(1, { weight: 0.4 })],
      mastering([javaSkill, 5]),
      undefined,
    ],
    ['none without any', [java(3, { isMandatory: false })], mastering([design, 5]), undefined],
  ])('is %s', (_, needs, levels, fit) => {
    expect(skillFit(needs, levels)).toBe(fit);
  });
});

describe('availability', () => {
  const work = (hours: number, from = 0, to = 5) => ({ from: on(from), to: on(to), minutes: hours * 60 });
  const perhaps = weekdays(5, { firmness: 'TENTATIVE' });

  it.each<[string, number | undefined, number | undefined]>([
    ['whole where all fits', availability(work(40), weekdays(5), []), 1],
    ['none where less than all fits: it could not be held', availability(work(41), weekdays(5), []), undefined],
    ['none without any time', availability(work(1), [], []), undefined],
    ['by what lies in the span alone', availability(work(9, 4, 8), weekdays(9), []), 1],
    ['by windows and not by totals: a day has eight hours', availability(work(9, 4, 5), weekdays(9), []), undefined],
    ['half where all of it is tentative', availability(work(10), perhaps, []), 0.5],
    ['between where part of it is', availability(work(10), [...weekdays(1), ...perhaps.slice(1)], []), 0.9],
  ])('is %s', (_, found, wanted) => {
    expect(found).toBe(wanted);
  });

  it('is less by what is held already, in the same days', () => {
    const held = (from: number, to: number) => [{ ...work(8, from, to), mayUseTentative: false }];
    expect(availability(work(8, 0, 1), weekdays(5), held(0, 1))).toBeUndefined();
    expect(availability(work(8, 0, 1), weekdays(5), held(0, 2))).toBe(1);
    expect(availability(work(8, 0, 1), weekdays(5), held(1, 2))).toBe(1);
  });
});

describe('track record', () => {
  const of = (...outcomes: [days: number, value: number][]) =>
    trackRecord(
      outcomes.map(([days, value]) => ({ at: on(-7 - days), value })),
      now,
      communityTrack,
    );
  const { prior, priorOutcomes: alpha, halfLifeDays } = communityTrack;

  it('of a newcomer is the prior', () => {
    expect(of()).toBeCloseTo(prior, 12);
  });

  it('counts what is old for less, by half with each half-life', () => {
    expect(of([0, 0])).toBeCloseTo((alpha * prior) / (1 + alpha), 12);
    expect(of([halfLifeDays, 0])).toBeCloseTo((alpha * prior) / (0.5 + alpha), 12);
    expect(of([0, 1])).toBeCloseTo((1 + alpha * prior) / (1 + alpha), 12);
  });

  it('lies between the worst and the best, rises with what went well, and is forgotten in the end', () => {
    const outcomes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(0, 1)), { maxLength: 12 });
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 0, max: 3_000 }), (all, days) => {
        const record = of(...all);
        expect(record).toBeGreaterThan(0);
        expect(record).toBeLessThanOrEqual(1);
        expect(of(...all, [days, 1])).toBeGreaterThanOrEqual(record - 1e-12);
        expect(of(...all, [days, 0])).toBeLessThanOrEqual(record + 1e-12);
        const old = all.map(([, value]) => [20 * halfLifeDays, value] as [number, number]);
        expect(of(...old)).toBeCloseTo(prior, 3);
      }),
    );
  });

  it('never ranks somebody who did well, however long ago, below a newcomer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 10 }), (days) => {
        expect(of(...days.map((one) => [one, 1] as [number, number]))).toBeGreaterThanOrEqual(prior - 1e-12);
      }),
    );
  });
});

describe('a score', () => {
  const part = fc.double({ min: 0.01, max: 1, noNaN: true });
  const parts = fc.record({ skillFit: part, availability: part, trackRecord: part, diversification: part });

  it('is the product of its parts to the power of their weights, told as a logarithm', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const { skillFit: s, availability: a, trackRecord: t, diversification: d } = some;
        const product =
          s ** communityWeights.skillFit *
          a ** communityWeights.availability *
          t ** communityWeights.trackRecord *
          d ** communityWeights.diversification;
        expect(logScore(some, communityWeights)).toBeCloseTo(Math.log(product), 9);
        expect(logScore(some, communityWeights)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('rises with each of its parts', () => {
    const names = fc.constantFrom('skillFit', 'availability', 'trackRecord', 'diversification');
    fc.assert(
      fc.property(parts, names, (some, name) => {
        const more = { ...some, [name]: Math.min(1, some[name] + 0.1) };
        expect(logScore(more, communityWeights)).toBeGreaterThanOrEqual(logScore(some, communityWeights));
      }),
    );
  });

  it('is less for whoever has more of the community’s work', () => {
    expect([0, 0.25, 1].map(diversification)).toEqual([1, 0.8, 0.5]);
  });
});
