import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import type { OwnQuery, SubgraphClient } from '../fetching/subgraph-client.ts';
import type { ResponseResult } from '../fetching/subgraph-response.ts';
import { EventLog } from './event-log.ts';
import { projectEvents } from './topics/project-events.ts';

const part = (cursor: string) => ({ entries: [], cursor, hasMore: false });
const sourceOf = (commissionId: string) => {
  const { shared } = projectEvents.read({ commissionId }, { kind: 'anonymous' }).request;
  if (shared === undefined) throw new TypeError('it is not read for all');
  return shared;
};

function setUp(answer: (asked: OwnQuery) => ResponseResult) {
  const asked: OwnQuery[] = [];
  const client = {
    ask: async (_context: unknown, question: OwnQuery) => {
      asked.push(question);
      return answer(question);
    },
    // Only this much of it is used.
  } as unknown as SubgraphClient;
  const log = new EventLog({
    ...{ client: () => client, ownClient: () => client, now: () => 0, budgetMs: 1_000 },
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
  const read = (...ids: string[]) => Promise.all(ids.map((id) => log.readForAll('projects', sourceOf(id), '1')));
  return { asked, read };
}

describe('logs that are read for all', () => {
  it('are read by one question in one tick, eight at most', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `com_${index}`);
    const { asked, read } = setUp(({ variables }) => {
      const data = Object.fromEntries(
        Object.keys(variables)
          .filter((name) => name.startsWith('commissionId'))
          .map((name) => [name.replace('commissionId', 'page'), part(String(variables[name]))]),
      );
      return { ok: true, value: { data } };
    });
    const told = await read(...ids);
    expect(told).toEqual(ids.map((id) => ({ kind: 'part', part: part(id) })));
    expect(asked).toHaveLength(2);
  });

  it('are each what the answer says of that one', async () => {
    const refused = { message: 'Too old.', path: ['page1'], extensions: { code: 'CURSOR_EXPIRED' } };
    const broken = { message: 'Oh.', path: ['page3', 'entries'], extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const { read } = setUp(() => ({
      ok: true,
      value: {
        data: { page0: part('5'), page1: null, page2: null, page3: null, page4: { cursor: 7 } },
        errors: [refused, broken],
      },
    }));
    expect(await read('a', 'b', 'c', 'd', 'e')).toEqual([
      { kind: 'part', part: part('5') },
      { kind: 'refused', refusal: { code: 'CURSOR_EXPIRED', message: 'Too old.' } },
      { kind: 'unseen' },
      { kind: 'away', code: 'SUBGRAPH_UNAVAILABLE' },
      { kind: 'away', code: 'SUBGRAPH_INVALID_RESPONSE' },
    ]);
  });

  it('are away, all of them, where nobody answers', async () => {
    const { read } = setUp(() => ({ ok: false, error: { code: 'SUBGRAPH_TIMEOUT', detail: 'late' } }));
    expect(await read('a', 'b')).toEqual([
      { kind: 'away', code: 'SUBGRAPH_TIMEOUT' },
      { kind: 'away', code: 'SUBGRAPH_TIMEOUT' },
    ]);
  });
});
