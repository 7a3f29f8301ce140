import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { watchTextFile } from '../src/supergraph/watch-file.ts';
import { type Community, startCommunity } from './support/community.ts';

// Building a supergraph’s planner takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
beforeEach(async () => {
  community = await startCommunity();
});
afterEach(() => community.close());

/** The fixture's supergraph without this field. */
function without(coordinate: RegExp): string {
  const changed = community.supergraph.replace(coordinate, '');
  expect(changed).not.toBe(community.supergraph);
  return changed;
}
const MOTTO = / {2}"""What anybody may know\."""\n {2}motto: String @join__field\(graph: MEMBERS\)\n/;

describe('a new supergraph', () => {
  it('serves from the next request on, what it guards included', async () => {
    expect((await community.ask('{ motto }')).status).toBe(200);
    const guarded = community.supergraph.replace('motto: String @join__field(graph: MEMBERS)', '$& @authenticated');
    expect(await community.gateway.use(guarded)).toBe(true);
    expect((await community.ask('{ motto }')).status).toBe(401);
    expect((await community.ask('{ motto }', { token: await community.token() })).status).toBe(200);
    expect(await community.gateway.use(without(MOTTO))).toBe(true);
    const gone = await community.ask('{ motto }');
    expect([gone.status, gone.body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(await community.gateway.use(community.supergraph)).toBe(true);
    expect((await community.ask('{ motto }')).status).toBe(200);
  });

  it('leaves requests under way to the one that they began with', async () => {
    let letGo = () => {};
    let arrived = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const inFlight = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    community.services.projects.fault = async (request) => {
      if (request.url === '/graphql') {
        arrived();
        await held;
      }
    };
    // Two steps: the second is fetched after the switch, with a field that is gone by then.
    const answer = community.ask('{ commission(id: "com_1") { title client { name } } motto }');
    await inFlight;
    await community.gateway.use(without(MOTTO));
    letGo();
    expect((await answer).body).toEqual({
      data: { commission: { title: 'A new foyer', client: { name: 'Lumen GmbH' } }, motto: 'A thousand floors' },
    });
  });

  it('is taken up again and again under load, and no request notices', async () => {
    const guarded = community.supergraph.replace('total: String @join__field(graph: BILLING)', '$& ');
    let isOver = false;
    const statuses: number[] = [];
    const client = async () => {
      while (!isOver) {
        const { status, body } = await community.ask(
          '{ motto agents { edges { node { name commissionCount } } } total }',
        );
        statuses.push(body.data?.total === null && body.data?.motto === 'A thousand floors' ? status : 0);
      }
    };
    const clients = [client(), client(), client(), client()];
    for (let round = 0; round < 6; round += 1) {
      expect(await community.gateway.use(round % 2 === 0 ? guarded : community.supergraph)).toBe(true);
      const before = statuses.length;
      while (statuses.length < before + 8) {
        await community.ask('{ motto }');
      }
    }
    isOver = true;
    await Promise.all(clients);
    expect(statuses.length).toBeGreaterThan(40);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it.each([
    ['nonsense', () => 'nonsense'],
    ['nothing', () => ''],
    ['half a file', () => community.supergraph.slice(0, community.supergraph.length / 2)],
    ['no supergraph', () => 'type Query { motto: String }'],
    ['one with a subgraph that has no address here', () => community.supergraph.replaceAll('"billing"', '"treasury"')],
    [
      'one with a security feature that nobody enforces',
      () =>
        community.supergraph.replace(
          '@link(url: "https://specs.apollo.dev/policy/v0.1"',
          '@link(url: "https://specs.example/secrecy/v0.1", for: SECURITY) $&',
        ),
    ],
    [
      'one with a later version of a directive',
      () => community.supergraph.replace('authenticated/v0.1', 'authenticated/v0.2'),
    ],
  ])('that is %s is refused and logged, and the last good one serves', async (_what, supergraph) => {
    expect(await community.gateway.use(supergraph())).toBe(false);
    expect(community.lines).toContainEqual(
      expect.objectContaining({ level: 'error', msg: 'a new supergraph is refused' }),
    );
    expect((await community.ask('{ motto }')).body).toEqual({ data: { motto: 'A thousand floors' } });
    expect((await community.ask('{ total }')).status).toBe(401);
  });
});

describe('the file it comes from', () => {
  it('is read whenever it changes, replaced or written over', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'supergraph-'));
    const path = join(directory, 'supergraph.graphql');
    writeFileSync(path, 'one');
    const texts: string[] = [];
    let wake = () => {};
    const seen = async (text: string) => {
      while (texts.at(-1) !== text) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    const stop = watchTextFile({
      path,
      intervalMs: 20,
      logger: createLogger({ service: 'test', level: 'silent' }),
      onText: (text) => {
        texts.push(text);
        wake();
        return Promise.resolve();
      },
    });
    // A poll looks at size and times: the first text must be known before the second is written.
    const idle = setInterval(() => writeFileSync(path, `${texts.length === 0 ? 'two' : 'three'}`), 50);
    await seen('two');
    await seen('three');
    clearInterval(idle);
    writeFileSync(`${path}.new`, 'four and more');
    renameSync(`${path}.new`, path);
    await seen('four and more');
    stop();
    rmSync(directory, { recursive: true });
  });
});
