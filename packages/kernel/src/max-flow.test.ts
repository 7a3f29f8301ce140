import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FlowNetwork } from './max-flow.ts';

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

const nodes = 6;
const arcs = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: nodes - 1 }),
    to: fc.integer({ min: 0, max: nodes - 1 }),
    capacity: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 14 },
);

function networkOf(all: readonly Arc[]): FlowNetwork {
  const network = new FlowNetwork();
  for (let node = 0; node < nodes; node += 1) network.node();
  for (const { from, to, capacity } of all) network.arc(from, to, capacity);
  return network;
}

/** The least that any cut between node 0 and node 1 lets through. */
function leastCut(all: readonly Arc[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let side = 0; side < 2 ** (nodes - 2); side += 1) {
    const isHere = (node: number) => node === 0 || (node > 1 && Math.floor(side / 2 ** (node - 2)) % 2 === 1);
    const through = all.filter(({ from, to }) => isHere(from) && !isHere(to));
    least = Math.min(
      least,
      through.reduce((sum, { capacity }) => sum + capacity, 0),
    );
  }
  return least;
}

describe('a flow', () => {
  it('is as great as the least cut lets through', () => {
    fc.assert(
      fc.property(arcs, (all) => expect(networkOf(all).send(0, 1)).toBe(leastCut(all))),
      { numRuns: 500 },
    );
  });

  it('goes on where it stood when arcs come', () => {
    fc.assert(
      fc.property(arcs, arcs, (some, more) => {
        const network = networkOf(some);
        const first = network.send(0, 1);
        for (const { from, to, capacity } of more) network.arc(from, to, capacity);
        expect(first + network.send(0, 1)).toBe(leastCut([...some, ...more]));
      }),
    );
  });

  it('is again what it was, without the arcs that came since', () => {
    fc.assert(
      fc.property(arcs, arcs, arcs, (some, more, others) => {
        const network = networkOf(some);
        const before = network.send(0, 1);
        const saved = network.save();
        for (const { from, to, capacity } of more) network.arc(from, to, capacity);
        network.send(0, 1);
        network.restore(saved);
        expect(network.send(0, 1)).toBe(0);
        for (const { from, to, capacity } of others) network.arc(from, to, capacity);
        expect(before + network.send(0, 1)).toBe(leastCut([...some, ...others]));
      }),
    );
  });

  it('has no arcs between nodes that are not there', () => {
    expect(() => new FlowNetwork().arc(0, 1, 1)).toThrow(RangeError);
  });
});
