import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CapacityWindow, type Demand, fitTogether, freeMinutes, unmet } from './capacity.ts';
import { FlowNetwork } from './max-flow.ts';

/*
 * The rule as plainly as it can be built: each window by itself, cut at every instant at which any span begins or ends, and
 * every piece joined to every demand that it may serve. Slow, and nothing in it is put together.
 */
function plainFlow(more: readonly Demand[], windows: readonly CapacityWindow[], demands: readonly Demand[]): number {
  const network = new FlowNetwork();
  const [source, sink] = [network.node(), network.node()];
  const all = [...demands, ...more].map((demand) => ({ ...demand, node: network.node() }));
  for (const { start, end, minutes, firmness } of windows) {
    const node = network.node();
    network.arc(node, sink, minutes * 60_000);
    const cuts = all.flatMap(({ from, to }) => [from, to]).filter((instant) => instant > start && instant < end);
    const instants = [start, ...cuts, end].toSorted((a, b) => a.getTime() - b.getTime());
    for (const [at, from] of instants.slice(0, -1).entries()) {
      const to = instants[at + 1] ?? end;
      const piece = network.node();
      network.arc(piece, node, to.getTime() - from.getTime());
      for (const demand of all) {
        const isServed = demand.from <= from && demand.to >= to && (firmness === 'FIRM' || demand.mayUseTentative);
        if (isServed) network.arc(demand.node, piece, to.getTime() - from.getTime());
      }
    }
  }
  for (const { node, minutes } of all.slice(0, demands.length)) network.arc(source, node, minutes * 60_000);
  network.send(source, sink);
  for (const { node, minutes } of all.slice(demands.length)) network.arc(source, node, minutes * 60_000);
  return network.send(source, sink);
}

const minuteMs = 60_000;
const monday = Date.UTC(2027, 0, 4);
const quarter = (count: number): Date => new Date(monday + count * 15 * minuteMs);
const day = 96;

/** Some weeks of windows of a few hours, some days without one, some of them tentative, some longer than a day. */
const windows = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: day }),
      length: fc.oneof(fc.constant(32), fc.integer({ min: 1, max: 3 * day })),
      part: fc.integer({ min: 1, max: 4 }),
      firmness: fc.constantFrom('FIRM' as const, 'FIRM' as const, 'TENTATIVE' as const),
    }),
    { maxLength: 40 },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, part, firmness }): CapacityWindow => {
      const start = at + gap;
      at = start + length;
      const minutes = Math.max(1, Math.floor((length * 15 * part) / 4));
      return { start: quarter(start), end: quarter(at), minutes, firmness };
    });
  });

/** From somewhere to somewhere; of whole days as often as not, so that some are alike. */
const demand = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: 0, max: 40 * day }),
      fc.integer({ min: 0, max: 20 }).map((days) => days * day),
    ),
    length: fc.oneof(fc.integer({ min: 1, max: 10 * day }), fc.constantFrom(day, 5 * day, 30 * day)),
    minutes: fc.integer({ min: 1, max: 3_000 }),
    mayUseTentative: fc.boolean(),
  })
  .map(
    ({ from, length, minutes, mayUseTentative }): Demand => ({
      from: quarter(from),
      to: quarter(from + length),
      minutes,
      mayUseTentative,
    }),
  );
const demands = fc.array(demand, { maxLength: 25 });
const runs = { numRuns: 300 };

describe('what windows give, put together', () => {
  it('is what they give one by one', () => {
    fc.assert(
      fc.property(windows, demands, demand, (offered, wanted, { from, to, mayUseTentative }) => {
        const span = { from, to, mayUseTentative };
        const most = Math.floor((to.getTime() - from.getTime()) / minuteMs);
        const plain = Math.floor(plainFlow([{ ...span, minutes: most }], offered, wanted) / minuteMs);
        expect(freeMinutes(span, offered, wanted)).toBe(plain);
      }),
      runs,
    );
  });

  it('is what they give one by one to several at once', () => {
    fc.assert(
      fc.property(windows, demands, fc.array(demand, { maxLength: 4 }), (offered, wanted, more) => {
        const asked = more.reduce((sum, { minutes }) => sum + minutes * minuteMs, 0);
        expect(fitTogether(more, offered, wanted)).toBe(plainFlow(more, offered, wanted) >= asked);
      }),
      runs,
    );
  });

  it('is given in order to whoever can be served besides those before', () => {
    fc.assert(
      fc.property(windows, demands, (offered, wanted) => {
        const met: Demand[] = [];
        const failed = wanted.filter((one) => {
          const fits = plainFlow([one], offered, met) >= one.minutes * minuteMs;
          if (fits) met.push(one);
          return !fits;
        });
        expect(unmet(wanted, offered)).toEqual(failed);
      }),
      runs,
    );
  });
});
