import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { World } from '../../test/work-world.suite.ts';

type Step = (world: World) => void;
const index = fc.nat(1);
const step = <T>(arbitrary: fc.Arbitrary<T>, act: (world: World, value: T) => void): fc.Arbitrary<Step> =>
  arbitrary.map(
    (value): Step =>
      (world) =>
        act(world, value),
  );
const minutes = fc.constantFrom(60, 3_000, 6_000, 9_000);
const signAll: Step = (world) => {
  for (const party of [0, 1, 2, 3]) world.sign(party);
};
/** All is agreed, and the work begins. */
const begin: Step = (world) => {
  world.propose(undefined);
  signAll(world);
  world.manage('start');
};
/** All is delivered and accepted. */
const finish: Step = (world) => {
  for (const at of [0, 1]) {
    world.deliver('deliver', at);
    world.deliver('accept', at);
  }
};
/** Somebody leaves, another comes, and all is agreed anew. */
const replaceOne: Step = (world) => {
  world.leave(1);
  world.stepIn(1, 2, true);
  begin(world);
};
const steps = fc.oneof(
  { weight: 1, arbitrary: fc.constant(replaceOne) },
  { weight: 1, arbitrary: fc.constant(begin) },
  { weight: 1, arbitrary: fc.constant(finish) },
  { weight: 2, arbitrary: step(fc.option(minutes, { nil: undefined }), (world, value) => world.propose(value)) },
  { weight: 3, arbitrary: step(fc.nat(3), (world, party) => world.sign(party)) },
  { weight: 3, arbitrary: fc.constant(signAll) },
  { weight: 3, arbitrary: step(fc.constantFrom('start', 'settle', 'close'), (world, type) => world.manage(type)) },
  {
    weight: 3,
    arbitrary: step(fc.tuple(fc.constantFrom('deliver', 'accept', 'reject'), index), (world, [type, at]) =>
      world.deliver(type, at),
    ),
  },
  { weight: 4, arbitrary: step(fc.tuple(fc.nat(5), minutes), (world, [at, value]) => world.record(at, value)) },
  {
    weight: 4,
    arbitrary: step(fc.tuple(fc.constantFrom('approve', 'reverse'), fc.nat(20)), (world, [type, at]) =>
      world.judge(type, at),
    ),
  },
  { weight: 1, arbitrary: step(index, (world, at) => world.leave(at)) },
  {
    weight: 2,
    arbitrary: step(fc.tuple(index, fc.nat(3), fc.boolean()), (world, [at, whom, comes]) =>
      world.stepIn(at, whom, comes),
    ),
  },
);

describe('any sequence of what is done to a commission that is won', () => {
  it('keeps to what was signed, to what is committed, and to the lifecycle', () => {
    const reached = new Set<string>();
    let substituted = 0;
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 50, size: 'max' }), (sequence) => {
        const world = new World();
        for (const act of sequence) {
          act(world);
          world.check();
        }
        for (const state of world.reached) reached.add(state);
        substituted += world.commitments.filter(({ state }) => state === 'SUBSTITUTED').length;
      }),
      { numRuns: 300 },
    );
    // Else the sequences would prove nothing about what comes late.
    expect([...reached].sort()).toEqual([
      ...['ACCEPTED', 'APPROVED', 'CLOSED', 'FULFILLED', 'IN_FORCE', 'LAPSED', 'PROPOSED', 'RECORDED', 'REVERSED'],
      ...['RUNNING', 'SETTLED', 'SUBSTITUTED', 'SUPERSEDED', 'WITHDRAWN', 'WON'],
    ]);
    expect(substituted).toBeGreaterThan(10);
  });
});
