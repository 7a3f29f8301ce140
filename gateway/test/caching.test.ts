import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Secret } from '@millepiani/config/secret';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import fc from 'fast-check';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Community, fixtureSupergraph, startCommunity } from './support/community.ts';

jest.setTimeout(120_000);

const EVENTS = 'fixture:events:{members}';
const RENAME = 'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } } }';

/** The fixture supergraph with hints, as services would have given them. */
function hinted(): string {
  const hints = [
    [/^ {2}motto: String .*$/m, '@cacheControl(maxAge: 60, changedBy: ["members.person"])'],
    [/^ {2}mood: Mood .*$/m, '@cacheControl(maxAge: 60)'],
    [/^ {2}report: String .*$/m, '@cacheControl(maxAge: 60, scope: PRIVATE)'],
    [/^ {2}total: String .*$/m, '@cacheControl(maxAge: 300, changedBy: [])'],
  ] as const;
  return hints.reduce((text, [line, hint]) => {
    if (!line.test(text)) throw new TypeError(`the fixture has no ${line.source}`);
    return text.replace(line, (found) => `${found} ${hint}`);
  }, fixtureSupergraph());
}

let redis: OwnRedis;
let community: Community;
let version = 0;
let position = 0;

/** Members as it now is: each answer says of which version it is. */
function answer(request: FastifyRequest, reply: FastifyReply): unknown {
  if (request.url !== '/graphql') return;
  const { query } = request.body as { query: string };
  if (query.includes('mutation')) {
    version += 1;
    return;
  }
  const data = { motto: `motto ${version}`, report: `report ${version}`, mood: 'GOOD' };
  const asked = Object.entries(data).filter(([field]) => query.includes(field));
  return asked.length === 0 ? undefined : reply.send({ data: Object.fromEntries(asked) });
}

const happens = (type: string) => {
  position += 1;
  return redis.admin.xadd(EVENTS, `${position}-0`, 'event', JSON.stringify({ type }));
};
const asked = () => community.services.members.received.length;
const caching = () => {
  for (const service of Object.values(community.services)) service.received.length = 0;
};
/** Until answers are kept: the replica follows the events. */
const isKeeping = () =>
  waitFor(
    'answers are kept',
    async () => {
      await community.ask('{ motto }');
      return (await community.ask('{ motto }')).headers.get('age') !== null;
    },
    30_000,
  );

beforeAll(async () => {
  redis = await ownRedis();
  community = await startCommunity({
    config: { REDIS_URL: new Secret(redis.url), REDIS_CACHE_URL: new Secret(`${redis.url}/1`) },
  });
  community.services.members.fault = answer;
  expect(await community.gateway.use(hinted())).toBe(true);
});
beforeEach(async () => {
  await isKeeping();
  caching();
});
afterAll(async () => {
  await community.close();
  await redis.close();
});

describe('an answer that may be kept', () => {
  it('is fetched once for all, says how old it is, and is the same byte by byte', async () => {
    await happens('millepiani.members.person.registered.v1');
    const first = await waitFor('it is fetched anew', async () => {
      const fetched = await community.ask('{ motto }');
      return fetched.headers.get('age') === null ? fetched : undefined;
    });
    const answers = [];
    for (const token of [undefined, await community.token(), await community.token('admin')]) {
      answers.push(await community.ask('{ motto }', token === undefined ? {} : { token }));
    }
    expect(answers.map(({ body }) => body)).toEqual([first?.body, first?.body, first?.body]);
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(Array(3).fill('no-cache, public'));
    expect(answers.every(({ headers }) => /^\d+$/.test(headers.get('age') ?? ''))).toBe(true);
    expect(asked()).toBe(1);
  });

  it('may be kept elsewhere, too, where no event changes it', async () => {
    const token = await community.token();
    await community.ask('{ total }', { token });
    const { headers, body } = await community.ask('{ total }', { token });
    // Not by a proxy: it would tell it to whoever asks.
    expect([headers.get('cache-control'), body]).toEqual(['max-age=300, private', { data: { total: '27000.00' } }]);
    expect(headers.get('vary')).toBe('accept, authorization, origin');
    expect(headers.get('age')).toBe('0');
    // What is asked for by name must be allowed all the same.
    expect((await community.ask('{ total }')).body.errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('is each one’s own where it is private', async () => {
    const ada = await community.token('admin');
    const bruno = await community.token('admin', { claims: { sub: 'per_bruno' } });
    for (const token of [ada, bruno, ada, bruno, ada]) {
      const { headers } = await community.ask('{ report }', { token });
      expect(headers.get('cache-control')).toBe('no-cache, private');
    }
    expect(asked()).toBe(2);
  });

  it('is a part of an answer that may not', async () => {
    await community.ask('{ motto }');
    caching();
    const { headers, body } = await community.ask('{ motto commission(id: "com_1") { title } }');
    expect([headers.get('cache-control'), headers.get('age')]).toEqual(['no-store', null]);
    expect(body.data.commission.title).toBe('A new foyer');
    expect([asked(), community.services.projects.received.length]).toEqual([0, 1]);
  });
});

describe('what changes it', () => {
  const motto = async (token?: string) =>
    (await community.ask('{ motto }', token === undefined ? {} : { token })).body.data.motto;

  it('is an event of its kind, within a second, and no other', async () => {
    const before = await motto();
    version += 1;
    await happens('millepiani.members.session.ended.v1');
    for (let times = 0; times < 5; times += 1) expect(await motto()).toBe(before);
    await happens('millepiani.members.person.profile-changed.v1');
    const begun = performance.now();
    await waitFor('it is told', async () => (await motto()) === `motto ${version}`);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('is a mutation, for whoever made it at once', async () => {
    const ada = await community.token();
    const bruno = await community.token('', { claims: { sub: 'per_bruno' } });
    for (let times = 0; times < 20; times += 1) {
      const before = version;
      await motto(bruno);
      await community.ask(RENAME, { token: ada });
      expect(await motto(ada)).toBe(`motto ${before + 1}`);
    }
  });

  it('is any mutation, for all, where it depends on all of the service', async () => {
    const token = await community.token();
    await community.ask('{ mood }', { token });
    caching();
    await community.ask('{ mood }', { token: await community.token('', { claims: { sub: 'per_bruno' } }) });
    expect(asked()).toBe(0);
    await community.ask(RENAME, { token: await community.token('', { claims: { sub: 'per_carla' } }) });
    await community.ask('{ mood }', { token });
    expect(asked()).toBe(2);
  });
});

describe('property: whatever happens in whatever order', () => {
  const told: { version: number; at: number }[] = [];
  const change = async (act: () => Promise<unknown>): Promise<void> => {
    await act();
    // As the relay does: the event comes behind the change.
    await happens('millepiani.members.person.profile-changed.v1');
    told.push({ version, at: performance.now() });
  };
  const byItself = async () => {
    version += 1;
  };

  it('nobody is told anything older than a second after its event, and nobody anything older than their own change', async () => {
    const tokens = await Promise.all(['per_ada', 'per_bruno'].map((sub) => community.token('', { claims: { sub } })));
    await change(byItself);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const own = [version, version];
    const acts = {
      wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
      change: () => change(byItself),
      mutate: async (who: number) => {
        await change(() => community.ask(RENAME, { token: tokens[who] ?? '' }));
        own[who] = version;
      },
      read: async (who: number) => {
        const due = told.findLast(({ at }) => at < performance.now() - 1_000)?.version ?? 0;
        const { body } = await community.ask('{ motto }', { token: tokens[who] ?? '' });
        const read = Number(String(body.data.motto).split(' ')[1]);
        expect(read).toBeGreaterThanOrEqual(Math.max(due, own[who] ?? 0));
      },
    };
    const action = fc.constantFrom('read' as const, 'read', 'read', 'mutate', 'change', 'wait');
    for (const [index, what] of fc.sample(action, { numRuns: 300, seed: 11 }).entries()) await acts[what](index % 2);
  });
});

describe('without Redis', () => {
  it('all is fetched, in time, and nothing old is told', async () => {
    redis.hang();
    try {
      const begun = performance.now();
      for (let times = 0; times < 30; times += 1) {
        version += 1;
        const { body, headers } = await community.ask('{ motto }');
        // For a moment it may go by what it knew.
        if (performance.now() - begun > 1_000)
          expect([body.data.motto, headers.get('age')]).toEqual([`motto ${version}`, null]);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await community.ask(RENAME, { token: await community.token() });
    } finally {
      redis.goOn();
    }
    await isKeeping();
  });

  it('what it knew is forgotten when it lost everything', async () => {
    const token = await community.token();
    await redis.admin.flushall();
    position = 0;
    version += 1;
    await waitFor(
      'it is told',
      async () => (await community.ask('{ motto }', { token })).body.data.motto === `motto ${version}`,
    );
  });
});
