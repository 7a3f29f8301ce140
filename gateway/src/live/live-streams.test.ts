import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { parse } from 'graphql';
import { actorWith, fixtureGeneration } from '../../test/support/generation.ts';
import { NO_POLICIES } from '../authorisation/condition.ts';
import type { RateLimiter, RateRefusal } from '../rates/rate-limiter.ts';
import type { Generation } from '../supergraph/generation.ts';
import { EventLog } from './event-log.ts';
import { LIVE_TIMES } from './live-options.ts';
import type { LiveSurroundings } from './live-stream.ts';
import { LiveStreams } from './live-streams.ts';
import { LogTails } from './log-tails.ts';
import { Resolutions } from './resolutions.ts';

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
}, 60_000);

const never = () => {
  throw new TypeError('nothing is asked here');
};

/** Streams of which none is opened; what they charge, and what comes of it. */
function setUp({ refuses = [] as (RateRefusal | undefined)[], total = 10, most = 1_000 } = {}) {
  const charged: number[] = [];
  const limited: string[] = [];
  const charge: RateLimiter['charge'] = (_asking, amount) => {
    charged.push(amount);
    return refuses.shift();
  };
  const logger = createLogger({ service: 'test', level: 'silent' });
  const log = new EventLog({ ...{ logger, now: Date.now, budgetMs: 1_000 }, client: never, ownClient: never });
  const around: LiveSurroundings = {
    generation: () => generation,
    rules: { policies: NO_POLICIES, costLimits: { signedIn: most, anonymous: most }, showsCost: false },
    // Only this much of it is used.
    rates: { charge } as RateLimiter,
    tails: new LogTails({ log, watch: () => undefined, times: LIVE_TIMES, now: Date.now }),
    resolutions: new Resolutions({ now: Date.now, holdsMs: 1_000 }),
    ...{ isDenied: () => false, presentError: (error) => error, logger, now: Date.now, budgetMs: 1_000 },
    times: LIVE_TIMES,
    path: { rateLimited: (by) => void limited.push(by) },
  };
  const streams = new LiveStreams({ total, perActor: 10, perAddress: 10 }, around);
  const opening = (query: string, variables = {}) =>
    streams.refusal({
      subscription: { query, variables, operationName: undefined },
      ...{ actor: actorWith(''), clientAddress: '203.0.113.9' },
    });
  return { charged, limited, opening };
}

/** What a query of the same is estimated at. */
function costOf(source: string): number {
  const prepared = generation.operations.prepare({ source, document: parse(source), operationName: undefined });
  return prepared?.cost.of({}) ?? Number.NaN;
}

describe('opening a stream', () => {
  it('costs what a query does that asks for as much, and reading what is not known more', () => {
    const { charged, opening } = setUp();
    const selected = 'commission { title client { name } invoices { number } }';
    const query = `subscription A { projectEvents(commissionId: "com_1") { ${selected} } }`;
    expect(opening(query)).toBeUndefined();
    expect(opening(query)).toBeUndefined();
    const light = 'subscription A { projectEvents(commissionId: "com_1") { id } }';
    expect(opening(light)).toBeUndefined();
    const [unknown, first, second, other, least = 0] = charged;
    expect([unknown, other, first]).toEqual([500, 500, second]);
    const of = costOf(`{ commission(id: "com_1") { ${selected.slice('commission { '.length)} }`);
    // The event is one object more.
    expect(Math.abs((first ?? 0) - 10 - of)).toBeLessThanOrEqual(2);
    expect(first).toBeGreaterThan(least);
  });

  it('is refused, and not read, where there is nothing left', () => {
    const { charged, limited, opening } = setUp({ refuses: [{ by: 'address', waitMs: 2_500 }] });
    const refusal = opening('subscription B { projectEvents(commissionId: "com_1") { id } }');
    expect(refusal).toMatchObject({
      code: 'RATE_LIMITED',
      extensions: { by: 'address', retryAfterSeconds: 3 },
      headers: { 'retry-after': '3' },
    });
    expect([charged, limited]).toEqual([[500], ['address']]);
  });

  it('costs little where it is refused for what it asks, and nothing where too many are open', () => {
    const wrong = setUp();
    wrong.opening('subscription C { nothing }');
    wrong.opening('subscription {');
    wrong.opening('subscription C($id: ID!) { projectEvents(commissionId: $id) { id } }', { id: [] });
    expect(wrong.charged).toEqual([500, 10, 500, 10, 500, 10]);
    const costly = setUp({ most: 0 });
    costly.opening('subscription D { projectEvents(commissionId: "com_1") { commission { title } } }');
    expect(costly.charged).toEqual([500, 10]);
    const many = setUp({ total: 0 });
    expect(many.opening('subscription E { projectEvents(commissionId: "com_1") { id } }')).toMatchObject({
      code: 'TOO_MANY_STREAMS',
      extensions: { limit: 0 },
    });
    expect(many.charged).toEqual([]);
  });
});
