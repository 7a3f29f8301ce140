import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Seen } from './seen.ts';

const DASHBOARD = new URL('../../../infra/dashboards/gateway.json', import.meta.url);
const METRIC = /\bmillepiani_\w+/g;
const LABELS = /\b(millepiani_\w+)\{([^}]*)\}/g;

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() })),
  templating: z.object({ list: z.array(z.object({ query: z.union([z.string(), z.object({ query: z.string() })]) })) }),
});

const context = { actor: { kind: 'anonymous' as const }, clientAddress: '127.0.0.1', deadline: 0 };

/** A gateway's eyes, to which all has happened that is ever told. */
function seenAll(): Seen {
  const seen = new Seen({ explains: false });
  const { path, fetching, cache, live } = seen.observers;
  seen.look({ generation: () => 'c0ffee'.repeat(10), followed: () => [['members', 12]] });
  const fetched = { service: 'members', kind: 'query' as const, ms: 1, entities: 2, isShared: true };
  fetching.fetched?.({ ...fetched, outcome: 'SUBGRAPH_TIMEOUT' }, context);
  fetching.retried?.('members');
  fetching.breaker?.('members', 'open');
  path.plan?.('planner');
  path.fellBack?.('something');
  path.cost?.({ estimated: 12, actual: 7 });
  path.rateLimited?.('actor');
  path.answer?.('hit');
  path.supergraph?.('served');
  cache.looked?.('entity', 'bypass', 1);
  cache.outdated?.();
  cache.changed?.('members');
  cache.events?.('members', 3);
  live.opened?.('sse');
  live.told?.('sse');
  live.resolved?.('resolved');
  live.closed?.('sse', 'SLOW_CONSUMER');
  seen.counted({ textOf: () => 'text', remember: () => undefined, allows: () => true }).textOf('hash');
  const trace = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: false };
  const scope = { requestId: 'request-0001', trace };
  const record = seen.begin('express', scope, { begun: 0, isExplained: false });
  record.kind = 'query';
  record.isKnown = true;
  record.phase('run', 0);
  seen.end(record, scope, 200);
  return seen;
}

let seen: Seen;
let text: string;
let expressions: string[];

beforeAll(async () => {
  seen = seenAll();
  text = await seen.render();
  const { panels, templating } = dashboard.parse(JSON.parse(await readFile(DASHBOARD, 'utf8')));
  expressions = [
    ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
    ...templating.list.map(({ query }) => (typeof query === 'string' ? query : query.query)),
  ];
});
afterAll(() => seen.close());

const isThere = (name: string): boolean => new RegExp(`^${name}[{ ]`, 'm').test(text);

describe('the dashboard of the gateway', () => {
  it('names no metric that the gateway has not', () => {
    const named = new Set(expressions.flatMap((expression) => expression.match(METRIC) ?? []));
    expect(named.size).toBeGreaterThan(25);
    expect([...named].filter((name) => !isThere(name))).toEqual([]);
  });

  it('shows each metric that the gateway has', () => {
    const shown = new Set(
      expressions
        .flatMap((expression) => expression.match(METRIC) ?? [])
        .map((name) => name.replace(/_(bucket|sum|count)$/, '')),
    );
    const all = [...text.matchAll(/^# TYPE (millepiani_gateway_\w+)/gm)].map(([, name]) => name ?? '');
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('asks for no label that a metric has not', () => {
    const wrong = expressions.flatMap((expression) =>
      [...expression.matchAll(LABELS)].flatMap(([, metric = '', labels = '']) =>
        [...labels.matchAll(/(\w+)(?:=~|!=|=)/g)]
          .map(([, label = '']) => label)
          .filter((label) => label !== 'instance' && !new RegExp(`^${metric}\\{[^}]*\\b${label}="`, 'm').test(text))
          .map((label) => `${metric} ${label}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what streams end by', () => {
  it('is no label of any number of values, whatever a subgraph calls it', async () => {
    for (let index = 0; index < 500; index += 1) {
      seen.observers.live.closed?.('sse', `CODE_${String.fromCharCode(65 + (index % 26), 65 + (index % 19))}`);
      seen.observers.live.closed?.('sse', `odd "code" ${index}`);
    }
    const codes = [...(await seen.render()).matchAll(/^millepiani_gateway_streams_ended_total\{[^}]*code="([^"]*)"/gm)];
    expect(codes.length).toBeLessThanOrEqual(42);
    expect(codes.map(([, code]) => code)).toContain('OTHER');
  });
});
