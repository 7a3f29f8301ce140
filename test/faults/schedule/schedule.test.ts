import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeFault, type Fault, laneOf, missedOf, type Planned, titlesOf } from './fault.ts';
import { readerSteps, relaySteps, schedule } from './schedule.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const kinds: readonly Fault['kind'][] = [
  ...(['crash', 'freeze', 'kill', 'kill-both', 'stop', 'flush', 'redis-kill', 'redis-stop'] as const),
  ...(['step-down', 'primary-kill'] as const),
];
const steps = ['after-commit', ...relaySteps, ...readerSteps];
const titles = (plan: readonly Planned[]) => new Set(plan.flatMap(({ fault }) => titlesOf(fault)));
const kindsOf = (plan: readonly Planned[]) => new Set(plan.map(({ fault }) => fault.kind));

describe('a schedule', () => {
  it('is the same for the same seed, and another for another', () => {
    const options = { seed: 5, faults: 60, isShort: false };
    expect(schedule(options)).toEqual(schedule(options));
    expect(schedule(options)).not.toEqual(schedule({ ...options, seed: 6 }));
  });

  it('has as many faults as were asked for', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 200 }), (seed, faults) => {
        expect(schedule({ seed, faults, isShort: false })).toHaveLength(faults);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['short', { faults: 1, isShort: true }],
    ['long', { faults: 100, isShort: false }],
  ])('has every kind of fault, and a SIGKILL at every step, in its %s form', (_form, options) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = schedule({ ...options, seed });
        expect(kindsOf(plan)).toEqual(new Set(kinds));
        for (const step of steps) expect(titles(plan)).toContain(`SIGKILL at ${step}`);
      }),
      { numRuns: 50 },
    );
  });

  it('has the witness come to no step of a relay’s, for it has none', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const isShort of [true, false]) {
          for (const { fault } of schedule({ seed, faults: 100, isShort })) {
            if (!(fault.kind === 'crash' && fault.group === 'witness')) continue;
            expect(fault.steps.every((at) => readerSteps.some((step) => !at || at.step === step))).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps stopping for longer than a lease lasts', () => {
    for (const { fault } of schedule({ seed: 9, faults: 200, isShort: false })) {
      if (fault.kind === 'stop' || fault.kind === 'freeze') expect(fault.ms).toBeGreaterThan(4_000);
    }
  });

  it('has faults in every lane of its short form, and none that the other lanes wait for', () => {
    const planned = schedule({ seed: 4, faults: 1, isShort: true });
    expect(new Set(planned.map(({ fault }) => laneOf(fault))).size).toBe(5);
    expect(planned.filter(({ alone }) => alone)).toEqual([]);
  });
});

describe('a fault', () => {
  const [mark, marked] = [
    { step: 'before-mark', nth: 2 },
    { step: 'after-mark', nth: 1 },
  ] as const;
  const crash: Fault = { kind: 'crash', group: 'witness', steps: [mark, marked] };
  const stop: Fault = { kind: 'stop', group: 'members', ms: 5_000 };

  it('is told in a line', () => {
    expect(describeFault(stop)).toBe('SIGSTOP of the active replica, group members, ms 5000');
    expect(describeFault(crash)).toBe('SIGKILL at before-mark, then SIGKILL at after-mark, group witness');
  });

  it('is to be tried again in those parts that nobody came to', () => {
    expect(missedOf(crash, [true, true])).toBeUndefined();
    expect(missedOf(crash, [true, false])).toEqual({ ...crash, steps: [marked] });
    expect(missedOf(crash, [false, true])).toEqual({ ...crash, steps: [mark] });
    expect(missedOf(crash, [false, false])).toEqual(crash);
    expect(missedOf(stop, [false])).toEqual(stop);
    expect(missedOf(stop, [true])).toBeUndefined();
  });
});
