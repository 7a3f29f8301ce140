import { describe, expect, it } from '@jest/globals';
import { createMetrics } from './metrics.ts';
import { Tallies } from './tallies.ts';

describe('tallies', () => {
  it('are read as Prometheus has counters and histograms, each series by its labels', async () => {
    const tallies = new Tallies(() => 0);
    const metrics = createMetrics('test', [tallies]);
    const eggs = tallies.counter('eggs', 'Eggs that were laid.');
    const steps = tallies.histogram('steps', 'How far it was.', [1, 10]);
    eggs({ hen: 'ada' }).add();
    eggs({ hen: 'ada' }).add(2);
    eggs({ hen: 'bea' }).add();
    for (const far of [0.5, 1, 7, 70]) steps().record(far);
    const lines = (await metrics.render())
      .replaceAll(/otel_scope_name="[^"]*",?|,otel_scope_name="[^"]*"/g, '')
      .split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# HELP eggs_total Eggs that were laid.',
        '# TYPE eggs_total counter',
        'eggs_total{hen="ada"} 3',
        'eggs_total{hen="bea"} 1',
        '# TYPE steps histogram',
        'steps_bucket{le="1"} 2',
        'steps_bucket{le="10"} 3',
        'steps_bucket{le="+Inf"} 4',
        'steps_sum{} 78.5',
        'steps_count{} 4',
      ]),
    );
    await metrics.close();
  });

  it('name each metric before anything is counted, and a series that was taken as nothing yet', async () => {
    const tallies = new Tallies(() => 0);
    const metrics = createMetrics('test', [tallies]);
    tallies.counter('eggs', 'Eggs that were laid.');
    tallies.counter('nests', 'Nests that were built.')({ tree: 'oak' });
    const text = await metrics.render();
    expect(text).toContain('# TYPE eggs_total counter');
    expect(text).not.toMatch(/^eggs_total/m);
    expect(text).toMatch(/nests_total\{tree="oak",[^}]*\} 0/);
    await metrics.close();
  });
});
