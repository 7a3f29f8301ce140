import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { membersReplayRequested } from '@millepiani/events/members/event-replay.events';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import { type ServiceUnderTest, startUnderTest } from '@millepiani/testing/service-under-test';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { concatAST, parse } from 'graphql';
import { serviceShape } from '../src/config-shape.ts';
import { eventSpineResolvers } from '../src/event-spine/event-spine-resolvers.ts';
import { type Foundations, serviceStarter } from '../src/start-service.ts';

type Config = ReturnType<typeof readConfig>;
const readConfig = (env: Readonly<Record<string, string | undefined>>) =>
  loadConfigOrExit(serviceShape('members'), env);

const link = parse(`
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.12"
      import: ["@key", "@shareable", "@requiresScopes", "@composeDirective"]
    )
`);
// What members say of their part, as each service says it of its own.
const ofMembers = loadTypeDefs(join(import.meta.dirname, '../../../services/members/src/event-spine'));

let isMended = false;
let foundations: Foundations<Config>;
const heard: string[] = [];
const start = serviceStarter<Config, Foundations<Config>, object>({
  name: 'members',
  open: (given) => {
    foundations = given;
    return given;
  },
  schema: () =>
    buildSubgraphSchema([
      {
        typeDefs: concatAST([link, ofMembers]),
        resolvers: mergeResolvers(scalarResolvers, eventSpineResolvers('members')),
      },
    ]),
  context: (_domain, caller) => caller,
  jobs: () => ({ implementations: [], whatIsDue: {} }),
  reactions: [
    () => ({
      ...{ name: 'listen', description: 'Listens.', source: 'members', types: ['millepiani.members.thing.told'] },
      emits: [],
      handle: async ({ data }) => {
        if (data.poison === true && !isMended) throw new RangeError('poison');
        heard.push(String(data.word));
      },
    }),
  ],
  replayRequested: membersReplayRequested,
  replayed: async ({ connection }, { session, actor }, { reaction: name, address }) => {
    await connection.collection('kept').insertOne({ name, address, by: actor.id }, { session });
  },
});

let database: FreshDatabase;
let service: ServiceUnderTest;
beforeEach(async () => {
  isMended = false;
  heard.length = 0;
  database = freshDatabase('administered');
  const env = { MONGODB_URI: database.uri, OUTBOX_DATABASES: `members=${database.name}` };
  service = await startUnderTest({ name: 'members', readConfig, start, env });
});
afterEach(async () => {
  await service.close();
  await database.drop();
});

const [a = '', b = '', c = ''] = [newId('com'), newId('com'), newId('com')].toSorted();
const administrator = { id: newId('per'), scopes: ['events:administer'] };
const stranger = { id: newId('per'), scopes: ['members:administer', 'community:announce', 'ledger:audit'] };
let keys = 0;
const newKey = () => `key-of-this-test-${++keys}`;

/** Tells each word in its partition; one with a `!` cannot be handled until that is mended. */
const tell = (...words: readonly (readonly [partition: string, word: string])[]) =>
  foundations.commands.run(
    {
      actor: { id: administrator.id, scopes: new Set(), sessionId: undefined },
      ...{ mutation: 'tell', input: { idempotencyKey: newKey() } },
    },
    async ({ emit }) => {
      await emit(words.map(([partition, word]) => told(partition, { word, poison: word.endsWith('!') })));
      return ok({});
    },
  );

const spine = `query ($first: Int, $after: String) {
  eventSpine {
    members {
      log { lastPosition backlog lagSeconds }
      reactions {
        name description source types position behind setAsideCount
        setAside(first: $first, after: $after) {
          edges { cursor node { eventId type partitionKey partitionVersion position isBehind reason attempts at } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;
const replay = `mutation ($input: ReplayEventsInput!) {
  replayMembersEvents(input: $input) {
    replayId replayed left stoppedAt { partitionVersion reason } pending userErrors { code path }
  }
}`;

async function reaction(variables = {}) {
  const { data, errors } = await service.ask(spine, variables, administrator);
  expect(errors).toBeUndefined();
  return data.eventSpine.members.reactions[0];
}
const untilAside = (count: number) =>
  waitFor(`${count} aside`, async () => (await reaction()).setAsideCount === count && reaction());
async function askReplay(input: object = {}, actor = administrator) {
  const all = { idempotencyKey: newKey(), reaction: 'listen', partitionKey: a, ...input };
  const { data, errors } = await service.ask(replay, { input: all }, actor);
  expect(errors).toBeUndefined();
  return data.replayMembersEvents;
}
/** What the service itself keeps of them. */
const kept = () => foundations.connection.collection('kept').find().sort({ _id: 1 }).toArray();
/** What is told of those who had events handled again. */
const requests = () =>
  foundations.connection
    .getClient()
    .db()
    .collection('outbox')
    .find({ type: 'millepiani.members.event-replay.requested.v1' })
    .sort({ time: 1 })
    .toArray();

describe('administrators', () => {
  it('see how events fare, and what lies aside, page by page', async () => {
    await tell([a, 'one!'], [b, 'two'], [a, 'three'], [c, 'four!']);
    const { setAside, ...facts } = await untilAside(3);
    expect(facts).toMatchObject({
      ...{ name: 'listen', description: 'Listens.', source: 'members', types: ['millepiani.members.thing.told'] },
      setAsideCount: 3,
    });
    const nodes = setAside.edges.map((edge: { node: object }) => edge.node);
    expect(nodes).toMatchObject([
      {
        partitionKey: a,
        partitionVersion: 1,
        isBehind: false,
        reason: 'RangeError: poison',
        attempts: 5,
        position: '1',
      },
      { partitionKey: a, partitionVersion: 2, isBehind: true, attempts: 0, type: 'millepiani.members.thing.told.v1' },
      { partitionKey: c, partitionVersion: 1, isBehind: false },
    ]);
    expect(JSON.stringify(nodes)).not.toContain('three');
    const first = await reaction({ first: 2 });
    expect(first.setAside.pageInfo.hasNextPage).toBe(true);
    const second = await reaction({ first: 2, after: first.setAside.pageInfo.endCursor });
    expect(second.setAside.edges.map((edge: { node: object }) => edge.node)).toMatchObject([{ partitionKey: c }]);
    expect(second.setAside.pageInfo.hasNextPage).toBe(false);
    const log = (await service.ask(spine, {}, administrator)).data.eventSpine.members.log;
    expect(log).toEqual({ lastPosition: '4', backlog: 0, lagSeconds: 0 });
  });

  it('have them handled again, in order, and it is told in the log who asked for it', async () => {
    await tell([a, 'one!'], [a, 'two'], [b, 'b']);
    await untilAside(2);
    const refused = await askReplay();
    expect(refused).toMatchObject({ replayed: 0, left: 2, pending: [], userErrors: [] });
    expect(refused.stoppedAt).toEqual({ partitionVersion: 1, reason: 'RangeError: poison' });

    isMended = true;
    await tell([a, 'three']);
    await untilAside(3);
    const input = { idempotencyKey: newKey() };
    const answer = { replayed: 3, left: 0, stoppedAt: null, pending: [], userErrors: [] };
    const done = await askReplay(input);
    expect(done).toMatchObject(answer);
    expect(await askReplay(input)).toEqual(done);
    await tell([a, 'four']);
    await waitFor('the next one', async () => heard.includes('four'));
    expect(heard).toEqual(['b', 'one!', 'two', 'three', 'four']);

    const by = administrator.id;
    expect(await kept()).toMatchObject([
      { name: 'listen', address: '127.0.0.1', by },
      { name: 'listen', address: '127.0.0.1', by },
    ]);
    const audited = await requests();
    expect(audited).toMatchObject([
      { actor: administrator.id, visibility: 'internal', data: { reaction: 'listen', partitionKey: a, events: 2 } },
      { subject: done.replayId, data: { replayId: done.replayId, events: 3, upToVersion: 3, source: 'members' } },
    ]);
  });

  it('who ask again with the same key have handled again what the first call was about, and what waits behind it', async () => {
    await tell([a, 'one!']);
    await untilAside(1);
    const input = { idempotencyKey: newKey() };
    expect(await askReplay(input)).toMatchObject({ replayed: 0, left: 1 });
    await tell([a, 'two']);
    await untilAside(2);
    isMended = true;
    const done = { replayed: 1, left: 0, stoppedAt: null };
    expect(await askReplay(input)).toMatchObject(done);
    await tell([a, 'three']);
    await waitFor('the next one', async () => heard.includes('three'));
    expect([heard, (await reaction()).setAsideCount]).toEqual([['one!', 'two', 'three'], 0]);

    // What failed by itself since is not what the first call was about.
    isMended = false;
    await tell([a, 'four!']);
    await untilAside(1);
    isMended = true;
    expect(await askReplay(input)).toMatchObject({ replayed: 1, left: 1, stoppedAt: { partitionVersion: 4 } });
    expect(await requests()).toHaveLength(1);
  });

  it.each([
    ['another reaction', { reaction: 'dance' }, 'UNKNOWN_REACTION', ['input', 'reaction']],
    ['a partition of which nothing lies aside', { partitionKey: b }, 'NOTHING_SET_ASIDE', ['input', 'partitionKey']],
    ['a key that is none', { idempotencyKey: 'short' }, 'INVALID_IDEMPOTENCY_KEY', expect.anything()],
  ])('are told so when they name %s', async (_, input, code, path) => {
    await tell([a, 'one!']);
    await untilAside(1);
    expect(await askReplay(input)).toEqual({
      ...{ replayId: null, replayed: null, left: null, stoppedAt: null, pending: [] },
      userErrors: [{ code, path }],
    });
    expect([await requests(), await kept()]).toEqual([[], []]);
  });

  it('get no page by a cursor of somewhere else', async () => {
    const { errors } = await service.ask(spine, { after: 'bm9wZQ' }, administrator);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
  });
});

describe('somebody else', () => {
  it('sees nothing of it and has nothing handled again, whatever the gateway lets through', async () => {
    await tell([a, 'one!']);
    await untilAside(1);
    isMended = true;
    expect((await service.ask(spine, {}, stranger)).data).toEqual({ eventSpine: null });
    expect((await service.ask(spine)).data).toEqual({ eventSpine: null });
    expect((await askReplay({}, stranger)).userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
    expect((await reaction()).setAsideCount).toBe(1);
    expect(await requests()).toEqual([]);
  });
});
