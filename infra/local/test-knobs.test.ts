import { describe, expect, it } from '@jest/globals';
import { takeKnobs } from './test-knobs.ts';

describe('what a storm is told', () => {
  it.each([
    [
      ['--long', 'webhook-storm', '--events', '1000', '--endpoints', '8', '--seed', '7'],
      ['--long', 'webhook-storm'],
    ],
    [
      ['--events=1000', '--long', '--endpoints=8', 'webhook-storm', '--seed=7', '--ci=true'],
      ['--long', 'webhook-storm', '--ci=true'],
    ],
  ])('is taken out of %j', (words, rest) => {
    const knobs = { TEST_EVENTS: '1000', TEST_ENDPOINTS: '8', TEST_SEED: '7' };
    expect(takeKnobs(words)).toEqual({ words: rest, knobs });
  });

  it('may be nothing, or left without what it is set to', () => {
    expect(takeKnobs(['--long', 'webhook-storm'])).toEqual({ words: ['--long', 'webhook-storm'], knobs: {} });
    expect(takeKnobs(['webhook-storm', '--events'])).toEqual({ words: ['webhook-storm'], knobs: { TEST_EVENTS: '' } });
  });

  it('is jest’s own where no storm is named', () => {
    const words = ['--long', 'contention', '--seed', '7'];
    expect(takeKnobs(words)).toEqual({ words, knobs: {} });
  });
});
