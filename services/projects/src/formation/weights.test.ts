import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, later } from '../../test/given.ts';
import { communityWeights, parseWeights, type ScoreWeights, setWeights, unset } from './weights.ts';

const faults = (change: Partial<ScoreWeights>) => {
  const parsed = parseWeights({ ...communityWeights, ...change });
  return parsed.ok ? parsed.value : parsed.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const none = { skillFit: 0, availability: 0, trackRecord: 0, diversification: 0 };

describe('weights', () => {
  it.each<[string, Partial<ScoreWeights>, readonly string[] | ScoreWeights]>([
    [
      'may be anything from 0 to 10',
      { skillFit: 10, trackRecord: 0 },
      { ...communityWeights, skillFit: 10, trackRecord: 0 },
    ],
    ['are not less than 0', { skillFit: -0.1 }, ['WEIGHT_OUT_OF_RANGE weights.skillFit']],
    ['are not more than 10', { availability: 10.1 }, ['WEIGHT_OUT_OF_RANGE weights.availability']],
    ['are numbers', { trackRecord: Number.NaN }, ['WEIGHT_OUT_OF_RANGE weights.trackRecord']],
    ['are finite', { diversification: Number.POSITIVE_INFINITY }, ['WEIGHT_OUT_OF_RANGE weights.diversification']],
    [
      'are each told where they are wrong',
      { skillFit: -1, trackRecord: 11 },
      ['WEIGHT_OUT_OF_RANGE weights.skillFit', 'WEIGHT_OUT_OF_RANGE weights.trackRecord'],
    ],
    ['are not all 0', none, ['NO_WEIGHT weights']],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('that are set keep their id, and count their versions', () => {
    const id = newId('fwt');
    const first = setWeights({ id, weights: communityWeights, expectedVersion: 0, by: ada, at }, unset);
    expect(first).toEqual({ ok: true, value: { set: { id, by: ada, at }, weights: communityWeights, version: 1 } });
    if (!first.ok) return;
    const other = { id: newId('fwt'), weights: { ...communityWeights, skillFit: 3 }, by: ada, at: later };
    expect(setWeights({ ...other, expectedVersion: 1 }, first.value)).toMatchObject({
      value: { set: { id, at: later }, weights: { skillFit: 3 }, version: 2 },
    });
    expect(setWeights({ ...other, expectedVersion: 0 }, first.value)).toMatchObject({
      error: [{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }],
    });
  });
});
