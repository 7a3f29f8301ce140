import { afterEach, describe, expect, it } from '@jest/globals';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { membersReplayRequested } from '@millepiani/events/members/event-replay.events';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import { type ServiceUnderTest, startUnderTest } from '@millepiani/testing/service-under-test';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { buildSchema } from 'graphql';
import { serviceShape } from '../src/config-shape.ts';
import { type Foundations, serviceStarter } from '../src/start-service.ts';

type Config = ReturnType<typeof readConfig>;
const readConfig = (env: Readonly<Record<string, string | undefined>>) =>
  loadConfigOrExit(serviceShape('billing'), env);

let running: ServiceUnderTest | undefined;
let database: FreshDatabase;
let foundations: Foundations<Config>;
const heard: string[] = [];
afterEach(async () => {
  await running?.close();
  running = undefined;
  await database.drop();
});

/** A service that listens to itself, as far as it can. */
const start = serviceStarter<Config, Foundations<Config>, object>({
  name: 'members',
  open: (given) => {
    foundations = given;
    return given;
  },
  schema: () => buildSchema('type Query { hello: String }'),
  context: () => ({}),
  jobs: () => ({ implementations: [], whatIsDue: {} }),
  replayRequested: membersReplayRequested,
  reactions: [
    () => ({
      ...{ name: 'listen', description: 'Listens.', source: 'members', types: ['millepiani.members.thing.told'] },
      emits: [],
      handle: async ({ data }) => {
        if (data.poison === true) throw new RangeError('poison');
        heard.push(String(data.word));
      },
    }),
  ],
});
const tell = (data: Record<string, unknown>, key: string) =>
  foundations.commands.run(
    {
      actor: { id: newId('per'), scopes: new Set(), sessionId: undefined },
      mutation: 'tell',
      input: { idempotencyKey: key },
    },
    async ({ emit }) => {
      await emit([told('a', data)]);
      return ok({});
    },
  );
async function startIt(env: Record<string, string> = {}) {
  database = freshDatabase('started');
  const own = { MONGODB_URI: database.uri, OUTBOX_DATABASES: `members=${database.name}` };
  running = await startUnderTest({ name: 'members', readConfig, start, env: { ...own, ...env } });
  return running;
}
const get = async (path: string) => (await fetch(`${running?.url}${path}`)).text();

describe('a service that was started', () => {
  it('has its events reach its reactions, and says so in its metrics', async () => {
    await startIt();
    await tell({ word: 'hello' }, 'first-key');
    await waitFor('the effect', async () => heard.includes('hello'));
    const metrics = await waitFor('the mark', async () => {
      const text = await get('/metrics');
      return /^millepiani_reaction_position\{[^}]*reaction="listen"[^}]*\} 1$/m.test(text) && text;
    });
    expect(metrics).toMatch(/^millepiani_outbox_backlog(\{[^}]*\})? 0$/m);
    expect(metrics).toMatch(/^millepiani_log_position(\{[^}]*\})? 1$/m);
    expect(JSON.parse(await get('/health/ready'))).toEqual({
      status: 'ok',
      parts: { mongo: 'ok', redis: 'ok', queue: 'ok', events: 'ok' },
    });
  });

  it('is degraded while an event lies aside', async () => {
    await startIt();
    await tell({ poison: true }, 'poison-key');
    await waitFor('the event aside', async () => JSON.parse(await get('/health/ready')).parts.events === 'down');
    expect(JSON.parse(await get('/health/ready')).status).toBe('degraded');
  });

  it('does not start where it would kill itself, but in a test', async () => {
    const env = { NODE_ENV: 'production', CRASH_AT: 'after-commit' };
    await expect(startIt(env)).rejects.toThrow('allowed with NODE_ENV=test alone');
  });
});
