import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BreakerState, CircuitBreaker } from './circuit-breaker.ts';

function given() {
  let time = 0;
  const states: BreakerState[] = [];
  const breaker = new CircuitBreaker({
    now: () => time,
    minFailures: 3,
    share: 0.5,
    windowMs: 1_000,
    openMs: 100,
    onChange: (state) => states.push(state),
  });
  const pass = (ms: number): void => {
    time += ms;
  };
  const admitted = (): number => {
    const passage = breaker.admit();
    if (passage === undefined) throw new TypeError('it lets nothing through');
    return passage;
  };
  const fail = (times: number): void => {
    for (let time = 0; time < times; time += 1) breaker.failed(admitted());
  };
  return { breaker, states, pass, admitted, fail };
}

describe('the circuit breaker', () => {
  it('given failures enough, and as many as half of all, then it lets nothing through', () => {
    const { breaker, fail } = given();
    fail(2);
    expect(breaker.admit()).toBeDefined();
    fail(1);
    expect([breaker.state, breaker.admit()]).toEqual(['open', undefined]);
  });

  it('given more answers than failures, then it stays closed, however many fail', () => {
    const { breaker, admitted, fail } = given();
    for (let time = 0; time < 10; time += 1) {
      breaker.succeeded(admitted());
    }
    fail(9);
    expect(breaker.state).toBe('closed');
    fail(1);
    expect(breaker.state).toBe('open');
  });

  it('forgets failures of a time that is over', () => {
    const { breaker, pass, fail } = given();
    fail(2);
    pass(1_000);
    fail(2);
    expect(breaker.state).toBe('closed');
  });

  it('given it was left alone for a while, then one request tries it, and by that all or none are let through', () => {
    const { breaker, states, pass, admitted, fail } = given();
    fail(3);
    pass(99);
    expect(breaker.admit()).toBeUndefined();
    pass(1);
    const first = admitted();
    expect(breaker.admit()).toBeUndefined();
    breaker.failed(first);
    expect(breaker.admit()).toBeUndefined();
    pass(100);
    breaker.succeeded(admitted());
    expect([breaker.admit(), breaker.admit()].every((passage) => passage !== undefined)).toBe(true);
    expect(states).toEqual(['open', 'half-open', 'open', 'half-open', 'closed']);
  });

  it('given whoever tried it waits no more, then another one tries', () => {
    const { breaker, pass, admitted, fail } = given();
    fail(3);
    pass(100);
    breaker.forgotten(admitted());
    breaker.succeeded(admitted());
    expect(breaker.state).toBe('closed');
  });

  it('learns nothing from what was sent before it opened', () => {
    const { breaker, pass, admitted, fail } = given();
    const [early, late] = [admitted(), admitted()];
    fail(3);
    pass(100);
    const trying = admitted();
    breaker.succeeded(early);
    breaker.failed(late);
    breaker.forgotten(early);
    expect([breaker.state, breaker.admit()]).toEqual(['half-open', undefined]);
    breaker.succeeded(trying);
    expect(breaker.state).toBe('closed');
  });

  type Step = { at: number; how: 'admit' | 'wait' | 'succeeded' | 'failed' | 'forgotten' };

  /** Plays what comes back of what was let through. */
  function play({ breaker, pass }: ReturnType<typeof given>) {
    const under: number[] = [];
    /** How many that try whether the service is there are under way. */
    const trying = new Set<number>();
    const admit = (): void => {
      const passage = breaker.admit();
      if (passage === undefined) return;
      under.push(passage);
      if (breaker.state !== 'half-open') return;
      expect(trying.has(passage)).toBe(false);
      trying.add(passage);
    };
    const settle = ({ at, how }: { at: number; how: Exclude<Step['how'], 'wait' | 'admit'> }): void => {
      const [passage] = under.splice(at % Math.max(1, under.length), 1);
      if (passage === undefined) return;
      trying.delete(passage);
      breaker[how](passage);
    };
    return ({ at, how }: Step): void => {
      if (how === 'wait') pass(at % 200);
      else if (how === 'admit') admit();
      else settle({ at, how });
    };
  }

  it('property: whatever comes back in whatever order, it never lets two try at once, and lets all through in the end', () => {
    const step: fc.Arbitrary<Step> = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('succeeded', 'failed', 'forgotten', 'admit', 'admit', 'wait'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const world = given();
        const act = play(world);
        steps.forEach(act);
        // Nobody waits for what is under way, and then the service is there.
        for (const _step of steps) act({ at: 0, how: 'forgotten' });
        world.pass(100);
        world.breaker.succeeded(world.admitted());
        expect(world.breaker.state).toBe('closed');
      }),
    );
  });
});
